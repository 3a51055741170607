"""Which body belongs to which programme of a chapter's list."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.cards import Body
from sspass_desktop.importers.book.source import squash

_SKIP = -0.35
"""What leaving out a programme or a body costs: order decides unless the words speak clearly."""
_PRINTED = 2.0
_ALIKE = 0.6
_WORDS_OF_BODY = 1500


def pair(titles: Sequence[str], bodies: Sequence[Body]) -> list[tuple[int | None, int | None]]:
    """Pair titles and bodies by index, in order; None stands where one has no partner.

    A title printed above a body decides; else order does, helped by the words that title and body
    share where the numbers differ.
    """
    scores = _scores(titles, bodies)
    best = [[0.0] * (len(bodies) + 1) for _ in range(len(titles) + 1)]
    for i in range(len(titles), -1, -1):
        for j in range(len(bodies), -1, -1):
            options = [choice[0] for choice in _choices(best, scores, i, j)]
            best[i][j] = max(options, default=0.0)
    pairs: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < len(titles) or j < len(bodies):
        _, step_i, step_j = max(_choices(best, scores, i, j), key=lambda choice: choice[0])
        pairs.append((i if step_i else None, j if step_j else None))
        i, j = i + step_i, j + step_j
    return pairs


def alike(one: str, other: str) -> bool:
    """Whether two titles are forms of the same name."""
    return SequenceMatcher(None, key(one), key(other)).ratio() >= _ALIKE


def key(name: str) -> str:
    """A name without blanks, marks and punctuation, to be compared."""
    return re.sub(r"[\W_]+", "", squash(name))


def fund_key(name: str) -> str:
    """A fund's name without blanks and without a final 사업비, 사업 or 비."""
    bare = squash(name)
    for tail in words.FUND_TAILS:
        if bare.endswith(tail) and bare != tail:
            return bare.removesuffix(tail)
    return bare


def _choices(
    best: Sequence[Sequence[float]], scores: Sequence[Sequence[float]], i: int, j: int
) -> list[tuple[float, int, int]]:
    """What may come next at title ``i`` and body ``j``: (value, step in titles, step in bodies)."""
    choices = []
    if i < len(scores) and j < len(scores[i]):
        choices.append((scores[i][j] + best[i + 1][j + 1], 1, 1))
    if i < len(scores):
        choices.append((_SKIP + best[i + 1][j], 1, 0))
    if j < len(best[0]) - 1:
        choices.append((_SKIP + best[i][j + 1], 0, 1))
    return choices


def _scores(titles: Sequence[str], bodies: Sequence[Body]) -> list[list[float]]:
    """How well each title fits each body. What stands in few bodies says more."""
    texts = [key(" ".join(line.text for line in body.lines)[:_WORDS_OF_BODY]) for body in bodies]
    rows = []
    for title in titles:
        pieces = _pieces(key(title))
        found = {piece: [piece in text for text in texts] for piece in pieces}
        weights = {piece: 1 / sum(hits) for piece, hits in found.items() if any(hits)}
        whole = sum(weights.values()) or 1.0
        rows.append(
            [
                sum(weight for piece, weight in weights.items() if found[piece][place]) / whole
                + _printed(title, body)
                for place, body in enumerate(bodies)
            ]
        )
    return rows


def _printed(title: str, body: Body) -> float:
    """For or against, if the body has a title printed above it."""
    if not body.title:
        return 0.0
    return _PRINTED if alike(title, body.title) else -_PRINTED


def _pieces(name: str) -> list[str]:
    """All neighbouring pairs of letters, each once, in an order that never changes."""
    return list(dict.fromkeys(name[i : i + 2] for i in range(len(name) - 1)))
