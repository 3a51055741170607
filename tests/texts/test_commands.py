"""Every sentence of the command line and the window can be said, and leaves no gap."""

import inspect
import re
import typing
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from sspass_desktop.domain.card import Card, CardSection, CardStatus, ContinuityKind
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, EditionKind, Plan
from sspass_desktop.texts import card_page, commands, file_work, menus, window

MOMENT = datetime(2026, 3, 2, 14, 2, tzinfo=UTC)
EDITION = Edition(Uid("edition"), 2026, cards=(Card(Uid("card"), "방문: 상담"),))
VALUES = {
    str: ("계획.sspass", "error"),
    int: (0, 3),
    bool: (False, True),
    datetime: (MOMENT, MOMENT),
    EditionKind: tuple(EditionKind),
    CardSection: (CardSection.GOALS, CardSection.BUDGET),
    CardStatus: (CardStatus.DRAFT, CardStatus.FINAL),
    ContinuityKind: tuple(ContinuityKind),
    Plan: (Plan(), Plan(editions=(EDITION,))),
    Edition: (EDITION, EDITION),
    Uid: (Uid("card"),),
}
SENTENCES = [
    pytest.param(function, id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in (card_page, commands, file_work, menus, window)
    for name, function in inspect.getmembers(module, inspect.isfunction)
    if function.__module__ == module.__name__ and not name.startswith("_")
]


def values(hint):
    """Two values of an annotation."""
    if typing.get_origin(hint) in (Sequence, tuple):
        items = tuple(VALUES[typing.get_args(hint)[0]])
        return (items[:1], items)
    kinds = [kind for kind in (typing.get_args(hint) or (hint,)) if kind is not type(None)]
    first, second = VALUES[kinds[0]]
    return (None if len(kinds) < len(typing.get_args(hint)) else first, second)


@pytest.mark.parametrize("function", SENTENCES)
@pytest.mark.parametrize("which", [0, 1])
def test_a_sentence_is_whole(function, which):
    hints = typing.get_type_hints(function)
    arguments = {name: values(hint)[which] for name, hint in hints.items() if name != "return"}
    if "severity" in arguments:
        arguments["severity"] = "warning"
    if function.__name__ == "argument_detail":
        arguments["kind"] = "missing"
    said = function(**arguments)
    assert said.strip()
    assert not re.search(r"[{}]|None|True|False", said)


@pytest.mark.parametrize("kind", ["missing", "unknown", "value", "command"])
def test_wrong_arguments_are_named(kind):
    assert "--plan" in commands.wrong_arguments(commands.argument_detail(kind, "--plan"))
