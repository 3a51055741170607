"""Lines of an outline: sign, level, lead and words."""

import pytest

from sspass_desktop.importers.book.front.outlines import read_line


@pytest.mark.parametrize(
    ("raw", "level", "marker", "lead", "text"),
    [
        ("□ 바깥", 1, "□", None, "바깥"),
        ("○ 안", 2, "○", None, "안"),
        ("1-2. 법", 2, "1-2.", None, "법"),
        ("① 첫째", 2, "①", None, "첫째"),
        ("(1) 첫째", 2, "(1)", None, "첫째"),
        ("1) 첫째", 2, "1)", None, "첫째"),
        ("가) 첫째", 2, "가)", None, "첫째"),
        ("❶ 첫째", 2, "❶", None, "첫째"),
        ("- 글", 3, "-", None, "글"),
        (" - 글", 4, "-", None, "글"),
        ("- ① 글", 4, "①", None, "글"),
        ("◎ 글", 4, "◎", None, "글"),
        ("- (돌봄) 늘어남", 3, "-", "돌봄", "늘어남"),
        ("- **(아동)** 늘어남", 3, "-", "아동", "늘어남"),
        ("* 덧붙임", 4, "*", None, "덧붙임"),
        ("**굵게** 씀", 1, "", None, "**굵게** 씀"),
        ("- (재)한빛", 3, "-", None, "(재)한빛"),
        ("-5% 줄어듦", 1, "", None, "-5% 줄어듦"),
        ("△5명 줄어듦", 1, "", None, "△5명 줄어듦"),
        ("2029. 3. 2. 문을 염", 1, "", None, "2029. 3. 2. 문을 염"),
        ("글", 1, "", None, "글"),
    ],
)
def test_a_line(raw, level, marker, lead, text):
    line = read_line(raw)
    assert (line.level, line.marker, line.lead, line.text) == (level, marker, lead, text)
