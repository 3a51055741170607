"""Which form edits which section of a card."""

from collections.abc import Mapping
from functools import partial

from sspass_desktop.domain.card import CardSection
from sspass_desktop.services.sample import example_card
from ui.card.page import FormMaker
from ui.forms.budget.form import BudgetForm
from ui.forms.indicators.form import IndicatorsForm
from ui.forms.links_form import LinksForm
from ui.forms.outline_form import OutlineForm
from ui.forms.overview_form import OverviewForm
from ui.forms.schedule.form import ScheduleForm
from ui.look.look import Look


def _outline(look: Look, section: CardSection) -> OutlineForm:
    form = OutlineForm(look, section)
    form.show_example(example_card())
    return form


_OUTLINES = (
    CardSection.GOALS,
    CardSection.BACKGROUND,
    CardSection.LAST_RESULTS,
    CardSection.IMPROVEMENTS,
    CardSection.ACTIONS,
    CardSection.ISSUES,
    CardSection.EFFECTS,
)
FORMS: Mapping[CardSection, FormMaker] = {
    **{section: partial(_outline, section=section) for section in _OUTLINES},
    CardSection.STRATEGY_LINKS: LinksForm,
    CardSection.OVERVIEW: OverviewForm,
    CardSection.BUDGET: BudgetForm,
    CardSection.INDICATORS: IndicatorsForm,
    CardSection.SCHEDULE: ScheduleForm,
}
