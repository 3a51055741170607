import pytest

from tests.ui.grid.words_model import WordsModel
from ui.grid.view import GridView
from ui.look.look import Look

ROWS = (("가", "나", "1"), ("다", "라", "2"), ("", "", ""), ("마", "바", "3"))


@pytest.fixture
def model():
    return WordsModel(ROWS)


@pytest.fixture
def view(qtbot, model):
    shown = GridView(Look())
    qtbot.addWidget(shown)
    shown.setModel(model)
    shown.set_columns((100, 120, 80), stretch=1)
    shown.resize(420, 240)
    shown.show()
    qtbot.waitExposed(shown)
    shown.setFocus()
    shown.show_cell(0, 0)
    return shown
