import pytest

from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Line

LEVELS = (Line(1), Line(2), Line(3), Line(4), Line(1))


def texts(section, lines=LEVELS):
    return [sign.text for sign in Marking(section).signs(lines)]


@pytest.mark.parametrize(
    ("section", "signs"),
    [
        (CardSection.GOALS, ["◆", "-", "·", "·", "◆"]),
        (CardSection.BACKGROUND, ["○", "-", "·", "·", "○"]),
        (CardSection.OVERVIEW, ["", "-", "-", "-", "-"]),
        (CardSection.ACTIONS, ["①", "-", "·", "·", "②"]),
        (CardSection.ISSUES, ["쟁점 1", "○", "▶", "▶", "쟁점 2"]),
        (None, ["□", "○", "-", "·", "□"]),
    ],
)
def test_section_and_level_decide_the_sign(section, signs):
    assert texts(section) == signs


def test_results_notes_and_numbers_keep_their_own_sign():
    lines = (Line(1, "①"), Line(2, "▶"), Line(2, "※"), Line(1, "[]"))
    assert texts(CardSection.LAST_RESULTS, lines) == ["①", "▶", "※", ""]


def test_headings_are_bold_where_the_page_prints_them_bold():
    strong = [sign.strong for sign in Marking(CardSection.ACTIONS).signs(LEVELS)]
    assert strong == [True, False, False, False, True]
    assert not any(sign.strong for sign in Marking(CardSection.BACKGROUND).signs(LEVELS))


def test_buttons_mean_what_the_section_prints():
    assert Marking(CardSection.ACTIONS).chosen(3) == (2, "")
    assert Marking(CardSection.BACKGROUND).chosen(1) == (1, "[]")
    assert Marking(CardSection.ISSUES).chosen(2) == (2, "")
    assert Marking().chosen(4) == (4, "")


def test_button_of_a_line_is_pressed():
    marking = Marking(CardSection.BACKGROUND)
    lines = (Line(1, "[]"), Line(1), Line(2), Line(3), Line(1, "②"), Line(2, "▶"))
    signs = marking.signs(lines)
    assert [marking.pressed(*pair) for pair in zip(lines, signs, strict=True)] == [1, 2, 3, 4, 5, 0]


@pytest.mark.parametrize(
    ("section", "buttons"),
    [
        (CardSection.GOALS, ("◆", "", "-", "·")),
        (CardSection.ACTIONS, ("", "", "-", "·")),
        (CardSection.ISSUES, ("쟁점", "○", "▶", "")),
        (CardSection.BACKGROUND, ("□", "○", "-", "·")),
        (None, ("□", "○", "-", "·")),
    ],
)
def test_buttons_show_the_signs_of_the_section(section, buttons):
    assert Marking(section).buttons == buttons


@pytest.mark.parametrize(
    ("section", "pressed"),
    [
        (CardSection.GOALS, [1, 3, 4, 4, 1]),
        (CardSection.ACTIONS, [5, 3, 4, 4, 5]),
        (CardSection.ISSUES, [1, 2, 3, 3, 1]),
    ],
)
def test_every_level_has_a_button_that_is_pressed_and_shown(section, pressed):
    marking, lines = Marking(section), LEVELS
    pairs = zip(lines, marking.signs(lines), strict=True)
    assert [marking.pressed(*pair) for pair in pairs] == pressed
    assert all((*marking.buttons, "①")[number - 1] for number in pressed)


def test_no_button_is_pressed_on_a_note():
    marking, note = Marking(CardSection.ACTIONS), Line(2, "※")
    assert marking.pressed(note, marking.signs((note,))[0]) == 0


def test_levels_have_no_gap_in_cards_and_may_have_any_elsewhere():
    lines = (Line(1, text="가"), Line(3, text="나"))
    assert [line.level for line in Marking(CardSection.BACKGROUND).settled(lines)] == [1, 2]
    assert Marking().settled(lines) == lines


def test_outside_cards_numbers_come_from_the_position():
    lines = (Line(1), Line(2, "3-3."), Line(2, "⑤"), Line(3, "▶"), Line(2, "⑤"), Line(4, ":"))
    assert texts(None, lines) == ["□", "1-1.", "①", "▶", "②", ":"]
