"""Whether a card is whole: ``section.*``, ``schedule.*``, ``text.*``."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.card import (
    Card,
    CardBlock,
    CardSection,
    Continuity,
    ContinuityKind,
    Indicator,
    Overview,
    ScheduleRow,
)
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, Picture
from tests.domain.editions import card, found, only

TEXT = (Line(1, text="글"),)
NEW = (Line(1, text="신규 사업"),)
ROW = ScheduleRow("회의", months=(3, 9))
WHOLE = replace(
    card("하나", nonbudget=True),
    background=TEXT,
    strategy_links=TEXT,
    overview=Overview("주민을 돕는다", "2027. 3. ~ 11.", TEXT),
    last_results=TEXT,
    improvements=TEXT,
    actions=TEXT,
    indicators=(Indicator(Uid("i"), "정량", "만남", "만남", "여"),),
    schedule=(ROW,),
    issues=TEXT,
    effects=TEXT,
)


def scheduled(*rows, period="2027. 3. ~ 11."):
    return replace(WHOLE, overview=replace(WHOLE.overview, period=period), schedule=rows)


def test_a_whole_card_is_silent():
    assert found(WHOLE) == []


@pytest.mark.parametrize("section", list(CardSection))
def test_every_lacking_section_is_named(section):
    lacking = replace(WHOLE, **{section.value: getattr(Card(Uid("x"), ""), section.value)})
    (finding,) = only("section.missing", lacking)
    assert finding.place.section is section


@pytest.mark.parametrize(
    "one",
    [
        replace(card("하나"), background=TEXT),  # hardly begun: the rail shows what lacks
        replace(WHOLE, last_results=NEW, improvements=()),
        replace(
            WHOLE, last_results=(), improvements=(), continuity=(Continuity(ContinuityKind.NEW),)
        ),
        replace(WHOLE, background=(), blocks=(CardBlock(CardSection.BACKGROUND, 0, Picture()),)),
    ],
)
def test_what_need_not_be_there_is_not_missed(one):
    assert only("section.missing", one) == []


@pytest.mark.parametrize(
    ("change", "section"),
    [
        ({"effects": (Line(1), Line(2, text=" "))}, CardSection.EFFECTS),
        ({"overview": Overview("", "2027. 1. ~ 12.", (Line(1),))}, CardSection.OVERVIEW),
        ({"indicators": (Indicator(Uid("i")),)}, CardSection.INDICATORS),
        ({"schedule": (ScheduleRow(" ", months=(3,)),)}, CardSection.SCHEDULE),
    ],
)
def test_a_section_without_a_word_is_empty(change, section):
    (finding,) = only("section.empty", replace(WHOLE, **change))
    assert finding.place.section is section


@pytest.mark.parametrize(
    "change",
    [
        {"effects": (Line(1), Line(1, text="글"))},
        {"effects": (Line(1, lead="말머리"),)},
        {"effects": (Line(1),), "blocks": (CardBlock(CardSection.EFFECTS, 1, Picture()),)},
        {"overview": Overview("목적", "2027. 1. ~ 12.", (Line(1),))},
        {"effects": ()},
    ],
)
def test_a_section_with_anything_in_it_is_not_empty(change):
    assert only("section.empty", replace(WHOLE, **change)) == []


DONE = Line(1, text="간담회 3회를 열었다")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"last_results": (*NEW, DONE)}, 1),
        ({"last_results": (DONE,), "improvements": NEW}, 0),
        ({"last_results": (DONE,), "continuity": (Continuity(ContinuityKind.NEW),)}, 0),
    ],
)
def test_results_of_a_new_programme_are_asked_about(change, place):
    (finding,) = only("section.new_but_results", replace(WHOLE, **change))
    assert (finding.place.section, finding.place.line) == (CardSection.LAST_RESULTS, place)


@pytest.mark.parametrize(
    "change",
    [
        {"last_results": NEW, "improvements": NEW},
        {"last_results": (Line(1, text="(신규사업)"),), "improvements": NEW},
        {"last_results": (DONE,), "improvements": (Line(1, text="신규 사업 발굴 부족"),)},
        {"last_results": (), "continuity": (Continuity(ContinuityKind.NEW),)},
    ],
)
def test_a_new_programme_without_results_is_silent(change):
    assert only("section.new_but_results", replace(WHOLE, **change)) == []


def test_a_line_that_never_ends_is_too_long():
    (finding,) = only("text.too_long", replace(WHOLE, issues=(Line(1, text="가" * 251),)))
    assert (finding.expected, finding.found) == ("250", "251")
    assert only("text.too_long", replace(WHOLE, issues=(Line(1, text="가" * 250),))) == []


def test_rows_without_a_month_are_named_each():
    findings = only("schedule.empty_row", scheduled(ROW, ScheduleRow("준비"), ScheduleRow("끝")))
    assert [finding.place.line for finding in findings] == [1, 2]


@pytest.mark.parametrize(
    "rows",
    [
        (ScheduleRow("큰일"), ScheduleRow("작은 일", depth=1, months=(3,))),  # a heading
        (ROW, ScheduleRow("")),  # a row that is being added
        (ScheduleRow("하나"), ScheduleRow("둘")),  # all marks were lost
    ],
)
def test_rows_that_need_no_month_are_silent(rows):
    assert only("schedule.empty_row", scheduled(*rows)) == []


def test_a_schedule_without_any_month_is_one_finding():
    rows = (ScheduleRow("하나"), ScheduleRow("둘"), ScheduleRow("셋"))
    assert found(scheduled(*rows)) == ["schedule.marks_lost"]


def test_months_outside_the_period_are_named():
    (finding,) = only("schedule.outside_period", scheduled(ROW, ScheduleRow("만남", months=(2, 5))))
    assert (finding.place.line, finding.others) == (1, ("2",))


def test_who_is_sought_is_sought_before_the_end():
    late = ScheduleRow("참여자 모집", months=(2, 12))
    (finding,) = only("schedule.outside_period", scheduled(ROW, late))
    assert finding.others == ("12",)
    early = ScheduleRow("참여자 모집", months=(1, 2))
    assert only("schedule.outside_period", scheduled(ROW, early)) == []


@pytest.mark.parametrize(
    ("label", "period"),
    [
        ("세부 계획 수립", "2027. 3. ~ 11."),
        ("결과보고", "2027. 3. ~ 11."),
        ("만남", "2027. 1. ~ 12."),
        ("만남", "2026. 7. ~ 2027. 12."),
        ("만남", "2027. 1. ~ 2028. 6."),
        ("만남", "연중"),
        ("만남", ""),
        ("만남", "2027. 3월 중"),
    ],
)
def test_what_prepares_or_a_period_that_is_not_plain_is_silent(label, period):
    row = ScheduleRow(label, months=(1, 2, 12))
    assert only("schedule.outside_period", scheduled(row, period=period)) == []
