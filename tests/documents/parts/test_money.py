import pytest

from sspass_desktop.documents.blocks import Item, Remark
from sspass_desktop.documents.parts.money import expenditure, revenue, summary
from sspass_desktop.domain.budget import Amounts, Budget, BudgetNode, BudgetTree, SummaryRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Rounding
from tests.documents.parts.tables import grid, item_words, made, records, rows

MILLION = 1_000_000


def node(name, *children, **more):
    return BudgetNode(Uid(name), name, children=children, **more)


def leaf(name, **sources):
    return node(name, amounts=Amounts(**sources))


TREE = BudgetTree(
    (
        node(
            "일반회계",
            node("사업비", leaf("교육", state=1_500_000), leaf("상담", other=-2_000_000)),
        ),
        node("특별회계", leaf("센터", province=3_400_000)),
    )
)


def test_a_tree_is_rounded_from_won_and_indented():
    table = grid(expenditure, records(budget=Budget(expenditure=TREE)))
    assert rows(table) == [
        ["구분", "계", "국비", "도비", "시군비", "기타"],
        ["총계", "3", "2", "3", "-", "△2"],
        ["일반회계", "△1", "2", "-", "-", "△2"],
        ["사업비", "△1", "2", "-", "-", "△2"],
        ["교육", "2", "2", "-", "-", "-"],
        ["상담", "△2", "-", "-", "-", "△2"],
        ["특별회계", "3", "-", "3", "-", "-"],
        ["센터", "3", "-", "3", "-", "-"],
    ]
    indents = [cell.indent for cell in table.cells if cell.column == 0]
    assert indents == [0, 0, 0, 3.6, 7.2, 7.2, 0, 3.6]
    assert table.wholes == {3, 4, 7}
    assert table.groups == {2, 6}
    assert table.dense


@pytest.mark.parametrize(
    ("rounding", "shown", "word"),
    [
        (Rounding.UP, "2", "올림"),
        (Rounding.HALF_UP, "1", "반올림"),
        (Rounding.DOWN, "1", "절사"),
    ],
)
def test_the_plan_says_how_it_rounds(rounding, shown, word):
    tree = BudgetTree((leaf("회계", state=1_200_000),))
    given = records(budget=Budget(revenue=tree), rounding=rounding)
    assert rows(grid(revenue, given))[-1][1] == shown
    (note,) = [block for block in made(revenue, given) if isinstance(block, Remark)]
    assert word in note.text


def test_whole_millions_need_no_note():
    given = records(budget=Budget(revenue=BudgetTree((leaf("회계", state=2 * MILLION),))))
    assert not [block for block in made(revenue, given) if isinstance(block, Remark)]


def test_what_was_printed_stands_before_the_sum():
    account = node("회계", leaf("교육", state=MILLION), declared_total_won=9 * MILLION)
    given = records(budget=Budget(expenditure=BudgetTree((account,))))
    assert [row[1] for row in rows(grid(expenditure, given))[2:]] == ["9", "1"]


def test_the_summary_tells_the_change():
    money = Budget(
        expenditure=TREE,
        note="※ 일반: 본원",
        headline="’27년 예산",
        summary=(
            SummaryRow("", 10 * MILLION),
            SummaryRow("일반회계", 8 * MILLION, 3 * MILLION, -5 * MILLION, "62.5"),
            SummaryRow("새 회계"),
        ),
    )
    given = records(budget=money)
    assert rows(grid(summary, given)) == [
        ["구분", "2026년 예산", "2027년 예산", "증감", "증감률"],
        ["계", "10", "3", "△7", "△71.0"],
        ["일반회계", "8", "3", "△5", "△62.5"],
        ["새 회계", "-", "-", "-", "-"],
    ]
    first, *_, last = made(summary, given)
    assert item_words(first) == "’27년 예산"
    assert last.text == "일반: 본원"


def test_without_a_summary_the_accounts_stand_alone():
    blocks = made(summary, records(budget=Budget(expenditure=TREE)))
    (headline,) = [item_words(block) for block in blocks if isinstance(block, Item)]
    assert headline.startswith("’27년 예산: 3백만원(국비")
    table = grid(summary, records(budget=Budget(expenditure=TREE)))
    assert [row[:3] for row in rows(table)[1:]] == [
        ["계", "-", "3"],
        ["일반회계", "-", "△1"],
        ["특별회계", "-", "3"],
    ]


def test_without_money_nothing_is_made():
    for maker in (summary, revenue, expenditure):
        assert made(maker, records()) == []
