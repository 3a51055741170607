"""What the agency is: its laws, its purpose, its facts."""

from collections.abc import Iterator

from sspass_desktop.documents.blocks import Block, Item, ItemStyle, Origin
from sspass_desktop.documents.parts.records import Records, at
from sspass_desktop.documents.parts.statement import statement_blocks
from sspass_desktop.documents.rich import rich
from sspass_desktop.domain.entry.dates import write_date
from sspass_desktop.domain.outline import Statement
from sspass_desktop.texts import labels, parts


def legal_basis(records: Records, origin: Origin) -> Iterator[Block]:
    """설립 근거: a law on each line."""
    for number, law in enumerate(records.organisation.legal_basis):
        yield Item(ItemStyle.DASH, rich(law), origin=at(origin, number))


def purpose(records: Records, origin: Origin) -> Iterator[Block]:
    """설립 목적, and where it is written."""
    agency = records.organisation
    yield from statement_blocks(Statement(agency.purpose, agency.purpose_source), origin)


def profile(records: Records, origin: Origin) -> Iterator[Block]:
    """일반 현황: what is known, with its labels."""
    agency = records.organisation
    founded = agency.established_on
    facts = (
        (parts.ESTABLISHED, write_date(founded) if founded else ""),
        (agency.director_title or parts.DIRECTOR, agency.director),
        (parts.ADDRESS, agency.address),
        (parts.PHONE, agency.phone),
    )
    for number, (label, value) in enumerate(facts):
        if value:
            lead = labels.bracketed(label)
            yield Item(ItemStyle.FIELD, rich(value), lead, origin=at(origin, number))
