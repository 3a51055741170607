"""How the classes of a plan print: field by field, some in rows of one piece.

The dataclasses themselves are walked, so that a new field is asked for as soon as it exists: a
field of text is looked for as it is, one of anything else fails until ``ROWS`` says how it prints
or ``unprinted`` why it does not.
"""

import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from types import NoneType
from typing import Any, NamedTuple

from sspass_desktop.documents.parts.contract import growth_of
from sspass_desktop.documents.parts.results import rate_of
from sspass_desktop.documents.signs import circled_number
from sspass_desktop.documents.tables import shown
from sspass_desktop.domain import budget, card, organisation, outline, results, strategy
from sspass_desktop.domain.budget import Amounts, BudgetNode
from sspass_desktop.domain.budgeting.summary import summary_lines
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.entry.dates import write_date
from sspass_desktop.domain.formula import printed
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.last_year import rounder
from sspass_desktop.domain.money import grouped, in_unit, signed
from sspass_desktop.domain.organisation import EventKind, HistoryEvent, Organisation
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import Measure, ResultStatus
from sspass_desktop.domain.validity import in_year
from sspass_desktop.domain.vocabulary import ITEM_LEVELS, NONBUDGET
from sspass_desktop.texts import labels, parts
from tests.documents.unprinted import UNPRINTED, UNPRINTED_CLASSES


class Row(NamedTuple):
    """How a class prints in one piece, and all of its fields that do."""

    fields: tuple[str, ...]
    texts: Callable[[Any, Edition], Iterator[str]]


def _in_parent(_one: Any, _edition: Edition) -> Iterator[str]:
    """What prints within the row of what holds it."""
    yield from ()


def _event(one: HistoryEvent, _: Edition) -> Iterator[str]:
    day, given = write_date(one.date) if one.date else "", f"{one.awarded_by} {one.result}"
    if one.kind is EventKind.AWARD:
        yield f"{one.text} {given} {day or one.when}"
    elif one.kind is EventKind.EVALUATION:
        yield f"{one.when} {one.text} {given} {day}"
    else:
        yield f"{day or one.when} {one.text} {given}"


def _grant(one: organisation.ExternalGrant, _: Edition) -> Iterator[str]:
    amount = "" if one.amount_won is None else shown(one.amount_won)
    yield f"{one.title} {one.sponsor} {one.year or ''} {amount}"


def _facility(one: organisation.Facility, _: Edition) -> Iterator[str]:
    yield from (one.type, one.group)
    known = one.quota is not None and one.current is not None
    vacant = one.current - one.quota if known else 0
    numbers = (one.quota or 0, one.current or 0, _or(one.declared_vacancy, vacant))
    yield f"{one.name} {' '.join(map(shown, numbers))}"


def _facility_group(one: organisation.FacilityGroup, edition: Edition) -> Iterator[str]:
    held = sum(f.group == one.name for f in in_year(edition.facilities, edition.year))
    yield f"{one.name} ({held if one.declared_count is None else one.declared_count})"


def _facility_totals(one: organisation.FacilityTotals, edition: Edition) -> Iterator[str]:
    held = in_year(edition.facilities, edition.year)
    posts = _or(one.declared_quota, sum(f.quota or 0 for f in held))
    people = _or(one.declared_current, sum(f.current or 0 for f in held))
    vacant = _or(one.declared_vacancy, people - posts)
    count = parts.places(_or(one.declared_count, len(held)))
    if held:
        yield f"{parts.SUM} {count} {shown(posts)} {shown(people)} {shown(vacant)}"
    yield write_date(one.as_of) if one.as_of else ""
    yield labels.note(one.note)


def _headcount(one: organisation.Headcount, _: Edition) -> Iterator[str]:
    posts, people = ([getattr(g, name) for g in one.grades] for name in ("quota", "current"))
    posts = [_or(one.declared_quota, sum(posts)), *posts]
    people = [_or(one.declared_current, sum(people)), *people]
    printed = (one.declared_vacancy, *(grade.declared_vacancy for grade in one.grades))
    vacant = [_or(d, has - due) for d, has, due in zip(printed, people, posts, strict=True)]
    names = (parts.POSTS, parts.PEOPLE, parts.VACANT)
    if one.grades:
        yield " ".join(grade.grade for grade in one.grades)
        for name, numbers in zip(names, (posts, people, vacant), strict=True):
            yield f"{name} {' '.join(map(shown, numbers))}"
        yield write_date(one.as_of) if one.as_of else ""
        yield labels.note(one.note)


def _or(declared: int | None, computed: int) -> int:
    return computed if declared is None else declared


