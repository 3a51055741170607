"""What the steps between two saves are called, for the history in the file."""

from collections import deque

from sspass_desktop.domain.plan import Plan

MOST = 3
"""So many names of steps are written down for one save."""


class Told:
    """Keeps the words of each step until the plan behind it is saved."""

    def __init__(self) -> None:
        self._steps: deque[tuple[Plan, str]] = deque()

    def add(self, plan: Plan, words: str) -> None:
        """A step led to a plan."""
        self._steps.append((plan, words))

    def until(self, plan: Plan) -> str:
        """The words of all steps that led to a plan, the last ones."""
        found: dict[str, None] = {}
        for after, words in tuple(self._steps):
            found.pop(words, None)
            found[words] = None
            if after is plan:
                return ", ".join(list(filter(None, found))[-MOST:])
        return ""

    def drop(self, plan: Plan) -> None:
        """A plan is saved: forget what led to it."""
        if any(after is plan for after, _ in tuple(self._steps)):
            while self._steps.popleft()[0] is not plan:
                pass
