"""What must not stand in a book that is printed and sent: ``privacy.*``."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.card import CardSection, Person
from sspass_desktop.domain.checks.privacy import in_card, resident_numbers
from sspass_desktop.domain.checks.rules import check_edition
from sspass_desktop.domain.findings import Code, Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import StaffMember
from sspass_desktop.domain.outline import Line, Part, Section
from sspass_desktop.domain.seeking.passages import exchanged, passages
from sspass_desktop.services.sample import sample_plan
from tests.domain.editions import card, edition

NUMBER = "990101-1234567"


def found(plan):
    return [one for one in check_edition(plan) if one.code is Code.PRIVACY_RESIDENT_NUMBER]


@pytest.mark.parametrize(
    "text",
    [NUMBER, "등록 9901011234567 확인", "(040229 - 3123456)", "880315~5123456"],
)
def test_a_resident_number_is_seen(text):
    assert list(resident_numbers(text))


@pytest.mark.parametrize(
    "text",
    [
        "990101-*******",
        "991301-1234567",
        "990230-1234567",
        "990101-9234567",
        "문의 063-123-4567",
        "12,990,101,123,456원",
        "사업자 123-45-67890",
        "19901011234567890",
        "050229-3123456",
        "",
    ],
)
def test_other_numbers_are_not(text):
    assert not list(resident_numbers(text))


def test_the_finding_hides_the_number_and_names_the_line():
    one = replace(card("하나"), goals=(Line(1, text="참여자"), Line(1, text=f"대상 {NUMBER}")))
    (finding,) = found(edition(one))
    assert finding.severity is Severity.WARNING
    assert (finding.place.section, finding.place.line) == (CardSection.GOALS, 1)
    assert finding.found == "990101-*******"
    assert "1234567" not in repr(finding)


def test_heads_of_cards_are_read_too():
    one = replace(card("하나"), owner=Person(name="가나다", phone=NUMBER))
    assert found(edition(one))[0].place.card == one.uid


def test_sections_and_records_are_read():
    section = Section(Uid("s"), Part.II, f"명단 {NUMBER}")
    (finding,) = found(replace(edition(), sections=(section,)))
    assert finding.place.node == Uid("s")
    member = StaffMember(Uid("m"), NUMBER)
    (finding,) = found(replace(edition(), staff=(member,)))
    assert (finding.place.section, finding.place.line) == ("staff", 0)


@pytest.mark.parametrize("number", [NUMBER, "990101\u00a0-\u00a01234567", "9901011234567"])
def test_no_text_of_a_card_is_left_out(number):
    one = sample_plan().editions[-1].cards[0]
    paths = [passage.path for passage in passages(one) if not passage.fixed]
    assert len(paths) > 100
    for path in paths:
        assert list(in_card(exchanged(one, {path: f"{number} 확인"}))), path
