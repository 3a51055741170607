"""Part V cut into chapters: each has a heading, a list of programmes and the bodies of cards."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sspass_desktop.domain.card import CardSection
from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.breaks import BOOK_CUT
from sspass_desktop.importers.book.cards import Body, is_name_box
from sspass_desktop.importers.book.headings import heading_section, loose_section
from sspass_desktop.importers.book.items import read_item
from sspass_desktop.importers.book.matching import alike, key
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash
from sspass_desktop.importers.book.tables import filled, is_rule
from sspass_desktop.importers.signs.read import number_of, unbolded
from sspass_desktop.importers.signs.vocabulary import NUMBERED

_ENTRY = re.compile(rf"[-\s]*(?:(\d{{1,2}})|([{NUMBERED}]))?[.)]?[\s\t]*([■□●○▪◆▶•-])?\s*(\S.*)")

_NEAR = 12
"""So many lines above a card its printed title may stand."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """``listed``: the titles of its list; ``number``, ``title``: as its heading prints them."""

    number: int | None = None
    title: str = ""
    execution_tasks: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class _Front:
    """The lines that open a chapter: from ``begin`` to before ``end``, as indexes."""

    begin: int
    end: int
    number: int | None
    title: str
    execution_tasks: tuple[str, ...]
    listed: tuple[str, ...]


def read_chapters(
    lines: Sequence[SourceLine], ledger: Ledger, tasks: Sequence[str] = ()
) -> tuple[Chapter, ...]:
    """Cut part V. Lines of headings and lists are placed; bodies are left to ``read_card``.

    ``tasks``: the names of the tasks, in order; they show a heading whose list is lost.
    """
    lines = lines if ledger.is_noted(BOOK_CUT) else _without_cut_row(lines, ledger)
    fronts = _fronts(lines, ledger)
    fronts = sorted([*fronts, *_bare_fronts(lines, fronts, tasks, ledger)], key=_begin)
    starts = [front.begin for front in fronts] + [len(lines)]
    chapters = []
    if starts[0] and any(_opens_card(lines, i) for i in range(starts[0])):
        chapters.append(Chapter(bodies=read_bodies(lines[: starts[0]])))
    for front, end in zip(fronts, starts[1:], strict=True):
        inside = lines[front.end : end]
        chapters.append(
            Chapter(
                front.number,
                front.title,
                front.execution_tasks,
                front.listed,
                read_bodies(inside, front.listed),
                lines[front.begin].number,
            )
        )
    return tuple(chapters)


def read_bodies(lines: Sequence[SourceLine], listed: Sequence[str] = ()) -> tuple[Body, ...]:
    """Cut the lines of a chapter at the boxes of names (or at goals whose box is lost).

    ``listed``: the titles of the chapter's list, by which a printed one is known.
    """
    starts = [i for i in range(len(lines)) if _opens_card(lines, i)]
    least = [0, *starts]
    heads = [_printed_title(lines, start, least[n], listed) for n, start in enumerate(starts)]
    ends = [*(begin for begin, _ in heads[1:]), len(lines)][: len(starts)]
    return tuple(
        Body(
            tuple(lines[start:end]),
            title,
            tuple(line for line in lines[begin:start] if not line.is_blank),
        )
        for start, (begin, title), end in zip(starts, heads, ends, strict=True)
    )


def _opens_card(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether a card begins here: a box of names, or goals with no box right above."""
    line = lines[index]
    if is_name_box(line):
        return True
    if line.is_blank or line.is_row:
        return False
    if CardSection.GOALS not in (heading_section(line), loose_section(line)):
        return False
    above = [one for one in lines[max(0, index - 8) : index] if not one.is_blank]
    return not any(is_name_box(one) for one in above)


def _printed_title(
    lines: Sequence[SourceLine], start: int, least: int, listed: Sequence[str]
) -> tuple[int, str]:
    """Where the title above a box begins, and the title: "4", blank, words, or both in a line."""
    nearest = range(max(least, start - _NEAR), start)
    above = [i for i in nearest if not lines[i].is_blank][-2:]
    plain = [i for i in above if not lines[i].is_row and not read_item(lines[i]).sign]
    if len(above) == 2 and plain == above and words.BARE_NUMBER.fullmatch(lines[above[0]].text):  # noqa: PLR2004
        return above[0], unbolded(lines[above[1]].text)
    if above and (above[-1] in plain or read_item(lines[above[-1]]).is_numbered):
        match = words.CHAPTER_HEADING.fullmatch(unbolded(lines[above[-1]].text))
        if match:
            return above[-1], match.group(3).strip()
    title = _listed_title(lines[above[-1]], listed) if above else None
    return (above[-1], title) if title else (start, "")


def _listed_title(line: SourceLine, listed: Sequence[str]) -> str | None:
    """The title that the line prints, in whatever dress, if the chapter lists it."""
    match = words.TITLE_LABEL.fullmatch(unbolded(" ".join(filled(line.cells))))
    known = match is not None and any(key(match[1]) == key(title) for title in listed)
    return match[1] if match and known else None


def _fronts(lines: Sequence[SourceLine], ledger: Ledger) -> list[_Front]:
    """Every heading with its list of programmes."""
    fronts: list[_Front] = []
    index = 0
    while index < len(lines):
        if words.PROGRAMME_LIST.fullmatch(squash(lines[index].text)):
            front = _front(lines, index, fronts[-1].end if fronts else 0)
            if front is not None:
                ledger.place(*lines[front.begin : front.end])
                fronts.append(front)
                index = front.end
                continue
        index += 1
    return fronts


