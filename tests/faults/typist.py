"""Somebody types in the real window until the program is killed.

``python -m tests.faults.typist FOLDER FIELD DISK SEED`` tells on its output, with the time, each
word once it is typed ("T TIME WORD", its last syllable still in the making) and now and then that
it is alive ("A TIME"): while it does not run, no program could keep anything.
"""

import os
import random
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from db.plan_file import ExistingFile
from sspass_desktop.ports import DiskFullError
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.texts.side_panel import PANEL
from tests.faults.counts import ALIVE_EVERY
from tests.journeys.input_method import InputMethod
from tests.journeys.person import Person
from tests.windows import file_in, program_in
from ui.drafting import Drafting
from ui.forms.side_panel import NOTES
from ui.start import begin_session, make_application

DIGITS = "영일이삼사오육칠팔구"
SLOW = 2.5
"""Seconds that a slow disk takes for a save."""


def word_of(number):
    return "글" + "".join(DIGITS[int(digit)] for digit in f"{number:03}")


def tell(kind, word=""):
    os.write(1, f"{kind} {time.monotonic()} {word}\n".encode())


def into_outline(person):
    person.opens("사업목표")
    person.presses("Ctrl+End")


def into_title(person):
    person.clicks("사업명")
    person.presses("End")


def into_owner(person):
    """Its words are handed on when it is left, and no sooner."""
    person.clicks("담당자")
    person.presses("End")


def into_note(person):
    person.opens("사업목표")
    tabs = person.sees(PANEL, QTabBar)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(NOTES).center())
    person.clicks("새 검토 의견")


FIELDS = {"outline": into_outline, "title": into_title, "owner": into_owner, "note": into_note}


def full(_whole, place, _connection):
    raise DiskFullError(place.path)


def slow(whole, place, connection):
    time.sleep(SLOW)
    whole(place, connection)


def sound(whole, place, connection):
    whole(place, connection)


DISKS = {"sound": sound, "full": full, "slow": slow}
BLIND = "blind"
"""No disk: a full one, and no drafts either."""


def spoil(disk):
    """Let saving do so from now on."""
    if disk == BLIND:
        Drafting.write = lambda _self: None
        disk = "full"
    whole = ExistingFile.commit

    def commit(place, connection):
        DISKS[disk](whole, place, connection)

    ExistingFile.commit = commit


def type_for_ever(person, chance):
    """Runs of words without a pause, and pauses with a syllable in the making."""
    number = 0
    while True:
        until = time.monotonic() + chance.uniform(1, 7)
        while time.monotonic() < until:
            person.types(" ")
            for syllable in word_of(number):
                person.types(syllable)
                QTest.qWait(chance.randrange(20, 110))
            tell("T", word_of(number))
            number += 1
        QTest.qWait(chance.randrange(0, 6_500))


def main(folder, field, disk, seed):
    application = make_application(sys.argv[:1])
    path = file_in(folder, sample_plan())
    program = program_in(folder)
    program.window.show()
    begin_session(program, folder)
    program.plans.open_path(path)
    person = Person(program.window, InputMethod(pytest.MonkeyPatch()))
    person.waits(lambda: program.window.desk is not None, "a plan")
    spoil(disk)
    alive = QTimer(interval=ALIVE_EVERY)
    alive.timeout.connect(lambda: tell("A"))
    alive.start()
    FIELDS[field](person)
    type_for_ever(person, random.Random(seed))  # noqa: S311 - the same chances in every run
    return application


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
