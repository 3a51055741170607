"""Use cases on a real plan file: load, choose an edition, import, merge, publish."""

from dataclasses import replace

import pytest

from db.plan_file import open_store
from sspass_desktop.documents.book import Options
from sspass_desktop.domain.plan import Plan
from sspass_desktop.exchange.plan_json import loads
from sspass_desktop.importers.book.read import UnreadableBookError
from sspass_desktop.ports import EditionExistsError, EditionMissingError
from sspass_desktop.services import imports, plans, publish
from sspass_desktop.services.sample import sample_plan
from tests.importers.invented import BOOK


@pytest.fixture
def path(tmp_path):
    return tmp_path / "계획 [2027].sspass"


def store(path):
    return open_store(path, True)


def test_a_book_becomes_the_first_edition(path):
    report = imports.import_book(BOOK.encode(), store(path))
    plan = plans.load_plan(open_store(path, False))
    (edition,) = plan.editions
    assert plan.organisation.name
    assert report.listed == len(edition.cards)


def test_a_book_comes_beside_the_editions_that_are_there(path):
    plans.import_json(sample_plan(), store(path))
    imports.import_book(BOOK.encode(), store(path))
    plan = plans.load_plan(store(path))
    assert len(plan.editions) == 2
    assert plan.organisation == sample_plan().organisation


def test_the_history_of_a_later_book_completes_that_of_the_file(path):
    plans.import_json(sample_plan(), store(path))
    history = "\n4. 연혁\n\n- 2030. 3. 2. 두 번째 집으로 옮김\n"
    imports.import_book(
        BOOK.replace("기 본 현 황\n", "기 본 현 황\n" + history).encode(), store(path)
    )
    events = plans.load_plan(store(path)).organisation.history
    assert events[:-1] == sample_plan().organisation.history
    assert events[-1].text == "두 번째 집으로 옮김"


def test_an_edition_comes_in_once(path):
    imports.import_book(BOOK.encode(), store(path))
    before = path.read_bytes()
    with pytest.raises(EditionExistsError):
        imports.import_book(BOOK.encode(), store(path))
    assert path.read_bytes() == before


def test_what_is_no_book_makes_no_file(path):
    with pytest.raises(UnreadableBookError):
        imports.import_book(b"", store(path))
    assert not path.exists()


def test_the_newest_edition_is_the_default():
    (edition,) = sample_plan().editions
    older = replace(edition, year=2026)
    revised = replace(edition, revision=1)
    plan = Plan(editions=(edition, revised, older))
    assert plans.find_edition(plan) is revised
    assert plans.find_edition(plan, "2026-0") is older
    with pytest.raises(EditionMissingError) as refused:
        plans.find_edition(plan, "2031-0")
    assert refused.value.detail == "2031-0"


def test_merging_the_same_plan_again_writes_nothing(path):
    plans.import_json(sample_plan(), store(path))
    before = path.read_bytes()
    report = plans.import_json(sample_plan(), store(path))
    assert report.differences == ()
    assert path.read_bytes() == before


def test_a_plan_goes_out_in_the_open_format(tmp_path):
    publish.export_json(sample_plan(), tmp_path / "계획.json")
    assert loads((tmp_path / "계획.json").read_bytes()) == sample_plan()


def test_cards_go_out_as_pages(tmp_path):
    plan = sample_plan()
    (edition,) = plan.editions
    uids = [card.uid for card in edition.cards[:2]]
    pages = publish.card_pages(plan.organisation, edition, uids, Options())
    printed = publish.print_pages(pages, tmp_path / "카드.pdf")
    assert printed.pages == len(pages.pages) >= 4
    assert printed.missing == ()
    assert len(pages.bookmarks) == 2
