"""Which form edits which section of a card."""

from collections.abc import Mapping
from functools import partial

from sspass_desktop.domain.card import CardSection
from ui.card.page import FormMaker
from ui.forms.links_form import LinksForm
from ui.forms.outline_form import OutlineForm
from ui.forms.overview_form import OverviewForm
from ui.forms.schedule.form import ScheduleForm

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
    **{section: partial(OutlineForm, section=section) for section in _OUTLINES},
    CardSection.STRATEGY_LINKS: LinksForm,
    CardSection.OVERVIEW: OverviewForm,
    CardSection.SCHEDULE: ScheduleForm,
}
