"""Whatever people do to the file in Excel, what they meant comes back and nothing is lost."""

from dataclasses import replace
from itertools import count

import pytest
from openpyxl.utils import get_column_letter

from sspass_desktop.domain.budget import CardBudget, CostLine, FundTable
from sspass_desktop.domain.card import Card, Indicator, ScheduleRow
from sspass_desktop.domain.differences import Kind
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import DepartmentResult, Measure
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from tests.importers.team.files import changes, compared, edited, handed_out, place, row_of

STEP = ExecutionTask(Uid("s"), "실행")
TASKS = (Task(Uid("t1"), "첫 과제", (STEP,)), Task(Uid("t2"), "둘째 과제"))
ONE = Card(
    Uid("one"),
    "돌봄",
    Uid("t1"),
    department=Uid("d"),
    goals=(Line(1, "◆", text="첫째 글"), Line(2, "-", text="둘째 글")),
    actions=(Line(1, "1", text="하나"), Line(2, "○", text="둘"), Line(2, "○", text="셋")),
    budget=CardBudget(
        tables=(
            FundTable(
                "돌봄 사업비",
                None,
                ("목", "세목", "항목"),
                (
                    CostLine(("운영비", "수용비", "인쇄"), "", "1,000원×2회=", 2_000),
                    CostLine(("운영비", "수용비", "회의"), "", "3,000원×1회=", 3_000),
                ),
            ),
        )
    ),
    indicators=(Indicator(Uid("i"), "정량", "기준", "만족도", "80점 이상"),),
    schedule=(ScheduleRow("계획", None, 0, (1, 2)), ScheduleRow("평가", None, 0, (12,))),
)
TWO = Card(Uid("two"), "교육", Uid("t1"), goals=(Line(1, "◆", text="가르침"),))
MORE = tuple(Card(Uid(f"c{n}"), f"사업 {n}", Uid("t2")) for n in range(1, 11))
RESULT = DepartmentResult(
    Uid("r"), "가팀", 1, "작년 돌봄", (Measure(Uid("m"), "이용자", "10명", "12명", "120"),)
)
EDITION = Edition(
    Uid("e"),
    2026,
    strategy=Strategy(goals=(Goal(Uid("g"), "목표", "", TASKS),)),
    cards=(ONE, TWO, *MORE),
    departments=(Department(Uid("d"), "가팀"), Department(Uid("d2"), "나팀")),
    department_results=(RESULT,),
)


@pytest.fixture(scope="module")
def data():
    return handed_out(EDITION)


def taken(data, *edits):
    """The first card after all safe changes of an edited file."""
    comparison = compared(EDITION, edited(data, *edits))
    after = comparison.taken([one for one in comparison.entries if one.is_safe])
    return after.cards[0]


def moved_columns(book):
    """Every visible sheet with its columns turned round, names and all, as Excel moves them."""
    for name in ("카드", "글", "산출내역", "성과지표", "추진일정", "실적"):
        sheet = book[name]
        width = sheet.max_column
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
        for number, row in enumerate(rows, start=3):
            for column, value in enumerate(reversed(row), start=1):
                sheet.cell(number, column).value = value
        for defined in book.defined_names.values():
            if defined.attr_text.startswith(f"'{name}'!"):
                old = defined.attr_text.split("$")[1]
                at = next(n for n in count(1) if get_column_letter(n) == old)
                new = get_column_letter(width + 1 - at)
                defined.attr_text = defined.attr_text.replace(f"${old}$", f"${new}$")


def pasted_without_names(book):
    """The cells alone, as if they had been copied to new sheets."""
    book.defined_names.clear()


def renamed_headers(book):
    place(book["글"], "내용").value = "우리 팀이 적은 글"
    place(book["산출내역"], "산출내역").value = "산출근거"
    place(book["성과지표"], "성과목표").value = "올해 목표"


def renamed_sheets(book):
    for sheet in list(book.worksheets):
        for defined in book.defined_names.values():
            defined.attr_text = defined.attr_text.replace(
                f"'{sheet.title}'!", f"'{sheet.title} (2)'!"
            )
        sheet.title = f"{sheet.title} (2)"


def added_columns(book):
    for sheet in book.worksheets[:6]:
        column = sheet.max_column + 1
        sheet.cell(3, column).value = "검토 의견"
        for row in range(4, sheet.max_row + 1):
            sheet.cell(row, column).value = "좋음"


