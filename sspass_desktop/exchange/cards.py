"""Cards in the open format: numbered, with chapter and department by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.exchange.parse import Json
from sspass_desktop.exchange.strategy import Titles
from sspass_desktop.exchange.values import Reader, expect, parts, record

_HEAD = ("uid", "number", "chapter", "title", "department", "status")
_UNWRITTEN = (
    *_HEAD,
    "owner",
    "head",
    "execution_task",
    "listed",
    "continuity",
    "task_uid",
    "department_uid",
)


def cards_json(edition: Edition) -> tuple[list[Json], list[Json]]:
    """The written cards, and those that are only listed, each with its index among all cards."""
    chapters = {task.uid: number for number, task in edition.strategy.numbered_tasks()}
    frame = Frame(
        tasks={number: uid for uid, number in chapters.items()},
        departments=list(edition.departments),
    )
    numbers = card_numbers(edition)
    written: list[Json] = []
    unwritten: list[Json] = []
    for index, card in enumerate(edition.cards):
        item = _card_json(card, numbers[card.uid], frame)
        if card.is_written:
            written.append(item)
        else:
            unwritten.append({k: item[k] for k in _UNWRITTEN if k in item} | {"index": index})
    return written, unwritten


def _card_json(card: Card, number: str, frame: "Frame") -> dict[str, Json]:
    """``task_uid`` and ``department_uid`` stand only where chapter and name do not lead back."""
    stored = record(card)
    chapter = int(number.partition(".")[0])
    names = [unit.name for unit in frame.departments if unit.uid == card.department]
    name = names[0] if names else None
    derived: dict[str, Json] = {"number": number, "chapter": chapter, "department": name}
    fields = {key: (stored | derived)[key] for key in _HEAD}
    del stored["task"]
    late = {key: stored.pop(key) for key in ("execution_task", "listed", "continuity")}
    fields |= {key: value for key, value in stored.items() if key not in fields}
    fields |= late
    if frame.tasks.get(chapter) != card.task:
        fields["task_uid"] = card.task
    if frame.department(name) != card.department:
        fields["department_uid"] = card.department
    return fields


@dataclass
class Frame:
    """What the cards of an edition refer to: tasks by chapter, departments by name."""

    tasks: Mapping[int, Uid]
    departments: list[Department] = field(default_factory=list)

    def department(self, name: str | None) -> Uid | None:
        """The first department of that name, None if there is none."""
        return next((unit.uid for unit in self.departments if unit.name == name), None)


def chapter_of(raw: dict[str, Json], path: str) -> int:
    """The chapter that a card gives, itself or in its number; 0 if none. Raises: PlanJsonError."""
    chapter = raw.get("chapter")
    if chapter is None:
        head = expect(str, raw.get("number") or "", f"{path}.number").partition(".")[0]
        chapter = int(head) if head.isdecimal() and len(head) < 4 else 0  # noqa: PLR2004
    return expect(int, chapter, f"{path}.chapter")


def read_cards(
    reader: Reader, edition: dict[str, Json], frame: Frame, titles: Titles, path: str
) -> tuple[Card, ...]:
    """All cards in printed order, with an unwritten one for each title that has no card.

    ``frame`` gains the departments that only cards name. Raises: PlanJsonError.
    """
    cards = [card for _, card in _read_list(reader, edition, "cards", frame, path)]
    unwritten = _read_list(reader, edition, "unwritten", frame, path)
    placed = [(index, card) for index, card in unwritten if index is not None]
    for index, card in sorted(placed, key=lambda item: item[0]):
        cards.insert(index, card)
    order = list(titles)
    for place, card in unwritten:
        if place is None:
            _insert(cards, card, titles.get(card.task or Uid(""), ()), order)
    for task, listed in titles.items():
        missing = [card.title for card in cards if card.task == task]
        for title in listed:
            if title in missing:
                missing.remove(title)
            else:
                card = Card(reader.derived_uid(Card, title), title, task)
                _insert(cards, card, listed, order)
    return tuple(cards)


def _read_list(
    reader: Reader, edition: dict[str, Json], key: str, frame: Frame, path: str
) -> list[tuple[int | None, Card]]:
    found = []
    for raw, place in parts(edition, key, path):
        index = reader.read(int | None, raw.get("index"), f"{place}.index")
        found.append((index, _read_card(reader, raw, frame, place)))
    return found


def _read_card(reader: Reader, raw: dict[str, Json], frame: Frame, path: str) -> Card:
    fields = {key: value for key, value in raw.items() if key not in ("task", "department")}
    card = reader.record(Card, fields, path)
    task = frame.tasks.get(chapter_of(raw, path))
    if "task_uid" in raw:
        task = reader.read(Uid | None, raw["task_uid"], f"{path}.task_uid")
    if "department_uid" in raw:
        unit = reader.read(Uid | None, raw["department_uid"], f"{path}.department_uid")
    else:
        name = reader.read(str | None, raw.get("department"), f"{path}.department")
        unit = _department(reader, name, frame)
    return replace(card, task=task, department=unit)


def _department(reader: Reader, name: str | None, frame: Frame) -> Uid | None:
    if not name:
        return None
    if frame.department(name) is None:
        frame.departments.append(Department(reader.derived_uid(Department, name), name))
    return frame.department(name)


def _insert(cards: list[Card], card: Card, titles: Sequence[str], order: list[Uid]) -> None:
    """Put a card behind the one listed before it, else in front of its chapter or of the next."""
    before = set(titles[: titles.index(card.title)]) if card.title in titles else set(titles)
    later = order[order.index(card.task) :] if card.task in order else []
    behind = [i for i, c in enumerate(cards) if c.task == card.task and c.title in before]
    ahead = [i for i, c in enumerate(cards) if c.task in later]
    cards.insert(behind[-1] + 1 if behind else min(ahead, default=len(cards)), card)
