"""The words of the history: who changed what when, and the way back."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.differences import CardPart
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Section
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.seeking.index import Root
from sspass_desktop.domain.trail.changes import Change
from sspass_desktop.domain.trail.edits import EditKind, Path
from sspass_desktop.texts.differences import FIELDS, PARTS, described
from sspass_desktop.texts.editions import name as edition_name
from sspass_desktop.texts.field_names import FIELD_NAMES
from sspass_desktop.texts.labels import bookmark
from sspass_desktop.texts.particles import object_
from sspass_desktop.texts.times import moment

TITLE = "변경 이력"
COLUMNS = ("때", "이름", "대상", "칸", "바뀌기 전", "바뀐 뒤")
SCOPE, PERSON, FIELD, DAYS = "범위", "이름", "칸", "기간"
THIS_CARD, ALL = "이 카드", "계획 전체"
EVERYBODY, EVERY_FIELD = "모든 사람", "모든 칸"
SEEK, SEEK_HINT = "찾을 말", "바뀌기 전이나 바뀐 뒤의 글"
PERIODS = ("모든 날", "오늘", "이레 안", "서른 날 안")
PERIOD_DAYS: tuple[int | None, ...] = (None, 0, 6, 29)
"""How many days before today the periods begin."""
BEFORE, AFTER = "바뀌기 전", "바뀐 뒤"
TAKE_BACK, WHOLE_CARD = "이 칸만 되돌리기", "카드 전체를 이때로"
BRING_BACK, TAKE_CHANGE_BACK = "되살리기", "이 변경만 되돌리기"
NONE, READING = "찾는 변경이 없습니다.", "이력을 읽는 중입니다."
NO_FILE = "연습용 계획은 이력을 남기지 않습니다."
KEYS = "행을 고르면 아래에 글 전체가 나옵니다 · Ctrl+C 고른 행 복사"
NOT_SAVED = "저장하지 못한 변경이 있어 되돌리지 않았습니다. 저장한 뒤에 다시 하세요."
CHANGED_MEANWHILE = "그사이 계획이 바뀌어 되돌리지 않았습니다. 이력을 보고 다시 하세요."
MISFIT = (
    "그 뒤에 같은 곳이 다시 바뀌어 이 변경만 되돌릴 수 없습니다. 계획은 그대로입니다. "
    "나중에 바뀐 것부터 되돌리세요."
)
SAME = "지금도 그때와 같습니다. 바꾼 것이 없습니다."
NOT_THERE = "그때는 이 카드가 없었습니다. 계획은 그대로입니다."
NEW, GONE, MOVED = "새로 만듦", "없앰", "자리 옮김"
_NAMELESS, _AGENCY, _EDITION = "(이름 없음)", "기관", "판"
MY_NAME, MY_NAME_HINT = (
    "내 이름",
    "이력, 잠금, 검토와 보관에 적힐 이름입니다. 비우면 이 PC의 로그인 이름을 씁니다.",
)
SET_NAME = "이 이름으로"
NEW_PLAN, COPY = "새 계획 만들기", "사본 저장"
BOOK, JSON, WORKBOOK, SAMPLE = "책자 글 가져오기", "JSON 가져오기", "엑셀 가져오기", "연습용 계획"

_PLACES: Mapping[str, str] = {
    "tables": "사업비 {}",
    "lines": "{}행",
    "rows": "{}행",
    "schedule": "{}행",
    "blocks": "{}번째",
}
_PLACE = "{}번째 줄"
_ORDERS = ("cards", "sections")


def when(at: datetime, today: date) -> str:
    """The moment of a change."""
    return moment(at, today)


def since(period: int, today: date) -> date | None:
    """The first day of a period."""
    days = PERIOD_DAYS[period]
    return None if days is None else today - timedelta(days=days)


def who(author: str) -> str:
    """Who changed something; programs of old did not say."""
    return author or _NAMELESS


def sittings(count: int) -> str:
    """Behind the field: how many saves are told in one row."""
    return f" ({count:,}번)" if count > 1 else ""


def subject(change: Change, names: Mapping[str, str], numbers: Mapping[Uid, str]) -> str:
    """What was changed: a card with its number, a section, a part of the plan."""
    body, held = change.record.body, change.edit.before
    if body.root is Root.AGENCY:
        return _AGENCY
    if body.root is Root.EDITION:
        return names.get(change.record.edition or "", _EDITION)
    if change.edit.kind is EditKind.GONE and isinstance(held, Card | Section):
        return held.title or _NAMELESS
    return bookmark(numbers.get(Uid(body.key), ""), names.get(body.key, "") or _NAMELESS)


def field(change: Change, names: Mapping[str, str]) -> str:
    """Which field of it."""
    body, edit = change.record.body, change.edit
    if edit.kind in (EditKind.NEW, EditKind.GONE):
        return NEW if edit.kind is EditKind.NEW else GONE
    path = edit.path
    said = []
    if body.root is Root.CARD:
        part = ".".join(map(str, path[:2]))
        width = 2 if part in tuple(CardPart) else 1
        part = part if width > 1 else str(path[0])
        said.append(PARTS[CardPart(part)] if part in tuple(CardPart) else FIELD_NAMES[part])
        path = path[width:]
    elif body.root is Root.EDITION:
        said.append(MOVED if body.key in _ORDERS else FIELDS.get(body.key, ""))
    elif body.root is Root.AGENCY:
        said.append(FIELD_NAMES[body.key])
    return " · ".join(filter(None, (*said, *_steps(path, edit.path[:1], names))))


def _steps(path: Path, before: Path, names: Mapping[str, str]) -> list[str]:
    """The rest of a path: records by their names, rows by their places, then the last field."""
    found = []
    last = str(before[-1]) if before else ""
    for step in path:
        if isinstance(step, int):
            found.append(_PLACES.get(last, _PLACE).format(step + 1))
        elif step.startswith("@"):
            found.append(names.get(step[1:], ""))
        else:
            last = step
    if path and isinstance(path[-1], str) and not path[-1].startswith(("@", "/")):
        found.append(FIELD_NAMES.get(path[-1], ""))
    return found


def values(change: Change, names: Mapping[str, str]) -> tuple[str, str]:
    """What stood there before and after; of a record that came or went, its name."""
    (owner, body), edit = change.record, change.edit
    match edit.kind:
        case EditKind.NEW:
            return "", names.get(body.key or owner or "", "")
        case EditKind.GONE:
            return named(edit.before), ""
    return _said(edit.before, names), _said(edit.after, names)


def named(record: object) -> str:
    """A record that is gone, by its name."""
    if isinstance(record, Edition):
        return edition_name(record)
    return str(getattr(record, "title", "")) or _NAMELESS


def _said(value: object, names: Mapping[str, str]) -> str:
    return "" if value in (None, (), "") else described(value, names)


def broken(number: int) -> str:
    """Told when the chain of the history does not hold."""
    return (
        f"변경 이력의 {number:,}번째 기록이 적힌 그대로가 아닙니다. 계획의 내용은 온전합니다. "
        "누가 파일을 밖에서 고쳤을 수 있으니 복구 지점의 이력과 견주어 보세요."
    )


def part_step(part: CardPart, at: datetime, today: date) -> str:
    """What undo calls a part that is as it was."""
    return f"{object_(PARTS[part])} {moment(at, today)} 앞으로 되돌리기"


def card_step(title: str, at: datetime, today: date) -> str:
    """What undo calls a card that is as it was."""
    return f"‘{title}’ 카드를 {moment(at, today)} 때로 되돌리기"


def revived_step(title: str) -> str:
    """What undo calls a card that was gone and is there again."""
    return f"‘{title}’ 카드 되살리기"


def change_step(name: str, at: datetime, today: date) -> str:
    """What undo calls a change that was taken back."""
    return f"{moment(at, today)}의 {name} 변경 되돌리기"


def done(step: str) -> str:
    """Told when something is as it was."""
    return f"{step}: 마쳤습니다. Ctrl+Z로 다시 물릴 수 있습니다."


def counted(rows: int, *, more: bool) -> str:
    """How many rows are shown."""
    return f"{rows:,}줄" + (" · 더 있습니다" if more else "")
