"""What a grid says of the text that was last typed into it."""

from dataclasses import dataclass, replace

from sspass_desktop.domain.entry.reading import Reading
from sspass_desktop.domain.findings import Severity
from sspass_desktop.texts.entry import Value, refused, told
from ui.grid.strip import Explanation


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and how grave it is; without a text there is nothing to say."""

    text: str = ""
    severity: Severity = Severity.ERROR


NOTHING = Said()


def said_of(reading: Reading[Value], kept: str = "") -> Said:
    """Why a text was not taken, or how it was read if its figures are others.

    ``kept`` is the value that still stands.
    """
    if reading.fault is not None:
        return Said(refused(reading.fault, reading.detail, kept))
    return Said(told(reading), Severity.NOTICE)


class LastSaid:
    """Keeps a sentence, and the cell it is about, until the person goes on.

    The move that Enter makes is not that yet: the strip goes on showing the cell that was left.
    """

    def __init__(self) -> None:
        self.now, self._about = NOTHING, Explanation()
        self._is_new = False

    def say(self, said: Said) -> None:
        """Say something else, or nothing any more."""
        self.now, self._about, self._is_new = said, Explanation(), bool(said.text)

    def over(self, reading: Explanation) -> Explanation:
        """What the strip shows: the sentence in place of a finding, and the cell it is about."""
        if not self.now.text:
            return reading
        if self._is_new and self._about.place in ("", reading.place):
            self._about = reading  # what was typed may only now stand in the row
        severity, message = self.now.severity, self.now.text
        return replace(self._about, severity=severity, message=message, offers=(), acceptable=False)

    def move(self) -> None:
        """The current cell is another one."""
        if not self._is_new:
            self.now = NOTHING
        self._is_new = False

    def forget(self) -> None:
        """Another thing is shown."""
        self.say(NOTHING)
