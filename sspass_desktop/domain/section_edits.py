"""Changes of the sections of parts I to IV and of their blocks.

Every function on editions answers a new one whose sections stand part by part, the text of the
part itself (level 0) first. A uid that the edition does not hold changes nothing. Places are
counted from 0.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.domain.outline import Block, Outline, Part, Section
from sspass_desktop.domain.outlining.levels import renumbered
from sspass_desktop.domain.plan import Edition

FRONT = (Part.I, Part.II, Part.III, Part.IV)
"""The parts that are made of sections."""

Blocks: TypeAlias = tuple[Block, ...]


def part_text(edition: Edition, part: Part) -> Section:
    """The text of a part before its first section; an unwritten one has always the same uid."""
    for section in edition.sections:
        if section.part is part and not section.level:
            return section
    return Section(named_uid("part", part), part, "", 0, numbered=False)


def sections_of(edition: Edition, part: Part) -> tuple[Section, ...]:
    """The sections of a part, without its own text."""
    return tuple(one for one in edition.sections if one.part is part and one.level)


def section_of(edition: Edition, uid: Uid | None) -> Section | None:
    """The section of a uid, also the text of a part that nobody has written yet."""
    texts = (part_text(edition, part) for part in FRONT)
    return next((one for one in (*edition.sections, *texts) if one.uid == uid), None)


def section_numbers(edition: Edition) -> Mapping[Uid, int]:
    """The numbers of the numbered sections, from 1 in each part."""
    numbers: dict[Uid, int] = {}
    for part in FRONT:
        counted = (one for one in sections_of(edition, part) if one.numbered)
        numbers |= {one.uid: number for number, one in enumerate(counted, start=1)}
    return numbers


def with_section(edition: Edition, section: Section) -> Edition:
    """The edition with a section in the place of the one of its uid, or behind its part."""
    if any(one.uid == section.uid for one in edition.sections):
        held = tuple(section if one.uid == section.uid else one for one in edition.sections)
    else:
        held = (*edition.sections, section)
    return _arranged(edition, held)


def new_section(edition: Edition, section: Section, behind: Uid | None) -> Edition:
    """The edition with a new section behind another one of its part, else at the end of it."""
    added = with_section(edition, section)
    uids = [one.uid for one in sections_of(edition, section.part)]
    return (
        section_moved(added, section.uid, section.part, uids.index(behind) + 1)
        if (behind in uids)
        else added
    )


def section_moved(edition: Edition, uid: Uid, part: Part, place: int) -> Edition:
    """The edition with a section at a place among the others of a part; too large is the end."""
    found = next((one for one in edition.sections if one.uid == uid and one.level), None)
    if found is None or part not in FRONT:
        return edition
    rest = tuple(one for one in edition.sections if one is not found)
    peers = [one for one in rest if one.part is part and one.level]
    at = rest.index(peers[max(place, 0)]) if place < len(peers) else len(rest)
    return _arranged(edition, (*rest[:at], replace(found, part=part), *rest[at:]))


def section_shifted(edition: Edition, uid: Uid, by: int) -> Edition:
    """The edition with a section so many places further back in its part."""
    found = next((one for one in edition.sections if one.uid == uid), None)
    if found is None:
        return edition
    uids = [one.uid for one in sections_of(edition, found.part)]
    if uid not in uids or uids.index(uid) + by < 0:
        return edition
    return section_moved(edition, uid, found.part, uids.index(uid) + by)


def without_section(edition: Edition, uid: Uid) -> Edition:
    """The edition without a section and all its blocks."""
    return replace(edition, sections=tuple(one for one in edition.sections if one.uid != uid))


def _arranged(edition: Edition, sections: tuple[Section, ...]) -> Edition:
    order = {part: number for number, part in enumerate(Part)}
    ordered = sorted(sections, key=lambda one: (order[one.part], one.level > 0))
    return replace(edition, sections=tuple(ordered))


# blocks


def block_inserted(
    blocks: Blocks, at: int, block: Block, lines: int | None = None
) -> tuple[Blocks, int]:
    """The blocks with another one behind the block ``at`` (-1: before all), and where it stands.

    ``lines``: behind so many lines of the outline ``at``, which is cut there.
    """
    held = blocks[at] if 0 <= at < len(blocks) else None
    if not isinstance(held, Outline) or lines is None or lines >= len(held.lines):
        empty = isinstance(held, Outline) and not held.lines and not isinstance(block, Outline)
        place = at if empty else at + 1
        return (*blocks[:place], block, *blocks[at + 1 :]), place
    above = (Outline(held.lines[:lines]),) if lines else ()
    below = Outline(renumbered(held.lines[lines:]))
    return (*blocks[:at], *above, block, below, *blocks[at + 1 :]), at + len(above)


def block_exchanged(blocks: Blocks, at: int, block: Block) -> Blocks:
    """The blocks with another one in the place ``at``."""
    return (*blocks[:at], block, *blocks[at + 1 :])


def block_shifted(blocks: Blocks, at: int, by: int) -> tuple[Blocks, int]:
    """The blocks with one of them ``by`` places further back, and where it stands then."""
    place = min(max(at + by, 0), len(blocks) - 1)
    rest = (*blocks[:at], *blocks[at + 1 :])
    return (*rest[:place], blocks[at], *rest[place:]), place


def without_block(blocks: Blocks, at: int) -> Blocks:
    """The blocks without one of them; the outlines around it become one."""
    above, below = blocks[:at], blocks[at + 1 :]
    if above and below:
        last, first = above[-1], below[0]
        if isinstance(last, Outline) and isinstance(first, Outline):
            joined = Outline(renumbered((*last.lines, *first.lines)))
            return (*above[:-1], joined, *below[1:])
    return (*above, *below)
