"""What holds for the project as a whole, whatever is in it."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SHIPPED = ("main.py", "sspass_desktop", "db", "ui")
HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
RANGE = re.compile(f"{HANGUL.pattern}-{HANGUL.pattern}")  # a range of code points is no word
MAY_SPEAK_KOREAN = re.compile(
    r"sspass_desktop/(texts/.*|domain/vocabulary|importers/.*/vocabulary)\.py"
)
FILE_LINES, FUNCTION_LINES = 400, 50
ADDRESS = re.compile(
    r"https?://[^\s)>\"']*(?:pypi|simple/|npmjs|registry|packages)|index[-_]url\s*[=:]"
)
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:root|home/\w+|work|Users/\w+|tmp/\w+)/")
SELF = Path(__file__).relative_to(ROOT).as_posix()


@cache
def tracked():
    """Paths below the root that git knows; outside a clone, all there are."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a clone")
    return [path for path in listed.stdout.split("\0") if path and (ROOT / path).is_file()]


def python_files(*roots):
    return [path for path in tracked() if path.endswith(".py") and path.split("/")[0] in roots]


def tree(path):
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def docstrings(module):
    """Ids of the nodes that are docstrings."""
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = [node.body for node in ast.walk(module) if isinstance(node, holders)]
    # a string behind an assignment documents it
    return {
        id(item.value)
        for body in bodies
        for item in body
        if isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant)
    }


def test_korean_words_stand_in_texts_only():
    found = []
    for path in python_files(*SHIPPED):
        if MAY_SPEAK_KOREAN.fullmatch(path):
            continue
        module = tree(path)
        exempt = docstrings(module)
        found += [
            f"{path}:{node.lineno} {node.value!r}"
            for node in ast.walk(module)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and HANGUL.search(RANGE.sub("", node.value))
            and id(node) not in exempt
        ]
    assert found == []


def test_every_init_holds_a_docstring_and_nothing_else():
    inits = [path for path in python_files(*SHIPPED) if path.endswith("__init__.py")]
    assert inits
    for path in inits:
        module = tree(path)
        assert ast.get_docstring(module), path
        assert len(module.body) == 1, path


def test_files_and_functions_stay_small():
    long = []
    for path in python_files(*SHIPPED, "tools"):
        lines = len((ROOT / path).read_text(encoding="utf-8").splitlines())
        if lines > FILE_LINES:
            long.append(f"{path}: {lines} lines")
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                size = (node.end_lineno or 0) - node.lineno + 1
                if size > FUNCTION_LINES:
                    long.append(f"{path}: {node.name} has {size} lines")
    assert long == []


def test_money_is_never_a_float():
    for name in ("money", "budget", "formula"):
        module = tree(f"sspass_desktop/domain/{name}.py")
        names = {node.id for node in ast.walk(module) if isinstance(node, ast.Name)}
        assert "float" not in names, name


UI_NEVER_NAMES = {"QTableWidget", "QTableWidgetItem", "QTreeWidget", "QListWidget", "processEvents"}
THREADS = {"QThread", "QThreadPool", "QRunnable", "threading"}
MONEY = re.compile("won|amount|money")


def names(module):
    for node in ast.walk(module):
        match node:
            case ast.Name(name) | ast.Attribute(attr=name) | ast.alias(name):
                yield node, name
            case ast.ImportFrom(module=str(name)):
                yield node, name


def test_ui_shows_models_and_never_runs_the_event_loop_itself():
    found = [
        f"{path}:{getattr(node, 'lineno', 0)} {name}"
        for path in python_files("ui")
        for node, name in names(tree(path))
        if name in UI_NEVER_NAMES
    ]
    assert found == []


def test_only_jobs_know_threads():
    users = {
        path for path in python_files("ui") for _, name in names(tree(path)) if name in THREADS
    }
    assert users == {"ui/jobs.py"}


def test_one_place_catches_all_faults():
    caught = [
        (path, handler.type.id if isinstance(handler.type, ast.Name) else None)
        for path in python_files(*SHIPPED)
        for handler in ast.walk(tree(path))
        if isinstance(handler, ast.ExceptHandler)
        and (handler.type is None or getattr(handler.type, "id", "") == "Exception")
    ]
    assert caught == [("sspass_desktop/attempt.py", "Exception")]


def test_no_lambda_is_connected():
    found = [
        f"{path}:{node.lineno}"
        for path in python_files("ui")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and any(isinstance(part, ast.Lambda) for one in node.args for part in ast.walk(one))
    ]
    assert found == []


