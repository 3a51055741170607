"""Plans to paper and files: lay out, draw, move into place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sspass_desktop.documents.book import Options, card_book, section_book, whole_book
from sspass_desktop.documents.layout.page import Pages
from sspass_desktop.documents.layout.pages import Press, lay_out
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.phones import without_phones
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.files import write_file
from sspass_desktop.ports import ReadBackError, Watch, nobody_watches
from sspass_desktop.services.selection import Selection, chosen

if TYPE_CHECKING:
    from sspass_desktop.documents.xlsx.model import Workbook

MOST_PLACES = 3
"""Places that are named where characters are missing."""


@dataclass(frozen=True, slots=True)
class Printed:
    """How many pages were written, the characters that no font could draw, where some are."""

    pages: int
    missing: tuple[str, ...]
    missing_at: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Handout:
    """What teams get: the cards of those named, of all if none is.

    Without ``phones`` a word stands where the telephone number of a person is known.
    """

    teams: Sequence[str] = ()
    phones: bool = True


def card_pages(
    organisation: Organisation,
    edition: Edition,
    cards: Sequence[Uid],
    options: Options,
    watch: Watch = nobody_watches,
) -> Pages:
    """The laid-out pages of some cards; the same for paper, file and preview."""
    book = card_book(organisation, edition, cards, options)
    return lay_out(book, options.template.style, watch)


def section_pages(
    organisation: Organisation, edition: Edition, uid: Uid, options: Options
) -> Pages:
    """The laid-out pages of a written section alone, for its preview."""
    return lay_out(section_book(organisation, edition, uid, options), options.template.style)


def book_pages(
    organisation: Organisation,
    edition: Edition,
    options: Options,
    watch: Watch = nobody_watches,
    press: Press | None = None,
) -> Pages:
    """The laid-out pages of the book that a build describes.

    ``press``: the one that laid it out before; it takes what did not change.
    """
    book = whole_book(organisation, edition, options)
    return (press or Press()).lay_out(book, options.template.style, watch)


def print_pages(pages: Pages, target: Path, watch: Watch = nobody_watches) -> Printed:
    """Write laid-out pages as a PDF. Raises: ports.StoreError of the target."""
    from sspass_desktop.documents.pdf.write import render_pdf  # noqa: PLC0415 - slow to load

    write_file(target, lambda out: render_pdf(pages, out, watch))
    return Printed(len(pages.pages), tuple(pages.missing), missing_at(pages))


def missing_at(pages: Pages) -> tuple[str, ...]:
    """The titles of the first entries with characters that no font could draw."""
    titles = {mark.key: mark.title for mark in pages.bookmarks}
    keys = (key for _, key in sorted(pages.missing_in.items()) if key in titles)
    return tuple(titles[key] for key in dict.fromkeys(keys))[:MOST_PLACES]


def export_workbook(
    plan: Plan,
    edition: Edition,
    cards: Sequence[Card] | None,
    target: Path,
    watch: Watch = nobody_watches,
) -> None:
    """Write the workbook for the province, of all cards or some.

    Raises: ports.StoreError of the target, ReadBackError naming the first cell that differs.
    """
    from sspass_desktop.documents.xlsx.province.book import province_book  # noqa: PLC0415

    write_proved(province_book(plan, edition, cards), target, watch)


def export_team_workbook(
    plan: Plan,
    edition: Edition,
    handout: Handout,
    target: Path,
    watch: Watch = nobody_watches,
) -> int:
    """Write the workbook that teams fill in; answers how many cards are in it.

    Raises: CardMissingError for a team without cards; what ``export_workbook`` raises.
    """
    from sspass_desktop.documents.team.book import team_workbook  # noqa: PLC0415
    from sspass_desktop.documents.team.rows import HandedOut  # noqa: PLC0415

    teams = handout.teams
    cards = chosen(edition, Selection(teams=teams))
    results = edition.department_results
    if teams:
        results = tuple(result for result in results if result.department in teams)
    out = HandedOut(edition, cards, results, ", ".join(teams), handout.phones)
    made_on = edition.base_date or date(edition.year, 1, 1)
    write_proved(team_workbook(out, plan.organisation.name, made_on), target, watch)
    return len(cards)


def write_proved(book: "Workbook", target: Path, watch: Watch) -> None:
    """Write a workbook; before it is moved into place, it is opened again and every cell compared.

    Raises: ports.StoreError of the target, ReadBackError naming the first cell that differs.
    """
    from sspass_desktop.documents.xlsx.proof import difference  # noqa: PLC0415 - slow to load
    from sspass_desktop.documents.xlsx.write import write_workbook  # noqa: PLC0415

    def write(out: BinaryIO) -> None:
        write_workbook(book, out, lambda done, of: watch(done, 2 * of))
        place = difference(book, out, lambda done, of: watch(of + done, 2 * of))
        if place is not None:
            raise ReadBackError(target, place)

    write_file(target, write)


def export_json(plan: Plan, target: Path, *, phones: bool = True) -> None:
    """Write a plan in the open format, with the telephone numbers of people or without.

    Raises: ports.StoreError of the target.
    """
    from sspass_desktop.exchange.plan_json import dumps  # noqa: PLC0415 - slow to load

    text = dumps(plan if phones else without_phones(plan)).encode("utf-8")
    write_file(target, lambda out: out.write(text))
