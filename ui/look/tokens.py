"""Colour roles of the window and their values, light and dark (contrast is held by a test)."""

from collections.abc import Mapping
from enum import Enum, auto


class Role(Enum):
    """What a colour is for."""

    WINDOW = auto()
    SURFACE = auto()
    SUNKEN = auto()
    TITLE = auto()
    RAISED = auto()
    HOVER = auto()
    SELECT = auto()
    SELECT_IDLE = auto()
    ACCENT_GROUND = auto()
    TEXT = auto()
    MUTED = auto()
    DISABLED = auto()
    ACCENT = auto()
    ON_ACCENT = auto()
    ERROR = auto()
    ERROR_GROUND = auto()
    WARNING = auto()
    WARNING_GROUND = auto()
    NOTICE = auto()
    NOTICE_GROUND = auto()
    OK = auto()
    OK_GROUND = auto()
    CONTROL = auto()
    BAR = auto()
    BAR_GROUND = auto()
    LINE = auto()
    STRONG_LINE = auto()
    NUMBER_BOX = auto()
    ON_NUMBER_BOX = auto()
    PAPER = auto()
    DESK = auto()


_VALUES = {
    Role.WINDOW: ("F1F3F6", "1B1E23"),
    Role.SURFACE: ("FFFFFF", "22262C"),
    Role.SUNKEN: ("E8EBF0", "2C3138"),
    Role.TITLE: ("E9EDF3", "15181C"),
    Role.RAISED: ("FAFBFC", "262A31"),
    Role.HOVER: ("E7EEF8", "2F3742"),
    Role.SELECT: ("D3E3F8", "264468"),
    Role.SELECT_IDLE: ("E1E5EB", "353B44"),
    Role.ACCENT_GROUND: ("E8F0FB", "22354F"),
    Role.TEXT: ("1A1F26", "E9ECF0"),
    Role.MUTED: ("515B68", "AAB3BF"),
    Role.DISABLED: ("8A929D", "79828E"),
    Role.ACCENT: ("1B539E", "93BCF4"),
    Role.ON_ACCENT: ("FFFFFF", "0F1A2A"),
    Role.ERROR: ("AD1F14", "FF9F96"),
    Role.ERROR_GROUND: ("FCEBE8", "43211E"),
    Role.WARNING: ("7E4C00", "F2C36B"),
    Role.WARNING_GROUND: ("FFF3D6", "3B3016"),
    Role.NOTICE: ("3A5878", "AAC7E8"),
    Role.NOTICE_GROUND: ("E9F0F7", "24303D"),
    Role.OK: ("1A653E", "84D3A4"),
    Role.OK_GROUND: ("E4F3EA", "1D3528"),
    Role.CONTROL: ("7C8592", "838D9B"),
    Role.BAR: ("5F7FA8", "7FA3D1"),
    Role.BAR_GROUND: ("E1E6ED", "39414C"),
    Role.LINE: ("D4D9E0", "3A4049"),
    Role.STRONG_LINE: ("B4BBC6", "525A66"),
    Role.NUMBER_BOX: ("2A3442", "C9D3E0"),
    Role.ON_NUMBER_BOX: ("FFFFFF", "12161C"),
    Role.PAPER: ("FFFFFF", "E6E6E3"),
    Role.DESK: ("C9CFD8", "15171B"),
}

LIGHT: Mapping[Role, str] = {role: f"#{light}" for role, (light, _) in _VALUES.items()}
DARK: Mapping[Role, str] = {role: f"#{dark}" for role, (_, dark) in _VALUES.items()}