def test_money_never_travels_as_an_int_of_qt():
    """Qt's int ends at 2,147,483,647; a signal of objects carries any won."""
    signals = [
        (path, node)
        for path in python_files("ui")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name)
        and node.value.func.id == "Signal"
    ]
    assert len(signals) > 50
    found = [
        f"{path}:{node.lineno}"
        for path, node in signals
        if any(isinstance(kind, ast.Name) and kind.id == "int" for kind in node.value.args)
        and MONEY.search(ast.unparse(node.targets[0]))
    ]
    assert found == []


def test_colours_stand_among_the_tokens():
    found = [
        f"{path}:{node.lineno} {node.value}"
        for path in python_files("ui")
        if path != "ui/look/tokens.py"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search("#[0-9A-Fa-f]{6}", node.value)
    ]
    assert found == []


def test_no_file_holds_an_address_of_packages_or_a_path_of_a_machine():
    found = []
    for path in tracked():
        if path == SELF or Path(path).suffix in {".ttf", ".png", ".pdf", ".txt"} - {
            Path(path).suffix if path.startswith("requirements/") else ""
        }:
            continue
        text = (ROOT / path).read_text(encoding="utf-8", errors="replace")
        found += [
            f"{path}: {match.group()}"
            for pattern in (ADDRESS, MACHINE_PATH)
            for match in pattern.finditer(text)
        ]
    assert found == []


def test_no_lock_file_is_kept():
    assert not {"uv.lock", "pylock.toml"} & set(tracked())


@pytest.mark.parametrize("kind", ["run", "dev", "build"])
def test_every_requirement_is_pinned_by_hash(kind):
    text = (ROOT / "requirements" / f"{kind}.txt").read_text(encoding="ascii")
    entries = re.split(r"\n(?=\w)", text.strip())
    assert entries
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_every_shipped_package_names_its_licence():
    text = (ROOT / "requirements" / "run.txt").read_text(encoding="ascii")
    table = (ROOT / "licences" / "THIRD_PARTY.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| ([\w-]+) \|.*\| (`.*`) \|$", table, re.MULTILINE))
    for package in re.findall(r"^([\w-]+)==", text, re.MULTILINE):
        assert package in rows, package
        for name in re.findall(r"`([^`]+)`", rows[package]):
            assert (ROOT / "licences" / name).stat().st_size > 500, name


def test_each_list_of_packages_pins_all_of_the_list_before_it():
    run, dev, build = (
        dict(re.findall(r"^([\w-]+)==(\S+)", (ROOT / path).read_text("ascii"), re.MULTILINE))
        for path in ("requirements/run.txt", "requirements/dev.txt", "requirements/build.txt")
    )
    assert run.items() <= dev.items() <= build.items()


def in_a_fresh_python(code):
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()


def test_core_loads_neither_screen_nor_store():
    modules = [
        path.removesuffix(".py").replace("/", ".")
        for path in python_files("sspass_desktop")
        if not path.endswith("__init__.py")
    ]
    code = (
        f"import importlib, sys\nfor name in {modules!r}: importlib.import_module(name)\n"
        "print(sorted({'PySide6', 'sqlalchemy', 'alembic'} & set(sys.modules)))"
    )
    assert in_a_fresh_python(code) == "[]"


def test_starting_up_loads_no_library():
    code = (
        "import sys, main\n"
        "print(sorted({'PySide6', 'sqlalchemy', 'reportlab', 'openpyxl'} & set(sys.modules)))"
    )
    assert in_a_fresh_python(code) == "[]"


def test_the_window_starts_without_what_it_prints_and_imports_with():
    code = (
        "import sys, ui.start\n"
        "slow = {'reportlab', 'openpyxl', 'sqlalchemy', 'sspass_desktop.importers.book.source',"
        " 'sspass_desktop.exchange.plan_json', 'sspass_desktop.importers.clipboard.hypertext'}\n"
        "late = {'ui.views.funds.view', 'ui.views.calendar', 'ui.findings.view', 'ui.grid.model',"
        " 'ui.dialogs', 'ui.press', 'PySide6.QtPrintSupport', 'ui.card.details',"
        " 'ui.tree.archive', 'ui.forms.budget.form', 'ui.findings.reporting'}\n"
        "print(sorted((slow | late) & set(sys.modules)))"
    )
    assert in_a_fresh_python(code) == "[]"


def test_qt_does_not_eat_references_to_none():
    """PySide6 6.12.0 on Python 3.11 loses them until the interpreter aborts."""
    code = (
        "import sys\nfrom PySide6.QtCore import QObject\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(10_000): QObject().objectName(); QObject().parent()\n"
        "print(abs(sys.getrefcount(None) - before) < 1000)"
    )
    assert in_a_fresh_python(code) == "True"
