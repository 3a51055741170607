from datetime import date

from sspass_desktop.documents.parts.agency import legal_basis, profile, purpose
from sspass_desktop.domain.organisation import Organisation
from tests.documents.parts.tables import item_words, made, records

AGENCY = Organisation(
    "가온원",
    director="한서윤",
    phone="070-1",
    established_on=date(2020, 5, 8),
    legal_basis=("법 제1조", "조례"),
    purpose="이바지한다.",
    purpose_source="정관",
)


def test_laws_stand_line_by_line():
    assert list(map(item_words, made(legal_basis, records(AGENCY)))) == ["법 제1조", "조례"]


def test_the_purpose_stands_over_its_source():
    paragraph, source = made(purpose, records(AGENCY))
    assert (item_words(paragraph), source.text, source.right) == ("이바지한다.", "정관", True)


def test_facts_that_are_known_stand_with_their_labels():
    facts = [(item.lead, item_words(item)) for item in made(profile, records(AGENCY))]
    assert facts == [
        ("(설립일)", "2020. 5. 8."),
        ("(원장)", "한서윤"),
        ("(대표전화)", "070-1"),
    ]


def test_of_an_agency_that_nobody_knows_nothing_is_said():
    for maker in (legal_basis, purpose, profile):
        assert made(maker, records()) == []
