"""Plans with what the example plan lacks."""

from dataclasses import replace

from sspass_desktop.domain.budget import CardBudget
from sspass_desktop.domain.identity import Uid


def with_last_year(plan):
    """The plan with an edition of the year before, whose cards cost less and promise less."""
    edition = plan.editions[-1]
    cards = tuple(
        replace(
            card,
            budget=CardBudget(declared_total_won=1_000_000 * number),
            indicators=tuple(replace(one, target="10회") for one in card.indicators),
        )
        for number, card in enumerate(edition.cards, start=1)
    )
    before = replace(edition, uid=Uid("before"), year=edition.year - 1, cards=cards)
    return replace(plan, editions=(before, edition))
