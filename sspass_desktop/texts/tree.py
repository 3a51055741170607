"""The words of the plan tree, its commands and the archive."""

from sspass_desktop.texts.particles import object_, subject, towards

PLAN = "계획"
TREE = "계획 나무"
TREE_HINT = "위아래 화살표로 고르고 Enter로 엽니다. F2 이름 바꾸기, Ctrl+위아래 화살표 옮기기"
ADD, MORE = "추가", "그 밖의 명령"
TEAMS = "팀 거르기"
SEARCH = "계획에서 찾기"
SEARCH_HINT = "번호·이름·초성으로 찾기"
UNASSIGNED = "전략과제가 없는 사업"
NO_TASKS = "경영목표와 전략과제를 적으면 카드가 과제별로 묶입니다. 카드를 먼저 만들어도 됩니다."
NO_HIT = "찾는 사업이 없습니다."
CLEAR_FILTER = "거르기 지우기"
NOT_BEGUN = "시작 전"
LEGEND = "상태"

GOAL, TASK, EXECUTION_TASK = "경영목표", "전략과제", "실행과제"
MISSION, VISION = "미션", "비전"
NEW_CARD, NEW_GOAL, NEW_TASK = "새 카드…", "경영목표 추가…", "전략과제 추가…"
NEW_EXECUTION_TASK = "실행과제 추가…"
TEAM, ADD_TEAM, RENAME_TEAM, REMOVE_TEAM = "팀", "팀 추가…", "팀 이름 바꾸기…", "팀 지우기…"
EDIT_MISSION, EDIT_VISION = "미션 고치기…", "비전 고치기…"
OPEN, RENAME = "열기", "이름 바꾸기"
RENAME_ASKING = "이름 바꾸기…"
UP, DOWN = "위로 옮기기", "아래로 옮기기"
MOVE_TO_TASK = "다른 과제로 옮기기…"
DUPLICATE, ARCHIVE, REMOVE = "복제", "보관함으로", "지우기"
HISTORY = "이 카드의 이력…"
ARCHIVE_LIST = "보관함…"
EXPAND, COLLAPSE = "모두 펼치기", "모두 접기"
NO_EXECUTION_TASK = "실행과제 없음"

CARD_TITLE = "새 카드 이름"
NAME_HINT = "이름을 적고 Enter, 그만두려면 Esc"
CHOOSE_TASK = "옮길 전략과제"
CHOOSE_TASK_HINT = "과제 이름이나 초성, Enter"
CHOOSE_RENAMED, CHOOSE_REMOVED = "이름을 바꿀 팀", "지울 팀"
CHOOSE_TEAM_HINT = "팀 이름이나 초성, Enter"
CHOOSE_FATE_HINT = "옮길 팀이나 보관함, Enter"
CARDS_TO_ARCHIVE = "카드를 보관함으로"
NO_TEAMS = "팀이 아직 없습니다. 팀을 먼저 추가하세요."
NEED_GOAL = "경영목표를 먼저 추가하면 전략과제를 적을 수 있습니다."
NEED_TASK = "실행과제를 둘 전략과제를 먼저 고르세요."

PUT_AWAY = "보관함"
RESTORE = "되돌리기"
NOTHING_PUT_AWAY = "보관함이 비어 있습니다."
KEY_NEW, KEY_MOVE, KEY_ARCHIVE = "Ctrl+Shift+C", "Ctrl+Shift+M", "Ctrl+Shift+Delete"
KEY_SECTION, KEY_HISTORY = "Ctrl+Shift+J", "Ctrl+Shift+H"
KEY_UP, KEY_DOWN = "Ctrl+↑", "Ctrl+↓"


def goal(number: int, name: str) -> str:
    """A goal with its number."""
    return f"{GOAL} {number}  {name}"


def team(name: str, cards: int) -> str:
    """A choice of the team filter."""
    return f"{name} ({cards})"


def all_teams(cards: int) -> str:
    """The choice that hides nothing."""
    return team("모든 팀", cards)


def spoken_task(number: str, name: str, cards: int) -> str:
    """A task as it is read out."""
    return f"{TASK} {number} {name}, 카드 {cards}개"


