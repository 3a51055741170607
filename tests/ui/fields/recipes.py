"""How a person changes each field of a card in the window."""

from collections.abc import Callable
from dataclasses import dataclass

from sspass_desktop.domain.card import CardSection
from sspass_desktop.texts.card_page import SECTIONS
from tests.journeys.person import Person
from tests.ui.fields.plan import BARE, FULL

COSTS, TABLE, STEPS, MEASURES = "산출내역 표", "표의 칸", "추진일정 표", "평가방법 표"
LINE = "budget.tables[].lines[]"


@dataclass(frozen=True)
class Recipe:
    """What a person does to a card, and all that is another one then."""

    name: str
    act: Callable[[Person], None]
    changes: frozenset[str]
    section: str = ""
    card: str = FULL


RECIPES: list[Recipe] = []


def changes(*paths, section="", card=FULL):
    def note(act):
        RECIPES.append(Recipe(act.__name__, act, frozenset(paths), section, card))
        return act

    return note


def overwrite(person, name, text):
    person.clicks(name)
    person.presses("Ctrl+A")
    person.types(text)


# the head


@changes("title")
def title(person):
    overwrite(person, "사업명", "새 이름")


@changes("status")
def status(person):
    person.picks("상태", "◐ 검토")


@changes("department")
def department(person):
    person.picks("담당 팀", "품질팀")


@changes("owner.name", "owner.staff", "owner.phone")
def owner(person):
    overwrite(person, "담당자", "나도현")
    person.presses("Tab")


@changes("head.name", "head.staff", "head.phone")
def head(person):
    overwrite(person, "팀장", "고은별")
    person.presses("Tab")


@changes("task", "execution_task", "strategy_links[].text", "strategy_links[].node")
def task(person):
    person.presses("Ctrl+Shift+M")
    person.types("품질")
    person.presses("Return")


def open_details(person):
    person.chooses("카드", "승계")
    person.waits(lambda: person.looks_for("승계 더하기"), "the details of a card")


@changes("execution_task")
def execution_task(person):
    open_details(person)
    person.picks("실행과제", "방문")


@changes("listed")
def listed(person):
    open_details(person)
    person.clicks("사업 목록에 올림")


@changes("owner.role")
def owner_role(person):
    open_details(person)
    overwrite(person, "담당자 직위(책자에 찍히는 말)", "주무관")


@changes("owner.phone")
def owner_phone(person):
    open_details(person)
    overwrite(person, "담당자 전화", "2002")


@changes("head.role")
def head_role(person):
    open_details(person)
    overwrite(person, "팀장 직위(책자에 찍히는 말)", "센터장")


@changes("head.phone")
def head_phone(person):
    open_details(person)
    overwrite(person, "팀장 전화", "2002")


@changes("continuity")
def continuity(person):
    open_details(person)
    person.clicks("승계 더하기")


@changes("continuity[].kind")
def continuity_kind(person):
    open_details(person)
    person.picks("승계 종류", "분리")


@changes("continuity[].predecessor")
def continuity_predecessor(person):
    open_details(person)
    person.picks("작년 사업", "다른 작년 사업")


@changes("continuity[].reason")
def continuity_reason(person):
    open_details(person)
    overwrite(person, "사유", "나눔")


# outlines


def add_line(person):
    person.presses("Ctrl+End", "Return")
    person.types("넷째")


def write(person):
    person.presses("Ctrl+Home")
    person.types("가")


def shift(person):
    person.presses("Ctrl+Home", "Down", "Tab")


def lead_in(person):
    person.presses("Ctrl+Home")
    person.types("(뜻) ")


def number(person):
    person.presses("Ctrl+Home", "Ctrl+5")


def tag(person):
    person.presses("Ctrl+Home", "Ctrl+T", "Down", "Down", "Return")


OUTLINES = {
    "goals": CardSection.GOALS,
    "background": CardSection.BACKGROUND,
    "last_results": CardSection.LAST_RESULTS,
    "improvements": CardSection.IMPROVEMENTS,
    "actions": CardSection.ACTIONS,
    "issues": CardSection.ISSUES,
    "effects": CardSection.EFFECTS,
    "overview.content": CardSection.OVERVIEW,
}
LINES = {"": add_line, "[].text": write, "[].level": shift, "[].lead": lead_in, "[].tag": tag}


def in_content(act):
    def inside(person):
        person.clicks("사업내용")
        act(person)

    return inside


def put_number(person, named="방문"):
    person.presses("Ctrl+Home", "Ctrl+K")
    person.types(named)
    person.presses("Return")


