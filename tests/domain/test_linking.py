from dataclasses import replace

from sspass_desktop.domain.card import Card, CardStatus
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import moved
from sspass_desktop.domain.linking import relinked, rows, sentence, with_sentence
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.domain.strategy_edits import renamed

VISITS, REPAIRS = Uid("visits"), Uid("repairs")
CARE, HOMES = Uid("care"), Uid("homes")
TREE = Strategy(
    mission="함께 사는 도시",
    goals=(
        Goal(CARE, "가까운 돌봄", tasks=(Task(VISITS, "방문 돌봄"),)),
        Goal(HOMES, "고친 집", tasks=(Task(REPAIRS, "집수리"),)),
    ),
)
CARD = Card(
    Uid("card"),
    "이동 상담",
    task=VISITS,
    strategy_links=(
        Line(1, lead="미션", text="가까운 곳에서 만난다"),
        Line(1, lead="경영목표", text="가까운 돌봄 - 거리를 줄임", node=CARE),
        Line(1, lead="전략과제", text="방문 돌봄 - 찾아감", node=VISITS),
    ),
)
EDITION = Edition(Uid("edition"), 2026, strategy=TREE, cards=(CARD,))


def texts(card):
    return [line.text for line in card.strategy_links]


def test_rows_hold_all_leads_that_a_card_has_missing_ones_empty():
    assert [(row.lead, row.text) for row in rows(CARD)][-1] == ("비전", "")
    assert len(rows(CARD)) == 4


def test_sentence_of_a_link_is_told_without_the_name():
    assert [sentence(line) for line in CARD.strategy_links] == [
        "가까운 곳에서 만난다",
        "거리를 줄임",
        "찾아감",
    ]


def test_typed_sentence_stands_behind_the_name_of_the_tree():
    card = with_sentence(CARD, TREE, 1, "오가는 시간을 줄임")
    assert card.strategy_links[1] == Line(
        1, lead="경영목표", text="가까운 돌봄 - 오가는 시간을 줄임", node=CARE
    )
    assert texts(card)[0] == texts(CARD)[0]


def test_emptied_row_is_gone_and_a_new_one_stands_last():
    assert texts(with_sentence(CARD, TREE, 1, "")) == [texts(CARD)[0], texts(CARD)[2]]
    assert with_sentence(CARD, TREE, 3, "곁에 있는 이웃").strategy_links[3].lead == "비전"


def test_names_follow_a_card_to_another_task():
    card = moved(EDITION, CARD.uid, REPAIRS, 0).cards[0]
    assert texts(card) == ["가까운 곳에서 만난다", "고친 집 - 거리를 줄임", "집수리 - 찾아감"]
    assert [line.node for line in card.strategy_links] == [None, HOMES, REPAIRS]


def test_names_follow_a_renamed_goal_but_not_in_an_approved_card():
    after = renamed(EDITION, CARE, "이웃 돌봄").cards[0]
    assert texts(after)[1] == "이웃 돌봄 - 거리를 줄임"

    final = replace(CARD, status=CardStatus.FINAL)
    assert renamed(replace(EDITION, cards=(final,)), CARE, "이웃 돌봄").cards == (final,)


def test_line_that_is_no_link_is_left_alone():
    plain = replace(CARD, strategy_links=(Line(1, lead="경영목표", text="아무 말 - 뒤"),))
    assert relinked(plain, TREE) is plain
