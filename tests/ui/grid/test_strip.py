import pytest

from sspass_desktop.domain.findings import Severity
from ui.grid.chip import Chip
from ui.grid.strip import Explanation, Offer, ReadingStrip
from ui.look.look import Look

FOUND = Explanation(
    "5행",
    "산출내역",
    "시군 현장 지원",
    "1,200천원×12개월",
    "= 14,400,000원",
    "입력 금액 1,440,000원",
    Severity.ERROR,
    "산식과 금액이 10배 다릅니다.",
    (Offer("단가를 120천원으로", "first", filled=True), Offer("산식대로", "second")),
    acceptable=True,
)


@pytest.fixture
def strip(qtbot):
    shown = ReadingStrip(Look())
    qtbot.addWidget(shown)
    shown.resize(900, 60)
    shown.show()
    return shown


def chips(strip):
    return [chip for chip in strip.findChildren(Chip) if chip.isVisible()]


def test_it_is_as_high_with_a_finding_as_without(strip):
    assert strip.height() == 60
    strip.explain(FOUND)
    assert strip.height() == 60
    assert [chip.text() for chip in chips(strip)] == [
        "단가를 120천원으로",
        "산식대로",
        "사유 적고 수용…",
    ]
    strip.explain(Explanation(keys="F2 고치기"))
    assert chips(strip) == []


def test_an_offer_comes_back_when_it_is_pressed(strip, qtbot):
    strip.explain(FOUND)
    with qtbot.waitSignal(strip.apply) as blocker:
        chips(strip)[1].click()
    assert blocker.args == ["second"]
    with qtbot.waitSignal(strip.accept):
        chips(strip)[2].click()


def test_both_lines_are_read_out(strip):
    strip.explain(FOUND)
    assert strip.accessibleDescription() == (
        "5행 산출내역 시군 현장 지원 1,200천원×12개월 = 14,400,000원 입력 금액 1,440,000원."
        " 산식과 금액이 10배 다릅니다."
    )


def test_it_grows_with_the_zoom(strip):
    strip._look.set_zoom(150)
    assert strip.height() == 90


@pytest.mark.parametrize("severity", [None, *Severity])
def test_every_severity_is_painted_in_its_own_way(strip, severity):
    strip.explain(Explanation(severity=severity, message="말" if severity else ""))
    grounds = {None: "#fafbfc", "error": "#fcebe8", "warning": "#fff3d6", "notice": "#e9f0f7"}
    assert strip.grab().toImage().pixelColor(700, 50).name() == grounds[severity]
