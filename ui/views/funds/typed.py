"""Amounts typed into a budget."""

from sspass_desktop.domain.budget import BudgetNode, Source
from sspass_desktop.domain.budgeting.trees import with_amount
from sspass_desktop.domain.entry.amounts import read_amount
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import funds as words
from ui.grid.said import Said, said_of
from ui.views.funds.fund_faces import amount_of


def with_typed_amount(
    node: BudgetNode, source: Source, text: str, unit_won: Won
) -> tuple[BudgetNode, Said]:
    """A leaf with the typed amount of a source, if it is one, and what is to be said of it."""
    reading = read_amount(text, unit_won)
    said = said_of(reading, words.amount(amount_of(node.amounts, source), unit_won))
    if reading.fault is not None:
        return node, said
    return with_amount(node, source, reading.value or 0), said
