"""What the checks found in what is written: one sentence for each code, and what would mend it."""

from collections.abc import Callable, Mapping

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.findings import Code, Finding
from sspass_desktop.texts.card_page import SECTIONS
from sspass_desktop.texts.figures import KINDS
from sspass_desktop.texts.particles import object_, subject, topic, towards, with_

_LONGEST = 40
_KINDS = {figure.value: word for figure, word in KINDS.items()}

Say = Callable[[Finding, str], str]


def quoted(add: Callable[[str], str], word: str) -> str:
    """Put a name in quotation marks and its particle behind them."""
    return f"‘{word}’{add(word)[len(word) :]}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _section(name: str) -> str:
    sections = {section.value: word for section, word in SECTIONS.items()}
    return sections.get(name, name)


def _where(finding: Finding, here: str) -> str:
    """Card and section: "1.2번 카드 실행방안"."""
    section = finding.place.section
    return f"{here} {SECTIONS[section]}" if isinstance(section, CardSection) else here


def _subject(finding: Finding) -> str:
    return _short(finding.subject)


def _other(finding: Finding) -> str:
    return _section(finding.others[0]) if finding.others else ""


def _quantity(finding: Finding, here: str) -> str:
    due = f"{_other(finding)}의 {finding.expected}"
    return f"{here} 산출내역 ‘{_subject(finding)}’의 {subject(finding.found)} {with_(due)} 다릅니다"


def _below_last(finding: Finding, here: str) -> str:
    whose = f"{here}의 성과지표" if finding.place.card else "성과계약"
    return (
        f"{whose} ‘{_subject(finding)}’의 목표 {subject(finding.found)} "
        f"작년 실적 {finding.expected}보다 낮은데 낮춘 까닭이 적혀 있지 않습니다"
    )


def _contract(finding: Finding, here: str) -> str:
    name = _subject(finding)
    if finding.place.card is None:
        return (
            f"성과계약 ‘{name}’의 목표 {subject(finding.found)} "
            f"연결된 성과지표의 합계 {with_(finding.expected)} 다릅니다"
        )
    return (
        f"{here}의 성과지표 ‘{name}’의 목표 {subject(finding.found)} "
        f"성과계약 ‘{_short(finding.others[0])}’의 {with_(finding.expected)} 다릅니다"
    )


def _unlinked(finding: Finding, _here: str) -> str:
    if not finding.subject:
        return f"성과계약 {finding.found}개 항목 가운데 카드의 성과지표와 연결된 것이 없습니다"
    target = f"({finding.found})" if finding.found else ""
    return f"성과계약 ‘{_subject(finding)}’{target}에 연결된 성과지표가 없습니다"


def _conflict(finding: Finding, _here: str) -> str:
    return (
        f"‘{_subject(finding)}’의 확정 실적이 같은 날짜에 {with_(finding.expected)} "
        f"{towards(finding.found)} 다르게 적혀 있습니다"
    )


def _below_target(finding: Finding, _here: str) -> str:
    return (
        f"‘{_subject(finding)}’의 실적 {subject(finding.found)} 목표 {finding.expected}에 "
        "미치지 못했는데 비고가 없습니다"
    )


def _variant(finding: Finding, here: str) -> str:
    return (
        f"{_where(finding, here)}에 {quoted(subject, finding.expected)} "
        f"{quoted(towards, _short(finding.found))} 적혀 있습니다"
    )


def _reference(finding: Finding, here: str) -> str:
    if not finding.found:
        where = _where(finding, here)
        return f"{where}의 ‘{_subject(finding)}’에 걸린 연결 대상이 계획서에 없습니다"
    return (
        f"{_where(finding, here)}의 {quoted(subject, finding.found)} 가리키는 카드가 없습니다"
        f"(그 과제의 카드는 {finding.expected}개)"
    )


def _owner(finding: Finding, here: str) -> str:
    role = f"{finding.found} " if finding.found else ""
    return f"{here}의 {role}{quoted(subject, finding.subject)} 직원 명단에 없습니다"


def _department(finding: Finding, here: str) -> str:
    if not finding.subject:
        return f"{here}의 담당 부서가 부서 목록에 없습니다"
    return f"{here}의 담당 부서 {quoted(topic, finding.subject)} 계획 연도에 없는 부서입니다"


def _period(finding: Finding, here: str) -> str:
    if finding.place.section == CardSection.OVERVIEW:
        return (
            f"{here}의 사업기간 ‘{_short(finding.found)}’에 "
            f"계획 연도 {subject(finding.expected + '년')} 들어 있지 않습니다"
        )
    return f"{_where(finding, here)}의 제목 ‘{_subject(finding)}’에 지난해가 적혀 있습니다"


