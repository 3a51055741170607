import pytest

from ui.look.look import Look, Text
from ui.look.tokens import DARK, LIGHT, Role

GROUNDS = (Role.WINDOW, Role.SURFACE, Role.SUNKEN, Role.SELECT)
ON_GROUNDS = [(role, ground) for role in (Role.TEXT, Role.MUTED) for ground in GROUNDS]
ON_OWN = [
    (Role.ON_ACCENT, Role.ACCENT),
    (Role.ERROR, Role.ERROR_GROUND),
    (Role.WARNING, Role.WARNING_GROUND),
    (Role.NOTICE, Role.NOTICE_GROUND),
    (Role.OK, Role.OK_GROUND),
    (Role.ON_NUMBER_BOX, Role.NUMBER_BOX),
    (Role.ACCENT, Role.SURFACE),
    (Role.ACCENT, Role.SELECT),
]
GRAPHICS = [
    (Role.CONTROL, Role.SURFACE),
    (Role.BAR, Role.BAR_GROUND),
    (Role.DISABLED, Role.SURFACE),
]


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize(("role", "ground"), ON_GROUNDS + ON_OWN)
def test_letters_can_be_read_on_their_ground(colours, role, ground):
    assert contrast(colours[role], colours[ground]) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize(("role", "ground"), GRAPHICS)
def test_shapes_can_be_seen_on_their_ground(colours, role, ground):
    assert contrast(colours[role], colours[ground]) >= 3


def test_zoom_scales_sizes_and_fonts_and_stays_in_bounds(qapp, qtbot):
    look = Look()
    with qtbot.waitSignal(look.changed):
        look.set_zoom(150)
    assert look.px(26) == 39
    assert look.font(Text.CELL).pixelSize() == 20

    look.set_zoom(999)
    assert look.zoom == 200


def test_dark_is_another_set_of_colours(qapp):
    look = Look()
    light = look.colour(Role.SURFACE).name()
    look.set_dark(True)
    assert (light, look.colour(Role.SURFACE).name()) == ("#ffffff", "#22262c")
