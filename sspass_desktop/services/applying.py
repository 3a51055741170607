"""Apply what a finding proposes: one small function for each kind of finding."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TypeVar

from sspass_desktop.domain.budget import Amounts, BudgetNode, BudgetTree, CardBudget
from sspass_desktop.domain.budgeting.editions import tree_of, with_tree
from sspass_desktop.domain.budgeting.trees import node_of, with_node
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.checks.rates import CONTRACT, DEPARTMENTS, RESULTS
from sspass_desktop.domain.checks.tags import renumbered
from sspass_desktop.domain.checks.trees import COLUMNS
from sspass_desktop.domain.costing.lines import with_suggestion
from sspass_desktop.domain.costing.tables import change_lines
from sspass_desktop.domain.figures.following import card_following
from sspass_desktop.domain.figures.offers import linked, offers
from sspass_desktop.domain.figures.sources import plan_figures
from sspass_desktop.domain.findings import Code, Finding
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import card_of, is_locked, with_card
from sspass_desktop.domain.money import Won, read_spelled
from sspass_desktop.domain.organisation import Alias, AliasKind
from sspass_desktop.domain.outline import Figure
from sspass_desktop.domain.outlining.linked import links_of, without_link
from sspass_desktop.domain.outlining.sections import lines_of, with_lines
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.rates import written_like
from sspass_desktop.domain.results import (
    ContractMeasure,
    DepartmentResult,
    OrganisationIndicator,
)
from sspass_desktop.domain.vocabulary import TOTAL
from sspass_desktop.domain.wording import reworded
from sspass_desktop.services.checking import Report

Applying = Callable[[Edition, Finding], Edition]


def applied(edition: Edition, report: Report) -> Edition | None:
    """The edition with the suggestion taken; None if there is none, or its card is 확정 or gone.

    The finding must be one of this very edition: places are counted from 0 as it has them.
    """
    finding = report.finding
    apply = APPLYING.get(finding.code)
    if apply is None or not finding.suggestion:
        return None
    uids = {card.uid for card in edition.cards}
    card = finding.place.card
    if card is not None and (card not in uids or is_locked(card_of(edition, card))):
        return None
    return apply(edition, finding)


def _with_budget(edition: Edition, card: Uid | None, budget: CardBudget) -> Edition:
    return with_card(edition, replace(card_of(edition, _given(card)), budget=budget))


Given = TypeVar("Given")


def _given(value: Given | None) -> Given:
    """What findings of this kind always have."""
    assert value is not None  # noqa: S101 - the rules set it
    return value


def _formula(edition: Edition, finding: Finding) -> Edition:
    """Another price, or a times in the place of an equals sign; the amount stays."""
    place = finding.place
    budget = card_of(edition, _given(place.card)).budget
    change = partial(with_suggestion, code=finding.code, suggestion=finding.suggestion)
    at = (_given(place.table), _given(place.line))
    return _with_budget(edition, place.card, change_lines(budget, [at], change))


def _card_total(edition: Edition, finding: Finding) -> Edition:
    """The computed total counts from now on; so does its spelling where the old one was right."""
    budget = card_of(edition, _given(finding.place.card)).budget
    follows = read_spelled(budget.declared_words or "") == budget.declared_total_won
    words = None if follows else budget.declared_words
    budget = replace(budget, declared_total_won=None, declared_words=words)
    return _with_budget(edition, finding.place.card, budget)


def _card_words(edition: Edition, finding: Finding) -> Edition:
    """The amount is spelled by the program from now on."""
    budget = card_of(edition, _given(finding.place.card)).budget
    return _with_budget(edition, finding.place.card, replace(budget, declared_words=None))


def _alias(edition: Edition, finding: Finding) -> Edition:
    """The near name is confirmed to mean the fund."""
    alias = Alias(AliasKind.FUND, finding.found, finding.suggestion)
    return replace(edition, aliases=(*edition.aliases, alias))


def _tree(edition: Edition, finding: Finding) -> Edition:
    """Another figure in one cell of a budget tree."""
    side, uid = _given(finding.place.side), finding.place.node
    tree, column, won = tree_of(edition, side), finding.others[0], int(finding.suggestion)
    if uid is None:
        return with_tree(edition, side, _with_grand_total(tree, column, won))
    node = node_of(tree, uid)
    if node is None:
        return edition
    return with_tree(edition, side, with_node(tree, _with_cell(node, column, won)))


def _with_cell(node: BudgetNode, column: str, won: Won) -> BudgetNode:
    if column == TOTAL:
        return replace(node, declared_total_won=won)
    if node.children:
        return replace(node, declared_amounts=_with_source(node.declared_amounts, column, won))
    return replace(node, amounts=_with_source(node.amounts, column, won))


def _with_grand_total(tree: BudgetTree, column: str, won: Won) -> BudgetTree:
    if column == TOTAL:
        return replace(tree, declared_total_won=won)
    return replace(tree, declared_amounts=_with_source(tree.declared_amounts, column, won))


def _with_source(amounts: Amounts | None, column: str, won: Won) -> Amounts:
    fields = dict(zip(COLUMNS, Amounts.__dataclass_fields__, strict=False))
    return replace(amounts or Amounts(), **{fields[column]: won})


def _rate(edition: Edition, finding: Finding) -> Edition:
    """Another rate, or another change in money, where one was printed."""
    uid, value = finding.place.node, finding.suggestion
    if finding.place.section == RESULTS:
        return replace(edition, results=_achieved(edition.results, uid, value))
    if finding.place.section == DEPARTMENTS:
        rows = _achieved(edition.department_results, uid, value)
        return replace(edition, department_results=rows)
    if finding.place.section == CONTRACT:
        return _with_measure(edition, finding, partial(_grown, value=value))
    return _summary(edition, finding)


Result = TypeVar("Result", OrganisationIndicator, DepartmentResult)


def _achieved(rows: tuple[Result, ...], uid: Uid | None, value: str) -> tuple[Result, ...]:
    return tuple(
        replace(
            row,
            measures=tuple(
                replace(one, declared_rate=written_like(one.declared_rate or "", value))
                if one.uid == uid
                else one
                for one in row.measures
            ),
        )
        for row in rows
    )


def _grown(measure: ContractMeasure, value: str) -> ContractMeasure:
    return replace(measure, declared_growth=written_like(measure.declared_growth, value))


def _summary(edition: Edition, finding: Finding) -> Edition:
    """The change or the rate of a row of the budget summary: the first row of that account."""
    rows = list(edition.budget.summary)
    place = next((n for n, row in enumerate(rows) if row.account == finding.subject), None)
    if place is None:
        return edition
    row = rows[place]
    if finding.difference_won is not None:
        rows[place] = replace(row, declared_change_won=int(finding.suggestion))
    else:
        rate = written_like(row.declared_rate or "", finding.suggestion)
        rows[place] = replace(row, declared_rate=rate)
    return replace(edition, budget=replace(edition.budget, summary=tuple(rows)))


def _words(edition: Edition, finding: Finding) -> Edition:
    """Other words in one place of a card."""
    card = card_of(edition, _given(finding.place.card))
    return with_card(edition, reworded(card, finding.place, finding.found, finding.suggestion))


def _count(edition: Edition, finding: Finding) -> Edition:
    """Another number in a sentence; where that is the target's, it follows the target."""
    after = _words(edition, finding)
    if finding.others != (CardSection.INDICATORS.value,):
        return after
    card = card_of(after, _given(finding.place.card))
    found = (
        one
        for one in offers(card, plan_figures(after))
        if (one.section, one.line) == (finding.place.section, finding.place.line)
        and (one.typed, one.source.figure) == (finding.suggestion, Figure.TARGET)
    )
    return with_card(after, linked(card, islice(found, 1)))


