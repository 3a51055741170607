"""The director's principles as a poster."""

from collections.abc import Iterator

from sspass_desktop.documents.articles import AnyBlock
from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.furniture import Poster, PosterCard
from sspass_desktop.documents.parts.records import Records


def principles(records: Records, origin: Origin) -> Iterator[AnyBlock]:
    """경영방침: a card for each, and the slogan."""
    edition = records.edition
    cards = tuple(
        PosterCard(str(one.number), one.title, one.sentence, one.core) for one in edition.principles
    )
    if cards or edition.slogan:
        yield Poster(cards, edition.slogan, origin)
