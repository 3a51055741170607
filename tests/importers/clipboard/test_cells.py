import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.documents.clipboard import table_html, table_text
from sspass_desktop.domain.entry.cells import MOST_CELLS, Cells, unmerged
from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.domain.outline import Span
from sspass_desktop.importers.clipboard.cells import read_cells
from tests.importers.clipboard import payloads


def test_a_range_of_excel_comes_with_its_merged_cells():
    cells = read_cells(payloads.EXCEL_HTML, payloads.EXCEL_TSV)
    assert cells.is_table
    assert cells.rows == (
        ("목", "세목", "산출내역", "금액(천원)"),
        ("인건비", "급여", "1,200천원×12개월=", "14,400"),
        ("", "수당", "간식 100천원\n×5명", "500"),
        ("합계", "", "", "14,900"),
    )
    assert cells.spans == (Span(1, 0, rows=2), Span(3, 0, columns=3))


def test_text_of_excel_keeps_line_breaks_inside_a_cell():
    cells = read_cells(None, payloads.EXCEL_TSV)
    assert cells.rows == (
        ("목", "산출내역", "금액"),
        ("인건비", "1,200천원\n×12개월", "14,400,000"),
        ('가 "나"\n다', '"라"', ""),
    )


def test_a_table_of_hangul_tells_its_unit():
    cells = read_cells(payloads.HANGUL_TABLE, None)
    assert cells.unit_won == 1_000
    assert cells.rows == (
        ("목", "산출내역", "금액"),
        ("운영비", "50천원×2회\n= 100천원", "△100"),
    )


@pytest.mark.parametrize(
    "cell",
    [
        "<td class='xl66 x'>",
        "<td style='border:none;background:#FFFF00;mso-pattern:black none'>",
        "<td bgcolor='#c0c0c0'>",
    ],
)
def test_a_coloured_ground_is_noticed(cell):
    css = ".xl65 {background:white;} .xl66 {color:red; background:yellow; mso-pattern:none;}"
    html = (
        f"<style><!-- {css} --></style><table><tr><td>(단위: 원)<tr><td class=xl65>가"
        f"<td style='background-color: transparent'>나{cell}</table>"
    )
    cells = read_cells(html, None)
    assert (cells.rows, cells.shaded) == ((("가", "나", ""),), {(0, 2)})


def test_all_of_a_merged_cell_is_coloured():
    cells = read_cells("<table><tr><td>가<td colspan=2 bgcolor=red></table>", None)
    assert cells.shaded == {(0, 1), (0, 2)}


def test_a_row_that_only_tells_the_unit_is_no_row():
    html = (
        "<table><tr><td colspan=2>( 단위 : 백만원 )</tr><tr><td rowspan=2>가<td>1<tr><td>2</table>"
    )
    assert read_cells(html, None) == Cells(
        (("가", "1"), ("", "2")), (Span(0, 0, rows=2),), is_table=True, unit_won=1_000_000
    )


def test_a_unit_may_stand_in_the_caption_among_others():
    html = "<p>예산</p><p>표 1 (단위: 천원, 명)</p><table><tr><td>가<td>1</table>"
    assert read_cells(html, None).unit_won == 1_000


def test_a_range_of_calc_is_read_as_it_is_seen():
    assert read_cells(payloads.CALC_HTML, None).rows == (("급여", "1,200"), ("", "△500"))


def test_hostile_hypertext_is_only_text():
    assert read_cells(payloads.HOSTILE, None).rows == (("글", "자"),)


def test_a_table_inside_a_frame_is_the_table():
    html = "<table><tr><td><p>제목</p><table><tr><td>가<td>나</table></td></tr></table>"
    assert read_cells(html, None).rows == (("가", "나"),)


def test_a_table_inside_a_cell_is_words_of_the_cell():
    html = "<table><tr><td>가<td><table><tr><td>나<td>다</table></table>"
    assert read_cells(html, None).rows == (("가", "나\n다"),)


def test_tables_follow_each_other():
    html = "<table><tr><td>가</table><p>사이</p><table><tr><td>나<td>다</table>"
    assert read_cells(html, None).rows == (("가", ""), ("나", "다"))


