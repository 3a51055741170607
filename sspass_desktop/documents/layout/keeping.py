"""Which neighbours a page break does not part."""

from sspass_desktop.documents.articles import AnyBlock
from sspass_desktop.documents.blocks import (
    Caption,
    Figure,
    Grid,
    IssueBox,
    Item,
    ItemStyle,
    Remark,
    SectionBox,
    SectionHeading,
    TeamHeading,
    TitleBar,
)
from sspass_desktop.documents.furniture import OrganisationChart

_BELOW = {
    ItemStyle.CIRCLE: (ItemStyle.DASH, ItemStyle.DOT),
    ItemStyle.DASH: (ItemStyle.DOT,),
    ItemStyle.FIELD: (ItemStyle.FIELD_MORE,),
}
"""What is told below a line; it does not stand at the foot without the first of it."""


_LEADS = (TitleBar, SectionBox, TeamHeading, SectionHeading, Caption, IssueBox)
"""What never stands alone at the foot."""


def stays_with(upper: AnyBlock, lower: AnyBlock) -> bool:
    """Whether a page may not begin between two blocks."""
    if isinstance(upper, _LEADS):
        return True
    match upper, lower:
        case Item(style=ItemStyle.NUMBERED | ItemStyle.TOPIC), Item(style=style):
            return style not in (ItemStyle.NUMBERED, ItemStyle.TOPIC)
        case (Item(style=ItemStyle.HEADING), _) | (_, Item(style=ItemStyle.RESULT) | Remark()):
            return True
        case Item(style=over), Item(style=under) if under in _BELOW.get(over, ()):
            return True
        case Item(style=style), Grid() | Caption() | Figure() | OrganisationChart():
            return style is not ItemStyle.FIELD
    return False
