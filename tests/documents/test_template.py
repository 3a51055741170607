"""A template file changes what it names, and nothing else."""

from dataclasses import fields

import pytest

from sspass_desktop.documents.blocks import GoalBox, ItemStyle, SectionHeading
from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.layout.metrics import SANS_BOLD, SERIF_BOLD
from sspass_desktop.documents.layout.page import MM
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.layout.style import STANDARD, Style
from sspass_desktop.documents.template import SHIPPED, read_template, standard
from sspass_desktop.documents.template_keys import TemplateError
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Part
from tests.documents.cards import CARD, ORGANISATION, edition


@pytest.fixture
def template(tmp_path):
    def read(text, encoding="utf-8"):
        path = tmp_path / "우리 서식.toml"
        path.write_text(text, encoding=encoding)
        return read_template(path)

    return read


def book(template):
    return card_book(ORGANISATION, edition(CARD), (CARD.uid,), Options(template=template))


def laid_out(template):
    return lay_out(book(template), template.style)


def runs(template, page=0):
    return laid_out(template).pages[page].runs


def same(one, other):
    return all(getattr(one, field.name) == getattr(other, field.name) for field in fields(Style))


def test_the_shipped_file_says_what_the_style_is_by_itself():
    assert same(standard().style, STANDARD)


def test_the_shipped_file_names_all_sections_and_parts():
    assert [one.section for one in standard().sections] == [
        section for section in CardSection if section is not CardSection.BUDGET
    ]
    assert [one.part for one in standard().parts] == list(Part)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_copy_prints_the_same_pages(template, encoding):
    copy = template(SHIPPED.read_text(encoding="utf-8"), encoding)
    assert laid_out(copy) == laid_out(standard())


def test_what_is_left_out_stays(template):
    found = template("[margins]\nleft = 25")
    assert found.name == "우리 서식"
    assert found.sections == standard().sections
    assert found.style.sheet.measure == pytest.approx(165 * MM)
    assert found.style.sheet.inner == pytest.approx(25.5 * MM)
    assert found.style.sheet.text_height == STANDARD.sheet.text_height
    assert same(template("").style, STANDARD)


def test_sections_print_in_the_order_and_under_the_names_of_the_file(template):
    found = template(
        """sections = [
          { section = "effects", title = "효과" },
          { section = "goals" },
          { section = "last_results", year = "({last_year}년, {last_yy}, {yy}, {year})" },
        ]"""
    )
    blocks = book(found).articles[0].blocks
    headings = [b for b in blocks if isinstance(b, SectionHeading | GoalBox)]
    assert [b.title for b in headings] == ["효과", "<  사업목표  >", "주요성과"]
    assert headings[2].year == "(2026년, 26, 27, 2027)"


def test_parts_are_numbered_by_their_place(template):
    found = template("""parts = [{ part = "V", title = "{year} 계획" }, { part = "I" }]""")
    assert found.part(Part.V, 2027) == ("I", "2027 계획")
    assert found.part(Part.I, 2027) == ("II", "기본 현황")
    assert found.part(Part.III, 2027) == ("", "")


def test_head_and_foot_hold_what_the_file_says(template):
    found = template(
        """
        [head]
        inner = "{agency} | {part}"
        outer = "{page}"
        [foot]
        centre = ""
        outer = "{book}"
        """
    )
    texts = [run.text for run in runs(found)]
    assert texts[-4:] == [
        "가온도사회서비스원  |  V. 2027년 경영계획",
        "1",
        "2027년 사업계획서",
        ORGANISATION.name_en,
    ]


def test_a_bar_beside_nothing_vanishes(template):
    found = template("""parts = []\n[head]\ninner = "{part} | {book}" """)
    assert "2027년 사업계획서" in [run.text for run in runs(found)]


def test_a_role_sets_all_that_bears_it(template):
    found = template("""[fonts]\nbody = { face = "본명조 굵게", size = 12, leading = 20 }""").style
    for kind in (ItemStyle.CIRCLE, ItemStyle.FIELD):
        look = found.items[kind]
        assert (look.font.face, look.font.size, look.leading) == (SERIF_BOLD, 12, 20)
        assert look.mark_font.size == pytest.approx(8.4 * 12 / 10.5)
    assert found.items[ItemStyle.DASH] == STANDARD.items[ItemStyle.DASH]
    assert found.sheet.last_page == pytest.approx(6 * 20)


def test_a_heading_takes_the_face_it_is_given(template):
    found = template("""[fonts]\nheading = { face = "본명조 굵게" }""")
    faces = {run.text: run.face for run in runs(found)}
    assert faces["추진배경"] == SERIF_BOLD
    assert faces["□"] == SANS_BOLD


