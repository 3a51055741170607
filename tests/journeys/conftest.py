"""A journey has the window on the example plan in a file, and a person before it."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from db.plan_file import open_store
from main import JOINTS
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.places import Place
from sspass_desktop.services.plans import load_plan
from sspass_desktop.services.sample import sample_plan
from tests.journeys.heartbeat import heartbeat
from tests.journeys.input_method import InputMethod
from tests.journeys.person import Person
from tests.windows import file_in, program_in
from ui.start import STYLE, Program, load_fonts


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan file, as whoever opens it next finds it."""

    path: Path

    @property
    def edition(self) -> Edition:
        return load_plan(open_store(self.path, False)).editions[-1]

    def card(self, title: str) -> Card:
        return next(card for card in self.edition.cards if card.title == title)


@pytest.fixture(scope="session", autouse=True)
def _fonts_and_style(qapp):
    load_fonts()
    qapp.setStyle(STYLE)


@pytest.fixture
def edition():
    """The plan that the file begins with; a journey may ask for another one."""
    return sample_plan().editions[-1]


@pytest.fixture
def plan_file(tmp_path, edition):
    plan = sample_plan()
    return PlanFile(file_in(tmp_path, type(plan)(plan.organisation, (edition,))))


@pytest.fixture
def place():
    """Where the program takes files to lie; a journey may say otherwise."""
    return Place.LOCAL


@pytest.fixture
def program(qtbot, tmp_path, plan_file, place) -> Program:
    made = program_in(tmp_path, replace(JOINTS, place_of=lambda _path: place))
    qtbot.addWidget(made.window)
    made.window.show()
    made.plans.open_path(plan_file.path)
    qtbot.waitUntil(lambda: made.window.desk is not None)
    yield made
    made.plans.close_plan()


@pytest.fixture
def person(program, monkeypatch, request, qtbot):
    input_method = InputMethod(monkeypatch)
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    with heartbeat() as heart:
        yield Person(program.window, input_method)
    input_method.remove()
    print(f"{request.node.name}: longest pause {heart.longest * 1000:.0f} ms")