def _unlinked(edition: Edition, finding: Finding) -> Edition:
    """A number that follows nothing any more."""
    place, card = finding.place, card_of(edition, _given(finding.place.card))
    if not isinstance(place.section, CardSection):
        return edition
    lines, number = list(lines_of(card, place.section)), _given(place.line)
    gone = next(
        link
        for link in links_of(lines[number])
        if (link.text, (link.figure.value,)) == (finding.found, finding.others)
    )
    lines[number] = without_link(lines[number], gone)
    return with_card(edition, with_lines(card, place.section, tuple(lines)))


def _following(edition: Edition, finding: Finding) -> Edition:
    """The linked numbers of a card as they are now."""
    card = card_of(edition, _given(finding.place.card))
    return with_card(edition, card_following(card, plan_figures(edition)))


def _numbers(edition: Edition, finding: Finding) -> Edition:
    """A run of numbers counted through."""
    card = card_of(edition, _given(finding.place.card))
    return with_card(edition, renumbered(card, finding.place))


def _tag(edition: Edition, finding: Finding) -> Edition:
    """Another sign of change before an action."""
    card, place = card_of(edition, _given(finding.place.card)), _given(finding.place.line)
    lines = list(card.actions)
    lines[place] = replace(lines[place], tag=finding.suggestion)
    return with_card(edition, replace(card, actions=tuple(lines)))


