"""Sentences about what was typed or pasted: how it was read, or why it was not."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from math import lcm
from typing import assert_never

from sspass_desktop.domain.budget import Amounts
from sspass_desktop.domain.entry.cells import MOST_CELLS
from sspass_desktop.domain.entry.dates import write_date
from sspass_desktop.domain.entry.reading import Fault, Reading, Told
from sspass_desktop.domain.entry.splits import Shares
from sspass_desktop.domain.entry.text import LONGEST, SHOWN_INSTEAD, CleanText
from sspass_desktop.domain.money import signed
from sspass_desktop.domain.vocabulary import SOURCES
from sspass_desktop.texts.particles import object_, topic, towards

Value = int | date | Shares | Amounts | tuple[int, ...]

_REFUSED: Mapping[Fault, str] = {
    Fault.NOT_A_NUMBER: "숫자로 읽을 수 없습니다.",
    Fault.TWO_NUMBERS: "숫자가 둘 이상 있어 어느 것이 금액인지 알 수 없습니다.",
    Fault.NOT_WHOLE: "1원보다 작은 금액은 적을 수 없습니다.",
    Fault.TOO_LARGE: "1,000조 원이 넘는 금액은 적을 수 없습니다.",
    Fault.WORDS_DIFFER: "숫자로 쓴 금액과 한글로 쓴 금액이 서로 다릅니다.",
    Fault.NOT_MONTHS: "몇 월인지 읽을 수 없습니다(예: 3월, 3~6월, 상반기).",
    Fault.NO_SUCH_MONTH: "{topic_month} 없는 달입니다.",
    Fault.NO_SUCH_QUARTER: "{topic_quarter} 없는 분기입니다.",
    Fault.NOT_A_DATE: "날짜로 읽을 수 없습니다(예: 2026. 9. 20.).",
    Fault.NO_SUCH_DAY: "{topic} 없는 날짜입니다.",
    Fault.DATE_UNCLEAR: "며칠인지 알 수 없으니 연월일을 모두 적어 주세요(예: 2026. 9. 20.).",
    Fault.WEEKDAY_DIFFERS: "요일이 날짜와 다릅니다. 그날은 {detail}입니다.",
    Fault.END_BEFORE_START: "끝이 시작보다 앞섭니다.",
    Fault.NOT_A_SPLIT: "재원별 비율이나 금액으로 읽을 수 없습니다(예: 국비 50% 도비 50%).",
    Fault.SOURCE_TWICE: "같은 재원이 두 번 있습니다.",
    Fault.NOT_A_HUNDRED: "재원 비율을 더하면 100%가 아니라 {detail}%입니다.",
    Fault.TOO_LONG: f"글이 너무 깁니다(한 칸 {LONGEST:,}자까지).",
    Fault.TOO_MANY_CELLS: f"표가 너무 큽니다({MOST_CELLS:,}칸까지).",
}
_KEPT, _KEPT_CELL = "이전 값({kept})을 그대로 두었습니다.", "칸은 그대로 두었습니다."
PASTED_TOO_LONG = (
    f"붙여 넣은 글이 너무 깁니다(한 칸 {LONGEST:,}자까지). 앞부분도 바꾸지 않았습니다."
)


def refused(fault: Fault, detail: str = "", kept: str = "") -> str:
    """Why a text is no value, and that the old one, shown as ``kept``, still stands."""
    why = _REFUSED[fault].format(
        detail=detail,
        topic=topic(detail),
        topic_month=topic(f"{detail}월"),
        topic_quarter=topic(f"{detail}분기"),
    )
    return f"{why} {_KEPT.format(kept=kept) if kept else _KEPT_CELL}"


def told(reading: Reading[Value], year: int = 0) -> str:
    """How a text was read, if that is to be told, else nothing; ``year`` is the plan's."""
    if reading.told is None or reading.value is None:
        return ""
    read = shown(reading.value)
    if reading.told is Told.OTHER_YEAR:
        return f"{topic(read)} 사업연도({year}년)의 날짜가 아닙니다."
    return f"‘{reading.text.strip()}’ → {towards(read)} 읽었습니다."


def far_from_last(times: Fraction, unit: str) -> str:
    """Why pasted money waits: it is so many times last year's, or such a part of it."""
    fold = round(max(times, 1 / times))
    rough = round(fold, 1 - len(str(fold)))
    much = f"{rough:,}배" if times > 1 else f"{rough:,}분의 1"
    return (
        f"금액이 작년의 약 {much}입니다. 단위가 ‘{unit}’인지 확인해 주세요. "
        "아직 반영하지 않았습니다."
    )


def shown(value: Value) -> str:
    """A value as it is told."""
    match value:
        case int():
            return f"{signed(value)}원"
        case date():
            return write_date(value)
        case tuple():
            return f"{', '.join(map(str, value))}월"
        case Amounts():
            return _by_source(_parts(value), "{source} {part:,}원")
        case Shares():
            return _shares(value)
        case _:
            assert_never(value)


def _parts(split: Amounts | Shares) -> dict[str, Fraction | int]:
    parts = (split.state, split.province, split.municipal, split.other)
    return {source: part for source, part in zip(SOURCES, parts, strict=True) if part}


def _shares(shares: Shares) -> str:
    """In per cent where these are whole, else as a ratio."""
    parts = _parts(shares)
    whole = lcm(*(Fraction(part).denominator for part in parts.values()))
    if 100 % whole == 0:
        return _by_source(
            {source: part * 100 for source, part in parts.items()}, "{source} {part}%"
        )
    ratio = {source: part * whole for source, part in parts.items()}
    return _by_source(ratio, "{source} {part}", " : ")


def _by_source(parts: Mapping[str, Fraction | int], form: str, sign: str = ", ") -> str:
    return sign.join(form.format(source=source, part=int(part)) for source, part in parts.items())


def cleaned(text: CleanText) -> tuple[str, ...]:
    """What was done to a text, a sentence each; none if nothing was."""
    if text.fault is not None:
        return (PASTED_TOO_LONG,)
    sentences = []
    if text.replaced:
        changed = f"{object_(f'표시할 수 없는 문자 {text.replaced:,}개')} {towards(SHOWN_INSTEAD)}"
        sentences.append(f"{changed} 바꿨습니다.")
    if text.removed:
        sentences.append(f"보이지 않는 제어 문자 {text.removed:,}개를 지웠습니다.")
    return tuple(sentences)
