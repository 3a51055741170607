"""Accept a finding with a reason, and take that back."""

from dataclasses import replace
from datetime import date

from sspass_desktop.domain.plan import AcceptedFinding, Edition
from sspass_desktop.services.checking import Report, digest


def accepted(edition: Edition, report: Report, reason: str, author: str, on: date) -> Edition:
    """The edition with the finding accepted; it returns by itself when its figures change."""
    entry = AcceptedFinding(
        report.finding.code.value,
        report.finding.place.card,
        digest(report.finding),
        reason,
        author,
        on,
    )
    return replace(edition, accepted=(*_others(edition, report), entry))


def withdrawn(edition: Edition, report: Report) -> Edition:
    """The edition with the finding open again."""
    return replace(edition, accepted=_others(edition, report))


def _others(edition: Edition, report: Report) -> tuple[AcceptedFinding, ...]:
    own = digest(report.finding)
    return tuple(entry for entry in edition.accepted if not _speaks_of(entry, report, own))


def _speaks_of(entry: AcceptedFinding, report: Report, own: str) -> bool:
    finding = report.finding
    facts = (finding.code.value, finding.place.card, own)
    return (entry.code, entry.card, entry.digest) == facts
