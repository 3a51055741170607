"""The scenes of ``pictures.py``: how each screen is come to, on the example plan."""

from collections.abc import Callable, Mapping

import staged
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget
from studio import SETTLED, Studio

from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.checks.rates import SUMMARY
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.outline import Part, Picture, Table
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.texts import differences as difference_words
from sspass_desktop.texts import drafts as draft_words
from sspass_desktop.texts import history as history_words
from ui import late
from ui.dialogs.rescue import RescueDialog
from ui.files import late_files
from ui.history.dialog import HistoryDialog
from ui.outline.symbols import SymbolPalette
from ui.verbs import Verb


def start(studio: Studio) -> QWidget:
    """The first sight of the program, on another day."""
    studio.window.panes.start.show_info(staged.start_info())
    studio.window.show_view(Verb.SHOW_START)
    return studio.window


def new_plan(studio: Studio) -> QWidget:
    """What a new plan is asked for."""
    dialog = late_files.new_plan(studio.window.look, 2027, studio.window)
    dialog.agency.setText(sample_plan().organisation.name)
    dialog.open()
    return dialog


def tour(studio: Studio) -> QWidget:
    """The card that leads through the tour."""
    studio.window.commands.do(Verb.TOUR)
    studio.window.overlays[0].next_asked.emit()
    studio.card(CardSection.BUDGET)
    return studio.window


def window(studio: Studio) -> QWidget:
    """The whole window."""
    return studio.card(CardSection.ACTIONS)


def dark(studio: Studio) -> QWidget:
    """The same in the dark."""
    studio.window.commands.do(Verb.DARK)
    return studio.card(CardSection.ACTIONS)


def tree(studio: Studio) -> QWidget:
    """The tree alone."""
    studio.card(CardSection.ACTIONS)
    return studio.window.panes.tree


def preview(studio: Studio) -> QWidget:
    """The preview alone."""
    studio.card(CardSection.ACTIONS)
    return studio.window.panes.preview


def page_of(section: CardSection) -> Callable[[Studio], QWidget]:
    """The page of a card at a section."""

    def show(studio: Studio) -> QWidget:
        studio.card(section)
        return studio.window.panes.page

    return show


def head(studio: Studio) -> QWidget:
    """The head of a card."""
    studio.card(CardSection.ACTIONS)
    return studio.window.panes.page.head


def side(studio: Studio) -> QWidget:
    """What stands below a section."""
    studio.card(CardSection.ACTIONS)
    return studio.window.panes.page.form.panel


def details(studio: Studio) -> QWidget:
    """All of a card's head."""
    return studio.dialog(Verb.CONTINUITY)


def archive(studio: Studio) -> QWidget:
    """Cards that were put away."""
    return studio.dialog(Verb.ARCHIVE_LIST)


def blocks(studio: Studio, kind: type) -> object:
    """The first block of a kind in the parts before the cards."""
    sections = studio.edition.sections
    found = (one for section in sections for one in section.blocks if isinstance(one, kind))
    return next(found)


def table(studio: Studio) -> QWidget:
    """The window in which a table is written."""
    dialog = late.table_editor(studio.window.look, blocks(studio, Table), studio.window)
    dialog.show()
    return dialog


def picture(studio: Studio) -> QWidget:
    """The window in which a picture is chosen."""
    dialog = late.picture_editor(studio.window.look, blocks(studio, Picture), studio.window)
    dialog.show()
    return dialog


def budget(studio: Studio) -> QWidget:
    """The grid of a budget, what it is compared with beside it."""
    return studio.card(CardSection.BUDGET)


def paste(studio: Studio) -> QWidget:
    """What a paste would become."""
    data = QMimeData()
    data.setText(staged.COPIED)
    QGuiApplication.clipboard().setMimeData(data)
    studio.card(CardSection.BUDGET)
    studio.window.commands.do(Verb.CHECKED_PASTE)
    return studio.window.panes.page


