import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from sspass_desktop.domain import life, strategy_edits
from sspass_desktop.domain.card import CardStatus
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from tests.ui.tree.plans import (
    AUDIT,
    CLEAN,
    EDITION,
    LINK,
    LOST,
    NEAR,
    VISIT,
    A,
    B,
    C,
    D,
    outline,
)
from ui.tree.model import FACE, PlanTreeModel
from ui.tree.nodes import LOOSE

MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def model(qapp):
    made = PlanTreeModel()
    made.show(EDITION, {A: (1, 2)})
    return made


@pytest.fixture
def told(model):
    """What the model tells its views, by name."""
    heard = []
    for name in ("rowsInserted", "rowsRemoved", "rowsMoved", "dataChanged", "modelReset"):
        getattr(model, name).connect(lambda *_, name=name: heard.append(name))
    return heard


def face(model, uid):
    return model.index_of(uid).data(FACE)


def test_keeps_the_contract_of_qt(model, qtmodeltester):
    qtmodeltester.check(model)


def test_shows_goals_tasks_and_cards_and_the_homeless_last(model):
    assert outline(model) == [
        (
            "가까운 돌봄",
            [
                ("연결망 만들기", ["돌봄 창구", "긴급 돌봄", "이동 상담"]),
                ("찾아가는 방문", ["순회 점검"]),
            ],
        ),
        ("맑은 운영", ["함께 보는 감사"]),
        ("전략과제가 없는 사업", ["남은 사업"]),
    ]


def test_rows_know_number_count_state_and_findings(model):
    assert face(model, LINK).number == "1"
    assert face(model, LINK).count == 3
    assert face(model, C).number == "1.3"
    assert face(model, A).badge == (1, 2)
    assert face(model, A).step == "창구 넓히기"
    assert not face(model, D).begun
    assert face(model, LOST).locked


def test_rows_are_read_out_whole(model):
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index_of(A).data(spoken) == "1.1 돌봄 창구, 작성중, 오류 1 확인 2"
    assert model.index_of(D).data(spoken) == "2.1 순회 점검, 시작 전"
    assert model.index_of(LINK).data(spoken) == "전략과제 1 연결망 만들기, 카드 3개"
    assert model.index_of(NEAR).data(spoken) == "경영목표 1  가까운 돌봄"
    assert model.index_of(LOOSE).data(spoken) == "전략과제가 없는 사업 (1)"


def test_tip_says_the_execution_task(model):
    assert model.index_of(A).data(Qt.ItemDataRole.ToolTipRole) == (
        "1.1 돌봄 창구\n실행과제: 창구 넓히기\n작성중"
    )


def test_same_plan_again_changes_nothing(model, told):
    model.show(replace(EDITION), {A: (1, 2)})
    assert told == []


def test_another_title_changes_one_row(model, told):
    cards = (replace(EDITION.cards[0], title="돌봄 안내 창구"), *EDITION.cards[1:])
    model.show(replace(EDITION, cards=cards), {A: (1, 2)})
    assert told == ["dataChanged"]
    assert model.index_of(A).data() == "돌봄 안내 창구"


def test_changes_inside_named_cards_touch_their_rows_only(model, told):
    cards = tuple(replace(card, goals=(Line(1, text="새"),)) for card in EDITION.cards)
    model.show(replace(EDITION, cards=cards), {A: (1, 2)}, frozenset({A, D}))
    assert told == ["dataChanged"]  # only D was not begun before
    assert face(model, D).begun
    assert face(model, D).number == "2.1"


def test_findings_change_their_row_only(model, told):
    model.show_badges({A: (1, 2), B: (0, 1)})
    assert told == ["dataChanged"]
    assert face(model, B).badge == (0, 1)


@pytest.mark.parametrize(("uid", "place"), [(A, 2), (C, 0), (B, 0), (A, 1)])
def test_move_within_a_task_moves_one_row(model, told, uid, place):
    after = life.moved(EDITION, uid, LINK, place)
    kept = QPersistentModelIndex(model.index_of(B))
    model.show(after, {A: (1, 2)})
    assert told.count("rowsMoved") == 1
    assert set(told) == {"rowsMoved", "dataChanged"}
    assert kept.data() == "긴급 돌봄"


def test_move_to_another_task_keeps_the_row_and_numbers_follow(model, told):
    kept = QPersistentModelIndex(model.index_of(A))
    model.show(life.moved(EDITION, A, VISIT, 1), {A: (1, 2)})
    assert told.count("rowsMoved") == 1
    assert "rowsRemoved" not in told
    assert kept.data(FACE).number == "2.2"
    assert face(model, B).number == "1.1"
    assert face(model, LINK).count == 2


