"""A book on numbered pages: blank pages, margins, head and foot, references, bookmarks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, overload

from sspass_desktop.documents.articles import Article, Book, Frame
from sspass_desktop.documents.layout.flow import article_sheets
from sspass_desktop.documents.layout.frame import Around, left_margin, put_frame
from sspass_desktop.documents.layout.letters import put_text
from sspass_desktop.documents.layout.metrics import SANS, Font, faced, missing_signs
from sspass_desktop.documents.layout.page import BLACK, Bookmark, Link, Page, Pages, Sheet
from sspass_desktop.documents.layout.style import STANDARD, Style
from sspass_desktop.domain.identity import Uid
from sspass_desktop.ports import Watch, nobody_watches
from sspass_desktop.texts.labels import bookmark


def lay_out(book: Book, style: Style = STANDARD, watch: Watch = nobody_watches) -> Pages:
    """Lay a whole book out. The same book and style always give the same pages."""
    return Press().lay_out(book, style, watch)


class _Laid(NamedTuple):
    """An article on its sheets, and the signs of it that no font has."""

    article: Article
    sheets: tuple[Page, ...]
    missing: frozenset[str]


_Name = tuple[Uid | None, int]
"""The key of an article's entry, and how many articles before it have the same."""


class Press:
    """Lays one book out again and again, and each time only the articles that changed.

    ``laid`` counts the articles it has laid out. One thread at a time may use it.
    """

    def __init__(self) -> None:
        self.laid = 0
        self._style = STANDARD
        self._kept: Mapping[_Name, _Laid] = {}

    def lay_out(self, book: Book, style: Style = STANDARD, watch: Watch = nobody_watches) -> Pages:
        """The same pages as if nothing had been laid out before."""
        if style is not self._style:
            self._style, self._kept = style, {}
        kept: dict[_Name, _Laid] = {}
        for number, (name, article) in enumerate(_named(book.articles)):
            watch(number, len(book.articles))
            kept[name] = self._laid(name, article)
        self._kept = kept
        places = _places(kept.values(), double_sided=book.looks.double_sided)
        bookmarks = tuple(_bookmarks(places))
        targets = {mark.key: mark for mark in bookmarks}
        frames = " ".join((book.name, book.agency, book.agency_en, *_heads(book)))
        missing = _missing(faced(SANS, frames)).union(*(one.missing for one in kept.values()))
        return Pages(
            title=book.name,
            author=book.agency,
            width=style.sheet.width,
            height=style.sheet.height,
            pages=_Finished(replace(book, articles=()), style, places, targets),
            bookmarks=bookmarks,
            missing=tuple(sorted(missing)),
            missing_in={
                sign: one.article.entry.key
                for one in reversed(kept.values())
                if one.article.entry is not None
                for sign in one.missing
            },
        )

    def _laid(self, name: _Name, article: Article) -> _Laid:
        known = self._kept.get(name)
        if known is not None and (known.article is article or known.article == article):
            return known._replace(article=article)
        self.laid += 1
        sheets = article_sheets(article, self._style)
        runs = ((run.face, run.text) for sheet in sheets for run in sheet.runs)
        return _Laid(article, sheets, _missing(runs))


def _named(articles: Sequence[Article]) -> Iterator[tuple[_Name, Article]]:
    seen: Counter[Uid | None] = Counter()
    for article in articles:
        key = article.entry.key if article.entry is not None else None
        yield (key, seen[key]), article
        seen[key] += 1


def _heads(book: Book) -> Iterator[str]:
    return (f"{article.head} {article.chapter}" for article in book.articles)


def _missing(runs: Iterable[tuple[str, str]]) -> frozenset[str]:
    return frozenset(sign for face, text in runs for sign in missing_signs(face, text))


class _Place(NamedTuple):
    """A sheet in the book, and what stands around it."""

    sheet: Page
    around: Around


_BLANK = _Place(Sheet().page(), Around("", "", Frame.NONE))


def _places(laid: Iterable[_Laid], *, double_sided: bool) -> tuple[_Place, ...]:
    """All sheets in order; before an article that begins on an odd page an empty one if needed."""
    places: list[_Place] = []
    for article, sheets, _ in laid:
        if double_sided and article.right and len(places) % 2:
            places.append(_BLANK)
        around = Around(article.head, article.chapter, article.frame)
        places += [_Place(sheet, around) for sheet in sheets]
    return tuple(places)


def _bookmarks(places: Sequence[_Place]) -> Iterator[Bookmark]:
    """The first place of every entry; an entry is as deep as those above it make it."""
    seen: set[Uid] = set()
    above: list[int] = []
    for page, place in enumerate(places):
        for down, entry in place.sheet.anchors:
            if entry.key in seen:
                continue
            seen.add(entry.key)
            while above and above[-1] >= entry.level:
                above.pop()
            title = bookmark(entry.number, entry.title)
            yield Bookmark(title, page, down, len(above), entry.key)
            above.append(entry.level)


class _Finished(Sequence[Page]):
    """The pages of a book; each is finished when it is asked for."""

    def __init__(
        self,
        book: Book,
        style: Style,
        places: Sequence[_Place],
        targets: Mapping[Uid, Bookmark],
    ) -> None:
        self._book, self._style = book, style
        self._places, self._targets = places, targets

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Page: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Page]: ...

    def __getitem__(self, at: int | slice) -> Page | Sequence[Page]:
        numbers = range(len(self._places))[at]
        if isinstance(numbers, range):
            return tuple(map(self._page, numbers))
        return self._page(numbers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Finished) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment] # compared, never looked up

    def _page(self, number: int) -> Page:
        style, looks = self._style, self._book.looks
        sheet, frame = self._places[number]
        margin = left_margin(number + 1, style.sheet, double_sided=looks.double_sided)
        around = Sheet()
        put_frame(around, self._book, frame, number + 1, style)
        self._resolve(sheet, around)
        placed = sheet.moved(margin)
        placed.add(around.page().moved(margin))
        if looks.black_and_white:
            placed.recolour(style.colours.accent, BLACK)
        return Page(
            placed.fills,
            placed.images,
            placed.rules,
            placed.runs,
            placed.areas,
            placed.anchors,
            links=placed.links,
        )

    def _resolve(self, sheet: Page, around: Sheet) -> None:
        """Print the pages that a sheet refers to; an entry that is not in the book has none."""
        for reference in sheet.references:
            target = self._targets.get(reference.key)
            if target is None:
                continue
            text, font = str(target.page + 1), Font(reference.face, reference.size)
            at = (reference.right - font.width(text), reference.base)
            put_text(around, text, font, at)
            around.links.append(Link(*reference[:4], target.page, target.down, target.key))
