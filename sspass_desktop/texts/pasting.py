"""Sentences of the sheet that asks before something pasted counts."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sspass_desktop.domain.entry.changes import Change, Why

_CHANGES: Mapping[Why, str] = {
    Why.READ_AS: "‘{was}’ → {becomes}",
    Why.UNIT: "단위: {was} → ×{becomes}?",
    Why.UNMERGED: "병합 {becomes}칸 풀기",
    Why.FILLED: "빈칸 → {becomes}(윗줄과 같음)",
    Why.COMPUTED: "금액 없음 → {becomes}원(산출내역으로 계산)",
    Why.NOT_READ: "‘{was}’: 읽을 수 없어 비워 둡니다.",
    Why.TOTAL_LEFT_OUT: "‘{was}’: 합계는 자동으로 계산하므로 넣지 않습니다.",
    Why.TOTAL_DIFFERS: "합계 ‘{was}’: 붙여 넣을 줄을 더하면 {becomes}원입니다.",
    Why.NO_MONEY: "‘{was}’: 산출내역과 금액이 없어 넣지 않습니다.",
}
_COUNTED: Mapping[Why, str] = {
    Why.READ_AS: "다시 읽은 칸 {count}개",
    Why.FILLED: "윗줄로 채운 칸 {count}개",
    Why.COMPUTED: "계산한 금액 {count}개",
    Why.NOT_READ: "읽지 못한 칸 {count}개",
    Why.TOTAL_LEFT_OUT: "뺀 합계 {count}줄",
    Why.TOTAL_DIFFERS: "맞지 않는 합계 {count}개",
    Why.NO_MONEY: "뺀 줄 {count}개",
}


def change(one: Change) -> str:
    """One change, as the sheet lists it."""
    return _CHANGES[one.why].format(was=one.was, becomes=one.becomes)


def summary(rows: int, changes: Sequence[Change]) -> str:
    """How many rows come in, and what is changed on the way: "12행, 병합 3칸 풀기, …"."""
    counts = Counter(one.why for one in changes)
    whole = [change(one) for one in changes if one.why not in _COUNTED]
    counted = [form.format(count=counts[why]) for why, form in _COUNTED.items() if counts[why]]
    return ", ".join((f"{rows:,}행", *whole, *counted))
