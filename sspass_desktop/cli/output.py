"""``print`` and ``export``."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace

from sspass_desktop.cli.joints import DONE, Joints, RefusedError, progress
from sspass_desktop.cli.streams import say
from sspass_desktop.documents.book import Options
from sspass_desktop.documents.layout.page import Pages
from sspass_desktop.documents.template import Template, read_template, standard
from sspass_desktop.documents.template_keys import TemplateError
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.outline import Part
from sspass_desktop.domain.plan import Build, Edition, Plan, card_numbers
from sspass_desktop.files import refuse_same_file
from sspass_desktop.services import publish
from sspass_desktop.services.plans import find_edition, load_plan
from sspass_desktop.services.selection import Selection, chosen, narrowed
from sspass_desktop.texts import commands


def print_plan(typed: Namespace, joints: Joints) -> int:
    """Lay the chosen cards, parts or the whole book out and write them as one PDF."""
    if typed.out.suffix.lower() != ".pdf":
        raise RefusedError(commands.unknown_ending(typed.out.name, [".pdf"]))
    template = _template(typed)
    plan, edition = _load(typed, joints)
    picked = chosen(edition, Selection() if typed.all else _selection(typed))
    build = _build(typed, edition, picked)
    progress(commands.LAYING_OUT)
    if build is None:
        pages, missed = _card_pages(typed, plan, edition, picked, template)
    else:
        pages = publish.book_pages(plan.organisation, edition, Options(build, template))
        missed = [card for card in edition.cards if not card.is_written]
    if not pages.pages:
        raise RefusedError(commands.nothing_to_print())
    progress(commands.WRITING)
    printed = publish.print_pages(pages, typed.out)
    say(commands.printed(printed.pages, typed.out.name))
    numbers = card_numbers(edition)
    if missed:
        say(commands.left_out([numbers[card.uid] for card in missed]))
    if printed.missing:
        say(commands.missing_glyphs(printed.missing))
    return DONE


def _build(typed: Namespace, edition: Edition, picked: Sequence[Card]) -> Build | None:
    """The book that is asked for; None: nothing but some cards.

    Raises: RefusedError for a name that no build of the edition has.
    """
    looks = _looks(typed)
    if typed.build:
        named = {build.name: build for build in edition.builds}
        if typed.build not in named:
            raise RefusedError(commands.no_such_build(typed.build, list(named)))
        build = named[typed.build]
        return replace(
            build,
            phones=build.phones and looks.phones,
            double_sided=build.double_sided or looks.double_sided,
            black_and_white=build.black_and_white or looks.black_and_white,
        )
    if typed.part:
        cards = () if _selection(typed).is_all else tuple(card.uid for card in picked)
        parts = tuple(map(Part, typed.part))
        return replace(looks, parts=parts, cards=cards, cover=False, contents=False)
    return looks if typed.all or _selection(typed).is_all else None


def _looks(typed: Namespace) -> Build:
    return Build(
        phones=not typed.no_phones,
        double_sided=typed.double_sided,
        black_and_white=typed.black_and_white,
    )


def _card_pages(
    typed: Namespace, plan: Plan, edition: Edition, picked: Sequence[Card], template: Template
) -> tuple[Pages, list[Card]]:
    """The pages of the cards that are written, and the others."""
    written = tuple(card.uid for card in picked if card.is_written)
    options = Options(_looks(typed), template)
    pages = publish.card_pages(plan.organisation, edition, written, options)
    return pages, [card for card in picked if not card.is_written]


def export(typed: Namespace, joints: Joints) -> int:
    """Write the plan, or the chosen cards of an edition, in the format its ending names."""
    ending = typed.out.suffix.lower()
    if ending == ".hwpx":
        raise RefusedError(commands.not_yet(f"export {ending}"))
    if ending not in _EXPORTS or (typed.fill and ending != ".xlsx"):
        known = [".xlsx"] if typed.fill else list(_EXPORTS)
        raise RefusedError(commands.unknown_ending(typed.out.name, known))
    plan, edition = _load(typed, joints)
    count = _EXPORTS[ending](typed, plan, edition)
    say(commands.exported(count, typed.out.name))
    return DONE


def _export_json(typed: Namespace, plan: Plan, edition: Edition) -> int:
    """Write the open format; answers how many cards are in it."""
    selection = _selection(typed)
    if typed.edition or not selection.is_all:
        plan = replace(plan, editions=(narrowed(edition, selection),))
    progress(commands.WRITING)
    publish.export_json(plan, typed.out, phones=not typed.no_phones)
    return sum(card.is_written for each in plan.editions for card in each.cards)


def _export_workbook(typed: Namespace, plan: Plan, edition: Edition) -> int:
    """Write the workbook for the province, or the one that teams fill in; answers how many cards.

    Of the first only those count that are written.
    """
    if typed.fill:
        progress(commands.WRITING)
        handout = publish.Handout(tuple(typed.team), phones=not typed.no_phones)
        return publish.export_team_workbook(plan, edition, handout, typed.out)
    selection = _selection(typed)
    cards = chosen(edition, selection)
    progress(commands.WRITING)
    publish.export_workbook(plan, edition, None if selection.is_all else cards, typed.out)
    return sum(card.is_written for card in cards)


_EXPORTS = {".json": _export_json, ".xlsx": _export_workbook}
"""What writes a format, by the ending of its files."""


def _template(typed: Namespace) -> Template:
    if typed.template is None:
        return standard()
    refuse_same_file(typed.template, typed.out)
    try:
        return read_template(typed.template)
    except TemplateError as error:
        raise RefusedError(str(error)) from error


def _load(typed: Namespace, joints: Joints) -> tuple[Plan, Edition]:
    refuse_same_file(typed.plan, typed.out)
    plan = load_plan(joints.open_store(typed.plan, False))
    return plan, find_edition(plan, typed.edition)


def _selection(typed: Namespace) -> Selection:
    return Selection(tuple(typed.card), tuple(typed.chapter), tuple(typed.team))
