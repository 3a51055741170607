"""The first tables.

They are written out here once and for all: ``tables`` goes on with the program, this does not.
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None

TABLES = """
editions
    version# uid year$ kind revision$ title status base_date? approved_on? base_edition? rounding
    strategy_mission strategy_vision strategy_policies strategy_core_values budget_unit_won$
    budget_headline budget_note budget_revenue_declared_amounts_state$?
    budget_revenue_declared_amounts_province$? budget_revenue_declared_amounts_municipal$?
    budget_revenue_declared_amounts_other$? budget_revenue_declared_total_won$?
    budget_expenditure_declared_amounts_state$? budget_expenditure_declared_amounts_province$?
    budget_expenditure_declared_amounts_municipal$? budget_expenditure_declared_amounts_other$?
    budget_expenditure_declared_total_won$? slogan declared_units facility_totals_as_of?
    facility_totals_note facility_totals_groups facility_totals_declared_count$?
    facility_totals_declared_quota$? facility_totals_declared_current$?
    facility_totals_declared_vacancy$? headcount_as_of? headcount_note headcount_declared_quota$?
    headcount_declared_current$? headcount_declared_vacancy$?
    key uid
    unique year revision
meta
    format# min_reader# min_writer# stamp
organisation
    position# version# name name_en director director_title address phone established_on?
    legal_basis purpose purpose_source
    key position
pictures
    digest data*
    key digest
accepted_findings
    edition position# code card? digest reason author accepted_on?
    key edition position
    link edition -> editions uid
aliases
    edition position# kind name official
    key edition position
    link edition -> editions uid
archived_cards
    edition position# card_uid card_title card_task? card_execution_task? card_listed<1
    card_department? card_status card_owner_role card_owner_name card_owner_phone?
    card_owner_staff? card_head_role card_head_name card_head_phone? card_head_staff? card_goals
    card_background card_strategy_links card_overview_purpose card_overview_period
    card_overview_content card_budget_nonbudget<1 card_budget_declared_total_won$?
    card_budget_declared_words? card_budget_account? card_budget_tables card_last_results
    card_improvements card_actions card_indicators card_schedule card_issues card_effects
    card_blocks card_continuity place$ archived_on? author
    key edition position
    link edition -> editions uid
budget_nodes
    edition side parent? position# uid name amounts_state$ amounts_province$ amounts_municipal$
    amounts_other$ declared_amounts_state$? declared_amounts_province$?
    declared_amounts_municipal$? declared_amounts_other$? declared_total_won$? used_outside<1
    facility?
    key edition side uid
    link edition -> editions uid
    link edition side parent -> budget_nodes edition side uid
budget_summary
    edition position# account previous_won$? declared_current_won$? declared_change_won$?
    declared_rate?
    key edition position
    link edition -> editions uid
builds
    edition position# name parts chapters departments cards cover<1 contents<1 dividers<1 detail
    names<1 phones<1 double_sided<1 black_and_white<1
    key edition position
    link edition -> editions uid
cards
    edition position# version# uid title task? execution_task? listed<1 department? status
    owner_role owner_name owner_phone? owner_staff? head_role head_name head_phone? head_staff?
    goals background strategy_links overview_purpose overview_period overview_content
    budget_nonbudget<1 budget_declared_total_won$? budget_declared_words? budget_account?
    last_results improvements actions issues effects blocks
    key edition uid
    link edition -> editions uid
contract_indicators
    edition position# uid band number$? name money
    key edition uid
    link edition -> editions uid
department_results
    edition position# uid department number$? title
    key edition uid
    link edition -> editions uid
departments
    edition position# uid name kind head_title mission parent? predecessor? valid_from? valid_to?
    key edition uid
    link edition -> editions uid
external_grants
    organisation# position# title sponsor amount_won$? year$?
    key organisation position
    link organisation -> organisation position
facilities
    edition position# uid name type group run_by quota$? current$? declared_vacancy$?
    valid_from? valid_to?
    key edition uid
    link edition -> editions uid
goals
    edition position# uid name direction
    key edition uid
    link edition -> editions uid
grade_counts
    edition position# grade quota$ current$ declared_vacancy$?
    key edition position
    link edition -> editions uid
history_events
    organisation# position# date? text kind awarded_by when result
    key organisation position
    link organisation -> organisation position
organisation_indicators
    edition position# uid band number$? name
    key edition uid
    link edition -> editions uid
principles
    edition position# number$ title sentence core
    key edition position
    link edition -> editions uid
