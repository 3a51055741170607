"""Amounts typed into a budget."""

from sspass_desktop.domain.budget import BudgetNode, Source
from sspass_desktop.domain.budgeting.trees import with_amount
from sspass_desktop.domain.entry.amounts import read_amount
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import funds as words
from sspass_desktop.texts.entry import refused
from ui.views.funds.fund_faces import amount_of


def with_typed_amount(
    node: BudgetNode, source: Source, text: str, unit_won: Won
) -> BudgetNode | str:
    """A leaf with the typed amount of a source, or the sentence that says why it is none."""
    reading = read_amount(text, unit_won)
    if reading.fault is not None:
        kept = words.amount(amount_of(node.amounts, source), unit_won)
        return refused(reading.fault, reading.detail, kept)
    return with_amount(node, source, reading.value or 0)
