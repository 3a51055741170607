"""Sentences about reading an old plan book: what was odd, and why one cannot be read."""

from typing import Protocol

from sspass_desktop.texts.message import Message, code
from sspass_desktop.texts.particles import object_, subject, topic, with_


class Oddity(Protocol):
    """What a sentence needs of a problem: its kind and the words that fill the sentence."""

    @property
    def kind(self) -> str:
        """Which sentence."""

    @property
    def values(self) -> tuple[str, ...]:
        """What stands in it."""


_PROBLEMS = {
    "title_differs": "본문의 사업명 {subject_0} 목록의 {with_1} 달라 목록의 이름을 썼습니다.",
    "list_differs": "실천사업 목록의 {subject_0} 이 장의 목록에는 다른 이름으로 적혀 있습니다.",
    "card_unlisted": "목록에 없는 사업입니다: ‘{0}’.",
    "names_unclear": "담당자 칸을 알아보기 어렵습니다: ‘{0}’.",
    "budget_unreadable": "소요예산을 금액으로 읽지 못해 글로 남겼습니다: ‘{0}’.",
    "total_row_differs": "합계 줄의 금액 {subject_0} 위의 금액을 더한 값과 다릅니다.",
    "row_too_wide": "표의 줄에 칸이 더 있습니다: ‘{0}’.",
    "book_cut": "계획서가 표 가운데에서 끝나 마지막 줄을 읽지 않았습니다: ‘{0}’.",
    "unknown_heading": "모르는 제목이라 앞 항목의 글로 두었습니다: ‘{0}’.",
    "year_unknown": "계획서에서 사업연도를 찾지 못했습니다.",
    "unit_unknown": "예산표의 금액 단위를 찾지 못해 원으로 읽었습니다.",
    "name_variant": "{object_1} ‘{0}’의 다른 표기로 보았습니다.",
    "count_differs": "‘{0}’에 적힌 사업 수는 {1}개이나 목록에는 {2}개가 있습니다.",
    "facility_count_differs": "‘{0}’에 적힌 시설 수는 {1}개소이나 표에는 {2}개소가 있습니다.",
    "sum_differs": "{0} 합계로 적힌 수는 {1}이나 더한 값은 {2}입니다.",
    "vacancy_differs": "‘{0}’에 적힌 결원은 {1}이나 현원에서 정원을 뺀 값은 {2}입니다.",
    "units_differ": "기구표에 적힌 {0}의 수는 {1}개이나 업무분장에는 {2}개가 있습니다.",
    "department_ended": "지난해 성과에만 있는 부서 ‘{0}’의 업무를 이어받은 부서를 정해 주세요.",
    "strategy_row_unknown": "전략체계 표에서 알아보지 못한 줄입니다: ‘{0}’.",
    "contract_row_cells": "성과계약 표의 칸 수가 맞지 않는 줄입니다: ‘{0}’.",
    "result_row_cells": "성과지표 표의 칸 수가 맞지 않는 줄입니다: ‘{0}’.",
    "tree_row_cells": "예산표의 칸 수가 맞지 않는 줄입니다: ‘{0}’.",
    "tree_depth_unclear": "예산 과목 ‘{0}’의 단계를 합계로 확인하지 못했습니다.",
}
_UNREADABLE = {
    "empty": ("{topic} 빈 파일입니다.", "내용이 있는 파일을 골라 주세요."),
    "binary": (
        "{topic} 글로 된 파일이 아닙니다.",
        "원래 프로그램에서 ‘텍스트 문서(UTF-8)’로 저장한 파일을 골라 주세요.",
    ),
    "too_large": (
        "{topic} 계획서 한 권(20MB까지)보다 큽니다.",
        "계획서만 따로 텍스트로 저장해 다시 골라 주세요.",
    ),
    "no_plan_book": (
        "‘{name}’에서 계획서의 차례나 카드를 찾지 못했습니다.",
        "계획서 전체를 텍스트로 저장한 파일인지 확인해 주세요.",
    ),
}
_NOTHING_SAVED = "아무것도 저장하지 않았습니다."


def sentence(problem: Oddity) -> str:
    """What is odd, in one sentence; an unknown kind is named as it is."""
    template = _PROBLEMS.get(problem.kind)
    if template is None:
        return " ".join((problem.kind, *problem.values))
    return template.format(*problem.values, **_with_particles(problem.values))


def _with_particles(values: tuple[str, ...]) -> dict[str, str]:
    """Each value in quotation marks with each particle: "subject_0" is the first with 이 or 가."""
    adders = {"subject": subject, "object": object_, "with": with_}
    return {
        f"{kind}_{place}": add(f"‘{value}’")
        for place, value in enumerate(values)
        for kind, add in adders.items()
    }


def unreadable(kind: str, name: str) -> Message:
    """Why the file cannot be read, what is safe, what to do."""
    what, do = _UNREADABLE[kind]
    said = what.format(name=name, topic=topic(f"‘{name}’"))
    return Message(code("BOOK", kind), said, _NOTHING_SAVED, do)
