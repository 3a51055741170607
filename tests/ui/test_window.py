import pytest
from PySide6.QtGui import QFontDatabase

from sspass_desktop.domain.budget import CardBudget
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.findings import Code, Finding, Place, Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.paths import RESOURCES
from ui.window import open_window

TASK, CARD, LOOSE = Uid("task"), Uid("card"), Uid("loose")
EDITION = Edition(
    Uid("edition"),
    2026,
    strategy=Strategy(goals=(Goal(Uid("goal"), "가까운 돌봄", tasks=(Task(TASK, "방문"),)),)),
    cards=(
        Card(CARD, "이동 상담", task=TASK, budget=CardBudget(declared_total_won=5_000_000_000)),
        Card(LOOSE, "새 사업"),
    ),
)
PLAN = Plan(Organisation(name="가온 서비스원"), (Edition(Uid("old"), 2025), EDITION))
FINDING = Finding(Code.CARD_NO_FUND, Severity.ERROR, Place(card=CARD))


@pytest.fixture
def window(qtbot):
    for path in (RESOURCES / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(path))
    opened = open_window(PLAN, [(FINDING, "재원이 없습니다.")])
    qtbot.addWidget(opened)
    return opened


def test_models_keep_the_contract_of_qt(window, qtmodeltester):
    qtmodeltester.check(window.tree.model())
    qtmodeltester.check(window.findings.model())


def test_tree_shows_goal_task_and_card_of_the_newest_edition(window):
    model = window.tree.model()
    goal = model.index(0, 0)
    task = model.index(0, 0, goal)

    assert model.index(0, 1).data() == "가까운 돌봄"
    assert [model.index(0, column, goal).data() for column in range(3)] == [
        "1",
        "방문",
        "5,000,000,000",
    ]
    assert [model.index(0, column, task).data() for column in range(3)] == [
        "1.1",
        "이동 상담",
        "5,000,000,000",
    ]


def test_card_without_task_is_not_lost(window):
    model = window.tree.model()
    assert model.index(0, 1, model.index(1, 0)).data() == "새 사업"


def test_findings_stand_with_their_card_and_sentence(window):
    model = window.findings.model()
    assert [model.index(0, column).data() for column in range(3)] == [
        "오류",
        "1.1",
        "재원이 없습니다.",
    ]


def test_views_have_names_for_screen_readers(window):
    assert window.tree.accessibleName() == "전략체계와 사업"
    assert window.findings.accessibleName() == "점검 결과"


def test_the_first_written_card_is_shown(window):
    assert window.tree.currentIndex().siblingAtColumn(1).data() == "이동 상담"
    assert window.preview.sheets.height() > 0
    assert window.preview.accessibleName() == "미리보기"


def test_a_finding_leads_to_its_card(window):
    window.tree.setCurrentIndex(window.tree.model().index(0, 0))
    window.findings.activated.emit(window.findings.model().index(0, 0))
    assert window.tree.currentIndex().siblingAtColumn(1).data() == "이동 상담"


def test_title_names_agency_and_year(window):
    assert window.windowTitle() == "가온 서비스원 2026년 - SSPASS Desktop"


def test_empty_plan_opens(qtbot):
    opened = open_window(Plan(), ())
    qtbot.addWidget(opened)
    assert opened.windowTitle() == "SSPASS Desktop"
