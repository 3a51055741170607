"""The words of 금액 대조: both sides of every sum of a card."""

from sspass_desktop.domain.costing.rests import Standing

TITLE = "금액 대조"
CARD_AND_LINES = "카드 ↔ 산출내역"
CARD_TOTAL, SAME, DIFFERENCE = "카드 총액", "일치", "차이"
THIS_CARD = "이 카드"
BUDGET = "예산 (지출)"
NO_FUND = "지출 예산에서 이 사업비를 찾지 못했습니다."
NO_BUDGET = "예산이 없는 카드입니다."
NOT_SPLIT = "재원 미정"
OVER, LEFT = "초과", "남음"
STANDINGS = {
    Standing.OVER: "배정 초과",
    Standing.UNDER: "미배정",
    Standing.EVEN: "일치",
    Standing.OUTSIDE: "카드 외 사용",
}


def lines(count: int) -> str:
    """How many lines add up."""
    return f"산출내역 {count}행"


def fund_and_cards(fund: str, cards: int) -> str:
    """The heading of a fund beside its cards."""
    return f"재원 ↔ 카드 {cards}개 · {fund}"


def by_source(fund: str) -> str:
    """The heading of a fund by source."""
    return f"국·도·시군비 · {fund}"


def card(number: str, title: str) -> str:
    """A card of a fund."""
    return f"{number} {title}"


def source(name: str, budget: str) -> str:
    """A source and what there is of it."""
    return f"{name} 예산 {budget}"


def spoken(label: str, figure: str) -> str:
    """A row as it is read out."""
    return " ".join(part for part in (label, figure) if part)
