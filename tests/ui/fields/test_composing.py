"""A syllable in the making is in the plan whatever comes next."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from sspass_desktop.domain.card import Card
from tests.journeys.person import Person
from tests.ui.fields.plan import FULL
from tests.ui.fields.recipes import COSTS, MEASURES, STEPS


@dataclass(frozen=True)
class Place:
    """Where something is typed, and where it is found in the card."""

    name: str
    enter: Callable[[Person], None]
    read: Callable[[Card], str]
    section: str = ""


def at_cell(grid, row, column):
    return lambda person: person.clicks_cell(grid, row, column)


def at(name):
    return lambda person: person.clicks(name)


def stays(_person):
    """The caret is there already."""


PLACES = [
    Place("outline", stays, lambda card: card.goals[0].text, "사업목표"),
    Place("box", stays, lambda card: card.overview.purpose, "사업개요"),
    Place("link", stays, lambda card: card.strategy_links[0].text, "전략체계 연계"),
    Place("line", at("사업기간"), lambda card: card.overview.period, "사업개요"),
    Place(
        "content",
        at("사업내용"),
        lambda card: " ".join(line.text for line in card.overview.content),
        "사업개요",
    ),
    Place("title", at("사업명"), lambda card: card.title),
    Place("owner", at("담당자"), lambda card: card.owner.name),
    Place("account", at("회계"), lambda card: card.budget.account or "", "소요예산"),
    Place(
        "cost",
        at_cell(COSTS, 1, 3),
        lambda card: card.budget.tables[0].lines[0].formula,
        "소요예산",
    ),
    Place("step", at_cell(STEPS, 1, 0), lambda card: card.schedule[0].label, "추진일정"),
    Place("measure", at_cell(MEASURES, 0, 2), lambda card: card.indicators[0].name, "평가방법"),
]
KEYS = {
    "save": ("Ctrl+S",),
    "card": ("Alt+PgDown",),
    "section": ("Ctrl+PgDown",),
    "pane": ("F6",),
    "enter": ("Return",),
    "tab": ("Tab",),
    "zoom": ("Ctrl+Alt+=", "Ctrl+0"),
    "undo": ("Ctrl+Z", "Ctrl+Y"),
    "view": ("Alt+4", "Alt+1"),
}
MENUS = {
    "save": [("파일", "지금 저장")],
    "print": [("출력", "이 카드 PDF")],
}


@pytest.fixture(autouse=True)
def _target(monkeypatch, tmp_path):
    chosen = (str(tmp_path / "card.pdf"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)


@pytest.fixture
def composed(window, person, request):
    place = request.getfixturevalue("place")
    if person.sees("사업명").text() != FULL:
        person.finds(FULL)
    if place.section:
        person.opens(place.section)
    place.enter(person)
    person.types("돌봄")
    assert person.input_method.pending == "봄"
    return window.desk.current().card.uid


EVERYWHERE = ("save", "card", "pane", "tab", "undo")
IN_SOME = ("outline", "line", "cost")
PAIRS = [
    pytest.param(place, keys, id=f"{place.name}-{name}")
    for place in PLACES
    for name, keys in KEYS.items()
    if name in EVERYWHERE or place.name in IN_SOME
]


@pytest.mark.parametrize(("place", "keys"), PAIRS)
def test_a_key_keeps_the_syllable(place, keys, composed, window, person):
    person.presses(*keys)
    person.waits(lambda: "돌봄" in place.read(window.desk.session.card(composed)), place.name)


@pytest.mark.parametrize("menus", MENUS.values(), ids=MENUS)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_command_of_the_mouse_keeps_the_syllable(place, menus, composed, window, person):
    for path in menus:
        person.chooses(*path)
    assert "돌봄" in place.read(window.desk.session.card(composed))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_click_elsewhere_keeps_the_syllable(place, composed, window, person):
    person.clicks("계획에서 찾기")
    assert "돌봄" in place.read(window.desk.session.card(composed))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_another_window_keeps_the_syllable(place, composed, window, person, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    person.input_method.commit()  # the system ends what is composed when it takes the focus away
    person.waits(lambda: "돌봄" in place.read(window.desk.session.card(composed)), place.name)


@pytest.mark.parametrize("keys", KEYS.values(), ids=KEYS)
def test_a_name_being_typed_in_the_tree_is_kept(keys, window, person):
    person.finds(FULL)
    uid = window.desk.current().card.uid
    person.presses("F2")
    person.types("돌봄")
    person.presses(*keys)
    assert "돌봄" in window.desk.session.card(uid).title


def test_a_name_being_typed_stays_when_the_card_is_shown_anew(window, person):
    person.finds(FULL)
    person.clicks("담당자")
    person.presses("Ctrl+A")
    person.types("CARE")
    window.desk.session.locked_changed.emit()  # a check that ends shows the card anew as well
    person.presses("Tab")
    assert window.desk.session.card("full").owner.name == "CARE"


def test_the_search_reads_the_syllable_in_the_making(window, person):
    person.clicks("계획에서 찾기")
    person.presses("Ctrl+A")
    person.types("빈")
    assert person.input_method.pending == "빈"
    assert len(window.panes.tree.view.hits()) == 1


def test_the_palette_reads_the_syllable_in_the_making(person):
    person.presses("Ctrl+Shift+P")
    person.types("빈")
    assert person.input_method.pending == "빈"
    assert person.cell("찾은 것", 0, 0) == "1.2 빈 사업"
