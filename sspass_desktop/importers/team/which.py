"""Which card a row is about: its key, its number, its title, or the row above it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.names import squashed
from sspass_desktop.importers.team.values import UnreadError, refuse, word
from sspass_desktop.importers.workbook.tables import Entry
from sspass_desktop.texts import team_workbook as words


@dataclass(frozen=True, slots=True)
class Known:
    """A card as its own row names it; ``number`` "" for a new one."""

    uid: Uid
    number: str
    title: str


class Which:
    """Finds the card of one row after the other."""

    def __init__(self, cards: Sequence[Known]) -> None:
        self._by_uid = {card.uid: card for card in cards}
        self._by_number = {card.number: card for card in reversed(cards) if card.number}
        titles = Counter(squashed(card.title) for card in cards)
        self._by_title = {
            squashed(card.title): card for card in cards if titles[squashed(card.title)] == 1
        }
        self._last: Uid | None = None

    def card_of(self, entry: Entry) -> Uid:
        """The card of a row. Raises: UnreadError."""
        found = self._found(entry)
        self._last = found
        return found

    def _found(self, entry: Entry) -> Uid:
        key, title = self._by_uid.get(Uid(word(entry, "card"))), squashed(word(entry, "title"))
        numbered, titled = self._numbered(entry, title), self._by_title.get(title)
        if titled is not None and not titled.number:
            return titled.uid  # a new card is known by its title alone
        if numbered is not None and (key is None or numbered.number != key.number):
            return numbered.uid
        best = key or titled or numbered
        if best is not None:
            return best.uid
        said = word(entry, "number") or word(entry, "title")
        if said or self._last is None or word(entry, "card"):
            column = "number" if word(entry, "number") else "title"
            raise refuse(entry, column, words.no_such_card(said))
        return self._last

    def _numbered(self, entry: Entry, title: str) -> Known | None:
        """The card of a number; one typed as a number may have lost its last 0."""
        number = word(entry, "number").rstrip(".")
        if entry.cell("number").number is None or "." not in number:
            return self._by_number.get(number)
        meant = [self._by_number[one] for one in (number, f"{number}0") if one in self._by_number]
        named = [card for card in meant if squashed(card.title) == title]
        if len(meant) > 1 and len(named) != 1:
            raise UnreadError(entry.where("number"), words.unclear_number(number))
        return next(iter(named or meant), None)
