from pathlib import Path

import pytest

from sspass_desktop.importers.book.read import read_book
from tests.documents.paper import example, print_book

BOOK = Path(__file__).resolve().parents[3] / "shared" / "book" / "plan-2026.txt"


def reference():
    if not BOOK.exists():
        pytest.skip("the reference book is not beside the project")
    draft = read_book(BOOK.read_bytes())
    return draft.organisation, draft.edition


@pytest.fixture(scope="session", params=[reference, example], ids=["reference", "example"])
def printed(request, tmp_path_factory):
    """The whole book of a plan on paper."""
    return print_book(*request.param(), tmp_path_factory.mktemp("paper") / "책 [모두].pdf")


@pytest.fixture(scope="session", params=[reference, example], ids=["reference", "example"])
def bound(request, tmp_path_factory):
    """The same, for printing on both sides."""
    path = tmp_path_factory.mktemp("bound") / "책.pdf"
    return print_book(*request.param(), path, double_sided=True)


@pytest.fixture(scope="session")
def sample_print(tmp_path_factory):
    """The whole book of the example plan."""
    return print_book(*example(), tmp_path_factory.mktemp("sample") / "책.pdf")
