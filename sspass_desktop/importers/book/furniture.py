"""Lines that belong to the paper and not to the plan: running heads, page numbers, rules."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from sspass_desktop.importers.book import vocabulary as words

_PAGE = re.compile(
    r"[-–—~·<\[(]+\s*(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?\s*[-–—~·>\])]+"
    rf"|\d{{1,4}}\s*/\s*\d{{1,4}}|\d{{1,4}}\s*{words.PAGE}"
    rf"|[\W_]*(?:page|p\.|{words.PAGE_WORDS})\s*\d{{1,4}}(?:\s*(?:of|/)\s*\d{{1,4}})?[\W_]*",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-=_─━*—:+\s]*[-=_─━*—]{3}[-=_─━*—:+\s]*")
_NUMBER_FIRST = re.compile(r"[-–—]\d{1,4}[-–—]")
_LATIN = re.compile(r"[A-Za-z.,&()'-]{8,}")
_COVER_LINES = 12
_REPEATS = 3
_SHORTEST = 3
_NO_LETTERS = re.compile(r"[\d\W_]+")


def furniture(
    texts: Sequence[str], squash: Callable[[str], str], rows: Sequence[bool]
) -> list[bool]:
    """Line by line, whether it is furniture. ``rows``: which lines are rows of a table."""
    heads = _running_heads(texts, squash, rows)
    return [
        bool(text.strip())
        and (
            _RULE.fullmatch(text.strip()) is not None
            if row
            else squash(text) in heads or _letters(text, squash) in heads or _is_paper(text.strip())
        )
        for text, row in zip(texts, rows, strict=True)
    ]


def _is_paper(text: str) -> bool:
    return _PAGE.fullmatch(text) is not None or _RULE.fullmatch(text) is not None


def _letters(text: str, squash: Callable[[str], str]) -> str:
    """A running head without the page number beside it."""
    return "#" + _NO_LETTERS.sub("", squash(text))


def _running_heads(
    texts: Sequence[str], squash: Callable[[str], str], rows: Sequence[bool]
) -> frozenset[str]:
    """Lines that come back page by page: those of the cover, agency names, names in Latin.

    One beginning with "#" is a head beside which a page number changes.
    """
    printed = [(text, row) for text, row in zip(texts, rows, strict=True) if text.strip()]
    alone = [squash(text) for text, row in printed if not row]
    cover = {squash(text) for text, _ in printed[:_COVER_LINES]}
    known = {name for names in words.SECTION_NAMES.values() for name in names}
    whole = {
        text
        for text, times in Counter(alone).items()
        if times >= _REPEATS
        and len(text) > _SHORTEST
        and text not in known
        and not words.PROGRAMME_LIST.fullmatch(text)
        and (
            (text in cover and text[0].isalpha())
            or text.endswith(words.AGENCY_ENDINGS)
            or words.BOOK_NAME.fullmatch(text)
            or _LATIN.fullmatch(text)
        )
    }
    letters = Counter(
        _letters(text, squash)
        for text in alone
        if text[0] not in words.ITEM_SIGNS or _NUMBER_FIRST.match(text)
    )
    numbered = {
        text
        for text, times in letters.items()
        if times >= _REPEATS
        and len(text) > _SHORTEST + 1
        and (text.endswith(words.AGENCY_ENDINGS) or words.BOOK_NAME.fullmatch(text[1:]))
    }
    return frozenset(whole | numbered)
