"""Workbooks that offices keep anyway: what their columns are called, and how they are told."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sspass_desktop.texts.particles import object_, towards
from sspass_desktop.texts.team_workbook import Head


class PlainKind(StrEnum):
    """What the rows of a sheet are."""

    RESULTS = "results"
    STAFF = "staff"
    FACILITIES = "facilities"
    REVENUE = "revenue"
    EXPENDITURE = "expenditure"


@dataclass(frozen=True, slots=True)
class PlainWords:
    """What such a sheet is called, its columns, and those without which it says nothing."""

    name: str
    heads: tuple[Head, ...]
    needed: tuple[str, ...]


_BUDGET = (
    Head("path1", "회계", ("회계명", "회계구분", "관")),
    Head("path2", "항", ("관항", "사업", "단위사업")),
    Head("path3", "목", ("예산과목", "과목", "세부사업")),
    Head("path4", "세목", ("통계목", "비목")),
    Head("amount", "금액", ("예산액", "예산", "계", "합계", "금년도예산", "예산현액"), "원"),
    Head("state", "국비", ("국고", "국고보조금")),
    Head("province", "도비", ("시도비",)),
    Head("municipal", "시군비", ("시·군비", "시군구비")),
    Head("other", "기타", ("자부담", "자체")),
)
PLAIN: Mapping[PlainKind, PlainWords] = {
    PlainKind.RESULTS: PlainWords(
        "작년 계획과 실적",
        (
            Head("unit", "부서", ("담당부서", "팀", "부서명", "소관부서")),
            Head("number", "번호", ("연번", "순번", "사업번호")),
            Head("title", "사업명", ("사업", "세부사업", "단위사업", "과제명")),
            Head("name", "성과지표", ("지표", "지표명", "측정항목", "성과지표명")),
            Head("target", "계획", ("목표", "목표치", "작년목표", "계획(목표)")),
            Head("result_text", "실적", ("결과", "추진실적", "작년실적", "달성실적")),
            Head("rate", "달성률", ("달성율", "진도율"), "%"),
            Head("note", "비고"),
        ),
        ("title", "target", "result_text"),
    ),
    PlainKind.STAFF: PlainWords(
        "직원",
        (
            Head("name", "성명", ("이름", "직원명", "직원")),
            Head("unit", "부서", ("팀", "소속", "부서명", "소속부서")),
            Head("grade", "직급", ("직위", "직책")),
            Head("extension", "내선", ("내선번호", "전화", "전화번호", "연락처")),
        ),
        ("name", "unit"),
    ),
    PlainKind.FACILITIES: PlainWords(
        "소속시설",
        (
            Head("group", "구분", ("시설구분", "분류")),
            Head("type", "시설유형", ("유형", "시설종류", "종류")),
            Head("name", "시설명", ("시설", "기관명", "시설이름")),
            Head("run_by", "운영 방식", ("운영형태", "운영방법")),
            Head("quota", "정원"),
            Head("current", "현원", ("현인원",)),
        ),
        ("name", "quota"),
    ),
    PlainKind.REVENUE: PlainWords("수입 예산", _BUDGET, ("path1", "amount")),
    PlainKind.EXPENDITURE: PlainWords("지출 예산", _BUDGET, ("path1", "amount")),
}
REVENUE_WORDS = ("수입", "세입")
"""A sheet whose name holds one of them is of revenue."""

TITLE = "엑셀의 열 맞추기"
HINT = "파일의 어느 열을 무엇으로 읽을지 확인해 주세요. 비워 두면 읽지 않습니다."
SHEET, ROWS_ARE, NOT_READ = "시트", "줄의 뜻", "(읽지 않음)"
GO_ON, CANCEL = "다음", "그만두기"
SAMPLE = "파일의 처음 몇 줄"


def column(name: str, title: str) -> str:
    """A column of the file as it is chosen: "C 성명"."""
    return f"{name} {title}".strip()


def needed(titles: str) -> str:
    """What must still be chosen."""
    return f"{titles} 열을 골라 주세요."


def no_such_unit(name: str) -> str:
    """A row names a unit that the plan does not know."""
    return f"부서 {object_(f'‘{name}’')} 찾지 못해 이 줄을 가져오지 않았습니다."


def matched(sheet: str, kind: PlainKind, columns: Mapping[str, str]) -> str:
    """How a sheet is read, for the command line."""
    titles = {head.key: head.title for head in PLAIN[kind].heads}
    read = ", ".join(f"{place}={titles[key]}" for key, place in columns.items())
    return f"‘{sheet}’ 시트를 {towards(PLAIN[kind].name)} 읽었습니다: {read}"
