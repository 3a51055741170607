"""``check``: all findings, or those of some teams, for people, as JSON, as a report to hand on."""

import json
from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from sspass_desktop.cli.joints import DONE, FOUND, Joints, RefusedError, progress
from sspass_desktop.cli.streams import say
from sspass_desktop.domain.findings import Place, Severity
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.files import refuse_same_file
from sspass_desktop.services import checking, reporting
from sspass_desktop.services.checking import Report, open_count
from sspass_desktop.services.plans import find_edition, load_plan
from sspass_desktop.texts import commands


def check(typed: Namespace, joints: Joints) -> int:
    """Print the findings, or write their report; exit 1 if an error is open."""
    if typed.out is not None and typed.out.suffix.lower() not in reporting.ENDINGS:
        raise RefusedError(commands.unknown_ending(typed.out.name, reporting.ENDINGS))
    plan = load_plan(joints.open_store(typed.plan, False))
    edition = find_edition(plan, typed.edition)
    progress(commands.CHECKING)
    found = checking.check(edition, memory=checking.new_memory(style=typed.style))
    reports = reporting.of_teams(edition, found, typed.team)
    if typed.out is not None:
        _write(typed, plan, edition, reports)
    if typed.json:
        say(json.dumps(_as_json(typed.plan.name, edition, reports), ensure_ascii=False, indent=1))
    elif typed.out is None:
        _tell(edition, reports)
    return FOUND if open_count(reports, Severity.ERROR) else DONE


def _write(typed: Namespace, plan: Plan, edition: Edition, reports: Sequence[Report]) -> None:
    """Write the report; with JSON on standard output nothing else is said there."""
    refuse_same_file(typed.plan, typed.out)
    today = datetime.now().astimezone().date()
    scope = reporting.Scope(tuple(typed.team))
    report = reporting.check_report(plan.organisation, edition, reports, today, scope)
    progress(commands.WRITING)
    written = reporting.write_report(report, typed.out)
    if not typed.json:
        say(reporting.told(report, written))


def _counts(reports: tuple[Report, ...]) -> dict[str, int]:
    return {severity.value: open_count(reports, severity) for severity in Severity}


def _as_json(plan: str, edition: Edition, reports: tuple[Report, ...]) -> dict[str, object]:
    """The findings in the shape of the open contract, section 3."""
    return {
        "plan": plan,
        "edition": f"{edition.year} {edition.kind.value} {edition.revision}",
        "counts": _counts(reports),
        "findings": [_finding(report) for report in reports],
    }


def _finding(report: Report) -> dict[str, object]:
    finding = report.finding
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "card": report.number,
        "place": _place(finding.place),
        "subject": finding.subject,
        "expected": finding.expected,
        "found": finding.found,
        "difference_won": finding.difference_won,
        "message": report.message,
        "suggestion": report.suggestion or None,
        "others": list(finding.others),
        "accepted": report.accepted,
    }


def _place(place: Place) -> dict[str, object]:
    """Only what is known of the place; the card's uid stands beside its number."""
    known = {
        "card": place.card,
        "section": str(place.section) or None,
        "table": place.table,
        "line": place.line,
        "side": place.side,
        "node": place.node,
    }
    return {key: value for key, value in known.items() if value is not None}


def _tell(edition: Edition, reports: Sequence[Report]) -> None:
    titles = {card.uid: card.title for card in edition.cards}
    by_card = sorted(reports, key=_card_order)
    for number, group in groupby(by_card, key=lambda report: report.number):
        items = list(group)
        card = items[0].finding.place.card
        if number is None or card is None:
            say(commands.PLAN_HEADING)
        else:
            say(commands.card_heading(number, titles[card]))
        for item in items:
            finding = item.finding
            say(
                commands.finding_line(finding.severity, finding.code, item.message, item.suggestion)
            )
    counts = _counts(tuple(reports))
    say(commands.checked(counts["error"], counts["warning"], counts["notice"]))


def _card_order(report: Report) -> tuple[int, ...]:
    """Cards by number, what lies outside the cards last."""
    if report.number is None:
        return (1,)
    return (0, *(int(part) for part in report.number.split(".")))
