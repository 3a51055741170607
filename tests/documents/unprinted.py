"""The fields and classes of a plan that are not in its book, each with the reason."""

from collections.abc import Mapping

from sspass_desktop.domain import budget, card, organisation, outline, plan, results

Field = tuple[type, str]

_KEY, _LINK = "a key, not a word", "a link: what it leads to prints"
_WINDOW = "kept for the window and the checks"
_CHOICE = "chooses how or where others print"

UNPRINTED_CLASSES: Mapping[type, str] = {
    organisation.Alias: _WINDOW,
    organisation.Term: _WINDOW,
    plan.AcceptedFinding: _WINDOW,
    plan.ReviewNote: _WINDOW,
    plan.ArchivedCard: "put away: nothing prints it",
    plan.Build: _CHOICE,
    organisation.StaffMember: "the staff list itself is not in the book: it fills cards and counts",
    outline.Span: _CHOICE,
    outline.NumberLink: "its number stands in the text of the line",
    budget.Ratio: "its amounts are summed under the table of its fund",
    outline.PageBreak: "begins a page",
}

UNPRINTED: Mapping[Field, str] = {
    (organisation.HistoryEvent, "kind"): _CHOICE,
    (organisation.Department, "kind"): "counted in 기구",
    (organisation.Department, "head_title"): "no table of the book has it",
    (organisation.Department, "parent"): _LINK,
    (organisation.Department, "predecessor"): _LINK,
    (organisation.Department, "valid_from"): _CHOICE,
    (organisation.Department, "valid_to"): _CHOICE,
    (organisation.Facility, "run_by"): "no table of the book has it",
    (organisation.Facility, "valid_from"): _CHOICE,
    (organisation.Facility, "valid_to"): _CHOICE,
    (outline.Line, "level"): _CHOICE,
    (outline.Line, "marker"): "signs come from template, section and level",
    (outline.Line, "node"): _LINK,
    (outline.Table, "header_rows"): _CHOICE,
    (outline.Table, "aligns"): _CHOICE,
    (outline.Table, "widths"): _CHOICE,
    (outline.Picture, "data"): "a picture",
    (outline.Picture, "width_mm"): _CHOICE,
    (outline.Generated, "query"): _CHOICE,
    (outline.Generated, "subject"): _LINK,
    (outline.Section, "part"): _CHOICE,
    (outline.Section, "level"): _CHOICE,
    (outline.Section, "numbered"): _CHOICE,
    (budget.BudgetNode, "declared_amounts"): "what prints is ``effective``, looked for as amounts",
    (budget.BudgetNode, "used_outside"): _WINDOW,
    (budget.BudgetNode, "facility"): _LINK,
    (budget.BudgetTree, "declared_amounts"): "as of a node",
    (budget.Budget, "unit_won"): "the unit of the source: the book has its own",
    (budget.CostLine, "sources"): "summed under the table of its fund",
    (budget.FundTable, "node"): _LINK,
    (results.Measure, "note"): _WINDOW,
    (results.Measure, "evidence"): _WINDOW,
    (results.ContractMeasure, "rule"): _WINDOW,
    (results.ContractMeasure, "indicators"): _LINK,
    (card.Person, "staff"): _LINK,
    (card.CardBlock, "section"): _CHOICE,
    (card.CardBlock, "after"): _CHOICE,
    (card.ScheduleRow, "depth"): _CHOICE,
    (card.ScheduleRow, "months"): "bars, looked for by their places",
    (card.Continuity, "predecessor"): _LINK,
    (card.Continuity, "reason"): _WINDOW,
    (card.Card, "task"): _LINK,
    (card.Card, "execution_task"): _LINK,
    (card.Card, "listed"): _WINDOW,
    (card.Card, "status"): _WINDOW,
    (plan.Edition, "revision"): "the cover says whether the book is a revision, not which",
    (plan.Edition, "title"): "the window's name of the edition; the book has year and kind",
    (plan.Edition, "status"): _WINDOW,
    (plan.Edition, "rounding"): "the note under a tree says it in a sentence",
    (plan.Edition, "approved_on"): _WINDOW,
    (plan.Edition, "base_edition"): _LINK,
}
