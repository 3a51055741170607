"""A plan file as one value."""

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan


def test_the_year_before_is_its_newest_edition():
    years = [(2025, 0), (2026, 1), (2026, 0), (2027, 0)]
    old, revised, first, new = (Edition(Uid(f"{y}-{r}"), y, revision=r) for y, r in years)
    plan = Plan(editions=(old, revised, first, new))
    assert plan.year_before(new) is revised
    assert plan.year_before(first) is old
    assert plan.year_before(old) is None
