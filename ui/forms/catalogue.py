"""Which form edits which section of a card."""

from collections.abc import Callable, Mapping
from functools import partial

from sspass_desktop.domain.card import CardSection
from ui import late
from ui.card.page import FormMaker
from ui.forms.companion import Accompanied
from ui.forms.outline_form import OutlineForm
from ui.forms.section import SectionForm
from ui.look.look import Look

_OUTLINES = (
    CardSection.GOALS,
    CardSection.BACKGROUND,
    CardSection.LAST_RESULTS,
    CardSection.IMPROVEMENTS,
    CardSection.ACTIONS,
    CardSection.ISSUES,
    CardSection.EFFECTS,
)
_OTHERS: Mapping[CardSection, Callable[[Look], SectionForm]] = {
    CardSection.STRATEGY_LINKS: late.links_form,
    CardSection.OVERVIEW: late.overview_form,
    CardSection.BUDGET: late.budget_form,
    CardSection.INDICATORS: late.indicators_form,
    CardSection.SCHEDULE: late.schedule_form,
}
_GRIDS = (CardSection.BUDGET, CardSection.INDICATORS, CardSection.SCHEDULE)
"""They need the height: their panels wait as a line of tabs."""


def _outline(look: Look, section: CardSection) -> SectionForm:
    form = OutlineForm(look, section)
    form.offer_example(late.example_card)
    return form


def _other(look: Look, section: CardSection) -> SectionForm:
    form = Accompanied(look, section, _OTHERS[section](look))
    form.offer_example(late.example_card)
    form.panel.set_folded(section in _GRIDS)
    return form


FORMS: Mapping[CardSection, FormMaker] = {
    **{section: partial(_outline, section=section) for section in _OUTLINES},
    **{section: partial(_other, section=section) for section in _OTHERS},
}
