"""The signs of change and the numbers before lines: ``tag.*``, ``numbering.*``."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.card import CardSection, Continuity, ContinuityKind
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.results import DepartmentResult, Measure
from tests.domain.editions import card, only

NEW = (Line(1, text="신규 사업"),)
KEPT = (Continuity(ContinuityKind.KEEP),)


def actions(*pairs, **more):
    lines = tuple(Line(1, text=text, tag=tag) for text, tag in pairs)
    return replace(card("하나"), actions=lines, **more)


def last(*names, title="하나"):
    measures = tuple(Measure(f"m{n}", name, "3회", "3회") for n, name in enumerate(names))
    return (DepartmentResult("d", title=title, measures=measures),)


DONE = (Line(1, text="합동 사례회의 10회 개최, 창구 담당자 교육 4회 운영"),)


@pytest.mark.parametrize("tag", ["신설", "신규"])
@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("합동 사례회의 개최", {"last_results": DONE}),
        ("합동 사례회의 정례화", {"last_results": DONE}),
        ("창구 담당자 교육 운영", {"last_results": DONE}),
        ("긴급돌봄 서비스 제공", {"last_results": (Line(1, text="시군 긴급돌봄 서비스 141명"),)}),
        ("성과관리 교육", {"last_results": (Line(1, text="성과관리 교육 실시"),)}),
        ("분기별 사례회의", {"last_results": (Line(1, text="사례회의"),)}),
        ("시군 합동 사례회의 개최", {"last_results": DONE}),
        ("합동 사례회의와 창구 담당자 교육", {"last_results": DONE}),
        ("합동 사례회의와 환류", {"last_results": DONE}),
    ],
)
def test_what_last_year_did_is_not_new(text, tag, more):
    (finding,) = only("tag.new_with_predecessor", actions((text, tag), **more))
    assert (finding.place.section, finding.place.line) == (CardSection.ACTIONS, 0)


def test_results_of_the_same_programme_tell_too():
    one = actions(("창구 담당자 교육", "신설"))
    assert (
        len(only("tag.new_with_predecessor", one, department_results=last("창구 담당자 교육"))) == 1
    )
    other = last("창구 담당자 교육", title="다른 사업")
    assert only("tag.new_with_predecessor", one, department_results=other) == []


def test_results_of_the_programme_that_it_continues_tell_too():
    linked = (Continuity(ContinuityKind.RENAMED, "d"),)
    one = actions(("창구 담당자 교육", "신설"), ("만남", "유지"), continuity=linked)
    renamed = last("창구 담당자 교육, 모임", title="옛 이름")
    assert len(only("tag.new_with_predecessor", one, department_results=renamed)) == 1
    assert only("tag.new_with_predecessor", one, department_results=last("만남")) == []


def test_not_all_can_be_new_in_a_card_that_was_kept():
    one = actions(("가나다라마", "신설"), ("바사아자차", "신설"), continuity=KEPT)
    assert [f.place.line for f in only("tag.new_with_predecessor", one)] == [0]
    other = actions(("가나다라마", "신설"), ("바사아자차", "유지"), continuity=KEPT)
    assert only("tag.new_with_predecessor", other) == []


@pytest.mark.parametrize(
    "one",
    [
        actions(("합동 사례회의 개최", "강화"), last_results=DONE),
        actions(("합동 사례회의 개최", None), last_results=DONE),
        actions(("합동 사례회의 온라인 중계 도입", "신설"), last_results=DONE),
        actions(("합동 사례회의와 온라인 중계", "신설"), last_results=DONE),  # half of it is
        actions(("환류", "신설"), last_results=DONE),
        actions(("교육", "신설"), last_results=(Line(1, text="교육"),)),
        actions(("가나다라마", "신설"), last_results=NEW),
    ],
)
def test_what_is_new_may_be_called_so(one):
    assert only("tag.new_with_predecessor", one) == []


@pytest.mark.parametrize("tag", ["강화", "보완", "확대", "유지", "축소"])
def test_a_new_programme_keeps_nothing(tag):
    marked = actions(("만남", tag), continuity=(Continuity(ContinuityKind.NEW),))
    for one in (actions(("만남", tag), last_results=NEW), marked):
        (finding,) = only("tag.kept_without_predecessor", one)
        assert (finding.found, finding.suggestion) == (tag, "신설")
    assert only("tag.kept_without_predecessor", actions(("만남", tag), last_results=DONE)) == []


def test_a_new_programme_with_new_actions_is_silent():
    one = actions(("만남", "신설"), ("모임", None), last_results=NEW)
    assert only("tag.kept_without_predecessor", one) == []


def marked(*markers):
    lines = tuple(Line(2 if m == "-" else 1, marker=m, text=f"글 {m}") for m in markers)
    return replace(card("하나"), actions=lines)


def test_a_number_that_comes_twice_is_named_at_its_second_line():
    (finding,) = only("numbering.repeat", marked("①", "-", "②", "-", "②", "③"))
    assert (finding.place.line, finding.found) == (4, "②")
    assert finding.suggestion == "①②③④"


@pytest.mark.parametrize(
    "markers",
    [
        ("①", "②", "③"),
        ("①", "①", "①"),  # a mark, not a number
        ("①", "②", "①", "②"),  # counted anew
        ("①", "③"),
        ("-", "-"),
    ],
)
def test_numbers_that_count_are_silent(markers):
    assert only("numbering.repeat", marked(*markers)) == []


def test_lines_below_another_line_count_for_themselves():
    lines = [Line(1, "-"), Line(2, "①"), Line(2, "②"), Line(1, "-"), Line(2, "②"), Line(2, "③")]
    assert only("numbering.repeat", replace(card("하나"), actions=tuple(lines))) == []
