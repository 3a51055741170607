"""What a row of the plan tree shows, as values made from an edition."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from sspass_desktop.domain.card import Card, CardStatus
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import is_locked
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.domain.section_edits import FRONT, part_text, section_numbers, sections_of
from sspass_desktop.texts import sections as section_words
from sspass_desktop.texts import tree as words
from sspass_desktop.texts.card_page import STATUSES

Badges = Mapping[Uid, tuple[int, int]]
"""Open errors and warnings by card."""

LOOSE = Uid("")
"""The row above the cards without a task."""


class Kind(Enum):
    """The kinds of rows."""

    PART = auto()
    SECTION = auto()
    GOAL = auto()
    TASK = auto()
    LOOSE = auto()
    CARD = auto()


@dataclass(frozen=True, slots=True)
class Face:
    """All that a row shows. ``count`` is the number of cards below a task, of sections of a part.

    The row of a part stands for its own text, and has its uid.
    """

    kind: Kind
    uid: Uid
    text: str
    number: str = ""
    count: int = 0
    status: CardStatus = CardStatus.DRAFT
    begun: bool = True
    locked: bool = False
    step: str = ""
    department: Uid | None = None
    badge: tuple[int, int] = (0, 0)

    @property
    def spoken(self) -> str:
        """The row as it is read out."""
        if self.kind is Kind.CARD:
            found = words.findings(*self.badge)
            return words.spoken_card(self.number, self.text, self.state, found)
        if self.kind is Kind.GOAL:
            return words.goal(int(self.number), self.text)
        if self.kind is Kind.PART:
            return section_words.spoken_part(self.number, self.text, self.count)
        if self.kind is Kind.SECTION:
            return section_words.spoken_section(self.number, self.text)
        if self.kind is Kind.LOOSE:
            return words.team(self.text, self.count)
        return words.spoken_task(self.number, self.text, self.count)

    @property
    def state(self) -> str:
        """The state of a card in words."""
        if not self.begun and self.status is CardStatus.DRAFT:
            return words.NOT_BEGUN
        return STATUSES[self.status]

    @property
    def tip(self) -> str:
        """What the mouse is told."""
        if self.kind is Kind.CARD:
            return words.tooltip(self.number, self.text, self.step, self.state)
        return self.text


@dataclass(frozen=True, slots=True)
class Branch:
    """A row and the rows below it."""

    face: Face
    below: tuple["Branch", ...] = ()


def forest(edition: Edition, badges: Badges) -> tuple[Branch, ...]:
    """Parts and their sections; goals, their tasks, the cards of these; cards without a task last.

    Execution tasks are no level of their own: cards are numbered through the whole task, and those
    of one execution task need not stand together.
    """
    numbers, steps = card_numbers(edition), _steps(edition)
    chapters = {task.uid: str(number) for number, task in edition.strategy.numbered_tasks()}
    cards: dict[Uid, list[Branch]] = {uid: [] for uid in (*chapters, LOOSE)}
    for card in edition.cards:
        home = card.task if card.task in chapters else LOOSE
        face = _face(card, steps, numbers[card.uid], badges.get(card.uid, (0, 0)))
        cards[home or LOOSE].append(Branch(face))
    goals = [
        Branch(
            Face(Kind.GOAL, goal.uid, goal.name, str(number)),
            tuple(
                _branch(Kind.TASK, task.uid, task.name, cards[task.uid], chapters[task.uid])
                for task in goal.tasks
            ),
        )
        for number, goal in enumerate(edition.strategy.goals, start=1)
    ]
    if cards[LOOSE]:
        goals.append(_branch(Kind.LOOSE, LOOSE, words.UNASSIGNED, cards[LOOSE]))
    return (*_parts(edition), *goals)


def _parts(edition: Edition) -> Iterator[Branch]:
    numbers = section_numbers(edition)
    for part in FRONT:
        text, sections = part_text(edition, part), sections_of(edition, part)
        title = text.title or section_words.PARTS[part]
        face = Face(Kind.PART, text.uid, title, part.value, len(sections), begun=bool(text.blocks))
        below = (
            Face(
                Kind.SECTION,
                one.uid,
                one.title or section_words.UNTITLED,
                str(numbers.get(one.uid, "")),
                begun=bool(one.blocks),
            )
            for one in sections
        )
        yield Branch(face, tuple(map(Branch, below)))


def _branch(kind: Kind, uid: Uid, name: str, cards: list[Branch], number: str = "") -> Branch:
    return Branch(Face(kind, uid, name, number, len(cards)), tuple(cards))


def changed_face(face: Face, card: Card, edition: Edition) -> Face:
    """The row of a card of which only the inside changed."""
    return _face(card, _steps(edition), face.number, face.badge)


def _face(card: Card, steps: Mapping[Uid, str], number: str, badge: tuple[int, int]) -> Face:
    return Face(
        Kind.CARD,
        card.uid,
        card.title,
        number,
        status=card.status,
        begun=card.is_written,
        locked=is_locked(card),
        step=steps.get(card.execution_task, "") if card.execution_task else "",
        department=card.department,
        badge=badge,
    )


def _steps(edition: Edition) -> Mapping[Uid, str]:
    """Names of execution tasks."""
    return {
        step.uid: step.name
        for _, task in edition.strategy.numbered_tasks()
        for step in task.execution_tasks
    }