def _begin(front: _Front) -> int:
    return front.begin


def _bare_fronts(
    lines: Sequence[SourceLine], known: Sequence[_Front], tasks: Sequence[str], ledger: Ledger
) -> list[_Front]:
    """Headings of tasks without a list of programmes."""
    missing = {
        number: task
        for number, task in enumerate(tasks, start=1)
        if not any(front.number == number or alike(front.title, task) for front in known)
    }
    fronts: list[_Front] = []
    for index, line in enumerate(lines):
        match = None if line.is_row else words.CHAPTER_HEADING.fullmatch(unbolded(line.text))
        number = _number(match) if match else 0
        if not match or number not in missing or not alike(match.group(3), missing[number]):
            continue
        del missing[number]
        end = index + 1
        names: list[str] = []
        while end < len(lines) and _below_heading(lines[end]):
            names += [read_item(lines[end]).text] if read_item(lines[end]).sign == "-" else []
            end += 1
        ledger.place(*lines[index:end])
        fronts.append(_Front(index, end, number, match.group(3).strip(), tuple(names), ()))
    return fronts


def _below_heading(line: SourceLine) -> bool:
    """Whether the line may stand between a chapter's heading and its first card."""
    head = words.PROGRAMME_LIST.fullmatch(squash(line.text)) is not None
    return line.is_blank or head or (not line.is_row and read_item(line).sign == "-")


def _without_cut_row(lines: Sequence[SourceLine], ledger: Ledger) -> Sequence[SourceLine]:
    """Leave out a last row behind which the book breaks off, and tell it.

    It breaks off if other cards end in words and the last one in a table.
    """
    printed = [i for i, line in enumerate(lines) if not line.is_blank]
    starts = [i for i in printed if is_name_box(lines[i])]
    if len(starts) < 2 or not lines[printed[-1]].is_row or printed[-1] < starts[-1] + 2:  # noqa: PLR2004
        return lines
    later = set(starts[1:])
    ends = [before for before, index in pairwise(printed) if index in later]
    if any(lines[end].is_row and _entry(lines[end], 0) is None for end in ends):
        return lines
    ledger.problem(lines[printed[-1]], BOOK_CUT, lines[printed[-1]].text.strip())
    return lines[: printed[-1]]


def _front(lines: Sequence[SourceLine], index: int, least: int) -> _Front | None:
    """The chapter whose list is headed at ``index``; None if no list follows."""
    listed, end = _listed(lines, index + 1)
    if not listed:
        return None
    begin, number, title, tasks = index, None, "", list[str]()
    for above in range(index - 1, least - 1, -1):
        line = lines[above]
        item = read_item(line)
        match = None if line.is_row else words.CHAPTER_HEADING.fullmatch(unbolded(line.text))
        if line.is_blank:
            continue
        if match and item.sign != "-":
            number, title, begin = _number(match), match.group(3).strip(), above
            break
        if item.sign == "" or line.is_row or item.indented:
            number, title, begin = _bare_heading(lines, above, least) or (None, "", begin)
            break
        tasks.insert(0, item.words)
        begin = above
    return _Front(begin, end, number, title, tuple(tasks), listed)


def _bare_heading(
    lines: Sequence[SourceLine], index: int, least: int
) -> tuple[int, str, int] | None:
    """A chapter's number that stands on a line above its title."""
    above = next((i for i in range(index - 1, least - 1, -1) if not lines[i].is_blank), None)
    match = None if above is None else words.BARE_NUMBER.fullmatch(lines[above].text)
    if above is None or match is None or lines[index].is_row:
        return None
    return _number(match), unbolded(lines[index].text), above


def _number(match: re.Match[str]) -> int:
    circled = match.group(2)
    return number_of(circled) if circled else int(match.group(1))


def _listed(lines: Sequence[SourceLine], index: int) -> tuple[tuple[str, ...], int]:
    """The titles below a list's head, and the index behind the last of them."""
    titles: list[str] = []
    end = index
    while index < len(lines):
        line = lines[index]
        head = words.PROGRAMME_LIST.fullmatch(squash(line.text)) is not None
        if line.is_blank or is_rule(line) or (head and _near(titles)):
            index += 1
            end = index if not line.is_blank else end
            continue
        title = _entry(line, len(titles) + 1)
        if title is None or is_name_box(line) or heading_section(line) or title in titles:
            break
        titles.append(title)
        index += 1
        end = index
    return tuple(titles), end


def _near(titles: Sequence[str]) -> bool:
    """A head repeated below itself, or after a page break inside the list."""
    return len(titles) < 40  # noqa: PLR2004 - no list is longer


def _entry(line: SourceLine, expected: int) -> str | None:
    """The title of a line of the list; it has a number, a square, or both."""
    match = _ENTRY.fullmatch(unbolded(line.text).replace("\t", " "))
    if match is None:
        return None
    number, circled, sign, title = match.groups()
    value = int(number) if number else number_of(circled) if circled else None
    if sign in ("■", "□", "●", "▪", "◆", "▶", "•") or (value == expected and line.is_row):
        return title.strip()
    return title.strip() if value == expected and sign is None else None
