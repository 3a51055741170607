"""The words of the tour, step by step; ``{UNDO.keys}`` stands for a command's keys."""

from collections.abc import Mapping
from dataclasses import dataclass

TITLE = "5분 따라하기"
NEXT, SKIP, END = "다음", "건너뛰기", "끝내기"
OPEN_GUIDE = "설명서 열기"


@dataclass(frozen=True, slots=True)
class StepWords:
    """What a step is called, what to do, and what is said when it has been done."""

    title: str
    text: str
    done: str


STEPS: Mapping[str, StepWords] = {
    "budget": StepWords(
        "소요예산 열기",
        "카드 1.1이 열려 있습니다. 카드 왼쪽의 절 목록에서 **소요예산**을 누르세요.",
        "소요예산을 열었습니다.",
    ),
    "amount": StepWords(
        "금액 고치기",
        "1행 ‘사무용품 등’의 산출내역 칸을 누르고 `F2`를 누른 뒤, **100천원**을 **300천원**으로 "
        "고치고 `Enter`를 누르세요. 금액은 저절로 계산됩니다.",
        "금액과 합계, 한글 금액이 함께 바뀌었습니다.",
    ),
    "finding": StepWords(
        "맞지 않는 곳 찾아가기",
        "사업비의 예산을 넘어 맨 아래 줄에 **오류**가 생겼습니다. {NEXT_FINDING.keys}를 눌러 "
        "그곳으로 가 보세요. 재원 화면이 열리고 그 사업비가 얼마나 넘었는지 보입니다.",
        "점검 결과가 있는 곳으로 갔습니다.",
    ),
    "undo": StepWords(
        "되돌리기",
        "{UNDO.keys}를 누르세요. 금액이 처음으로 돌아오고 오류도 사라집니다. "
        "무엇이든 이렇게 되돌릴 수 있습니다.",
        "처음 금액으로 돌아왔습니다.",
    ),
    "schedule": StepWords(
        "추진일정 칠하기",
        "{SHOW_CARD.keys}로 카드에 돌아와 절 목록에서 **추진일정**을 누르고, 1행 ‘창구별 전담 연락 "
        "담당 지정’에서 빈 달을 끌어 칠하세요.",
        "일정을 칠했습니다. 미리보기의 일정표도 바뀌었습니다.",
    ),
    "target": StepWords(
        "목표 고치기",
        "절 목록에서 **평가방법**을 누르고, 2행 ‘돌봄 연결 건수’의 목표 **420건**을 **400건**으로 "
        "고치세요. 기관장 성과계약에 이어진 지표입니다.",
        "성과계약의 목표와 다르다고 알려 드립니다.",
    ),
    "accept": StepWords(
        "사유 적고 수용하기",
        "다른 까닭이 있으면 그대로 둘 수 있습니다. {NEXT_FINDING.keys}로 그 칸에 간 뒤 "
        "{ACCEPT.keys}를 누르고, 사유를 적고 `Enter`를 누르세요.",
        "사유와 함께 남겼습니다. 내용이 바뀌면 다시 알려 드립니다.",
    ),
    "print": StepWords(
        "인쇄될 책 보기",
        "{SHOW_PRESS.keys}를 누르면 인쇄될 책이 쪽으로 보입니다. 여기서 PDF로 만들거나 인쇄합니다.",
        "책을 열었습니다.",
    ),
    "end": StepWords(
        "다 했습니다",
        "이제 내 계획을 쓰면 됩니다. 어느 화면에서든 {HELP.keys}을 누르면 그 화면의 설명이 "
        "열립니다. 이 연습은 저장되지 않습니다.",
        "",
    ),
}


def progress(place: int, of: int) -> str:
    """How far the tour is: "3/8"."""
    return f"{place}/{of}"


def done(words: StepWords) -> str:
    """That the step before has been done."""
    return f"✓ {words.done}"
