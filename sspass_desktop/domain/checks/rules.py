"""Every rule that can find fault with an edition, in one list."""

from sspass_desktop.domain.checks import (
    amounts,
    card,
    cost,
    duplicates,
    funds,
    links,
    names,
    numbers,
    people,
    privacy,
    programmes,
    rates,
    sections,
    style,
    tags,
    targets,
    titles,
    trees,
    years,
)
from sspass_desktop.domain.checks.ledger import fund_uses
from sspass_desktop.domain.checks.memory import CardRule, Memory, Rule
from sspass_desktop.domain.figures.sources import READS, of_plan
from sspass_desktop.domain.findings import Finding
from sspass_desktop.domain.last_year import last_results
from sspass_desktop.domain.plan import Edition

_NAMING = ("strategy", "facilities", "terms", "aliases", "budget")

CARD_RULES = (
    CardRule(programmes.without_card),
    CardRule(card.unlisted),
    CardRule(people.unknown_owner, ("staff", "year"), people.staff_list),
    CardRule(people.ended_department, ("departments", "year"), people.units),
    CardRule(sections.missing),
    CardRule(sections.empty),
    CardRule(sections.new_but_results),
    CardRule(sections.too_long),
    CardRule(years.other_period, ("year",)),
    CardRule(years.left_over, ("year",)),
    CardRule(names.variants, _NAMING, names.names_of),
    CardRule(card.check_money),
    CardRule(cost.check_lines),
    CardRule(funds.check_splits),
    CardRule(amounts.unmentioned),
    CardRule(amounts.check_counts),
    CardRule(tags.new_with_predecessor, ("department_results",), last_results),
    CardRule(tags.kept_without_predecessor),
    CardRule(tags.repeated_numbers),
    CardRule(targets.without_target),
    CardRule(targets.below_last_result, ("department_results", "contract"), targets.last_known),
    CardRule(numbers.check_links, READS, of_plan),
    CardRule(sections.marks_lost),
    CardRule(sections.empty_rows),
    CardRule(sections.outside_period, ("year",)),
    CardRule(privacy.in_card),
)
"""What a card shows by itself, beside a few facts of the plan."""

STYLE_RULES = (
    CardRule(style.dates),
    CardRule(style.amounts),
    CardRule(style.less),
    CardRule(style.endings),
)
"""The way of writing of a house; asked only where it is wanted."""

RULES = (
    Rule(duplicates.duplicate_bodies, learn=duplicates.body),
    Rule(duplicates.duplicate_budgets, learn=duplicates.money),
    Rule(duplicates.duplicate_lines, learn=duplicates.money),
    Rule(cost.path_variants, learn=cost.items),
    Rule(funds.check_funds, learn=fund_uses, reads=("budget", "aliases")),
    Rule(titles.misquoted, learn=titles.mentions),
    Rule(links.broken, learn=links.references, reads=("strategy",)),
    Rule(links.unserved, learn=links.service, reads=("strategy",)),
    Rule(targets.contracts, learn=targets.promises, reads=("contract",)),
    Rule(targets.reached, reads=("results", "department_results")),
    Rule(trees.check_trees, reads=("budget",)),
    Rule(rates.achievements, reads=("results", "department_results")),
    Rule(rates.summary, reads=("budget",)),
    Rule(rates.growths, reads=("contract",)),
    Rule(numbers.in_sections, reads=("sections", "budget")),
    Rule(privacy.elsewhere, reads=privacy.READS),
)
"""What concerns several cards, or none."""


def new_memory(*, style: bool = False) -> Memory:
    """An empty memory of all rules; those of style as well if they are wanted."""
    return Memory(RULES, (*CARD_RULES, *STYLE_RULES) if style else CARD_RULES)


def check_edition(edition: Edition) -> tuple[Finding, ...]:
    """All findings of an edition that was never seen before."""
    return new_memory().check(edition)
