from dataclasses import replace

from sspass_desktop.domain import indicator_edits as edits
from sspass_desktop.domain.card import Card, Continuity, ContinuityKind, Indicator
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    LinkRule,
    Measure,
)

VISITS = Indicator(Uid("visits"), "정량", "제공 규모", "방문 횟수", "40회")
SCORE = Indicator(Uid("score"), "정성", "만족도", "이용자 만족도", "여")
BOTH = (VISITS, SCORE)
FIRST = ContractMeasure(Uid("m1"), "방문  횟수", "100회")
SECOND = ContractMeasure(Uid("m2"), "점수", "88점", indicators=(SCORE.uid,))
CARD = Card(Uid("card"), "방문", indicators=BOTH)
EDITION = Edition(
    Uid("e"),
    2027,
    cards=(CARD,),
    contract=(
        ContractIndicator(Uid("c1"), name="돌봄", measures=(FIRST,)),
        ContractIndicator(Uid("c2"), name="이용자 만족도", measures=(SECOND,)),
    ),
)


def names(indicators):
    return [one.name for one in indicators]


def test_new_indicator_goes_on_with_kind_and_criterion():
    after = edits.changed(BOTH, 2, lambda one: replace(one, name="재이용률"))
    assert (after[2].kind, after[2].criterion, after[2].name) == ("정성", "만족도", "재이용률")
    (first,) = edits.changed((), 0, lambda one: replace(one, target="3회"))
    assert (first.kind, first.target) == ("정량", "3회")
    assert first.uid != after[2].uid


def test_field_is_changed_and_the_uid_stays():
    after = edits.changed(BOTH, 0, lambda one: replace(one, target="50회"))
    assert after == (replace(VISITS, target="50회"), SCORE)


def test_rows_are_inserted_deleted_and_moved():
    assert names(edits.inserted(BOTH, 1, 2)) == ["방문 횟수", "", "", "이용자 만족도"]
    assert edits.without(BOTH, {0}) == (SCORE,)
    assert edits.moved(BOTH, range(1), 1) == (SCORE, VISITS)
    assert edits.moved(BOTH, range(1, 2), -1) == (SCORE, VISITS)
    assert edits.moved(BOTH, range(2), 1) == BOTH
    assert edits.moved(BOTH, range(1), -1) == BOTH


def test_pasted_indicators_keep_the_uids_of_those_they_replace():
    new, more = Indicator(Uid("n"), "정량", "", None, "1회"), Indicator(Uid("m"), name="회의")
    after = edits.overlaid(BOTH, 1, (new, more))
    assert after == (VISITS, replace(new, uid=SCORE.uid, name=""), more)


OLD = Card(
    Uid("old"),
    "방문",
    indicators=(
        replace(VISITS, target="30회"),
        Indicator(Uid("lessons"), "정량", "교육", "담당자 교육", "4회"),
        Indicator(Uid("spread"), "정량", "확산", "안내서", "1종"),
    ),
)
PREVIOUS = Edition(Uid("p"), 2026, cards=(OLD,))


def test_last_years_indicators_are_taken_over_once():
    taken = edits.last_indicators(CARD, EDITION, PREVIOUS)
    assert names(taken) == ["담당자 교육", "안내서"]
    assert taken[0] == OLD.indicators[1]
    after = replace(CARD, indicators=(*BOTH, *taken))
    assert edits.last_indicators(after, EDITION, PREVIOUS) == ()


def test_indicator_that_another_card_took_over_gets_its_own_uid():
    other = Card(Uid("other"), "교육", indicators=(OLD.indicators[1],))
    edition = replace(EDITION, cards=(CARD, other))
    taken = edits.last_indicators(CARD, edition, PREVIOUS)
    assert names(taken) == ["담당자 교육", "안내서"]
    assert taken[0].uid != "lessons"


def test_without_last_years_edition_its_results_give_indicators():
    measures = (Measure(Uid("m"), "회의 개최", "4회", "5회"), Measure(Uid("v"), "방문 횟수"))
    result = DepartmentResult(Uid("r"), title="옛 방문", measures=measures)
    edition = replace(EDITION, department_results=(result,))
    card = replace(CARD, continuity=(Continuity(ContinuityKind.RENAMED, Uid("r")),))
    (taken,) = edits.last_indicators(card, edition, None)
    assert (taken.kind, taken.name, taken.target) == ("정량", "회의 개최", "4회")


def test_indicator_carries_one_measure_only():
    assert edits.links(EDITION)[SCORE.uid] == (EDITION.contract[1], SECOND)
    after = edits.linked(EDITION, SCORE.uid, FIRST.uid, LinkRule.SUM)
    link = edits.links(after)[SCORE.uid]
    assert link[1] == replace(FIRST, rule=LinkRule.SUM, indicators=(SCORE.uid,))
    assert after.contract[1].measures[0].indicators == ()
    again = edits.linked(after, SCORE.uid, FIRST.uid, LinkRule.PART)
    assert edits.links(again)[SCORE.uid][1].indicators == (SCORE.uid,)


def test_link_is_taken_away():
    after = edits.linked(EDITION, SCORE.uid, None, LinkRule.SAME)
    assert SCORE.uid not in edits.links(after)


def test_measure_of_the_same_name_is_proposed():
    assert edits.proposed_measure(EDITION, VISITS) == FIRST.uid
    assert edits.proposed_measure(EDITION, SCORE) == SECOND.uid
    assert edits.proposed_measure(EDITION, replace(VISITS, name="없음")) is None
    assert edits.proposed_measure(EDITION, Indicator(Uid("x"))) is None
