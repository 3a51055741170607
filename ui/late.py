"""The late door: what the first sight of a plan does without is loaded when it is asked for.

Modules are a third of the time in which the window comes up. This is the only place of the window
whose functions import; work off the GUI thread loads its own libraries beside the window.
"""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.entry.cells import Cells
from sspass_desktop.domain.outline import Picture, Table
from sspass_desktop.domain.plan import Edition, Plan
from ui.commands import Commands
from ui.fields.closing import passing
from ui.forms.section import SectionForm
from ui.look.look import Look
from ui.person import Person
from ui.templates import Templates

if TYPE_CHECKING:
    from sspass_desktop.domain.seeking.index import Found
    from sspass_desktop.importers.clipboard.outline import PastedOutline
    from sspass_desktop.services.history import Run
    from ui.card.details import DetailsDialog
    from ui.dialogs.about import AboutDialog
    from ui.dialogs.item_words import ItemWords
    from ui.dialogs.my_name import MyNameDialog
    from ui.dialogs.number_links import NumberLinksDialog
    from ui.editions.comparison import ComparisonDialog, Row
    from ui.editions.dialog import EditionsDialog
    from ui.files.tasks import Tasks
    from ui.finding.panel import FindPanel
    from ui.finding.rows import HitGroup
    from ui.findings.reporting import Reporting
    from ui.findings.view import PlanFindings
    from ui.forms.blocks.picture_editor import PictureEditor
    from ui.forms.blocks.table_editor import TableEditor
    from ui.help.window import GuideWindow
    from ui.history.dialog import HistoryDialog
    from ui.history.rows import Row as HistoryRow
    from ui.outline.picker import NumberPicker
    from ui.press.printer import Printing
    from ui.press.view import PressView
    from ui.records.view import RecordsView
    from ui.sections.page import SectionPage
    from ui.tour.card import TourCard
    from ui.tree.archive import ArchivePanel
    from ui.views.calendar import Calendar
    from ui.views.cards.view import CardsView
    from ui.views.funds.view import FundsView
    from ui.views.palette import Palette


def calendar(look: Look) -> "Calendar":
    """The view of the year."""
    from ui.views.calendar import Calendar

    return Calendar(look)


def cards(look: Look) -> "CardsView":
    """The table of all cards."""
    from ui.views.cards.view import CardsView

    return CardsView(look)


def funds(look: Look) -> "FundsView":
    """The view of the money."""
    from ui.views.funds.view import FundsView

    return FundsView(look)


def all_findings(look: Look) -> "PlanFindings":
    """The view of all findings."""
    from ui.findings.view import PlanFindings

    return PlanFindings(look)


def reporting(tasks: "Tasks") -> "Reporting":
    """What makes reports of the findings."""
    from ui.findings.reporting import Reporting

    return Reporting(tasks)


def press(look: Look, templates: Templates) -> "PressView":
    """The view of the book."""
    from ui.press.view import PressView

    return PressView(look, templates)


def printing(window: QWidget) -> "Printing":
    """What asks for a printer."""
    from ui.press.printer import Printing

    return Printing(window)


def section_page(look: Look) -> "SectionPage":
    """The page of a section of parts I to IV."""
    from ui.sections.page import SectionPage

    return SectionPage(look)


def records(look: Look) -> "RecordsView":
    """The view of the records."""
    from ui.records.view import RecordsView

    return RecordsView(look)


def details(look: Look, window: QWidget) -> "DetailsDialog":
    """The dialog for all of a card's head."""
    from ui.card.details import DetailsDialog

    return DetailsDialog(look, window)


def archive(look: Look, window: QWidget) -> "ArchivePanel":
    """The dialog with the cards that were put away."""
    from ui.tree.archive import ArchivePanel

    return ArchivePanel(look, window)


def item_words(look: Look, window: QWidget) -> "ItemWords":
    """The dialog with the office's own words."""
    from ui.dialogs.item_words import ItemWords

    return ItemWords(look, window)


def number_picker(look: Look, page: QWidget) -> "NumberPicker":
    """The box that offers what a number may follow."""
    from ui.outline.picker import NumberPicker

    return NumberPicker(look, page)


def number_links(look: Look, window: QWidget) -> "NumberLinksDialog":
    """The dialog that offers typed numbers as links."""
    from ui.dialogs.number_links import NumberLinksDialog

    return NumberLinksDialog(look, window)


