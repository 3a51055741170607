"""Family ``privacy.*``: what must not stand in a book that is printed and sent.

Source: the Personal Information Protection Act allows resident registration numbers (주민등록번호)
only where a law asks for them; a plan book is no such place.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.seeking.index import Body, Hit, Root
from sspass_desktop.domain.seeking.passages import Path, passages
from sspass_desktop.domain.seeking.places import place_of

READS = (
    "sections",
    "strategy",
    "results",
    "department_results",
    "contract",
    "principles",
    "staff",
    "facilities",
    "terms",
    "notes",
)
"""What is written outside the cards, by field of the edition."""

_RESIDENT = re.compile(r"(?<![\d.,])(\d{2})(\d{2})(\d{2})\s?[-\u2013~]?\s?([1-8])\d{6}(?![\d,])")
_CENTURIES = dict.fromkeys("1256", 1900) | dict.fromkeys("3478", 2000)
"""By the first digit behind the birthday; 5 to 8 are those of foreigners."""

_HIDDEN = "-*******"


def resident_numbers(text: str) -> Iterator[str]:
    """What looks like a resident registration number, hidden but for the birthday.

    The check digit says nothing any more: numbers given since October 2020 have none.
    """
    if len(text) < len("9901011234567"):
        return
    for match in _RESIDENT.finditer(text):
        year, month, day, kind = match.groups()
        with suppress(ValueError):
            date(_CENTURIES[kind] + int(year), int(month), int(day))
            yield f"{year}{month}{day}{_HIDDEN}"


def in_card(card: Card) -> Iterator[Finding]:
    """Resident registration numbers in any text of a card."""
    yield from _found(Body(Root.CARD, card.uid), card)


def elsewhere(*parts: tuple[object, ...]) -> Iterator[Finding]:
    """Those in the parts around the cards and in the records; ``parts`` are the ``READS``."""
    sections, *records = parts
    for section in sections:
        yield from _found(Body(Root.SECTION, section.uid), section)  # type: ignore[attr-defined]
    for name, value in zip(READS[1:], records, strict=True):
        yield from _found(Body(Root.EDITION, name), value)


def _found(body: Body, value: object) -> Iterator[Finding]:
    for path, text, _ in passages(value):
        for hidden in resident_numbers(text):
            yield Finding(Code.PRIVACY_RESIDENT_NUMBER, _place(body, path, value), found=hidden)


def _place(body: Body, path: Path, value: object) -> Place:
    return place_of(Hit(body, path, "", 0, 0), value)
