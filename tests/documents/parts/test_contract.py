from sspass_desktop.documents.parts.contract import contract
from sspass_desktop.documents.parts.principles import principles
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.results import ContractIndicator, ContractMeasure
from sspass_desktop.domain.strategy import Principle
from tests.documents.parts.tables import grid, made, records, rows


def measure(method, target, *last_and_more):
    """The rest: last result, last target, growth, remark."""
    return ContractMeasure(Uid(method), method, target, *last_and_more)


INDICATORS = (
    ContractIndicator(
        Uid("i1"),
        "공통",
        1,
        "협력",
        "-",
        (
            measure("건수", "4건", "4건", "3건", "33.3% 증"),
            measure("과제", "2건", "-", "", "-", "신규"),
        ),
    ),
    ContractIndicator(
        Uid("i2"),
        "돌봄",
        None,
        "연결",
        "0.81\n0.22",
        (
            measure("교육", "50회", "12,345회", "10,000회"),
            measure("효과", "90점", "81점", "100점"),
            measure("상담", "40회", "40회", "40회"),
        ),
    ),
    ContractIndicator(Uid("i3"), "돌봄", None, "빈 지표"),
)


def test_two_measures_share_a_row_and_the_second_stands_in_brackets():
    table = grid(contract, records(contract=INDICATORS))
    assert rows(table) == [
        ["2027년 주요 경영목표", "2026년 실적/(전년도 목표)", "전년 목표/대비", "비고"],
        ["성과지표", "사업비/(억원)", "측정방법", "성과목표"],
        ["【공통】"],
        ["① 협력", "-", "건수/(과제)", "4건/(2건)", "4건(3건)/-", "33.3% 증/-", "/신규"],
        ["【돌봄】"],
        [
            "① 연결",
            "0.81",
            "교육/(효과)",
            "50회/(90점)",
            "12,345회/(10,000회)/81점(100점)",
            "99.5% 감/10.0% 감",
            "",
        ],
        ["0.22", "상담", "40회", "40회(40회)", "동일", ""],
        ["② 빈 지표", "", "-", "-", "-", "-", ""],
    ]
    assert table.wholes == {3, 5}
    growths = [cell.lines for cell in table.cells if cell.column == 5][1:]
    marked = [[line.text[0].underline for line in lines] for lines in growths]
    assert marked == [[True, False], [True, True], [False], [False]]


def test_a_single_sum_is_merged_over_all_rows():
    one = ContractIndicator(Uid("i"), "", None, "연결", "0.9", (measure("가", "1"),) * 3)
    table = grid(contract, records(contract=(one,)))
    (money,) = [c for c in table.cells if c.column == 1 and c.row >= table.header_rows]
    assert money.rows == 2


def test_principles_are_cards_with_the_slogan():
    given = records(principles=(Principle(1, "현장", "먼저 묻습니다", "상담"),), slogan="함께")
    (poster,) = made(principles, given)
    assert [(c.number, c.title, c.sentence, c.core) for c in poster.cards] == [
        ("1", "현장", "먼저 묻습니다", "상담")
    ]
    assert poster.slogan == "함께"


def test_without_records_nothing_is_made():
    assert made(contract, records()) == made(principles, records()) == []
