"""The looks at every page, on all pages of both books: the numbers are those of look-pages, §11."""

from dataclasses import replace
from itertools import accumulate, pairwise

from sspass_desktop.documents.articles import Article, Frame, Looks
from sspass_desktop.documents.blocks import CellAlign, Grid, ItemStyle, TitleBar
from sspass_desktop.documents.layout.columns import column_widths
from sspass_desktop.documents.layout.flow import article_sheets
from sspass_desktop.documents.layout.metrics import SERIF
from sspass_desktop.documents.layout.page import BLACK, MM, WHITE
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.layout.style import STANDARD
from sspass_desktop.texts import labels
from tests.documents.paper import BOTTOM, TOP, assert_apart, body, end, squash
from tests.documents.stored import Stored

LEFT, RIGHT = 20 * MM, 190 * MM
COLOURS, WEIGHTS = STANDARD.colours, STANDARD.weights
WIDEST_GAP = 30.0  # points: what a section asks for, and the room in its box
HALF_A_PAGE = STANDARD.sheet.text_height / 2
EDGES = (WEIGHTS.table_edge, WEIGHTS.table_cut)


def near(one, other):
    return abs(one - other) < 0.05


def is_text(page):
    """Whether it is a page with a running head."""
    return any(rule.y0 < 20 * MM and near(rule.x1 - rule.x0, RIGHT - LEFT) for rule in page.rules)


def text_pages(book):
    return [(number, page) for number, page in enumerate(book.pages.pages) if is_text(page)]


def margin(book, number):
    if not book.book.looks.double_sided:
        return LEFT
    return (17 if number % 2 else 23) * MM


def lines_of(page):
    """The runs of each line, from the top."""
    lines = {}
    for run in sorted(body(page)):
        lines.setdefault(round(run.y, 1), []).append(run)
    return [lines[y] for y in sorted(lines)]


# 1. Do all boxes and tables start at 0 and end at 170?


def test_all_boxes_and_tables_share_the_edges(bound):
    for number, page in enumerate(bound.pages.pages):
        left = margin(bound, number)
        right = left + RIGHT - LEFT
        for rule in page.rules:
            assert left - 0.01 <= min(rule.x0, rule.x1)
            assert max(rule.x0, rule.x1) <= right + 0.01
        for fill in page.fills:
            assert left - 0.01 <= fill.x
            assert fill.x + fill.width <= right + 0.01
        if is_text(page):
            for rule in page.rules:
                if rule.y0 == rule.y1 and rule.width in (*EDGES, WEIGHTS.title_rule):
                    assert near(rule.x0, left), rule
                    assert near(rule.x1, right), rule


def test_nothing_leaves_the_text(printed):
    for _, page in text_pages(printed):
        for run in body(page):
            assert LEFT - 0.1 <= run.x <= end(run) <= RIGHT + 0.5, run
        inside = [run for run in page.runs if 20 * MM < run.y < 279 * MM]
        assert min(run.y for run in inside) >= TOP
        assert max(run.y for run in inside) <= BOTTOM
        assert all(fill.y + fill.height <= BOTTOM + 0.1 for fill in page.fills)


# 2, 3. Do second lines hang under the first letter, deeper marks under their parent's text?


def test_lines_hang_where_their_level_begins(printed):
    indents = (0.0, STANDARD.callout.indent)
    texts = {look.text_x + indent for look in STANDARD.items.values() for indent in indents}
    marks = {look.mark_x + indent for look in STANDARD.items.values() for indent in indents}
    label = STANDARD.items[ItemStyle.FIELD].text_x  # one wider than its column pushes its text on
    for _, page in text_pages(printed):
        for line in lines_of(page):
            first = line[0]
            if first.face == SERIF and first.size == STANDARD.items[ItemStyle.DASH].font.size:
                x = first.x - LEFT
                poster = near(x, STANDARD.poster.text_x)
                assert poster or any(near(x, at) for at in (texts | marks | {label})), first


# 4. Any heading, caption, header row, label or ① alone at the foot?


def test_nothing_stands_alone_at_the_foot(printed):
    for (_, upper), (_, lower) in pairwise(text_pages(printed)):
        last, first = lines_of(upper)[-1], lines_of(lower)[0]
        foot = last[0].text
        assert foot != STANDARD.heading.mark
        assert not foot.startswith(("<", "[표", f"({labels.UNIT}", labels.ISSUE))
        assert not last[-1].text.startswith(f"({labels.UNIT}")
        numbered = foot[0] in "①②③④⑤⑥⑦⑧⑨⑩"
        answered = first[0].text in ("-", "·", "▶")
        assert not (numbered and answered)
        assert not (foot == "○" and first[0].text == "-")
        assert first[0].text != STANDARD.items[ItemStyle.RESULT].mark


