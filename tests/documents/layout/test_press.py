"""A book on pages: numbers, blank pages, frames, bookmarks, and what is laid out again."""

import gc
import io
from dataclasses import replace

import pytest

from sspass_desktop.documents.articles import Article, Book, Frame, Looks
from sspass_desktop.documents.blocks import Entry, Item, ItemStyle, Span, TitleBar
from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.layout.page import Packed, TextRun
from sspass_desktop.documents.layout.pages import Press, lay_out
from sspass_desktop.documents.pdf.write import render_pdf
from sspass_desktop.domain.identity import Uid
from tests.documents.cards import CARD, ORGANISATION, edition

LINE = Item(ItemStyle.CIRCLE, (Span("혼자 사는 이웃이 늘고 있음"),))


def article(key, level=3, lines=1, **more):
    entry = Entry(Uid(key), level, key, f"이름 {key}")
    bar = TitleBar(key, f"이름 {key}")
    return Article("머리글", (bar, *[LINE] * lines), entry=entry, **more)


def book(*articles, **looks):
    return Book("계획서", "가온도사회서비스원", "Gaon Agency", articles, Looks(**looks))


def written(pages):
    out = io.BytesIO()
    render_pdf(pages, out)
    return out.getvalue()


def texts(page):
    return [run.text for run in page.runs]


def cards(count=4):
    cards = [replace(CARD, uid=Uid(f"c{n}"), title=f"사업 {n}") for n in range(count)]
    return card_book(ORGANISATION, edition(*cards), [card.uid for card in cards], Options())


def test_only_what_changed_is_laid_out_again():
    press, before = Press(), cards()
    press.lay_out(before)
    assert press.laid == 4
    press.lay_out(cards())
    assert press.laid == 4
    articles = list(before.articles)
    articles[1] = replace(articles[1], blocks=articles[1].blocks[:-1])
    changed = replace(before, articles=tuple(articles))
    again = press.lay_out(changed)
    assert press.laid == 5
    assert again == lay_out(changed)
    assert written(again) == written(lay_out(changed))


def test_articles_that_moved_are_not_laid_out_again():
    press, before = Press(), cards()
    press.lay_out(before)
    turned = replace(before, articles=before.articles[::-1])
    assert press.lay_out(turned) == lay_out(turned)
    assert press.laid == 4


def test_other_margins_and_colours_lay_nothing_out_again():
    press, before = Press(), cards()
    press.lay_out(before)
    other = replace(before, looks=Looks(double_sided=True, black_and_white=True))
    assert press.lay_out(other) == lay_out(other)
    assert press.laid == 4


def test_a_chapter_begins_at_the_right_after_an_empty_page():
    one, chapter = article("1"), article("2", right=True)
    pages = lay_out(book(one, chapter, double_sided=True))
    assert len(pages.pages) == 3
    assert not any((pages.pages[1].runs, pages.pages[1].rules, pages.pages[1].fills))
    assert "- 3 -" in texts(pages.pages[2])
    assert [mark.page for mark in pages.bookmarks] == [0, 2]
    assert len(lay_out(book(one, chapter)).pages) == 2
    assert len(lay_out(book(one, article("3"), chapter, double_sided=True)).pages) == 3


@pytest.mark.parametrize(
    ("frame", "head", "number", "names"),
    [
        (Frame.FULL, True, True, True),
        (Frame.NUMBER, False, True, False),
        (Frame.NAMES, False, False, True),
        (Frame.NONE, False, False, False),
    ],
)
def test_what_stands_around_a_page(frame, head, number, names):
    (page,) = lay_out(book(article("1", frame=frame))).pages
    found = texts(page)
    assert ("머리글" in found) is head
    assert ("- 1 -" in found) is number
    assert ("가온도사회서비스원" in found) is names


def test_head_and_foot_stand_at_the_outer_edge():
    odd, even = lay_out(book(article("1"), article("2"), double_sided=True)).pages
    for page, outer, inner in ((odd, "right", "left"), (even, "left", "right")):
        places = {run.text: run.x for run in page.runs}
        middle = places[next(text for text in places if text.startswith("- "))]
        for text, side in (("머리글", outer), ("계획서", inner), ("가온도사회서비스원", outer)):
            assert (places[text] > middle) is (side == "right"), text


def test_bookmarks_are_as_deep_as_those_above_make_them():
    levels = [("1", 1), ("1.1", 2), ("1.1.1", 3), ("2", 1), ("2.0.1", 3), ("2.1", 2)]
    pages = lay_out(book(*(article(key, level) for key, level in levels)))
    assert [mark.depth for mark in pages.bookmarks] == [0, 1, 2, 0, 1, 1]
    assert [mark.page for mark in pages.bookmarks] == list(range(6))


def test_two_prints_of_a_book_are_the_same_bytes():
    assert written(lay_out(cards())) == written(lay_out(cards()))
    assert written(lay_out(cards(3))) != written(lay_out(cards()))


def test_signs_that_no_font_has_are_told_wherever_they_stand():
    one = replace(article("1"), head="머리 \U0001f600")
    assert lay_out(book(one)).missing == ("\U0001f600",)
    named = replace(book(article("1")), name="책 \U0001f601")
    assert lay_out(named).missing == ("\U0001f601",)
    assert lay_out(book(replace(one, chapter="↳ ✕", head=""))).missing == ()


def test_a_long_print_tells_how_far_it_is_and_can_be_ended():
    told = []

    def watch(done, of):
        told.append((done, of))
        if done == 2:
            raise InterruptedError

    press, printed = Press(), lay_out(cards())
    with pytest.raises(InterruptedError):
        press.lay_out(cards(), watch=watch)
    assert told == [(0, 4), (1, 4), (2, 4)]
    assert press.lay_out(cards()) == printed
    told.clear()
    with pytest.raises(InterruptedError):
        render_pdf(printed, io.BytesIO(), watch)
    assert told == [(number, len(printed.pages)) for number in range(3)]
    assert written(printed) == written(lay_out(cards()))


def test_pages_hold_few_objects_whatever_stands_on_them():
    (page,) = lay_out(book(article("1", lines=20))).pages
    packed = Packed(TextRun, page.runs)
    assert list(packed) == list(page.runs)
    assert packed[0] == page.runs[0]
    assert len(packed) == len(page.runs) > 40
    assert len(gc.get_referents(packed)) < 15
    assert list(Packed(TextRun)) == []


def test_a_missing_sign_is_known_with_the_first_article_that_has_it():
    odd = Item(ItemStyle.CIRCLE, (Span("모르는 글자 \U0001f600"),))
    known, other = article("1"), article("2")
    pages = lay_out(book(known, replace(other, blocks=(*other.blocks, odd)), article("3")))
    assert pages.missing == ("\U0001f600",)
    assert pages.missing_in == {"\U0001f600": "2"}
