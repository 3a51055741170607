"""Other words in the place of what was found."""

from dataclasses import replace

from sspass_desktop.domain.card import Card, CardStatus, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import (
    Alias,
    AliasKind,
    HistoryEvent,
    Organisation,
    StaffMember,
)
from sspass_desktop.domain.outline import Line, Outline, Part, Section, Table
from sspass_desktop.domain.plan import EditionStatus, Plan
from sspass_desktop.domain.seeking.index import Index
from sspass_desktop.domain.seeking.queries import Query
from sspass_desktop.domain.seeking.replacing import Replacer, Way
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from tests.domain.editions import card, edition, line, node, table
from tests.domain.figures.cards import planned, with_all_links, written

PLAN = Plan(Organisation(history=(HistoryEvent(None, "이음창구 개소"),)))


def _replaced(before, sought, words, keep=lambda _hit: True, *, loose=False):
    hits = Index().find(PLAN, before, Query(sought, loose)).hits
    return Replacer(PLAN, before).replaced(filter(keep, hits), words)


def _ways(before, sought):
    replacer = Replacer(PLAN, before)
    return [replacer.way(hit) for hit in Index().find(PLAN, before, Query(sought)).hits]


def _card(uid, text, **more):
    return Card(Uid(uid), uid, goals=(Line(1, text=text),), **more)


def test_all_texts_of_the_plan_change_at_once():
    table_of = Table((("이음창구", "이음창구\n이음창구"),))
    before = edition(
        _card("a", "이음창구와 이음창구"),
        sections=(Section(Uid("s"), Part.I, "이음창구", blocks=(Outline(()), table_of)),),
    )
    after = _replaced(before, "이음창구", "이음센터")
    assert after.replaced == 7
    assert after.organisation.history[0].text == "이음센터 개소"
    assert after.edition.cards[0].goals[0].text == "이음센터와 이음센터"
    section = after.edition.sections[0]
    assert section.title == "이음센터"
    assert section.blocks[1].rows == (("이음센터", "이음센터\n이음센터"),)


def test_a_linked_number_is_found_as_it_is_printed_and_changed_at_its_source_only():
    before = planned(with_all_links(written("상담 **4회**, 참여 인원 1,200명", "상담 9회")))
    found = Index().find(PLAN, before, Query("1,200명")).hits
    assert [hit.path for hit in found] == [("goals", 0, "text"), ("indicators", 1, "target")]
    assert _ways(before, "1,200명") == [Way.LINK, Way.TEXT]
    assert _ways(before, "참여 인원 1") == [Way.LINK]
    after = _replaced(before, "상담", "깊은 상담", lambda hit: hit.path[0] == "goals").edition
    assert [line.text for line in after.cards[0].goals] == [
        "깊은 상담 **4회**, 참여 인원 1,200명",
        "깊은 상담 9회",
    ]
    assert [link.start for link in after.cards[0].goals[0].links] == [6, 16]
    assert not Index().find(PLAN, before, Query("last_result")).hits


def test_only_what_is_ticked_changes():
    before = edition(_card("a", "이음창구와 이음창구"))
    after = _replaced(before, "이음창구", "가", lambda hit: hit.start > 0)
    assert after.edition.cards[0].goals[0].text == "이음창구와 가"
    assert after.organisation is not None
    assert after.organisation == PLAN.organisation


def test_a_locked_card_keeps_its_words():
    before = edition(_card("a", "창구", status=CardStatus.FINAL), _card("b", "창구"))
    assert _ways(before, "창구")[1:] == [Way.LOCKED, Way.TEXT]
    after = _replaced(before, "창구", "센터")
    assert [one.goals[0].text for one in after.edition.cards] == ["창구", "센터"]
    assert after.replaced == 2


def test_nothing_of_a_final_edition_changes_but_the_agency_may():
    before = edition(_card("a", "창구"), status=EditionStatus.FINAL)
    assert _ways(before, "창구") == [Way.TEXT, Way.LOCKED]


def test_numbers_dates_and_aliases_are_no_texts():
    before = edition(
        card("a", table("f", line("1,000원×2", 2_000))),
        aliases=(Alias(AliasKind.TERM, "이음터", "이음"),),
    )
    assert set(_ways(before, "2,000")) == {Way.FIXED}
    assert _ways(before, "이음터") == [Way.FIXED]


def test_another_writing_of_an_amount_is_left_alone():
    before = edition(_card("a", "모두 2천원, 2,000원"))
    assert _ways(before, "2,000원") == [Way.OTHERWISE, Way.TEXT]


def test_loosely_found_words_are_replaced_with_their_blanks():
    before = edition(_card("a", "추진 배경"))
    after = _replaced(before, "추진배경", "까닭", loose=True)
    assert after.edition.cards[0].goals[0].text == "까닭"


def test_a_name_takes_its_links_along_and_links_alone_do_not_change():
    member = StaffMember(Uid("p"), "서이든")
    before = edition(
        Card(Uid("a"), "a", owner=Person("담당자", "서이든", staff=member.uid)), staff=(member,)
    )
    assert _ways(before, "서이든") == [Way.NAME, Way.LINK]
    after = _replaced(before, "서이든", "서이레")
    assert after.edition.staff[0].name == "서이레"
    assert after.edition.cards[0].owner.name == "서이레"
    assert after.replaced == 1


def test_a_task_and_a_sentence_that_names_it_change_together():
    task = Task(Uid("t"), "촘촘한 돌봄")
    link = Line(1, lead="전략과제", text="촘촘한 돌봄 - 촘촘한 돌봄을 편다", node=task.uid)
    before = edition(
        Card(Uid("a"), "a", task=task.uid, strategy_links=(link,)),
        strategy=Strategy(goals=(Goal(Uid("g"), "목표", tasks=(task,)),)),
    )
    after = _replaced(before, "촘촘한 돌봄", "빈틈없는 돌봄")
    assert after.edition.strategy.goals[0].tasks[0].name == "빈틈없는 돌봄"
    assert after.edition.cards[0].strategy_links[0].text == "빈틈없는 돌봄 - 빈틈없는 돌봄을 편다"
    assert after.replaced == 2


def test_a_fund_and_its_caption_change_together():
    before = edition(card("a", table("이음 지원", line("1원", 1))), funds=(node("이음 지원", 1),))
    after = _replaced(before, "이음", "나래")
    assert after.edition.cards[0].budget.tables[0].fund == "나래 지원"
    assert [one.name for one in after.edition.budget.expenditure.walk()][-1] == "나래 지원"
    assert replace(after.edition, cards=(), budget=before.budget) == replace(before, cards=())
