import pytest

from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import CardSection
from tests.ui.outline.typing import lines
from ui.look.look import Look
from ui.outline.editor import OutlineEditor

BACKGROUND = Marking(CardSection.BACKGROUND)


@pytest.fixture
def editor(qtbot):
    page = OutlineEditor(Look())
    page.steps = []
    page.edited.connect(lambda *step: page.steps.append(step))
    qtbot.addWidget(page)
    page.resize(600, 300)
    page.show_lines(lines("1 가나", "2 다라", "1 마바"), BACKGROUND)
    page.show()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    return page
