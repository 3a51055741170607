from dataclasses import replace

from sspass_desktop.domain.card import Card, Continuity, ContinuityKind
from sspass_desktop.domain.continuity import predecessor
from sspass_desktop.domain.identity import Uid
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
