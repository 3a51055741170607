"""Linked numbers go out to a team as what they say, and are linked when they come back."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.differences import Kind
from sspass_desktop.domain.figures.following import followed
from tests.domain.figures.cards import planned, with_all_links, written
from tests.importers.team.files import compared, edited, handed_out

GOALS = ("상담 4회, 참여 인원 1,200명", "상담 4회 뒤의 평가")


@pytest.fixture(scope="module")
def edition():
    return planned(with_all_links(written(*GOALS)))


@pytest.fixture(scope="module")
def data(edition):
    return handed_out(edition)


def _put(old, new):
    """Change words wherever a sheet has them."""

    def change(book):
        for sheet in book.worksheets:
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                if isinstance(cell.value, str) and old in cell.value:
                    cell.value = cell.value.replace(old, new)

    return change


def _with_target(edition, target):
    card = edition.cards[0]
    rows = (replace(card.indicators[0], target=target), *card.indicators[1:])
    return followed(replace(edition, cards=(replace(card, indicators=rows),)))


def _goals(edition):
    return edition.cards[0].goals


def test_an_untouched_file_differs_in_nothing(edition, data):
    assert compared(edition, data).entries == ()


def test_no_cell_says_more_than_is_printed(data):
    texts = []

    def note(book):
        cells = (cell for one in book.worksheets for row in one.iter_rows() for cell in row)
        texts.extend(str(cell.value) for cell in cells if cell.value is not None)

    edited(data, note)
    assert GOALS[0] in texts
    assert not [text for text in texts if "talks" in text and text != "talks"]


def test_a_plan_that_followed_a_new_target_is_not_said_to_be_changed_there(edition, data):
    entries = compared(_with_target(edition, "7회"), data).entries
    assert {entry.kind for entry in entries} == {Kind.HERE}


def test_words_written_there_come_back_with_their_links(edition, data):
    comparison = compared(edition, edited(data, _put("뒤의 평가", "뒤의 만족도 평가")))
    (entry,) = comparison.entries
    assert entry.kind is Kind.THERE
    taken = comparison.taken(comparison.entries)
    assert _goals(taken)[1].text == "상담 4회 뒤의 만족도 평가"
    assert [link.text for link in _goals(taken)[1].links] == ["4회"]
    assert _goals(_with_target(taken, "9회"))[1].text == "상담 9회 뒤의 만족도 평가"


def test_a_number_written_there_in_the_place_of_a_linked_one_follows_again(edition, data):
    comparison = compared(edition, edited(data, _put("상담 4회 뒤", "상담 5회 뒤")))
    taken = comparison.taken(comparison.entries)
    assert _goals(taken)[1].text == "상담 5회 뒤의 평가"
    assert _goals(followed(taken))[1].text == GOALS[1]