def _indicator(one: results.OrganisationIndicator, edition: Edition) -> Iterator[str]:
    yield f"【{one.band}】" if one.band else ""
    yield _numbered(one)
    for measure in one.measures:
        yield f"{_measure(measure)} {rate_of(measure, edition)}"
        yield _day(measure)


def result_texts(one: results.DepartmentResult, _: Edition) -> Iterator[str]:
    yield one.department
    yield f"{one.number or ''} {one.title}"
    yield from (*map(_measure, one.measures), *map(_day, one.measures))


def _day(one: Measure) -> str:
    return f"{write_date(one.as_of)} {labels.AS_OF}" if one.as_of else ""


def _measure(one: Measure) -> str:
    still = parts.PROVISIONAL if one.status is ResultStatus.PROVISIONAL and one.result else ""
    return f"{one.name} {one.target or '-'} {one.result or '-'}{still}"


def _numbered(one: results.OrganisationIndicator | results.ContractIndicator) -> str:
    return f"{circled_number(one.number) if one.number else ''} {one.name}"


def _contract(one: results.ContractIndicator, edition: Edition) -> Iterator[str]:
    yield f"【{one.band}】" if one.band else ""
    yield _numbered(one)
    yield from one.money.split("\n")
    for measure in one.measures:
        own = (measure.method, measure.target, measure.last_result, measure.last_target)
        for text in (*own, measure.remark, growth_of(measure, edition)):
            yield from text.split("\n")


def _node(one: BudgetNode, edition: Edition) -> Iterator[str]:
    yield f"{one.name} {_money(one.total_won, one.effective, edition)}"
    for child in one.children:
        yield from _node(child, edition)


def _tree(one: budget.BudgetTree, edition: Edition) -> Iterator[str]:
    if one.accounts:
        yield f"{parts.ALL} {_money(one.total_won, one.effective, edition)}"
    for account in one.accounts:
        yield from _node(account, edition)


def _money(total: int, amounts: Amounts, edition: Edition) -> str:
    held = (total, amounts.state, amounts.province, amounts.municipal, amounts.other)
    return " ".join(_millions(won, edition) for won in held)


def _millions(won: int | None, edition: Edition) -> str:
    return signed(in_unit(won, 1_000_000, rounder(edition.rounding))) if won else "-"


def _summary(one: budget.Budget, edition: Edition) -> Iterator[str]:
    yield one.headline
    yield labels.note(one.note)
    for line in summary_lines(edition):
        money = (line.row.previous_won, line.current, line.change)
        rate = line.rate.strip("+-△▲% ") or "-"
        yield f"{line.row.account or parts.SUM} {' '.join(_millions(w, edition) for w in money)}"
        yield rate


def _fund(one: budget.FundTable, _: Edition) -> Iterator[str]:
    yield from (one.fund, *(level for level in one.levels if level not in ITEM_LEVELS))
    for line in one.lines:
        yield from line.path
        yield line.label
        formula = printed(line.formula) if line.formula else ""
        yield f"{formula} {'' if line.amount_won is None else shown(line.amount_won)}"
    yield f"{labels.TOTAL} {shown(one.total_won)}"


def _cost(one: budget.CardBudget, edition: Edition) -> Iterator[str]:
    if one.nonbudget:
        yield NONBUDGET
    elif one.declared_total_won is not None or one.tables:
        yield f"금{grouped(one.total_won)}원"
        yield one.declared_words or ""
        yield one.account or ""
    for table in one.tables:
        yield from _fund(table, edition)


def _step(one: card.ScheduleRow, _: Edition) -> Iterator[str]:
    yield one.group or ""
    yield one.label


def _line(one: outline.Line, _: Edition) -> Iterator[str]:
    yield from (f"{f'({one.lead})' if one.lead else ''} {one.text}", one.tag or "")


def _table(one: outline.Table, _: Edition) -> Iterator[str]:
    yield from (one.caption, one.as_of, one.unit.strip("()"), one.source, labels.note(one.note))
    for cell in (cell for row in one.rows for cell in row):
        yield from cell.split("\n")


def _principle(one: strategy.Principle, _: Edition) -> Iterator[str]:
    yield from (str(one.number), one.title, one.sentence, one.core)


def _person(one: card.Person, _: Edition) -> Iterator[str]:
    yield f"{one.name} {one.phone or ''}"
    yield one.role


def _indicator_of_card(one: card.Indicator, _: Edition) -> Iterator[str]:
    yield from (one.kind, one.criterion, one.name or "", one.target)


