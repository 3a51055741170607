"""How the cells of the budget grid look."""

from collections.abc import Iterable

from sspass_desktop.domain.budget import Source
from sspass_desktop.domain.checks.ledger import known_split
from sspass_desktop.domain.costing.lines import line_text
from sspass_desktop.domain.costing.rests import Standing
from sspass_desktop.domain.findings import Code, Finding, Severity
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import budget_form as words
from ui.forms.budget.rows import AMOUNT_CODES, BudgetRow, RowKind
from ui.grid.model import Face
from ui.look.signs import SEVERITY_ROLES
from ui.look.tokens import Role


def level_face(row: BudgetRow, level: str) -> Face:
    """A cell of the path; a table without that level has none to write in."""
    names = row.fund.levels
    if level not in names:
        return Face(ground=Role.WINDOW, editable=False)
    if row.kind is RowKind.NEXT:
        return Face()
    place = names.index(level)
    text = row.cost.path[place] if place < len(row.cost.path) else ""
    ink = Role.MUTED if place < row.repeated else Role.TEXT
    codes = [one for one in row.findings if one.code is Code.COST_PATH_VARIANT]
    return Face(text, ink=ink, finding=_gravest(one for one in codes if one.found == text))


def formula_face(row: BudgetRow) -> Face:
    """Label and formula as typed, or where to go on writing."""
    if row.kind is RowKind.NEXT:
        return Face(ghost=words.GHOST)
    of_sources = (Code.FUND_SOURCE_SPLIT, Code.COST_PATH_VARIANT)
    found = (one for one in row.findings if one.code not in of_sources)
    return Face(line_text(row.cost), finding=_gravest(found))


def amount_face(row: BudgetRow, unit_won: Won) -> Face:
    """An amount in the shown unit; it is typed with all its won."""
    won = row.cost.amount_won
    if won is None:
        return Face(right=True)
    finding = _gravest(one for one in row.findings if one.code in AMOUNT_CODES)
    ink = SEVERITY_ROLES[finding] if finding else Role.TEXT
    text, typed = words.shown(won, unit_won), words.exact(won, unit_won)
    return Face(text, typed, ink, right=True, finding=finding)


def sources_face(row: BudgetRow, unit_won: Won) -> Face:
    """The split of a line."""
    finding = _gravest(one for one in row.findings if one.code is Code.FUND_SOURCE_SPLIT)
    text, typed = words.split_words(row.cost, unit_won), words.split_entry(row.cost, unit_won)
    return Face(text, typed, Role.MUTED, finding=finding)


def source_face(row: BudgetRow, source: Source, unit_won: Won) -> Face:
    """What a line has of one source."""
    split = row.cost.split
    if split is None:
        return Face(right=True)
    finding = _gravest(one for one in row.findings if one.code is Code.FUND_SOURCE_SPLIT)
    won = words.parts(split)[source]
    ink = Role.TEXT if row.cost.sources else Role.MUTED
    text, typed = words.part(won, unit_won), words.exact(won, unit_won)
    return Face(text, typed, ink, right=True, finding=finding)


def fund_source_face(row: BudgetRow, source: Source, unit_won: Won) -> Face:
    """What a fund's lines have of one source, as far as that is known."""
    won = words.parts(known_split(row.fund.lines))[source]
    ground, text = Role.SUNKEN, words.part(won, unit_won)
    return Face(text, ink=Role.MUTED, ground=ground, right=True, editable=False)


def fund_face(row: BudgetRow, span: int, unit_won: Won) -> Face:
    """The name of a fund, and what is left of it."""
    over = row.rest is not None and row.rest.standing is Standing.OVER
    return Face(
        row.fund.fund or (row.rest.node.name if row.rest else ""),
        ground=Role.SUNKEN,
        bold=True,
        ghost=words.NO_FUND,
        aside="" if row.rest is None else words.rest(row.rest.rest_won, unit_won),
        aside_ink=Role.ERROR if over else Role.MUTED,
        finding=_gravest(row.findings),
        span=span,
    )


def fund_sum_face(row: BudgetRow, unit_won: Won) -> Face:
    """The sum of a fund's lines."""
    text = words.shown(row.fund.total_won, unit_won)
    return Face(text, ground=Role.SUNKEN, bold=True, right=True, editable=False)


def fund_split_face(row: BudgetRow) -> Face:
    """The shares of a fund, if all its lines have the same."""
    ratios = {line.ratio for line in row.fund.lines}
    ratio = ratios.pop() if len(ratios) == 1 else None
    same = all(line.sources is None for line in row.fund.lines)
    text = words.ratio_words(ratio) if ratio and same else ""
    return Face(text, ink=Role.MUTED, ground=Role.SUNKEN, editable=False)


def _gravest(findings: Iterable[Finding]) -> Severity | None:
    order = list(Severity)
    return min((one.severity for one in findings), key=order.index, default=None)
