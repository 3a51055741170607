"""What leads through a book leads to the right place: contents, lists of dividers, bookmarks."""

from ctypes import byref, c_float, c_int

import pypdfium2
import pytest
from pypdfium2 import raw

from sspass_desktop.documents.articles import Frame
from sspass_desktop.documents.furniture import Contents, Divider
from sspass_desktop.domain.plan import card_numbers
from sspass_desktop.texts.labels import bookmark
from tests.documents.paper import squash

HEADING = 90.0  # points: so far below its anchor stands the title of a divider, the highest heading
DIVIDER = 260.0


@pytest.fixture
def document(printed):
    opened = pypdfium2.PdfDocument(printed.path)
    yield opened
    opened.close()


def links(document, number):
    """Text of the box, page and place on it, of every link of a page."""
    page, start, link = document[number], c_int(0), raw.FPDF_LINK()
    text = page.get_textpage()
    while raw.FPDFLink_Enumerate(page, byref(start), byref(link)):
        box = raw.FS_RECTF()
        raw.FPDFLink_GetAnnotRect(link, byref(box))
        inside = text.get_text_bounded(box.left, box.bottom, box.right, box.top)
        target = raw.FPDFLink_GetDest(document, link)
        has, x, y, zoom = c_int(0), c_float(0), c_float(0), c_float(0)
        given = [c_int(0), byref(has), c_int(0)]
        raw.FPDFDest_GetLocationInPage(
            target, byref(given[0]), byref(has), byref(given[2]), byref(x), byref(y), byref(zoom)
        )
        yield squash(inside), raw.FPDFDest_GetDestPageIndex(document, target), y.value


def heading(document, page, y):
    """What stands right below a place."""
    sheet = document[page]
    divider = f"-{page + 1}-" not in squash(sheet.get_textpage().get_text_bounded())
    height = DIVIDER if divider else HEADING
    text = sheet.get_textpage().get_text_bounded(0, y - height, sheet.get_width(), y + 4)
    return squash(text)


def block_pages(book, kind):
    """The blocks of a kind with the pages that they stand on."""
    for article in book.book.articles:
        for block in article.blocks:
            if isinstance(block, kind):
                yield article, block


def contents_of(book):
    return next(block for _, block in block_pages(book, Contents))


def test_contents_name_the_pages_that_carry_the_headings(printed, document):
    entries = contents_of(printed).entries
    first = printed.pages.bookmarks[0].page
    found = [link for number in range(1, first) for link in links(document, number)]
    for entry, (text, page, y) in zip(entries, found, strict=True):
        count = f"({entry.count})" if entry.count is not None else ""
        assert text == squash(f"{number_of(entry)}{entry.title}{count}{page + 1}")
        assert squash(entry.title) in heading(document, page, y), entry
    assert len(entries) > 20


def number_of(entry):
    return entry.number if entry.level == 1 or not entry.number else f"{entry.number}."


def test_lists_of_dividers_name_the_pages_of_the_cards(printed, document):
    listed = 0
    for _, divider in block_pages(printed, Divider):
        named = [one for one in divider.programmes if one.key is not None]
        pages = printed.range_of(divider.entry.key)
        found = [link for number in pages for link in links(document, number)]
        for one, (text, page, y) in zip(named, found, strict=True):
            wanted = squash(f"{one.number}{one.title}{one.tag}{one.team}{page + 1}")
            assert sorted(text) == sorted(wanted)
            assert squash(one.title) in heading(document, page, y)
            assert squash(one.number) in heading(document, page, y)
            listed += 1
    assert listed == sum(card.is_written for card in printed.edition.cards)


def test_bookmarks_are_the_tree_of_parts_sections_chapters_and_cards(printed, document):
    numbers = card_numbers(printed.edition)
    wanted = []
    for entry in contents_of(printed).entries:
        wanted.append((entry.level - 1, bookmark(entry.number, entry.title)))
        cards = [one for one in printed.edition.cards if one.task == entry.key and one.is_written]
        wanted += [(2, bookmark(numbers[one.uid], one.title)) for one in cards]
    marks = list(document.get_toc())
    assert [(mark.level, mark.get_title()) for mark in marks] == wanted
    pages = [mark.get_dest().get_index() for mark in marks]
    assert pages == [mark.page for mark in printed.pages.bookmarks] == sorted(pages)
    for mark, page in zip(marks, pages, strict=True):
        _, (_, y, _) = mark.get_dest().get_view()
        title = squash(mark.get_title())
        found = heading(document, page, y)
        assert title in found or squash(mark.get_title().partition(" ")[2]) in found, title


def test_page_labels_are_the_printed_numbers(document):
    assert [document.get_page_label(n) for n in range(len(document))] == [
        str(number) for number in range(1, len(document) + 1)
    ]
    numbered = 0
    for number, page in enumerate(document, start=1):
        text = squash(page.get_textpage().get_text_bounded())
        others = {f"-{one}-" for one in (number - 1, number + 1)}
        numbered += f"-{number}-" in text
        assert not any(text.endswith(one) for one in others)
    assert numbered > 0.7 * len(document)


def test_parts_and_chapters_lie_at_the_right_behind_empty_pages(bound):
    document = pypdfium2.PdfDocument(bound.path)
    dividers = {block.entry.key for _, block in block_pages(bound, Divider)}
    starts = [mark.page for mark in bound.pages.bookmarks if mark.key in dividers]
    assert len(starts) == len(dividers) > 8
    assert all(page % 2 == 0 for page in starts)
    empty = [n for n, page in enumerate(document) if not list(page.get_objects())]
    assert empty
    assert all(number % 2 and number + 1 not in empty for number in empty)
    marked = {mark.page for mark in bound.pages.bookmarks}
    assert not marked & set(empty)
    assert bound.book.articles[0].frame is Frame.NONE
    document.close()
