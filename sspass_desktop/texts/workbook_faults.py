"""What can be wrong with a workbook or one of its cells, and the sentence for it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from sspass_desktop.texts.message import Message, code
from sspass_desktop.texts.particles import object_, topic


class WorkbookFault(StrEnum):
    """Why a workbook could not be read; nothing of it is taken then."""

    EMPTY = "empty"
    TEXT = "text"
    OTHER = "other"
    OLD = "old"
    LOCKED = "locked"
    BINARY = "binary"
    TOO_LARGE = "too_large"
    BOMB = "bomb"
    FORBIDDEN = "forbidden"
    DAMAGED = "damaged"
    NO_WORKBOOK = "no_workbook"
    SHEET_MISSING = "sheet_missing"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_SLOW = "too_slow"
    NOT_OURS = "not_ours"
    NEWER = "newer"


class CellFault(StrEnum):
    """Why a cell holds no value; what the plan has there stays."""

    UNCOMPUTED = "uncomputed"
    ERROR = "error"
    NO_TEXT = "no_text"
    NO_NUMBER = "no_number"


_SAVE_AGAIN = "엑셀에서 다시 저장한 뒤 골라 주세요."
_UNREADABLE: Mapping[WorkbookFault, tuple[str, str]] = {
    WorkbookFault.EMPTY: ("{topic} 빈 파일입니다.", "내용이 있는 파일을 골라 주세요."),
    WorkbookFault.TEXT: (
        "{topic} 엑셀 파일이 아니라 글자 파일(CSV 등)입니다.",
        "엑셀에서 열어 ‘Excel 통합 문서(.xlsx)’로 저장한 뒤 골라 주세요.",
    ),
    WorkbookFault.OTHER: (
        "{topic} 엑셀 파일이 아니거나 문서 보안이 걸려 있습니다.",
        "이름이 .xlsx로 끝나는, 보안을 푼 파일을 골라 주세요.",
    ),
    WorkbookFault.OLD: (
        "{topic} 옛 형식(.xls)의 엑셀 파일입니다.",
        "엑셀에서 ‘Excel 통합 문서(.xlsx)’로 저장한 뒤 골라 주세요.",
    ),
    WorkbookFault.LOCKED: (
        "{topic} 암호가 걸린 파일입니다.",
        "암호를 푼 사본을 골라 주세요.",
    ),
    WorkbookFault.BINARY: (
        "{topic} 이진 형식(.xlsb)의 엑셀 파일입니다.",
        "엑셀에서 ‘Excel 통합 문서(.xlsx)’로 저장한 뒤 골라 주세요.",
    ),
    WorkbookFault.TOO_LARGE: (
        "{topic} 사업계획의 엑셀 파일(50MB까지)보다 큽니다.",
        "필요한 시트만 따로 저장한 뒤 골라 주세요.",
    ),
    WorkbookFault.BOMB: (
        "{topic} 압축을 풀면 지나치게 커지는 파일이라 열지 않았습니다.",
        "보낸 사람에게 파일을 확인해 주세요.",
    ),
    WorkbookFault.FORBIDDEN: (
        "{object} 열지 않았습니다. 엑셀 파일에 들어갈 수 없는 내용이 있습니다{place}.",
        _SAVE_AGAIN,
    ),
    WorkbookFault.DAMAGED: ("{topic} 손상된 파일입니다{place}.", _SAVE_AGAIN),
    WorkbookFault.NO_WORKBOOK: ("{topic} 시트가 들어 있는 엑셀 파일이 아닙니다.", _SAVE_AGAIN),
    WorkbookFault.SHEET_MISSING: ("{topic} 시트의 내용이 빠진 파일입니다{place}.", _SAVE_AGAIN),
    WorkbookFault.TOO_MANY_CELLS: (
        "{topic} 채워진 칸이 너무 많습니다{place}.",
        "필요한 시트만 따로 저장한 뒤 골라 주세요.",
    ),
    WorkbookFault.TOO_SLOW: (
        "{object} 읽는 데 시간이나 메모리가 너무 많이 들어 그만두었습니다.",
        "필요한 시트만 따로 저장한 뒤 골라 주세요.",
    ),
    WorkbookFault.NOT_OURS: (
        "{topic} 팀 작성용 엑셀이 아니고, 알아볼 수 있는 열의 제목도 없습니다.",
        "‘내보내기 ▸ 팀 작성용 엑셀’로 만든 파일이나 열마다 제목이 있는 표를 골라 주세요.",
    ),
    WorkbookFault.NEWER: (
        "{topic} 더 새로운 버전의 프로그램에서 내보낸 파일입니다.",
        "프로그램을 새 버전으로 바꾼 뒤 다시 골라 주세요.",
    ),
}
_SAFE = "기존 내용은 바뀌지 않았습니다."

_CELLS: Mapping[CellFault, str] = {
    CellFault.UNCOMPUTED: "계산 결과가 저장되지 않은 수식입니다. 엑셀에서 한 번 저장해 주세요.",
    CellFault.ERROR: "수식의 결과가 오류({detail})입니다.",
    CellFault.NO_TEXT: "글의 내용이 파일에서 빠졌습니다.",
    CellFault.NO_NUMBER: "숫자가 깨져 있습니다({detail}).",
}


class Unreadable(Protocol):
    """What a sentence needs of the error."""

    @property
    def kind(self) -> WorkbookFault:
        """Which sentence."""

    @property
    def sheet(self) -> str:
        """The sheet, "" if no one is at fault."""

    @property
    def cell(self) -> str:
        """The cell, "" if no one is at fault."""


def unreadable(error: Unreadable, name: str) -> Message:
    """What is wrong with a file and where, that nothing was changed, what to do."""
    quoted = f"‘{name}’"
    what, do = _UNREADABLE[error.kind]
    place = where(error.sheet, error.cell)
    said = what.format(
        topic=topic(quoted), object=object_(quoted), place=f"({place})" if place else ""
    )
    return Message(code("XLSX", error.kind), said, _SAFE, do)


def where(sheet: str, cell: str = "") -> str:
    """A place in a workbook."""
    return " ".join([f"‘{sheet}’ 시트"] * bool(sheet) + [cell] * bool(cell))


def cell_fault(fault: CellFault, detail: str) -> str:
    """Why a cell holds no value."""
    return _CELLS[fault].format(detail=detail)
