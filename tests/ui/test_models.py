"""Every model of the window keeps the contract of Qt, on a plan with something in every part."""

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QAbstractItemModel

import ui
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Picture, Table
from sspass_desktop.services.sample import sample_plan
from ui.editions.comparison import ChangesModel
from ui.finding.model import HitsModel
from ui.forms.blocks.cells_model import CellsModel
from ui.history.model import HistoryModel
from ui.panes import VIEWS
from ui.records.catalogue import GROUPS

HERE_AND_THERE = {CellsModel, ChangesModel, HistoryModel, HitsModel}
"""Made only in windows that are opened for one thing; they are tested beside those."""


@pytest.fixture
def window(program):
    program.plans.open_sample()
    return program.window


def model_classes():
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        loaded = importlib.import_module(module.name)
        for found in vars(loaded).values():
            if isinstance(found, type) and issubclass(found, QAbstractItemModel):
                yield found


def own_models():
    """Classes of ours that are used as they are."""
    found = {one for one in model_classes() if one.__module__.startswith("ui.")}
    return {one for one in found if not any(issubclass(other, one) for other in found - {one})}


def test_models_of_all_panes_keep_the_contract_of_qt(window, qtmodeltester, qtbot):
    qtbot.waitUntil(lambda: window.workplace.checker.edition is not None)
    for section in CardSection:
        window.panes.page.show_section(section)
    for verb in VIEWS:
        window.show_view(verb)
    for sheet in (one for _, sheets in GROUPS for one in sheets):
        window.panes.front.show_records(sheet.key)
    window.panes.show_archive()
    window.panes.show_item_words()
    models = window.findChildren(QAbstractItemModel)
    ours = [one for one in models if type(one).__module__.startswith("ui.")]
    for model in ours:
        qtmodeltester.check(model)

    unseen = own_models() - {type(one) for one in ours} - HERE_AND_THERE
    assert unseen == set(), "a model that no pane shows is tested by nobody"


def test_the_example_fills_every_kind_of_row():
    cards = sample_plan().editions[-1].cards
    contents = [block.content for card in cards for block in card.blocks]
    assert any(isinstance(one, Table) for one in contents)
    assert any(isinstance(one, Picture) for one in contents)
    assert sample_plan().editions[-1].archive
