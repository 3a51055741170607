"""Pictures with what is said below them."""

from collections.abc import Iterator

from sspass_desktop.documents.blocks import Block, Figure, Origin, Remark
from sspass_desktop.domain.outline import Picture
from sspass_desktop.texts import labels


def picture_blocks(picture: Picture, caption: str, origin: Origin) -> Iterator[Block]:
    """The picture, its ``caption`` as it is printed, and its source."""
    yield Figure(picture.data, picture.width_mm, origin)
    if caption:
        yield Remark(caption, centred=True, origin=origin)
    if picture.source:
        yield Remark(labels.source(picture.source), centred=True, origin=origin)
