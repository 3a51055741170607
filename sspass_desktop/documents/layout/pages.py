"""A book of blocks to pages: what stays together, where pages begin, head and foot."""

from collections.abc import Callable, Iterator, Sequence

from sspass_desktop.documents.articles import AnyBlock, Article, Book
from sspass_desktop.documents.blocks import (
    Caption,
    Figure,
    GoalBox,
    Grid,
    IssueBox,
    Item,
    ItemStyle,
    Remark,
    SectionHeading,
    TitleBar,
)
from sspass_desktop.documents.layout.atoms import Atom, page_starts, put_atoms
from sspass_desktop.documents.layout.boxes import (
    caption_atoms,
    figure_atoms,
    heading_atoms,
    issue_atoms,
    remark_atoms,
)
from sspass_desktop.documents.layout.frame import left_margin, put_frame
from sspass_desktop.documents.layout.goals import goal_atoms
from sspass_desktop.documents.layout.grid import grid_atoms
from sspass_desktop.documents.layout.metrics import missing_signs
from sspass_desktop.documents.layout.outline import item_atoms
from sspass_desktop.documents.layout.page import BLACK, Bookmark, Page, Pages, Sheet
from sspass_desktop.documents.layout.style import STANDARD, Style
from sspass_desktop.documents.layout.title import title_atoms
from sspass_desktop.ports import Watch, nobody_watches
from sspass_desktop.texts.labels import bookmark

_WHOLE_LINES = 7
"""A numbered item and what is below it stay together up to so many lines."""

_BELOW = {
    ItemStyle.CIRCLE: (ItemStyle.DASH, ItemStyle.DOT),
    ItemStyle.DASH: (ItemStyle.DOT,),
    ItemStyle.FIELD: (ItemStyle.FIELD_MORE,),
}
"""What is told below a line; it does not stand at the foot without the first of it."""

_LAY_OUT: dict[type, Callable[..., list[Atom]]] = {
    TitleBar: title_atoms,
    GoalBox: goal_atoms,
    SectionHeading: heading_atoms,
    Item: item_atoms,
    Caption: caption_atoms,
    Grid: grid_atoms,
    Remark: remark_atoms,
    IssueBox: issue_atoms,
    Figure: figure_atoms,
}


def lay_out(book: Book, style: Style = STANDARD, watch: Watch = nobody_watches) -> Pages:
    """Lay a whole book out. The same book and style always give the same pages."""
    pages: list[Page] = []
    bookmarks = []
    for number, article in enumerate(book.articles):
        watch(number, len(book.articles))
        entry = article.entry
        if entry is not None:
            bookmarks.append(Bookmark(bookmark(entry.number, entry.title), len(pages)))
        for sheet in _article_sheets(article, style):
            put_frame(sheet, book, article, len(pages) + 1, style)
            pages.append(_finished(sheet, book, len(pages) + 1, style))
    missing = {
        sign for page in pages for run in page.runs for sign in missing_signs(run.face, run.text)
    }
    return Pages(
        title=book.name,
        author=book.agency,
        width=style.sheet.width,
        height=style.sheet.height,
        pages=tuple(pages),
        bookmarks=tuple(bookmarks),
        missing=tuple(sorted(missing)),
    )


def _article_sheets(article: Article, style: Style) -> Iterator[Sheet]:
    atoms = _atoms(article.blocks, style)
    starts = page_starts(atoms, style.sheet.text_height, style.sheet.last_page)
    for start, end in zip(starts, [*starts[1:], len(atoms)], strict=True):
        sheet = Sheet()
        put_atoms(sheet, atoms[start:end], style.sheet.text_top, style.sheet.measure)
        yield sheet


def _finished(sheet: Sheet, book: Book, number: int, style: Style) -> Page:
    margin = left_margin(number, style.sheet, double_sided=book.looks.double_sided)
    placed = sheet.moved(margin)
    fills, accent = placed.fills, style.colours.accent
    if book.looks.black_and_white:
        fills = [fill._replace(colour=BLACK) if fill.colour == accent else fill for fill in fills]
    return Page(fills, placed.images, placed.rules, placed.runs, placed.areas)


def _atoms(blocks: Sequence[AnyBlock], style: Style) -> list[Atom]:
    """All atoms of an article, those marked that may not begin a page."""
    laid = [_LAY_OUT[type(block)](block, style) for block in blocks]
    for number, block in enumerate(blocks):
        if number and laid[number - 1] and laid[number]:
            _join((blocks[number - 1], laid[number - 1]), (block, laid[number]), style)
        if isinstance(block, SectionHeading) and number + 1 < len(blocks):
            _keep_two_lines(laid[number + 1 : _items_end(blocks, number + 1)])
    for first, end in _numbered(blocks):
        _keep_numbered(laid[first:end])
    return [atom for atoms in laid for atom in atoms]


def _join(
    upper: tuple[AnyBlock, list[Atom]], lower: tuple[AnyBlock, list[Atom]], style: Style
) -> None:
    """Settle whether two neighbours stay together, and the gap where one of them gives way."""
    (over, (*_, above)), (under, (below, *_)) = upper, lower
    below.stays = below.stays or _stays_with(over, under)
    match over, under:
        case ((SectionHeading() | Caption()), Grid()):
            below.before = 0.0  # a table's own distance is one from text
        case ((Grid() | Figure()), Remark()):
            above.after = 0.0
        case GoalBox(), SectionHeading():
            below.before = style.heading.below_box


def _stays_with(upper: AnyBlock, lower: AnyBlock) -> bool:
    """Whether a page may not begin between two blocks."""
    match upper, lower:
        case ((TitleBar() | SectionHeading() | Caption() | IssueBox()), _):
            return True
        case Item(style=ItemStyle.NUMBERED | ItemStyle.TOPIC), Item(style=style):
            return style not in (ItemStyle.NUMBERED, ItemStyle.TOPIC)
        case _, Item(style=ItemStyle.RESULT) | Remark():
            return True
        case Item(style=over), Item(style=under) if under in _BELOW.get(over, ()):
            return True
        case Item(style=style), Grid() | Caption() | Figure():
            return style is not ItemStyle.FIELD
    return False


def _keep_two_lines(laid: Sequence[list[Atom]]) -> None:
    """A heading is followed by two lines at least, if its section has them."""
    for atom in [atom for atoms in laid for atom in atoms][:2]:
        atom.stays = True


def _items_end(blocks: Sequence[AnyBlock], first: int) -> int:
    """Where a run of outline lines ends."""
    rest = range(first, len(blocks))
    return next((number for number in rest if not isinstance(blocks[number], Item)), len(blocks))


def _numbered(blocks: Sequence[AnyBlock]) -> Iterator[tuple[int, int]]:
    """The ranges of numbered items with what is below them."""
    first = None
    for number, block in enumerate(blocks):
        numbered = isinstance(block, Item) and block.style is ItemStyle.NUMBERED
        if first is not None and (numbered or not isinstance(block, Item)):
            yield first, number
            first = None
        if numbered:
            first = number
    if first is not None:
        yield first, len(blocks)


def _keep_numbered(laid: Sequence[list[Atom]]) -> None:
    """A short numbered block stays whole; a long one keeps two items at either end."""
    lines = sum(len(atoms) for atoms in laid)
    whole = lines <= _WHOLE_LINES
    for atoms in laid[1:] if whole else [*laid[1:3], laid[-1]]:
        atoms[0].stays = True
    if whole:
        for atom in (atom for atoms in laid for atom in atoms[1:]):
            atom.stays = True
