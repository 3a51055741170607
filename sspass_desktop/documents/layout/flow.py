"""The blocks of an article on sheets: what stays together, and where pages begin."""

from collections.abc import Callable, Iterator, Sequence
from math import inf

from sspass_desktop.documents.articles import AnyBlock, Article
from sspass_desktop.documents.blocks import (
    CalloutBox,
    Caption,
    Figure,
    GoalBox,
    Grid,
    IssueBox,
    Item,
    ItemStyle,
    NewPage,
    Remark,
    SectionBox,
    SectionHeading,
    TeamHeading,
    TitleBar,
)
from sspass_desktop.documents.furniture import (
    BackCover,
    Contents,
    Cover,
    Divider,
    OrganisationChart,
    Poster,
)
from sspass_desktop.documents.layout.atoms import Atom, page_starts, put_atoms
from sspass_desktop.documents.layout.boxes import (
    caption_atoms,
    figure_atoms,
    heading_atoms,
    issue_atoms,
    remark_atoms,
)
from sspass_desktop.documents.layout.chart import chart_atoms
from sspass_desktop.documents.layout.contents import contents_atoms
from sspass_desktop.documents.layout.covers import back_cover_atoms, cover_atoms
from sspass_desktop.documents.layout.dividers import divider_atoms
from sspass_desktop.documents.layout.goals import goal_atoms
from sspass_desktop.documents.layout.grid import grid_atoms
from sspass_desktop.documents.layout.keeping import stays_with
from sspass_desktop.documents.layout.outline import item_atoms
from sspass_desktop.documents.layout.page import Anchor, Page, Sheet
from sspass_desktop.documents.layout.poster import poster_atoms
from sspass_desktop.documents.layout.sections import callout_atoms, section_atoms, team_atoms
from sspass_desktop.documents.layout.style import Style
from sspass_desktop.documents.layout.title import title_atoms

_WHOLE_LINES = 7
"""A numbered item and what is below it stay together up to so many lines."""

_HEADINGS = (SectionBox, TeamHeading, SectionHeading)

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
    SectionBox: section_atoms,
    TeamHeading: team_atoms,
    CalloutBox: callout_atoms,
    Cover: cover_atoms,
    BackCover: back_cover_atoms,
    Contents: contents_atoms,
    Divider: divider_atoms,
    OrganisationChart: chart_atoms,
    Poster: poster_atoms,
}


def article_sheets(article: Article, style: Style) -> tuple[Page, ...]:
    """Lay an article out on sheets that are not numbered yet, their left text edge at 0."""
    look = style.sheet
    atoms = _atoms(article.blocks, style)
    if not atoms:
        return ()
    starts = page_starts(atoms, look.text_height, look.last_page)
    sheets = [Sheet() for _ in starts]
    for sheet, start, end in zip(sheets, starts, [*starts[1:], len(atoms)], strict=True):
        put_atoms(sheet, atoms[start:end], look.text_top, look.measure)
    if article.entry is not None:
        sheets[0].anchors.insert(0, Anchor(look.text_top, article.entry))
    return tuple(sheet.page() for sheet in sheets)


def _atoms(blocks: Sequence[AnyBlock], style: Style) -> list[Atom]:
    """All atoms of an article, those marked that may not begin a page."""
    laid = [
        [] if isinstance(block, NewPage) else _LAY_OUT[type(block)](block, style)
        for block in blocks
    ]
    for number, block in enumerate(blocks):
        if number and laid[number] and isinstance(blocks[number - 1], NewPage):
            laid[number][0].needs = inf
        if number and laid[number - 1] and laid[number]:
            _join((blocks[number - 1], laid[number - 1]), (block, laid[number]), style)
        if isinstance(block, _HEADINGS) and number + 1 < len(blocks):
            _keep_two_lines(laid[number + 1 : _items_end(blocks, number + 1)])
    for first, end in _numbered(blocks):
        _keep_numbered(laid[first:end])
    return [atom for atoms in laid for atom in atoms]


def _join(
    upper: tuple[AnyBlock, list[Atom]], lower: tuple[AnyBlock, list[Atom]], style: Style
) -> None:
    """Settle whether two neighbours stay together, and the gap where one of them gives way."""
    (over, (*_, above)), (under, (below, *_)) = upper, lower
    below.stays = below.stays or stays_with(over, under)
    match over, under:
        case ((TeamHeading() | SectionHeading() | Caption()), Grid()):
            below.before = 0.0  # a table's own distance is one from text
        case ((Grid() | Figure()), Remark()):
            above.after = 0.0
        case SectionBox(), SectionHeading():
            below.before = style.section.above_heading
        case SectionBox(), TeamHeading():
            below.before = style.team.below_section
        case GoalBox(), SectionHeading():
            below.before = style.heading.below_box


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
