"""How a person changes each field of the agency and of an edition, its cards and money apart."""

from dataclasses import dataclass
from functools import partial

from tests.ui.fields.block_recipes import ACTS, DONE
from tests.ui.fields.front_plan import (
    CALLOUT,
    GENERATED,
    OUTLINE,
    PICTURE,
    STATEMENT,
    SUBJECT,
    SWOT,
    TABLE,
)
from tests.ui.fields.recipes import LINES, number, overwrite, put_number
from ui.records.catalogue import GROUPS

SHEETS = {sheet.key: sheet for _, sheets in GROUPS for sheet in sheets}


@dataclass(frozen=True)
class FrontRecipe:
    """What a person does, and all that is another one then: of the agency or of the edition."""

    name: str
    act: object
    changes: frozenset[str]
    agency: bool = False


RECIPES: list[FrontRecipe] = []


def note(name, act, *paths, agency=False):
    RECIPES.append(FrontRecipe(name, act, frozenset(paths), agency))


# sheets

HOMES = {
    "history": "history",
    "grants": "external_grants",
    "departments": "departments",
    "staff": "staff",
    "facilities": "facilities",
    "headcount": "headcount.grades",
    "results": "results",
    "department_results": "department_results",
    "contract": "contract",
    "strategy": "strategy.goals",
    "principles": "principles",
    "aliases": "aliases",
    "terms": "terms",
}
"""Where the records of a sheet stand."""

INNER = {
    "strategy": "tasks",
    **dict.fromkeys(("results", "department_results", "contract"), "measures"),
}
DAYS = ("date", "valid_from", "valid_to", "active_from", "active_to", "as_of")
COUNTS = ("year", "quota", "current", "number", "amount_won")
CHOSEN = {
    ("history", "kind"): "수상",
    ("departments", "kind"): "실",
    ("departments", "parent"): "품질팀",
    ("departments", "predecessor"): "품질팀",
    ("staff", "department"): "품질팀",
    ("results", "status"): "잠정",
    ("department_results", "status"): "잠정",
    ("contract", "rule"): "더함",
    ("aliases", "kind"): "부서",
}


def opens(person, key):
    person.window.panes.front.show_records(key)
    return f"{SHEETS[key].title} 표"


def types(key, row, column, text, person):
    person.clicks_cell(opens(person, key), row, column)
    person.types(text)
    person.presses("Return")


def clears(key, column, person):
    person.clicks_cell(opens(person, key), 0, column)
    person.presses("Delete")


def inner_row(key, person):
    person.clicks_cell(opens(person, key), 0, 0)
    person.clicks("아래 행 추가")


def text_for(key, field):
    if field in DAYS:
        return "2026.9.20"
    return "7" if field in COUNTS else CHOSEN.get((key, field), "새 글")


for key, home in HOMES.items():
    sheet, grid = SHEETS[key], SHEETS[key].grid
    for column, asked in enumerate(grid.columns):
        inside = f"{INNER[key]}[]." if asked.inner else ""
        path = f"{home}[].{inside}{asked.field}"
        if asked.computed is None:
            act = partial(types, key, 0, column, text_for(key, asked.field))
            note(f"{key}_{column}", act, path, agency=sheet.of_agency)
        elif asked.field:
            note(f"{key}_{column}", partial(clears, key, column), path)
    act = partial(
        types, key, 2 if key in ("history", "departments", "strategy") else 1, 0, "2026. 1. 2."
    )
    if key in {"aliases", "principles"}:
        act = partial(types, key, 1, 1, "새 말")
    note(f"{key}_rows", act, home, agency=sheet.of_agency)
    if key in INNER:
        note(f"{key}_inner", partial(inner_row, key), f"{home}[].{INNER[key]}")

note("duties", partial(types, "duties", 0, 1, "새 업무"), "departments[].duties")


def clears_printed(key, person):
    opens(person, key)
    person.clicks("찍힌 값 지우기")


SUMS = ("declared_quota", "declared_current", "declared_vacancy")
note("printed_departments", partial(clears_printed, "departments"), "declared_units")
note(
    "printed_headcount",
    partial(clears_printed, "headcount"),
    *(f"headcount.{one}" for one in SUMS),
    "headcount.grades[].declared_vacancy",
)
note(
    "printed_facilities",
    partial(clears_printed, "facilities"),
    *(f"facility_totals.{one}" for one in (*SUMS, "declared_count")),
    "facility_totals.groups[].declared_count",
    "facilities[].declared_vacancy",
)


def links(person):
    person.clicks_cell(opens(person, "contract"), 0, 4)
    person.clicks("카드 지표 잇기…")
    person.presses("Return")


note("contract_links", links, "contract[].measures[].indicators")


def renames_step(person):
    strategy = person.window.panes.tree.actions_.strategy
    strategy.ask_new_name(strategy.edition.strategy.goals[0].tasks[0].execution_tasks[0])
    person.types("새 실행")
    person.presses("Return")


def adds_step(person):
    person.window.panes.tree.choose("t")
    person.window.panes.tree.view.setFocus()
    person.window.panes.tree.actions_.strategy.ask_execution_task()
    person.types("또 실행")
    person.presses("Return")


STEPS = "strategy.goals[].tasks[].execution_tasks"
note("execution_task", renames_step, f"{STEPS}[].name")
note("execution_tasks", adds_step, STEPS)


# small forms


def field(key, name, text, person):
    opens(person, key)
    overwrite(person, name, text)
    person.presses("Tab")


