"""Check an edition and say what is wrong, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from sspass_desktop.domain.checks import rules
from sspass_desktop.domain.checks.memory import Memory
from sspass_desktop.domain.findings import Finding, Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
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


def check(
    edition: Edition, watch: Watch = nobody_watches, memory: Memory | None = None
) -> tuple[Report, ...]:
    """All findings of an edition, in the order of the rules.

    ``memory`` is that of earlier checks of it, if there were any; see ``new_memory``.
    """
    findings = (memory or new_memory()).check(edition, watch)
    names = words.Names(edition)
    reasons = _reasons(edition)
    return tuple(
        Report(
            finding,
            names.numbers.get(finding.place.card) if finding.place.card else None,
            words.sentence(finding, names),
            words.suggestion(finding),
            _reason(finding, reasons),
        )
        for finding in findings
    )


def new_memory(*, style: bool = False) -> Memory:
    """What a row of checks of one edition keeps, empty; ``style``: the house style is checked."""
    return rules.new_memory(style=style)


_Reasons = Mapping[tuple[str, Uid | None], Mapping[str, str]]


def _reasons(edition: Edition) -> _Reasons:
    """Why findings were accepted, by code and card, then by digest."""
    found: dict[tuple[str, Uid | None], dict[str, str]] = {}
    for item in edition.accepted:
        found.setdefault((item.code, item.card), {})[item.digest] = item.reason
    return found


def _reason(finding: Finding, reasons: _Reasons) -> str | None:
    by_digest = reasons.get((finding.code.value, finding.place.card))
    return by_digest.get(digest(finding)) if by_digest else None


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