def split(studio: Studio) -> QWidget:
    """The question how the sources share."""
    studio.card(CardSection.BUDGET)
    studio.window.commands.do(Verb.SPLIT_SOURCES)
    return studio.window.panes.page


def amounts(studio: Studio) -> QWidget:
    """Both sides of every sum of a card."""
    studio.card(CardSection.BUDGET)
    return studio.window.panes.amounts


def expenditure(studio: Studio) -> QWidget:
    """The tree of the expenditure."""
    studio.window.go_to(Place(side=Side.EXPENDITURE))
    return studio.window


def item_words(studio: Studio) -> QWidget:
    """The office's own words."""
    return studio.dialog(Verb.ITEM_WORDS)


def view(verb: Verb) -> Callable[[Studio], QWidget]:
    """A view in the middle of the window."""

    def show(studio: Studio) -> QWidget:
        studio.window.show_view(verb)
        return studio.window

    return show


def findings(studio: Studio) -> QWidget:
    """All findings of a plan with faults."""
    studio.open(staged.faulty_plan())
    studio.window.show_view(Verb.SHOW_FINDINGS)
    return studio.window


def standing(studio: Studio) -> QWidget:
    """Where the plan stands."""
    studio.open(staged.faulty_plan())
    studio.window.commands.do(Verb.SHOW_STANDING)
    return studio.window


def report(studio: Studio) -> QWidget:
    """What a report of the findings is to hold."""
    studio.open(staged.faulty_plan())
    studio.rest(SETTLED)  # what was found is counted
    return studio.dialog(Verb.CHECK_REPORT)


def card_findings(studio: Studio) -> QWidget:
    """Those of one card."""
    studio.open(staged.faulty_plan())
    studio.card(CardSection.ACTIONS)
    return studio.window.panes.findings


def summary(studio: Studio) -> QWidget:
    """Last year's budget beside this year's."""
    studio.window.go_to(Place(section=SUMMARY))
    return studio.window


def symbols(studio: Studio) -> QWidget:
    """Signs that no keyboard has."""
    studio.card(CardSection.ACTIONS)
    studio.window.commands.do(Verb.SYMBOL)
    return studio.window.findChild(SymbolPalette)


def drafts(studio: Studio) -> QWidget:
    """What is said of words that were not saved."""
    ways = [(word, studio.window.notice.hide) for word in staged.DRAFT_WAYS]
    studio.window.notice.show_sentence(draft_words.left(2, crashed=True), *ways)
    return studio.window.notice


def read_only(studio: Studio) -> QWidget:
    """What is said of a plan that somebody else has open."""
    studio.window.set_read_only(staged.opened_elsewhere())
    return studio.window.notice


def front(studio: Studio) -> QWidget:
    """The first section of part III, which has blocks of several kinds."""
    found = next(one for one in studio.edition.sections if one.part is Part.III and one.blocks)
    studio.window.panes.front.open_section(found.uid)
    return studio.window


def records(studio: Studio) -> QWidget:
    """A sheet of the records."""
    studio.window.panes.front.show_records("results")
    return studio.window


def find(studio: Studio) -> QWidget:
    """Words that are sought and replaced."""
    dialog = studio.dialog(Verb.REPLACE)
    dialog.open_for("돌봄 연결", replaces=True, words_instead="돌봄이음")
    return dialog


def palette(studio: Studio) -> QWidget:
    """Commands and cards by name."""
    dialog = studio.dialog(Verb.PALETTE)
    dialog.box.setText("돌봄")
    dialog.seek("돌봄")
    return dialog


def paper(studio: Studio) -> QWidget:
    """Two printed pages of a card."""
    agency = studio.window.workplace.session.plan.organisation
    return _photo(staged.two_pages(agency, studio.edition))


def _photo(image: QImage) -> QLabel:
    shown = QLabel()
    shown.setFixedSize(image.size())
    shown.setPixmap(QPixmap.fromImage(image))
    return shown


def differences(studio: Studio) -> QWidget:
    """What came back from a team."""
    edition = studio.edition
    comparison = staged.returned(edition)
    names = difference_words.names_of(edition, comparison.source)
    window = studio.window
    dialog = late_files.differences(window.look, comparison.entries, names, window)
    dialog.open()
    return dialog


