"""How far a card is written."""

from sspass_desktop.domain.budget import CardBudget
from sspass_desktop.domain.card import Card, CardSection, Overview

NUMBERED = tuple(section for section in CardSection if section is not CardSection.BUDGET)
"""The sections that bear a number; 소요예산 is a part of 사업개요."""


def is_written(card: Card, section: CardSection) -> bool:
    """Whether a section holds anything."""
    if any(block.section is section for block in card.blocks):
        return True
    match section:
        case CardSection.OVERVIEW:
            return card.overview != Overview()
        case CardSection.BUDGET:
            return card.budget != CardBudget()
    return bool(getattr(card, section.value))


def written_count(card: Card) -> int:
    """How many of the numbered sections are written."""
    return sum(is_written(card, section) for section in NUMBERED)
