"""How a person set up the forms, kept in the settings of this PC."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from ui.card.page import CardPage
from ui.docks import KINDS, TEXT
from ui.forms.section import SectionForm
from ui.forms.side_panel import SidePanel
from ui.outline.editor import OutlineEditor
from ui.outline.symbols import SymbolPalette

if TYPE_CHECKING:
    from ui.views.cards.view import CardsView

SYMBOLS, CARDS = "symbols", "cards/columns"
MOST = 20
"""Symbols that are remembered."""


class Habits(QObject):
    """Gives every form what was chosen in others, in this start or an earlier one.

    Side panels stay folded or open for a kind of section; symbols come in the order of their use;
    the table of cards has the columns that were chosen.
    """

    def __init__(self, settings: QSettings, page: CardPage) -> None:
        super().__init__(page)
        self._settings = settings
        self._panels: dict[str, list[SidePanel]] = {}
        self._palettes: list[SymbolPalette] = []
        page.form_made.connect(self._join)

    def join_cards(self, view: "CardsView") -> None:
        """Show the columns and the order of the table of cards as they were left."""
        kept = str(self._settings.value(CARDS) or "")
        if kept:
            view.restore(kept)
        view.arranged.connect(partial(self._settings.setValue, CARDS))

    def _join(self, form: SectionForm) -> None:
        kind = KINDS.get(form.sections[0], TEXT) if form.sections else TEXT
        for panel in form.findChildren(SidePanel):
            folded = self._settings.value(f"folded/{kind}")
            if folded is not None:
                panel.set_folded(str(folded) == "true")
            self._panels.setdefault(kind, []).append(panel)
            panel.folded.connect(partial(self._fold, kind))
        for editor in form.findChildren(OutlineEditor):
            editor.palette_made.connect(self._join_palette)

    def _join_palette(self, palette: SymbolPalette) -> None:
        palette.show_first(str(self._settings.value(SYMBOLS) or ""))
        self._palettes.append(palette)
        palette.chosen.connect(self._use)

    def _fold(self, kind: str, folded: bool) -> None:
        self._settings.setValue(f"folded/{kind}", "true" if folded else "false")
        for panel in self._panels[kind]:
            panel.set_folded(folded)

    def _use(self, symbol: str) -> None:
        used = symbol + str(self._settings.value(SYMBOLS) or "").replace(symbol, "")
        self._settings.setValue(SYMBOLS, used[:MOST])
        for palette in self._palettes:
            palette.show_first(used)
