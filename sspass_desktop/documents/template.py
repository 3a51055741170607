"""The template of a print: how it looks and what it calls its parts, read from a file.

A template is TOML; the shipped one, ``resources/templates/standard.toml``, names every key. A file
may leave out what it does not change.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from sspass_desktop.documents.layout.style import STANDARD, Style
from sspass_desktop.documents.template_keys import Keys, TemplateError
from sspass_desktop.documents.template_style import Margins, styled
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Part
from sspass_desktop.paths import RESOURCES
from sspass_desktop.texts import templates as words

SHIPPED = RESOURCES / "templates" / "standard.toml"
_MOST_BYTES = 1_000_000
_SECTIONS = frozenset(CardSection) - {CardSection.BUDGET}  # the budget prints in the overview
_YEARS = frozenset(("year", "yy", "last_year", "last_yy"))


@dataclass(frozen=True, slots=True)
class SectionTitle:
    """A section of a card and its heading; ``year`` is the lighter part, with ``{yy}`` and such."""

    section: CardSection
    title: str
    year: str = ""


@dataclass(frozen=True, slots=True)
class PartTitle:
    """A part of the book and its title, which may hold ``{year}``."""

    part: Part
    title: str


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """What a print calls things, in which order, and how they look.

    A card prints ``sections`` and no others; parts are numbered by their place.
    """

    name: str
    style: Style
    margins: Margins
    sections: tuple[SectionTitle, ...]
    parts: tuple[PartTitle, ...]

    def part(self, part: Part, year: int) -> tuple[str, str]:
        """Number and title of a part in the plan of a year; both empty if it has no place."""
        for number, one in zip(Part, self.parts, strict=False):
            if one.part is part:
                return number.value, in_year(one.title, year)
        return "", ""


def in_year(text: str, year: int) -> str:
    """A text of a template with its years filled in, whole or as two figures."""
    years = {"year": year, "last_year": year - 1, "yy": year % 100, "last_yy": (year - 1) % 100}
    return re.sub(r"\{(\w+)\}", lambda found: f"{years[found[1]]:02d}", text)


@cache
def standard() -> Template:
    """The shipped template."""
    bare = Template("", STANDARD, Margins(), (), ())
    return _parsed(SHIPPED.read_text(encoding="utf-8"), bare)


def read_template(path: Path) -> Template:
    """Read a template file. Raises: TemplateError."""
    try:
        with path.open("rb") as source:
            data = source.read(_MOST_BYTES)
    except (OSError, ValueError) as error:
        raise TemplateError(words.not_readable(path.name)) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateError(words.not_utf8(path.name)) from error
    return _parsed(text, standard(), path)


def _parsed(text: str, base: Template, path: Path = SHIPPED) -> Template:
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else None
        raise TemplateError(words.not_toml(path.name, line)) from error
    keys = Keys(values)
    name = keys.title("name", path.stem[:40])
    sections = _sections(keys, base.sections)
    parts = _parts(keys, base.parts)
    margins, style = styled(keys, base.margins, base.style)
    keys.close()
    return Template(name, style, margins, sections, parts)


def _sections(keys: Keys, default: Sequence[SectionTitle]) -> tuple[SectionTitle, ...]:
    rows = keys.rows("sections")
    if rows is None:
        return tuple(default)
    usual = {one.section: one for one in default}
    found = {}
    for row, section in _named(rows, "section", _SECTIONS):
        known = usual.get(CardSection(section), SectionTitle(CardSection(section), ""))
        title, year = row.title("title", known.title), row.text("year", known.year, _YEARS)
        found[section] = replace(known, title=title, year=year)
    return tuple(found.values())


def _parts(keys: Keys, default: Sequence[PartTitle]) -> tuple[PartTitle, ...]:
    rows = keys.rows("parts")
    if rows is None:
        return tuple(default)
    usual: Mapping[str, str] = {one.part: one.title for one in default}
    return tuple(
        PartTitle(Part(part), row.title("title", usual.get(part, ""), _YEARS))
        for row, part in _named(rows, "part", frozenset(Part))
    )


def _named(
    rows: Iterable[Keys], name: str, known: frozenset[CardSection] | frozenset[Part]
) -> Iterable[tuple[Keys, str]]:
    """Rows with what they are about; nothing twice."""
    seen: set[str] = set()
    for row in rows:
        what = row.one_of(name, frozenset(map(str, known)))
        if what in seen:
            row.refuse(name, words.twice, what)
        seen.add(what)
        yield row, what
