import pytest
from reportlab.pdfbase.ttfonts import TTFontFace

from sspass_desktop.documents.layout.metrics import (
    LOOKALIKES,
    SANS,
    SANS_BOLD,
    SERIF,
    SERIF_BOLD,
    Font,
    faced,
    font_file,
    load_face,
    missing_signs,
)
from sspass_desktop.documents.pdf.fonts import ShippedFace

ASKED = "□○◦●◆◇▣▶▪■△▲※·①②⑳【】「」『』〈〉➡→⇒★☆✓㎡℃新‘’“”–—└×~"


@pytest.mark.parametrize("face", [SANS, SANS_BOLD, SERIF, SERIF_BOLD])
def test_widths_are_those_that_reportlab_reads(face):
    widths = TTFontFace(str(font_file(face))).charWidths
    for text in ("사업 카드 2027", "1,234,500", "(전략과제) 이름 - 문장", "ABC xyz ①▶"):
        theirs = sum(widths[ord(sign)] for sign in text) * 10.5 / 1000
        assert Font(face, 10.5).width(text) == pytest.approx(theirs)


@pytest.mark.parametrize("face", [SANS, SANS_BOLD, SERIF])
def test_the_signs_of_the_field_are_all_there(face):
    assert [sign for sign in ASKED if not load_face(face).has(sign)] == []


def test_every_syllable_is_there():
    faces = [load_face(face) for face in (SANS, SANS_BOLD, SERIF, SERIF_BOLD)]
    assert all(face.has(chr(code)) for face in faces for code in range(0xAC00, 0xD7A4))


def test_lookalikes_are_in_a_face():
    assert all(load_face(SANS).has(sign) for sign in LOOKALIKES.values())
    assert not any(load_face(SANS).has(sign) for sign in LOOKALIKES)


def test_a_sign_nobody_has_keeps_its_place_and_is_told():
    (part, strange) = faced(SERIF, "가\U0001f600")
    assert (part, strange) == ((SERIF, "가"), (SERIF, "\U0001f600"))
    assert missing_signs(*strange) == {"\U0001f600"}
    assert missing_signs(*part) == set()


def test_a_stranger_is_drawn_by_its_lookalike():
    assert faced(SERIF, "↳ 가") == ((SERIF, "└ 가"),)


@pytest.mark.parametrize("name", [SANS, SERIF_BOLD])
def test_the_handed_over_tables_are_those_that_reportlab_reads(name):
    ours, theirs = ShippedFace(str(font_file(name))), TTFontFace(str(font_file(name)))
    assert ours.charToGlyph == theirs.charToGlyph
    assert [ours.hmetrics[glyph] for glyph in range(len(theirs.hmetrics))] == theirs.hmetrics
    assert list(ours.glyphPos) == list(theirs.glyphPos)
    assert ours.defaultWidth == theirs.defaultWidth
