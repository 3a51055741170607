from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.sections import OUTLINES
from sspass_desktop.domain.outlining.text import Place
from ui.outline.rendering import is_shown

ANYTHING = st.text(max_size=8) | st.text(st.sampled_from("가*_ b\n()①😀"), max_size=10)
LINES = st.builds(
    Line,
    st.integers(1, 5),
    st.sampled_from(["", "①", "▶", "※", "[]"]),
    st.none() | ANYTHING,
    ANYTHING,
    st.none() | st.sampled_from(["신설", "다른 태그", ""]),
)
OUTLINE = st.lists(LINES, max_size=6).map(tuple)
SECTIONS = st.sampled_from([None, *OUTLINES])
AGAIN = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@AGAIN
@given(OUTLINE, OUTLINE, SECTIONS)
def test_what_is_shown_is_what_is_read(editor, one, other, section):
    for outline in (one, other, one):
        editor.show_lines(outline, Marking(section))
        assert editor.lines == outline
        document = editor.document()
        assert document.blockCount() == max(len(outline), 1)
        for number, line in enumerate(outline):
            assert is_shown(document.findBlockByNumber(number), line)


@AGAIN
@given(OUTLINE.filter(bool), st.data())
def test_touched_text_is_read_with_its_lead_and_its_letters(editor, outline, data):
    editor.open_lines(outline, Marking(CardSection.EFFECTS))
    index = data.draw(st.integers(0, len(outline) - 1))
    editor.go_to(index)
    editor.textCursor().insertText("끝")
    touched = editor.lines[index]
    assert touched.text.replace("*", "").replace("_", "").endswith("끝")
    lead = (outline[index].lead or "").replace("\r", " ") or None  # no editor keeps the two apart
    assert touched.lead == lead or "\ufffd" in (touched.lead or "")
    others = [number for number in range(len(outline)) if number != index]
    assert [editor.lines[number] for number in others] == [outline[n] for n in others]


def test_asterisks_that_mark_nothing_survive_typing(editor):
    editor.show_lines((Line(1, text="3*4 ** 5"),), Marking())
    editor.go_to(0)
    editor.textCursor().insertText("!")
    assert editor.lines == (Line(1, text="3*4 ** 5!"),)


def test_bold_and_underline_survive_typing_beside_them(editor):
    editor.show_lines((Line(1, lead="배경", text="**가** __나__ 다"),), Marking())
    editor.select(Place(0, len("(배경) 가 나 다")))
    editor.textCursor().insertText("라")
    assert editor.lines == (Line(1, lead="배경", text="**가** __나__ 다라"),)
