import pytest

from sspass_desktop.documents.xlsx.heights import height, lines


@pytest.mark.parametrize(
    ("text", "width", "count"),
    [
        ("", 10, 1),
        ("돌봄", 10, 1),
        ("돌봄 연결 창구", 10, 2),
        ("abcdefghij", 10, 1),
        ("abcdefghijk", 10, 2),
        ("한 줄\n두 줄", 30, 2),
        ("한 줄\n\n", 30, 3),
        ("가" * 100, 10, 18),
    ],
)
def test_lines_of_a_text(text, width, count):
    assert lines(text, width) == count


def test_a_row_is_no_taller_than_programs_allow():
    assert height(1) is None
    assert 20 < height(2) < height(3) < height(1000) == 409
