"""What a second source tells of the agency: events and grants that the first does not know."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from sspass_desktop.domain.names import NEAR, squashed
from sspass_desktop.domain.organisation import HistoryEvent, Organisation


def completed(ours: Organisation, theirs: Organisation) -> Organisation:
    """Our agency with what theirs adds behind it; an event told in other words is the same one."""
    events = tuple(event for event in theirs.history if not _is_told(event, ours.history))
    known = {(grant.year, squashed(grant.title)) for grant in ours.external_grants}
    grants = tuple(
        grant
        for grant in theirs.external_grants
        if (grant.year, squashed(grant.title)) not in known
    )
    return replace(
        ours,
        history=(*ours.history, *events),
        external_grants=(*ours.external_grants, *grants),
    )


def _is_told(event: HistoryEvent, among: Sequence[HistoryEvent]) -> bool:
    """Whether one of these is the same event: of the same kind and time, in words that are near."""
    text = squashed(event.text)
    return any(
        _near(text, squashed(one.text))
        for one in among
        if (one.kind, one.date, one.when) == (event.kind, event.date, event.when)
    )


def _near(text: str, other: str) -> bool:
    return text == other or SequenceMatcher(None, text, other, autojunk=False).ratio() >= NEAR
