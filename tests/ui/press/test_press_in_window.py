"""The view of the book in the whole window: read, chosen, changed, written, printed."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import CardDetail
from ui.edits import Step
from ui.press.choices import COUNT, Kind
from ui.verbs import Verb


@pytest.fixture
def window(opened, qtbot):
    with qtbot.waitActive(opened):
        opened.activateWindow()
    opened.commands.do(Verb.SHOW_PRESS)
    wait(opened, qtbot)
    return opened


def wait(window, qtbot):
    """Until the pages are those of what is chosen."""
    press = window.panes.press
    qtbot.waitUntil(lambda: press.pages is not None, timeout=20_000)
    qtbot.waitUntil(lambda: press._shown is press._wanted, timeout=20_000)


@pytest.fixture
def target(monkeypatch, tmp_path):
    path = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    return path


def choose(window, qtbot, name):
    window.panes.press.chooser.list.choose((Kind.KEPT, name))
    wait(window, qtbot)


def told(window, qtbot, words):
    qtbot.waitUntil(lambda: words in window.status.currentMessage(), timeout=20_000)


def test_the_whole_book_is_shown_with_its_outline(window):
    press = window.panes.press
    assert press.chooser.current.kind is Kind.WHOLE
    assert len(press.pages.pages) > 80
    assert press.contents.model().rowCount() == 5
    assert window.bar.isVisible()
    assert QApplication.focusWidget() is press.chooser.list


def test_a_kept_build_is_shown_and_others_are_counted(window, qtbot):
    choose(window, qtbot, "한 줄 요약집")
    press = window.panes.press
    assert press._wanted.options.build.detail is CardDetail.LINE
    model = press.chooser.list.choices
    rows = [model.index(row) for row in range(model.rowCount()) if model.index(row).flags()]
    qtbot.waitUntil(lambda: all(row.data(COUNT) for row in rows), timeout=20_000)


def test_a_click_on_a_card_opens_its_field(window):
    card = window.desk.session.edition.cards[4].uid
    window.panes.press.asked.emit(Origin(card, CardSection.EFFECTS, 0))
    assert window.desk.card == card
    assert window.panes.page.section is CardSection.EFFECTS
    assert window.views.currentWidget() is window.panes.front.writing


def test_a_click_on_a_section_opens_its_block(window):
    section = window.desk.session.edition.sections[4]
    window.panes.press.asked.emit(Origin(section.uid, index=0))
    assert window.panes.front.sections.section.uid == section.uid
    assert window.views.currentWidget() is window.panes.front.writing


def test_after_an_edit_the_changed_card_alone_is_laid_out_again(window, qtbot):
    press, session = window.panes.press, window.desk.session
    (kept,) = press.maker._presses.values()
    before, read = kept.laid, 30
    press.reader.preview.go_to_page(read)
    window.show_view(Verb.SHOW_CARD)
    card = session.edition.cards[0]
    session.propose(Step(replace(card, effects=(*card.effects, Line(2, text="새 줄"))), "쓰기"))
    assert kept.laid == before
    window.commands.do(Verb.SHOW_PRESS)
    wait(window, qtbot)
    assert kept.laid == before + 1
    assert press.reader.preview.page == read


def test_a_choice_is_a_step_of_undo_and_the_pages_follow(window, qtbot):
    choose(window, qtbot, "제출용 전체 책")
    press = window.panes.press
    pages = len(press.pages.pages)
    press.chooser.options.boxes["dividers"].click()
    wait(window, qtbot)
    assert len(press.pages.pages) < pages
    window.commands.do(Verb.UNDO)
    wait(window, qtbot)
    assert len(press.pages.pages) == pages
    assert press.chooser.options.boxes["dividers"].isChecked()


def test_builds_are_kept_in_the_file(window, qtbot, program, path):
    window.commands.do(Verb.COPY_BUILD)
    wait(window, qtbot)
    name = window.panes.press.chooser.current.build.name
    program.plans.close_plan()
    program.plans.open_path(path)
    qtbot.waitUntil(lambda: window.desk is not None)
    assert name in [build.name for build in window.desk.session.edition.builds]
    assert window.panes.press.pages is None


def test_words_are_looked_for_by_keys(window, qtbot):
    press = window.panes.press
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert press.reader.line.hasFocus()
    press.reader.line.insert("돌봄")
    qtbot.waitUntil(lambda: press.reader.count.text().startswith("1/"), timeout=20_000)
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert not press.reader.count.text().startswith("1/")
    qtbot.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert press.reader.count.text().startswith("1/")


def test_the_shown_build_is_written_as_pdf(window, qtbot, target):
    choose(window, qtbot, "한 줄 요약집")
    window.panes.press.buttons[Verb.BOOK_PDF].click()
    told(window, qtbot, "out.pdf")
    assert len(pypdfium2.PdfDocument(target)) == len(window.panes.press.pages.pages)


def test_the_shown_build_goes_to_a_printer(window, qtbot, monkeypatch, tmp_path):
    choose(window, qtbot, "한 줄 요약집")
    printers = []

    def accepted(dialog):
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printers.append(dialog.maxPage())
        return True

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["프린터"])
    monkeypatch.setattr(QPrintDialog, "exec", accepted)
    window.panes.press.buttons[Verb.PRINT].click()
    told(window, qtbot, "보냈습니다")
    pages = len(window.panes.press.pages.pages)
    assert printers == [pages]
    assert len(pypdfium2.PdfDocument(tmp_path / "printed.pdf")) == pages


def test_a_template_is_chosen_copied_and_left(window, qtbot, monkeypatch, tmp_path):
    own = tmp_path / "own.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(own), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(own), ""))
    press = window.panes.press
    press.buttons[Verb.COPY_TEMPLATE].click()
    told(window, qtbot, "own.toml")
    text = own.read_text("utf-8").replace("기본 서식", "우리 서식", 1)
    own.write_text(text, "utf-8")
    press.buttons[Verb.PICK_TEMPLATE].click()
    wait(window, qtbot)
    assert "우리 서식" in press.template.text()
    own.write_text("name = 1\n", "utf-8")
    window.commands.do(Verb.PICK_TEMPLATE)
    wait(window, qtbot)
    assert press.said.text() == window.templates.fault != ""
    window.commands.do(Verb.STANDARD_TEMPLATE)
    wait(window, qtbot)
    assert not press.said.isVisible()


def test_signs_that_no_font_has_are_told_with_their_card(window, qtbot, target):
    session = window.desk.session
    card = session.edition.cards[0]
    session.propose(Step(replace(card, effects=(Line(2, text="웃음 \U0001f600"),)), "쓰기"))
    wait(window, qtbot)
    said = window.panes.press.said.text()
    assert "\U0001f600" in said
    assert card.title in said
    window.commands.do(Verb.BOOK_PDF)
    told(window, qtbot, "\U0001f600")


def test_laying_out_is_taken_back_and_begun_again(window, qtbot):
    press = window.panes.press
    jobs = []
    press.began.connect(lambda _what, job: jobs.append(job))
    press.chooser.list.choose((Kind.KEPT, "제출용 전체 책"))
    jobs[0].cancel()
    qtbot.waitUntil(press.again.isVisible, timeout=20_000)
    window.commands.do(Verb.BOOK_PDF)
    assert "그만두었습니다" in window.status.currentMessage()
    press.again.click()
    wait(window, qtbot)
    assert press._shown.key[-1] == "제출용 전체 책"
    assert not press.again.isVisible()


def test_a_plan_for_reading_is_read_and_printed_but_not_changed(window, qtbot, target):
    window.set_read_only("다른 사람이 쓰고 있습니다.")
    window.show_view(Verb.SHOW_CARD)
    window.commands.do(Verb.SHOW_PRESS)
    choose(window, qtbot, "한 줄 요약집")
    options = window.panes.press.chooser.options
    assert options.why.isVisible()
    assert not options.included.isEnabled()
    assert window.commands.handler(Verb.DELETE_BUILD) is None
    window.commands.do(Verb.BOOK_PDF)
    told(window, qtbot, "out.pdf")


def test_f6_goes_through_the_view(window, qtbot):
    press = window.panes.press
    stops = []
    for _ in press.panes:
        stops.append(QApplication.focusWidget())
        window.commands.do(Verb.NEXT_PANE)
    assert stops == [*press.panes]


def test_keys_of_the_pages_work_from_the_menu(window):
    preview = window.panes.press.reader.preview
    window.commands.do(Verb.PAGE_WHOLE)
    sizes = [preview.shown_size]
    for verb in (Verb.PAGE_LARGER, Verb.PAGE_SMALLER, Verb.PAGE_WIDTH):
        window.commands.do(verb)
        sizes.append(preview.shown_size)
    assert len(set(sizes)) >= 3


def test_a_narrow_view_gives_its_room_to_the_pages(window):
    press = window.panes.press
    window.resize(1366, 700)
    assert press.contents.isVisible()
    window.resize(1000, 700)
    window.look.set_zoom(125)
    assert not press.contents.isVisible()
