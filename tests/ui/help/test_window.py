"""The window of the guide: opened where one is, read, searched, gone back in, printed."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.findings import Code
from tests.windows import settings_in
from ui.files import late_files
from ui.help.guide import FOLDER, pages, source
from ui.help.reader import SIZES
from ui.help.topics import RULES, topic
from ui.help.window import GuideWindow
from ui.look.tokens import Role
from ui.verbs import Verb

Key = Qt.Key


@pytest.fixture
def guide(qtbot, look, tmp_path):
    made = GuideWindow(look, settings_in(tmp_path))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(guide):
    return guide.reader.here.name, guide.reader.here.anchor


def rows(index_or_model, parent=None):
    model = index_or_model
    count = model.rowCount() if parent is None else model.rowCount(parent)
    return [
        model.index(row, 0) if parent is None else model.index(row, 0, parent)
        for row in range(count)
    ]


def test_contents_lead_to_every_page(guide):
    for row in rows(guide.tree.model()):
        guide.tree.clicked.emit(row)
        assert guide.reader.page.title == row.data()
        assert guide.reader.toPlainText().startswith(row.data())


@pytest.mark.parametrize("name", list(pages()))
def test_a_page_has_its_headings_pictures_and_no_marks(guide, name):
    guide.open_at(name)
    text = guide.reader.toPlainText()
    assert all(passage.heading in text for passage in pages()[name].passages)
    assert "**" not in text
    assert "{#" not in text
    pictures = source(name).read_text("utf-8").count("](pictures/") if name != RULES else 0
    assert text.count("\N{OBJECT REPLACEMENT CHARACTER}") == pictures


def test_a_heading_is_rolled_to(guide):
    guide.open_at("budget", "trees")
    place = guide.reader.cursorForPosition(QPoint(40, 12))
    assert place.block().text() == "수입과 지출 예산"


def test_links_and_ways_back(guide, qtbot):
    guide.open_at("card", "side")
    link = next(one for one in links(guide) if one.startswith("schedule.md"))
    guide.reader.anchorClicked.emit(link)
    assert shown(guide) == ("schedule", "")
    qtbot.keyClick(guide, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown(guide) == ("card", "side")
    qtbot.keyClick(guide, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert shown(guide) == ("schedule", "")
    qtbot.keyClick(guide, Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert shown(guide) == ("index", "")


def links(guide):
    block, found = guide.reader.document().begin(), []
    while block.isValid():
        found += [one.format.anchorHref() for one in block.textFormats()]
        block = block.next()
    return filter(None, found)


def test_a_picture_is_shown_in_full_and_left_again(guide):
    guide.open_at("window")
    small = picture(guide)
    assert small.width() < 1366
    guide.reader.anchorClicked.emit("pictures/window.png")
    assert picture(guide).width() == 1366
    guide.reader.anchorClicked.emit("pictures/window.png")
    assert guide.reader.here.picture == ""
    assert guide.reader.page.name == "window"


def picture(guide):
    kind = QTextDocument.ResourceType.ImageResource.value
    return guide.reader.loadResource(kind, QUrl("pictures/window.png"))


def test_words_are_sought_on_all_pages(guide, qtbot):
    guide.search.setText("끝수")
    hits = guide.tree.model()
    names = [row.data() for row in rows(hits)]
    assert "산출내역과 예산 맞추기" in names
    qtbot.keyClick(guide.search, Key.Key_Return)
    assert guide.reader.page.title == names[0]
    marked = [one.cursor.selectedText() for one in guide.reader.extraSelections()]
    assert set(marked) == {"끝수"}
    guide.search.setText("없는말없는말")
    assert guide.nothing.isVisible()
    guide.search.clear()
    assert len(rows(guide.tree.model())) == len(pages())


def test_letters_grow_and_stay(guide, qtbot, look, tmp_path):
    before = guide.reader.document().defaultFont().pixelSize()
    qtbot.keyClick(guide, Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert guide.reader.document().defaultFont().pixelSize() > before
    again = GuideWindow(look, settings_in(tmp_path))
    qtbot.addWidget(again)
    assert again.reader.dress.percent == SIZES[SIZES.index(100) + 1]


def test_place_and_size_are_remembered(guide, qtbot, look, tmp_path):
    guide.resize(700, 500)
    guide.close()
    again = GuideWindow(look, settings_in(tmp_path))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 500)


def test_the_dark_look_is_followed(guide, look):
    look.set_dark(True)
    (words, *_) = guide.reader.document().begin().next().textFormats()
    assert words.format.foreground().color() == look.colour(Role.TEXT)


def test_a_page_is_printed_in_light_colours(guide, look, tmp_path):
    look.set_dark(True)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    guide.open_at("terms")
    guide.print_on(printer)
    assert (tmp_path / "page.pdf").stat().st_size > 1_000
    assert guide.reader.toPlainText().startswith("용어")


# where the focus is


def test_the_key_opens_what_fits_the_section(opened, qtbot):
    page = opened.panes.page
    for section in CardSection:
        page.show_section(section)
        page.enter_form()
        name, anchor = topic(page.form)
        assert (name in pages(), anchor in {"", *anchors(name)}) == (True, True)
    page.show_section(CardSection.SCHEDULE)
    page.enter_form()
    qtbot.keyClick(opened.windowHandle(), Key.Key_F1)
    assert shown(the_guide(opened)) == ("schedule", "")


def anchors(name):
    return {passage.anchor for passage in pages()[name].passages}


def the_guide(window):
    (found,) = window.findChildren(GuideWindow)
    return found


@pytest.mark.parametrize(
    ("verb", "page"),
    [
        (Verb.SHOW_START, ("start", "")),
        (Verb.SHOW_CARDS, ("find", "cards")),
        (Verb.SHOW_FUNDS, ("budget", "funds")),
        (Verb.SHOW_CALENDAR, ("schedule", "calendar")),
        (Verb.SHOW_FINDINGS, ("findings", "plan")),
        (Verb.SHOW_RECORDS, ("records", "plan")),
        (Verb.SHOW_PRESS, ("print", "")),
    ],
)
def test_every_view_has_its_page(opened, verb, page):
    opened.show_view(verb)
    assert topic(opened.views.currentWidget()) == page


def test_the_key_works_in_a_modal_dialog(opened, qtbot):
    dialog = late_files.new_plan(opened.look, 2030, opened)
    dialog.open()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.keyClick(dialog, Key.Key_F1)
    assert shown(the_guide(opened)) == ("start", "new")
    dialog.close()


def test_it_is_never_modal_and_made_once(opened):
    for verb in (Verb.HELP, Verb.KEYS, Verb.RULES):
        opened.commands.do(verb)
    guide = the_guide(opened)
    assert not guide.isModal()
    assert shown(guide) == (RULES, "")
    assert QApplication.activeModalWidget() is None
    assert isinstance(guide, QDialog)


def test_the_page_of_rules_tells_each_and_switches_the_house_style(opened):
    opened.commands.do(Verb.RULES)
    guide = the_guide(opened)
    assert all(code.value in guide.reader.toPlainText() for code in Code)
    assert not guide.style_box.isChecked()
    guide.style_box.click()
    assert opened.checks_style
    guide.open_at("index")
    assert not guide.style_box.isVisible()


def test_pictures_lie_beside_the_pages():
    assert (FOLDER / "pictures").is_dir()
