"""Review notes of an edition: written, answered, opened again."""

from dataclasses import replace
from datetime import date

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.identity import Uid, new_uid
from sspass_desktop.domain.plan import Edition, ReviewNote


def notes_on(edition: Edition, card: Uid, section: CardSection) -> tuple[ReviewNote, ...]:
    """The notes on a section of a card, as they were written."""
    return tuple(one for one in edition.notes if one.card == card and one.section is section)


def with_note(edition: Edition, place: tuple[Uid, CardSection], text: str, author: str) -> Edition:
    """An edition with one note more, on a card and section."""
    card, section = place
    note = ReviewNote(new_uid(), card, text, section, author)
    return replace(edition, notes=(*edition.notes, note))


def resolved(edition: Edition, note: Uid, on: date | None) -> Edition:
    """An edition in which a note was answered on a day; None opens it again."""
    notes = (replace(one, resolved_on=on) if one.uid == note else one for one in edition.notes)
    return replace(edition, notes=tuple(notes))
