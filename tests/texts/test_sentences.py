"""Sentences read like Korean: no particle in two forms, no two levels of politeness."""

import re
from pathlib import Path

import pytest

from sspass_desktop.texts import commands, imports
from sspass_desktop.texts.exchange import JsonFault, message

TEXTS = sorted(Path(commands.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_text_leaves_the_particle_to_the_reader(path):
    assert not re.search(
        r"[은는이가을를과와]\([은는이가을를과와]\)|십시오", path.read_text("utf-8")
    )


class Odd:
    kind = "name_variant"
    values = ("계획", "사업 목록")


def test_the_particle_fits_the_name_in_the_book():
    assert imports.sentence(Odd()) == "‘사업 목록’을 ‘계획’의 다른 표기로 보았습니다."
    assert imports.unreadable("empty", "책.txt").what == "‘책.txt’는 빈 파일입니다."


def test_a_missing_key_is_told_with_file_and_place():
    assert str(message(JsonFault.MISSING_KEY, "editions[0]", "year", "a.json")) == (
        "꼭 있어야 할 항목 ‘year’이 빠져 있습니다. (‘a.json’, 위치 editions[0]) "
        "저장된 계획은 그대로 있습니다. 파일의 그 자리를 고친 뒤 다시 읽어 들이세요."
    )


def test_a_merge_that_brought_nothing_says_so():
    assert commands.merged((), 0) == "새로 읽어 들인 판이나 카드가 없습니다."
    assert commands.merged(("2027-0",), 3) == "새 판 1개(2027-0), 새 카드 3개를 읽어 들였습니다."


@pytest.mark.parametrize(
    ("fault", "advice"),
    [
        (JsonFault.NEWER_VERSION, "프로그램을 새 버전으로"),
        (JsonFault.NOT_JSON, "바르게 골랐는지"),
        (JsonFault.WRONG_VALUE, "그 자리를 고친 뒤"),
    ],
)
def test_the_advice_fits_the_fault(fault, advice):
    assert advice in message(fault, "editions[0]", "가", "계획.json").do


def test_an_oddity_without_words_is_named_as_it_is():
    odd = Odd()
    odd.kind = "new_kind"
    assert imports.sentence(odd) == "new_kind 계획 사업 목록"
