"""What is wrong with a template file, told to the person who changed it."""

from collections.abc import Sequence

from sspass_desktop.texts.particles import object_, topic

FACES = ("본고딕", "본고딕 굵게", "본명조", "본명조 굵게")
"""The shipped faces: sans, sans bold, serif, serif bold."""


def not_readable(name: str) -> str:
    """There is no such file, or it may not be read."""
    return f"서식 파일 {object_(f'‘{name}’')} 읽지 못했으니 파일의 이름과 위치를 확인하세요."


def not_utf8(name: str) -> str:
    """The file is not in the encoding of TOML."""
    return (
        f"서식 파일 {topic(f'‘{name}’')} UTF-8이 아니니 "
        "메모장에서 인코딩을 UTF-8로 골라 다시 저장하세요."
    )


def not_toml(name: str, line: int | None) -> str:
    """The file does not follow the rules of TOML."""
    place = f" {line}행" if line else ""
    return (
        f"서식 파일 ‘{name}’{place}의 쓰는 법이 맞지 않으니 "
        "따옴표, 괄호, = 표시와 두 번 쓴 항목이 없는지 확인하세요."
    )


def unknown_key(key: str) -> str:
    """A key that no template has."""
    return f"{topic(_key(key))} 서식 파일에 없는 항목이니 기본 서식의 항목 이름과 견주어 보세요."


def no_number(key: str) -> str:
    """A number is wanted."""
    return f"{_key(key)}에는 따옴표 없이 숫자를 적어야 합니다."


def out_of_range(key: str, low: float, high: float) -> str:
    """A number that is too small or too large."""
    return f"{topic(_key(key))} {low:g}부터 {high:g}까지의 숫자여야 합니다."


def no_text(key: str) -> str:
    """A text is wanted."""
    return f"{_key(key)}에는 따옴표로 감싼 글자를 적어야 합니다."


def no_line(key: str, most: int) -> str:
    """A text that is too long, or holds an end of line."""
    return f"{topic(_key(key))} 줄을 바꾸지 않고 {most}자 안에서 적어야 합니다."


def blank(key: str) -> str:
    """A title without letters."""
    return f"{_key(key)}에는 인쇄할 이름을 적어야 합니다."


def unknown_placeholder(key: str, name: str, known: Sequence[str]) -> str:
    """A placeholder that stands for nothing here."""
    choice = ", ".join(f"{{{one}}}" for one in known)
    usable = f"{choice}만 쓸 수 있습니다" if known else "중괄호를 쓸 수 없습니다"
    return f"{_key(key)}의 {topic(f'‘{{{name}}}’')} 뜻이 없는 자리 표시이고, 여기에는 {usable}."


def no_mark(key: str) -> str:
    """A sign that is too long or in none of the fonts."""
    return f"{_key(key)}에는 글꼴에 있는 기호를 두 글자까지 적어야 합니다."


def no_colour(key: str) -> str:
    """A colour that is not written as one."""
    return f'{_key(key)}에는 "#17405C"처럼 #과 여섯 자리 색 번호를 적어야 합니다.'


def too_light(key: str) -> str:
    """White letters stand on this colour."""
    return f"{_key(key)} 위에는 흰 글자가 놓이니 더 어두운 색을 골라야 합니다."


def too_dark(key: str) -> str:
    """Black letters stand on this colour."""
    return f"{_key(key)} 위에는 검은 글자가 놓이니 더 밝은 색을 골라야 합니다."


def unknown_face(key: str) -> str:
    """A font that is not shipped."""
    return f"{_key(key)}에는 {', '.join(FACES)} 가운데 하나를 적어야 합니다."


def no_table(key: str) -> str:
    """A group of keys is wanted."""
    return f"{topic(_key(key))} 값이 아니라 [{key}] 묶음으로 적어야 합니다."


def no_rows(key: str) -> str:
    """A list of rows in braces is wanted."""
    return f"{topic(_key(key))} 중괄호 줄을 쉼표로 나눈 목록으로 적어야 합니다."


def unknown_name(key: str, value: str) -> str:
    """A section or part that no book has."""
    if not value:
        return f"{object_(_key(key))} 빠뜨렸으니 기본 서식에 있는 이름을 적어야 합니다."
    shown = value if value.isprintable() else "…"
    named = topic(f"‘{shown[:30]}’")
    return f"{_key(key)}의 {named} 없는 이름이니 기본 서식에 있는 이름을 적어야 합니다."


def twice(key: str, value: str) -> str:
    """A section or part that is listed a second time."""
    return f"{_key(key)}의 {topic(f'‘{value}’')} 위에 이미 있으니 한 번만 적어야 합니다."


def no_room(key: str, width: float, height: float) -> str:
    """Margins that leave too little of the page."""
    return (
        f"{_key(key)}의 여백이 넓어 글 쓸 자리가 모자라니 "
        f"너비 {width:g}mm, 높이 {height:g}mm가 남도록 줄여야 합니다."
    )


def _key(key: str) -> str:
    return f"서식 항목 ‘{key}’"
