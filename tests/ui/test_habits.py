"""What a person set up in the forms is there again in other forms and at the next start."""

import pytest

from sspass_desktop.domain.card import CardSection
from tests.windows import program_in
from ui.forms.side_panel import SidePanel
from ui.outline.editor import OutlineEditor

GOALS, EFFECTS, BUDGET = CardSection.GOALS, CardSection.EFFECTS, CardSection.BUDGET


def part(window, section, kind):
    window.panes.page.show_section(section)
    return window.panes.page.form.findChild(kind)


@pytest.fixture
def again(qtbot, tmp_path):
    """The next start, with the settings of this one."""

    def start():
        made = program_in(tmp_path)
        qtbot.addWidget(made.window)
        made.plans.open_sample()
        return made.window

    return start


def test_a_side_panel_stays_as_it_was_for_its_kind_of_section(opened, again):
    part(opened, EFFECTS, SidePanel)
    part(opened, GOALS, SidePanel).fold.click()
    assert part(opened, EFFECTS, SidePanel).is_folded
    assert part(opened, BUDGET, SidePanel).is_folded
    part(opened, BUDGET, SidePanel).unfold()
    later = again()
    assert part(later, GOALS, SidePanel).is_folded
    assert part(later, CardSection.OVERVIEW, SidePanel).is_folded
    assert not part(later, BUDGET, SidePanel).is_folded
    assert part(later, CardSection.SCHEDULE, SidePanel).is_folded


def test_symbols_used_last_come_first(opened, again):
    for symbol in "★※★":
        palette = part(opened, GOALS, OutlineEditor).symbols
        symbols = palette.model.stringList()
        palette.grid.activated.emit(palette.model.index(symbols.index(symbol), 0))
        palette.open_at(palette.pos())
        palette.close()
    for window in (opened, again()):
        palette = part(window, EFFECTS, OutlineEditor).symbols
        palette.open_at(palette.pos())
        assert palette.model.stringList()[:3] == ["★", "※", "□"]
        palette.close()
