"""What is recorded for power cuts: a new file, saves, copies over an older one.

``python -m tests.faults.workload FOLDER SAVES [SETTING=VALUE …]``; settings of SQLite other than
ours are for the controls. After each step it writes "ACK NAME REVISION" to the error stream.
"""

import os
import sys
from pathlib import Path

from db import sqlite
from db.backup import copy_verified
from db.plan_file import open_store
from tests.faults.plans import save

PLAN, COPY = "plan.sspass", "copy.sspass"
BETWEEN_COPIES = 6


def acknowledge(name, revision):
    os.write(2, f"ACK {name} {revision}\n".encode())


def main(folder, saves):
    store = open_store(folder / PLAN, True)
    for revision in range(1, saves + 1):
        save(store, revision)
        acknowledge(PLAN, revision)
        if revision % BETWEEN_COPIES == 0:
            copy_verified(folder / PLAN, folder / COPY)
            acknowledge(COPY, revision)


if __name__ == "__main__":
    for typed in sys.argv[3:]:
        name, _, value = typed.partition("=")
        sqlite._SETTINGS[name] = value
        sqlite._IN_FORCE.pop(name)
    main(Path(sys.argv[1]), int(sys.argv[2]))
