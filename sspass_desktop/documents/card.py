"""A card's sections as blocks, in the order of a template.

What a line looks like, ``documents.signs`` decides.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from sspass_desktop.documents.blocks import (
    OVERVIEW_FIELDS,
    Block,
    GoalBox,
    IssueBox,
    Item,
    ItemStyle,
    Origin,
    Rich,
    SectionHeading,
    Span,
)
from sspass_desktop.documents.free_table import free_table_blocks
from sspass_desktop.documents.pictures import picture_blocks
from sspass_desktop.documents.rich import rich
from sspass_desktop.documents.schedule import schedule_grid
from sspass_desktop.documents.signs import item_mark, item_style
from sspass_desktop.documents.tables import evaluation_blocks, fund_blocks
from sspass_desktop.documents.template import SectionTitle, Template, in_year
from sspass_desktop.domain.card import Card, CardBlock, CardSection
from sspass_desktop.domain.continuity import is_new
from sspass_desktop.domain.linking import DASH
from sspass_desktop.domain.money import LIMIT, grouped, spelled
from sspass_desktop.domain.outline import Line, Table
from sspass_desktop.domain.vocabulary import (
    GOAL,
    NEW_PROGRAMME,
    NONBUDGET,
    STRATEGIC_TASK,
)
from sspass_desktop.texts import labels

_TOP = 1


def card_blocks(card: Card, year: int, template: Template) -> tuple[Block, ...]:
    """Everything below the title bar, as the template orders it; an empty section does not print.

    ``year`` is the one that is planned.
    """
    return tuple(
        block
        for one in template.sections
        for block in _MAKERS.get(one.section, _outline)(card, year, one)
    )


def _goals(card: Card, _year: int, titled: SectionTitle) -> Iterator[Block]:
    if card.goals:
        items = tuple(
            _item(card, CardSection.GOALS, number, line) for number, line in enumerate(card.goals)
        )
        yield GoalBox(titled.title, items, Origin(card.uid, CardSection.GOALS))
    yield from _blocks_behind(card, CardSection.GOALS, 0, None)


def _outline(card: Card, year: int, titled: SectionTitle) -> Iterator[Block]:
    """A section that is an outline with tables and pictures in it."""
    section = titled.section
    lines: tuple[Line, ...] = getattr(card, section.value)
    own = [block for block in card.blocks if block.section is section]
    if not lines and not own:
        yield from _unwritten(card, year, titled)
        return
    yield _heading(card, year, titled)
    yield from _with_blocks(card, section, _items(card, section, lines), len(lines))


def _unwritten(card: Card, year: int, titled: SectionTitle) -> Iterator[Block]:
    """A new programme has no last year, and says so."""
    if is_new(card) and titled.section in (CardSection.LAST_RESULTS, CardSection.IMPROVEMENTS):
        yield _heading(card, year, titled)
        origin = Origin(card.uid, titled.section)
        yield Item(ItemStyle.CIRCLE, rich(NEW_PROGRAMME), origin=origin)


def _heading(card: Card, year: int, titled: SectionTitle) -> SectionHeading:
    marked = in_year(titled.year, year)
    return SectionHeading(titled.title, marked, Origin(card.uid, titled.section))


def _items(card: Card, section: CardSection, lines: Sequence[Line]) -> Iterator[list[Block]]:
    """The blocks of each line."""
    headlines = sum(line.level == _TOP for line in lines)
    count = 0
    for number, line in enumerate(lines):
        count += line.level == _TOP
        if section is CardSection.ISSUES and line.level == _TOP:
            label = labels.issue(count, headlines)
            text = _with_lead(line)
            yield [IssueBox(label, text, Origin(card.uid, section, number))]
        else:
            yield [_item(card, section, number, line, count)]


def _item(card: Card, section: CardSection, number: int, line: Line, count: int = 0) -> Item:
    style = item_style(section, line)
    mark = item_mark(style, line, count)
    text = rich(line.text)
    if section is CardSection.STRATEGY_LINKS and line.lead in (GOAL, STRATEGIC_TASK):
        text = _named(line.text)
    lead = labels.bracketed(line.lead) if line.lead else ""
    return Item(style, text, lead, line.tag or "", mark, Origin(card.uid, section, number))


def _named(text: str) -> Rich:
    """A sentence that begins with the name of a goal or task: the name is bold."""
    name, dash, sentence = text.partition(DASH)
    if not dash:
        return rich(text)
    return (Span(name, bold=True), *rich(dash + sentence))


def _with_lead(line: Line) -> Rich:
    """A text with its lead-in and tag where neither has a look of its own."""
    lead = f"{labels.bracketed(line.lead)} " if line.lead else ""
    tag = f" [{line.tag}]" if line.tag else ""
    return rich(lead + line.text + tag)


def _with_blocks(
    card: Card, section: CardSection, items: Iterator[list[Block]], count: int
) -> Iterator[Block]:
    """Lines, each followed by the tables and pictures that stand behind it."""
    yield from _blocks_behind(card, section, 0, 1 if count else None)
    for number, blocks in enumerate(items, start=1):
        yield from blocks
        end = number + 1 if number < count else None
        yield from _blocks_behind(card, section, number, end)


def _blocks_behind(
    card: Card, section: CardSection, first: int, end: int | None
) -> Iterator[Block]:
    """The blocks of a section behind ``first`` lines, up to ``end`` (exclusive; None: all)."""
    for block in card.blocks:
        if block.section is section and first <= block.after and (end is None or block.after < end):
            yield from _free_blocks(card, block)


def _free_blocks(card: Card, block: CardBlock) -> Iterator[Block]:
    origin = Origin(card.uid, block.section)
    if isinstance(block.content, Table):
        yield from free_table_blocks(block.content, origin)
        return
    caption = labels.picture(block.content.caption) if block.content.caption else ""
    yield from picture_blocks(block.content, caption, origin)


def _overview(card: Card, year: int, titled: SectionTitle) -> Iterator[Block]:
    fields = (
        (labels.PURPOSE, rich(card.overview.purpose)),
        (labels.PERIOD, rich(card.overview.period)),
        (labels.COST, _cost(card)),
    )
    content = card.overview.content
    own = any(block.section in (CardSection.OVERVIEW, CardSection.BUDGET) for block in card.blocks)
    tables = [] if card.budget.nonbudget else card.budget.tables
    if not (own or content or tables or any(text for _, text in fields)):
        return
    yield _heading(card, year, titled)
    for number, (label, text) in enumerate(fields):
        section = CardSection.BUDGET if label == labels.COST else CardSection.OVERVIEW
        yield Item(ItemStyle.FIELD, text, label, origin=Origin(card.uid, section, number))
    for number, table in enumerate(card.budget.tables):
        yield from fund_blocks(table, Origin(card.uid, CardSection.BUDGET, number))
    yield from _blocks_behind(card, CardSection.BUDGET, 0, None)
    yield from _with_blocks(card, CardSection.OVERVIEW, _content(card), len(content))


def _content(card: Card) -> Iterator[list[Block]]:
    for number, line in enumerate(card.overview.content):
        first = number == 0
        lead = labels.CONTENT if first else labels.bracketed(line.lead) if line.lead else ""
        text = _with_lead(replace(line, tag=None)) if first else rich(line.text)
        style = ItemStyle.FIELD if first else ItemStyle.FIELD_MORE
        origin = Origin(card.uid, CardSection.OVERVIEW, OVERVIEW_FIELDS + number)
        yield [Item(style, text, lead, line.tag or "", origin=origin)]


def _cost(card: Card) -> Rich:
    budget = card.budget
    if budget.nonbudget:
        return (Span(NONBUDGET, bold=True),)
    if budget.declared_total_won is None and not budget.tables:
        return ()
    won = budget.total_won
    words = budget.declared_words
    if words is None:
        words = spelled(won) if 0 <= won < LIMIT else ""
    return rich(labels.cost(grouped(won), words, budget.account or ""))


def _indicators(card: Card, year: int, titled: SectionTitle) -> Iterator[Block]:
    if card.indicators:
        yield _heading(card, year, titled)
        yield from evaluation_blocks(card)
    yield from _blocks_behind(card, CardSection.INDICATORS, 0, None)


def _schedule(card: Card, year: int, titled: SectionTitle) -> Iterator[Block]:
    if card.schedule:
        yield _heading(card, year, titled)
        yield schedule_grid(card, year)
    yield from _blocks_behind(card, CardSection.SCHEDULE, 0, None)


_MAKERS: Mapping[CardSection, Callable[[Card, int, SectionTitle], Iterator[Block]]] = {
    CardSection.GOALS: _goals,
    CardSection.OVERVIEW: _overview,
    CardSection.INDICATORS: _indicators,
    CardSection.SCHEDULE: _schedule,
}
"""Sections that are more than an outline."""
