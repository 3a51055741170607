"""A section of another card as lines to read, whatever kind of section it is."""

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.levels import Lines
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of
from sspass_desktop.texts import entry
from sspass_desktop.texts import side_panel as words


def lines_to_read(card: Card | None, section: CardSection) -> Lines:
    """The text of a section; of a budget nothing, it has a place of its own."""
    if card is None:
        return ()
    if section is CardSection.OVERVIEW:
        fields = ((words.PURPOSE, card.overview.purpose), (words.PERIOD, card.overview.period))
        named = tuple(Line(1, lead=name, text=text) for name, text in fields if text)
        return (*named, *card.overview.content)
    if section is CardSection.INDICATORS:
        return tuple(
            Line(1, text=" · ".join(filter(None, (one.criterion, one.name, one.target))))
            for one in card.indicators
        )
    if section is CardSection.SCHEDULE:
        return tuple(
            Line(1 + row.depth, lead=row.group, text=f"{row.label} {_months(row.months)}".strip())
            for row in card.schedule
        )
    return lines_of(card, section) if section in OUTLINES else ()


def _months(months: tuple[int, ...]) -> str:
    return entry.shown(months) if months else ""
