"""A whole book of whatever can be typed: nothing lost, nothing outside the text, nothing breaks."""

import typing
from dataclasses import fields, is_dataclass, replace

import pytest

from sspass_desktop.documents.layout.page import MM
from sspass_desktop.services import publish
from tests.documents.paper import assert_apart, bare, body, end, example, print_book
from tests.documents.stored import Stored
from tests.documents.swollen import swollen

LEFT, RIGHT = 20 * MM, 190 * MM
MARKUP = (
    '<b>굵게</i> <img src="x"/> &#65;&lt;',
    "%s {page} {{0}} \\n\\( ) \\begin{x}",
    "]]> endstream <?xml '\"` =1+1 # $x$",
)


class EndedError(Exception):
    pass


def poisoned(value, payload, hint=str):
    """A value with something added to every text in it; keys and links stay."""
    if isinstance(value, str) and hint is str and value:
        return type(value)(f"{value} {payload}")
    if isinstance(value, tuple):
        inner = [part for part in typing.get_args(hint) if part is not Ellipsis]
        kind = inner[0] if len(inner) == 1 else str if str in inner else None
        return tuple(poisoned(one, payload, kind) for one in value)
    if not is_dataclass(value):
        return value
    hints = typing.get_type_hints(type(value))
    changed = {}
    for field in fields(value):
        hint = hints[field.name]
        parts = typing.get_args(hint)
        plain = str if str in parts else hint
        changed[field.name] = poisoned(getattr(value, field.name), payload, plain)
    return replace(value, **changed)


def stored(book):
    return list(Stored(book.organisation, book.edition).items())


def assert_sound(book):
    items = stored(book)
    assert [item for item in items if bare(item.text) not in book.texts[item.place]] == []
    for number, page in enumerate(book.pages.pages, start=1):
        for run in body(page):
            assert LEFT - 0.1 <= run.x <= end(run) <= RIGHT + 0.5, (number, run)
        for fill in page.fills:
            assert fill.y + fill.height <= 273 * MM + 0.1, number
        assert_apart(body(page))


@pytest.mark.parametrize("payload", MARKUP, ids=["xml", "format", "pdf"])
def test_what_looks_like_markup_is_letters_in_every_field(payload, tmp_path):
    organisation, edition = example()
    book = print_book(
        poisoned(organisation, payload), poisoned(edition, payload), tmp_path / "책.pdf"
    )
    assert sum(payload in item.text for item in stored(book)) > 1_000
    assert_sound(book)


def test_a_book_of_too_much_of_everything_prints_whole(tmp_path):
    book = print_book(*swollen(*example()), tmp_path / "책.pdf")
    assert len(book.pages.pages) > 150
    assert_sound(book)
    long = [book.range_of(card.uid) for card in book.edition.cards[1:3]]
    assert all(len(pages) >= 15 for pages in long)


def test_a_print_that_is_ended_leaves_the_old_file(sample_print, tmp_path):
    target = tmp_path / "책.pdf"
    target.write_bytes(b"old")

    def end(done, _of):
        if done == 3:
            raise EndedError

    with pytest.raises(EndedError):
        publish.print_pages(sample_print.pages, target, end)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"책.pdf": b"old"}
