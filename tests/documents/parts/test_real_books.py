"""The whole book from the example plan and, where it is at hand, from the reference book."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from sspass_desktop.documents.articles import AnyBlock
from sspass_desktop.documents.blocks import Caption, Grid, Item, ItemStyle, Remark, SectionBox
from sspass_desktop.documents.book import Options, whole_book
from sspass_desktop.documents.furniture import Divider, Poster
from sspass_desktop.documents.parts.generated import MAKERS
from sspass_desktop.documents.parts.records import Records
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Generated, Part, Query, Section
from sspass_desktop.domain.plan import Build, CardDetail, Plan
from sspass_desktop.importers.book.read import read_book
from sspass_desktop.services.sample import sample_plan
from tests.documents.parts.tables import PLACE, fits, grid, rows
from tests.filler import filled

BOOK = Path(__file__).resolve().parents[4] / "shared" / "book" / "plan-2026.txt"
needs_book = pytest.mark.skipif(not BOOK.exists(), reason="the reference book is not here")


def blocks(book):
    return [block for article in book.articles for block in article.blocks]


@pytest.fixture(scope="module")
def sample():
    return sample_plan()


@pytest.fixture(scope="module")
def draft():
    return read_book(BOOK.read_bytes())


def kinds(union):
    for kind in get_args(union):
        yield from kinds(kind) if get_args(kind) else (kind,)


def test_every_kind_of_block_shows_up_in_the_example(sample):
    found = blocks(whole_book(sample.organisation, sample.editions[0], Options()))
    assert {type(block) for block in found} == set(kinds(AnyBlock))
    for block in found:
        if isinstance(block, Grid):
            fits(block)


def test_every_query_makes_something_of_the_example(sample):
    given = Records(sample.organisation, sample.editions[0])
    for query in Query:
        assert list(MAKERS[query](given, PLACE)), query


def test_every_build_of_the_example_is_a_book(sample):
    edition = sample.editions[0]
    for build in edition.builds:
        assert whole_book(sample.organisation, edition, Options(build)).articles, build.name


@needs_book
def test_the_reference_book_is_put_together_whole(draft):
    book = whole_book(draft.organisation, draft.edition, Options())
    found = blocks(book)
    counts = Counter(type(block).__name__ for block in found)
    assert counts["TitleBar"] == 52
    assert counts["Divider"] == 5 + 9
    assert counts["CalloutBox"] == 4
    for block in found:
        if isinstance(block, Grid):
            fits(block)
    chapters = [block for block in found if isinstance(block, Divider) and block.programmes]
    assert [len(one.programmes) for one in chapters] == [12, 5, 4, 12, 11, 8, 9, 8, 7]
    assert sum(p.key is not None for one in chapters for p in one.programmes) == 52


@needs_book
def test_captions_and_headings_of_the_reference_book_are_numbered(draft):
    found = blocks(whole_book(draft.organisation, draft.edition, Options()))
    captions = [block.title[:5] for block in found if isinstance(block, Caption) and block.title]
    assert [caption for caption in captions if caption.startswith("[표")] == [
        "[표 1]",
        "[표 2]",
        "[표 3]",
    ]
    pictures = [block.text[:6] for block in found if isinstance(block, Remark) and block.centred]
    assert [text for text in pictures if text.startswith("[그림")] == [
        "[그림 1]",
        "[그림 2]",
        "[그림 3]",
    ]
    headings = [b.mark for b in found if isinstance(b, Item) and b.style is ItemStyle.HEADING]
    assert headings == [f"1-{number}." for number in range(1, 8)]
    boxes = [block.number for block in found if isinstance(block, SectionBox)]
    assert boxes[:7] == list("1234567")


def table(query, draft):
    return grid(MAKERS[query], Records(draft.organisation, draft.edition))


@needs_book
def test_tables_of_the_reference_book_count_what_it_counts(draft):
    contract = rows(table(Query.CONTRACT, draft))
    assert len([row for row in contract if row[0].startswith("【")]) == 4
    assert len([row for row in contract if row[0][:1] in "①②③④"]) == 10
    results = rows(table(Query.RESULTS, draft))
    assert len([row for row in results if row[0].startswith("【")]) == 4
    assert len([row for row in results if len(row) >= 4][1:]) == 22
    assert rows(table(Query.PROGRAMMES, draft))[0] == ["9대 전략과제", "76개 실천사업"]
    assert rows(table(Query.EXECUTION_TASKS, draft))[0] == ["9대 전략과제", "18대 실행과제"]
    summary = rows(table(Query.BUDGET_SUMMARY, draft))
    assert summary[1] == ["계", "14,066", "11,474", "△2,592", "△18.4"]
    assert rows(table(Query.EXPENDITURE, draft))[1][1] == "11,474"
    given = Records(draft.organisation, draft.edition)
    (poster,) = MAKERS[Query.PRINCIPLES](given, PLACE)
    assert isinstance(poster, Poster)
    assert len(poster.cards) == 5


@pytest.mark.parametrize("detail", list(CardDetail))
def test_a_plan_full_of_odd_values_is_still_a_book(detail):
    plan = filled(Plan)
    for edition in plan.editions:
        given = replace(edition, sections=(*edition.sections, *_sections_of_everything()))
        for block in blocks(whole_book(plan.organisation, given, Options(Build(detail=detail)))):
            if isinstance(block, Grid):
                fits(block)


def _sections_of_everything():
    """A section in every part with every generated block."""
    queries = tuple(Generated(query) for query in Query)
    return [Section(Uid(part.value), part, "모두", blocks=queries) for part in Part]


@needs_book
def test_records_of_the_reference_book_print_as_they_stood(draft):
    assert len(rows(table(Query.HISTORY, draft))[1:]) == 53
    assert len(rows(table(Query.AWARDS, draft))[1:]) == 6
    assert len(rows(table(Query.EVALUATIONS, draft))[1:]) == 2
    assert len(rows(table(Query.GRANTS, draft))[1:]) == 6
    assert rows(table(Query.HEADCOUNT, draft))[3] == [
        "결원",
        "△5",
        "-",
        "△1",
        "-",
        "△3",
        "1",
        "△4",
        "2",
    ]
    facilities = rows(table(Query.FACILITIES, draft))
    assert facilities[2] == ["계", "15개소", "114", "104", "△10"]
    assert [row[0][-3:] for row in facilities if row[0].endswith(")")] == ["(8)", "(5)", "(2)"]
    duties = rows(table(Query.DUTIES, draft))[1:]
    assert (len(duties), sum(row[1].count("•") for row in duties)) == (5, 48)


@needs_book
def test_results_of_departments_in_the_reference_book_are_all_there(draft):
    given = Records(draft.organisation, draft.edition)
    grids = [b for b in MAKERS[Query.DEPARTMENT_RESULTS](given, PLACE) if isinstance(b, Grid)]
    assert len(grids) == 6
    programmes = [c for one in grids for c in one.cells if c.column == 1 and c.row >= 2]
    assert len(programmes) == 67
    assert sum(one.rows - one.header_rows for one in grids) == 215
