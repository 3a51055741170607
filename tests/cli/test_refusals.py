"""Slips of the hand and odd surroundings: nothing is lost, and the sentence stays readable."""

import json
import os
import signal
import subprocess
import sys

import pytest

from sspass_desktop import version
from sspass_desktop.cli import checking
from sspass_desktop.cli.arguments import parse
from sspass_desktop.cli.joints import REFUSED, Joints
from sspass_desktop.cli.run import run
from tests.cli.conftest import ROOT
from tests.cli.test_jobs import assert_refused, snapshot
from tests.tools import tool

JOBS = {"print": ".pdf", "export": ".json", "export ": ".xlsx", "backup": ".sspass"}


@pytest.mark.parametrize("job", JOBS)
def test_no_job_writes_over_the_plan_it_reads(program, folder, job):
    plan = folder / f"plan{JOBS[job]}"
    assert program("sample", "--plan", plan).code == 0
    (folder / f"link{JOBS[job]}").symlink_to(plan.name)
    before = snapshot(folder)
    for out in (plan, folder / f"link{JOBS[job]}"):
        assert_refused(program(job.strip(), "--plan", plan, "--out", out), folder, before)


@pytest.mark.parametrize("name", ["book.txt", "card", "plan.sspass"])
def test_a_card_is_printed_to_nothing_but_a_pdf(program, folder, name):
    assert program("sample", "--plan", folder / "plan.sspass").code == 0
    before = snapshot(folder)
    done = program("print", "--plan", folder / "plan.sspass", "--out", folder / name)
    assert_refused(done, folder, before)


def test_the_example_does_not_mix_with_an_edition_that_is_there(program, folder):
    assert program("sample", "--plan", folder / "a.sspass").code == 0
    before = snapshot(folder)
    done = program("sample", "--plan", folder / "a.sspass")
    assert_refused(done, folder, before)
    assert "a.sspass" in done.err


def test_cards_left_out_are_named(program, folder):
    plan = {"format": "sspass-plan", "editions": [{"year": 2027, "cards": [
        {"uid": "a", "number": "1.1", "title": "가", "goals": [{"text": "목표"}]},
        {"uid": "b", "number": "1.2", "title": "나"},
    ]}]}  # fmt: skip
    (folder / "a.json").write_text(json.dumps(plan), "utf-8")
    assert program("import-json", folder / "a.json", "--plan", folder / "a.sspass").code == 0
    done = program("print", "--plan", folder / "a.sspass", "--out", folder / "a.pdf")
    assert (done.code, done.out.splitlines()[1:]) == (0, ["내용이 없는 카드 1개는 뺐습니다: 1.2"])


@pytest.mark.parametrize("name", ["a" * 300 + ".sspass", ".", "x" * 5000])
def test_a_path_that_no_file_can_have_is_refused(program, folder, name):
    assert_refused(program("check", "--plan", folder / name), folder, {})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_is_not_waited_for(program, folder):
    os.mkfifo(folder / "pipe.sspass")
    assert_refused(program("check", "--plan", folder / "pipe.sspass"), folder, {})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no locale of this kind")
@pytest.mark.parametrize("lang", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}])
def test_korean_names_are_read_and_told_in_a_locale_without_them(program, folder, lang):
    assert program("sample", "--plan", folder / "예시.sspass", **lang).code == 0
    done = program("check", "--plan", folder / "없음.sspass", **lang)
    assert "‘없음.sspass’" in done.err
    done = program("check", "--plan", folder / "예시.sspass", "--json", **lang)
    assert json.loads(done.out)["plan"] == "예시.sspass"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize("end", ["| true", ">&-", ">&- 2>&-"])
@pytest.mark.parametrize("job", ["self-check", "--help", "--version"])
def test_it_does_not_matter_that_nobody_listens(end, job):
    line = f"set -o pipefail; exec 3>&2; {sys.executable} {ROOT / 'main.py'} {job} {end}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)  # noqa: S603, S607
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_the_window_ends_at_ctrl_c():
    # a shell may have told its children to ignore the signal, hence the handler
    code = (
        "import signal, threading, time, os, main\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def stop():\n time.sleep(5); os.kill(os.getpid(), signal.SIGINT)\n"
        " time.sleep(30); os._exit(99)\n"
        "threading.Thread(target=stop, daemon=True).start(); main.main([])"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGINT
    assert b"Traceback" not in done.stderr


def test_our_own_fault_never_ends_as_done(monkeypatch, capsys, tmp_path):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(checking, "check", fail)
    typed = parse(["check", "--plan", str(tmp_path / "a.sspass")])
    assert run(typed, Joints(fail, fail, fail)) == REFUSED
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_built_program_names_the_file_that_is_not_as_it_was_built(capsys, tmp_path):
    (tmp_path / "Qt6Core.dll").write_text("as built", "utf-8")
    tool("packing").write_sums(tmp_path)
    (tmp_path / "Qt6Core.dll").write_text("as something left it", "utf-8")
    joints = Joints(pytest.fail, pytest.fail, pytest.fail, folder=tmp_path)
    assert run(parse(["self-check"]), joints) == REFUSED
    said = capsys.readouterr().err
    assert "‘Qt6Core.dll’" in said
    assert len(said.strip().splitlines()) == 1


def test_a_build_tells_its_stamp(monkeypatch, tmp_path):
    (tmp_path / "stamp.txt").write_text("9ed5bbdcccbf 2026-11-29", "ascii")
    monkeypatch.setattr(version, "STAMP", tmp_path / "stamp.txt")
    assert version.full_version() == f"{version.VERSION} (9ed5bbdcccbf 2026-11-29)"


def test_of_a_damaged_plan_it_is_told_what_is_left(program, folder):
    plan = folder / "plan.sspass"
    assert program("sample", "--plan", plan).code == 0
    data = plan.read_bytes()
    plan.write_bytes(data[: len(data) // 2])
    before = snapshot(folder)
    done = program("check", "--plan", plan)
    assert_refused(done, folder, before)
    assert "손상되었거나 중간에서 끊긴" in done.err
    assert "건 가운데 되살릴 수 있는 것은" in done.err
