"""The example plan that is shipped with the program."""

from functools import cache

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.scaling import scaled
from sspass_desktop.exchange.plan_json import loads
from sspass_desktop.files import read_file
from sspass_desktop.paths import RESOURCES

SAMPLE = RESOURCES / "sample" / "plan.json"


def sample_plan(times: int = 1) -> Plan:
    """The example plan with ``times`` as many cards."""
    plan = loads(read_file(SAMPLE).decode("utf-8"))
    return plan if times == 1 else scaled(plan, times)


@cache
def example_card() -> Card:
    """A card that is filled well, to be read beside one's own."""
    return sample_plan().editions[-1].cards[0]
