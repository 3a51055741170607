from dataclasses import replace

from sspass_desktop.domain.card import Card, Continuity, ContinuityKind
from sspass_desktop.domain.continuity import is_new, predecessor
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition

OLD, OTHER = Card(Uid("old"), "긴급 돌봄"), Card(Uid("other"), "찾아가는 상담")
LAST_YEAR = Edition(Uid("edition"), 2025, cards=(OLD, OTHER))
CARD = Card(Uid("card"), "새 이름")


def test_card_that_is_named_comes_first():
    link = Continuity(ContinuityKind.RENAMED, OLD.uid)
    card = replace(CARD, uid=OTHER.uid, continuity=(link,))
    assert predecessor(card, LAST_YEAR) is OLD


def test_same_card_then_same_title_however_it_is_spaced():
    assert predecessor(replace(CARD, uid=OTHER.uid), LAST_YEAR) is OTHER
    assert predecessor(replace(CARD, title="긴급돌봄"), LAST_YEAR) is OLD


def test_new_card_has_none():
    assert predecessor(CARD, LAST_YEAR) is None
    assert predecessor(Card(Uid("card"), ""), LAST_YEAR) is None
    assert predecessor(OLD, None) is None


def test_a_programme_is_new_if_it_is_marked_or_says_so():
    old = Card(Uid("c"), "사업", last_results=(Line(1, text="교육 3회"),))
    assert not is_new(old)
    assert is_new(replace(old, continuity=(Continuity(ContinuityKind.NEW),)))
    assert is_new(replace(old, last_results=(Line(1, text="신규 사업"),)))
