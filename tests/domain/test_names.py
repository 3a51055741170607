import pytest

from sspass_desktop.domain.identity import named_uid, new_uid
from sspass_desktop.domain.names import fund_key, nearest, squashed


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("", ""),
        (" 이동\t상담\n지원\u3000사업\xa0", "이동상담지원사업"),
        ("**굵은** 글", "굵은글"),
        ("__밑줄__ 〈이름〉 <이름>", "밑줄이름이름"),
        ("3 * 4 a_b", "3*4a_b"),
    ],
)
def test_blanks_and_marks_are_dropped_for_comparing(typed, compared):
    assert squashed(typed) == compared


def test_the_most_similar_name_is_nearest():
    names = ["이동상담지원", "이동상담운영지원", "다른사업"]
    assert nearest("이동상담운영", names) == "이동상담운영지원"
    assert nearest("회계", names) is None


def test_letters_in_another_order_are_no_near_name():
    assert nearest("가나다라마바", ["바마라다나가"]) is None


def test_a_name_that_is_only_an_ending_stays():
    assert fund_key("사업비") == "사업비"
    assert fund_key("이동 상담 사업비") == "이동상담"


def test_keys_are_new_or_derived():
    assert new_uid() != new_uid()
    assert named_uid("a", "b") == named_uid("a", "b") != named_uid("ab")
