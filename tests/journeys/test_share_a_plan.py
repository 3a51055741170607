import os
from datetime import datetime

import pytest

from sspass_desktop.lease import lease_file, take
from sspass_desktop.ports import Holder
from sspass_desktop.services.places import Place

TITLE = "사업명"
OTHER = Holder("나윤서", "돌봄팀-01", datetime(2027, 3, 2, 9, 30))  # noqa: DTZ001 - as on the wall


def renames(person, title):
    person.clicks(TITLE)
    person.presses("Ctrl+A")
    person.types(title)
    person.ends_the_syllable()


class TestOnAShare:
    @pytest.fixture
    def place(self):
        return Place.SHARE

    def test_is_saved_here_and_put_there(self, person, plan_file):
        before = plan_file.edition
        renames(person, "함께 돌봄")
        assert plan_file.edition == before
        person.presses("Ctrl+S")
        person.waits(lambda: person.reads("이 PC에 저장됨"), "saved here")
        person.waits(lambda: person.reads("공유 폴더에 올림"), "published")
        assert plan_file.card("함께 돌봄")
        renames(person, "끝까지 돌봄")
        person.closes()
        assert plan_file.card("끝까지 돌봄")
        left = {each.name for each in plan_file.path.parent.iterdir()}
        assert not [name for name in left if name.endswith((".lock", ".tmp"))]


class TestWhatSomebodyLeftOpen:
    @pytest.fixture
    def lost(self, plan_file):
        """The lease of a PC that was switched off a quarter of an hour ago."""
        found = take(plan_file.path, OTHER)
        place = lease_file(plan_file.path)
        os.utime(place, (place.stat().st_mtime - 900,) * 2)
        return found

    @pytest.fixture
    def place(self, lost):
        """Where the file lies, which the program asks after that happened."""
        assert lost.fence > 0
        return Place.LOCAL

    def test_is_taken_over_with_one_click(self, person, plan_file):
        person.waits(lambda: person.reads("나윤서 님의 편집 표시"), "who had it")
        assert person.reads("15분째 멈춰 있습니다")
        person.clicks("이어서 편집")
        person.waits(lambda: not person.reads("멈춰 있습니다"), "no notice")
        person.waits(lambda: person.looks_for(TITLE), "the plan")
        renames(person, "이어서 씀")
        person.closes()
        assert plan_file.card("이어서 씀")
