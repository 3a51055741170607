"""Sentences for what the world refuses: what happened, what is safe, what to do."""

from pathlib import Path
from typing import Protocol

from sspass_desktop.texts.message import Message
from sspass_desktop.texts.particles import object_, topic


class Refusal(Protocol):
    """What a sentence needs of an error of a store; its class says which sentence."""

    @property
    def path(self) -> Path | None:
        """The file it concerns."""

    @property
    def detail(self) -> str:
        """The key of an edition, the number of a card."""


NAMELESS = "계획 파일"
_UNTOUCHED = "파일은 건드리지 않았습니다."
_SAFE = "앞서 저장한 내용은 그대로 있습니다."

_SENTENCES: dict[str, tuple[str, str, str]] = {
    "StoreError": (
        "{object} 읽거나 쓰다가 문제가 생겼습니다.",
        _SAFE,
        "파일이 있는 디스크나 공유 폴더를 확인한 뒤 다시 해 보세요.",
    ),
    "FileMissingError": (
        "{object} 찾지 못했습니다.",
        "바뀐 파일은 없습니다.",
        "파일의 이름과 위치를 확인하세요.",
    ),
    "FolderMissingError": (
        "{object} 둘 폴더를 찾지 못했습니다.",
        "만들거나 바꾼 파일은 없습니다.",
        "폴더를 먼저 만들거나 다른 폴더를 고르세요.",
    ),
    "NotWritableError": (
        "{object} 다룰 권한이 없습니다(파일이나 폴더가 읽기 전용일 수 있습니다).",
        _SAFE,
        "다른 폴더에 다른 이름으로 저장하거나 읽기 전용을 풀어 주세요.",
    ),
    "NotAFileError": (
        "{topic} 파일이 아니라 폴더나 장치입니다.",
        "만들거나 바꾼 파일은 없습니다.",
        "파일 이름까지 적어 주세요.",
    ),
    "BadNameError": (
        "{topic} 파일 이름으로 쓸 수 없습니다(너무 길거나 쓸 수 없는 글자가 있습니다).",
        "만들거나 바꾼 파일은 없습니다.",
        "다른 이름을 쓰세요.",
    ),
    "SameFileError": (
        "{topic} 읽을 파일이면서 만들 파일입니다.",
        "만들거나 바꾼 파일은 없습니다.",
        "만들 파일에 다른 이름을 쓰세요.",
    ),
    "DiskFullError": (
        "디스크에 빈 공간이 없어 {object} 저장하지 못했습니다.",
        _SAFE,
        "공간을 비운 뒤 다시 저장하세요.",
    ),
    "FontMissingError": (
        "글꼴 파일 {object} 읽지 못해 출력을 멈췄습니다(파일이 없거나 손상되었습니다).",
        _SAFE,
        "프로그램을 다시 설치해 주세요.",
    ),
    "ReadBackError": (
        "{object} 다시 열어 견주어 보니 ‘{detail}’ 칸이 계획과 달랐습니다.",
        "만들거나 바꾼 파일은 없습니다.",
        "다른 디스크에 다시 내보내고, 되풀이되면 프로그램 담당자에게 알려 주세요.",
    ),
    "UnprovenSaveError": (
        "저장한 {object} 다시 읽어 보니 쓴 것과 달랐습니다(디스크에 이상이 있을 수 있습니다).",
        "고친 내용은 화면에 그대로 있습니다.",
        "다른 디스크에 사본으로 저장하고 그 사본에서 이어서 작업하세요.",
    ),
    "NotAPlanFileError": (
        "{topic} 이 프로그램의 계획 파일이 아닙니다.",
        _UNTOUCHED,
        "이름이 .sspass로 끝나는 계획 파일을 골라 주세요.",
    ),
    "DamagedFileError": (
        "{topic} 손상되었거나 중간에서 끊긴 파일입니다.",
        _UNTOUCHED,
        "원래 파일을 다시 복사하거나 백업에서 되살려 주세요.",
    ),
    "NewerFormatError": (
        "{topic} 더 새로운 버전의 프로그램에서 만든 파일입니다.",
        _UNTOUCHED,
        "프로그램을 새 버전으로 바꾼 뒤 다시 열어 주세요.",
    ),
    "LockedError": (
        "다른 프로그램이 {object} 쓰고 있습니다.",
        _SAFE,
        "그 프로그램을 닫거나 잠시 뒤에 다시 해 보세요.",
    ),
    "EditionExistsError": (
        "{name}에 {detail} 판이 이미 있습니다.",
        "저장되어 있던 판은 그대로 있습니다.",
        "새 계획 파일에 저장하거나 연도와 차수를 확인하세요.",
    ),
    "EditionMissingError": (
        "{name}에 ‘{detail}’ 판이 없습니다.",
        "바뀐 파일은 없습니다.",
        "연도-차수(예: 2026-1)를 확인하세요.",
    ),
    "StaleVersionError": (
        "읽은 뒤에 다른 곳에서 같은 내용을 먼저 저장했습니다.",
        "먼저 저장된 내용은 그대로 있습니다.",
        "다시 열어 바뀐 내용을 확인한 뒤 고치세요.",
    ),
    "TargetChangedError": (
        "{topic} 다른 곳에서 바뀌었습니다.",
        "바뀐 파일과 내가 고친 내용을 모두 보관했습니다.",
        "두 내용을 비교해서 합치세요.",
    ),
    "TakenOverError": (
        "자리를 비운 사이 {detail} 님이 {object} 쓰고 있습니다.",
        "그 파일은 건드리지 않았고 내가 고친 내용은 화면에 그대로 있습니다.",
        "사본으로 저장하거나 비교해서 합치세요.",
    ),
    "CardMissingError": (
        "‘{detail}’ 카드를 찾지 못했습니다.",
        "바뀐 내용은 없습니다.",
        "다시 열어 카드가 지워지지 않았는지 확인하세요.",
    ),
}
"""By the name of the error's class: this layer does not know the classes."""