def findings(errors: int, warnings: int) -> str:
    """How many findings a card has: "오류 1 확인 2", "" if none."""
    parts = ((errors, "오류"), (warnings, "확인"))
    return " ".join(f"{word} {count}" for count, word in parts if count)


def spoken_card(number: str, title: str, state: str, badge: str) -> str:
    """A card as it is read out."""
    return ", ".join(part for part in (f"{number} {title}", state, badge) if part)


def tooltip(number: str, title: str, execution_task: str, state: str) -> str:
    """A card under the mouse: its whole title and what its row has no room for."""
    step = f"{EXECUTION_TASK}: {execution_task}" if execution_task else ""
    return "\n".join(part for part in (f"{number} {title}", step, state) if part)


def card_added(title: str) -> str:
    """Undo calls a new card so."""
    return f"새 카드: {title}"


def renamed(title: str) -> str:
    """Undo calls a new name so."""
    return f"이름 바꾸기: {title}"


def moved(before: str, after: str) -> str:
    """Undo calls a move so: "사업 옮기기: 1.4 → 2.4"."""
    return f"사업 옮기기: {before} → {after}"


def node_added(kind: str, name: str) -> str:
    """Undo calls a new goal, task or execution task so."""
    return f"{kind} 추가: {name}"


def node_moved(name: str) -> str:
    """Undo calls a move of a goal or task so."""
    return f"옮기기: {name}"


def node_removed(name: str) -> str:
    """Undo calls a removal so."""
    return f"지우기: {name}"


def changed(kind: str) -> str:
    """Undo calls another mission, vision or execution task so."""
    return f"{kind} 고치기"


def copy_of(title: str) -> str:
    """The title of a copy."""
    return f"{title} (사본)"


def duplicated(number: str) -> str:
    """Undo calls a copy so."""
    return f"카드 {number} 복제"


def put_away(number: str) -> str:
    """Undo calls it so: "카드 1.6 보관함으로"."""
    return f"카드 {number} 보관함으로"


def brought_back(title: str) -> str:
    """Undo calls it so when an archived card comes back."""
    return f"보관함에서 되돌리기: {title}"


def has_cards(name: str, cards: int) -> str:
    """Why a goal or task stays."""
    return f"{object_(f'‘{name}’')} 지우려면 걸려 있는 카드 {cards}개를 먼저 다른 곳으로 옮기세요."


def cards_of_team(name: str, cards: int) -> str:
    """What stands against the removal of a team: asked is what becomes of its cards."""
    return f"카드 {cards}개가 ‘{name}’에 있습니다."


def cards_to_team(name: str) -> str:
    """The choice to give the cards of a team to another one."""
    return f"카드를 {towards(name)} 옮기기"


def team_removed(name: str, cards: int, heir: str) -> str:
    """Undo calls it so: "팀 지우기: 돌봄팀 (카드 3개 → 총무팀)"."""
    fate = f" (카드 {cards}개 → {heir})" if cards else ""
    return f"{TEAM} 지우기: {name}{fate}"


def team_has_approved(name: str, cards: int) -> str:
    """Why a team stays."""
    return (
        f"‘{name}’의 카드 가운데 {cards}개가 확정되어 있어 팀을 그대로 두었습니다. "
        "보완으로 바꾼 뒤 지우세요."
    )


def team_known(name: str) -> str:
    """Why a team does not get a name."""
    return f"{subject(f'‘{name}’')} 이미 있습니다. 다른 이름을 적으세요."


def not_below(name: str) -> str:
    """Why a goal or task that was dropped somewhere stays."""
    return f"{object_(f'‘{name}’')} 다른 항목 아래로 옮길 수 없습니다. 그대로 두었습니다."


def archived_row(title: str, on: str, author: str) -> str:
    """A card of the archive: its title, when and by whom it was put away."""
    return " · ".join(part for part in (title, on, author) if part)


def day(year: int, month: int, date: int) -> str:
    """A day as offices write it."""
    return f"{year}. {month}. {date}."
