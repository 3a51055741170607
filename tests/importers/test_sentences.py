"""Every kind of problem that the importer notes has its Korean sentence."""

import re
from pathlib import Path

import pytest

from sspass_desktop.domain.findings import Severity
from sspass_desktop.importers import book
from sspass_desktop.importers.book.report import Problem
from sspass_desktop.importers.book.source import Unreadable
from sspass_desktop.texts import imports

SOURCES = Path(book.__file__).parent.rglob("*.py")
KINDS = {
    kind
    for source in SOURCES
    for kind in re.findall(
        r'problem\([^"()]*(?:\[0\])?[^"()]*"([a-z_]+)"', source.read_text("utf-8")
    )
}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_a_sentence(kind):
    text = imports.sentence(Problem(3, Severity.WARNING, kind, ("가", "나", "다")))
    assert text.endswith(".")
    assert kind not in text


def test_kinds_were_found():
    assert {"title_differs", "names_unclear", "budget_unreadable"} <= KINDS


@pytest.mark.parametrize("kind", Unreadable)
def test_unreadable_names_the_file_and_says_that_nothing_was_saved(kind):
    text = str(imports.unreadable(kind, "책.txt"))
    assert "책.txt" in text
    assert "아무것도 저장하지 않았습니다." in text
