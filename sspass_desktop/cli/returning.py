"""``import-xlsx``: what a workbook brings, as a list of differences, and what is safe of it."""

import json
from argparse import Namespace
from collections.abc import Collection

from sspass_desktop.cli.joints import DONE, FOUND, Joints, RefusedError, progress
from sspass_desktop.cli.streams import say
from sspass_desktop.domain.differences import Difference, Kind
from sspass_desktop.exchange.values import plain
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.services.reading import read_guarded
from sspass_desktop.services.returning import Comparison, take_safe
from sspass_desktop.services.signing import signed
from sspass_desktop.texts import commands, history
from sspass_desktop.texts import differences as words
from sspass_desktop.texts.plain_workbooks import matched
from sspass_desktop.texts.workbook_faults import unreadable


def import_xlsx(typed: Namespace, joints: Joints) -> int:
    """Read a team's or a plain workbook; exit 1 if more was left than the plan's own changes."""
    progress(commands.READING)
    try:
        workbook = read_guarded(joints.reader, typed.workbook)
        progress(commands.STORING)
        store = joints.open_store(typed.plan, True)
        comparison = take_safe(workbook, store, signed(history.WORKBOOK), dry_run=typed.dry_run)
    except UnreadableWorkbookError as error:
        raise RefusedError(str(unreadable(error, typed.workbook.name))) from error
    entries = comparison.entries
    safe = {id(one) for one in entries if one.is_safe}
    left = [one for one in entries if id(one) not in safe and one.kind is not Kind.HERE]
    taken = set() if typed.dry_run else safe
    if typed.json:
        say(json.dumps(_as_json(comparison, taken), ensure_ascii=False, indent=1))
    else:
        for match in comparison.matches:
            say(matched(match.sheet, match.kind, match.places))
        _tell(entries, taken)
        say(_summary(len(safe), len(left), dry_run=typed.dry_run, any_=bool(entries)))
    return FOUND if left else DONE


def _summary(safe: int, left: int, *, dry_run: bool, any_: bool) -> str:
    if not any_:
        return words.NO_DIFFERENCE
    return words.would_be_taken(safe, left) if dry_run else words.taken(safe, left)


def _tell(entries: Collection[Difference], taken: Collection[int]) -> None:
    for one in entries:
        say(words.line(one, taken=id(one) in taken))


def _as_json(comparison: Comparison, taken: Collection[int]) -> dict[str, object]:
    return {
        "edition": comparison.edition.key,
        "taken": len(taken),
        "matches": [
            {"sheet": match.sheet, "kind": match.kind.value, "columns": dict(match.places)}
            for match in comparison.matches
        ],
        "entries": [
            {
                "kind": one.kind.value,
                "subject": one.subject.value,
                "uid": one.uid,
                "name": one.name,
                "part": one.part,
                "mine": plain(one.mine),
                "theirs": plain(one.theirs),
                "where": one.where,
                "why": one.why,
                "locked": one.locked,
                "taken": id(one) in taken,
            }
            for one in comparison.entries
        ],
    }
