import pytest

from sspass_desktop.domain.budget import Amounts
from sspass_desktop.domain.names import fund_key, nearest
from sspass_desktop.domain.organisation import Alias, AliasKind
from tests.domain.editions import MILLION, card, found, line, node, only, table


def spending(fund, won, name="하나", **more):
    """A card that spends so much of a fund."""
    return card(name, table(fund, line(f"{won}원×1식=", won, **more)))


@pytest.mark.parametrize(
    ("won", "codes"),
    [
        (10_500_000, []),
        (10_500_001, ["fund.over"]),
        (9_500_000, []),
        (9_499_999, ["fund.under"]),
    ],
)
def test_half_a_unit_is_room_inclusive(won, codes):
    assert found(spending("가꿈터 사업비", won), funds=(node("가꿈터", 10),)) == codes


def test_all_cards_on_a_fund_count_together():
    cards = [spending("가꿈터", 6 * MILLION, name) for name in ("하나", "둘")]
    over = only("fund.over", *cards, funds=(node("가꿈터", 10),))
    assert [(f.difference_won, f.others) for f in over] == [(2 * MILLION, ("하나", "둘"))]


def test_a_line_used_outside_may_be_left_over_but_not_overdrawn():
    outside = node("운영", 10, used_outside=True)
    assert found(spending("운영비", MILLION), funds=(outside,)) == []
    assert found(spending("운영비", 11 * MILLION), funds=(outside,)) == ["fund.over"]


def test_budget_lines_without_cards_are_silent():
    funds = (node("가꿈터", 10), node("다솜길", 99))
    assert found(spending("가꿈터", 10 * MILLION), funds=funds) == []


def test_without_a_tree_there_is_nothing_to_compare():
    assert found(spending("가꿈터", 10 * MILLION)) == []


@pytest.mark.parametrize(
    "caption", ["가 꿈 터", "<가꿈터사업비>", "가꿈터사업", "가꿈터비", "**가꿈터**"]
)
def test_blanks_marks_and_endings_do_not_matter(caption):
    assert found(spending(caption, 10 * MILLION), funds=(node("가꿈터 사업비", 10),)) == []


def test_whole_names_only():
    funds = (node("혁신", 5), node("혁신과성장심포지엄", 82))
    assert found(spending("혁신사업비", 5 * MILLION), funds=funds) == []


def test_a_near_name_asks_for_an_alias_and_serves_meanwhile():
    findings = found(spending("경영컨설팅지원", 12 * MILLION), funds=(node("경영컨설텅지원", 10),))
    assert findings == ["fund.alias_needed", "fund.over"]
    alias = Alias(AliasKind.FUND, "경영컨설팅지원사업비", "경영컨설텅지원")
    silent = spending("경영컨설팅지원", 10 * MILLION)
    assert found(silent, funds=(node("경영컨설텅지원", 10),), aliases=(alias,)) == []


def test_a_strange_name_is_unknown():
    assert found(spending("바닷길", MILLION), funds=(node("가꿈터", 10),)) == ["fund.unknown"]


def test_gaps_that_cancel_out_were_moved():
    cards = (spending("가꿈터", 15 * MILLION), spending("바닷길", 5 * MILLION, "둘"))
    funds = (node("가꿈터", 10), node("바닷길", 10))
    assert found(*cards, funds=funds) == ["fund.over", "fund.under", "fund.moved_between"]


def test_one_unknown_fund_that_fills_the_gap_was_moved_to():
    cards = (
        spending("가꿈터", 4 * MILLION),
        spending("바닷길", 10 * MILLION, "둘"),
        spending("별무리", 6 * MILLION, "셋"),
    )
    funds = (node("가꿈터", 10), node("바닷길", 10))
    (moved,) = only("fund.moved_between", *cards, funds=funds)
    assert (moved.expected, moved.found) == ("별무리", "6000000")
    assert only("group.mismatch", *cards, funds=funds) == []


def test_a_group_that_does_not_add_up_is_named():
    cards = (spending("가꿈터", 4 * MILLION), spending("바닷길", 10 * MILLION, "둘"))
    funds = (node("가꿈터", 10), node("바닷길", 10))
    (group,) = only("group.mismatch", *cards, funds=funds)
    assert group.difference_won == -6 * MILLION
    near = (spending("가꿈터", 9_300_000), cards[1])
    assert only("group.mismatch", *near, funds=funds) == []


def test_sources_must_make_up_the_amount():
    wrong, right = Amounts(state=1, province=1), Amounts(state=1, province=2)
    assert found(spending("가꿈터", 3, sources=wrong)) == ["fund.source_split"]
    assert found(spending("가꿈터", 3, sources=right)) == []
    assert found(spending("가꿈터", 3)) == []


def test_a_source_of_a_fund_may_be_overdrawn():
    split = Amounts(state=4 * MILLION, province=6 * MILLION)
    one = spending("가꿈터", 10 * MILLION, sources=split)
    (finding,) = only("fund.source_split", one, funds=(node("가꿈터", 10),))
    assert (finding.others, finding.difference_won) == (("도비",), 6 * MILLION)


def test_keys_drop_one_ending_and_near_means_six_tenths():
    assert fund_key("사업비") == "사업비"
    assert fund_key("돌봄 사업비") == fund_key("돌봄") == "돌봄"
    assert nearest("맞춤형전문교육", ("맞춤형교육지원", "바다")) == "맞춤형교육지원"
    assert nearest("통합돌봄사업운영", ("통합돌봄정책지원",)) is None


def test_a_near_name_on_two_cards_is_asked_once():
    near = "가꿈터운영비지원"
    cards = [spending(near, 4 * MILLION), spending(near, 6 * MILLION, "둘")]
    assert found(*cards, funds=(node("가꿈터운영지원", 10),)) == ["fund.alias_needed"]


def test_an_unknown_fund_of_another_size_was_not_moved_to():
    cards = [spending("다솜길", 4 * MILLION), spending("별무리", 99 * MILLION, "둘")]
    assert "fund.moved_between" not in found(*cards, funds=(node("다솜길", 10), node("새봄", 3)))
