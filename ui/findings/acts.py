"""What can be done about a finding, as steps."""

from collections.abc import Callable
from datetime import datetime
from getpass import getuser
from typing import TypeAlias

from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.accepting import accepted, withdrawn
from sspass_desktop.services.applying import applied
from sspass_desktop.services.checking import Report
from sspass_desktop.texts import findings_panel as words
from ui.edits import Step

Act: TypeAlias = Callable[[Edition, Report], Step | None]


def applying(edition: Edition, report: Report) -> Step | None:
    """The suggestion taken; None if it fits no more."""
    after = applied(edition, report)
    return None if after is None else Step(after, words.applied(report.finding))


def accepting(reason: str, edition: Edition, report: Report) -> Step:
    """Accepted today, with a reason."""
    today = datetime.now().astimezone().date()
    after = accepted(edition, report, reason, getuser(), today)
    return Step(after, words.accepted_step(report.finding))


def withdrawing(edition: Edition, report: Report) -> Step:
    """Accepted no more."""
    return Step(withdrawn(edition, report), words.withdrawn_step(report.finding))
