"""The style of a template: margins, colours, fonts by role, signs, head and foot."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, NamedTuple

from sspass_desktop.documents.blocks import ItemStyle
from sspass_desktop.documents.layout.metrics import Font
from sspass_desktop.documents.layout.page import MM
from sspass_desktop.documents.layout.style import (
    Colours,
    FrameLook,
    ItemLook,
    SheetLook,
    Style,
    TitleLook,
)
from sspass_desktop.documents.template_keys import Keys
from sspass_desktop.texts import templates as words

_WIDTH, _HEIGHT = 210, 297  # mm: A4
_LEAST_WIDTH, _LEAST_HEIGHT, _LEAST_MARGIN = 130, 150, 8  # mm
_LAST_LINES = 6
_PLACEHOLDERS = frozenset(("book", "part", "chapter", "page", "agency", "agency_en"))


@dataclass(frozen=True, slots=True)
class Margins:
    """Margins in millimetres; ``binding`` moves the text away from the fold of double pages."""

    top: float = 24
    bottom: float = 24
    left: float = 20
    right: float = 20
    binding: float = 3


class _Role(NamedTuple):
    """What is set in one font: kinds of lines, and fields of the style (group, font, leading).

    ``most`` is the largest size its places have room for.
    """

    most: float
    items: tuple[ItemStyle, ...] = ()
    group: str = ""
    font: str = "font"
    leading: str = "leading"


_ROLES: Mapping[str, _Role] = {
    "heading": _Role(20, group="heading"),
    "heading_year": _Role(20, group="heading", font="year", leading=""),
    "body": _Role(18, (ItemStyle.PARAGRAPH, ItemStyle.CIRCLE, ItemStyle.FIELD)),
    "dash": _Role(18, (ItemStyle.DASH, ItemStyle.DOT, ItemStyle.FIELD_MORE)),
    "numbered": _Role(18, (ItemStyle.HEADING, ItemStyle.NUMBERED)),
    "lead": _Role(18, (ItemStyle.TOPIC,)),
    "result": _Role(18, (ItemStyle.RESULT,)),
    "goal": _Role(18, (ItemStyle.GOAL,)),
    "goal_dash": _Role(18, (ItemStyle.GOAL_MORE, ItemStyle.GOAL_DEEP)),
    "goal_title": _Role(18, group="goals", font="title", leading=""),
    "issue": _Role(18, group="issue"),
    "caption": _Role(14, group="caption"),
    "unit": _Role(14, group="caption", font="right", leading="unit_leading"),
    "table": _Role(12, group="table"),
    "months": _Role(12, group="table", font="months", leading=""),
    "note": _Role(14, (ItemStyle.NOTE,), group="remark"),
    "head": _Role(11, group="frame", font="head", leading=""),
    "page": _Role(11, group="frame", font="foot", leading=""),
    "foot": _Role(9, group="frame", font="agency", leading=""),
    "foot_below": _Role(9, group="frame", font="agency_en", leading=""),
}
_MARKS: Mapping[str, tuple[ItemStyle, ...]] = {
    "circle": (ItemStyle.CIRCLE, ItemStyle.FIELD),
    "dash": (ItemStyle.DASH, ItemStyle.FIELD_MORE),
    "dot": (ItemStyle.DOT,),
    "result": (ItemStyle.RESULT,),
    "note": (ItemStyle.NOTE,),
    "goal": (ItemStyle.GOAL,),
    "goal_dash": (ItemStyle.GOAL_MORE,),
    "goal_dot": (ItemStyle.GOAL_DEEP,),
}


def styled(keys: Keys, margins: Margins, style: Style) -> tuple[Margins, Style]:
    """Margins and style with what a file changes. Raises: TemplateError."""
    margins = _margins(keys.table("margins"), margins)
    style = _with_fonts(keys.table("fonts"), style)
    style = _with_marks(keys.table("marks"), style)
    last_page = _LAST_LINES * style.items[ItemStyle.CIRCLE].leading
    return margins, replace(
        style,
        sheet=replace(_sheet(margins), last_page=last_page),
        colours=_colours(keys.table("colours"), style.colours),
        frame=_frame(keys, style.frame, margins),
    )


def _margins(keys: Keys, default: Margins) -> Margins:
    top, bottom = (keys.number(one, getattr(default, one), 13, 100) for one in ("top", "bottom"))
    left, right = (keys.number(one, getattr(default, one), 10, 60) for one in ("left", "right"))
    for long, margin, least in (
        (_WIDTH, left + right, _LEAST_WIDTH),
        (_HEIGHT, top + bottom, _LEAST_HEIGHT),
    ):
        if long - margin < least:
            keys.refuse("", words.no_room, _LEAST_WIDTH, _LEAST_HEIGHT)
    binding = keys.number("binding", default.binding, 0, (left + right) / 2 - _LEAST_MARGIN)
    return Margins(top, bottom, left, right, binding)


def _sheet(margins: Margins) -> SheetLook:
    side = (margins.left + margins.right) / 2
    return SheetLook(
        measure=(_WIDTH - margins.left - margins.right) * MM,
        text_top=margins.top * MM,
        text_height=(_HEIGHT - margins.top - margins.bottom) * MM,
        left=margins.left * MM,
        inner=(side + margins.binding) * MM,
        outer=(side - margins.binding) * MM,
    )


def _colours(keys: Keys, default: Colours) -> Colours:
    accent = keys.colour("accent", default.accent, dark=True)
    return Colours(accent, keys.colour("header", default.header, dark=False))


def _frame(keys: Keys, frame: FrameLook, margins: Margins) -> FrameLook:
    """Head and foot keep their distance from the edge of the sheet as long as the text lets them.

    Source: the look of the page, 14.5, 12.5 and 15.7 mm.
    """
    head, foot = keys.table("head"), keys.table("foot")
    return replace(
        frame,
        head_y=min(14.5, margins.top - 5.3) * MM,
        foot_y=_HEIGHT * MM - min(12.5, margins.bottom - 6.5) * MM,
        agency_y=_HEIGHT * MM - min(15.7, margins.bottom - 3.3) * MM,
        head_inner=head.text("inner", frame.head_inner, _PLACEHOLDERS),
        head_outer=head.text("outer", frame.head_outer, _PLACEHOLDERS),
        foot_centre=foot.text("centre", frame.foot_centre, _PLACEHOLDERS),
        foot_outer=foot.text("outer", frame.foot_outer, _PLACEHOLDERS),
        foot_outer_below=foot.text("outer_below", frame.foot_outer_below, _PLACEHOLDERS),
    )


def _with_fonts(keys: Keys, style: Style) -> Style:
    for name, role in _ROLES.items():
        style = _with_role(keys.table(name), style, role)
    title = _title(keys.table("title"), style.title)
    return replace(style, title=title)


def _with_role(keys: Keys, style: Style, role: _Role) -> Style:
    group: Any = getattr(style, role.group) if role.group else None  # one of the style's looks
    if role.items:
        look = style.items[role.items[0]]
        old, leading = look.font, look.leading
    else:
        old, leading = getattr(group, role.font), getattr(group, role.leading or "after", 0.0)
    font = keys.font(old, role.most)
    if role.leading:
        leading = keys.number("leading", leading, font.size, 3 * font.size)
    changes: dict[str, Any] = {}
    if role.items:
        looks = {kind: _with_font(style.items[kind], font, leading) for kind in role.items}
        changes["items"] = MappingProxyType({**style.items, **looks})
    if group is not None:
        values = {role.font: font} | ({role.leading: leading} if role.leading else {})
        if role.group == "heading" and role.font == "font":
            values["mark_font"] = _scaled(group.mark_font, font.size / old.size)
        changes[role.group] = replace(group, **values)
    return replace(style, **changes)


def _with_font(look: ItemLook, font: Font, leading: float) -> ItemLook:
    """A line in another font; its sign grows along."""
    ratio = font.size / look.font.size
    mark_font = font if look.mark_font == look.font else _scaled(look.mark_font, ratio)
    raised = look.mark_raise * ratio
    return replace(look, font=font, mark_font=mark_font, leading=leading, mark_raise=raised)


def _scaled(font: Font, ratio: float) -> Font:
    return font._replace(size=font.size * ratio)


def _title(keys: Keys, look: TitleLook) -> TitleLook:
    """The title of a card: its largest size is given, the smaller ones follow."""
    font = keys.font(Font(look.face, look.sizes[0]), 22)
    ratio = font.size / look.sizes[0]
    return replace(
        look,
        face=font.face,
        sizes=tuple(size * ratio for size in look.sizes),
        two_line_sizes=tuple(size * ratio for size in look.two_line_sizes),
    )


def _with_marks(keys: Keys, style: Style) -> Style:
    looks = dict(style.items)
    for name, kinds in _MARKS.items():
        mark = keys.mark(name, looks[kinds[0]].mark)
        looks |= {kind: replace(looks[kind], mark=mark) for kind in kinds}
    heading = replace(style.heading, mark=keys.mark("heading", style.heading.mark))
    return replace(style, items=MappingProxyType(looks), heading=heading)