def pieces(page):
    """The parts of tables on a page: heavy edges above and below, the rows between."""
    boxes = [fill.y for fill in page.fills if fill.colour == COLOURS.band and is_wide(fill)]
    edges = sorted(
        (rule.y0, rule.width)
        for rule in page.rules
        if rule.y0 == rule.y1 and rule.width in EDGES and is_wide(rule)
    )
    edges = [one for one in edges if not any(abs(one[0] - y) < 1 for y in boxes)]
    for (top, above), (bottom, below) in zip(edges[::2], edges[1::2], strict=False):
        inner = {r.y0 for r in page.rules if r.y0 == r.y1 and top < r.y0 < bottom and r.width < 1}
        rows = list(pairwise(sorted({top, bottom, *(round(y, 2) for y in inner)})))
        yield (above, below), [row for row in rows if not is_header(page, *row)]


def is_wide(thing):
    left, right = (thing.x0, thing.x1) if hasattr(thing, "x0") else (thing.x, thing.x + thing.width)
    return near(left, LEFT) and near(right, RIGHT)


def is_header(page, top, bottom):
    shaded = [
        fill.width
        for fill in page.fills
        if fill.colour == COLOURS.header
        and fill.y <= top + 0.1
        and fill.y + fill.height >= bottom - 0.1
    ]
    return sum(shaded) > RIGHT - LEFT - 1


def test_a_cut_table_keeps_two_rows_on_either_side(printed):
    cut = 0
    for number, page in text_pages(printed):
        for weights, rows in pieces(page):
            if WEIGHTS.table_cut in weights:
                cut += 1
                high = any(bottom - top > HALF_A_PAGE for top, bottom in rows)
                assert len(rows) >= 2 or high, (number, rows)
    assert cut > 10


# 5. Any line with holes?


def test_no_line_is_opened_too_far(printed):
    for _, page in text_pages(printed):
        for run in body(page):
            assert run.word <= 0.4 * run.size + 0.01, run
            assert -0.035 * run.size <= run.letter <= 0.022 * run.size, run


# 6. Is any gap doubled or lost?


def test_gaps_are_never_doubled(printed):
    for number, page in text_pages(printed):
        spans = [(run.y - 0.86 * run.size, run.y + 0.2 * run.size) for run in body(page)]
        spans += [(one.y, one.y + one.height) for one in (*page.fills, *page.images)]
        spans += [(rule.y0, rule.y1) for rule in page.rules if rule.y0 > 20 * MM]
        below = min(spans)[1]
        for top, bottom in sorted(spans):
            assert top - below < WIDEST_GAP, (number, top)
            below = max(below, bottom)


def test_letters_never_touch(printed):
    for page in printed.pages.pages:
        assert_apart(body(page))


# 7. Do figures in a column share an edge, and equal columns one habit?


def insets(grid):
    """Width of each column of figures, and how far before its right edge they all end."""
    widths = column_widths(grid, STANDARD)
    edges = [0.0, *accumulate(widths)]
    runs = [run for page in article_sheets(Article("", (grid,)), STANDARD) for run in page.runs]
    for column, width in enumerate(widths):
        cells = [one for one in grid.cells if one.column == column and one.columns == 1]
        body = [one for one in cells if one.row >= grid.header_rows and len(one.lines) == 1]
        figures = {
            "".join(span.text for span in one.lines[0].text)
            for one in body
            if one.align is CellAlign.RIGHT
        }
        ends = [
            end(run)
            for run in runs
            if run.text in figures and edges[column] <= run.x and end(run) <= edges[column + 1]
        ]
        if ends:
            assert max(ends) - min(ends) < 0.1, figures
            yield round(width), round(edges[column + 1] - max(ends), 1)


def test_figures_share_an_edge_and_equal_columns_a_habit(printed):
    columns = 0
    for article in printed.book.articles:
        for grid in (block for block in article.blocks if isinstance(block, Grid)):
            found = list(insets(grid))
            assert len(set(found)) == len({width for width, _ in found}), found
            columns += len(found)
    assert columns > 60


# 10. Is anything but fills grey or coloured?


def test_only_areas_are_coloured_and_no_line_is_thin(printed):
    areas = {None, BLACK, COLOURS.accent, COLOURS.header, COLOURS.band}
    for number, page in enumerate(printed.pages.pages):
        assert all(rule.width >= WEIGHTS.hairline for rule in page.rules)
        assert all(fill.line == 0 or fill.line >= WEIGHTS.hairline for fill in page.fills)
        assert {fill.colour for fill in page.fills} <= areas
        # the numeral of a divider is as large as an area
        numeral = STANDARD.divider.numeral.face
        letters = {run.colour for run in page.runs if run.face != numeral}
        assert letters <= {BLACK, WHITE}, number
        assert all(run.size >= 6 for run in page.runs)


