"""Where the last plan was left: kept in the settings of this PC, told by the start page."""

import json
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from sspass_desktop.domain.card import CardSection, CardStatus
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import card_numbers
from sspass_desktop.services.checking import open_count
from sspass_desktop.texts import window as words
from sspass_desktop.texts.card_page import SECTIONS
from ui.recent_list import RecentPlan, recent_plan
from ui.start_boxes import LastPlan
from ui.workplace import Workplace

KEY = "last"


@dataclass(frozen=True, slots=True)
class LastSeen:
    """The plan that was open last, and the card, if it has any, and section in it."""

    plan: LastPlan
    card: Uid | None
    section: CardSection


def remember(
    settings: QSettings, path: Path, workplace: Workplace, card: Uid | None, section: CardSection
) -> None:
    """Keep where a plan is being left; ``card`` is None in a plan without cards."""
    edition, reports = workplace.session.edition, workplace.checker.reports
    written = [one for one in edition.cards if one.is_written]
    said = {
        "path": str(path),
        "organisation": workplace.session.plan.organisation.name,
        "title": words.title("", edition.year, edition.kind),
        "last_card": "" if card is None else _place(workplace, card, section),
        "statuses": Counter(one.status.value for one in written),
        "not_begun": len(edition.cards) - len(written),
        "errors": open_count(reports, Severity.ERROR),
        "warnings": open_count(reports, Severity.WARNING),
        "card": card,
        "section": section.value,
    }
    settings.setValue(KEY, json.dumps(said, ensure_ascii=False))


def _place(workplace: Workplace, card: Uid, section: CardSection) -> str:
    """Where writing stopped, in words."""
    number = card_numbers(workplace.session.edition).get(card, "")
    shown = workplace.session.card(card)
    title = f"{number} {shown.title if shown else ''}".strip()
    return f"{title} · {SECTIONS[section]}"


def recall(
    settings: QSettings, look: Callable[[Path], RecentPlan] = recent_plan
) -> LastSeen | None:
    """Where the last plan was left; None if there is none, or its file is gone.

    ``look`` tells of a file.
    """
    with suppress(ValueError, TypeError, LookupError):
        said = json.loads(str(settings.value(KEY) or ""))
        file = look(Path(said["path"]))
        plan = LastPlan(
            path=file.path,
            organisation=said["organisation"],
            title=said["title"],
            last_card=said["last_card"],
            saved=file.saved,
            statuses={CardStatus(one): count for one, count in said["statuses"].items()},
            not_begun=said["not_begun"],
            errors=said["errors"],
            warnings=said["warnings"],
        )
        if file.exists:
            card = None if said["card"] is None else Uid(said["card"])
            return LastSeen(plan, card, CardSection(said["section"]))
    return None
