"""The PDF itself: fonts, marks, and that nothing a user typed is more than letters."""

import io
import sys
from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image

from sspass_desktop.documents.articles import Article, Book
from sspass_desktop.documents.blocks import Entry, TitleBar
from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.layout.page import MM
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.layout.style import STANDARD
from sspass_desktop.documents.pdf.write import render_pdf
from sspass_desktop.domain.card import CardBlock, CardSection
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, Picture
from sspass_desktop.domain.plan import Build
from tests.documents.cards import CARD, ORGANISATION, edition, lines
from tests.documents.paper import squash


def pdf(card, **options):
    pages = lay_out(card_book(ORGANISATION, edition(card), (card.uid,), Options(Build(**options))))
    out = io.BytesIO()
    render_pdf(pages, out)
    return pages, out.getvalue()


def text_of(data):
    document = pypdfium2.PdfDocument(data)
    return squash("".join(page.get_textpage().get_text_bounded() for page in document))


def test_it_names_title_author_language_and_cards():
    _, data = pdf(CARD)
    document = pypdfium2.PdfDocument(data)
    assert document.get_metadata_value("Title") == "2027년 사업계획서"
    assert document.get_metadata_value("Author") == "가온도사회서비스원"
    assert b"ko-KR" in data
    assert [mark.get_title() for mark in document.get_toc()] == ["1.1 마을 안부지기"]


def test_its_outline_is_a_tree_and_its_pages_are_labelled():
    entries = [Entry(Uid(f"e{n}"), level, str(n), "이름") for n, level in enumerate((1, 2, 3, 1))]
    articles = tuple(Article("", (TitleBar("1", "이름"),), entry=entry) for entry in entries)
    out = io.BytesIO()
    render_pdf(lay_out(Book("책", "기관", "", articles)), out)
    document = pypdfium2.PdfDocument(out.getvalue())
    marks = [(mark.level, mark.get_dest().get_index()) for mark in document.get_toc()]
    assert marks == [(0, 0), (1, 1), (2, 2), (0, 3)]
    assert [document.get_page_label(n) for n in range(4)] == ["1", "2", "3", "4"]


def test_only_shipped_fonts_stand_in_it():
    _, data = pdf(CARD)
    assert b"Helvetica" not in data
    assert b"+NotoSansKR-Bold" in data
    assert b"+NotoSerifKR-Regular" in data


def test_marks_are_real_characters():
    found = text_of(pdf(CARD)[1])
    assert all(sign in found for sign in "□○-·▶◆①②└")


@pytest.mark.parametrize(
    "typed",
    [
        "<b>굵게",
        '<img src="secret.png"/> 그림',
        "<para>&amp;&#65; </para>",
        "\\n \\( ) ( \\",
        "{% raw %} %PDF endstream",
    ],
)
def test_what_is_typed_is_letters_and_opens_no_file(typed):
    opened = []
    watching = True

    def watch(event, args):
        if watching and event == "open":
            opened.append(str(args[0]))

    card = replace(
        CARD, title=typed, goals=lines((1, "◆", typed)), background=lines((1, "○", typed))
    )
    pdf(CARD)
    sys.addaudithook(watch)
    found = text_of(pdf(card)[1])
    watching = False
    assert found.count(squash(typed)) >= 3
    assert [path for path in opened if "secret" in path] == []
    assert [path for path in opened if not path.endswith((".ttf", ".py", ".pyc"))] == []


def test_control_signs_become_blanks():
    card = replace(CARD, effects=lines((1, "○", "가\t나\n다")))
    assert "가나다" in text_of(pdf(card)[1])


def test_a_sign_that_no_font_has_is_told_and_keeps_its_place():
    pages, data = pdf(replace(CARD, effects=(Line(1, "○", text="웃음 \U0001f600 끝"),)))
    assert pages.missing == ("\U0001f600",)
    assert "웃음" in text_of(data)
    assert "끝" in text_of(data)


def picture(form):
    out = io.BytesIO()
    Image.new("RGB", (300, 150), (20, 90, 60)).save(out, form)
    return out.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_picture_prints_in_its_shape(form):
    block = CardBlock(CardSection.ACTIONS, 1, Picture(picture(form), width_mm=100))
    pages, data = pdf(replace(CARD, blocks=(block,)))
    (image,) = [image for page in pages.pages for image in page.images]
    assert image.width / image.height == pytest.approx(2)
    assert b"/Image" in data


@pytest.mark.parametrize(("held", "shape"), [(1, 2), (3, 2), (6, 0.5), (8, 0.5)])
def test_a_photograph_stands_upright(held, shape):
    exif = Image.Exif()
    exif[274] = held
    out = io.BytesIO()
    Image.new("RGB", (300, 150), (20, 90, 60)).save(out, "JPEG", exif=exif)
    block = CardBlock(CardSection.ACTIONS, 1, Picture(out.getvalue()))
    pages, data = pdf(replace(CARD, blocks=(block,)))
    (image,) = [image for page in pages.pages for image in page.images]
    assert image.width / image.height == pytest.approx(shape)
    found = next(pypdfium2.PdfDocument(data)[n] for n, p in enumerate(pages.pages) if p.images)
    (drawn,) = [one for one in found.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    width, height = drawn.get_px_size()
    assert width / height == pytest.approx(shape)


@pytest.mark.parametrize("size", [(1, 4000), (4000, 1), (3, 2)])
def test_a_picture_of_any_shape_fits(size):
    out = io.BytesIO()
    Image.new("L", size).save(out, "PNG")
    block = CardBlock(CardSection.ACTIONS, 1, Picture(out.getvalue(), width_mm=900))
    pages, _ = pdf(replace(CARD, blocks=(block,)))
    (image,) = [image for page in pages.pages for image in page.images]
    assert 0 < image.width <= STANDARD.sheet.measure
    assert 0 < image.height <= 110 * MM


@pytest.mark.parametrize("data", [b"", b"no picture", picture("PNG")[:60], picture("JPEG")[:80]])
def test_a_broken_picture_does_not_stop_the_print(data):
    block = CardBlock(CardSection.ACTIONS, 1, Picture(data, "흐름도"))
    _, printed = pdf(replace(CARD, blocks=(block,)))
    assert "흐름도" in text_of(printed)


def test_black_and_white_knows_no_other_colour():
    pages, _ = pdf(CARD, black_and_white=True)
    colours = {fill.colour for page in pages.pages for fill in page.fills if fill.colour}
    assert all(red == green == blue for red, green, blue in colours)


def test_words_are_found_in_lines_that_were_opened():
    text = "군 지역 6곳은 단기돌봄을 맡을 기관이 한 곳뿐이거나 없어, 권역을 묶은 "
    text += "공동 운영과 이동 지원이 함께 마련되어야 함"
    pages, data = pdf(replace(CARD, background=lines((1, "○", text))))
    assert any(run.letter for run in pages.pages[0].runs)
    page = pypdfium2.PdfDocument(data)[0].get_textpage()
    for words in ("한 곳뿐이거나 없어, 권역을", "지역 6곳은 단기돌봄을", "□ 추진배경"):
        assert page.search(words).get_next() is not None, words