def _left_over(finding: Finding, here: str) -> str:
    return (
        f"{_where(finding, here)}의 ‘{_subject(finding)}’에 "
        f"지난해({finding.found})가 남아 있는 것으로 보입니다"
    )


def _new_tag(finding: Finding, here: str) -> str:
    return (
        f"{here} 실행방안의 {quoted(topic, _subject(finding))} ‘{finding.found}’인데 "
        "작년에도 한 일로 보입니다"
    )


def _kept_tag(finding: Finding, here: str) -> str:
    return (
        f"{topic(here)} 신규 사업인데 실행방안 ‘{_subject(finding)}’에 "
        f"‘{finding.found}’ 표시가 있습니다"
    )


def _count(finding: Finding, here: str) -> str:
    own = finding.place.section
    mine = SECTIONS[own] if isinstance(own, CardSection) else ""
    return (
        f"{here}의 {quoted(subject, _subject(finding))} {mine}에는 {finding.found}, "
        f"{_other(finding)}에는 {towards(finding.expected)} 적혀 있습니다"
    )


def _number_gone(finding: Finding, here: str) -> str:
    kind = _KINDS.get(finding.others[0], "")
    return (
        f"{_where(finding, here)}의 연결된 숫자 {quoted(subject, finding.found)} "
        f"따르던 {object_(kind)} 찾을 수 없습니다"
    )


def _number_differs(finding: Finding, here: str) -> str:
    kind, name = _KINDS.get(finding.others[0], ""), _subject(finding)
    of = f"‘{name}’의 {kind}" if name else kind
    return (
        f"{_where(finding, here)}의 연결된 숫자 {quoted(subject, finding.found)} "
        f"{of} {quoted(with_, finding.expected)} 다릅니다"
    )


def _count_mended(finding: Finding) -> str:
    if finding.others == (CardSection.INDICATORS.value,):
        return f"목표가 맞다면 {quoted(towards, finding.suggestion)} 고치고 목표에 연결하세요."
    return _to_value(finding)


def _months(finding: Finding, here: str) -> str:
    return (
        f"{here} 추진일정 {quoted(topic, _subject(finding))} {finding.expected}인데 "
        f"칠한 달은 {finding.found}개입니다"
    )


def _outside(finding: Finding, here: str) -> str:
    months = "·".join(finding.others)
    return (
        f"{here} 추진일정 ‘{_subject(finding)}’의 {months}월이 "
        f"사업기간 ‘{_short(finding.expected)}’ 밖에 있습니다"
    )


def _missing(finding: Finding, here: str) -> str:
    section = finding.place.section
    name = SECTIONS[section] if isinstance(section, CardSection) else section
    return f"{here}에 {quoted(subject, name)} 없습니다"


def _too_long(finding: Finding, here: str) -> str:
    return (
        f"{_where(finding, here)} ‘{_subject(finding)}’의 길이가 {finding.found}자로 "
        f"{finding.expected}자를 넘습니다"
    )


def _style(what: str) -> Say:
    def said(finding: Finding, here: str) -> str:
        return (
            f"{_where(finding, here)}의 {what} {quoted(topic, finding.found)} "
            f"{quoted(towards, finding.expected)} 적습니다"
        )

    return said