def about(look: Look, window: QWidget) -> "AboutDialog":
    """The dialog that says which version this is."""
    from ui.dialogs.about import AboutDialog

    return passing(AboutDialog(look, window))


def guide(look: Look, settings: QSettings, window: QWidget) -> "GuideWindow":
    """The window of the guide."""
    from ui.help.window import GuideWindow

    return GuideWindow(look, settings, window)


def tour_card(look: Look, window: QWidget) -> "TourCard":
    """The card that leads through the tour."""
    from ui.tour.card import TourCard

    return TourCard(look, window)


def palette(look: Look, commands: Commands, edition: Edition | None, window: QWidget) -> "Palette":
    """The line in which commands and cards are searched."""
    from ui.views.palette import Palette

    return passing(Palette(look, commands, edition, window))


def find_panel(look: Look, window: QWidget) -> "FindPanel":
    """The window in which words are sought and replaced."""
    from ui.finding.panel import FindPanel

    return FindPanel(look, window)


def hit_groups(
    plan: Plan, edition: Edition, found: "Found", *, names_apart: bool
) -> "tuple[HitGroup, ...]":
    """What was found, under headings."""
    from ui.finding.rows import groups_of

    return groups_of(plan, edition, found.hits, names_apart=names_apart)


def editions(look: Look, window: QWidget) -> "EditionsDialog":
    """The list of editions."""
    from ui.editions.dialog import EditionsDialog

    return EditionsDialog(look, window)


def comparison(look: Look, window: QWidget) -> "ComparisonDialog":
    """The list of what changed between two editions."""
    from ui.editions.comparison import ComparisonDialog

    return ComparisonDialog(look, window)


def changes(before: Edition, after: Edition) -> "tuple[Row, ...]":
    """What changed between two editions, as rows."""
    from sspass_desktop.domain.comparing import differences
    from ui.editions.comparison import rows_of

    return rows_of(before, after, differences(before, after))


def history(look: Look, window: QWidget) -> "HistoryDialog":
    """The list of what was changed."""
    from ui.history.dialog import HistoryDialog

    return HistoryDialog(look, window)


def history_rows(plan: Plan, today: date, runs: "tuple[Run, ...]") -> "tuple[HistoryRow, ...]":
    """What was changed, as rows."""
    from ui.history.rows import Wording

    return Wording(plan, today).rows(runs)


def my_name(look: Look, person: Person, window: QWidget) -> "MyNameDialog":
    """The dialog that asks for the name of the person at this PC."""
    from ui.dialogs.my_name import MyNameDialog

    return passing(MyNameDialog(look, person, window))


def links_form(look: Look) -> SectionForm:
    """The form of the links to the strategy."""
    from ui.forms.links_form import LinksForm

    return LinksForm(look)


def overview_form(look: Look) -> SectionForm:
    """The form of the overview."""
    from ui.forms.overview_form import OverviewForm

    return OverviewForm(look)


def budget_form(look: Look) -> SectionForm:
    """The form of the money of a card."""
    from ui.forms.budget.form import BudgetForm

    return BudgetForm(look)


def indicators_form(look: Look) -> SectionForm:
    """The form of the indicators."""
    from ui.forms.indicators.form import IndicatorsForm

    return IndicatorsForm(look)


def schedule_form(look: Look) -> SectionForm:
    """The form of the schedule."""
    from ui.forms.schedule.form import ScheduleForm

    return ScheduleForm(look)


def table_editor(look: Look, content: Table, window: QWidget) -> "TableEditor":
    """The window in which a table is written."""
    from ui.forms.blocks.table_editor import TableEditor

    return TableEditor(look, content, window)


def picture_editor(look: Look, content: Picture, window: QWidget) -> "PictureEditor":
    """The window in which a picture is chosen."""
    from ui.forms.blocks.picture_editor import PictureEditor

    return PictureEditor(look, content, window)


def read_cells(hypertext: str | None, text: str | None) -> Cells:
    """What was copied, as cells."""
    from sspass_desktop.importers.clipboard.cells import read_cells as read

    return read(hypertext, text)


def read_outline(hypertext: str | None, text: str | None) -> "PastedOutline":
    """What was copied, as lines."""
    from sspass_desktop.importers.clipboard.outline import read_outline as read

    return read(hypertext, text)


def sample() -> Plan:
    """The example plan."""
    from sspass_desktop.services.sample import sample_plan

    return sample_plan()


def example_card() -> Card:
    """A card that is filled well, to be read beside one's own."""
    from sspass_desktop.services.sample import example_card as example

    return example()