def test_a_cell_that_only_reaches_over_is_not_merged():
    html = "<table><tr><td colspan=2 style='mso-ignore:colspan'>가<td>나</table>"
    cells = read_cells(html, None)
    assert (cells.rows, cells.spans) == ((("가", "", "나"),), ())


def test_hypertext_without_a_table_gives_way_to_the_text():
    cells = read_cells("<p>가 나</p>", "가\t나\n")
    assert (cells.rows, cells.is_table) == ((("가", "나"),), True)


@pytest.mark.parametrize(("html", "text"), [("<p>가</p><p>나</p>", None), (None, "가\n나")])
def test_lines_are_no_table(html, text):
    cells = read_cells(html, text)
    assert (cells.rows, cells.is_table) == ((("가",), ("나",)), False)


@pytest.mark.parametrize(("html", "text"), [(None, None), ("", ""), ("<html></html>", None)])
def test_an_empty_clipboard_holds_no_cells(html, text):
    assert read_cells(html, text) == Cells()


def test_characters_that_cannot_be_kept_are_counted():
    cells = read_cells(None, "가\0\t\u202e나")
    assert (cells.rows, cells.replaced, cells.removed) == ((("가□", "나"),), 1, 1)


@pytest.mark.parametrize(
    ("html", "text", "fault"),
    [
        (None, "가" * 20_001, Fault.TOO_LONG),
        (None, "가" * 10_000_001, Fault.TOO_LONG),
        (None, "\t" * MOST_CELLS, Fault.TOO_MANY_CELLS),
        (None, "\t" * 300 + "\n" * 300, Fault.TOO_MANY_CELLS),
        ("<td>" * 100_000, None, Fault.TOO_MANY_CELLS),
        ("<table>" + "<tr><td rowspan=999 colspan=999>", None, None),
        ("<table>" + "<tr><td rowspan=999 colspan=999>" * 99, None, Fault.TOO_MANY_CELLS),
        ("<table><tr><td colspan=999>" + "<tr>" * 999, None, Fault.TOO_MANY_CELLS),
    ],
)
def test_too_much_is_refused_whole(html, text, fault):
    cells = read_cells(html, text)
    assert cells.fault is fault
    assert fault is None or cells.rows == ()


def test_hypertext_that_is_too_long_gives_way_to_the_text():
    assert read_cells("<td>" * 100_000, "가\t나").rows == (("가", "나"),)


def test_deep_nesting_is_cut_off():
    cells = read_cells("<table><tr><td>" * 5_000 + "가", None)
    assert any("가" in cell for row in cells.rows for cell in row)


def test_merged_cells_are_repeated_where_wanted():
    cells = Cells((("가", "", "1"), ("", "", "2")), (Span(0, 0, rows=2, columns=2),), is_table=True)
    assert unmerged(cells)[0].rows == (("가", "가", "1"), ("가", "가", "2"))
    assert unmerged(cells, right=False)[0].rows == (("가", "", "1"), ("가", "", "2"))
    assert unmerged(cells, columns=(2,)) == (cells, 0)
    assert unmerged(cells)[1] == 1


words = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Cn")), max_size=5)


@given(st.lists(st.tuples(st.just("가"), words), min_size=1, max_size=5))
def test_what_is_copied_out_comes_back(rows):
    kept = tuple(tuple(clean_text(cell.strip()).text for cell in row) for row in rows)
    assert read_cells(None, table_text(rows)).rows == kept
    assert read_cells(table_html(rows), None).rows == kept


def test_line_breaks_and_quotation_marks_come_back():
    rows = (('"가"', "나\n다"), ('"', "5 > 3 & 2"))
    assert read_cells(None, table_text(rows)).rows == rows
    assert read_cells(table_html(rows), None).rows == rows


@given(st.text(), st.text())
def test_any_text_has_cells(html, text):
    for cells in (read_cells(html, text), read_cells(html, None), read_cells(None, text)):
        assert len({len(row) for row in cells.rows}) <= 1


pieces = st.text("가<>&\"'/!-\0\t\n ", max_size=4) | st.sampled_from(payloads.PIECES)


@given(st.lists(pieces, max_size=40).map("".join))
def test_broken_hypertext_has_cells(html):
    cells = read_cells(html, None)
    width = len(cells.rows[0]) if cells.rows else 0
    for span in cells.spans:
        assert span.row + span.rows <= len(cells.rows)
        assert span.column + span.columns <= width
