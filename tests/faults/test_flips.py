"""A file that a disk spoilt shows no wrong value, and salvage accounts for every record (G4)."""

import random
from collections import Counter

import pytest

from db.plan_file import open_store
from db.salvage import salvage
from sspass_desktop.ports import StoreError
from sspass_desktop.services.plans import load_plan
from tests.db.files import full_plan, store
from tests.faults.counts import planned

PLAN = full_plan()
PAGE = 4096
EVERY = 5
"""So many spoilt files go by between two that are salvaged with all accounts looked at."""


def one_bit(data, chance):
    place = chance.randrange(len(data))
    data[place] ^= 1 << chance.randrange(8)


def junk(data, chance):
    place = chance.randrange(len(data) - 16)
    data[place : place + 16] = chance.randbytes(16)


def zeros(size):
    def harm(data, chance):
        place = chance.randrange(len(data) // size) * size
        data[place : place + size] = bytes(size)

    return harm


def two_pages_exchanged(data, chance):
    one, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    data[one : one + PAGE], data[other : other + PAGE] = (
        data[other : other + PAGE],
        data[one : one + PAGE],
    )


HARMS = (one_bit, one_bit, one_bit, junk, zeros(512), zeros(PAGE), two_pages_exchanged)


@pytest.fixture
def sound(path):
    """The bytes of a plan file with something of everything; a backup of it lies beside."""
    store(path, PLAN)
    data = path.read_bytes()
    path.with_name("backup.sspass").write_bytes(data)
    return data


@pytest.fixture
def path(tmp_path):
    return tmp_path / "plan.sspass"


def shown(path):
    """The plan that the program shows, None if it refuses."""
    try:
        return load_plan(open_store(path, False))
    except StoreError:
        return None


def account_faults(path):
    """What is wrong with what salvage says of a spoilt file."""
    try:
        alone = salvage(path, [])
        filled = salvage(path, [path.with_name("backup.sspass")])
    except StoreError as error:  # the mark in the header is gone: the file is not known as ours
        return [] if path.read_bytes()[68:72] != b"SSPA" or type(error) is not StoreError else ["?"]
    told = [
        f"{one.kind}: {one.expected} = {one.whole} + {one.lost}"
        for one in alone.accounts
        if one.expected is not None and one.whole + one.lost < one.expected
    ]
    if alone.is_as_it_was and alone.plan != PLAN:
        told.append("called as it was, and is not")
    if filled.plan != PLAN:
        told.append("not all came back from the file and its backup")
    return told


def test_spoilt_files_show_no_wrong_value(path, sound):
    seen = Counter()
    told = []
    for number in range(planned("flips")):
        chance = random.Random(number)  # noqa: S311 - the same in every run
        data = bytearray(sound)
        HARMS[number % len(HARMS)](data, chance)
        path.write_bytes(data)
        plan = shown(path)
        seen["refused" if plan is None else "harmless" if plan == PLAN else "wrong"] += 1
        if plan is not None and plan != PLAN:
            told.append(f"{number}: a wrong value is shown")
        path.write_bytes(data)
        if plan is None and number % EVERY == 0:
            seen["salvaged"] += 1
            told += [f"{number}: {fault}" for fault in account_faults(path)]
    assert told == []
    assert seen["refused"] + seen["harmless"] == planned("flips")
    assert seen["refused"] > planned("flips") / 3
    assert seen["salvaged"] > planned("flips") / EVERY / 4


def test_files_that_end_early_are_refused_and_salvaged(path, sound):
    told = []
    for number in range(planned("cuts")):
        chance = random.Random(number)  # noqa: S311 - the same in every run
        pages = len(sound) // PAGE
        end = number * PAGE if number < pages else chance.randrange(len(sound))
        path.write_bytes(sound[:end])
        if shown(path) is not None:
            told.append(f"{end}: shown")
        if number % EVERY == 0 and end >= 100:
            told += [f"{end}: {fault}" for fault in account_faults(path)]
    assert told == []
