import os
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.card import CardStatus
from ui.look.look import Look
from ui.recent_list import RecentPlan, recent_plan, where
from ui.start_boxes import LastPlan
from ui.start_page import StartInfo, StartPage
from ui.verbs import Verb

Key = Qt.Key
TODAY, DAY = date(2026, 11, 4), datetime(2026, 11, 3, 17, 41).astimezone()
HERE, GONE = Path("plans/care.plan"), Path("plans/gone.plan")
LAST = LastPlan(
    HERE,
    "가온 서비스원",
    "2026년 사업계획",
    "1.4 이동 상담",
    DAY,
    {CardStatus.FINAL: 21, CardStatus.DRAFT: 33},
    not_begun=5,
    errors=8,
    warnings=21,
)
INFO = StartInfo(
    LAST,
    (RecentPlan(HERE, "2026년 사업계획", DAY), RecentPlan(GONE, "옛 계획", exists=False)),
    12,
    None,
    "사본",
)


@pytest.fixture
def page(qtbot):
    made = StartPage(Look())
    qtbot.addWidget(made)
    made.resize(1200, 650)
    made.show_info(INFO)
    made.show()
    made.setFocus()
    return made


def heard(signal):
    spy = QSignalSpy(signal)
    return lambda: [spy.at(n)[0] for n in range(spy.count())]


def test_list_keeps_the_contract_of_qt(page, qtmodeltester):
    qtmodeltester.check(page.model)


def test_enter_goes_on_with_the_last_plan(page, qtbot):
    opened = heard(page.open_asked)
    assert QApplication.focusWidget() is page.last.go
    qtbot.keyClick(page.last.go, Key.Key_Return)
    assert opened() == [HERE]


def test_last_plan_tells_where_it_stands(page):
    last = page.last
    assert page.organisation.text() == "가온 서비스원"
    assert last.plan.text() == "2026년 사업계획"
    assert last.place.text().startswith("마지막: 1.4 이동 상담 · ")
    assert last.counts.text() == "확정 21    작성중 33    시작 전 5"
    assert (last.errors.text(), last.warnings.text()) == ("오류 8", "확인 21")


def test_findings_of_the_last_plan_are_one_way_in(page):
    asked = heard(page.findings_asked)
    page.last.findings.click()
    assert asked() == [HERE]


def test_tab_walks_from_the_last_plan_to_the_help(page, qtbot):
    stops = []
    for _ in range(10):
        stops.append(QApplication.focusWidget())
        qtbot.keyClick(stops[-1], Key.Key_Tab)
    assert stops == [
        page.last.go,
        page.last.findings,
        *page.ways,
        page.recent,
        *page.backups.links,
        *page.first_time.links,
    ]


def test_every_way_asks_for_its_command_by_mouse_and_key(page, qtbot):
    asked = heard(page.verb_asked)
    for way in page.ways:
        qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.ways[0], Key.Key_Return)
    qtbot.keyClick(page.ways[1], Key.Key_Space)
    qtbot.keyClick(page.backups.links[0], Key.Key_Return)
    for link in page.first_time.links:
        link.click()
    assert asked() == [
        Verb.NEW_PLAN,
        Verb.OPEN,
        Verb.IMPORT_BOOK,
        Verb.SAMPLE,
        Verb.NEW_PLAN,
        Verb.OPEN,
        Verb.BACKUPS,
        Verb.TOUR,
        Verb.KEYS,
    ]


def test_recent_plan_opens_and_a_missing_one_does_not(page, qtbot):
    opened = heard(page.open_asked)
    qtbot.keyClick(page.recent, Key.Key_Return)
    qtbot.keyClick(page.recent, Key.Key_Down)
    qtbot.keyClick(page.recent, Key.Key_Return)
    assert opened() == [HERE]


def test_missing_plan_is_taken_off_by_key_or_click(page, qtbot):
    forgotten = heard(page.forgotten)
    page.recent.setCurrentIndex(page.model.index(1, 0))
    qtbot.keyClick(page.recent, Key.Key_Delete)
    box = page.recent.visualRect(page.model.index(1, 0))
    place = box.center()
    place.setX(box.right() - 20)
    qtbot.mouseClick(page.recent.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert forgotten() == [GONE, GONE]


def test_rows_are_read_out_with_folder_and_time(page):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert page.model.index(1, 0).data(role) == "옛 계획, plans · 파일을 찾을 수 없습니다"
    assert where(INFO.recent[0], TODAY) == "plans · 어제 17:41"


def test_backups_are_told(page):
    assert page.backups.text.text() == "복구 지점 12개 · 사본 폴더 사본"


def test_without_plans_the_first_way_has_the_focus(page):
    page.show_info(StartInfo())
    page.setFocus()
    assert page.last.isHidden()
    assert page.backups.isHidden()
    assert QApplication.focusWidget() is page.ways[0]
    assert page.recent_hint.text() == "아직 연 계획이 없습니다."


def test_everything_is_painted_in_both_colours_and_sizes(page):
    for dark, zoom in ((True, 100), (False, 150)):
        page._look.set_dark(dark)
        page._look.set_zoom(zoom)
        assert not page.grab().isNull()


def test_disk_tells_of_a_recent_plan(tmp_path):
    there = tmp_path / "올해.plan"
    there.touch()
    os.utime(there, (DAY.timestamp(), DAY.timestamp()))
    assert recent_plan(there) == RecentPlan(there, "올해", DAY)
    assert recent_plan(GONE) == RecentPlan(GONE, "gone", exists=False)
