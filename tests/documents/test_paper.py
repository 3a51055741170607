"""Everything that is stored stands on paper: on the example plan, and on the reference book."""

from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from sspass_desktop.documents.book import Options
from sspass_desktop.documents.layout.page import MM
from sspass_desktop.importers.book.read import read_book
from sspass_desktop.services import publish
from sspass_desktop.services.sample import sample_plan
from tests.documents.paper import bare, card_items, page_texts, squash

BOOK = Path(__file__).resolve().parents[3] / "shared" / "book" / "plan-2026.txt"
RIGHT_EDGE = 190 * MM
MONTH = {False: 104 / 12 * MM, True: 8 * MM}


def reference():
    if not BOOK.exists():
        pytest.skip("the reference book is not beside the project")
    draft = read_book(BOOK.read_bytes())
    return draft.organisation, draft.edition


def example():
    plan = sample_plan()
    return plan.organisation, plan.editions[-1]


@pytest.fixture(scope="module", params=[reference, example], ids=["reference", "example"])
def printed(request, tmp_path_factory):
    """The written cards of a plan, their pages, and the file."""
    organisation, edition = request.param()
    cards = [card for card in edition.cards if card.is_written]
    uids = [card.uid for card in cards]
    pages = publish.card_pages(organisation, edition, uids, Options())
    path = tmp_path_factory.mktemp("paper") / "카드 [모두].pdf"
    publish.print_pages(pages, path)
    starts = [mark.page for mark in pages.bookmarks]
    ranges = list(zip(starts, [*starts[1:], len(pages.pages)], strict=True))
    return cards, ranges, pages, path


def test_every_text_stands_in_the_pages_of_its_card(printed):
    cards, ranges, _, path = printed
    texts = page_texts(path)
    items, lost = 0, []
    for card, (first, end) in zip(cards, ranges, strict=True):
        page = "".join(texts[first:end])
        wanted = [item for item in map(bare, card_items(card)) if item]
        items += len(wanted)
        lost += [(card.title, item) for item in wanted if item not in page]
    assert items > 1_000
    assert len(lost) <= 0.002 * items, lost[:20]


def test_lines_stand_in_their_order(printed):
    cards, ranges, _, path = printed
    texts = page_texts(path)
    for card, (first, end) in zip(cards, ranges, strict=True):
        page = "".join(texts[first:end])
        at = 0
        for line in (*card.background, *card.actions, *card.effects):
            found = page.find(squash(line.text), at)
            assert found >= 0, (card.title, line.text)
            at = found


def filled_months(path, first, end, month):
    """Months of every row that has a mark, row by row, read off the places of the marks."""
    document = pypdfium2.PdfDocument(path)
    rows = []
    for number in range(first, end):
        page = document[number].get_textpage()
        marks = {}
        for index in range(page.count_chars()):
            if page.get_text_range(index, 1) == "■":
                left, bottom, right, _ = page.get_charbox(index, loose=True)
                middle = (left + right) / 2
                place = 12 - int((RIGHT_EDGE - middle) // month)
                marks.setdefault(round(bottom), []).append(place)
        rows += [tuple(sorted(marks[y])) for y in sorted(marks, reverse=True)]
    document.close()
    return rows


def test_every_filled_month_stands_in_its_column(printed):
    cards, ranges, _, path = printed
    months = 0
    for card, (first, end) in zip(cards, ranges, strict=True):
        grouped = any(row.group is not None for row in card.schedule)
        stored = [row.months for row in card.schedule if row.months]
        found = filled_months(path, first, end, MONTH[grouped])
        assert found == stored, card.title
        months += sum(map(len, stored))
    assert months > 100


def test_all_boxes_and_tables_share_the_edges(printed):
    *_, pages, _ = printed
    left, right = 20 * MM, 190 * MM
    for page in pages.pages:
        for rule in page.rules:
            assert rule.x0 >= left - 0.01
            assert rule.x1 <= right + 0.01
        for fill in page.fills:
            assert left - 0.01 <= fill.x
            assert fill.x + fill.width <= right + 0.01


def test_nothing_leaves_the_text_area(printed):
    *_, pages, _ = printed
    for page in pages.pages:
        body = [run for run in page.runs if 20 * MM < run.y < 279 * MM]
        assert body
        assert max(run.y for run in body) <= 273 * MM
        assert min(run.y for run in body) >= 24 * MM


def test_only_areas_are_coloured_and_no_line_is_thin(printed):
    *_, pages, _ = printed
    rules = {rule.width for page in pages.pages for rule in page.rules}
    assert min(rules) >= 0.25


def test_no_page_ends_with_a_heading_or_begins_with_an_answer(printed):
    *_, pages, _ = printed
    for page in pages.pages:
        body = sorted((run.y, run.x, run.text) for run in page.runs if 20 * MM < run.y < 279 * MM)
        lowest, highest = body[-1][0], body[0][0]
        last = [text for y, _, text in body if y > lowest - 1]
        first = [text for y, _, text in body if y < highest + 1]
        assert "□" not in last
        assert not last[0].startswith("①")
        assert "▶" not in first


def test_no_line_stands_at_the_foot_without_what_is_told_below_it(printed):
    _, ranges, pages, _ = printed
    for first, end in ranges:
        for upper, lower in pairwise(pages.pages[first:end]):
            feet = max(run.y for run in upper.runs if run.y < 279 * MM)
            last = [run.text for run in upper.runs if feet - 1 < run.y <= feet]
            heads = min(run.y for run in lower.runs if run.y > 20 * MM)
            begin = [run.text for run in lower.runs if heads <= run.y < heads + 1]
            assert ("○" in last, "-" in begin) != (True, True), (last, begin)


def test_no_sign_is_missing(printed):
    *_, pages, _ = printed
    assert pages.missing == ()
