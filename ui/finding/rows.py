"""What was found as rows under headings: cards, sections, sheets of records."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.life import is_locked
from sspass_desktop.domain.outline import Section
from sspass_desktop.domain.plan import Edition, Plan, card_numbers
from sspass_desktop.domain.seeking.index import Body, Hit, Root, bodies
from sspass_desktop.domain.seeking.places import place_of
from sspass_desktop.domain.seeking.replacing import CHANGEABLE, Replacer, Way
from sspass_desktop.texts import finding as words
from sspass_desktop.texts import sections as section_words
from sspass_desktop.texts.funds import SIDES
from sspass_desktop.texts.labels import bookmark
from ui.records.catalogue import GROUPS
from ui.records.places import SHEETS
from ui.sections.catalogue import kind_of

BEFORE, BEHIND = 24, 200
"""Letters shown around what was found."""

_TITLES = {sheet.key: sheet.title for _, sheets in GROUPS for sheet in sheets}
_WHY = {
    Way.LOCKED: words.LOCKED,
    Way.LINK: words.LINK,
    Way.OTHERWISE: words.OTHERWISE,
    Way.FIXED: words.FIXED,
}


@dataclass(frozen=True, slots=True)
class HitRow:
    """A hit, the field it stands in, where that is edited and whether it may be changed."""

    hit: Hit
    field: str
    place: Place
    way: Way

    @property
    def changeable(self) -> bool:
        """Whether other words may stand in its place."""
        return self.way in CHANGEABLE

    @property
    def why(self) -> str:
        """Why not."""
        return _WHY.get(self.way, "")

    @property
    def snippet(self) -> tuple[str, str, str]:
        """The words before what was found, itself, and those behind, on one line."""
        hit = self.hit
        first = max(0, hit.start - BEFORE)
        before = ("…" if first else "") + hit.text[first : hit.start]
        behind = hit.text[hit.end : hit.end + BEHIND]
        parts = (before, hit.text[hit.start : hit.end], behind)
        return tuple(_on_one_line(part) for part in parts)  # type: ignore[return-value] # three


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Hits of one card, section or sheet."""

    name: str
    rows: tuple[HitRow, ...]


def groups_of(
    plan: Plan, edition: Edition, hits: Iterable[Hit], *, names_apart: bool
) -> tuple[HitGroup, ...]:
    """The hits under headings in their order; those in names of records apart, before all."""
    replacer, values = Replacer(plan, edition), dict(bodies(plan, edition))
    numbers = card_numbers(edition)
    found: dict[str, list[HitRow]] = {}
    apart: list[HitRow] = []
    for hit in hits:
        value = values[hit.body]
        place = place_of(hit, value)
        row = HitRow(hit, field_of(hit, value, place), place, replacer.way(hit))
        number = numbers.get(place.card, "") if place.card else ""
        name = heading(hit.body, value, number, place)
        if names_apart and row.way is Way.NAME:
            apart.append(replace(row, field=bookmark(name, row.field)))
        else:
            found.setdefault(name, []).append(row)
    named = (HitGroup(words.NAMES, tuple(apart)),) if apart else ()
    return (*named, *(HitGroup(name, tuple(rows)) for name, rows in found.items()))


def left_out(groups: Iterable[HitGroup]) -> Counter[str]:
    """How many hits may not be changed, by the name of the reason."""
    return Counter(row.way.name for row in _rows(groups) if not row.changeable)


def _rows(groups: Iterable[HitGroup]) -> Iterator[HitRow]:
    return (row for group in groups for row in group.rows)


def heading(body: Body, value: object, number: str, place: Place) -> str:
    """What a body is called: a card with its number, a section with its part, a sheet."""
    match value:
        case Card():
            name = bookmark(number, value.title)
            return words.locked(name) if is_locked(value) else name
        case Section():
            untitled = section_words.UNTITLED if value.level else ""
            return section_words.part(value.part, value.title or untitled)
    if body.root is Root.EDITION and body.key == "budget":
        return bookmark(words.MONEY, SIDES[place.side]) if place.side else words.MONEY
    return _TITLES[SHEETS[body.key]]


def field_of(hit: Hit, value: object, place: Place) -> str:
    """What a place in a body is called: a section of a card and its line, a block, a row."""
    match value:
        case Card():
            return words.in_card(str(hit.path[0]), place)
        case Section() if place.line is not None:
            return section_words.KINDS[kind_of(value.blocks[place.line])]
        case Section():
            return words.SECTION_TITLE
    return words.in_list(place.line)


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")
