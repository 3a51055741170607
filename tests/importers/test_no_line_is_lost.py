"""However a book is cut or torn: it is read, and every line is accounted for."""

import random

import pytest

from sspass_desktop.domain.plan import Plan
from sspass_desktop.exchange.plan_json import dumps, loads
from sspass_desktop.importers.book.read import read_book
from sspass_desktop.importers.book.source import Unreadable, UnreadableBookError
from tests.importers.invented import BOOK

LINES = BOOK.split("\n")


def torn(seed):
    """The invented book with lines dropped, doubled, cut in the middle or swapped."""
    chance = random.Random(seed)  # noqa: S311 - the same tears every time
    lines = list(LINES)
    for _ in range(chance.randint(1, 25)):
        at = chance.randrange(len(lines))
        match chance.randrange(4):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[chance.randrange(len(lines))])
            case 2:
                lines[at] = lines[at][: chance.randint(0, len(lines[at]))]
            case _:
                lines[at] = lines[at].replace("\t", chance.choice(["", "\t\t"]), 1)
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(150))
def test_torn_books(seed):
    text = torn(seed)
    try:
        draft = read_book(text.encode())
    except UnreadableBookError as error:
        assert error.kind is Unreadable.NO_PLAN_BOOK  # noqa: PT017 - only some tears go so far
        return
    plan = Plan(draft.organisation, (draft.edition,))
    assert loads(dumps(plan)) == plan
    report = draft.report
    numbers = {item.line for item in report.unplaced}
    printed = {i for i, line in enumerate(text.split("\n"), start=1) if line.strip()}
    assert numbers <= printed
    assert len(numbers) + report.kept_as_text + report.furniture <= len(printed)


def test_a_stray_line_is_never_swallowed():
    for number in range(LINES.index("2031년 경영계획"), len(LINES)):
        stray = "어디에도 속하지 않는 낯선 글"
        text = "\n".join([*LINES[:number], "", stray, "", *LINES[number:]])
        draft = read_book(text.encode())
        unplaced = any(stray in item.text for item in draft.report.unplaced)
        assert unplaced or stray in repr(draft.edition), number