SENTENCES: Mapping[Code, Say] = {
    Code.COST_QUANTITY_DIFFERS: _quantity,
    Code.INDICATOR_NO_TARGET: lambda f, here: (
        f"{here}의 성과지표 ‘{_subject(f)}’에 목표가 없습니다"
    ),
    Code.INDICATOR_BELOW_LAST_RESULT: _below_last,
    Code.CONTRACT_DIFFERS: _contract,
    Code.CONTRACT_UNLINKED: _unlinked,
    Code.RESULT_CONFLICT: _conflict,
    Code.RESULT_BELOW_TARGET: _below_target,
    Code.PROGRAMME_NO_CARD: lambda f, here: f"{here} 「{f.subject}」의 내용이 비어 있습니다",
    Code.TASK_NO_PROGRAMME: lambda f, _: (
        f"전략과제 ‘{f.expected}’의 실행과제 {quoted(object_, f.subject)} 맡은 실천사업이 없습니다"
    ),
    Code.NAME_VARIANT: _variant,
    Code.NUMBERING_REPEAT: lambda f, here: (
        f"{_where(f, here)}의 ‘{_subject(f)}’에서 번호 {subject(f.found)} 되풀이됩니다"
    ),
    Code.XREF_BROKEN: _reference,
    Code.OWNER_UNKNOWN: _owner,
    Code.DEPARTMENT_ENDED: _department,
    Code.PERIOD_OTHER_YEAR: _period,
    Code.YEAR_LEFT_OVER: _left_over,
    Code.TAG_NEW_WITH_PREDECESSOR: _new_tag,
    Code.TAG_KEPT_WITHOUT_PREDECESSOR: _kept_tag,
    Code.COUNT_DIFFERS: _count,
    Code.NUMBER_SOURCE_GONE: _number_gone,
    Code.NUMBER_DIFFERS: _number_differs,
    Code.SCHEDULE_MARKS_LOST: lambda f, here: (
        f"{here}의 추진일정 {f.found}행에 표시된 달이 없습니다"
    ),
    Code.SCHEDULE_MONTHS_VS_COUNT: _months,
    Code.SCHEDULE_EMPTY_ROW: lambda f, here: (
        f"{here} 추진일정 ‘{_subject(f)}’에 표시된 달이 없습니다"
    ),
    Code.SCHEDULE_OUTSIDE_PERIOD: _outside,
    Code.MONEY_UNMENTIONED: lambda f, here: (
        f"{here} 산출내역 ‘{_subject(f)}’에 드는 활동이 카드의 다른 항목에 나오지 않습니다"
    ),
    Code.SECTION_MISSING: _missing,
    Code.SECTION_EMPTY: lambda f, here: f"{_where(f, here)}에 적힌 내용이 없습니다",
    Code.SECTION_NEW_BUT_RESULTS: lambda f, here: (
        f"{topic(here)} 신규 사업인데 주요성과에 ‘{_short(f.found)}’ 등이 적혀 있습니다"
    ),
    Code.TEXT_TOO_LONG: _too_long,
    Code.PRIVACY_RESIDENT_NUMBER: lambda f, here: (
        f"{_where(f, here)}에 주민등록번호로 보이는 숫자({f.found})가 적혀 있습니다"
    ),
    Code.STYLE_DATE: _style("날짜"),
    Code.STYLE_AMOUNT: _style("금액"),
    Code.STYLE_MINUS: _style("감소 표시"),
    Code.STYLE_ENDING: lambda f, here: (
        f"{_where(f, here)}의 {quoted(subject, _subject(f))} 개조식이 아닌 문장으로 끝납니다"
    ),
}
"""Those of the cards' text and of the records; money is worded in ``texts.findings``."""


def _to_value(finding: Finding) -> str:
    return f"{quoted(towards, finding.suggestion)} 고치세요."


Propose = Callable[[Finding], str]

SUGGESTIONS: Mapping[Code, Propose] = {
    Code.CONTRACT_DIFFERS: lambda f: f"목표를 {quoted(towards, f.suggestion)} 고치세요.",
    Code.CONTRACT_UNLINKED: lambda f: (
        f"이름과 목표가 같은 성과지표 {quoted(with_, f.others[0])} 연결하세요."
    ),
    Code.DEPARTMENT_ENDED: lambda f: f"뒤를 이은 부서 {quoted(towards, f.expected)} 바꾸세요.",
    Code.NAME_VARIANT: _to_value,
    Code.NUMBERING_REPEAT: lambda f: f"번호를 {towards(f.suggestion)} 다시 매기세요.",
    Code.PERIOD_OTHER_YEAR: _to_value,
    Code.YEAR_LEFT_OVER: _to_value,
    Code.TAG_KEPT_WITHOUT_PREDECESSOR: lambda f: (
        f"신규 사업이 맞다면 표시를 {quoted(towards, f.suggestion)} 바꾸세요."
    ),
    Code.COUNT_DIFFERS: _count_mended,
    Code.NUMBER_SOURCE_GONE: lambda f: f"연결을 풀고 숫자 ‘{f.suggestion}’만 남기세요.",
    Code.NUMBER_DIFFERS: _to_value,
    Code.STYLE_DATE: _to_value,
    Code.STYLE_AMOUNT: _to_value,
    Code.STYLE_MINUS: _to_value,
}
"""What to do about findings that have a proposal."""

_APPLY: Mapping[Code, str] = {
    Code.CONTRACT_UNLINKED: "성과지표와 연결",
    Code.DEPARTMENT_ENDED: "뒤를 이은 부서로",
    Code.NUMBERING_REPEAT: "번호 다시 매기기",
    Code.NUMBER_SOURCE_GONE: "숫자로 바꾸기",
}


def apply(finding: Finding) -> str:
    """The link that takes a proposal, "" where none can be taken."""
    if finding.code not in SUGGESTIONS:
        return ""
    return _APPLY.get(finding.code) or towards(_short(finding.suggestion))
