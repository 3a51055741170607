"""Every sentence of the command line and the window can be said, and leaves no gap."""

import inspect
import re
import typing
from collections.abc import Sequence

import pytest

from sspass_desktop.texts import commands, window

VALUES = {str: ("계획.sspass", "error"), int: (0, 3), bool: (False, True)}
SENTENCES = [
    pytest.param(function, id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in (commands, window)
    for name, function in inspect.getmembers(module, inspect.isfunction)
    if function.__module__ == module.__name__ and not name.startswith("_")
]


def values(hint):
    """Two values of an annotation."""
    if typing.get_origin(hint) in (Sequence, tuple):
        return ((), tuple(VALUES[typing.get_args(hint)[0]]))
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
