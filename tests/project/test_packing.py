"""What a build carries beside the program."""

import json
import re
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest

from sspass_desktop.version import PROGRAM, VERSION
from tests.project.test_rules import ROOT
from tests.tools import tool

PINNED = re.findall(
    r"^([\w-]+)==", (ROOT / "requirements" / "run.txt").read_text("ascii"), re.MULTILINE
)


@pytest.fixture
def packing():
    return tool("packing")


def test_the_stamp_is_a_commit_and_its_day(packing):
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone")
    assert re.fullmatch(r"[0-9a-f]{12}\+? \d{4}-\d\d-\d\d", packing.stamp())


def test_where_git_cannot_be_asked_the_stamp_is_handed_in(packing, monkeypatch):
    monkeypatch.setattr(packing.shutil, "which", lambda _name: None)
    assert packing.stamp() == ""
    monkeypatch.setenv(packing.STAMP_GIVEN, "0123456789ab 2027-01-02")
    assert packing.stamp() == "0123456789ab 2027-01-02"


def test_windows_is_told_the_version_that_the_program_tells(packing):
    told = packing.version_resource()
    numbers = (*map(int, VERSION.split(".")), 0)
    assert f"filevers={numbers}, prodvers={numbers}" in told
    assert f"StringStruct('FileVersion', '{VERSION}')" in told.replace('"', "'")
    assert f"StringStruct('ProductName', '{PROGRAM}')" in told.replace('"', "'")


def test_the_bill_names_all_that_is_pinned_and_is_the_same_again(packing):
    bill = json.loads(packing.bill("3.11.9"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    assert bill["metadata"]["component"]["version"] == VERSION
    assert [one["name"] for one in bill["components"]] == [*PINNED, "cpython"]
    assert all(one["version"][0].isdigit() and one["purl"] for one in bill["components"])
    assert packing.bill("3.11.9") == packing.bill("3.11.9")


def test_hashes_are_listed_as_sha256sum_reads_them(packing, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "b").write_bytes(b"")
    (tmp_path / "a").write_bytes(b"abc")
    packing.write_sums(tmp_path)
    assert (tmp_path / "SHA256SUMS").read_text("utf-8").splitlines() == [
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  in/b",
    ]


@pytest.mark.parametrize("package", PINNED)
def test_licences_are_those_that_came_with_the_packages(package):
    own = distribution(package)
    given = [
        Path(str(file.locate())).read_text("utf-8", errors="replace").strip()
        for file in own.files or ()
        if ".dist-info" in str(file) and re.match("LICEN[CS]E", file.name)
    ]
    if not given:
        assert package in {"pyside6-essentials", "shiboken6"}  # lgpl-3.0.txt, gpl-3.0.txt
        return
    kept = (ROOT / "licences" / f"{package}.txt").read_text("utf-8")
    assert all(text in kept for text in given)


def test_what_windows_starts_has_its_icons_and_knows_its_pixels():
    app = ROOT / "resources" / "app"
    for name in ("program", "plan"):
        assert (app / f"{name}.ico").read_bytes()[:4] == b"\0\0\1\0"
    manifest = (ROOT / "tools" / "windows" / "program.manifest").read_text("utf-8")
    assert "PerMonitorV2" in manifest
    assert 'level="asInvoker"' in manifest


def test_windows_gets_the_packages_for_windows():
    entries = list(tool("windows_build").for_windows())
    names = [entry.partition("==")[0] for entry in entries]
    assert {"pefile", "pywin32-ctypes", "pyside6-essentials"} <= set(names)
    assert "macholib" not in names
    assert all("sys_platform" not in entry and "--hash=sha256:" in entry for entry in entries)


def test_the_installer_takes_what_is_built_and_asks_for_no_administrator():
    raw = (ROOT / "tools" / "windows" / "setup.iss").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")  # else the compiler takes Korean for something else
    text = raw.decode("utf-8-sig")
    spec = (ROOT / "build.spec").read_text("utf-8")
    name = re.search(r'NAME, CONSOLE = "([\w-]+)"', spec)[1]
    assert f'#define Exe "{name}.exe"' in text
    assert "PrivilegesRequired=lowest" in text
    assert set(re.findall(r"Root: (\w+)", text)) == {"HKCU"}
    for path in re.findall(r"resources\\[\w\\.]+", text):
        assert (ROOT / path.replace("\\", "/")).exists(), path


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_the_console_hands_on_words_and_exit_code(tmp_path, monkeypatch, capfdbinary):
    console = tool("windows/console")
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\nprintf '가 %s\\n' \"$1\"\nprintf '나\\n' >&2\nexit 2\n", "utf-8")
    program.chmod(0o700)
    monkeypatch.setattr(console, "PROGRAM", program)
    monkeypatch.setattr(sys, "argv", ["sspass-console", "다 라"])
    assert console.main() == 2
    told = capfdbinary.readouterr()
    assert (told.out.decode(), told.err.decode()) == ("가 다 라\n", "나\n")
