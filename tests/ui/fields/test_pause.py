"""Typed words are handed on in pauses, and now and then when there is none."""

from ui.fields import typing
from ui.fields.typing import Pause


def test_a_run_of_keys_without_a_pause_is_handed_on_as_well(qtbot, monkeypatch):
    monkeypatch.setattr(typing, "LONGEST", 50)
    pause = Pause(None)
    pause.setInterval(200)
    fired = []
    pause.timeout.connect(lambda: fired.append(True))

    def type_on():
        pause.touch()
        return bool(fired)

    qtbot.waitUntil(type_on)