_DECLARED = ("declared_quota", "declared_current", "declared_vacancy")
ROWS: Mapping[type, Row] = {
    HistoryEvent: Row(("date", "text", "awarded_by", "when", "result"), _event),
    organisation.ExternalGrant: Row(("title", "sponsor", "amount_won", "year"), _grant),
    organisation.Facility: Row(
        ("name", "type", "group", "quota", "current", "declared_vacancy"), _facility
    ),
    organisation.FacilityGroup: Row(("name", "declared_count"), _facility_group),
    organisation.FacilityTotals: Row(
        ("as_of", "note", "groups", "declared_count", *_DECLARED), _facility_totals
    ),
    organisation.GradeCount: Row(("grade", "quota", "current", "declared_vacancy"), _in_parent),
    organisation.Headcount: Row(("as_of", "note", "grades", *_DECLARED), _headcount),
    results.OrganisationIndicator: Row(("band", "number", "name", "measures"), _indicator),
    results.DepartmentResult: Row(("department", "number", "title", "measures"), result_texts),
    Measure: Row(("name", "target", "result", "declared_rate", "as_of", "status"), _in_parent),
    results.ContractIndicator: Row(("band", "number", "name", "money", "measures"), _contract),
    results.ContractMeasure: Row(
        ("method", "target", "last_result", "last_target", "declared_growth", "remark"), _in_parent
    ),
    budget.Amounts: Row(("state", "province", "municipal", "other"), _in_parent),
    BudgetNode: Row(("name", "amounts", "declared_total_won", "children"), _node),
    budget.BudgetTree: Row(("accounts", "declared_total_won"), _tree),
    budget.SummaryRow: Row(
        (
            *("account", "previous_won", "declared_rate"),
            *("declared_current_won", "declared_change_won"),
        ),
        _in_parent,
    ),
    budget.Budget: Row(("headline", "note", "summary", "revenue", "expenditure"), _summary),
    budget.CostLine: Row(("path", "label", "formula", "amount_won"), _in_parent),
    budget.FundTable: Row(("fund", "levels", "lines"), _fund),
    budget.CardBudget: Row(
        ("nonbudget", "declared_total_won", "declared_words", "account", "tables"), _cost
    ),
    card.ScheduleRow: Row(("label", "group"), _step),
    card.Person: Row(("role", "name", "phone"), _person),
    card.Indicator: Row(("kind", "criterion", "name", "target"), _indicator_of_card),
    card.Continuity: Row(("kind",), _in_parent),
    outline.Line: Row(("lead", "text", "tag"), _line),
    outline.Table: Row(("rows", "caption", "unit", "as_of", "source", "note"), _table),
    strategy.Principle: Row(("number", "title", "sentence", "core"), _principle),
}


ROOTS = (Organisation, Edition, Card)
"""Their fields are placed one by one: ``stored.Stored`` remembers which."""


def texts(value: object, edition: Edition) -> Iterator[str]:
    """Every text in a value; rows of tables in one piece."""
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, date):
        yield write_date(value)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one, edition)
    elif type(value) in ROWS:
        yield from ROWS[type(value)].texts(value, edition)
    elif is_dataclass(value) and type(value) not in UNPRINTED_CLASSES:
        for name in walked(type(value)):
            yield from texts(getattr(value, name), edition)


def asked(kind: type) -> set[str]:
    """The fields of a class that are no keys, and that nobody says not to print."""
    hints, unasked = typing.get_type_hints(kind), {Uid, *UNPRINTED_CLASSES}
    return {
        name
        for name in hints
        if (kind, name) not in UNPRINTED and not _plain(hints[name]) <= unasked
    }


def walked(kind: type) -> list[str]:
    """The same in their order. Raises: TypeError for one of which nobody says how it prints."""
    names = [field.name for field in fields(kind) if field.name in asked(kind)]
    hints = typing.get_type_hints(kind)
    strange = [one for one in names if any(map(_is_strange, _plain(hints[one])))]
    known = set(ROWS[kind].fields) if kind in ROWS else set(names) - set(strange)
    if known != set(names):
        message = f"how does {kind.__name__} print? {known ^ set(names)}"
        raise TypeError(message)
    return names


def _is_strange(kind: Any) -> bool:
    return kind is not str and not is_dataclass(kind)


def _plain(hint: Any) -> set[Any]:
    """The types in a type, those in tuples and unions too."""
    inner = [one for one in typing.get_args(hint) if one not in (Ellipsis, NoneType)]
    return set().union(*map(_plain, inner)) if inner else {hint}


def printed_kinds(*kinds: type) -> set[type]:
    """Classes, and all below them of which something prints."""
    found = set(kinds)
    for kind in kinds:
        hints = typing.get_type_hints(kind)
        below = {part for name in asked(kind) for part in _plain(hints[name])}
        new = {part for part in below if is_dataclass(part)} - found - {*UNPRINTED_CLASSES}
        found |= printed_kinds(*new)
    return found
