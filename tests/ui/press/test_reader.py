"""A book read: pages, sizes, outline, words that are looked for."""

import pytest
from PySide6.QtCore import Qt

from sspass_desktop.documents.book import Options
from sspass_desktop.documents.layout.finding import find, pattern_of
from sspass_desktop.services.publish import book_pages
from sspass_desktop.services.sample import sample_plan
from ui.press.contents import ContentsTree
from ui.press.reader import Reader
from ui.verbs import Verb
from ui.views.preview import Fit

Key = Qt.Key
PLAN = sample_plan()
WORD = "돌봄"


@pytest.fixture(scope="module")
def pages():
    return book_pages(PLAN.organisation, PLAN.editions[-1], Options())


def found_in(pages, text):
    pattern = pattern_of(text)
    hits = ((number, list(find(page, pattern))) for number, page in enumerate(pages.pages))
    return {number: one for number, one in hits if one}


@pytest.fixture
def reader(qtbot, look, pages):
    made = Reader(look)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.show_pages(pages, again=False)
    return made


def test_the_bar_says_the_page_and_leads_to_another(reader, pages, qtbot):
    assert (reader.page.text(), reader.of.text()) == ("1", f"/ {len(pages.pages)}쪽")
    reader.page.setText("40")
    qtbot.keyClick(reader.page, Key.Key_Return)
    assert reader.preview.page == 39
    reader.buttons["down"].click()
    assert reader.page.text() == "41"
    reader.buttons["up"].click()
    reader.buttons["up"].click()
    assert reader.page.text() == "39"


def test_the_list_of_sizes_follows_keys_and_leads(reader, qtbot):
    qtbot.keyClick(reader.preview, "p")
    assert reader.zoom.currentText() == "쪽에 맞춤"
    reader.zoom.chosen.emit(150)
    assert reader.preview.shown_size == 150
    reader.preview.handlers()[Verb.PAGE_SMALLER]()
    assert reader.zoom.currentText() == "125%"
    reader.preview.handlers()[Verb.PAGE_WIDTH]()
    assert reader.preview.shown_size is Fit.WIDTH


def test_typing_is_looked_for_after_a_moment_and_enter_at_once(reader, qtbot):
    sought = []
    reader.sought.connect(sought.append)
    reader.open_search()
    qtbot.keyClicks(reader.line, "AI")
    qtbot.keyClick(reader.line, Key.Key_Return)
    assert sought == ["AI"]
    qtbot.keyClick(reader.line, Key.Key_Backspace)
    qtbot.waitUntil(lambda: sought == ["AI", "A"])


def test_next_and_previous_go_round_what_was_found(reader, pages):
    found = found_in(pages, WORD)
    count = sum(map(len, found.values()))
    reader.line.setText(WORD)
    reader.show_found(found, WORD)
    assert reader.count.text() == f"1/{count}"
    reader.previous_hit()
    assert reader.count.text() == f"{count}/{count}"
    assert reader.preview.page >= max(found) - 1
    reader.next_hit()
    assert reader.count.text() == f"1/{count}"


def test_looking_begins_at_the_page_that_is_read(reader, pages):
    reader.preview.go_to_page(50)
    reader.line.setText(WORD)
    found = found_in(pages, WORD)
    reader.show_found(found, WORD)
    before = sum(len(hits) for page, hits in found.items() if page < 50)
    assert reader.count.text().startswith(f"{before + 1}/")
    assert reader.preview.page in (49, 50, 51)


def test_new_pages_do_not_move_what_is_read(reader, pages):
    reader.line.setText(WORD)
    reader.show_found(found_in(pages, WORD), WORD)
    reader.preview.go_to_page(60)
    reader.show_pages(pages, again=True)
    reader.show_found(found_in(pages, WORD), WORD)
    assert reader.preview.page == 60


def test_what_is_not_there_is_said(reader):
    reader.line.setText("없는 말")
    reader.show_found({}, "없는 말")
    assert reader.count.text() == "없음"
    reader.line.clear()
    reader.show_found({})
    assert reader.count.text() == ""


# outline


@pytest.fixture
def tree(qtbot, look, pages):
    made = ContentsTree(look)
    qtbot.addWidget(made)
    made.resize(260, 500)
    made.show()
    made.show_bookmarks(pages.bookmarks)
    return made


def test_the_outline_is_the_tree_of_bookmarks(tree, pages):
    model = tree.model()
    tops = [mark.title for mark in pages.bookmarks if not mark.depth]
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == tops
    last = model.index(model.rowCount() - 1, 0)
    assert model.rowCount(last) == len(list(PLAN.editions[-1].strategy.numbered_tasks()))
    first = model.index(0, 1).data()
    assert first == str(pages.bookmarks[0].page + 1)


def test_arrows_lead_through_the_pages(tree, pages, qtbot):
    tree.setFocus()
    with qtbot.waitSignal(tree.asked) as blocker:
        qtbot.keyClick(tree, Key.Key_Down)
    assert blocker.args[0] in pages.bookmarks


def test_the_outline_follows_the_page_without_opening_what_is_closed(tree, pages, qtbot):
    tree.clearFocus()
    with qtbot.assertNotEmitted(tree.asked):
        tree.follow(pages.bookmarks[1].page)
        last = pages.bookmarks[-1]
        tree.follow(last.page)
    chapter = [mark for mark in pages.bookmarks if mark.depth == 1][-1]
    assert tree.currentIndex().data() == chapter.title
    assert not tree.isExpanded(tree.currentIndex())


def test_what_was_open_stays_open_in_new_pages(tree, pages):
    model = tree.model()
    tree.collapse(model.index(0, 0))
    tree.expand(model.index(0, 0, model.index(model.rowCount() - 1, 0)))
    tree.show_bookmarks(pages.bookmarks[:-1])
    assert not tree.isExpanded(model.index(0, 0))
    assert tree.isExpanded(model.index(0, 0, model.index(model.rowCount() - 1, 0)))
