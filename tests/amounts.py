"""Five hundred amounts as people type them (F47): what each means in won, None if nothing."""

from sspass_desktop.domain.money import spelled

NUMBERS = (
    *(1, 2, 3, 7, 9, 10, 12, 40, 99, 100, 101, 380, 500, 999, 1_000, 1_024, 4_500, 9_999),
    *(10_000, 12_345, 50_000, 123_456, 999_999, 1_200_000, 81_800_000),
)
WIDE = str.maketrans("0123456789,", "０１２３４５６７８９，")

READABLE = {  # how a number is written, and what it is times the number; None: the shown unit
    "+{n}": None,
    "{n:,}": None,
    " {n:,} ": None,
    "={n}": None,
    "₩{n:,}": None,
    "△{n:,}": -1,
    "-{n}": -1,
    "({n:,})": -1,
    "{n:,}원": 1,
    "금{n:,}원": 1,
    "{n:,}천원": 1_000,
    "{n}백만원": 1_000_000,
}
UNREADABLE = (
    *("{n}e3", "{n}_000", "{n}명", "{n}, {n}", "{n}~{n}", "{n},,{n}"),
    *("0x{n}", "{n}%"),
)


def table(unit_won):
    """Texts with their won, where a bare number is meant in a unit."""
    for number in NUMBERS:
        for form, factor in READABLE.items():
            sign = -unit_won if factor == -1 else factor or unit_won
            yield form.format(n=number), number * sign
        yield from ((form.format(n=number), None) for form in UNREADABLE)


def other_hands(unit_won):
    """The same in full width, and spelled."""
    for number in NUMBERS:
        yield f"{number:,}".translate(WIDE), number * unit_won
        yield spelled(number), number
