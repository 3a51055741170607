"""Changes as rows of the list: worded, with what differs marked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Plan, card_numbers
from sspass_desktop.domain.seeking.index import Root
from sspass_desktop.domain.seeking.passages import passages
from sspass_desktop.domain.trail.edits import EditKind
from sspass_desktop.domain.trail.marks import Spans, marks
from sspass_desktop.services.history import Run
from sspass_desktop.texts import history as words
from sspass_desktop.texts.differences import names_of
from sspass_desktop.texts.editions import name as edition_name

WHEN, WHO, SUBJECT, FIELD, BEFORE, AFTER = range(len(words.COLUMNS))


@dataclass(frozen=True, slots=True)
class Row:
    """A run of changes as it is shown: a text per column, and the marks in the last two."""

    run: Run
    cells: tuple[str, str, str, str, str, str]
    marks: tuple[Spans, Spans]
    whole: str = ""

    @property
    def is_gone(self) -> bool:
        """Whether the record went with it; ``whole`` is all that was written in it."""
        return self.run.newest.change.edit.kind is EditKind.GONE

    @property
    def name(self) -> str:
        """What was changed, in one phrase."""
        return " · ".join(filter(None, self.cells[SUBJECT : FIELD + 1]))

    @property
    def is_of_card(self) -> bool:
        """Whether a card was changed."""
        return self.run.newest.change.record.body.root is Root.CARD


class Wording:
    """Words changes with the names of a plan as it stands."""

    def __init__(self, plan: Plan, today: date) -> None:
        named: dict[str, str] = {edition.uid: edition_name(edition) for edition in plan.editions}
        self._names: Mapping[str, str] = {**names_of(*plan.editions), **named}
        self._numbers: dict[Uid | None, Mapping[Uid, str]] = {
            edition.uid: card_numbers(edition) for edition in plan.editions
        }
        self._today = today

    def rows(self, runs: Iterable[Run]) -> tuple[Row, ...]:
        """The runs as rows."""
        return tuple(map(self._row, runs))

    def _row(self, run: Run) -> Row:
        newest, change, names = run.newest, run.change, self._names
        before, after = words.values(change, names)
        cells = (
            words.when(newest.at.replace(tzinfo=None), self._today),
            words.who(newest.signed.author),
            words.subject(change, names, self._numbers.get(change.record.edition, {})),
            words.field(change, names) + words.sittings(run.saves),
            before,
            after,
        )
        gone = change.edit.kind is EditKind.GONE
        whole = "\n".join(one.text for one in passages(change.edit.before)) if gone else ""
        return Row(run, cells, marks(before, after), whole)
