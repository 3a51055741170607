"""Everything that is stored stands on paper: on the example plan, and on the reference book."""

from dataclasses import fields, replace

import pypdfium2

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.book import Options
from sspass_desktop.documents.layout.page import MM
from sspass_desktop.documents.parts.generated import MAKERS
from sspass_desktop.documents.parts.records import Records
from sspass_desktop.domain.formula import printed as printed_formula
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Generated, Part, Query, Section
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.services import publish
from tests.documents.paper import bare, body
from tests.documents.rows import ROOTS, asked, printed_kinds, walked
from tests.documents.stored import Stored
from tests.documents.unprinted import UNPRINTED
from tests.filler import filled

RIGHT_EDGE = 190 * MM
MONTH = {False: 104 / 12 * MM, True: 8 * MM}


def test_every_text_stands_in_its_place(printed):
    found, lost, count = printed.texts, [], 0
    for item in Stored(printed.organisation, printed.edition).items():
        wanted = bare(item.text)
        count += bool(wanted)
        if wanted not in found[item.place]:
            lost.append((item.place, item.text))
    assert count > 3_000
    assert len(lost) <= 0.002 * count, lost[:20]


def test_no_field_of_a_plan_is_forgotten():
    """A new field fails here until it is looked for, or stated not to print."""
    kinds = printed_kinds(Organisation, Edition)
    assert len(kinds) > 30
    for kind in kinds - {*ROOTS}:
        walked(kind)
    plan = filled(Plan)
    everything = Section(Uid("all"), Part.I, "모두", blocks=tuple(map(Generated, Query)))
    edition = replace(plan.editions[0], sections=(everything,))
    stored = Stored(plan.organisation, edition)
    assert list(stored.items())
    for root in ROOTS:
        assert asked(root) <= stored.used, root
    for kind, name in UNPRINTED:
        assert name in {field.name for field in fields(kind)}, (kind, name)


def test_no_record_is_left_out_of_the_sections(printed):
    """What the parts are made from is in one of them."""
    shown = {
        block.query
        for section in printed.edition.sections
        for block in section.blocks
        if isinstance(block, Generated)
    }
    missing = set(Query) - shown
    given = Records(printed.organisation, printed.edition)
    place = Origin(Uid("nowhere"))
    assert [query for query in missing if list(MAKERS[query](given, place))] == []


def in_order(card):
    """Texts of a card that follow each other on paper as they do in it; lines of tables too."""
    overview, costs = card.overview, [line for one in card.budget.tables for line in one.lines]
    for lines in (card.goals, card.background, card.strategy_links):
        yield from (line.text for line in lines)
    yield from (overview.purpose, overview.period)
    yield from (printed_formula(line.formula) for line in costs if line.formula)
    for lines in (overview.content, card.last_results, card.improvements, card.actions):
        yield from (line.text for line in lines)
    yield from (one.target for one in card.indicators)
    yield from (row.label for row in card.schedule)
    for lines in (card.issues, card.effects):
        yield from (line.text for line in lines)


def test_everything_in_a_card_stands_in_its_order(printed):
    for card in written(printed):
        page, at = printed.texts[card.uid], 0
        for text in map(bare, in_order(card)):
            found = page.find(text, at)
            assert found >= 0, (card.title, text)
            at = found + len(text)


def test_lines_of_a_section_stand_in_their_order(printed):
    for section in printed.edition.sections:
        place = section.uid if section.level else Uid(f"part {section.part.value}")
        lines = [line for one in section.blocks for line in getattr(one, "lines", ())]
        at = 0
        for text in (bare(line.text) for line in lines):
            found = printed.texts[place].find(text, at)
            assert found >= 0, (section.title, text)
            at = found + len(text)


def filled_months(path, pages, month):
    """Months of every row that has a mark, row by row, read off the places of the marks."""
    document = pypdfium2.PdfDocument(path)
    rows = []
    for number in pages:
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
    months = 0
    for card in written(printed):
        grouped = any(row.group is not None for row in card.schedule)
        stored = [row.months for row in card.schedule if row.months]
        assert filled_months(printed.path, printed.range_of(card.uid), MONTH[grouped]) == stored
        months += sum(map(len, stored))
    assert months > 100


def written(book):
    return [card for card in book.edition.cards if card.is_written]


def test_no_sign_is_missing(printed):
    assert printed.pages.missing == ()


def test_a_card_printed_alone_looks_as_it_does_in_the_book(printed):
    for card in written(printed)[::9]:
        pages = publish.card_pages(printed.organisation, printed.edition, [card.uid], Options())
        in_book = printed.pages.pages[printed.range_of(card.uid).start :]
        for page, same in zip(pages.pages, in_book, strict=False):
            assert body(page) == body(same)
            assert (page.fills, page.rules) == (same.fills, same.rules)