review_notes
    edition position# uid card? text section? author resolved_on?
    key edition uid
    link edition -> editions uid
sections
    edition position# uid part title level$ numbered<1 blocks
    key edition uid
    link edition -> editions uid
staff
    edition position# uid name department? grade extension active_from? active_to?
    key edition uid
    link edition -> editions uid
terms
    edition position# official short kind
    key edition position
    link edition -> editions uid
continuity
    edition card position# kind predecessor? reason
    key edition card position
    link edition card -> cards edition uid
contract_measures
    edition contract_indicator position# uid method target last_result last_target declared_growth
    remark rule
    key edition contract_indicator uid
    link edition contract_indicator -> contract_indicators edition uid
department_measures
    edition department_result position# uid name target result declared_rate? as_of? status note
    evidence
    key edition department_result uid
    link edition department_result -> department_results edition uid
duties
    edition department position# text
    key edition department position
    link edition department -> departments edition uid
fund_tables
    edition card position# fund node? levels
    key edition card position
    link edition card -> cards edition uid
indicators
    edition card position# uid kind criterion name? target
    key edition card uid
    link edition card -> cards edition uid
measures
    edition indicator position# uid name target result declared_rate? as_of? status note evidence
    key edition indicator uid
    link edition indicator -> organisation_indicators edition uid
schedule_rows
    edition card position# label group? depth$ months<4095
    key edition card position
    link edition card -> cards edition uid
tasks
    edition goal position# uid name
    key edition goal uid
    link edition goal -> goals edition uid
contract_links
    edition contract_indicator measure position# indicator
    key edition contract_indicator measure position
    link edition contract_indicator measure -> contract_measures edition contract_indicator uid
cost_lines
    edition card fund_table# position# path label formula amount_won$? sources_state$?
    sources_province$? sources_municipal$? sources_other$? ratio_state$? ratio_province$?
    ratio_municipal$? ratio_other$? ratio_remainder?
    key edition card fund_table position
    link edition card fund_table -> fund_tables edition card position
execution_tasks
    edition goal task position# uid name
    key edition goal task uid
    link edition goal task -> tasks edition goal uid
"""
"""A table: its columns, its key, its links to the tables of its owners.

A column is text unless a sign says otherwise: # whole number, $ whole number of 64 bits, * bytes,
<n whole number from 0 to n; a ? at the end: may be NULL.
"""

_KINDS: dict[str, TypeEngine[Any]] = {
    "": sa.Text(),
    "#": sa.Integer(),
    "$": sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
    "*": sa.LargeBinary(),
}


def upgrade() -> None:
    """Make the tables and write the numbers of format 1."""
    name, lines = "", []
    for line in TABLES.splitlines()[1:]:
        if line.startswith(" "):
            lines.append(line.strip())
            continue
        if name:
            _create(name, lines)
        name, lines = line, []
    _create(name, lines)
    op.execute("INSERT INTO meta (format, min_reader, min_writer, stamp) VALUES (1, 1, 1, '')")


def _create(name: str, lines: list[str]) -> None:
    columns = [word for line in lines if not _is_rule(line) for word in line.split()]
    rules = [line for line in lines if _is_rule(line)]
    parts = [*map(_column, columns), *_checks(columns), *map(_rule, rules)]
    op.create_table(name, *parts, sqlite_strict=True)


def _is_rule(line: str) -> bool:
    return line.partition(" ")[0] in ("key", "link", "unique")


def _column(word: str) -> sa.Column[Any]:
    plain, _, limit = word.removesuffix("?").partition("<")
    name = plain.rstrip("#$*")
    kind = _KINDS["#" if limit else plain.removeprefix(name)]
    return sa.Column(name, kind, nullable=word.endswith("?"))


def _checks(words: list[str]) -> Iterator[sa.CheckConstraint]:
    for word in words:
        name, _, limit = word.partition("<")
        if limit:
            yield sa.CheckConstraint(f"{name} BETWEEN 0 AND {limit}")


def _rule(line: str) -> sa.Constraint:
    kind, _, rest = line.partition(" ")
    if kind == "key":
        return sa.PrimaryKeyConstraint(*rest.split())
    if kind == "unique":
        return sa.UniqueConstraint(*rest.split())
    columns, _, target = rest.partition(" -> ")
    table, *keys = target.split()
    return sa.ForeignKeyConstraint(
        columns.split(), [f"{table}.{key}" for key in keys], ondelete="CASCADE"
    )
