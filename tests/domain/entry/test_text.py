import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.domain.entry.text import CleanText, clean_text


def test_what_cannot_be_shown_becomes_a_square_and_is_counted():
    assert clean_text("가\0나\ud800다\ufffe라\x85") == CleanText("가□나□다□라□", replaced=4)


def test_what_turns_the_direction_of_writing_is_removed_and_counted():
    assert clean_text("\u202e계획\u2066\u200f") == CleanText("계획", removed=3)


def test_conjoining_letters_are_composed():
    assert clean_text(unicodedata.normalize("NFD", "사업계획")) == CleanText("사업계획")


def test_other_characters_keep_their_code_points():
    text = "👨\u200d👩\u200d👧 豈 ﬁ ㈜ Å\u200b\t끝"
    assert clean_text(text) == CleanText(text)


def test_all_ways_of_breaking_a_line_become_one():
    assert clean_text("가\r\n나\r다\x0b라\u2028마").text == "가\n나\n다\n라\n마"


def test_a_text_that_is_too_long_is_refused_whole():
    text = "가" * 20_001
    assert clean_text(text) == CleanText(text, fault=Fault.TOO_LONG)
    assert clean_text("가" * 10_000_000).fault is Fault.TOO_LONG


def test_length_counts_composed_syllables():
    assert clean_text(unicodedata.normalize("NFD", "각" * 20_000)).text == "각" * 20_000


@given(st.text(st.characters(exclude_categories=()), max_size=300))
def test_clean_text_can_be_stored_and_is_clean(text):
    clean = clean_text(text).text
    assert clean.encode("utf-8").decode("utf-8") == clean
    assert clean_text(clean) == CleanText(clean)
