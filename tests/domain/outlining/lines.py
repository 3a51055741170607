"""Outlines for tests: short to write, and at random."""

from itertools import pairwise

from hypothesis import strategies as st

from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.vocabulary import TAGS

LETTERS = st.text(st.sampled_from("가나다 *_()①-\nab"), max_size=12)
MARKERS = st.sampled_from(["", "○", "-", "▶", "※", "①", "③", "[]"])
LINES = st.builds(
    Line,
    st.integers(1, 4),
    MARKERS,
    st.none() | st.sampled_from(["배경", "현장 상황"]),
    LETTERS,
    st.none() | st.sampled_from(TAGS),
)
OUTLINES = st.lists(LINES, min_size=1, max_size=8).map(tuple)


def outline(*written):
    """Lines by their signs: "○ 가", "- 나", "· 다"; ①②③ is numbered at level 1."""
    levels = {"○": 1, "①": 1, "②": 1, "③": 1, "-": 2, "·": 3}
    return tuple(
        Line(levels[text[0]], text[0] if text[0] in "①②③" else "", text=text[2:])
        for text in written
    )


def written(lines):
    """Lines as levels and text, to compare."""
    return [f"{line.level} {line.text}" for line in lines]


def is_dense(lines):
    levels = [0, *(line.level for line in lines)]
    return all(1 <= low <= high + 1 for high, low in pairwise(levels))
