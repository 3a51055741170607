"""A crash is told from an end; a session that ends is saved quietly and soon."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest

from sspass_desktop.services.draft_files import drafts_in
from tests.ui.test_drafts import GOALS, card_in, in_file, kept, write_goals
from ui import ending
from ui.ending import Ending, SessionMark
from ui.verbs import Verb

ROOT = Path(__file__).resolve().parents[2]
KILLED = """
import os, signal, sys
from pathlib import Path
from ui.ending import SessionMark
mark = SessionMark(Path(sys.argv[1]))
print(mark.begin(), flush=True)
os.kill(os.getpid(), signal.SIGKILL) if sys.argv[2] == "killed" else mark.end()
"""

PLENTY = 30_000
"""Milliseconds: these tests ask what is kept, not how soon."""

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs the signals of POSIX")


def run(folder, how):
    """A program that sets its mark and ends so; answers whether it found one left behind."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", KILLED, str(folder), how],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() == "True"


@posix
def test_only_a_killed_program_leaves_its_mark(tmp_path):
    assert not run(tmp_path / "marks", "ended")
    assert not run(tmp_path / "marks", "killed")
    assert run(tmp_path / "marks", "ended")
    assert not run(tmp_path / "marks", "ended")


def test_another_window_that_is_open_is_no_crash(tmp_path):
    one, other = SessionMark(tmp_path), SessionMark(tmp_path)
    assert not one.begin()
    assert not other.begin()
    one.end()
    other.end()
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_for_marks_the_program_starts(tmp_path):
    (tmp_path / "file").touch()
    assert not SessionMark(tmp_path / "file" / "marks").begin()


@pytest.fixture
def end(program, opened, tmp_path):
    mark = SessionMark(tmp_path / "marks")
    mark.begin()
    made = Ending(program.window, program.plans, program.drafts, mark)
    yield made
    mark.end()
    opened.is_ending = False


def test_the_end_of_a_session_saves_and_takes_the_mark_away(
    end, opened, path, tmp_path, monkeypatch
):
    monkeypatch.setattr(ending, "SAVING", PLENTY)
    monkeypatch.setattr(ending, "KEEPING", PLENTY)
    write_goals(opened)
    end._session_ends(None)
    assert card_in(in_file(path)).goals == GOALS
    assert list((tmp_path / "marks").iterdir()) == []
    end._goes_on()
    assert len(list((tmp_path / "marks").iterdir())) == 1
    assert not opened.is_ending


def test_what_cannot_be_saved_in_time_is_a_draft(end, program, opened, path, monkeypatch):
    monkeypatch.setattr(ending, "SAVING", 100)
    monkeypatch.setattr(ending, "KEEPING", PLENTY)
    with closing(connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        write_goals(opened)
        end.save_soon()
        found, _ = drafts_in(program.drafts.folder)
        (draft,) = (one.draft for one in found)
        assert draft.edition.cards[0].goals == GOALS
        other.execute("ROLLBACK")
    assert program.window.workplace.saver.finish()


def test_a_line_that_waits_stays_a_draft_when_the_session_ends(
    end, program, opened, qtbot, monkeypatch
):
    monkeypatch.setattr(ending, "SAVING", PLENTY)
    monkeypatch.setattr(ending, "KEEPING", PLENTY)
    opened.commands.do(Verb.NEW_CARD)
    line = opened.panes.tree.prompt.line
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "abc")

    def typed():
        return [one.text for draft in kept(program.drafts.folder) for one in draft.typed]

    end._session_ends(None)
    assert typed() == ["abc"]
    opened.close()
    assert typed() == ["abc"]


@posix
@pytest.mark.parametrize("locked", [False, True], ids=["free", "held by another program"])
def test_a_program_that_is_told_to_end_does_so_soon_and_loses_nothing(tmp_path, locked):
    saving = ending.SAVING if locked else PLENTY
    times = [str(saving), str(PLENTY)]
    words = [sys.executable, "-m", "tests.ui.ended", str(tmp_path), *times]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(  # noqa: S603 - our own program
        words, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment
    ) as child:
        assert child.stdout.readline() == "written\n"
        with closing(connect(tmp_path / "plan.sspass", isolation_level=None)) as other:
            if locked:
                other.execute("BEGIN EXCLUSIVE")
            child.send_signal(signal.SIGTERM)
            assert child.wait(60) == 0
    drafts, _ = drafts_in(tmp_path / "drafts")
    if locked:
        assert [one.draft.edition.cards[0].goals for one in drafts] == [GOALS]
    else:
        assert drafts == ()
        assert card_in(in_file(tmp_path / "plan.sspass")).goals == GOALS
    assert list((tmp_path / "sessions").iterdir()) == []
    assert not list(tmp_path.glob("*.lock"))
