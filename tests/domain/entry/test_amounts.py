import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.entry.amounts import LARGEST, read_amount
from sspass_desktop.domain.entry.reading import Fault, Told
from sspass_desktop.domain.money import grouped, read_mixed, spelled

amounts = st.integers(-LARGEST, LARGEST)


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("1,234", 1_234),
        ("₩1,234", 1_234),
        ("￦1,234", 1_234),
        ("\\1,234", 1_234),
        ("1 234", 1_234),
        ("1\u00a0234\u00a0567", 1_234_567),
        ("△500", -500),
        ("▲500", -500),
        ("-500", -500),
        ("−500", -500),
        ("-₩500", -500),
        ("１２３", 123),
        ("٣", 3),
        ("=500", 500),
        ("500원", 500),
        ("금8,180원(금팔천일백팔십원)", 8_180),
        ("0", 0),
        (" - ", 0),
        (" ₩ -   ", 0),
    ],
)
def test_usual_spellings_are_read_without_a_word(text, won):
    reading = read_amount(text)
    assert (reading.value, reading.told, reading.fault) == (won, None, None)


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("1,234.5천원", 1_234_500),
        ("12만3천", 123_000),
        ("△12만", -120_000),
        ("3억 2천만원", 320_000_000),
        ("34만 5천 원", 345_000),
        ("1.5억", 150_000_000),
        ("5백만", 5_000_000),
        ("3천12만", 30_120_000),
        ("11백만원", 11_000_000),
        ("금팔천일백팔십원", 8_180),
        ("(500)", -500),
        ("(500)천원", -500_000),
        ("(12만)", -120_000),
        ("1,200(예상)", 1_200),
    ],
)
def test_a_reading_in_other_figures_is_told(text, won):
    reading = read_amount(text)
    assert (reading.value, reading.told) == (won, Told.READ_AS)


@pytest.mark.parametrize(
    ("text", "won", "told"),
    [
        ("1,234", 1_234_000, None),
        ("1,234천원", 1_234_000, None),
        ("△5", -5_000, None),
        ("5,000원", 5_000, Told.READ_AS),
        ("1.5", 1_500, Told.READ_AS),
    ],
)
def test_a_bare_number_is_meant_in_the_shown_unit(text, won, told):
    reading = read_amount(text, 1_000)
    assert (reading.value, reading.told) == (won, told)


@pytest.mark.parametrize("text", ["", " ", "\u3000"])
def test_an_empty_cell_is_no_amount_and_no_fault(text):
    reading = read_amount(text)
    assert (reading.value, reading.fault) == (None, None)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("NaN", Fault.NOT_A_NUMBER),
        ("1e309", Fault.NOT_A_NUMBER),
        ("1_000", Fault.NOT_A_NUMBER),
        ("1,00", Fault.NOT_A_NUMBER),
        ("1,2345만", Fault.NOT_A_NUMBER),
        ("2만3억", Fault.NOT_A_NUMBER),
        ("12명", Fault.NOT_A_NUMBER),
        ("500(300)", Fault.NOT_A_NUMBER),
        ("(x)", Fault.NOT_A_NUMBER),
        ("(5x)", Fault.NOT_A_NUMBER),
        ("5²", Fault.NOT_A_NUMBER),
        ("①", Fault.NOT_A_NUMBER),
        ("구", Fault.NOT_A_NUMBER),
        ("=", Fault.NOT_A_NUMBER),
        ("9" * 5_000, Fault.NOT_A_NUMBER),
        ("1 2", Fault.TWO_NUMBERS),
        ("500, 300", Fault.TWO_NUMBERS),
        ("1원 2원", Fault.TWO_NUMBERS),
        ("0.5", Fault.NOT_WHOLE),
        ("99999999999999999999", Fault.TOO_LARGE),
        ("△1,000,000,000,000,001", Fault.TOO_LARGE),
        ("금8,180원(금팔천일백팔십일원)", Fault.WORDS_DIFFER),
    ],
)
def test_nothing_is_guessed(text, fault):
    reading = read_amount(text)
    assert (reading.value, reading.fault) == (None, fault)


@given(amounts)
def test_what_a_grid_prints_reads_back(won):
    printed = f"{'△' if won < 0 else ''}{grouped(abs(won))}"
    assert read_amount(printed).value == won
    assert read_amount(printed).told is None
    assert read_amount(f"({grouped(abs(won))})").value == -abs(won)


@given(st.integers(-(10**12), 10**12))
def test_what_a_grid_in_thousands_prints_reads_back(thousands):
    assert read_amount(grouped(thousands), 1_000).value == thousands * 1_000


@given(st.integers(0, LARGEST))
def test_a_spelled_amount_reads_back(won):
    assert read_amount(spelled(won)).value == won
    assert read_amount(f"금{grouped(won)}원({spelled(won)})").value == won


@given(st.integers(1, 9_999), st.integers(0, 9_999), st.integers(0, 9_999))
def test_figures_between_words_read_back(hundred_millions, ten_thousands, rest):
    text = f"{hundred_millions}억 {ten_thousands}만 {rest}원"
    assert read_mixed(text) == hundred_millions * 10**8 + ten_thousands * 10**4 + rest


@given(st.text() | st.text("0123456789,.만억천원금△()-=₩ 일이삼"), st.sampled_from([1, 1_000]))
def test_any_text_has_a_reading(text, unit_won):
    reading = read_amount(text, unit_won)
    assert reading.value is None or abs(reading.value) <= LARGEST
    assert reading.value is None or reading.fault is None
