"""The frame of the book: cover, and what part I says of the agency itself."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Block, Line, Outline, Section, Statement
from sspass_desktop.domain.plan import EditionKind
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import joined, plain
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9 .,&()'’-]{5,}")
_LABELLED = re.compile(r"(?P<label>[^::]{2,12}?)\s*[::]\s*(?P<value>\S.*)")


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover says. ``year`` 0: nowhere in the book stands one."""

    year: int = 0
    title: str = ""
    kind: EditionKind = EditionKind.ORIGINAL
    revision: int = 0
    base_date: date | None = None
    name: str = ""
    name_en: str = ""


def read_cover(lines: Sequence[SourceLine], ledger: Ledger) -> Cover:
    """Read title, date and names; a line that is none of them stays unclaimed."""
    texts = [(line, line.text.strip()) for line in lines]
    title = next((text for _, text in texts if words.BOOK_TITLE.search(squash(text))), "")
    day, latin, name = None, "", ""
    for line, text in texts:
        dated = words.COVER_DATE.fullmatch(text)
        if text == title:
            pass
        elif dated:
            day = day or _date(dated[1], dated[2], dated[3] or "1")
        elif _LATIN.fullmatch(text):
            latin = latin or text
        elif not name or name == text:
            name = text
        else:
            continue
        ledger.place(line)
    year = words.YEAR.search(title)
    revised = bool(words.REVISED.search(title))
    number = words.REVISION_NUMBER.search(title)
    return Cover(
        year=int(year[1]) if year else _commonest_year(ledger.lines),
        title=title,
        kind=EditionKind.REVISED if revised else EditionKind.ORIGINAL,
        revision=int(number[1]) if number and revised else int(revised),
        base_date=day,
        name=name,
        name_en=latin,
    )


def read_organisation(cover: Cover, sections: Sequence[Section]) -> Organisation:
    """The certain facts: those under their own heading, and those behind their own label."""
    basis: tuple[str, ...] = ()
    purpose = source = ""
    for section in sections:
        title = squash(section.title)
        if words.LEGAL_BASIS.fullmatch(title):
            basis = tuple(line.text for line in _lines(section.blocks))
        elif words.PURPOSE.fullmatch(title):
            purpose, source = _purpose(section.blocks)
    facts = dict(_facts(sections))
    return Organisation(
        name=cover.name,
        name_en=cover.name_en,
        director=joined(facts.get("director", "")),
        address=facts.get("address", ""),
        phone=facts.get("phone", ""),
        established_on=_read_date(facts.get("established", "")),
        legal_basis=basis,
        purpose=purpose,
        purpose_source=source,
    )


_FACTS = {
    "director": words.DIRECTOR,
    "address": words.ADDRESS,
    "phone": words.PHONE,
    "established": words.ESTABLISHED,
}


def _facts(sections: Sequence[Section]) -> list[tuple[str, str]]:
    """Lines "label : value" of the kinds that are known; the first of a kind counts."""
    found: dict[str, str] = {}
    for section in sections:
        for line in _lines(section.blocks):
            match = _LABELLED.fullmatch(line.text)
            label = squash(match["label"]) if match else ""
            for key, pattern in _FACTS.items():
                if match and pattern.fullmatch(label):
                    found.setdefault(key, plain(match["value"]))
    return list(found.items())


def _lines(blocks: Sequence[Block]) -> list[Line]:
    return [line for block in blocks if isinstance(block, Outline) for line in block.lines]


def _purpose(blocks: Sequence[Block]) -> tuple[str, str]:
    for block in blocks:
        if isinstance(block, Statement):
            return block.text, block.source
    return " ".join(line.text for line in _lines(blocks)), ""


def _read_date(text: str) -> date | None:
    match = words.DAY.search(text)
    return _date(*match.groups()) if match else None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _commonest_year(lines: Sequence[SourceLine]) -> int:
    years = Counter(match for line in lines for match in words.YEAR.findall(line.text))
    return int(years.most_common(1)[0][0]) if years else 0
