"""Run one job and end with its exit code.

Each job imports what it needs when it is called: a ``--version`` must not wait for a database.
"""

import sys
from argparse import Namespace
from contextlib import suppress
from functools import partial

from sspass_desktop.attempt import attempt
from sspass_desktop.cli.joints import REFUSED, Joints, RefusedError
from sspass_desktop.logbook import places
from sspass_desktop.ports import CardMissingError, DamagedFileError, StoreError
from sspass_desktop.texts import commands, errors


def run(typed: Namespace, joints: Joints) -> int:
    """Do the job that was typed; whatever is refused is told in one sentence."""
    code, fault = attempt(partial(_JOBS[typed.command], typed, joints))
    if fault is None and code is not None:
        return code
    sys.stderr.write(f"{_sentence(fault, typed, joints)}\n")
    return REFUSED  # a fault of ours too: Python's own code would say "done, with errors found"


def _sentence(fault: Exception | None, typed: Namespace, joints: Joints) -> str:
    match fault:
        case RefusedError():
            return str(fault)
        case CardMissingError():
            return commands.no_such_card(fault.detail)
        case StoreError():
            fault.path = fault.path or typed.plan
            return errors.sentence(fault) + _what_is_left(fault, joints)
    return _our_fault(fault)


def _what_is_left(error: StoreError, joints: Joints) -> str:
    """Of a damaged plan file, what could be had of it; the window makes a new file of that."""
    if not isinstance(error, DamagedFileError) or error.path is None:
        return ""
    from sspass_desktop.services.keeping import Keeper
    from sspass_desktop.services.rescuing import rescue
    from sspass_desktop.texts.rescue import in_window, sentence

    with suppress(StoreError):
        keeper = Keeper(error.path, joints.copy)
        return f" {sentence(rescue(error.path, joints.salvage, keeper))} {in_window()}"
    return ""


def report_our_fault(kind: type[BaseException], error: BaseException, _trace: object) -> None:
    """Tell the user in one sentence what nobody caught (``sys.excepthook``)."""
    stopped = issubclass(kind, KeyboardInterrupt)
    sys.stderr.write((commands.interrupted() if stopped else _our_fault(error)) + "\n")


def _our_fault(fault: BaseException | None) -> str:
    where = places(fault)[-1:] if fault else []
    return commands.unexpected(", ".join([type(fault).__name__, *where]))


def _import_book(typed: Namespace, joints: Joints) -> int:
    from sspass_desktop.cli.importing import import_book

    return import_book(typed, joints)


def _import_json(typed: Namespace, joints: Joints) -> int:
    from sspass_desktop.cli.importing import import_json

    return import_json(typed, joints)


def _import_xlsx(typed: Namespace, joints: Joints) -> int:
    from sspass_desktop.cli.returning import import_xlsx

    return import_xlsx(typed, joints)


def _check(typed: Namespace, joints: Joints) -> int:
    from sspass_desktop.cli.checking import check

    return check(typed, joints)


def _print(typed: Namespace, joints: Joints) -> int:
    from sspass_desktop.cli.output import print_plan

    return print_plan(typed, joints)


def _export(typed: Namespace, joints: Joints) -> int:
    from sspass_desktop.cli.output import export

    return export(typed, joints)


def _backup(typed: Namespace, joints: Joints) -> int:
    from sspass_desktop.cli.keeping import backup

    return backup(typed, joints)


def _restore(typed: Namespace, joints: Joints) -> int:
    from sspass_desktop.cli.keeping import restore

    return restore(typed, joints)


def _sample(typed: Namespace, joints: Joints) -> int:
    from sspass_desktop.cli.keeping import sample

    return sample(typed, joints)


def _self_check(typed: Namespace, joints: Joints) -> int:
    from sspass_desktop.cli.self_check import self_check

    return self_check(typed, joints)


_JOBS = {
    "import-book": _import_book,
    "import-json": _import_json,
    "import-xlsx": _import_xlsx,
    "check": _check,
    "print": _print,
    "export": _export,
    "backup": _backup,
    "restore": _restore,
    "sample": _sample,
    "self-check": _self_check,
}