def sorted_rows(book):
    for sheet in book.worksheets[:6]:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
        for number, row in enumerate(reversed(rows), start=4):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column).value = value


def rows_above(book):
    """A note above everything, where nothing tells the columns but their headers."""
    book.defined_names.clear()
    for sheet in book.worksheets[:6]:
        sheet.insert_rows(1, 3)
        sheet["A1"] = "붙임 1. 우리 팀 계획"


def numbers_as_text(book):
    sheet = book["산출내역"]
    for row, typed in ((4, "2,000원"), (5, "₩3,000")):
        place(sheet, "금액", row).value = typed
    for row in (4, 5):
        place(sheet, "순서", row).value = str(place(sheet, "순서", row).value)


def in_thousands(book):
    sheet = book["산출내역"]
    place(sheet, "금액").value = "금액(천원)"
    place(sheet, "금액", 4).value, place(sheet, "금액", 5).value = 2, "3"


def unit_in_the_cell(book):
    place(book["산출내역"], "금액", 4).value = "2천원"


def merged_cells(book):
    sheet = book["산출내역"]
    for title in ("번호", "사업명", "사업비", "단계 1", "단계 2"):
        letter = place(sheet, title).column_letter
        sheet.merge_cells(f"{letter}4:{letter}5")


def filters_and_colours(book):
    for sheet in book.worksheets[:6]:
        sheet.auto_filter.ref = None
        sheet["B4"].number_format = "@"
        sheet.column_dimensions["A"].hidden = False


@pytest.mark.parametrize(
    "mischief",
    [
        moved_columns,
        pasted_without_names,
        renamed_headers,
        renamed_sheets,
        added_columns,
        sorted_rows,
        rows_above,
        numbers_as_text,
        in_thousands,
        unit_in_the_cell,
        merged_cells,
        filters_and_colours,
    ],
)
def test_nothing_is_lost_when(mischief, data):
    assert changes(EDITION, edited(data, mischief)) == []


def test_all_of_it_together_still_shows_the_one_change(data):
    def write(book):
        sheet = book["글"]
        place(sheet, "내용", row_of(sheet, "내용", "둘째 글")).value = "고친 글"

    mischiefs = (numbers_as_text, added_columns, sorted_rows, moved_columns, renamed_sheets)
    file = edited(data, write, *mischiefs)
    assert changes(EDITION, file) == [("there", "1.1 돌봄", "goals")]


def test_less_than_nothing_is_typed_with_a_triangle(data):
    def write(book):
        place(book["산출내역"], "금액", 5).value = "△500"

    assert taken(data, write).budget.tables[0].lines[1].amount_won == -500


def test_a_row_inserted_between_others_belongs_to_what_stands_above(data):
    def write(book):
        sheet = book["글"]
        row = row_of(sheet, "내용", "둘")
        sheet.insert_rows(row + 1)
        place(sheet, "내용", row + 1).value = "끼운 글"

    lines = taken(data, write).actions
    assert [line.text for line in lines] == ["하나", "둘", "끼운 글", "셋"]
    assert lines[2].level == 2


def test_a_cost_line_inserted_is_computed(data):
    def write(book):
        sheet = book["산출내역"]
        sheet.insert_rows(5)
        place(sheet, "단계 1", 5).value = "여비"
        place(sheet, "산출내역", 5).value = "20천원×3명×2회="

    (table,) = taken(data, write).budget.tables
    assert [line.amount_won for line in table.lines] == [2_000, 120_000, 3_000]


def test_a_row_for_another_card_is_told_by_number_or_title(data):
    def write(book):
        sheet = book["성과지표"]
        sheet.append([])
        row = sheet.max_row + 1
        place(sheet, "번호", row).value = "1.2"
        place(sheet, "성과지표", row).value = "수료율"
        place(sheet, "사업명", row + 1).value = "사업 3"
        place(sheet, "성과지표", row + 1).value = "횟수"

    comparison = compared(EDITION, edited(data, write))
    found = {one.name: one.theirs[0].name for one in comparison.entries}
    assert found == {"1.2 교육": "수료율", "2.3 사업 3": "횟수"}


def test_a_number_that_excel_shortened_is_not_guessed(data):
    def write(book):
        sheet = book["성과지표"]
        row = sheet.max_row + 1
        place(sheet, "번호", row).value = 2.1
        place(sheet, "성과지표", row).value = "횟수"

    (entry,) = compared(EDITION, edited(data, write)).entries
    assert (entry.kind, entry.where) == (Kind.UNREADABLE, "‘성과지표’ 시트 B5")
    assert "2.1" in entry.why


