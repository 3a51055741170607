"""A message about what went wrong: three parts and a code that support can ask for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what is safe, what to do. ``code`` is the same in every wording."""

    code: str
    what: str
    safe: str
    do: str

    def __str__(self) -> str:
        """All three parts on one line."""
        return f"{self.what} {self.safe} {self.do}"


def code(family: str, kind: str) -> str:
    """The code of a kind of fault: "E-XLSX-TOO-LARGE"."""
    return f"E-{family}-{kind.upper().replace('_', '-')}"
