"""A child that is killed at the n-th thing it does to files, whatever that is."""

import os
import signal
import sys

EVENTS = {"open", "os.rename", "os.remove", "os.link", "os.truncate", "os.mkdir", "os.utime"}


class Cutter:
    """Counts what is done to files of some folders; at the n-th, this process is no more."""

    def __init__(self, folders, last):
        self.folders, self.last, self.count, self.on = (
            [str(each) for each in folders],
            last,
            0,
            True,
        )
        sync = os.fsync

        def counted(handle):
            self.step()
            sync(handle)

        os.fsync = counted
        sys.addaudithook(self)

    def __call__(self, event, asked):
        if self.on and event in EVENTS and str(asked[0]).startswith(tuple(self.folders)):
            self.step()

    def step(self):
        if not self.on:
            return
        self.count += 1
        if self.count == self.last:
            os.kill(os.getpid(), signal.SIGKILL)


def cut(folders, last, act):
    """Do something in a child that is killed at the step ``last``; answer how many it took.

    Forked before the parent has anything open. 0: it was killed.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        code = 1
        try:
            cutter = Cutter(folders, last)
            act()
            cutter.on = False
            os.write(writing, b"%d" % cutter.count)
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        said = told.read()
    _, status = os.waitpid(child, 0)
    assert said or os.WIFSIGNALED(status), "the child failed by itself"
    return int(said or 0)


def spread(count, steps):
    """The steps at which is killed: spread over all of them, or all of them again and again."""
    assert steps > 10, "nothing of what is done was seen"
    if count < steps:
        return [1 + number * (steps - 1) // (count - 1) for number in range(count)]
    return [1 + number % steps for number in range(count)]
