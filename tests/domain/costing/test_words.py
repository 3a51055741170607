from dataclasses import replace

from sspass_desktop.domain.costing.words import PathWords
from sspass_desktop.domain.organisation import Term
from tests.domain.editions import card, edition, line, table

PLAN = edition(
    card(
        "하나",
        table(
            "가꿈터",
            line(path=("일반운영비", "사무관리비", "위원수당")),
            line(path=("일반운영비", "사무관리비", "강사수당")),
            line(path=("여비", "국내여비", "")),
        ),
    ),
    card("둘", table("가꿈터", line(path=("일반 운영비", "사무관리비", "강사수당")))),
    terms=(Term("민간이전", kind="목"), Term("사회복지사업법", kind="법령")),
)


def words(plan=PLAN):
    known = PathWords()
    known.learn(plan)
    return known


def test_the_words_most_used_come_first_and_those_of_the_list_behind():
    assert words().words("목", ()) == ("일반운영비", "여비", "일반 운영비", "민간이전")


def test_only_words_under_the_same_path_are_offered():
    assert words().words("세목", ("여비",)) == ("국내여비",)
    assert words().words("항목", ("일반운영비", "사무관리비")) == ("강사수당", "위원수당")
    assert words().words("항목", ("여비", "국내여비")) == ()


def test_what_a_card_no_longer_says_is_forgotten():
    known = words()
    known.learn(replace(PLAN, cards=PLAN.cards[1:]))
    assert known.words("목", ()) == ("일반 운영비", "민간이전")
    renamed = card("둘", table("가꿈터", line(path=("여비", "", ""))))
    known.learn(replace(PLAN, cards=(renamed,), terms=()))
    assert known.words("목", ()) == ("여비",)
