"""``name.variant``: titles of programmes where other cards name them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks.names import (
    FREE,
    SHORTEST_MISSPELT,
    Official,
    is_slip,
    key_of,
    one_apart,
)
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.wording import spots

_QUOTED = re.compile(r"[「『‘“\"']([^「」『』‘’“”\"'\n]{4,60})[」』’”\"']")
_BRACKETS = re.compile(r"\(([^()\n]{6,})\)")
_PARTS = re.compile("[,;/]")
_DIGIT = re.compile(r"\d")
_HEAD = 3
"""In letters: by so many of each half a title is looked up that may be meant."""


class Mention(NamedTuple):
    """Words that may name a programme, and their key. ``quoted``: they are a name of something."""

    key: str
    words: str
    place: Place
    quoted: bool


@dataclass(frozen=True, slots=True)
class Mentions:
    """A title with its key, and what a card puts in quotation marks and brackets."""

    title: str
    key: str
    all: tuple[Mention, ...]


def mentions(card: Card) -> Mentions:
    """What a card quotes or adds in brackets: names of other programmes are among it."""
    found: dict[str, Mention] = {}
    for spot in spots(card, FREE):
        for words in _QUOTED.findall(spot.text):
            found.setdefault(words, Mention(key_of(words), words, spot.place, True))
        for inner in _BRACKETS.findall(spot.text) if "(" in spot.text else ():
            for part in _PARTS.split(inner):
                key = "" if _DIGIT.search(part) else key_of(part)  # most say how many
                if len(key) >= SHORTEST_MISSPELT - 1:
                    found.setdefault(part, Mention(key, part, spot.place, False))
    return Mentions(card.title, key_of(card.title), tuple(found.values()))


def misquoted(cards: Iterable[Mentions]) -> Iterator[Finding]:
    """Titles of programmes quoted with other blanks or dots than theirs, or with a slip."""
    cards = tuple(cards)
    by_key = {one.key: one.title for one in cards}
    known = {one.title for one in cards}
    near = Near(by_key, (mention.key for one in cards for mention in one.all))
    for one in cards:
        for mention in one.all:
            found, title = mention.words, by_key.get(mention.key)
            if title is None:
                found, title = near.misspelt(mention)
            elif not mention.quoted or found in known:
                continue
            if title:
                yield Finding(
                    Code.NAME_VARIANT, mention.place, title, title, found, suggestion=title
                )


class Near:
    """Titles of which a half may stand in what cards mention: a slip leaves one of them whole."""

    def __init__(self, by_key: Mapping[str, str], mentioned: Iterable[str]) -> None:
        self._known = by_key
        self._by_half: dict[str, dict[str, list[Official]]] = {}
        heads = {head for key in mentioned for head in _heads(key)}
        for key, title in by_key.items() if heads else ():
            half = len(key) // 2
            for part in (key[:half], key[half:]):
                if part[:_HEAD] in heads and len(key) >= SHORTEST_MISSPELT:
                    parts = self._by_half.setdefault(part[:_HEAD], {})
                    parts.setdefault(part, []).append(Official(title))

    def misspelt(self, mention: Mention) -> tuple[str, str]:
        """How a mention begins with a title that has a wrong letter, and that title; or nothing."""
        key = mention.key
        for title in self._meant(key):
            for size in (len(title.key) - 1, len(title.key), len(title.key) + 1):
                form = key[:size]
                if form in self._known or not one_apart(form, title.key):
                    continue
                written = Official(form).pattern.search(mention.words)
                if written and is_slip(written.group(), title):
                    return written.group(), title.name
        return "", ""

    def _meant(self, key: str) -> Iterator[Official]:
        """Titles of which one half stands in a key."""
        for at, head in enumerate(_heads(key)):
            for half, titles in self._by_half.get(head, {}).items():
                if key.startswith(half, at):
                    yield from titles


def _heads(key: str) -> Iterator[str]:
    """What a half of a title may begin with."""
    return (key[at : at + _HEAD] for at in range(len(key) - _HEAD + 1))
