"""The one error of the open format."""

from sspass_desktop.texts.exchange import JsonFault


class PlanJsonError(Exception):
    """A file is not a plan in the open format; ``texts.exchange`` has the sentence.

    ``path`` is the place in the file, such as "editions[0].cards[3].title", "" for the whole.
    """

    def __init__(self, kind: JsonFault, path: str = "", detail: str = "") -> None:
        super().__init__(f"{kind.value} at {path or 'top'}: {detail}")
        self.kind = kind
        self.path = path
        self.detail = detail
