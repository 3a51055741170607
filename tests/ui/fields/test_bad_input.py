"""Bad input as reliability asks: nothing raises, nothing is cut or guessed, and it is told."""

from dataclasses import replace

import pytest

from db.plan_file import open_store
from sspass_desktop.domain.card import CardStatus
from sspass_desktop.services.plans import load_plan
from tests.ui.fields.plan import BARE, FULL
from tests.ui.fields.recipes import COSTS, MEASURES, STEPS
from tests.ui.fields.test_composing import PLACES
from ui.edits import Step

LONG = "가" * 3_500_000  # 10 MB
NOT_SHOWABLE = "앞\x00뒤\ud800\ufffe끝"
TURNED = "앞\u202e뒤"
SQL = "'; DROP TABLE cards; -- % _ \" * NEAR("
TOO_LONG = "붙여 넣은 글이 너무 깁니다(한 칸 20,000자까지). 앞부분도 바꾸지 않았습니다."


def enters(person, place):
    person.finds(FULL)
    if place.section:
        person.opens(place.section)
    place.enter(person)


def pastes(person, text):
    person.copies(None, text)
    if person.where in {COSTS, STEPS, MEASURES}:
        person.presses("F2", "Ctrl+A")
    person.presses("Ctrl+V")
    person.rests()


def says(window, words):
    return words in window.status.currentMessage()


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_10_mb_of_text_are_refused_whole(place, window, person):  # F44
    before = window.desk.session.card("full")
    enters(person, place)
    pastes(person, LONG)
    person.presses("Ctrl+S")
    assert window.desk.session.card("full") == before
    assert says(window, TOO_LONG) or person.reads(TOO_LONG)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_signs_that_cannot_be_shown_become_squares(place, window, person):  # F45
    enters(person, place)
    pastes(person, NOT_SHOWABLE)
    person.presses("Ctrl+S")
    text = place.read(window.desk.session.card("full"))
    assert "앞□뒤" in text
    text.encode()


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_signs_that_turn_the_direction_are_removed(place, window, person):  # F46
    enters(person, place)
    pastes(person, TURNED)
    person.presses("Ctrl+S")
    assert "앞뒤" in place.read(window.desk.session.card("full"))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_words_of_a_database_are_words(place, window, person, path):  # F55
    enters(person, place)
    pastes(person, SQL)
    window.commit()
    window.workplace.saver.finish()
    stored = load_plan(open_store(path, False)).editions[-1]
    assert "DROP TABLE" in place.read(stored.cards[0])


def test_words_of_a_database_are_searched_as_words(window, person):  # F55
    person.clicks("계획에서 찾기")
    person.presses("Ctrl+A")
    person.types("%")
    assert person.reads("찾는 사업이 없습니다.")
    person.presses("Ctrl+A", "Delete")


AMOUNTS = {
    "1e309": None,
    "NaN": None,
    "1,234.5천원": 1_234_500,
    "１２３": 123_000,
    "12만3천": 123_000,
    "△500": -500_000,
    "-1": -1_000,
    "9" * 20: None,
}


@pytest.mark.parametrize("typed", AMOUNTS)
def test_an_amount_is_read_or_left_as_it_was(typed, window, person):  # F47
    person.finds(FULL)
    person.opens("소요예산")
    person.clicks_cell(COSTS, 1, 4)
    pastes(person, typed)
    person.presses("Return")
    line = window.desk.session.card("full").budget.tables[0].lines[0]
    assert line.amount_won == (1_200_000 if AMOUNTS[typed] is None else AMOUNTS[typed])


@pytest.mark.parametrize(
    ("typed", "months"),
    [("13월", (1, 2)), ("0월", (1, 2)), ("3~6월", (3, 4, 5, 6)), ("봄", (1, 2))],
)
def test_months_are_read_or_left_as_they_were(typed, months, window, person):  # F49
    person.finds(FULL)
    person.opens("추진일정")
    person.clicks_cell(STEPS, 1, 13)
    person.presses("F2", "Ctrl+A")
    pastes(person, typed)
    person.presses("Return")
    assert window.desk.session.card("full").schedule[0].months == months


