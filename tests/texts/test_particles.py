import pytest

from sspass_desktop.texts.particles import object_, subject, topic, towards, with_


@pytest.mark.parametrize(
    ("add", "word", "said"),
    [
        (subject, "600,000원", "600,000원이"),
        (subject, "카드", "카드가"),
        (object_, "예산", "예산을"),
        (object_, "ESG", "ESG를"),
        (topic, "146%", "146%는"),
        (topic, "합계(총액)", "합계(총액)는"),
        (with_, "「돌봄」", "「돌봄」과"),
        (towards, "서울", "서울로"),
        (towards, "1", "1로"),
        (towards, "3", "3으로"),
        (towards, "2", "2로"),
        (towards, "100", "100으로"),
        (towards, "98,000원", "98,000원으로"),
    ],
)
def test_follows_the_last_sound(add, word, said):
    assert add(word) == said
