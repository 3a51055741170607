"""Which page of the guide fits where the focus is."""

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QWidget

from sspass_desktop.domain.card import CardSection
from ui.card.page import CardPage

FIRST, KEYS, RULES = "index", "keys", "rules"
"""Pages: the first, that of all keys, that of all rules."""

TOPICS: Mapping[str, str] = {
    "StartPage": "start",
    "NewPlanDialog": "start#new",
    "PlanTree": "window#tree",
    "ViewBar": "window#views",
    "StatusLine": "window#status",
    "Preview": "window#preview",
    "Palette": "find#palette",
    "CardHead": "card#head",
    "DetailsDialog": "card#details",
    "ArchivePanel": "card#archive",
    "SidePanel": "card#side",
    "NumberPicker": "card#live",
    "NumberLinksDialog": "card#live",
    "TableEditor": "card#table",
    "PictureEditor": "card#picture",
    "AmountsPanel": "budget#compare",
    "ItemWords": "budget#words",
    "FundsView": "budget#funds",
    "Calendar": "schedule#calendar",
    "FindingsPane": "findings",
    "CardFindings": "findings#card",
    "PlanFindings": "findings#plan",
    "StandingTable": "findings#standing",
    "ReportDialog": "findings#report",
    "SectionPage": "sections",
    "CardsView": "find#cards",
    "FindPanel": "find#find",
    "PressView": "print",
    "DifferencesDialog": "excel#return",
    "ColumnsDialog": "excel#plain",
    "EditionsDialog": "editions#list",
    "ComparisonDialog": "editions#compare",
    "AboutDialog": "trouble#about",
    "HistoryDialog": "sharing#history",
    "MyNameDialog": "sharing#history",
    "BackupsDialog": "trouble#backups",
    "RescueDialog": "trouble#rescue",
}
"""Page and heading, by the class of a widget or of one that it stands in."""

SECTIONS: Mapping[CardSection, str] = {
    section: f"card#{section.value}" for section in CardSection
} | {
    CardSection.BUDGET: "budget",
    CardSection.INDICATORS: "indicators",
    CardSection.SCHEDULE: "schedule",
}
"""What fits the sections of a card."""

RECORDS_VIEW = "RecordsView"
"""Its sheets have headings of their own, named like their keys."""


def topic(focus: QWidget | None) -> tuple[str, str]:
    """Page and heading that fit a widget: those of the nearest one around it that has some."""
    found = next(filter(None, map(_own, _around(focus))), FIRST)
    page, _, anchor = found.partition("#")
    return page, anchor


def _around(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _own(widget: QWidget) -> str:
    if isinstance(widget, CardPage):
        return SECTIONS[widget.section]
    names = [kind.__name__ for kind in type(widget).__mro__]
    if RECORDS_VIEW in names:  # its module is loaded late
        return f"records#{getattr(widget, 'key', '')}"
    return next((TOPICS[name] for name in names if name in TOPICS), "")