for path, section in OUTLINES.items():
    done = in_content(put_number) if section is CardSection.OVERVIEW else put_number
    followed = frozenset({f"{path}[].text", f"{path}[].links"})
    RECIPES.append(Recipe(f"{path}_put_number", done, followed, SECTIONS[section]))
    for ending, act in LINES.items():
        done = in_content(act) if section is CardSection.OVERVIEW else act
        named = f"{path}_{act.__name__}"
        RECIPES.append(Recipe(named, done, frozenset({path + ending}), SECTIONS[section]))


@changes("strategy_links[].text", section="전략체계 연계")
def link(person):
    overwrite(person, "미션", "다시 잇다")


@changes("strategy_links", section="전략체계 연계", card=BARE)
def first_link(person):
    person.types("잇다")


@changes("overview.purpose", section="사업개요")
def purpose(person):
    overwrite(person, "목적", "다른 목적")


@changes("overview.period", section="사업개요")
def period(person):
    overwrite(person, "사업기간", "상반기")


# the budget


@changes("budget.nonbudget", section="소요예산", card=BARE)
def nonbudget(person):
    person.clicks("비예산")


@changes("budget.account", section="소요예산")
def account(person):
    overwrite(person, "회계", "특별회계")


@changes("budget.tables", section="소요예산")
def fund_added(person):
    person.clicks("＋ 사업비 추가")
    person.types("교육")
    person.presses("Return")


@changes("budget.tables[].fund", "budget.tables[].node", section="소요예산")
def fund(person):
    person.clicks_cell(COSTS, 0, 0)
    person.types("교육")
    person.presses("Return")


@changes("budget.tables[].levels", section="소요예산")
def level_names(person):
    person.clicks_cell(COSTS, 1, 3)
    person.chooses("예산", "단계 이름")
    overwrite(person, "단계 이름", "관, 항, 목")
    person.presses("Return")


@changes("budget.tables[].lines", section="소요예산")
def cost_line(person):
    person.clicks_cell(COSTS, 3, 3)
    person.types("다과 2천원×10명=")
    person.presses("Return")


def type_cell(grid, row, column, text):
    def act(person):
        person.clicks_cell(grid, row, column)
        person.types(text)
        person.presses("Return")

    return act


CELLS = [
    ("path", {f"{LINE}.path"}, (COSTS, 1, 2, "도안비")),
    ("label", {f"{LINE}.label"}, (COSTS, 1, 3, "알림 100천원×12월=")),
    ("formula", {f"{LINE}.formula"}, (COSTS, 1, 3, "안내문 50천원×24월=")),
    ("amount", {f"{LINE}.amount_won"}, (COSTS, 1, 4, "5,000")),
    (
        "sources",
        {f"{LINE}.sources.{one}" for one in ("state", "province", "municipal", "other")},
        (COSTS, 2, 5, "국 30천원 도 40천원 시군 20천원 기타 10천원"),
    ),
    (
        "ratio",
        {f"{LINE}.ratio.{one}" for one in ("state", "province", "municipal", "other", "remainder")},
        (COSTS, 1, 5, "국 30 도 40 시군 20 기타 10"),
    ),
    (
        "amounts_for_ratio",
        {f"{LINE}.ratio", f"{LINE}.sources"},
        (COSTS, 1, 5, "국 600천원 도 600천원"),
    ),
    ("indicators", {"indicators"}, (MEASURES, 1, 2, "교육")),
    ("kind", {"indicators[].kind"}, (MEASURES, 0, 0, "정성")),
    ("criterion", {"indicators[].criterion"}, (MEASURES, 0, 1, "결과")),
    ("measure", {"indicators[].name"}, (MEASURES, 0, 2, "교육")),
    ("target", {"indicators[].target"}, (MEASURES, 0, 3, "20회")),
    ("step_added", {"schedule"}, (STEPS, 5, 0, "정리")),
    ("step", {"schedule[].label"}, (STEPS, 1, 0, "채비")),
    ("group", {"schedule[].group"}, (STEPS, 0, 0, "처음")),
]
_SECTIONS = {COSTS: "소요예산", MEASURES: "평가방법", STEPS: "추진일정"}
RECIPES += [
    Recipe(name, type_cell(*cell), frozenset(paths), _SECTIONS[cell[0]])
    for name, paths, cell in CELLS
]


@changes(f"{LINE}.ratio.remainder", section="소요예산")
def remainder(person):
    person.clicks_cell(COSTS, 1, 5)
    person.clicks("재원 나누기")
    person.picks("끝수를 받는 재원", "도비")
    person.clicks("나누기  Enter")


@changes("schedule[].months", section="추진일정")
def months(person):
    person.clicks_cell(STEPS, 1, 5)


@changes("schedule[].depth", section="추진일정")
def depth(person):
    person.clicks_cell(STEPS, 2, 0)
    person.presses("Alt+Right")
