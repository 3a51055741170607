"""Family ``number.*``: numbers in sentences that follow a figure of the plan."""

from collections.abc import Iterable, Iterator, Mapping

from sspass_desktop.domain.budget import Budget
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.figures.following import has_links, links_in, written_in
from sspass_desktop.domain.figures.sources import (
    Key,
    PlanFigures,
    Source,
    followed_by,
    of_plan,
    printed,
)
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.life import is_locked
from sspass_desktop.domain.outline import Figure, Line, Section
from sspass_desktop.domain.outlining.linked import links_of
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of
from sspass_desktop.domain.seeking.places import SECTIONS


def check_links(card: Card, plan: PlanFigures) -> Iterator[Finding]:
    """Links whose source is gone, and those that say something else: of an approved card, say."""
    if not has_links(card):
        return
    known, free = followed_by(links_in(card), card, plan), not is_locked(card)
    for section in OUTLINES:
        for number, line in enumerate(lines_of(card, section)):
            yield from _found(line, known, Place(card.uid, section, line=number), free=free)


def in_sections(sections: Iterable[Section], budget: Budget) -> Iterator[Finding]:
    """Likewise in the parts around the cards; a person puts them right there."""
    known = followed_by((), None, of_plan((), budget))
    for section in sections:
        for number, block in enumerate(section.blocks):
            place = Place(section=SECTIONS, node=section.uid, line=number)
            for line in written_in(block):
                yield from _found(line, known, place, free=False)


def _found(
    line: Line, known: Mapping[Key, Source], place: Place, *, free: bool
) -> Iterator[Finding]:
    """The links of a line; ``free``: what is proposed may be taken."""
    for link in links_of(line):
        if link.figure is Figure.CARDS:
            continue  # it is counted, and never gone
        source = known.get((link.figure, link.record))
        due = printed(source, link.unit) if source is not None else ""
        if due != link.text:
            yield Finding(
                Code.NUMBER_DIFFERS if due else Code.NUMBER_SOURCE_GONE,
                place,
                source.subject if source is not None else "",
                expected=due,
                found=link.text,
                suggestion=(due or link.text) if free else "",
                others=(link.figure.value,),
            )
