"""What is said of a damaged plan: nothing is left out, nothing is promised that is not so."""

import pytest

from db.digests import summed_tables
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.rescue import Account, MendedCard, Rescue
from sspass_desktop.texts import rescue as words

E = Uid("e")
PLAN = Plan(editions=(Edition(E, 2027, cards=tuple(Card(Uid(n), n) for n in "abcd")),))


def found(*accounts, mended=()):
    return Rescue(PLAN, accounts, mended, has_backup=True)


def test_a_plan_that_is_as_it_was_is_called_so():
    said = words.sentence(found(Account("cards", 4, 3, 1, as_it_was=True)))
    assert "마지막에 저장한 그대로" in said


def test_every_card_is_counted_once():
    mended = (
        MendedCard(E, Uid("a"), "가", 3, lacks=False),
        MendedCard(E, Uid("b"), "나", 1, lacks=True),
    )
    lost = Account("cards", 6, 4, 0, as_it_was=False), Account("staff", 9, 7, 1, as_it_was=False)
    assert words.sentence(found(*lost, mended=mended)) == (
        "카드 6건 가운데 되살릴 수 있는 것은 4건입니다(온전한 것 2건, 백업으로 채울 것 1건, "
        "일부가 빠진 것 1건, 찾지 못한 것 2건, 그 밖에 찾지 못한 기록 1개)."
    )


def test_no_card_is_called_whole_while_records_of_cards_are_lost():
    lost = Account("schedule_rows", 9, 8, 0, as_it_was=False)
    assert "온전한 것" not in words.sentence(found(lost))
    assert "빠진 데가 드러나지 않은 것 4건" in words.sentence(found(lost))


def test_nothing_is_said_to_be_nothing():
    assert words.sentence(Rescue(Plan(), (), (), has_backup=False)) == words.NOTHING


def test_lines_name_kinds_and_cards_that_are_not_as_they_were():
    mended = (MendedCard(E, Uid("a"), "가", 3, lacks=True),)
    accounts = (
        Account("staff", 9, 7, 1, as_it_was=False),
        Account("terms", 3, 3, 0, as_it_was=True),
        Account("goals", None, 2, 0, as_it_was=False),
    )
    assert words.lines(found(*accounts, mended=mended)) == (
        ("직원", "온전 7 · 백업에서 1 · 못 찾음 1"),
        ("경영목표", "온전 2 · 원래 개수를 알 수 없음"),
        ("가", "기록 3개를 백업에서, 빠진 내용 있음"),
    )


@pytest.mark.parametrize("kind", summed_tables())
def test_every_kind_of_record_has_a_word(kind):
    assert words.account_line(Account(kind, 1, 1, 0, as_it_was=True))[0]
