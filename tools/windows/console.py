"""``sspass-console.exe``: the command line of the program for a console of Windows.

A program of Windows has a console or a window. This one starts the other, waits for it, and hands
its words on, byte by byte as UTF-8, and its exit code.
"""

import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import BinaryIO

PROGRAM = Path(sys.executable).with_name("sspass-desktop.exe")


def main() -> int:
    """Do what was typed."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([str(PROGRAM), *sys.argv[1:]], **pipes) as running:
        told = ((running.stdout, sys.stdout.buffer), (running.stderr, sys.stderr.buffer))
        threads = [Thread(target=hand_on, args=pair) for pair in told]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
    return running.returncode


def hand_on(source: BinaryIO, target: BinaryIO) -> None:
    """Whole lines at a time: a console shows no half of a syllable."""
    for line in source:
        target.write(line)
        target.flush()


if __name__ == "__main__":
    sys.exit(main())