def columns(studio: Studio) -> QWidget:
    """Which column of somebody's workbook is which."""
    dialog = late_files.columns(studio.window.look, staged.staff_workbook(), studio.window)
    dialog.open()
    return dialog


def editions(studio: Studio) -> QWidget:
    """The list of editions."""
    studio.open(staged.two_editions())
    return studio.dialog(Verb.EDITIONS)


def comparison(studio: Studio) -> QWidget:
    """What a revision changed."""
    studio.open(staged.two_editions())
    before, after = studio.window.workplace.session.plan.editions[-2:]
    dialog = late.comparison(studio.window.look, studio.window)
    dialog.show_changes(before, after, late.changes(before, after))
    return dialog


def numbers(studio: Studio) -> QWidget:
    """Numbers in the text of a card that may follow others."""
    studio.card(CardSection.GOALS)
    return studio.dialog(Verb.LINK_NUMBERS)


def history(studio: Studio) -> QWidget:
    """Who changed what of a card."""
    rows = staged.history_rows()
    dialog = HistoryDialog(studio.window.look, studio.window)
    dialog.open_for(rows[0].cells[2], whole_plan=False)
    dialog.show_page(rows, more=False, first=True)
    dialog.show_row(rows[0], back=history_words.TAKE_BACK, whole=True)
    return dialog


def my_name(studio: Studio) -> QWidget:
    """The name that the history bears."""
    dialog = studio.dialog(Verb.MY_NAME)
    dialog.name.setText("조은결")
    return dialog


def backups(studio: Studio) -> QWidget:
    """The points that one can return to."""
    day = staged.DAY.replace(tzinfo=None)
    dialog = late_files.backups(studio.window.look, staged.Points(), day, studio.window)
    dialog.open()
    dialog.list.setCurrentIndex(dialog.list.model().index(2, 0))
    dialog.difference.setText(staged.points_differ())
    return dialog


def rescue(studio: Studio) -> QWidget:
    """What can be had of a damaged file."""
    said = "‘2027년 사업계획.sspass’ 파일이 손상되었습니다."
    dialog = RescueDialog(studio.window.look, said, staged.rescued(), studio.window)
    dialog.open()
    return dialog


SCENES: Mapping[str, Callable[[Studio], QWidget]] = {
    "start": start,
    "new_plan": new_plan,
    "tour": tour,
    "window": window,
    "dark": dark,
    "tree": tree,
    "preview": preview,
    "card": page_of(CardSection.ACTIONS),
    "head": head,
    "details": details,
    "links": page_of(CardSection.STRATEGY_LINKS),
    "overview": page_of(CardSection.OVERVIEW),
    "side": side,
    "symbols": symbols,
    "table": table,
    "picture": picture,
    "archive": archive,
    "budget": budget,
    "paste": paste,
    "split": split,
    "amounts": amounts,
    "funds": view(Verb.SHOW_FUNDS),
    "expenditure": expenditure,
    "summary": summary,
    "words": item_words,
    "indicators": page_of(CardSection.INDICATORS),
    "schedule": page_of(CardSection.SCHEDULE),
    "calendar": view(Verb.SHOW_CALENDAR),
    "section": front,
    "records": records,
    "findings": findings,
    "standing": standing,
    "report": report,
    "card_findings": card_findings,
    "find": find,
    "cards": view(Verb.SHOW_CARDS),
    "palette": palette,
    "press": view(Verb.SHOW_PRESS),
    "paper": paper,
    "differences": differences,
    "columns": columns,
    "editions": editions,
    "comparison": comparison,
    "numbers": numbers,
    "history": history,
    "my_name": my_name,
    "drafts": drafts,
    "read_only": read_only,
    "backups": backups,
    "rescue": rescue,
}
"""By the name of the picture."""

NO_PLAN = ("start", "new_plan")
"""Those before a plan is open."""
