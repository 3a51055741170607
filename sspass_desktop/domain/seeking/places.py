"""Where in the plan a hit is seen and edited."""

from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.seeking.index import Hit, Root
from sspass_desktop.domain.seeking.passages import text_at

SECTIONS = "sections"
"""The ``section`` of a place in parts I to IV; ``node`` is the section, ``line`` its block."""

_OF_CARD = frozenset(section.value for section in CardSection)


def place_of(hit: Hit, value: object) -> Place:
    """Where a hit leads to; ``value`` is its body.

    In the records ``section`` is the field of agency or edition, ``line`` the row of its list and
    ``node`` the record or the inner one. An edition's budget is told by its side.
    """
    match hit.body.root:
        case Root.CARD:
            return _in_card(hit, value)
        case Root.SECTION:
            block = hit.path[1] if len(hit.path) > 1 else None
            return Place(
                section=SECTIONS,
                node=Uid(hit.body.key),
                line=block if isinstance(block, int) else None,
            )
        case Root.EDITION if hit.body.key == "budget" and hit.path[0] in tuple(Side):
            return Place(side=Side(str(hit.path[0])), node=_record(hit, value))
    first = hit.path[0] if hit.path else None
    row = first if isinstance(first, int) else None
    return Place(section=hit.body.key, line=row, node=_record(hit, value))


def _in_card(hit: Hit, value: object) -> Place:
    card, path = Uid(hit.body.key), hit.path
    name = str(path[0]) if path else ""
    numbers = [step for step in path[1:] if isinstance(step, int)]
    line = numbers[0] if numbers else None
    if name == "blocks" and isinstance(value, Card) and line is not None:
        block = value.blocks[line]
        return Place(card, block.section, line=block.after or None)
    if name not in _OF_CARD:
        return Place(card)
    if name == CardSection.BUDGET.value:
        inner = numbers[1] if len(numbers) > 1 and "lines" in path else None
        return Place(card, CardSection.BUDGET, line, inner)
    return Place(card, CardSection(name), line=line)


def _record(hit: Hit, value: object) -> Uid | None:
    """The innermost record around a hit that has a uid."""
    for length in range(len(hit.path), 0, -1):
        held = getattr(text_at(value, hit.path[:length]), "uid", None)
        if isinstance(held, str):
            return Uid(held)
    return None
