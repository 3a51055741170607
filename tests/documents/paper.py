"""What stands on the pages of a PDF, and what of a card must stand there."""

import re
import unicodedata
from collections.abc import Iterator

import pypdfium2

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.formula import printed
from sspass_desktop.domain.outline import Table

OUTLINES = (
    "goals",
    "background",
    "strategy_links",
    "last_results",
    "improvements",
    "actions",
    "issues",
    "effects",
)


def squash(text: str) -> str:
    """For comparing: without blanks, marks of bold and underline, and kinds of quotes."""
    text = unicodedata.normalize("NFC", re.sub(r"\*\*|__", "", text))
    return re.sub(r"[\s\ufffe\u0002]+", "", text).translate(str.maketrans("’‘“”", "''\"\""))


def page_texts(path) -> list[str]:
    """The text of every page, squashed, in the order in which it was drawn."""
    document = pypdfium2.PdfDocument(path)
    texts = [squash(page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    return texts


def card_items(card: Card) -> Iterator[str]:
    """Every text of a card that its reader must find, as stored."""
    yield card.title
    for person in (card.owner, card.head):
        yield from (person.name, person.role)
    for name in OUTLINES:
        for line in getattr(card, name):
            yield from (f"({line.lead})" if line.lead else "", line.text, line.tag or "")
    yield from (card.overview.purpose, card.overview.period)
    yield from (line.text for line in card.overview.content)
    yield from _money_items(card)
    for one in card.indicators:
        yield from (one.criterion, one.name or "", one.target)
    for row in card.schedule:
        yield from (row.group or "", row.label)
    tables = (block.content for block in card.blocks if isinstance(block.content, Table))
    for cell in (cell for table in tables for row in table.rows for cell in row):
        yield from cell.split("\n")


def _money_items(card: Card) -> Iterator[str]:
    budget = card.budget
    yield f"{budget.declared_total_won:,}" if budget.declared_total_won else ""
    yield budget.declared_words or ""
    for table in budget.tables:
        yield table.fund
        for line in table.lines:
            yield from (*line.path, line.label)
            yield printed(line.formula) if line.formula else ""
            yield f"{line.amount_won:,}" if line.amount_won else ""


def bare(item: str) -> str:
    """An item without a list sign at its head, squashed."""
    return squash(re.sub(r"^\s*[◦○●•·▪■□▣▶*※–-]\s+", "", item))
