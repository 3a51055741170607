"""What stands on the pages of a PDF, and where the things of a book begin and end in it."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2

from sspass_desktop.documents.articles import Book
from sspass_desktop.documents.book import Options, whole_book
from sspass_desktop.documents.layout.metrics import Font
from sspass_desktop.documents.layout.page import MM, Bookmark, Page, Pages, TextRun
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Build, Edition
from sspass_desktop.services import publish
from sspass_desktop.services.sample import sample_plan
from tests.documents.stored import BACK_COVER, COVER

TOP, BOTTOM = 24 * MM, 273 * MM
"""Of the text; head and foot are outside."""
_ABOVE = 20 * MM  # below the rule of the head, above the highest letter of the text


def squash(text: str) -> str:
    """For comparing: without blanks, marks of bold and underline, and kinds of quotes."""
    text = unicodedata.normalize("NFC", re.sub(r"\*\*|__", "", text))
    return re.sub(r"[\s\ufffe\u0002]+", "", text).translate(str.maketrans("’‘“”", "''\"\""))


def bare(item: str) -> str:
    """An item without a list sign at its head, squashed."""
    return squash(re.sub(r"^\s*[◦○●•·▪■□▣▶*※–-]\s+", "", item))


def page_texts(path) -> list[str]:
    """The text of every page, squashed, in the order in which it was drawn."""
    document = pypdfium2.PdfDocument(path)
    texts = [squash(page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    return texts


@dataclass(frozen=True)
class Print:
    """A whole book on paper: what was stored, its blocks, its pages, the file."""

    organisation: Organisation
    edition: Edition
    book: Book
    pages: Pages
    path: Path

    @cached_property
    def texts(self) -> Mapping[Uid, str]:
        """The text between the bookmark of a thing and the next one, without heads and feet."""
        document = pypdfium2.PdfDocument(self.path)
        sheets = [page.get_textpage() for page in document]

        def between(page: int, top: float, bottom: float) -> str:
            height = self.pages.height
            box = {"left": 0, "right": self.pages.width}
            text = sheets[page].get_text_bounded(bottom=height - bottom, top=height - top, **box)
            return squash(text)

        found = {}
        for mark, (end, down) in self._stretches():
            text, page, top = "", mark.page, mark.down
            while (page, top) < (end, down):
                text += between(page, top, down if page == end else BOTTOM + 4 * MM)
                page, top = page + 1, _ABOVE
            found[mark.key] = text
        for key, page in ((COVER, 0), (BACK_COVER, len(sheets) - 1)):
            found[key] = between(page, 0, self.pages.height)
        document.close()
        return found

    def _stretches(self) -> Iterator[tuple[Bookmark, tuple[int, float]]]:
        ends = [(mark.page, mark.down) for mark in (*self.pages.bookmarks[1:], self._last)]
        return zip(self.pages.bookmarks, ends, strict=True)

    def range_of(self, key: Uid) -> range:
        """The pages from a bookmark to the one before the next, counted from 0."""
        starts = [mark.page for mark in (*self.pages.bookmarks, self._last)]
        at = next(number for number, mark in enumerate(self.pages.bookmarks) if mark.key == key)
        return range(starts[at], starts[at + 1])

    @property
    def _last(self) -> Bookmark:
        return Bookmark("", len(self.pages.pages) - 1, 0.0, 0, BACK_COVER)


def print_book(organisation: Organisation, edition: Edition, path: Path, **build: object) -> Print:
    """Lay a whole book out and write it."""
    options = Options(Build(**build))  # type: ignore[arg-type]
    book = whole_book(organisation, edition, options)
    pages = lay_out(book, options.template.style)
    publish.print_pages(pages, path)
    return Print(organisation, edition, book, pages, path)


def example() -> tuple[Organisation, Edition]:
    """The plan that is shipped."""
    plan = sample_plan()
    return plan.organisation, plan.editions[-1]


def body(page: Page) -> list[TextRun]:
    """What can be read of a page between head and foot."""
    return [run for run in page.runs if TOP <= run.y <= BOTTOM + 2 * MM and not run.hidden]


def end(run: TextRun) -> float:
    """Where the last letter of a run ends."""
    added = run.letter * (len(run.text) - 1) + run.word * run.text.count(" ")
    return run.x + Font(run.face, run.size).width(run.text.rstrip(" ")) + added


def assert_apart(runs: Iterable[TextRun]) -> None:
    """Runs that share a stretch of a line do not touch."""
    bands = defaultdict[int, list[TextRun]](list)
    for run in runs:
        for band in {int(run.y // 9), int((run.y + 8) // 9)}:
            bands[band].append(run)
    for band in bands.values():
        band.sort(key=lambda run: run.x)
        for number, run in enumerate(band):
            right = end(run) - 0.9
            for other in band[number + 1 :]:
                if other.x >= right:
                    break
                apart = abs(run.y - other.y) >= 0.62 * max(run.size, other.size)
                assert apart, (run, other)
