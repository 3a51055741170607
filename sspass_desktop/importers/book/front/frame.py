"""The frame of the book: its cover."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sspass_desktop.domain.plan import EditionKind
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9 .,&()'’-]{5,}")


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
        dated = words.COVER_DATE.fullmatch(folded(text))
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
    year = words.YEAR.search(folded(title))
    revised = bool(words.REVISED.search(title))
    number = words.REVISION_NUMBER.search(folded(title))
    return Cover(
        year=int(year[1]) if year else _commonest_year(ledger.lines),
        title=title,
        kind=EditionKind.REVISED if revised else EditionKind.ORIGINAL,
        revision=int(number[1]) if number and revised else int(revised),
        base_date=day,
        name=name,
        name_en=latin,
    )


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _commonest_year(lines: Sequence[SourceLine]) -> int:
    years = Counter(match for line in lines for match in words.YEAR.findall(folded(line.text)))
    return int(years.most_common(1)[0][0]) if years else 0