def test_a_target_of_zero_is_kept_and_shown(window, person):  # F50
    person.finds(FULL)
    person.opens("평가방법")
    person.clicks_cell(MEASURES, 0, 3)
    person.types("0")
    person.presses("Return")
    assert window.desk.session.card("full").indicators[0].target == "0"
    assert "∞" not in person.cell(MEASURES, 0, 6)


def test_links_to_files_are_not_stored(window, person):  # F51
    html = "<p>글 <img src='file:///C:/secret.png'><a href='file:///C:/a.xlsx'>표</a></p>"
    person.finds(FULL)
    person.opens("사업목표")
    person.copies(html, "글 표")
    person.presses("Ctrl+V")
    assert "file:" not in repr(window.desk.session.card("full"))
    assert "글 표" in window.desk.session.card("full").goals[0].text


def test_a_task_with_cards_stays(window, person):  # F53
    before = window.desk.session.edition
    person.finds(BARE)
    window.panes.tree.view.choose("t1")
    window.panes.tree.view.setFocus()
    person.presses("Ctrl+Shift+Del")
    assert window.desk.session.edition == before
    assert says(window, "걸려 있는 카드 2개를 먼저 다른 곳으로 옮기세요.")


@pytest.fixture
def teams(window):
    return window.panes.tree.actions_.teams


FATES = {
    "품질": ("팀 지우기: 돌봄팀 (카드 1개 → 품질팀)", {"full": "team2"}, {}),
    "보관함": ("팀 지우기: 돌봄팀 (카드 1개 → 보관함)", {}, {"full": None}),
}


@pytest.mark.parametrize("fate", FATES)
def test_a_team_with_cards_goes_when_it_is_said_what_becomes_of_them(  # F53
    fate, window, person, teams, path
):
    session = window.desk.session
    before, (step, cards, archive) = session.edition, FATES[fate]
    teams.ask_removed()
    person.types("돌봄")
    person.presses("Return")
    assert person.reads("카드 1개가 ‘돌봄팀’에 있습니다.")
    assert session.edition == before
    person.types(fate)
    person.presses("Return")
    window.commit()
    window.workplace.saver.finish()
    stored = load_plan(open_store(path, False)).editions[-1]
    assert [unit.name for unit in stored.departments] == ["품질팀"]
    assert {one.uid: one.department for one in stored.cards if one.department} == cards
    assert {one.card.uid: one.card.department for one in stored.archive} == archive
    assert {one.department for one in stored.staff} == set((cards or archive).values())
    assert session.history.undoText() == step
    session.history.undo()
    assert session.edition == before


def test_a_team_keeps_its_approved_cards(window, person, teams):  # F53
    session = window.desk.session
    approved = replace(session.card("full"), status=CardStatus.FINAL)
    session.propose(Step(approved, "확정"))
    before = session.edition
    teams.ask_removed()
    person.types("돌봄")
    person.presses("Return")
    assert session.edition == before
    assert says(window, "‘돌봄팀’의 카드 가운데 1개가 확정되어 있어 팀을 그대로 두었습니다.")


def test_a_team_of_cards_gets_another_name(window, person, teams):  # F53
    person.finds(FULL)
    teams.ask_renamed()
    person.types("돌봄")
    person.presses("Return", "Ctrl+A")
    person.types("긴급")
    person.presses("Return")
    assert window.desk.session.edition.departments[0].name == "긴급"
    assert window.desk.session.card("full").department == "team"
    assert person.sees("담당 팀").currentText() == "긴급"


@pytest.mark.parametrize("answers", [["돌봄팀"], ["품질", "돌봄팀"]], ids=["new", "renamed"])
def test_no_two_teams_share_a_name(answers, window, person, teams):  # F54
    before = window.desk.session.edition
    if len(answers) == 1:
        teams.ask_new()
    else:
        teams.ask_renamed()
    for answer in answers:
        person.presses("Ctrl+A")
        person.types(answer)
        person.presses("Return")
    assert window.desk.session.edition == before
    assert says(window, "‘돌봄팀’이 이미 있습니다. 다른 이름을 적으세요.")
