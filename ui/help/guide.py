"""The guide: the pages of ``resources/guide``, with the words and keys that the menus have now.

A page is Markdown. ``{SAVE}`` stands for a command as the menus name it, with its keys;
``{SAVE.path}`` without them, ``{SAVE.name}`` for its word alone, ``{SAVE.keys}`` for its keys; a
particle behind it takes the form that fits. ``{menus}`` stands for the tables of all keys.
``## Words {#name}`` gives a heading a name to link to: ``page.md#name``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sspass_desktop.paths import RESOURCES
from sspass_desktop.texts import help as words
from sspass_desktop.texts import menus as menu_words
from sspass_desktop.texts import rules
from sspass_desktop.texts.particles import object_, subject, topic, towards, with_
from ui.help.topics import FIRST, RULES
from ui.menus import MENUS, Entry, Menu, MenuItem, entries, full_name, shown_keys
from ui.verbs import Verb

FOLDER = RESOURCES / "guide"

_FUNCTIONS = (object_, subject, topic, with_, towards)
_PARTICLES = {
    form: particle
    for forms, particle in zip(words.PARTICLES, _FUNCTIONS, strict=True)
    for form in forms
}
_COMMAND = re.compile(rf"\{{([A-Z0-9_]+)(?:\.(name|keys|path))?\}}({'|'.join(_PARTICLES)})?")
_HEADING = re.compile(r"^(#+) (.+?)(?: \{#([\w-]+)\})?$")
_LISTED = re.compile(r"\]\(([\w-]+)\.md\)")
_CODE = re.compile(r"`([^`\n]+)`")
_PICTURE = re.compile(r"^!\[([^\]]*)\]\(([^)]+)\)$", re.MULTILINE)
THIN = "\u2009"
"""A space on both sides of what stands on a ground of its own."""

_MARKUP = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*`|>]|^\s*\|?[-:| ]+\|\s*$|^#+ ")


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading with what stands below it. ``anchor``: what leads to it; ``level``: from 1."""

    level: int
    heading: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name in links, its Markdown, and the passages it consists of."""

    name: str
    text: str
    passages: tuple[Passage, ...]

    @property
    def title(self) -> str:
        """The first heading."""
        return self.passages[0].heading


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words were found, and what stands around them."""

    page: Page
    passage: Passage
    excerpt: str


@cache
def pages() -> Mapping[str, Page]:
    """All pages by name, in the order in which the first of them lists them."""
    first = _page(FIRST)
    listed = dict.fromkeys(_LISTED.findall(first.text))
    return {FIRST: first, **{name: _page(name) for name in listed if name != FIRST}}


def source(name: str) -> Path:
    """Where the text of a page lies; the page of all rules has none."""
    return FOLDER / f"{name}.md"


def _page(name: str) -> Page:
    written = rules.page() if name == RULES else source(name).read_text("utf-8")
    found = tuple(_passages(filled(written)))
    body = "\n".join(f"{'#' * one.level} {one.heading}\n{one.text}" for one in found)
    return Page(name, body, found)


def _passages(text: str) -> Iterator[Passage]:
    """Cut a page at its headings; it begins with one."""
    held: list[str] = []
    head: tuple[int, str, str] | None = None
    for number, line in enumerate(text.splitlines()):
        found = _HEADING.match(line)
        if found is None:
            held.append(line)
            continue
        if head is not None:
            yield Passage(*head, "\n".join(held))
        head, held = (len(found[1]), found[2], found[3] or f"line-{number}"), []
    if head is not None:
        yield Passage(*head, "\n".join(held))


def filled(text: str) -> str:
    """Put the words and keys of the menus into a page. Raises: KeyError, of an unknown command."""
    text = _COMMAND.sub(_command, text.replace("{menus}", key_tables()))
    text = _PICTURE.sub(r"[![\1](\2)](\2)", text)  # a click shows it larger
    return _CODE.sub(rf"`{THIN}\1{THIN}`", text)


def _command(match: re.Match[str]) -> str:
    """A command as it is shown, with a particle that fits what stands last."""
    verb, part, particle = Verb[match[1]], match[2], match[3]
    name = menu_words.plain_word(menu_words.WORDS[verb.name])
    keys = next(iter(_keys()[verb]), "")
    if part == "name":
        shown, spoken = f"**{name}**", name
    elif part == "keys":
        shown, spoken = f"`{keys}`", keys
    elif part == "path" or not keys:
        shown, spoken = f"**{_path(verb)}**", name
    else:
        shown, spoken = f"**{_path(verb)}** `{keys}`", keys
    spoken = words.SIGNS.get(spoken[-1], spoken)
    return shown + (_PARTICLES[particle](spoken).removeprefix(spoken) if particle else "")


@cache
def _keys() -> Mapping[Verb, tuple[str, ...]]:
    """The keys of all commands, as they are shown."""
    return {
        entry.verb: tuple(map(shown_keys, entry.keys))
        for menu in MENUS
        for entry in entries(menu.entries)
    }


def _path(verb: Verb) -> str:
    """A command with the menus that it stands in: "파일 ▸ 내보내기 ▸ JSON"."""
    return " ▸ ".join(
        menu_words.plain_word(word) for menu in MENUS for word in _way(menu, verb) if word
    )


def _way(item: MenuItem, verb: Verb) -> tuple[str, ...]:
    match item:
        case Entry() if item.verb is verb:
            return (menu_words.WORDS[verb.name],)
        case Menu():
            inner = next(filter(None, (_way(one, verb) for one in item.entries)), ())
            return (menu_words.TITLES[item.name], *inner) if inner else ()
    return ()


def key_tables() -> str:
    """Every command with its keys, a table for each menu."""
    return "\n".join(line for menu in MENUS for line in _key_table(menu))


def _key_table(menu: Menu) -> Iterator[str]:
    yield f"\n## {menu_words.plain_word(menu_words.TITLES[menu.name])}\n"
    yield f"| {words.COMMAND} | {words.KEYS} |\n| --- | --- |"
    for entry in entries(menu.entries):
        keys = " ".join(f"`{one}`" for one in _keys()[entry.verb])
        yield f"| {full_name(entry.verb)} | {keys} |"


def plain(text: str) -> str:
    """Markdown as it is read: no marks, one space between words."""
    return " ".join(" ".join(_MARKUP.sub(" ", line) for line in text.splitlines()).split())


AROUND = 28
"""Signs of an excerpt before the first word that was found."""


def find(sought: str) -> tuple[Hit, ...]:
    """The passages in which all words stand, in the order of the guide; none for no word."""
    wanted = sought.casefold().split()
    return tuple(
        Hit(page, passage, excerpt)
        for page in pages().values()
        for passage in page.passages
        if wanted and (excerpt := _excerpt(passage, wanted))
    )


def _excerpt(passage: Passage, wanted: list[str]) -> str:
    """What stands around the first word, "" if not all words are there."""
    shown = plain(passage.text) or passage.heading
    said = f"{passage.heading} {shown}".casefold()
    if not all(word in said for word in wanted):
        return ""
    begin = max(min(shown.casefold().find(word) for word in wanted) - AROUND, 0)
    return ("…" if begin else "") + shown[begin : begin + 4 * AROUND]
