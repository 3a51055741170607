from sspass_desktop.domain.budget import CardBudget
from sspass_desktop.domain.card import Card, CardBlock, CardSection, Overview, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Picture
from sspass_desktop.domain.progress import is_written, written_count

EMPTY = Card(Uid("card"), "상담")


def test_empty_card_has_no_written_section():
    assert not any(is_written(EMPTY, section) for section in CardSection)
    assert written_count(EMPTY) == 0


def test_text_table_money_and_pictures_all_count_as_written():
    card = Card(
        Uid("card"),
        "상담",
        overview=Overview(purpose="만남"),
        budget=CardBudget(nonbudget=True),
        schedule=(ScheduleRow("준비"),),
        blocks=(CardBlock(CardSection.EFFECTS, 0, Picture()),),
    )
    written = {section for section in CardSection if is_written(card, section)}
    assert written == {
        CardSection.OVERVIEW,
        CardSection.BUDGET,
        CardSection.SCHEDULE,
        CardSection.EFFECTS,
    }
    assert written_count(card) == 3, "소요예산 has no number of its own"
