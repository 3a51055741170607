"""Telephone numbers stay at home, and are there again when a plan comes back."""

from dataclasses import replace

from sspass_desktop.domain.card import Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation, StaffMember
from sspass_desktop.domain.phones import with_known_phones, without_phones
from sspass_desktop.domain.plan import ArchivedCard, Plan
from sspass_desktop.domain.vocabulary import WITHHELD
from tests.domain.editions import card, edition

OWNER, HEAD = Person("담당자", "도이든", "063-000-1502"), Person("팀장", "라온유")
ONE = replace(card("하나"), owner=OWNER, head=HEAD)
AWAY = replace(card("둘"), owner=OWNER)
EDITION = replace(
    edition(ONE),
    staff=(StaffMember(Uid("m"), "도이든", extension="1502"), StaffMember(Uid("n"), "라온유")),
    archive=(ArchivedCard(AWAY),),
)
PLAN = Plan(Organisation(phone="063-000-0000"), (EDITION,))


def test_no_number_of_a_person_goes_out():
    out = without_phones(PLAN)
    assert "1502" not in repr(out)
    assert out.editions[0].cards[0].owner.phone == WITHHELD
    assert out.editions[0].cards[0].head.phone is None
    assert out.organisation.phone == "063-000-0000"


def test_what_comes_back_has_them_again():
    (out,) = without_phones(PLAN).editions
    assert with_known_phones(out, EDITION) == EDITION


def test_of_another_person_no_number_is_known():
    (out,) = without_phones(PLAN).editions
    other = replace(
        out, cards=(replace(out.cards[0], owner=replace(OWNER, name="새이름", phone=WITHHELD)),)
    )
    assert with_known_phones(other, EDITION).cards[0].owner.phone is None


def test_a_number_that_came_along_is_taken():
    moved = replace(EDITION, cards=(replace(ONE, owner=replace(OWNER, phone="2000")),))
    assert with_known_phones(moved, EDITION) is not EDITION
    assert with_known_phones(moved, EDITION).cards[0].owner.phone == "2000"
