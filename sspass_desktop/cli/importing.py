"""``import-book`` and ``import-json``."""

import json
from argparse import Namespace
from dataclasses import asdict

from sspass_desktop.cli.joints import DONE, FOUND, Joints, RefusedError, progress
from sspass_desktop.cli.streams import say
from sspass_desktop.exchange.plan_json import PlanJsonError, loads
from sspass_desktop.files import read_file
from sspass_desktop.importers.book.read import MAX_BYTES, UnreadableBookError
from sspass_desktop.importers.book.report import ImportReport
from sspass_desktop.services import imports, plans
from sspass_desktop.services.merging import MergeReport
from sspass_desktop.services.signing import signed
from sspass_desktop.texts import commands, exchange, history
from sspass_desktop.texts import imports as words


def import_book(typed: Namespace, joints: Joints) -> int:
    """Read a plan book as text into a new or existing plan file."""
    progress(commands.READING)
    data = read_file(typed.book, limit=MAX_BYTES + 1)
    store = joints.open_store(typed.plan, True)
    try:
        report = imports.import_book(data, store, signed=signed(history.BOOK))
    except UnreadableBookError as error:
        raise RefusedError(str(words.unreadable(error.kind, typed.book.name))) from error
    if typed.json:
        say(json.dumps(_as_json(report), ensure_ascii=False, indent=1))
    else:
        _tell(report)
    return FOUND if report.unplaced else DONE


def _as_json(report: ImportReport) -> dict[str, object]:
    """The report in the shape of the open contract, section 4."""
    return {
        "cards": report.cards,
        "listed": report.listed,
        "kept_as_text": report.kept_as_text,
        "furniture": report.furniture,
        "problems": [
            {
                "line": problem.line,
                "severity": problem.severity,
                "message": words.sentence(problem),
                "card": problem.card,
            }
            for problem in report.problems
        ],
        "unplaced": [asdict(item) for item in report.unplaced],
    }


def _tell(report: ImportReport) -> None:
    say(commands.imported(report.listed, report.cards, report.kept_as_text, report.furniture))
    if report.problems:
        say(commands.problems_heading(len(report.problems)))
    for problem in report.problems:
        message = words.sentence(problem)
        say(commands.problem_line(problem.line, problem.severity, message))
    if report.unplaced:
        say(commands.unplaced_heading(len(report.unplaced)))
    for item in report.unplaced:
        say(commands.unplaced_line(item.line, item.text))


def import_json(typed: Namespace, joints: Joints) -> int:
    """Merge a plan in the open format by uid; differing parts stay unless told otherwise."""
    progress(commands.READING)
    try:
        incoming = loads(read_file(typed.json_file))
    except PlanJsonError as error:
        raise RefusedError(_told(error, typed.json_file.name)) from error
    progress(commands.STORING)
    store = joints.open_store(typed.plan, True)
    report = plans.import_json(incoming, store, signed(history.JSON), overwrite=typed.overwrite)
    if typed.json:
        say(json.dumps(asdict(report), ensure_ascii=False, indent=1))
    else:
        _tell_merge(report, taken=typed.overwrite)
    left = not typed.overwrite and (report.differences or report.other_parts)
    return FOUND if left else DONE


def _told(error: PlanJsonError, name: str) -> str:
    return str(exchange.message(error.kind, error.path, error.detail, name))


def _tell_merge(report: MergeReport, *, taken: bool) -> None:
    say(commands.merged(report.new_editions, len(report.new_cards)))
    for difference in report.differences:
        say(
            commands.difference(
                difference.edition, difference.number, difference.title, taken=taken
            )
        )
    for name in report.other_parts:
        say(commands.other_part_differs(name, taken=taken))
