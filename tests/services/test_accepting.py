from dataclasses import replace
from datetime import date

from sspass_desktop.services.accepting import accepted, withdrawn
from sspass_desktop.services.checking import badges, check
from tests.domain.editions import card, edition, line, table

DAY = date(2026, 11, 3)
EDITION = edition(
    card("하나", table("", line("60천원×12개월", 1_140_000), line("일식", 500_000))),
    card("둘", table("", line("일식", 7_000)), account="특별회계"),
)


def reasons(found):
    return [(report.finding.code.value, report.accepted) for report in check(found)]


def of(found, code):
    return next(report for report in check(found) if report.finding.code.value == code)


def test_one_finding_is_accepted_with_reason_author_and_day():
    report = of(EDITION, "cost.formula_mismatch")
    after = accepted(EDITION, report, "협약서 금액", "한가람", DAY)
    assert ("cost.formula_mismatch", "협약서 금액") in reasons(after)
    assert [reason for _, reason in reasons(after)].count(None) == len(reasons(EDITION)) - 1
    (entry,) = after.accepted
    assert (entry.author, entry.accepted_on, entry.card) == ("한가람", DAY, "하나")


def test_another_reason_takes_the_place_of_the_first():
    report = of(EDITION, "cost.formula_mismatch")
    once = accepted(EDITION, report, "하나", "", DAY)
    twice = accepted(once, report, "둘", "", DAY)
    assert [entry.reason for entry in twice.accepted] == ["둘"]


def test_acceptance_is_taken_back():
    report = of(EDITION, "cost.formula_mismatch")
    after = accepted(EDITION, report, "협약서 금액", "", DAY)
    assert withdrawn(after, of(after, "cost.formula_mismatch")) == EDITION


def test_accepted_finding_returns_when_its_figures_change():
    after = accepted(EDITION, of(EDITION, "cost.formula_mismatch"), "협약서 금액", "", DAY)
    lines = table("", line("60천원×12개월", 1_150_000))
    changed = replace(after, cards=(card("하나", lines), after.cards[1]))
    assert ("cost.formula_mismatch", None) in reasons(changed)


def test_badges_count_open_errors_and_warnings_by_card():
    assert badges(check(EDITION)) == {"하나": (2, 1), "둘": (0, 1)}
    after = accepted(EDITION, of(EDITION, "cost.formula_mismatch"), "협약서 금액", "", DAY)
    assert badges(check(after))["하나"] == (1, 1)
