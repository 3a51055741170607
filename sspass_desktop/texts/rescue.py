"""Words of a damaged plan file: what is whole, what comes from a backup, what is lost."""

from sspass_desktop.domain.rescue import Account, MendedCard, Rescue

TITLE = "계획 파일 되살리기"
LOOKING = "손상된 파일에서 되살릴 수 있는 것을 찾는 중"
SAVE, TARGET, CLOSE = "새 파일로 되살리기", "되살린 계획을 둘 곳", "닫기"
UNTOUCHED = "손상된 파일은 건드리지 않습니다. 되살린 내용은 새 파일에 담깁니다."
NOTHING = "이 파일과 백업에서 되살릴 수 있는 내용을 찾지 못했습니다."
LIST = "되살릴 내용"
_LACKS = "빠진 내용 있음"

_WHOLE, _UNSURE = "온전한 것 {}건", "빠진 데가 드러나지 않은 것 {}건"
_OF_CARDS = {"continuity", "cost_lines", "fund_tables", "indicators", "schedule_rows"}

_KINDS = {
    "accepted_findings": "확인한 점검 결과",
    "aliases": "딴이름",
    "archived_cards": "보관한 카드",
    "budget_nodes": "예산 항목",
    "budget_summary": "예산 총괄",
    "builds": "인쇄 묶음",
    "cards": "사업 카드",
    "changes": "변경 이력",
    "continuity": "전년도 사업 이음",
    "contract_indicators": "성과계약 지표",
    "contract_links": "성과계약 지표 연결",
    "contract_measures": "성과계약 측정",
    "cost_lines": "산출내역",
    "department_measures": "부서 실적",
    "department_results": "부서별 성과",
    "departments": "부서",
    "duties": "부서 업무",
    "editions": "사업계획 판",
    "execution_tasks": "실행과제",
    "external_grants": "외부 지원사업",
    "facilities": "시설",
    "fund_tables": "사업비 표",
    "goals": "경영목표",
    "grade_counts": "직급별 인원",
    "history_events": "연혁",
    "indicators": "성과지표",
    "measures": "기관 실적",
    "organisation": "기관",
    "organisation_indicators": "기관 지표",
    "principles": "운영 원칙",
    "review_notes": "검토 의견",
    "schedule_rows": "추진일정",
    "sections": "본문 절",
    "staff": "직원",
    "tasks": "전략과제",
    "terms": "용어",
}
"""By the name of the list in the store."""


def sentence(rescue: Rescue) -> str:
    """All of it in one sentence: how many cards are whole, mended and lost."""
    if not rescue.plan.editions:
        return NOTHING
    if rescue.is_as_it_was:
        return f"카드 {rescue.cards:,}건과 나머지 모두를 마지막에 저장한 그대로 되살릴 수 있습니다."
    every = rescue.cards + rescue.lost_cards
    filled = sum(not card.lacks for card in rescue.mended)
    lacking = len(rescue.mended) - filled
    rest = sum(one.lost for one in rescue.accounts if one.kind != "cards")
    # a record that is lost from the end of a list does not tell of which card it was
    torn = any(one.lost for one in rescue.accounts if one.kind in _OF_CARDS)
    counted = (
        (rescue.cards - len(rescue.mended), _UNSURE if torn else _WHOLE),
        (filled, "백업으로 채울 것 {}건"),
        (lacking, "일부가 빠진 것 {}건"),
        (rescue.lost_cards, "찾지 못한 것 {}건"),
        (rest, "그 밖에 찾지 못한 기록 {}개"),
    )
    said = ", ".join(what.format(f"{count:,}") for count, what in counted if count)
    return f"카드 {every:,}건 가운데 되살릴 수 있는 것은 {rescue.cards:,}건입니다({said})."


def card_line(card: MendedCard) -> tuple[str, str]:
    """A card that is not whole, and how it is mended."""
    filled = f"기록 {card.from_backup:,}개를 백업에서" if card.from_backup else ""
    return card.title, ", ".join(filter(None, (filled, _LACKS if card.lacks else "")))


def account_line(account: Account) -> tuple[str, str]:
    """A kind of records, and how many of them are whole, filled and lost."""
    kind = _KINDS[account.kind]
    said = [f"온전 {account.whole:,}"]
    if account.from_backup:
        said.append(f"백업에서 {account.from_backup:,}")
    if account.expected is None:
        said.append("원래 개수를 알 수 없음")
    elif account.lost:
        said.append(f"못 찾음 {account.lost:,}")
    return kind, " · ".join(said)


def lines(rescue: Rescue) -> tuple[tuple[str, str], ...]:
    """What is not as it was: first the kinds of records, then the cards."""
    kinds = (one for one in rescue.accounts if one.from_backup or not one.as_it_was)
    return (*map(account_line, kinds), *map(card_line, rescue.mended))


def in_window() -> str:
    """Where the command line sends to."""
    return f"창에서 이 파일을 열면 ‘{SAVE}’를 할 수 있습니다."


def file_name(stem: str) -> str:
    """The name that is proposed for the new file."""
    return f"{stem} 되살림.sspass"
