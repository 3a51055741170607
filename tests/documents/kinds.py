"""One page of every kind, from the whole book of the example plan."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from sspass_desktop.documents.layout.page import Page
from sspass_desktop.domain.outline import Callout
from sspass_desktop.texts import parts
from tests.documents.paper import Print, squash

WORDS: Mapping[str, str] = {
    "contents": parts.CONTENTS,
    "chart": parts.facilities_title(9),
    "staff": parts.POSTS,
    "budget": parts.ALL,
    "results": parts.RATE,
    "departments": parts.CONTENT,
    "swot": parts.STRENGTHS,
    "strategy": parts.VISION,
    "contract": parts.MONEY.partition("\n")[2],
}
"""What stands on the first page of a kind."""
CARD_PAGES = 3
KINDS = (
    *("cover", "part", "chapter", *WORDS, "callout", "poster"),
    *(f"card-{number + 1}" for number in range(CARD_PAGES)),
    "back",
)


def kinds(book: Print) -> Mapping[str, int]:
    """A page of each kind, counted from 0."""
    pages = tuple(book.pages.pages)
    marks = book.pages.bookmarks
    chapter = next(upper.page for upper, lower in pairwise(marks) if lower.depth > 1)
    card = next(mark.page for mark in marks if mark.depth > 1)
    return {
        "cover": 0,
        "part": marks[0].page,
        "chapter": chapter,
        **{kind: _first(pages, _holds(word)) for kind, word in WORDS.items()},
        "callout": _first(pages, _holds(_callout(book))),
        "poster": _first(pages, _holds(book.edition.slogan)),
        **{f"card-{number + 1}": card + number for number in range(CARD_PAGES)},
        "back": len(pages) - 1,
    }


def _first(pages: tuple[Page, ...], wanted: Callable[[Page], bool]) -> int:
    return next(number for number, page in enumerate(pages) if wanted(page))


def _holds(text: str) -> Callable[[Page], bool]:
    return lambda page: any(squash(run.text) == squash(text) for run in page.runs)


def _callout(book: Print) -> str:
    return next(b.title for s in book.edition.sections for b in s.blocks if isinstance(b, Callout))
