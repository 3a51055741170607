"""Family ``number.*``: numbers in sentences that follow a figure of the plan."""

from collections.abc import Iterator

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.figures.following import has_links, links_in
from sspass_desktop.domain.figures.sources import PlanFigures, followed_by, printed
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.life import is_locked
from sspass_desktop.domain.outlining.linked import links_of
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of


def check_links(card: Card, plan: PlanFigures) -> Iterator[Finding]:
    """Links whose source is gone, and those that say something else: of an approved card, say."""
    if not has_links(card):
        return
    known = followed_by(links_in(card), card, plan)
    for section in OUTLINES:
        for number, line in enumerate(lines_of(card, section)):
            for link in links_of(line):
                source = known.get((link.figure, link.record))
                due = printed(source, link.unit) if source is not None else ""
                if due != link.text:
                    yield Finding(
                        Code.NUMBER_DIFFERS if due else Code.NUMBER_SOURCE_GONE,
                        Place(card.uid, section, line=number),
                        source.subject if source is not None else "",
                        expected=due,
                        found=link.text,
                        suggestion="" if is_locked(card) else due or link.text,
                        others=(link.figure.value,),
                    )
