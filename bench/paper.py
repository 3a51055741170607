"""Measure a book on paper, of two sizes: ``python -m bench.paper [RUNS]``.

Each size is printed whole, then again with one card changed, then with contents and dividers in
front; in milliseconds of this process, so that work of others on the machine is not counted. The
longest hold is by the clock: how long a second thread waited while a book was made and written.
"""

import io
import resource
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter, process_time, sleep

from sspass_desktop.documents.articles import Article, Book
from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.furniture import Contents, Divider, ListedProgramme
from sspass_desktop.documents.layout.page import Pages
from sspass_desktop.documents.layout.pages import Press
from sspass_desktop.documents.pdf.write import render_pdf
from sspass_desktop.domain.plan import Plan
from sspass_desktop.services.publish import card_pages, print_pages
from sspass_desktop.services.sample import sample_plan
from ui.jobs import uncollected

SCALES = (7, 70)
RUNS = 5
AGAIN, LISTED, HOLD = 0.6, 0.1, 0.2
"""What is wished for: parts of the time of a whole print, seconds."""


def main() -> int:
    """Print what was measured."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    for scale in SCALES:
        _measure(sample_plan(scale), runs if scale == SCALES[0] else 2)
    return 0


def _measure(plan: Plan, runs: int) -> None:
    hold = _longest_hold(plan)  # first: what is measured below would be looked at for garbage too
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    book = _book(plan)
    fresh = _timed(lambda: _print(Press(), book), runs)
    press = Press()
    pages = _print(press, book)
    changes = iter(range(runs))
    again = _timed(lambda: _print(press, _changed(book, next(changes))), runs)
    listed = _timed(lambda: _print(Press(), _listed(book)), runs)
    print(f"{len(book.articles)} cards, {len(pages.pages)} pages")
    print(f"  whole {fresh:8.0f} ms")
    print(f"  again {again:8.0f} ms   {again / fresh:5.2f}  (wished: {AGAIN})")
    print(f"  lists {listed - fresh:8.0f} ms   {listed / fresh - 1:5.2f}  (wished: {LISTED})")
    print(f"  hold  {1000 * hold:8.0f} ms          (wished: {1000 * HOLD:.0f} ms)")
    print(f"  peak  {peak:8} MB")


def _book(plan: Plan) -> Book:
    edition = plan.editions[-1]
    cards = [card.uid for card in edition.cards]
    return card_book(plan.organisation, edition, cards, Options())


def _print(press: Press, book: Book) -> Pages:
    pages = press.lay_out(book)
    render_pdf(pages, io.BytesIO())
    return pages


def _changed(book: Book, number: int) -> Book:
    """The book with the first item of one card gone."""
    articles = list(book.articles)
    one = articles[number]
    articles[number] = replace(one, blocks=one.blocks[:-1])
    return replace(book, articles=tuple(articles))


def _listed(book: Book) -> Book:
    """The book with contents of all its cards, and a divider that lists them all."""
    entries = tuple(article.entry for article in book.articles if article.entry is not None)
    programmes = tuple(ListedProgramme(one.number, one.title, key=one.key) for one in entries)
    first = replace(entries[0], key=book.name, level=1)
    divider = Divider(first, "1", book.name, programmes=programmes)
    front = Article("", (Contents("", "", entries),)), Article("", (divider,), first)
    return replace(book, articles=(*front, *book.articles))


def _timed(job: Callable[[], object], runs: int) -> float:
    """The least in milliseconds: what others on the machine disturbed is more."""
    times = []
    for _ in range(runs):
        with uncollected():
            start = process_time()
            job()
            times.append(process_time() - start)
    return 1000 * min(times)


def _longest_hold(plan: Plan) -> float:
    """The longest time for which another thread could not go on while a book was printed."""
    edition = plan.editions[-1]
    cards = [card.uid for card in edition.cards]

    def work(target: Path) -> None:
        with uncollected():
            pages = card_pages(plan.organisation, edition, cards, Options())
            print_pages(pages, target)
            del pages

    with TemporaryDirectory() as folder:
        return _longest_wait(Thread(target=work, args=(Path(folder, "book.pdf"),)))


def _longest_wait(thread: Thread) -> float:
    thread.start()
    longest, last = 0.0, perf_counter()
    while thread.is_alive():
        sleep(0.002)
        now = perf_counter()
        longest, last = max(longest, now - last), now
    return longest


if __name__ == "__main__":
    sys.exit(main())
