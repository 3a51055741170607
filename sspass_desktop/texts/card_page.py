"""The words around a card's forms: head, rail, titles."""

from collections.abc import Mapping

from sspass_desktop.domain.card import CardSection, CardStatus, ContinuityKind

SECTIONS: Mapping[CardSection, str] = {
    CardSection.GOALS: "사업목표",
    CardSection.BACKGROUND: "추진배경",
    CardSection.STRATEGY_LINKS: "전략체계 연계",
    CardSection.OVERVIEW: "사업개요",
    CardSection.BUDGET: "소요예산",
    CardSection.LAST_RESULTS: "주요성과",
    CardSection.IMPROVEMENTS: "개선사항",
    CardSection.ACTIONS: "실행방안",
    CardSection.INDICATORS: "평가방법",
    CardSection.SCHEDULE: "추진일정",
    CardSection.ISSUES: "쟁점 및 대책",
    CardSection.EFFECTS: "기대효과",
}
HINTS: Mapping[CardSection, str] = {
    CardSection.GOALS: "올해 이 사업으로 이룰 것",
    CardSection.BACKGROUND: "왜 하는지, 근거와 현황",
    CardSection.STRATEGY_LINKS: "어느 목표와 과제에 어떻게 이어지는지",
    CardSection.OVERVIEW: "목적, 기간, 내용을 한눈에",
    CardSection.BUDGET: "저장은 원 단위",
    CardSection.LAST_RESULTS: "작년에 얼마나 했는지",
    CardSection.IMPROVEMENTS: "평가에서 나온 것과 바꿀 것",
    CardSection.ACTIONS: "무엇을, 얼마나, 언제까지",
    CardSection.INDICATORS: "작년 목표와 실적을 곁에 두고 적습니다",
    CardSection.SCHEDULE: "끌어서 칠하기",
    CardSection.ISSUES: "걸림돌과 그 대책",
    CardSection.EFFECTS: "사업이 끝나면 달라지는 것",
}
STATUSES: Mapping[CardStatus, str] = {
    CardStatus.DRAFT: "작성중",
    CardStatus.REVIEW: "검토",
    CardStatus.REVISE: "보완",
    CardStatus.FINAL: "확정",
}
STATUS_SIGNS: Mapping[CardStatus, str] = {
    CardStatus.DRAFT: "○",
    CardStatus.REVIEW: "◐",
    CardStatus.REVISE: "◉",
    CardStatus.FINAL: "●",
}
KINDS: Mapping[ContinuityKind, str] = {
    ContinuityKind.KEEP: "유지",
    ContinuityKind.RENAMED: "명칭변경",
    ContinuityKind.MERGED: "통합",
    ContinuityKind.SPLIT: "분리",
    ContinuityKind.ENDED: "폐지",
    ContinuityKind.NEW: "신설",
}
NOT_WRITTEN = "미작성"
WON_SIGN = "₩"
TITLE, STATUS, TEAM = "사업명", "상태", "담당 팀"
OWNER, HEAD = "담당자", "팀장"
NO_TEAM = "팀 미정"
DETAILS = "카드 정보"
UNTITLED = "사업명을 적어 주세요"
NO_FINDINGS = "맞지 않는 곳이 없습니다."
RAIL = "절"
STATUS_STEP, TITLE_STEP, TEAM_STEP = "상태 바꾸기", "사업명 쓰기", "담당 팀 바꾸기"
WITHDRAW = "보완으로 되돌리기"
LOCKED = "확정된 카드입니다. 고치려면 보완으로 되돌려 주세요."
NO_CARD = "이 계획에는 아직 카드가 없습니다."
NO_CARD_HINT = "새 카드를 만들면 여기에 사업목표부터 적습니다."
FIRST_CARD = "새 카드 만들기"


def heading(section: CardSection, year: int) -> str:
    """The title above a form: "7 실행방안(’26년)"."""
    places = [one for one in CardSection if one is not CardSection.BUDGET]
    number = f"{places.index(section) + 1} " if section in places else ""
    years = {
        CardSection.LAST_RESULTS: year - 1,
        CardSection.IMPROVEMENTS: year - 1,
        CardSection.ACTIONS: year,
    }
    of_year = f"(’{years[section] % 100:02d}년)" if section in years else ""
    return f"{number}{SECTIONS[section]}{of_year}"


def progress(written: int, of: int) -> str:
    """How many sections are written."""
    return f"{written}/{of} 작성"


def status(value: CardStatus) -> str:
    """A state with its sign."""
    return f"{STATUS_SIGNS[value]} {STATUSES[value]}"


def person_step(role: str) -> str:
    """Undo's name for another person in the head box."""
    return f"{role} 바꾸기"


def continuity(kinds: tuple[ContinuityKind, ...], *, whole: bool = True) -> str:
    """How the card continues last year: "작년에서 이어짐 · 유지", or only the kinds."""
    if not kinds:
        return "승계 미정"
    names = "·".join(KINDS[kind] for kind in kinds)
    return names if kinds == (ContinuityKind.NEW,) or not whole else f"작년에서 이어짐 · {names}"


def section_spoken(name: str, *, written: bool, errors: int, warnings: int) -> str:
    """A row of the rail for a screen reader."""
    parts = [name, "작성" if written else NOT_WRITTEN]
    parts += [f"오류 {errors}"] if errors else []
    parts += [f"확인 {warnings}"] if warnings else []
    return ", ".join(parts)


def errors_left(number: str, errors: int) -> str:
    """Why a card cannot be approved yet."""
    return f"카드 {number}에 오류가 {errors}건 있어 확정하지 않았습니다. 점검 창에서 고쳐 주세요."


def approved(number: str) -> str:
    """A card was approved."""
    return f"카드 {number}을 확정했습니다. 고치려면 보완으로 되돌려 주세요."


def paper(tenths: int, pages: int, few: int) -> str:
    """How much paper is taken: "2.8쪽"; with few lines on the last page "2.2쪽 · 3쪽째 5줄"."""
    taken = f"{tenths // 10}.{tenths % 10}쪽"
    return f"{taken} · {pages}쪽째 {few}줄" if few else taken


def paper_hint(pages: int, few: int) -> str:
    """What could be done about a last page with few lines."""
    return f"{pages}쪽째에 {few}줄만 있습니다. 그만큼 줄이면 {pages - 1}쪽에 들어갑니다."
