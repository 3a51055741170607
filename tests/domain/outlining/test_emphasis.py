from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.outlining.emphasis import Run, cut, letters, marked, merged, runs

WORDS = st.text(st.sampled_from("가나 12*_"), max_size=6)
RUNS = st.lists(st.builds(Run, WORDS, st.booleans(), st.booleans(), st.none()), max_size=5).map(
    merged
)
CLEAN = st.lists(
    st.builds(
        Run,
        st.text(st.sampled_from("가나 12"), min_size=1),
        st.booleans(),
        st.booleans(),
        st.none(),
    ),
    max_size=5,
).map(merged)


def test_marks_in_pairs_change_the_voice():
    assert runs("가 **나** __다__") == (
        Run("가 "),
        Run("나", bold=True),
        Run(" "),
        Run("다", underline=True),
    )


def test_mark_without_partner_and_single_asterisk_are_letters():
    assert runs("3*4 **끝") == (Run("3*4 "), Run("**"), Run("끝"))
    assert letters("3*4 **끝") == "3*4 **끝"


def test_voices_that_overlap_are_stored_as_they_are():
    parts = (Run("가", bold=True), Run("나", bold=True, underline=True), Run("다", underline=True))
    assert marked(parts) == "**가__나**다__"
    assert runs(marked(parts)) == parts


def test_literal_marks_before_bold_cost_the_voice_never_the_letters():
    assert marked((Run("가**나 "), Run("다", bold=True))) == "가**나 다"


@given(CLEAN)
def test_runs_without_signs_come_back_as_they_were(parts):
    assert runs(marked(parts)) == parts


@given(RUNS)
def test_letters_outlive_storing(parts):
    plain = letters(parts)
    if plain.count("*") < 4 and plain.count("_") < 4:
        assert letters(marked(parts)) == plain


@given(RUNS, st.integers(0, 30))
def test_cut_runs_together_are_the_whole(parts, place):
    before, behind = cut(parts, place)
    assert merged((*before, *behind)) == parts
    assert letters(before) == letters(parts)[:place]
