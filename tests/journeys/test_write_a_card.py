from sspass_desktop.domain.card import CardSection, CardStatus

TITLE = "돌봄 이웃 안부 살핌"
OUTLINES = {
    "추진배경": ("혼자 사는 어르신이 늘고 있음", "살필 사람이 모자람"),
    "주요성과": ("시범 마을 세 곳에서 안부를 살핌",),
    "개선사항": ("겨울철 방문을 늘림",),
    "실행방안": ("이웃 살핌이 모집", "살핌이 교육"),
    "쟁점 및 대책": ("교통비 부족은 묶음 방문으로 줄임",),
    "기대효과": ("고독사 예방",),
}


def test_a_card_is_written_from_nothing(person, plan_file):
    person.presses("Ctrl+Shift+C")
    assert person.where == "새 카드 이름"
    person.types(TITLE)
    person.presses("Return")
    assert person.where == "사업목표"
    assert person.sees("사업명").text() == TITLE

    write_goals(person)
    write_head(person)
    write_links(person)
    write_overview(person)
    write_budget(person)
    write_outlines(person)
    write_indicators(person)
    write_schedule(person)

    person.waits(lambda: person.reads("11/11 작성"), "11/11 작성")
    person.closes()
    check(plan_file.card(TITLE), plan_file.edition)


def write_goals(person):
    person.writes("마을마다 살핌이 열 명")
    person.presses("Tab")
    person.writes("매주 한 번 방문")
    person.presses("Shift+Tab")
    person.types("고독사 없는 마을")


def write_head(person):
    person.clicks("담당자")
    person.presses("Ctrl+A")
    person.types("고은별")
    person.presses("Tab")
    person.presses("Ctrl+A")
    person.types("나도현")
    person.presses("Tab")
    person.picks("담당 팀", "정책연구팀")


def write_links(person):
    person.opens("전략체계 연계")
    for sentence in ("미션에 닿음", "비전에 닿음", "목표에 닿음", "과제에 닿음"):
        person.types(sentence)
        person.presses("Tab")


def write_overview(person):
    person.opens("사업개요")
    person.types("이웃이 이웃을 살피게 함")
    person.presses("Tab")
    person.types("2027. 3. ~ 12.")
    person.presses("Tab")
    person.types("살핌이 모집과 교육")


def write_budget(person):
    person.opens("소요예산")
    person.clicks("＋ 사업비 추가")
    person.types("자료 개발")
    person.presses("Ctrl+A")
    person.types("재난안전")
    person.presses("Return")
    person.types("교육 강사 200천원×3회=")
    person.presses("Return")
    person.types("교재 인쇄 5천원×40부=")
    person.presses("Return")


def write_outlines(person):
    for section, lines in OUTLINES.items():
        person.opens(section)
        person.writes(*lines[:-1])
        person.types(lines[-1])


def write_indicators(person):
    person.opens("평가방법")
    person.presses("Home")
    person.types("정량")
    person.presses("Tab")
    person.types("과정")
    person.presses("Tab")
    person.types("살핌이 교육 이수율")
    person.presses("Tab")
    person.types("90% 이상")
    person.presses("Return")


def write_schedule(person):
    person.opens("추진일정")
    person.types("살핌이 모집")
    person.presses("Return", "Up", "Right", "Right", "Right", "Shift+Right", "Space")
    person.rests()


def check(card, edition):
    teams = {unit.uid: unit.name for unit in edition.departments}
    assert (card.owner.name, card.head.name) == ("고은별", "나도현")
    assert teams[card.department] == "정책연구팀"
    assert card.status is CardStatus.DRAFT
    assert [(line.level, line.text) for line in card.goals] == [
        (1, "마을마다 살핌이 열 명"),
        (2, "매주 한 번 방문"),
        (1, "고독사 없는 마을"),
    ]
    for section, lines in OUTLINES.items():
        held = getattr(card, FIELDS[section].value)
        assert tuple(line.text for line in held) == lines, section
    assert [line.text for line in card.strategy_links] == [
        "미션에 닿음",
        "비전에 닿음",
        "생활 가까이 닿는 돌봄 확산 - 목표에 닿음",
        "생활권 통합돌봄 연결망 구축 - 과제에 닿음",
    ]
    overview = card.overview
    assert (overview.purpose, overview.period) == ("이웃이 이웃을 살피게 함", "2027. 3. ~ 12.")
    assert [line.text for line in overview.content] == ["살핌이 모집과 교육"]
    (table,) = card.budget.tables
    assert [(one.label, one.formula, one.amount_won) for one in table.lines] == [
        ("교육 강사", "200천원×3회=", 600_000),
        ("교재 인쇄", "5천원×40부=", 200_000),
    ]
    (indicator,) = card.indicators
    assert (indicator.kind, indicator.criterion) == ("정량", "과정")
    assert (indicator.name, indicator.target) == ("살핌이 교육 이수율", "90% 이상")
    assert [(row.label, row.months) for row in card.schedule] == [("살핌이 모집", (3, 4))]


FIELDS = {
    "추진배경": CardSection.BACKGROUND,
    "주요성과": CardSection.LAST_RESULTS,
    "개선사항": CardSection.IMPROVEMENTS,
    "실행방안": CardSection.ACTIONS,
    "쟁점 및 대책": CardSection.ISSUES,
    "기대효과": CardSection.EFFECTS,
}
