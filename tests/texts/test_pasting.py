import pytest

from sspass_desktop.domain.entry.changes import Change, Why
from sspass_desktop.texts import pasting


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (Change(1, 3, "△500", "-500", Why.READ_AS), "‘△500’ → -500"),
        (Change(None, None, "천원", "1,000", Why.UNIT), "단위: 천원 → ×1,000?"),
        (Change(4, 0, "", "운영비", Why.FILLED), "빈칸 → 운영비(윗줄과 같음)"),
        (Change(1, 3, "이백", "", Why.NOT_READ), "‘이백’: 읽을 수 없어 비워 둡니다."),
    ],
)
def test_a_change_is_told_in_a_line(one, sentence):
    assert pasting.change(one) == sentence


@pytest.mark.parametrize("why", list(Why))
def test_every_change_has_its_words(why):
    said = pasting.change(Change(0, 0, "가", "나", why))
    assert said
    assert "{" not in said


def test_the_summary_counts_what_is_changed():
    changes = [
        Change(None, None, "", "3", Why.UNMERGED),
        Change(None, None, "천원", "1,000", Why.UNIT),
        Change(1, 3, "△500", "-500", Why.READ_AS),
        Change(2, 3, "△5", "-5", Why.READ_AS),
    ]
    assert pasting.summary(12, changes) == (
        "12행, 병합 3칸 풀기, 단위: 천원 → ×1,000?, 다시 읽은 칸 2개"
    )
    assert pasting.summary(1, []) == "1행"
