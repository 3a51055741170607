"""The values of a template file, each asked for by its key and checked."""

import re
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from sspass_desktop.documents.layout.metrics import FACES, SANS, Font, drawable
from sspass_desktop.documents.layout.page import Colour
from sspass_desktop.texts import templates as words

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_FACES = dict(zip(words.FACES, FACES, strict=True))
_LONGEST = 80  # letters of a text
_LONGEST_MARK = 2


class TemplateError(Exception):
    """A template that cannot be used; the message is the sentence for the user.

    ``key`` is the dotted name of what is wrong in it, empty if it is the file itself.
    """

    def __init__(self, sentence: str, key: str = "") -> None:
        super().__init__(sentence)
        self.key = key


class Keys:
    """A table of the file. Every value is taken by its key; what nobody takes is unknown.

    A key that is left out gives the default. All methods raise TemplateError.
    """

    def __init__(self, values: Mapping[str, Any], path: str = "") -> None:
        self._values = dict(values)
        self._path = path
        self._inner: list[Keys] = []

    def refuse(self, name: str, sentence: Callable[..., str], *details: object) -> NoReturn:
        """Refuse a value, or this table (``name`` empty); ``sentence`` takes the whole key."""
        key = self._whole(name)
        raise TemplateError(sentence(key, *details), key)

    def number(self, name: str, default: float, low: float, high: float) -> float:
        """A number from ``low`` to ``high``."""
        value = self._values.pop(name, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.refuse(name, words.no_number)
        if not low <= value <= high:
            self.refuse(name, words.out_of_range, low, high)
        return float(value)

    def text(self, name: str, default: str, placeholders: frozenset[str] = frozenset()) -> str:
        """A short text on one line, with no other ``{placeholders}`` than these."""
        value = self._text(name, default)
        if len(value) > _LONGEST or not value.isprintable():
            self.refuse(name, words.no_line, _LONGEST)
        for found in _PLACEHOLDER.findall(value):
            if found not in placeholders:
                self.refuse(name, words.unknown_placeholder, found, sorted(placeholders))
        return value

    def title(self, name: str, default: str, placeholders: frozenset[str] = frozenset()) -> str:
        """A text that is not blank."""
        value = self.text(name, default, placeholders)
        if not value.strip():
            self.refuse(name, words.blank)
        return value

    def mark(self, name: str, default: str) -> str:
        """A sign that the shipped fonts can draw, or none."""
        value = self._text(name, default)
        if len(value) > _LONGEST_MARK or not drawable(SANS, value):
            self.refuse(name, words.no_mark)
        return value

    def colour(self, name: str, default: Colour, *, dark: bool) -> Colour:
        """A colour that white letters (``dark``) or black ones can be read on."""
        value = self._values.pop(name, None)
        if value is None:
            return default
        if not isinstance(value, str) or not _COLOUR.fullmatch(value):
            self.refuse(name, words.no_colour)
        red, green, blue = bytes.fromhex(value[1:])
        grey = (299 * red + 587 * green + 114 * blue) // 1000  # ITU-R BT.601
        if dark != (grey < 128) or (not dark and grey < 192):  # noqa: PLR2004 - half, three quarters
            self.refuse(name, words.too_light if dark else words.too_dark)
        return red, green, blue

    def font(self, default: Font, most: float) -> Font:
        """The table as a font: one of the shipped faces, its size in points up to ``most``."""
        size = self.number("size", default.size, 5, most)
        if "face" not in self._values:
            return Font(default.face, size)
        name = self._text("face", "")
        if name not in _FACES:
            self.refuse("face", words.unknown_face)
        return Font(_FACES[name], size)

    def table(self, name: str) -> "Keys":
        """A table inside this one."""
        value = self._values.pop(name, {})
        if not isinstance(value, dict):
            self.refuse(name, words.no_table)
        return self._kept(value, self._whole(name))

    def rows(self, name: str) -> list["Keys"] | None:
        """A list of tables, counted from 1 in their keys; None if it is left out."""
        value = self._values.pop(name, None)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            self.refuse(name, words.no_rows)
        return [
            self._kept(row, f"{self._whole(name)}[{number}]") for number, row in enumerate(value, 1)
        ]

    def one_of(self, name: str, known: frozenset[str]) -> str:
        """One of some names; it may not be left out."""
        value = self._text(name, "")
        if value not in known:
            self.refuse(name, words.unknown_name, value)
        return value

    def close(self) -> None:
        """Everything has been taken, here and in the tables inside."""
        for name in self._values:
            self.refuse(name, words.unknown_key)
        for inner in self._inner:
            inner.close()

    def _whole(self, name: str) -> str:
        return ".".join(part for part in (self._path, name) if part)

    def _kept(self, values: Mapping[str, Any], path: str) -> "Keys":
        self._inner.append(Keys(values, path))
        return self._inner[-1]

    def _text(self, name: str, default: str) -> str:
        value = self._values.pop(name, default)
        if not isinstance(value, str):
            self.refuse(name, words.no_text)
        return value
