"""A plan with two teams and a planning office, in which something is wrong everywhere."""

from dataclasses import replace
from datetime import date

from sspass_desktop.domain.card import Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, Organisation
from sspass_desktop.services.accepting import accepted
from sspass_desktop.services.checking import check
from sspass_desktop.services.reporting import check_report
from tests.domain.editions import card, edition, line, node, table

DAY = date(2026, 11, 29)
AGENCY = Organisation(name="솔내도사회서비스원", name_en="Solnae Agency")
CARE = Department(Uid("care"), "돌봄팀")
PLANNING = Department(Uid("plan"), "경영팀", duties=("연간 사업계획 수립",))
IDLE = Department(Uid("idle"), "쉬는팀")
OVER = (table("돌봄 사업", line("1,200천원×1식=", 1_200), line("일식", 3_000_000)),)


def of(unit, *cards):
    return [replace(one, department=unit and unit.uid) for one in cards]


def plan_with(*cards, **more):
    return edition(
        *cards, funds=(node("돌봄 사업", 1),), departments=(CARE, PLANNING, IDLE), **more
    )


SLIPPED = replace(card("밤 돌봄", *OVER), owner=Person(name="한가람"))
CLEAN = card("이동 상담", nonbudget=True)
EDITION = plan_with(
    *of(CARE, SLIPPED, CLEAN),
    *of(PLANNING, card("성과 관리", nonbudget=True)),
    *of(None, card("남의 일", table("돌봄 사업", line("60천원×12개월", 1_140_000)))),
)


def with_acceptance(given, code, reason="협약서 금액"):
    report = next(one for one in check(given) if one.finding.code.value == code)
    return accepted(given, report, reason, "한가람", date(2026, 11, 3))


def reported(given=EDITION, **more):
    return check_report(AGENCY, given, check(given), DAY, **more)