def test_a_row_that_was_cleared_or_deleted_is_gone(data):
    def clear(book):
        sheet = book["추진일정"]
        row = row_of(sheet, "세부추진사항", "평가")
        for cell in sheet[row][1:]:
            cell.value = None

    def delete(book):
        sheet = book["글"]
        sheet.delete_rows(row_of(sheet, "내용", "첫째 글"))

    card = taken(data, clear, delete)
    assert card.schedule == ONE.schedule[:1]
    assert card.goals == ONE.goals[1:]


def test_a_new_card_comes_with_its_rows(data):
    def write(book):
        cards, lines = book["카드"], book["글"]
        row = cards.max_row + 1
        place(cards, "사업명", row).value = "새 사업"
        place(cards, "전략과제", row).value = "둘째 과제"
        place(cards, "담당부서", row).value = "나팀"
        row = lines.max_row + 1
        place(lines, "사업명", row).value = "새 사업"
        place(lines, "절", row).value = "기대효과"
        place(lines, "내용", row).value = "좋아진다"

    comparison = compared(EDITION, edited(data, write))
    (entry,) = comparison.entries
    new = comparison.taken([entry]).cards[-1]
    assert (new.title, new.task, new.department) == ("새 사업", Uid("t2"), Uid("d2"))
    assert new.effects == (Line(1, text="좋아진다"),)
    again = compared(comparison.taken([entry]), edited(data, write))
    assert again.entries == ()


def test_a_copied_row_of_a_card_is_a_new_card_with_a_key_of_its_own(data):
    def write(book):
        sheet = book["카드"]
        row = sheet.max_row + 1
        for cell in sheet[4]:
            sheet.cell(row, cell.column).value = cell.value
        place(sheet, "사업명", row).value = "돌봄 둘"

    comparison = compared(EDITION, edited(data, write))
    (entry,) = comparison.entries
    assert (entry.kind, entry.name) == (Kind.NEW, "돌봄 둘")
    assert entry.uid not in {card.uid for card in EDITION.cards}


def test_a_copied_indicator_has_a_key_of_its_own(data):
    def write(book):
        sheet = book["성과지표"]
        row = sheet.max_row + 1
        for cell in sheet[4]:
            sheet.cell(row, cell.column).value = cell.value
        place(sheet, "성과지표", row).value = "재이용률"

    one, other = taken(data, write).indicators
    assert one == ONE.indicators[0]
    assert (other.name, other.uid != one.uid) == ("재이용률", True)


def test_an_indicator_copied_to_another_card_has_a_key_of_its_own(data):
    def write(book):
        sheet = book["성과지표"]
        row = sheet.max_row + 1
        for cell in sheet[4]:
            sheet.cell(row, cell.column).value = cell.value
        place(sheet, "번호", row).value = "1.2"
        place(sheet, "사업명", row).value = "교육"

    (entry,) = compared(EDITION, edited(data, write)).entries
    assert entry.name == "1.2 교육"
    assert entry.theirs[0].uid != Uid("i")


def test_formulas_give_what_they_came_to_or_are_told(data):
    def write(book):
        place(book["산출내역"], "금액", 4).value = "=1000*2"  # openpyxl keeps no value

    (entry,) = compared(EDITION, edited(data, write)).entries
    assert (entry.kind, entry.name, entry.where) == (
        Kind.UNREADABLE,
        "1.1 돌봄",
        "‘산출내역’ 시트 N4",
    )
    assert "수식" in entry.why


@pytest.mark.parametrize(
    ("sheet", "title", "typed", "why"),
    [
        ("산출내역", "금액", "많이", "숫자로 읽을 수 없습니다"),
        ("산출내역", "금액", "1.5", "1원보다 작은"),
        ("글", "절", "아무 절", "‘아무 절’이 절 목록에 없습니다."),
        ("글", "단계", "높음", "숫자로 읽을 수 없습니다"),
        ("카드", "담당부서", "없는 팀", "부서 목록에 없습니다."),
        ("카드", "전략과제", "없는 과제", "전략과제 목록에 없습니다."),
        ("카드", "사업명", None, "사업명이 비어 있습니다."),
        ("카드", "적힌 소요예산", "12/3", "읽을 수 없습니다"),
        ("산출내역", "재원 비율", "반반", "재원 비율로"),
        ("실적", "상태", "모름", "상태 목록에 없습니다."),
        ("실적", "기준일", "언젠가", "날짜로 읽을 수 없습니다"),
    ],
)
def test_a_cell_that_is_no_value_is_told_and_its_part_stays(data, sheet, title, typed, why):
    def write(book):
        place(book[sheet], title, 4).value = typed

    comparison = compared(EDITION, edited(data, write))
    (entry,) = comparison.entries
    assert entry.kind is Kind.UNREADABLE
    assert entry.where.startswith(f"‘{sheet}’ 시트 ")
    assert why in entry.why
    assert comparison.taken(comparison.entries) == EDITION


