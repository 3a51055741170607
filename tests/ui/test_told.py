"""What the steps of a save are called."""

from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Plan
from ui.told import Told

A, B, C, D, E = (Plan(Organisation(name)) for name in "abcde")


def test_only_what_led_to_the_plan_is_told():
    told = Told()
    told.add(A, "하나")
    told.add(B, "둘")
    told.add(C, "셋")
    assert told.until(B) == "하나, 둘"
    told.drop(B)
    assert told.until(C) == "셋"


def test_a_plan_to_which_no_step_led_has_no_words():
    told = Told()
    told.add(A, "하나")
    assert told.until(B) == ""
    told.drop(B)
    assert told.until(A) == "하나"


def test_the_last_few_are_told_once_each():
    told = Told()
    for plan, words in ((A, "하나"), (B, "둘"), (C, "하나"), (D, "셋"), (E, "넷")):
        told.add(plan, words)
    assert told.until(E) == "하나, 셋, 넷"
