"""What the maintainers' pages name is there."""

import re

import pytest

from db.tables import METADATA
from tests.project.test_rules import ROOT, tracked

PAGES = sorted((ROOT / "docs").glob("*.md"))
NAMED = re.compile(r"`([\w./-]+\.(?:py|md|toml)|[\w.-]+(?:/[\w.-]+)*/)`")


def test_every_table_of_the_file_is_described():
    text = (ROOT / "docs" / "file-format.md").read_text("utf-8")
    assert [name for name in METADATA.tables if f"`{name}`" not in text] == []


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.name != "rest.md"], ids=lambda page: page.name
)
def test_files_that_are_named_exist(page):
    paths = [f"/{path}" for path in tracked()]
    named = set(NAMED.findall(page.read_text("utf-8")))
    lost = {
        name
        for name in named
        if not any(
            f"/{name}" in path if name.endswith("/") else path.endswith(f"/{name}")
            for path in paths
        )
    }
    assert lost == set()


def test_the_first_page_leads_to_the_others():
    first = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    others = {page.name for page in PAGES} - {"architecture.md"}
    assert {name for name in others if f"`{name}`" not in first} == set()
