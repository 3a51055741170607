"""Nothing leaves the PC: a whole session at the window, and every job of the command line."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAD = """
import sys
from pathlib import Path
def hear(event, _given):
    if event.startswith("socket."):
        print("HEARD", event, flush=True)
sys.addaudithook(hear)
"""
SESSION = """
from bench.soak import Worker
from main import main
from ui.start import make_application
folder = Path(sys.argv[1])
application = make_application(["session"])
Worker(folder).round(book=True)
application.quit()
plan, given = str(folder / "typed.sspass"), str(folder / "plan.json")
for typed in (
    ["sample", "--plan", plan],
    ["import-json", given, "--plan", plan, "--overwrite"],
    ["import-xlsx", str(folder / "team.xlsx"), "--plan", plan],
    ["check", "--plan", plan],
    ["print", "--plan", plan, "--card", "1.1", "--out", str(folder / "typed.pdf")],
    ["export", "--plan", plan, "--out", str(folder / "typed.xlsx")],
    ["backup", "--plan", plan, "--out", str(folder / "kept.sspass")],
    ["restore", str(folder / "kept.sspass"), "--plan", plan],
    ["self-check"],
):
    assert main(typed) in (0, 1), typed
"""
CONNECTION = re.compile(r"AF_INET6?|AF_PACKET")


def heard(code, folder):
    """What Python tells of connections, and what the system was asked for, Qt's part included."""
    log = folder / "system.log"
    watched = ["strace", "-f", "--seccomp-bpf", "-e", "trace=socket,connect,bind", "-o", str(log)]
    done = subprocess.run(  # noqa: S603 - our own program
        [*(watched if shutil.which("strace") else ()), sys.executable, "-c", HEAD + code, folder],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    asked = log.read_text("utf-8").splitlines() if log.exists() else []
    told = [line for line in done.stdout.splitlines() if line.startswith("HEARD")]
    return told + [line for line in asked if CONNECTION.search(line)]


def test_a_session_and_all_jobs_open_no_connection(tmp_path):
    assert heard(SESSION, tmp_path) == []


def test_a_connection_would_be_heard(tmp_path):
    assert heard("import socket\nsocket.socket().bind(('127.0.0.1', 0))\n", tmp_path) != []
