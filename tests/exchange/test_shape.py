"""The text itself: what scripts of others rely on."""

import json
from decimal import Decimal

import pytest

from sspass_desktop.domain.budget import (
    Amounts,
    Budget,
    BudgetNode,
    BudgetTree,
    CardBudget,
    CostLine,
    FundTable,
)
from sspass_desktop.domain.card import Card, CardBlock, CardSection, Indicator, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.outline import Line, Picture, Table
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from sspass_desktop.domain.target import read_target
from sspass_desktop.exchange.plan_json import dumps

TEAM, TASK = Uid("team"), Uid("task")
FUND = BudgetNode(Uid("fund"), "돌봄지원", Amounts(state=3_000_000, other=1_000_000))
OPERATION = BudgetNode(Uid("op"), "사업비용", declared_total_won=5_000_000, children=(FUND,))
CARD = Card(
    Uid("card"),
    "찾아가는 돌봄",
    TASK,
    department=TEAM,
    goals=(Line(1, "◆", text="방문 **10회**"),),
    budget=CardBudget(
        tables=(
            FundTable(
                "돌봄지원", FUND.uid, ("목", "세목"), (CostLine(("운영비",), "", "1식=", 5),)
            ),
        )
    ),
    indicators=(Indicator(Uid("i"), "정량", "방문", "방문 횟수", "80.5점 이상"),),
    schedule=(ScheduleRow("방문", months=(3, 4)),),
    blocks=(
        CardBlock(CardSection.ACTIONS, 2, Table((("가", "나"),))),
        CardBlock(CardSection.ACTIONS, 2, Picture(b"PNG")),
    ),
)
PLAN = Plan(
    editions=(
        Edition(
            Uid("edition"),
            2027,
            strategy=Strategy(
                goals=(
                    Goal(
                        Uid("goal"),
                        "촘촘한 돌봄",
                        tasks=(Task(TASK, "돌봄 확대", (ExecutionTask(Uid("x"), "방문 늘리기"),)),),
                    ),
                )
            ),
            budget=Budget(
                unit_won=1_000,
                expenditure=BudgetTree(
                    (BudgetNode(Uid("root"), "일반회계", children=(OPERATION,)),)
                ),
            ),
            cards=(CARD, Card(Uid("listed"), "이름만 있는 사업", TASK)),
            departments=(Department(TEAM, "돌봄팀"),),
        ),
    )
)


@pytest.fixture(scope="module")
def document():
    return json.loads(dumps(PLAN))


@pytest.fixture(scope="module")
def edition(document):
    return document["editions"][0]


def in_order(keys, found):
    return [key for key in found if key in keys] == keys


def test_the_envelope_names_format_and_version(document):
    assert list(document) == ["format", "version", "program", "organisation", "editions"]
    assert (document["format"], document["version"]) == ("sspass-plan", 1)


def test_an_edition_has_the_keys_of_the_contract_in_order(edition):
    keys = "year kind revision title status base_date strategy funds budget cards sections results"

    assert in_order(keys.split(), edition)


def test_a_card_has_the_keys_of_the_contract_in_order(edition):
    (card,) = edition["cards"]
    keys = (
        "uid number chapter title department status owner head goals background strategy_links "
        "overview budget last_results improvements actions indicators schedule issues effects "
        "blocks"
    )

    assert in_order(keys.split(), card)
    assert (card["number"], card["chapter"], card["department"]) == ("1.1", 1, "돌봄팀")


def test_a_task_lists_the_titles_of_its_programmes(edition):
    (task,) = edition["strategy"]["goals"][0]["tasks"]

    assert task["number"] == 1
    assert task["execution_tasks"] == ["방문 늘리기"]
    assert task["programmes"] == ["찾아가는 돌봄", "이름만 있는 사업"]


def test_a_card_that_is_only_listed_stands_apart(edition):
    (card,) = edition["unwritten"]

    assert (card["number"], card["title"], card["index"]) == ("1.2", "이름만 있는 사업", 1)
    assert "goals" not in card


def test_lines_rows_and_indicators_are_as_in_the_contract(edition):
    (card,) = edition["cards"]

    assert card["goals"] == [
        {
            "level": 1,
            "marker": "◆",
            "lead": None,
            "text": "방문 **10회**",
            "tag": None,
            "node": None,
        }
    ]
    assert card["schedule"] == [{"group": None, "label": "방문", "depth": 0, "months": [3, 4]}]
    (indicator,) = card["indicators"]
    assert " ".join(indicator) == "kind criterion name target value unit bound uid"
    assert (indicator["value"], indicator["unit"], indicator["bound"]) == (80.5, "점", "at_least")
    assert read_target(indicator["target"]).value == Decimal("80.5")


def test_blocks_are_flat_and_pictures_base64(edition):
    table, picture = edition["cards"][0]["blocks"]

    assert (table["section"], table["after"], table["kind"]) == ("actions", 2, "table")
    assert table["rows"] == [["가", "나"]]
    assert (picture["kind"], picture["data"]) == ("picture", "UE5H")


def test_amounts_are_named_by_their_sources(edition):
    (root,) = edition["budget"]["expenditure"]

    assert (root["name"], root["account"]) == ("일반회계", "일반회계")
    assert root["amounts"] == {"국비": 3_000_000, "도비": 0, "시군비": 0, "기타": 1_000_000}
    assert root["children"][0]["total_won"] == 5_000_000


def test_funds_repeat_the_leaves_of_the_spending_tree(edition):
    (fund,) = edition["funds"]

    assert fund == {
        "name": "돌봄지원",
        "account": "일반회계",
        "amounts": {"국비": 3_000_000, "도비": 0, "시군비": 0, "기타": 1_000_000},
        "total_won": 4_000_000,
        "unit_won": 1_000,
        "used_outside": False,
    }


def test_korean_stands_as_itself():
    assert "찾아가는 돌봄" in dumps(PLAN)
