"""What office programs copy is pasted into every kind of section, and copied out of it again."""

import pytest
from PySide6.QtGui import QGuiApplication

from sspass_desktop.importers.clipboard.cells import read_cells
from sspass_desktop.importers.clipboard.outline import read_outline
from tests.importers.clipboard import payloads
from tests.ui.fields.plan import BARE, FULL
from tests.ui.fields.recipes import COSTS, MEASURES, STEPS

LIBRE = """<html><head><meta name="generator" content="LibreOffice 7.6"/></head><body>
<table cellspacing="0" border="0">{rows}</table></body></html>"""
WORD = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=KO>
<!--StartFragment--><table class=MsoTableGrid border=1>{rows}</table><!--EndFragment-->
</body></html>"""
EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
<!--StartFragment-->{rows}<!--EndFragment--></table></body></html>"""
HANGUL = """<HTML><HEAD><META NAME="Generator" CONTENT="Hancom HWP"></HEAD><BODY>
<TABLE border="1">{rows}</TABLE></BODY></HTML>"""
PROGRAMS = {"excel": EXCEL, "libre": LIBRE, "word": WORD, "hangul": HANGUL}


def html(program, rows, cell="<td>{}</td>"):
    if program in {"word", "hangul"}:
        cell = "<td><p class=MsoNormal><span>{}</span></p></td>"
    lines = ("".join(cell.format(text) for text in row) for row in rows)
    return PROGRAMS[program].format(rows="".join(f"<tr>{line}</tr>" for line in lines))


def text(rows):
    return "".join("\t".join(row) + "\r\n" for row in rows)


def pastes(person, program, rows):
    person.copies(html(program, rows), text(rows))
    person.presses("Ctrl+V")
    if "행" in person.where:  # it asks before something is changed
        person.presses("Return")


@pytest.mark.parametrize("program", PROGRAMS)
def test_lines_of_a_budget(program, window, person):
    person.finds(FULL)
    person.opens("소요예산")
    person.presses("Ctrl+End")
    pastes(
        person,
        program,
        [
            ("목", "세목", "항목", "산출내역", "금액(천원)"),
            ("여비", "국내여비", "출장비", "현장 방문 20천원×5회=", "100"),
            ("여비", "국내여비", "출장비", "교육 참가 30천원×2명=", "60"),
        ],
    )
    lines = window.desk.session.card("full").budget.tables[0].lines[2:]
    assert [(one.path, one.label, one.formula, one.amount_won) for one in lines] == [
        (("여비", "국내여비", "출장비"), "현장 방문", "20천원×5회=", 100_000),
        (("여비", "국내여비", "출장비"), "교육 참가", "30천원×2명=", 60_000),
    ]
    assert person.step_back == "예산 2행 붙여넣기"


@pytest.mark.parametrize("program", PROGRAMS)
def test_rows_of_a_schedule(program, window, person):
    person.finds(BARE)
    person.opens("추진일정")
    pastes(person, program, [("홍보물 제작", "3~4월"), ("나눔 행사", "10월")])
    rows = window.desk.session.card("bare").schedule
    assert [(row.label, row.months) for row in rows] == [
        ("홍보물 제작", (3, 4)),
        ("나눔 행사", (10,)),
    ]


@pytest.mark.parametrize("program", PROGRAMS)
def test_rows_of_indicators(program, window, person):
    person.finds(BARE)
    person.opens("평가방법")
    person.clicks_cell(MEASURES, 0, 0)
    pastes(
        person,
        program,
        [
            ("구분", "평가기준", "성과지표", "목표"),
            ("정량", "과정", "방문 횟수", "20회"),
            ("정성", "결과", "만족도", "85점 이상"),
        ],
    )
    rows = window.desk.session.card("bare").indicators
    assert [(one.kind, one.criterion, one.name, one.target) for one in rows] == [
        ("정량", "과정", "방문 횟수", "20회"),
        ("정성", "결과", "만족도", "85점 이상"),
    ]


def test_lines_of_hangul_keep_their_levels(window, person):
    person.finds(BARE)
    person.opens("기대효과")
    person.copies(payloads.HANGUL_TEXT, "")
    person.presses("Ctrl+V")
    lines = window.desk.session.card("bare").effects
    assert [(line.level, line.lead, line.tag, line.text) for line in lines] == [
        (1, None, None, "**추진배경**"),
        (2, "필요성", None, "돌봄 수요가 __늘어남__"),
        (3, None, None, "작년의 1.5배"),
        (4, None, None, "기관 조사"),
        (2, None, "신설", "방문 상담"),
        (1, None, "강화", "찾아가는 교육"),
    ]


COPIED = {
    "소요예산": (COSTS, (1, 3), ("안내문 100천원×12월=", "1,200", "국 1 · 도 1")),
    "평가방법": (MEASURES, (0, 0), ("정량", "과정", "방문", "10회")),
    "추진일정": (STEPS, (1, 0), ("준비", "■", "■", "")),
}


@pytest.mark.parametrize("section", COPIED)
@pytest.mark.parametrize("flavour", ["html", "text"])
def test_cells_copied_out_are_read_back(section, flavour, person):
    grid, place, texts = COPIED[section]
    person.finds(FULL)
    person.opens(section)
    person.clicks_cell(grid, *place)
    person.presses(*["Shift+Right"] * (len(texts) - 1), "Ctrl+C")
    data = QGuiApplication.clipboard().mimeData()
    read = read_cells(data.html(), None) if flavour == "html" else read_cells(None, data.text())
    assert read.rows == (texts,)


@pytest.mark.parametrize("flavour", ["html", "text"])
def test_lines_copied_out_are_read_back(flavour, person):
    person.finds(FULL)
    person.opens("사업목표")
    person.presses("Ctrl+Home", "Down", "Tab", "Ctrl+A", "Ctrl+C")
    data = QGuiApplication.clipboard().mimeData()
    read = read_outline(data.html(), None) if flavour == "html" else read_outline(None, data.text())
    lines = [(line.level, line.text) for line in read.lines]
    assert lines == [(1, "첫째"), (2, "둘째"), (1, "셋째")]