def _department(edition: Edition, finding: Finding) -> Edition:
    """The unit that took over."""
    card = card_of(edition, _given(finding.place.card))
    return with_card(edition, replace(card, department=Uid(finding.suggestion)))


def _contract(edition: Edition, finding: Finding) -> Edition:
    """The target of the indicator as the contract has it, or that of the contract as the sum."""
    if finding.place.card is not None:
        return _words(edition, finding)
    target = finding.suggestion
    return _with_measure(edition, finding, lambda measure: replace(measure, target=target))


def _link(edition: Edition, finding: Finding) -> Edition:
    """A measure of the contract carried by an indicator."""
    uids = (Uid(finding.suggestion),)
    return _with_measure(edition, finding, lambda measure: replace(measure, indicators=uids))


def _with_measure(
    edition: Edition, finding: Finding, change: Callable[[ContractMeasure], ContractMeasure]
) -> Edition:
    contract = tuple(
        replace(
            row,
            measures=tuple(
                change(one) if one.uid == finding.place.node else one for one in row.measures
            ),
        )
        for row in edition.contract
    )
    return replace(edition, contract=contract)


APPLYING: Mapping[Code, Applying] = {
    Code.COST_UNIT_SLIP: _formula,
    Code.COST_POWER_OF_TEN: _formula,
    Code.COST_TYPED_EQUALS: _formula,
    Code.CARD_TOTAL_MISMATCH: _card_total,
    Code.CARD_WORDS_MISMATCH: _card_words,
    Code.FUND_ALIAS_NEEDED: _alias,
    Code.TREE_ROW_SUM: _tree,
    Code.TREE_CHILDREN_SUM: _tree,
    Code.RATE_MISMATCH: _rate,
    Code.CONTRACT_DIFFERS: _contract,
    Code.CONTRACT_UNLINKED: _link,
    Code.DEPARTMENT_ENDED: _department,
    Code.NAME_VARIANT: _words,
    Code.NUMBERING_REPEAT: _numbers,
    Code.PERIOD_OTHER_YEAR: _words,
    Code.YEAR_LEFT_OVER: _words,
    Code.TAG_KEPT_WITHOUT_PREDECESSOR: _tag,
    Code.COUNT_DIFFERS: _count,
    Code.NUMBER_SOURCE_GONE: _unlinked,
    Code.NUMBER_DIFFERS: _following,
    Code.STYLE_DATE: _words,
    Code.STYLE_AMOUNT: _words,
    Code.STYLE_MINUS: _words,
}
"""What can be taken with one click, by the rule that proposes it."""
