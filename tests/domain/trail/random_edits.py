"""Random changes of any value of the domain, led by a ``random.Random``."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum

from sspass_desktop.domain.identity import Uid

_KEPT = ("uid", "months", "revision", "year", "declared_rate", "remainder")
"""Fields that other ones depend on."""


def changed(value, chance):
    """The value with something of it changed; records keep their uids."""
    if isinstance(value, tuple):
        return _other_list(value, chance)
    if is_dataclass(value):
        names = [field.name for field in fields(value) if field.name not in _KEPT]
        if not names:
            return value
        name = chance.choice(names)
        return replace(value, **{name: changed(getattr(value, name), chance)})
    return _other(value, chance)


def _other(value, chance):
    if isinstance(value, Enum):
        return chance.choice(list(type(value)))
    number = chance.randint(0, 9)
    others = {
        bool: number > 4,
        int: number,
        str: str(value)[:number] + chance.choice("가나다 123\n\"\\'.@/"),
        bytes: b"\x89PNG" + bytes([number]),
        date: date(2030, 1, number + 1),
    }
    return others.get(type(value), value)


def _other_list(items, chance):
    place = chance.randint(0, len(items))
    match chance.randint(0, 5):
        case 0:
            return items[:place] + items[place + 1 :]
        case 1:
            return (*items[place:], *items[:place])
        case 2 if items:
            return (*items[:place], _fresh(chance.choice(items), chance), *items[place:])
        case 3:
            return tuple(changed(item, chance) for item in items)
    if not items:
        return items
    place %= len(items)
    return (*items[:place], changed(items[place], chance), *items[place + 1 :])


def _fresh(item, chance):
    """A copy that is another record."""
    if hasattr(item, "uid"):
        return replace(item, uid=Uid(f"new.{chance.random()}"))
    return item
