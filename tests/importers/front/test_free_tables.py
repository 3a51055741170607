"""Tables of part III: headers and merged cells, what stands around them, boxes, figures, SWOT."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sspass_desktop.domain.outline import Callout, Outline, Picture, Swot, Table
from sspass_desktop.importers.book.front.free_tables import header_rows, merged
from tests.importers.front.small import blocks, lines_of, read


def table(text):
    _, edition, report = read(III=f"1. 환경\n\n{text}\n")
    assert report.unplaced == ()
    (found,) = (block for block in blocks(edition) if isinstance(block, Table))
    return found


def spans(found):
    return [(span.row, span.column, span.rows, span.columns) for span in found.spans]


def test_a_header_of_two_rows():
    found = table("구분\t2030\t\t2031\n\t상반\t하반\t연간\n성장\t1.0\t2.0\t3.0\n")
    assert found.header_rows == 2
    assert spans(found) == [(0, 0, 2, 1), (0, 1, 1, 2)]


def test_a_heading_over_two_rows_beside_a_group():
    found = table("구분\t소득\t\t성장률(%)\n\t금액\t비중\t\n2030\t10\t2\t3\n")
    assert spans(found) == [(0, 0, 2, 1), (0, 1, 1, 2), (0, 3, 2, 1)]


def test_a_header_of_one_row_that_covers_two_columns():
    found = table("구분\t\t뜻\n핵심\t직접\t이용자\n\t잠재\t도민\n넓은\t모두\t도민\n")
    assert found.header_rows == 1
    assert spans(found) == [(0, 0, 1, 2), (1, 0, 2, 1)]


def test_a_frame_has_no_header_and_texts_over_several_columns():
    found = table("비전\t함께 사는 마을\t\n과제\t하나\t둘\n\t- 가 - 나\t- 다\n")
    assert found.header_rows == 0
    assert spans(found) == [(0, 1, 1, 2), (1, 0, 2, 1)]


def test_missing_figures_are_not_merged():
    found = table("구분\t2030\t2031\n성장\t1.0\t\n소비\t\t2.0\n")
    assert (found.header_rows, spans(found)) == (1, [])


def test_bands_and_strips():
    found = table("지표\t목표\t실적\n【공통】\t\t\n하나\t1회\t2회\n")
    assert spans(found) == [(1, 0, 1, 3)]
    strip = table("강점\t전략\t조직\n\t공감\t빠름\n")
    assert (strip.header_rows, spans(strip)) == (0, [(0, 0, 2, 1)])


@settings(max_examples=300, deadline=None)
@given(
    st.integers(1, 5).flatmap(
        lambda width: st.lists(
            st.lists(
                st.sampled_from(["", "", "가", "1", "【나】"]), min_size=width, max_size=width
            ),
            min_size=1,
            max_size=6,
        )
    )
)
def test_spans_never_overlap_and_cover_blanks_alone(rows):
    found = merged(rows, header_rows(rows))
    covered = [
        (row, column)
        for span in found
        for row in range(span.row, span.row + span.rows)
        for column in range(span.column, span.column + span.columns)
    ]
    assert len(covered) == len(set(covered))
    corners = {(span.row, span.column) for span in found}
    assert all(rows[row][column] == "" for row, column in set(covered) - corners)
    assert all(rows[row][column] for row, column in corners)


def test_a_list_in_a_cell_is_parted():
    found = table("구분\t내용\n하나\t<ul> ■ 가 ■ 나\n둘\t머리말 ① 가 ② 나\n")
    assert found.rows[1][1] == "■ 가\n■ 나"
    assert found.rows[2][1] == "머리말\n① 가\n② 나"


@pytest.mark.parametrize("caption", ["[표 3] 사람", "<표 1-2> 사람", "표 3. 사람", "【표 3】 사람"])
def test_what_stands_around_a_table(caption):
    found = table(
        f"{caption}\n(2031. 1. 기준, 단위 : 명)\n\n구분\t남\t여\n새벽\t1\t2\n\n"
        "※ 잠정\n출처: 통계청\n"
    )
    assert (found.caption, found.unit, found.as_of) == ("사람", "명", "2031. 1.")
    assert (found.source, found.note) == ("통계청", "※ 잠정")


def test_a_line_above_a_table_that_says_more_goes_into_its_note():
    found = table("새벽청 조사 (단위: 명)\n구분\t남\n새벽\t1\n")
    assert (found.unit, found.note) == ("명", "새벽청 조사 (단위: 명)")


def test_a_sentence_that_speaks_of_a_table_is_none_of_its_captions():
    _, edition, _ = read(III="1. 환경\n\n- 표 3에서 보듯이 늘었음\n\n그림 1에서 보듯이 줄었음\n")
    assert len(lines_of(edition)) == 2


def test_a_table_cut_at_the_page_end_is_one():
    _, edition, report = read(
        III="1. 환경\n\n[표 1] 사람\n(단위: 명)\n구분\t남\t여\n새벽\t1\t2\n\n"
        "(단위: 명)\n구분\t남\t여\n한낮\t3\t4\n구분\t남\t여\n저녁\t5\t6\n\n"
        "(계속)\n구분\t남\t여\n밤\t7\t8\n"
    )
    (found,) = blocks(edition)
    assert [row[0] for row in found.rows] == ["구분", "새벽", "한낮", "저녁", "밤"]
    assert (found.unit, found.note) == ("명", "")
    assert report.unplaced == ()


def test_tables_of_other_units_are_two():
    _, edition, _ = read(
        III="1. 환경\n\n(단위: 명)\n구분\t남\n새벽\t1\n\n(단위: %)\n구분\t남\n새벽\t1\n"
    )
    assert [block.unit for block in blocks(edition)] == ["명", "%"]


def test_figures_lost_with_and_without_caption():
    _, edition, _ = read(
        III="1. 환경\n□ 지도\n\n\n\n- 설명\n\n[그림 1] 흐름\n\n\n자료: 새벽청\n\n○ 다음\n- 글\n"
    )
    found = [block for block in blocks(edition) if isinstance(block, Picture)]
    assert found == [Picture(), Picture(caption="흐름", source="새벽청")]
    assert lines_of(edition) == ["지도", "설명", "다음", "글"]


@pytest.mark.parametrize(
    "text", ["□ 지도\n\n\n- 설명\n", "- 설명\n\n\n\n- 글\n", "□ 지도\n- 7 -\n\n\n- 글\n"]
)
def test_other_gaps_are_no_figures(text):
    _, edition, _ = read(III=f"1. 환경\n{text}")
    assert not any(isinstance(block, Picture) for block in blocks(edition))


@pytest.mark.parametrize("head", ["시사점", "[시사점]", "【 시 사 점 】", "종합 시사점"])
@pytest.mark.parametrize("sign", ["-", "○", "▪"])
def test_boxes(head, sign):
    _, edition, report = read(
        III=f"1. 환경\n- 앞\n\n{head}\n\n{sign} 하나\n{sign} 둘\n\n□ 다음\n- 뒤\n"
    )
    _, box, after = blocks(edition)
    assert isinstance(box, Callout)
    assert [line.text for line in box.lines] == ["하나", "둘"]
    assert isinstance(after, Outline)
    assert report.kept_as_text == 5


def test_a_heading_that_speaks_of_implications_is_no_box():
    _, edition, _ = read(III="1. 환경\n□ 조사의 시사점\n- 하나\n")
    assert [type(block) for block in blocks(edition)] == [Outline]


LISTS = Swot(("가", "나"), ("다",), ("라",), ("마",))
CROSS = """경영환경 내부역량\t강점(Strength)\t약점(Weakness)
\t- 가 - 나\t- 다
기회(Opportunities)\tSO 전략\tWO 전략
- 라\t- 하나\t- 둘
위협(Threats)\tST 전략\tWT 전략
- 마\t- 셋\t- 넷
"""


def swot(text):
    _, edition, report = read(III=f"1. 분석\n\n{text}\n")
    assert report.unplaced == ()
    return blocks(edition)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CROSS.replace("- 가 - 나", "<ul> • 가 • 나"), True),
        ("\tS(강점) • 가 • 나\t약점\n", False),
        ("S 강점\tW 약점\n<ul> • 가 • 나\t• 다\nO 기회\tT 위협\n• 라\t• 마\n", None),
        ("강점\t<ul> • 가 • 나\n약점\t다\n기회\t라\n위협\t마\n", None),
    ],
)
def test_swot(text, expected):
    found = swot(text)
    if expected is False:
        assert isinstance(found, Table)
    elif expected:
        met = {"so": ("하나",), "wo": ("둘",), "st": ("셋",), "wt": ("넷",)}
        assert found == Swot(("가", "나"), ("다",), ("라",), ("마",), **met)
    else:
        assert found == LISTS


def test_a_cross_without_names_of_its_strategies():
    text = CROSS
    for name in ("SO 전략", "WO 전략", "ST 전략", "WT 전략"):
        text = text.replace(name, "")
    assert swot(text).wt == ("넷",)


def test_a_cross_with_a_cell_of_its_own_stays_a_table():
    assert isinstance(swot(CROSS.replace("경영환경 내부역량", "새벽청 조사")), Table)
