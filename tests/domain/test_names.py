from sspass_desktop.domain.identity import named_uid, new_uid
from sspass_desktop.domain.names import fund_key, nearest


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