@pytest.mark.parametrize("name", ["글", "산출내역", "성과지표", "추진일정", "실적"])
def test_a_sheet_that_is_gone_changes_nothing(data, name):
    def remove(book):
        del book[name]

    comparison = compared(EDITION, edited(data, remove))
    (entry,) = comparison.entries
    assert (entry.kind, entry.where) == (Kind.UNREADABLE, f"‘{name}’ 시트")


@pytest.mark.parametrize("name", ["글", "산출내역", "성과지표", "추진일정"])
def test_a_sheet_that_was_emptied_changes_nothing(data, name):
    def empty(book):
        book[name].delete_rows(4, 100)

    comparison = compared(EDITION, edited(data, empty))
    (entry,) = comparison.entries
    assert (entry.kind, entry.where) == (Kind.UNREADABLE, f"‘{name}’ 시트")


def test_a_sheet_that_holds_another_ones_rows_changes_nothing(data):
    def swap(book):
        names = {sheet.title: sheet for sheet in (book["성과지표"], book["추진일정"])}
        rows = {name: [[c.value for c in row] for row in s.rows] for name, s in names.items()}
        for name, other in (("성과지표", "추진일정"), ("추진일정", "성과지표")):
            for row in names[name].rows:
                for cell in row:
                    cell.value = None
            for number, values in enumerate(rows[other], start=1):
                for column, value in enumerate(values, start=1):
                    names[name].cell(number, column).value = value

    comparison = compared(EDITION, edited(data, swap))
    assert {one.kind for one in comparison.entries} == {Kind.UNREADABLE}


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("글", "내용"),
        ("글", "태그"),
        ("산출내역", "금액"),
        ("추진일정", "3월"),
        ("성과지표", "지표 열쇠"),
    ],
)
def test_a_column_that_is_gone_changes_nothing(data, name, title):
    def remove(book):
        book.defined_names.clear()
        sheet = book[name]
        sheet.delete_cols(place(sheet, title).column)

    comparison = compared(EDITION, edited(data, remove))
    (entry,) = comparison.entries
    assert entry.kind is Kind.UNREADABLE
    assert f"‘{title}’ 열을 찾지 못해" in entry.why


def test_who_changed_what_is_told(data):
    def write(book):
        sheet = book["글"]
        place(sheet, "내용", row_of(sheet, "내용", "첫째 글")).value = "팀의 글"
        place(sheet, "내용", row_of(sheet, "내용", "하나")).value = "팀의 하나"

    mine = replace(ONE, goals=(Line(1, text="기획의 글"),), schedule=(), indicators=ONE.indicators)
    edition = replace(EDITION, cards=(mine, *EDITION.cards[1:]))
    assert changes(edition, edited(data, write)) == [
        ("both", "1.1 돌봄", "goals"),
        ("there", "1.1 돌봄", "actions"),
        ("here", "1.1 돌봄", "schedule"),
    ]


def test_a_card_whose_row_is_gone_is_missing(data):
    def remove(book):
        book["카드"].delete_rows(5)

    found = changes(EDITION, edited(data, remove))
    assert ("missing", "1.2 교육", "") in found
    assert {kind for kind, _, _ in found} == {"missing", "unreadable"}


def test_results_of_last_year_come_back(data):
    def write(book):
        place(book["실적"], "실적", 4).value = "15명"
        sheet = book["실적"]
        place(sheet, "성과지표", 5).value = "만족도"
        place(sheet, "계획", 5).value = 0.8
        place(sheet, "계획", 5).number_format = "0%"

    comparison = compared(EDITION, edited(data, write))
    (entry,) = comparison.entries
    assert entry.kind is Kind.THERE
    first, second = comparison.taken([entry]).department_results[0].measures
    assert (first.result, first.uid) == ("15명", Uid("m"))
    assert (second.name, second.target) == ("만족도", "80%")
