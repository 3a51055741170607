"""``print`` and ``export``."""

from argparse import Namespace
from dataclasses import replace

from sspass_desktop.cli.joints import DONE, Joints, RefusedError, progress
from sspass_desktop.cli.streams import say
from sspass_desktop.documents.book import Options
from sspass_desktop.documents.template import Template, read_template, standard
from sspass_desktop.documents.template_keys import TemplateError
from sspass_desktop.domain.outline import Part
from sspass_desktop.domain.plan import Build, Edition, Plan, card_numbers
from sspass_desktop.files import refuse_same_file
from sspass_desktop.services import publish
from sspass_desktop.services.plans import find_edition, load_plan
from sspass_desktop.services.selection import Selection, chosen, narrowed
from sspass_desktop.texts import commands


def print_cards(typed: Namespace, joints: Joints) -> int:
    """Lay the chosen cards out and write them as one PDF."""
    if typed.out.suffix.lower() != ".pdf":
        raise RefusedError(commands.unknown_ending(typed.out.name, ".pdf"))
    if typed.build:
        raise RefusedError(commands.not_yet(f"print --build {typed.build}"))
    if set(typed.part) - {Part.V}:
        raise RefusedError(commands.not_yet("print --part"))
    template = _template(typed)
    plan, edition = _load(typed, joints)
    everything = typed.all or Part.V in typed.part
    picked = chosen(edition, Selection() if everything else _selection(typed))
    cards = tuple(card.uid for card in picked if card.is_written)
    if not cards:
        raise RefusedError(commands.nothing_to_print())
    progress(commands.LAYING_OUT)
    build = Build(
        phones=not typed.no_phones,
        double_sided=typed.double_sided,
        black_and_white=typed.black_and_white,
    )
    pages = publish.card_pages(plan.organisation, edition, cards, Options(build, template))
    progress(commands.WRITING)
    printed = publish.print_pages(pages, typed.out)
    say(commands.printed(len(cards), printed.pages, typed.out.name))
    numbers = card_numbers(edition)
    if empty := [numbers[card.uid] for card in picked if not card.is_written]:
        say(commands.left_out(empty))
    if printed.missing:
        say(commands.missing_glyphs(printed.missing))
    return DONE


def export(typed: Namespace, joints: Joints) -> int:
    """Write the plan, or the chosen cards of an edition, in the format its ending names."""
    ending = typed.out.suffix.lower()
    if ending in (".xlsx", ".hwpx"):
        raise RefusedError(commands.not_yet(f"export {ending}"))
    if ending != ".json":
        raise RefusedError(commands.unknown_ending(typed.out.name, ".json"))
    plan, edition = _load(typed, joints)
    selection = _selection(typed)
    if typed.edition or not selection.is_all:
        plan = replace(plan, editions=(narrowed(edition, selection),))
    progress(commands.WRITING)
    publish.export_json(plan, typed.out)
    count = sum(card.is_written for each in plan.editions for card in each.cards)
    say(commands.exported(count, typed.out.name))
    return DONE


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
