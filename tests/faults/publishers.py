"""Programs on several PCs that publish into one folder and know nothing of leases (F40).

``python -m tests.faults.publishers TARGET HOME NAME ROUNDS`` prints the titles that it was told to
be published, and how often somebody else had been faster.
"""

import json
import sys
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from db.backup import copy_verified
from db.plan_file import open_store
from sspass_desktop import lease
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.ports import Holder, LockedError, TargetChangedError
from sspass_desktop.services.opening import Opener
from sspass_desktop.services.places import Place

NOON = datetime.fromisoformat("2027-03-02 12:00")
_take = lease.take


class Nobody:
    """A lease that everybody has."""

    fence = 0

    def renew(self):
        return None

    confirm = renew

    def release(self):
        pass


def take(path, me, *, over_quiet=False):
    """Ignore all leases but the turn to publish, which is part of publishing itself."""
    is_turn = path.name.endswith(".publishing")
    return _take(path, me, over_quiet=over_quiet) if is_turn else Nobody()


def main(target, home, name, rounds):
    me = Holder(name, name, NOON)
    opener = Opener(open_store, copy_verified, lambda _path: Place.SHARE, home)
    titles, refused = [], 0
    while len(titles) < rounds:
        opened = opener.open(target, me)
        (edition,) = opened.plan.editions
        title = f"{name} {len(titles)}"
        card = Card(Uid(title), title)
        after = replace(opened.plan, editions=(replace(edition, cards=(*edition.cards, card)),))
        opened.save(opened.plan, after)
        try:
            while not published(opener, opened, me):
                time.sleep(0.01)
        except TargetChangedError:
            refused += 1
            continue
        titles.append(title)
    return {"titles": titles, "refused": refused}


def published(opener, opened, me):
    try:
        return opener.publish(opened, me)
    except LockedError:
        return False


if __name__ == "__main__":
    lease.take = take
    json.dump(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])), sys.stdout)
