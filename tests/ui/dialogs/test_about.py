import re

import pytest

from sspass_desktop.version import PROGRAM, VERSION
from tests.project.test_rules import ROOT
from ui.dialogs.about import AboutDialog


@pytest.fixture
def dialog(qtbot, look):
    made = AboutDialog(look)
    qtbot.addWidget(made)
    return made


def test_the_version_is_told(dialog):
    assert dialog.said.text().startswith(f"{PROGRAM} {VERSION}\n")


def test_all_that_is_shipped_of_others_is_named(dialog):
    shown = dialog.licences.toPlainText()
    text = (ROOT / "requirements" / "run.txt").read_text("ascii")
    packages = re.findall(r"^([\w-]+)==", text, re.MULTILINE)
    assert packages
    assert [name for name in packages if name not in shown] == []
