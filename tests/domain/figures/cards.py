"""A card whose sentences name its figures."""

from sspass_desktop.domain.budget import CardBudget, FundTable
from sspass_desktop.domain.card import Card, Indicator, ScheduleRow
from sspass_desktop.domain.figures.offers import linked, offers
from sspass_desktop.domain.figures.sources import plan_figures
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.results import DepartmentResult, Measure
from tests.domain.editions import PATH, edition, line, node

TALKS, MEMBERS = Uid("talks"), Uid("members")
FUND = node("상담지원", 30)
RESULTS = (
    DepartmentResult(
        Uid("r"),
        title="상담",
        measures=(
            Measure(Uid("m1"), "상담 횟수", "3회", "5회"),
            Measure(Uid("m2"), "참여 인원", "1000명", "1,100명"),
        ),
    ),
)


def written(*goals, targets=("4회", "1,200명 이상"), won=12_345_000, **more):
    """A card of that name with a goal per text."""
    costs = (line("", won, path=PATH),)
    return Card(
        Uid("c"),
        "상담",
        goals=tuple(Line(1, text=text) for text in goals),
        indicators=(
            Indicator(TALKS, "정량", "", "상담 횟수", targets[0]),
            Indicator(MEMBERS, "정량", "", "참여 인원", targets[1]),
        ),
        schedule=(ScheduleRow("상담", months=(3, 4, 9)),),
        budget=CardBudget(tables=(FundTable("상담지원", FUND.uid, ("목",), costs),)),
        **more,
    )


def planned(*cards):
    """The plan of cards, with last year's results and a budget."""
    return edition(*cards, funds=(FUND,), department_results=RESULTS)


def with_all_links(card):
    """The card with all that is offered linked."""
    return linked(card, offers(card, plan_figures(planned(card))))