def test_white_letters_stand_on_dark_ground(printed):
    for _, page in text_pages(printed):
        dark = [fill for fill in page.fills if fill.colour in (BLACK, COLOURS.accent)]
        for run in (run for run in page.runs if run.colour == WHITE):
            assert any(
                one.x <= run.x
                and end(run) <= one.x + one.width
                and one.y < run.y < one.y + one.height
                for one in dark
            ), run


# 11. In black and white: can everything be told apart without colour?


def test_black_and_white_prints_the_same_without_colour(printed):
    plain = lay_out(replace(printed.book, looks=Looks(black_and_white=True)))
    for page, coloured in zip(plain.pages, printed.pages.pages, strict=True):
        assert page.rules == coloured.rules
        assert [run.text for run in page.runs] == [run.text for run in coloured.runs]
        colours = {one.colour for one in (*page.fills, *page.runs)} - {None}
        assert all(red == green == blue for red, green, blue in colours)
        dark = [one[:4] for one in coloured.fills if one.colour in (COLOURS.accent, BLACK)]
        assert [one[:4] for one in page.fills if one.colour == BLACK] == dark


# 12. Does the title bar hold number, title, names?


def test_what_stands_in_a_title_bar_fits(printed):
    look = STANDARD.title
    names = RIGHT - look.name_box
    bars = 0
    for article in printed.book.articles:
        bar = article.blocks[0]
        if not isinstance(bar, TitleBar):
            continue
        page = printed.pages.pages[printed.range_of(article.entry.key)[0]]
        bottom = next(r.y0 for r in page.rules if r.width == WEIGHTS.title_rule)
        inside = [run for run in page.runs if TOP < run.y < bottom]
        number = [run for run in inside if run.x < LEFT + look.height]
        title = [run for run in inside if LEFT + look.height <= run.x < names - 0.1]
        people = [run for run in inside if run.x >= names - 0.1]
        assert [run.text for run in number] == [bar.number]
        assert end(number[0]) <= LEFT + look.height
        assert squash("".join(run.text for run in title)) == squash(bar.title)
        assert all(end(run) <= names - look.gap + 0.1 for run in title)
        told = [text for one in bar.people for text in (one.role, one.name, one.phone) if text]
        assert [run.text for run in people] == told
        bars += 1
    assert bars > 15


# 13. Do head and foot stand at the outer edge, and name the right chapter?


def test_heads_and_feet_stand_outside_and_name_the_right_chapter(bound):
    blocks = iter(_frames(bound))
    for number, page in enumerate(bound.pages.pages):
        head, chapter, frame = next(blocks)
        left = margin(bound, number)
        right, odd = left + RIGHT - LEFT, number % 2 == 0
        above = [run for run in page.runs if run.y < 20 * MM]
        below = [run for run in page.runs if run.y > 279 * MM]
        if frame is None or frame is Frame.NONE:
            assert frame is Frame.NONE or not page.runs
            continue
        told = [run.text for run in below if run.text == f"- {number + 1} -"]
        assert bool(told) is (frame in (Frame.FULL, Frame.NUMBER))
        if frame is not Frame.FULL:
            assert above == []
            continue
        outer, inner = sorted(above, reverse=odd)
        assert near(end(outer), right) if odd else near(outer.x, left)
        assert near(inner.x, left) if odd else near(end(inner), right)
        wanted = f"{head}  |  {chapter}" if chapter else head
        assert outer.text == wanted or wanted.startswith(outer.text.removesuffix("…"))
        assert inner.text == bound.book.name
        (name,) = [run for run in below if run.text == bound.organisation.name]
        assert near(end(name), right) if odd else near(name.x, left)


def _frames(book):
    """Part, chapter and frame of every page; None: an empty one before a chapter."""
    alone = (replace(book.book, articles=(article,)) for article in book.book.articles)
    single = [len(lay_out(one).pages) for one in alone]
    count = 0
    for article, pages in zip(book.book.articles, single, strict=True):
        if article.right and count % 2:
            yield "", "", None
            count += 1
        yield from [(article.head, article.chapter, article.frame)] * pages
        count += pages


# 14. Is a word broken anywhere?


def test_no_word_is_broken(printed):
    lines = {}
    for mark in printed.pages.bookmarks:
        pages = range(mark.page, printed.range_of(mark.key).stop + 1)
        held = (printed.pages.pages[number] for number in pages)
        lines[mark.key] = "\n".join(
            squash("".join(run.text for run in line)) for page in held for line in lines_of(page)
        )
    words = 0
    for item in Stored(printed.organisation, printed.edition).items():
        for word in map(squash, item.text.split()):
            if item.place in lines:
                assert word in lines[item.place], (item, word)
                words += 1
    assert words > 10_000
