"""However a book is cut or torn: it is read, and every line is accounted for."""

import random

import pytest

from sspass_desktop.domain.plan import Plan
from sspass_desktop.exchange.plan_json import dumps, loads
from sspass_desktop.importers.book.breaks import without_torn_row
from sspass_desktop.importers.book.read import read_book
from sspass_desktop.importers.book.source import (
    Ledger,
    Unreadable,
    UnreadableBookError,
    split_lines,
)
from tests.importers.invented import BOOK

LINES = BOOK.split("\n")


def torn(seed):
    """The invented book with lines dropped, doubled, cut in the middle or swapped."""
    chance = random.Random(seed)  # noqa: S311 - the same tears every time
    lines = list(LINES)
    for _ in range(chance.randint(1, 25)):
        at = chance.randrange(len(lines))
        match chance.randrange(4):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[chance.randrange(len(lines))])
            case 2:
                lines[at] = lines[at][: chance.randint(0, len(lines[at]))]
            case _:
                lines[at] = lines[at].replace("\t", chance.choice(["", "\t\t"]), 1)
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(150))
def test_torn_books(seed):
    text = torn(seed)
    try:
        draft = read_book(text.encode())
    except UnreadableBookError as error:
        assert error.kind is Unreadable.NO_PLAN_BOOK  # noqa: PT017 - only some tears go so far
        return
    plan = Plan(draft.organisation, (draft.edition,))
    assert loads(dumps(plan)) == plan
    report = draft.report
    numbers = {item.line for item in report.unplaced}
    printed = {i for i, line in enumerate(text.split("\n"), start=1) if line.strip()}
    assert numbers <= printed
    assert len(numbers) + report.kept_as_text + report.furniture <= len(printed)


def test_a_stray_line_is_never_swallowed():
    for number in range(LINES.index("2031년 경영계획"), len(LINES)):
        stray = "어디에도 속하지 않는 낯선 글"
        text = "\n".join([*LINES[:number], "", stray, "", *LINES[number:]])
        draft = read_book(text.encode())
        unplaced = any(stray in item.text for item in draft.report.unplaced)
        assert unplaced or stray in repr(draft.edition), number


@pytest.mark.parametrize(
    "text",
    [
        "그는 오늘도 길을 걸었다.\n봄이 오고 있었다.\n" * 50,
        "가\t나\t다\n" * 50,
        "담당자에게 목차를 보냈다.\n",
        "회의 사업계획을 논의함\n- 끝\n",
    ],
)
def test_no_plan_book(text):
    with pytest.raises(UnreadableBookError) as raised:
        read_book(text.encode())
    assert raised.value.kind is Unreadable.NO_PLAN_BOOK


def test_a_book_that_ends_in_a_table():
    end = BOOK.index("정성 평가", BOOK.index("세찬솔"))
    report = read_book(BOOK[: end + 8].encode()).report
    assert [item.text for item in report.unplaced] == ["정성 평가\t쓸모"]
    assert [problem.kind for problem in report.problems] == ["book_cut"]


def test_a_last_row_that_is_torn_is_told_and_left_out():
    table = "기술\t수\t몫\n가\t5\t50%\n나\t5"
    for part, torn in (("계획", table), ("목록", "구분\t내용\n가\t<ul><li>하나</li><li>둘")):
        text = BOOK + f"\n□ {part}\n{torn}"
        report = read_book(text.encode()).report
        assert [item.text for item in report.unplaced] == [torn.split("\n")[-1]]
        assert [problem.kind for problem in report.problems].count("book_cut") == 1


def test_a_last_row_behind_which_the_file_goes_on_is_whole():
    lines = split_lines("기술\t수\t몫\n나\t5")
    for ended, kept in ((True, 2), (False, 1)):
        assert len(without_torn_row(lines, Ledger(lines), ended=ended)) == kept


def test_monstrous_amounts_are_no_amounts():
    text = BOOK.replace("금3,500,000원", "금" + "9" * 5000 + "원").replace(
        "2,000,000원", "9" * 5000 + "원"
    )
    assert read_book(text.encode()).report.problems


def test_a_chapter_without_any_card():
    report = read_book(BOOK[: BOOK.index("담당자")].encode()).report
    assert (report.cards, report.listed) == (0, 3)
