"""The workbook that the province receives."""

from collections.abc import Sequence
from datetime import date

from sspass_desktop.documents.xlsx.model import Workbook
from sspass_desktop.documents.xlsx.province.contract import contract
from sspass_desktop.documents.xlsx.province.costs import costs
from sspass_desktop.documents.xlsx.province.frame import Frame
from sspass_desktop.documents.xlsx.province.funds import funds
from sspass_desktop.documents.xlsx.province.indicators import indicators
from sspass_desktop.documents.xlsx.province.overview import overview
from sspass_desktop.documents.xlsx.province.schedule import schedule
from sspass_desktop.documents.xlsx.province.trees import tree
from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.texts import labels


def province_book(plan: Plan, edition: Edition, cards: Sequence[Card] | None = None) -> Workbook:
    """The workbook of an edition of a plan.

    Of a choice of cards it has the sheets about cards only: what the whole plan comes to would
    not be found in it.
    """
    whole = cards is None
    chosen = edition.cards if cards is None else tuple(cards)
    frame = Frame(plan.organisation, edition, chosen, plan.year_before(edition))
    sheets = [overview(frame), costs(frame)]
    sheets += [funds(frame)] if whole else []
    sheets += [indicators(frame), schedule(frame)]
    if whole:
        sheets += [contract(frame), *(tree(frame, side) for side in Side)]
    title = labels.book_name(edition.year, edition.kind)
    made_on = edition.base_date or date(edition.year, 1, 1)
    return Workbook(title, plan.organisation.name, made_on, tuple(sheets))
