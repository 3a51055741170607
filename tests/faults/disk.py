"""A disk that forgets: what was written and synced, told by ``strace``, and what a cut leaves.

A write counts from the sync of its file on, a name from the sync of its folder on, and a new name
also from the sync of its file on. Whatever was not synced is there, or not, or in pieces of 512
bytes, each by itself; of names, the first so many changes are there.
"""

import os
import re
from dataclasses import dataclass, field

SECTOR = 512
TRACED = (
    "openat,open,close,write,pwrite64,ftruncate,fsync,fdatasync,lseek"
    ",rename,renameat,renameat2,link,linkat,unlink,unlinkat"
)
_CALL = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(slots=True)
class File:
    """What is sure, and what was done since: writes as (place, data), cuts as (size, None)."""

    sure: bytearray = field(default_factory=bytearray)
    done: list = field(default_factory=list)
    is_sure: bool = False

    def sync(self):
        for place, written in self.done:
            _apply(self.sure, place, written)
        self.done, self.is_sure = [], True


@dataclass(slots=True)
class Disk:
    """Files by number; which names are sure, and how names changed since: (name, number or None).

    ``made`` holds the names under which files were made: they are sure with their files.
    """

    files: list = field(default_factory=list)
    names: dict = field(default_factory=dict)
    changed: list = field(default_factory=list)
    made: set = field(default_factory=set)
    acknowledged: dict = field(default_factory=dict)

    def number_of(self, name):
        return {**self.names, **dict(self.changed)}.get(name)

    def make(self, name):
        number = len(self.files)
        self.files.append(File())
        self.changed.append((name, number))
        self.made.add((name, number))
        return number

    def sync(self):
        self.names.update(self.changed)
        self.changed = []


class Recording:
    """The calls of a run that concern a folder; ``states`` plays them, one disk after each."""

    def __init__(self, log, folder):
        self._calls = [match.groups() for line in log.splitlines() if (match := _CALL.match(line))]
        self._folder = os.fsencode(str(folder))

    def states(self):
        """The disk after each call that changed or acknowledged something."""
        disk, player = Disk(), _Player(self._folder)
        for name, typed, answer in self._calls:
            if int(answer) >= 0 and player.play(disk, name, typed, int(answer)):
                yield disk


class _Player:
    def __init__(self, folder):
        self._folder = folder
        self._open = {}  # by handle: [number, place], or None for the folder itself

    def play(self, disk, call, typed, answer):
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(typed)]
        action = getattr(self, "_" + {"pwrite64": "pwrite", "fdatasync": "fsync"}.get(call, call))
        return action(disk, typed, texts, answer)

    def _name(self, text):
        folder, _, name = text.rpartition(b"/")
        return name if folder == self._folder else None

    def _openat(self, disk, typed, texts, handle):
        self._open.pop(handle, None)
        if texts[0] == self._folder:
            self._open[handle] = None
        name = self._name(texts[0])
        if name is None:
            return False
        number = disk.number_of(name)
        if number is None:
            number = disk.make(name)
        if "O_TRUNC" in typed:
            disk.files[number].done.append((0, None))
        self._open[handle] = [number, 0]
        return True

    _open_ = _openat

    def _close(self, _disk, typed, _texts, _answer):
        self._open.pop(int(typed), None)
        return False

    def _lseek(self, _disk, typed, _texts, place):
        held = self._open.get(_handle(typed))
        if held:
            held[1] = place
        return False

    def _write(self, disk, typed, texts, count):
        if _handle(typed) == 2 and texts[0].startswith(b"ACK "):
            _, name, revision = texts[0].split()
            disk.acknowledged[name] = int(revision)
            return True
        held = self._open.get(_handle(typed))
        if not held:
            return False
        disk.files[held[0]].done.append((held[1], texts[0][:count]))
        held[1] += count
        return True

    def _pwrite(self, disk, typed, texts, count):
        held = self._open.get(_handle(typed))
        if held:
            place = int(typed.rpartition(",")[2])
            disk.files[held[0]].done.append((place, texts[0][:count]))
        return bool(held)

    def _ftruncate(self, disk, typed, _texts, _answer):
        held = self._open.get(_handle(typed))
        if held:
            disk.files[held[0]].done.append((int(typed.rpartition(",")[2]), None))
        return bool(held)

    def _fsync(self, disk, typed, _texts, _answer):
        if _handle(typed) not in self._open:
            return False
        held = self._open[_handle(typed)]
        if held is None:
            disk.sync()
        else:
            disk.files[held[0]].sync()
        return True

    def _rename(self, disk, _typed, texts, _answer):
        old, new = map(self._name, texts)
        disk.changed.append((new, disk.number_of(old)))
        disk.changed.append((old, None))
        return True

    _renameat = _renameat2 = _rename

    def _link(self, disk, _typed, texts, _answer):
        old, new = map(self._name, texts)
        disk.changed.append((new, disk.number_of(old)))
        return True

    _linkat = _link

    def _unlink(self, disk, _typed, texts, _answer):
        name = self._name(texts[0])
        if name is not None:
            disk.changed.append((name, None))
        return name is not None

    _unlinkat = _unlink


def _handle(typed):
    return int(typed.partition(",")[0])


def after_a_cut(disk, chance):
    """The files by name as they might be found: one of the many ways to forget."""
    kept = chance.randint(0, len(disk.changed))
    names = dict(disk.names)
    for place, (name, number) in enumerate(disk.changed):
        is_sure = (name, number) in disk.made and disk.files[number].is_sure
        if place < kept or is_sure:
            names[name] = number
    return {
        name: _content(disk.files[number], chance)
        for name, number in names.items()
        if number is not None
    }


def _content(file, chance):
    data = bytearray(file.sure)
    for place, written in file.done:
        if written is not None:
            for begin, piece in _pieces(place, written, chance):
                _apply(data, begin, piece)
        elif chance.random() < 0.5:
            _apply(data, place, written)
    return bytes(data)


def _pieces(place, written, chance):
    """All of a write, nothing of it, or what lies before or behind the edge of a sector."""
    how = chance.randrange(4)
    edge = chance.randrange(0, len(written) + 1, SECTOR)
    return {
        0: [(place, written)],
        1: [],
        2: [(place, written[:edge])],
        3: [(place + edge, written[edge:])],
    }[how]


def _apply(data, place, written):
    if written is None:
        del data[place:]
        data.extend(bytes(place - len(data)))
    elif written:
        data.extend(bytes(max(0, place - len(data))))
        data[place : place + len(written)] = written