def picks(key, name, word, person):
    opens(person, key)
    person.picks(name, word)


FORMS = {
    "agency": {
        "name": "새 글",
        "name_en": "New",
        "director": "새 글",
        "director_title": "새 글",
        "address": "새 글",
        "phone": "새 글",
        "established_on": "2026.9.20",
        "legal_basis": "새 글",
        "purpose": "새 글",
        "purpose_source": "새 글",
    },
    "plan": {
        "title": "새 글",
        "revision": "3",
        "base_date": "2026.9.20",
        "approved_on": "2026.9.20",
    },
    "headcount": {"as_of": "2026.9.20", "note": "새 글"},
    "facilities": {"as_of": "2026.9.20", "note": "새 글", "groups": "새 글"},
    "strategy": {"mission": "새 글", "vision": "새 글"},
    "policies": {"policies": "새 글", "core_values": "새 글"},
    "principles": {"slogan": "새 글"},
}
ROOTS = {
    "headcount": "headcount.",
    "facilities": "facility_totals.",
    "strategy": "strategy.",
    "policies": "strategy.",
}
for key, texts in FORMS.items():
    heads = {one.field: one.head for one in SHEETS[key].form.fields}
    for name, text in texts.items():
        path = f"{ROOTS.get(key, '')}{name}"
        act = partial(field, key, heads[name], text)
        inside = ("[].name", "[].declared_count") if name == "groups" else ("",)
        paths = (f"{path}{ending}" for ending in inside)
        note(f"{key}_{name}", act, *paths, agency=SHEETS[key].of_agency)
for name, head, word in (
    ("kind", "판", "수정계획"),
    ("status", "판의 상태", "검토"),
    ("rounding", "끝수 처리", "절사"),
):
    note(f"plan_{name}", partial(picks, "plan", head, word), name)


def adds_group(person):
    opens(person, "facilities")
    person.clicks("구분 순서")
    person.presses("Ctrl+End", "Return")
    person.types("위탁사업")
    person.presses("Tab")


note("facility_groups", adds_group, "facility_totals.groups")


# sections

BLOCKS = "sections[].blocks"


def at(place, person):
    person.window.panes.front.show_section("s1")
    person.window.panes.front.sections.open_block(place)
    person.rests(0)


def written(place, act, person):
    at(place, person)
    act(person)


def put_count(person):
    put_number(person, "사업 수")


for place, kind in ((OUTLINE, "Outline"), (CALLOUT, "Callout")):
    followed = (f"{BLOCKS}[].{kind}.lines[].{one}" for one in ("text", "links"))
    note(f"{kind}_put_number", partial(written, place, put_count), *followed)
    for ending, act in {**LINES, "[].marker": number}.items():
        name = f"{kind}_{act.__name__}"
        note(name, partial(written, place, act), f"{BLOCKS}[].{kind}.lines{ending}")


def in_window(place, act, person):
    at(place, person)
    person.presses("Return")
    person.waits(lambda: person.looks_for(DONE), "the window of a block")
    act(person)
    person.presses("Ctrl+Return")


for name, act, kind, names in ACTS:
    place = TABLE if kind == "Table" else PICTURE
    paths = (f"{BLOCKS}[].{kind}.{one}" for one in names)
    note(f"section_{kind}_{name}", partial(in_window, place, act), *paths)


def typed(place, name, text, person):
    at(place, person)
    overwrite(person, name, text)


note("callout_title", partial(typed, CALLOUT, "상자 제목", "새 글"), f"{BLOCKS}[].Callout.title")
note("statement", partial(typed, STATEMENT, "인용한 글", "새 글"), f"{BLOCKS}[].Statement.text")
note("statement_source", partial(typed, STATEMENT, "출처", "새 글"), f"{BLOCKS}[].Statement.source")
for name, word in {
    "strengths": "강점(S)",
    "weaknesses": "약점(W)",
    "opportunities": "기회(O)",
    "threats": "위협(T)",
    "so": "SO 전략",
    "wo": "WO 전략",
    "st": "ST 전략",
    "wt": "WT 전략",
}.items():
    note(f"swot_{name}", partial(typed, SWOT, word, "새 글"), f"{BLOCKS}[].Swot.{name}")


def picks_subject(person):
    at(SUBJECT, person)
    person.picks("표의 부서", "돌봄팀")


def picks_query(person):
    at(GENERATED, person)
    person.picks("만들 표", "정·현원")


def inserts(person):
    at(GENERATED, person)
    person.chooses("입력", "블록", "쪽 나눔")


def titles(person):
    at(OUTLINE, person)
    overwrite(person, "절 제목", "새 제목")


def unnumbers(person):
    at(OUTLINE, person)
    person.clicks("번호 붙임")


def in_tree(uid, *keys):
    def act(person):
        person.window.panes.tree.choose(uid)
        person.window.panes.tree.view.setFocus()
        person.presses(*keys)

    return act


def adds_section(person):
    in_tree("s2", "Ctrl+Shift+J")(person)
    person.types("새 절")
    person.presses("Return")


def moves_to_part(person):
    in_tree("s1", "Ctrl+Shift+M")(person)
    person.presses("Return")


note("subject", picks_subject, f"{BLOCKS}[].Generated.subject")
note("query", picks_query, f"{BLOCKS}[].Generated.query")
note("blocks", inserts, BLOCKS)
note("section_title", titles, "sections[].title")
note("section_numbered", unnumbers, "sections[].numbered")
note("sections", adds_section, "sections")
