"""Check an edition and say what is wrong, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from sspass_desktop.domain.checks.rules import EDITION_RULES, check_steps
from sspass_desktop.domain.findings import Finding, Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.ports import Watch, nobody_watches
from sspass_desktop.texts import findings as words


@dataclass(frozen=True, slots=True)
class Report:
    """A finding with its card's number (None outside the cards) and its words.

    ``accepted`` is the reason for which a person accepted it, None while it is open.
    """

    finding: Finding
    number: str | None
    message: str
    suggestion: str
    accepted: str | None


def check(edition: Edition, watch: Watch = nobody_watches) -> tuple[Report, ...]:
    """All findings of an edition, in the order of the rules."""
    findings: list[Finding] = []
    steps = len(edition.cards) + len(EDITION_RULES)
    for number, found in enumerate(check_steps(edition)):
        watch(number, steps)
        findings += found
    numbers = card_numbers(edition)
    reasons = {(item.code, item.card, item.digest): item.reason for item in edition.accepted}
    return tuple(
        Report(
            finding,
            numbers.get(finding.place.card) if finding.place.card else None,
            words.sentence(finding, edition),
            words.suggestion(finding),
            reasons.get((finding.code.value, finding.place.card, digest(finding))),
        )
        for finding in findings
    )


def digest(finding: Finding) -> str:
    """Fingerprint the facts behind a finding: an accepted one returns when they change."""
    facts = (finding.code, finding.place, finding.subject, finding.expected, finding.found)
    return sha256(repr(facts).encode()).hexdigest()[:16]


def open_count(reports: tuple[Report, ...], severity: Severity) -> int:
    """How many findings of a severity nobody has accepted."""
    return sum(r.accepted is None and r.finding.severity is severity for r in reports)


def badges(reports: tuple[Report, ...]) -> Mapping[Uid, tuple[int, int]]:
    """Open errors and warnings of every card that has any."""
    counts: dict[Uid, tuple[int, int]] = {}
    for report in reports:
        card, severity = report.finding.place.card, report.finding.severity
        if card is not None and report.accepted is None and severity is not Severity.NOTICE:
            errors, warnings = counts.get(card, (0, 0))
            is_error = severity is Severity.ERROR
            counts[card] = (errors + is_error, warnings + (not is_error))
    return counts
