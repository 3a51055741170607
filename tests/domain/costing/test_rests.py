from dataclasses import replace

from sspass_desktop.domain.budget import Amounts, Ratio, Source
from sspass_desktop.domain.costing.rests import FundBook, Given, Standing, fund_rests, rests_of_card
from sspass_desktop.domain.identity import Uid
from tests.domain.editions import MILLION, card, edition, line, node, table

HALVES = Ratio(1, 1, 0, 0, Source.PROVINCE)


def spending(name, *funds):
    """A card that spends so much of each fund, split in halves."""
    lines = {fund: replace(line("", won), ratio=HALVES) for fund, won in funds}
    return card(name, *(table(fund, one) for fund, one in lines.items()))


def rest_of(won, **more):
    plan = edition(spending("하나", ("가꿈터 사업비", won)), funds=(node("가꿈터", 10, **more),))
    return fund_rests(plan)[Uid("node-가꿈터")]


def test_the_rest_is_what_the_cards_leave():
    plan = edition(
        spending("하나", ("가꿈터", 4 * MILLION)),
        spending("둘", ("다솜길", 1), ("가꿈터 사업비", 5 * MILLION)),
        funds=(node("가꿈터", 10), node("다솜길", 3)),
    )
    rest = fund_rests(plan)[Uid("node-가꿈터")]
    assert rest.given == (
        Given(Uid("하나"), 0, 4 * MILLION, Amounts(2 * MILLION, 2 * MILLION)),
        Given(Uid("둘"), 1, 5 * MILLION, Amounts(2_500_000, 2_500_000)),
    )
    assert (rest.budget_won, rest.spent_won, rest.rest_won) == (10 * MILLION, 9 * MILLION, MILLION)
    assert rest.split == Amounts(4_500_000, 4_500_000)


def test_half_a_unit_is_room_inclusive():
    standings = [rest_of(won).standing for won in (10_500_001, 10_500_000, 9_500_000, 9_499_999)]
    assert standings == [Standing.OVER, Standing.EVEN, Standing.EVEN, Standing.UNDER]


def test_a_line_also_used_outside_may_be_left_over():
    assert rest_of(MILLION, used_outside=True).standing is Standing.OUTSIDE
    assert rest_of(11 * MILLION, used_outside=True).standing is Standing.OVER


def test_what_is_not_split_is_told():
    plan = edition(card("하나", table("가꿈터", line("", 7))), funds=(node("가꿈터", 10),))
    rest = fund_rests(plan)[Uid("node-가꿈터")]
    assert (rest.split, rest.unsplit_won) == (Amounts(), 7)


def test_lines_that_no_card_names_are_untouched():
    rests = fund_rests(edition(funds=(node("가꿈터", 10),)))
    assert rests[Uid("node-가꿈터")].given == ()
    assert rests[Uid("node-가꿈터")].rest_won == 10 * MILLION


def test_the_funds_of_a_card_stand_under_the_number_of_their_table():
    plan = edition(spending("하나", ("모르는 것", 1), ("가꿈터", 2)), funds=(node("가꿈터", 10),))
    found = rests_of_card(fund_rests(plan), Uid("하나"))
    assert {number: rest.node.name for number, rest in found.items()} == {1: "가꿈터"}


def test_a_book_of_funds_follows_every_edit():
    first, second = spending("하나", ("가꿈터", 4)), spending("둘", ("가꿈터", 5), ("다솜길", 6))
    funds = (node("가꿈터", 10), node("다솜길", 3))
    plans = [
        edition(first, second, funds=funds),
        edition(first, second, funds=funds),
        edition(first, second, funds=(node("가꿈터", 11), node("다솜길", 4, used_outside=True))),
        edition(first, second, funds=funds[::-1], unit=1),
        edition(first, second, funds=(node("가꿈터", 0, funds[1]),)),
        edition(spending("하나", ("다솜길", 7)), second, funds=funds),
        edition(second, first, funds=funds),
        edition(second, funds=funds),
        edition(second, funds=(node("가꿈터", 99),)),
        edition(second),
    ]
    book = FundBook()
    for plan in plans:
        book.learn(plan)
        assert book.rests == fund_rests(plan)