def test_the_steps_of_a_title_follow_its_size(template):
    sizes = template("[fonts.title]\nsize = 20").style.title.sizes
    assert sizes == pytest.approx((20, 15.5 * 20 / 16.5, 14.5 * 20 / 16.5))


def test_signs_and_colours_print(template):
    found = template(
        """
        [marks]
        heading = "■"
        circle = "▷▷"
        dash = ""
        [colours]
        accent = "#5c1740"
        header = "#FFFFFF"
        """
    )
    page = laid_out(found).pages[0]
    marks = [run for run in page.runs if run.text == "▷▷"]
    texts = {run.text for run in page.runs}
    assert marks
    assert "■" in texts
    assert not {"□", "○"} & texts
    assert page.fills[0].colour == (0x5C, 0x17, 0x40)
    body = next(run for run in page.runs if run.y == marks[0].y + 0.55 and run is not marks[0])
    assert body.x > 7.6 * MM + 20 * MM  # a wide sign pushes its text on


def test_head_and_foot_give_way_to_narrow_margins(template):
    found = template("[margins]\ntop = 15\nbottom = 15").style
    assert found.frame.head_y + found.frame.head_rule < found.sheet.text_top - 2 * MM
    assert found.frame.agency_y - found.frame.agency.size > 282 * MM
    assert found.frame.foot_y < 290 * MM


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("colour = 1", "colour"),
        ("[fonts.bdy]\nsize = 9", "fonts.bdy"),
        ("[fonts.head]\nleading = 9", "fonts.head.leading"),
        ("margins = 20", "margins"),
        ("[margins]\nleft = '20'", "margins.left"),
        ("[margins]\nleft = true", "margins.left"),
        ("[margins]\nleft = 50\nright = 50", "margins"),
        ("[margins]\ntop = 90\nbottom = 90", "margins"),
        ("[margins]\nbinding = 13", "margins.binding"),
        ("[margins]\nleft = -1", "margins.left"),
        ("[fonts]\nbody = { size = 0 }", "fonts.body.size"),
        ("[fonts]\nbody = { size = 500 }", "fonts.body.size"),
        ("[fonts]\nbody = { size = nan }", "fonts.body.size"),
        ("[fonts]\nbody = { size = 17 }", "fonts.body.leading"),
        ("[fonts]\nbody = { face = '굴림' }", "fonts.body.face"),
        ("[fonts]\nbody = { face = 3 }", "fonts.body.face"),
        ("[colours]\naccent = '파랑'", "colours.accent"),
        ("[colours]\naccent = '#12345'", "colours.accent"),
        ("[colours]\naccent = '#FFFF00'", "colours.accent"),
        ("[colours]\nheader = '#17405C'", "colours.header"),
        ("[colours]\nheader = 0", "colours.header"),
        ("[marks]\ncircle = '○○○'", "marks.circle"),
        ("[marks]\ncircle = '\U0001f600'", "marks.circle"),
        ("[head]\ninner = '{pages}'", "head.inner"),
        ('[head]\ninner = \'a\\tb\'\nouter = """a\nb"""', "head.outer"),
        ("name = ' '", "name"),
        ("name = 3", "name"),
        ("sections = 'goals'", "sections"),
        ("sections = ['goals']", "sections"),
        ("sections = [{ title = '목표' }]", "sections[1].section"),
        ("sections = [{ section = 'budget' }]", "sections[1].section"),
        ("sections = [{ section = 'goals' }, { section = 'goals' }]", "sections[2].section"),
        ("sections = [{ section = 'goals', title = '' }]", "sections[1].title"),
        ("sections = [{ section = 'goals', shown = 1 }]", "sections[1].shown"),
        ("sections = [{ section = 'goals', title = '%s' }]" % ("가" * 81), "sections[1].title"),
        ("parts = [{ part = 'VI' }]", "parts[1].part"),
        ("parts = [{ part = 'I' }, { part = 'I' }]", "parts[2].part"),
    ],
)
def test_what_cannot_be_used_is_refused_by_its_key(template, text, key):
    with pytest.raises(TemplateError) as refused:
        template(text)
    assert refused.value.key == key
    assert f"‘{key}’" in str(refused.value)
    assert sum(map(str(refused.value).count, ("다.", "요."))) == 1


@pytest.mark.parametrize("text", ["name = ", "[fonts]\n[fonts]", "a = " + "[" * 5000])
def test_what_is_no_toml_is_refused(template, text):
    with pytest.raises(TemplateError, match="‘우리 서식"):
        template(text)


def test_a_file_of_another_encoding_is_refused(template):
    with pytest.raises(TemplateError, match="UTF-8"):
        template("name = '서식'", "cp949")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    for path in (tmp_path / "없음.toml", tmp_path):
        with pytest.raises(TemplateError, match=path.name):
            read_template(path)