def test_card_put_away_leaves_one_row(model, told):
    model.show(life.archived(EDITION, B, None, ""), {A: (1, 2)})
    assert told.count("rowsRemoved") == 1
    assert "rowsMoved" not in told
    assert not model.index_of(B).isValid()


def test_new_card_is_one_row(model, told):
    model.show(life.new_card(EDITION, Uid("new"), "새 사업", AUDIT, None), {A: (1, 2)})
    assert told.count("rowsInserted") == 1
    assert face(model, Uid("new")).number == "3.1"


def test_cards_of_a_removed_task_keep_their_rows(model):
    kept = QPersistentModelIndex(model.index_of(D))
    after = life.moved(EDITION, D, LINK, 0)
    model.show(strategy_edits.without_node(after, VISIT), {})
    assert kept.data() == "순회 점검"
    assert outline(model)[0] == (
        "가까운 돌봄",
        [("연결망 만들기", ["순회 점검", "돌봄 창구", "긴급 돌봄", "이동 상담"])],
    )


def test_goals_change_places_with_all_below(model):
    kept = QPersistentModelIndex(model.index_of(A))
    model.show(strategy_edits.shifted_node(EDITION, CLEAN, -1), {})
    assert kept.data(FACE).number == "2.1"
    assert [row if isinstance(row, str) else row[0] for row in outline(model)] == [
        "맑은 운영",
        "가까운 돌봄",
        "전략과제가 없는 사업",
    ]


def test_any_run_of_edits_ends_in_the_tree_of_the_plan(model, qtmodeltester):
    dice, edition = random.Random(7), EDITION  # noqa: S311 - no secret
    for turn in range(120):
        edition = _some_edit(dice, edition, turn)
        model.show(edition, {})
        fresh = PlanTreeModel()
        fresh.show(edition, {})
        assert outline(model) == outline(fresh)
        assert [one.number for one in model.faces()] == [one.number for one in fresh.faces()]
    qtmodeltester.check(model)


def _some_edit(dice, edition, turn):
    uid = dice.choice([card.uid for card in edition.cards])
    node, task = dice.choice([NEAR, CLEAN, LINK, VISIT]), dice.choice([LINK, VISIT, AUDIT, None])
    return dice.choice(
        [
            lambda: life.new_card(edition, Uid(f"new-{turn}"), f"{turn}", task, None),
            lambda: life.archived(edition, uid, None, "") if edition.cards[1:] else edition,
            lambda: life.shifted(edition, uid, dice.choice((-2, -1, 1, 2))),
            lambda: life.moved(edition, uid, task, dice.randrange(4)),
            lambda: strategy_edits.shifted_node(edition, node, dice.choice((-1, 1))),
            lambda: strategy_edits.without_node(edition, AUDIT if turn > 60 else Uid("none")),
        ]
    )()


def test_name_is_proposed_not_taken(model, qtbot):
    with qtbot.waitSignal(model.renamed) as heard:
        assert model.setData(model.index_of(A), "  새   이름 ")
    assert heard.args == [A, "새 이름"]
    assert model.index_of(A).data() == "돌봄 창구"
    assert not model.setData(model.index_of(A), "  ")


def test_approved_card_is_neither_renamed_nor_dragged(model):
    flags = model.flags(model.index_of(LOST))
    assert not flags & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled)
    assert model.flags(model.index_of(A)) & Qt.ItemFlag.ItemIsDragEnabled


@pytest.mark.parametrize(
    ("home", "row", "asked"),
    [
        (LINK, 3, [A, LINK, 2]),
        (LINK, 2, [A, LINK, 1]),
        (VISIT, 0, [A, VISIT, 0]),
        (VISIT, -1, [A, VISIT, 1]),
        (LOOSE, -1, [A, None, 1]),
    ],
)
def test_drop_asks_for_the_place_among_the_others(model, qtbot, home, row, asked):
    data = model.mimeData([model.index_of(A)])
    with qtbot.waitSignal(model.dropped) as heard:
        assert not model.dropMimeData(data, MOVE, row, 0, model.index_of(home))
    assert heard.args == asked


@pytest.mark.parametrize(("home", "row"), [(LINK, 0), (LINK, 1), (NEAR, 0), (None, 0)])
def test_drop_that_means_nothing_asks_for_nothing(model, qtbot, home, row):
    data = model.mimeData([model.index_of(A)])
    index = model.index_of(home) if home else QModelIndex()
    with qtbot.assertNotEmitted(model.dropped):
        model.dropMimeData(data, MOVE, row, 0, index)


def test_state_has_its_words(model):
    cards = (replace(EDITION.cards[0], status=CardStatus.REVIEW), *EDITION.cards[1:])
    model.show(replace(EDITION, cards=cards), {})
    assert face(model, A).spoken == "1.1 돌봄 창구, 검토"
