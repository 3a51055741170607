"""What is recorded for power cuts: a new file, saves, copies over an older one, a publishing.

``python -m tests.faults.workload FOLDER SAVES [SETTING=VALUE …]``; settings of SQLite other than
ours are for the controls. After each step it writes "ACK NAME REVISION" to the error stream.
"""

import os
import sys
from datetime import datetime
from pathlib import Path

from db import sqlite
from db.backup import copy_verified
from db.plan_file import open_store
from sspass_desktop.ports import Holder
from sspass_desktop.services.opening import Opener
from sspass_desktop.services.places import Place
from sspass_desktop.services.plans import add_plan
from tests.faults.plans import plan_of, save

PLAN, COPY, SHARED = "plan.sspass", "copy.sspass", "shared.sspass"
ME = Holder("홍길동", "기획팀-03", datetime(2027, 3, 2, 14, 2))  # noqa: DTZ001
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
            publish(folder, revision)


def publish(folder, revision):
    """Bring a file on a share to a revision, through a working copy that lies elsewhere."""
    shared = folder / SHARED
    if not shared.exists():
        add_plan(plan_of(revision), open_store(shared, True))
    else:
        opener = Opener(open_store, copy_verified, lambda _path: Place.SHARE, folder.parent / "pc")
        opened = opener.open(shared, ME)
        opened.save(opened.plan, plan_of(revision))
        opener.publish(opened, ME)
        opened.lease.release()
    acknowledge(SHARED, revision)


if __name__ == "__main__":
    for typed in sys.argv[3:]:
        name, _, value = typed.partition("=")
        sqlite._SETTINGS[name] = value
        sqlite._IN_FORCE.pop(name)
    main(Path(sys.argv[1]), int(sys.argv[2]))