_NO_EDITION = (
    "{name}에 사업계획이 아직 없습니다.",
    "바뀐 파일은 없습니다.",
    "사업계획서를 먼저 읽어 들이거나 다른 파일을 고르세요.",
)


_CODES: dict[str, str] = {
    "StoreError": "E-FILE",
    "FileMissingError": "E-FILE-MISSING",
    "FolderMissingError": "E-FILE-FOLDER",
    "NotWritableError": "E-FILE-READONLY",
    "NotAFileError": "E-FILE-NONE",
    "BadNameError": "E-FILE-NAME",
    "SameFileError": "E-FILE-SAME",
    "DiskFullError": "E-DISK-FULL",
    "FontMissingError": "E-FONT-MISSING",
    "ReadBackError": "E-READ-BACK",
    "UnprovenSaveError": "E-SAVE-UNPROVEN",
    "NotAPlanFileError": "E-PLAN-OTHER",
    "DamagedFileError": "E-PLAN-DAMAGED",
    "NewerFormatError": "E-PLAN-NEWER",
    "LockedError": "E-PLAN-LOCKED",
    "EditionExistsError": "E-EDITION-EXISTS",
    "EditionMissingError": "E-EDITION-MISSING",
    "StaleVersionError": "E-SAVE-STALE",
    "TargetChangedError": "E-PUBLISH-CHANGED",
    "TakenOverError": "E-PUBLISH-TAKEN",
    "CardMissingError": "E-CARD-MISSING",
}


def sentence(error: Refusal) -> str:
    """What happened, what is safe, what to do; of the path only the file's name is told."""
    return str(message(error))


def message(error: Refusal) -> Message:
    """The message about an error of a store."""
    kind = next(kind.__name__ for kind in type(error).__mro__ if kind.__name__ in _SENTENCES)
    no_edition = kind == "EditionMissingError" and not error.detail
    what, safe, do = _NO_EDITION if no_edition else _SENTENCES[kind]
    name = NAMELESS if error.path is None else f"‘{error.path.name or error.path}’"
    said = what.format(name=name, object=object_(name), topic=topic(name), detail=error.detail)
    return Message(_CODES[kind], said, safe, do)
