from datetime import date

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.noting import notes_on, resolved, with_note
from sspass_desktop.domain.plan import Edition

CARD, ACTIONS = Uid("card"), CardSection.ACTIONS
EDITION = with_note(Edition(Uid("edition"), 2026), (CARD, ACTIONS), "수량을 적어 주세요", "유진서")


def test_note_stands_on_its_section_only():
    (note,) = notes_on(EDITION, CARD, ACTIONS)
    assert (note.text, note.author, note.resolved_on) == ("수량을 적어 주세요", "유진서", None)
    assert notes_on(EDITION, CARD, CardSection.GOALS) == ()
    assert notes_on(EDITION, Uid("other"), ACTIONS) == ()


def test_note_is_answered_and_opened_again():
    (note,) = EDITION.notes
    answered = resolved(EDITION, note.uid, date(2026, 1, 18))
    assert answered.notes[0].resolved_on == date(2026, 1, 18)
    assert resolved(answered, note.uid, None) == EDITION
    assert resolved(EDITION, Uid("gone"), date(2026, 1, 18)) == EDITION
