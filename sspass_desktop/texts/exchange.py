"""What can be wrong with a file in the open format, and the sentence for it."""

from collections.abc import Mapping
from enum import StrEnum

from sspass_desktop.texts.message import Message, code
from sspass_desktop.texts.particles import subject


class JsonFault(StrEnum):
    """Why a file in the open format could not be read."""

    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    NOT_A_PLAN = "not_a_plan"
    NEWER_VERSION = "newer_version"
    MISSING_KEY = "missing_key"
    WRONG_TYPE = "wrong_type"
    WRONG_VALUE = "wrong_value"
    WRONG_MONTHS = "wrong_months"
    NOT_A_NUMBER = "not_a_number"
    NUMBER_TOO_LARGE = "number_too_large"
    BROKEN_TEXT = "broken_text"
    DUPLICATE_KEY = "duplicate_key"
    DUPLICATE_UID = "duplicate_uid"
    DUPLICATE_EDITION = "duplicate_edition"
    TOO_DEEP = "too_deep"


_FAULTS: Mapping[JsonFault, str] = {
    JsonFault.NOT_UTF8: "파일의 문자 인코딩이 UTF-8이 아닙니다.",
    JsonFault.NOT_JSON: "JSON으로 읽을 수 없는 파일입니다(줄:칸 {detail}).",
    JsonFault.NOT_A_PLAN: "사업계획 교환 형식(sspass-plan)의 파일이 아닙니다.",
    JsonFault.NEWER_VERSION: "이 프로그램보다 새로운 형식({detail})으로 만든 파일입니다.",
    JsonFault.MISSING_KEY: "꼭 있어야 할 항목 {subject} 빠져 있습니다.",
    JsonFault.WRONG_TYPE: "값의 종류가 맞지 않습니다(맞는 종류 ≠ 적힌 값: {detail}).",
    JsonFault.WRONG_VALUE: "쓸 수 없는 값입니다: {detail}.",
    JsonFault.WRONG_MONTHS: "추진월은 1부터 12까지를 차례대로 한 번씩 적어야 합니다.",
    JsonFault.NOT_A_NUMBER: "숫자가 아닌 값({detail})이 들어 있습니다.",
    JsonFault.NUMBER_TOO_LARGE: "다룰 수 없을 만큼 큰 숫자가 들어 있습니다.",
    JsonFault.BROKEN_TEXT: "깨진 글자가 들어 있습니다.",
    JsonFault.DUPLICATE_KEY: "같은 항목 {subject} 두 번 적혀 있습니다.",
    JsonFault.DUPLICATE_UID: "같은 고유번호(uid)가 두 번 쓰였습니다: {detail}.",
    JsonFault.DUPLICATE_EDITION: "같은 연도와 차수의 계획이 두 번 들어 있습니다: {detail}.",
    JsonFault.TOO_DEEP: "항목이 너무 깊게 겹쳐 있습니다.",
}


_SAFE = "저장된 계획은 그대로 있습니다."


def message(fault: JsonFault, path: str, detail: str, name: str = "") -> Message:
    """Say what is wrong and where, that nothing was changed, and what to do."""
    places = [f"‘{name}’"] * bool(name) + [f"위치 {path}"] * bool(path)
    where = f" ({', '.join(places)})" if places else ""
    what = _FAULTS[fault].format(detail=detail, subject=subject(f"‘{detail}’"))
    return Message(code("JSON", fault), f"{what}{where}", _SAFE, _advice(fault))


def _advice(fault: JsonFault) -> str:
    if fault is JsonFault.NEWER_VERSION:
        return "프로그램을 새 버전으로 바꾼 뒤 다시 해 보세요."
    if fault in (JsonFault.NOT_A_PLAN, JsonFault.NOT_JSON, JsonFault.NOT_UTF8):
        return "파일을 바르게 골랐는지 확인하세요."
    return "파일의 그 자리를 고친 뒤 다시 읽어 들이세요."
