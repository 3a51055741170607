"""What may be typed behind ``main.py``, and Korean answers to what may not."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from sspass_desktop.cli.streams import say
from sspass_desktop.texts import commands as words

_PARTS = ("I", "II", "III", "IV", "V")


class Parser(argparse.ArgumentParser):
    """A parser that speaks Korean and ends with code 2 on what it does not understand."""

    def __init__(self, **options: object) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **options)  # type: ignore[arg-type]
        self._positionals.title = words.ARGUMENTS
        self._optionals.title = words.CHOICES
        self.add_argument("-h", "--help", action="help", help=words.OPTIONS["help"])

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one sentence."""
        sys.stderr.write(words.wrong_arguments(_detail(message)) + "\n")
        raise SystemExit(2)

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 - argparse names no other
        """Answer with the help."""
        say(self.format_help().rstrip())

    def format_usage(self) -> str:
        """Usage line with a Korean label."""
        return super().format_usage().replace("usage: ", words.USAGE, 1)

    def format_help(self) -> str:
        """Help with a Korean label."""
        return super().format_help().replace("usage: ", words.USAGE, 1)


def _detail(message: str) -> str:
    """Cut the names out of argparse's English sentence."""
    names = message.rpartition(":")[2].strip()
    if "required" in message:
        return words.argument_detail("missing", names)
    if "unrecognized" in message:
        return words.argument_detail("unknown", names)
    if message.startswith("argument command"):
        return words.argument_detail("command", message.partition("'")[2].partition("'")[0])
    return words.argument_detail("value", message.partition(":")[0].removeprefix("argument "))


def parser() -> Parser:
    """The whole command line (spec of the open contract, section 1)."""
    root = Parser(prog="main.py", description=words.DESCRIPTION)
    root.add_argument("--version", action="store_true", help=words.OPTIONS["version"])
    jobs = root.add_subparsers(dest="command", metavar=words.COMMAND, parser_class=Parser)
    for name, help_text in words.COMMANDS.items():
        job = jobs.add_parser(name, help=help_text, description=help_text)
        _FILL[name](job)
    return root


def parse(typed: Sequence[str]) -> argparse.Namespace:
    """Read the command line; a lone path to a plan file is kept as ``open_plan``."""
    if typed and not typed[0].startswith("-") and typed[0] not in words.COMMANDS:
        if len(typed) == 1 and (Path(typed[0]).suffix == ".sspass" or Path(typed[0]).exists()):
            return argparse.Namespace(command=None, version=False, open_plan=Path(typed[0]))
        parser().error(f"argument command: '{typed[0]}'")
    found = parser().parse_args(typed)
    found.open_plan = None
    return found


def _plan(job: Parser, *, required: bool = True) -> None:
    job.add_argument("--plan", type=Path, required=required, help=words.OPTIONS["plan"])


def _out(job: Parser, *, required: bool = True) -> None:
    job.add_argument("--out", type=Path, required=required, help=words.OPTIONS["out"])


def _team(job: Parser) -> None:
    job.add_argument("--team", action="append", default=[], help=words.OPTIONS["team"])


def _flag(job: Parser, *names: str) -> None:
    for name in names:
        job.add_argument(
            f"--{name.replace('_', '-')}", action="store_true", help=words.OPTIONS[name]
        )


def _edition(job: Parser) -> None:
    job.add_argument("--edition", help=words.OPTIONS["edition"], metavar="YEAR-REVISION")


def _cards(job: Parser) -> None:
    job.add_argument("--card", action="append", default=[], help=words.OPTIONS["card"])
    job.add_argument(
        "--chapter", action="append", default=[], type=int, help=words.OPTIONS["chapter"]
    )
    _team(job)


def _import_book(job: Parser) -> None:
    job.add_argument("book", type=Path, help=words.OPTIONS["book"])
    _plan(job)
    _flag(job, "json")


def _import_json(job: Parser) -> None:
    job.add_argument("json_file", type=Path, help=words.OPTIONS["json_file"])
    _plan(job)
    _flag(job, "overwrite", "json")


def _import_xlsx(job: Parser) -> None:
    job.add_argument("workbook", type=Path, help=words.OPTIONS["workbook"])
    _plan(job)
    _flag(job, "dry_run", "json")


def _check(job: Parser) -> None:
    _plan(job)
    _out(job, required=False)
    _edition(job)
    _team(job)
    _flag(job, "style", "json")


def _print(job: Parser) -> None:
    _plan(job)
    _out(job)
    _edition(job)
    _cards(job)
    job.add_argument(
        "--part", action="append", default=[], choices=_PARTS, help=words.OPTIONS["part"]
    )
    job.add_argument("--build", help=words.OPTIONS["build"])
    job.add_argument("--template", type=Path, help=words.OPTIONS["template"])
    _flag(job, "all", "no_phones", "double_sided", "black_and_white")


def _export(job: Parser) -> None:
    _plan(job)
    _out(job)
    _edition(job)
    _cards(job)
    _flag(job, "fill", "no_phones")


def _backup(job: Parser) -> None:
    _plan(job)
    _out(job)


def _restore(job: Parser) -> None:
    job.add_argument("backup_file", type=Path, help=words.OPTIONS["backup_file"])
    _plan(job)


def _sample(job: Parser) -> None:
    _plan(job)
    job.add_argument("--scale", type=_positive, default=1, help=words.OPTIONS["scale"])


def _self_check(job: Parser) -> None:
    job.add_argument("--keep", type=Path, help=words.OPTIONS["keep"])
    job.add_argument("--window", action="store_true", help=words.OPTIONS["window"])


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(text)
    return number


_FILL = {
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
