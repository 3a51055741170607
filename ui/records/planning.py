"""The sheets of what is around a plan: its edition, its strategy, its words."""

from dataclasses import replace
from functools import partial

from sspass_desktop.domain.identity import new_uid
from sspass_desktop.domain.organisation import Alias, AliasKind, Term
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.records import Records, Shape
from sspass_desktop.domain.strategy import Goal, Principle, Strategy, Task
from sspass_desktop.domain.strategy_edits import cards_below, with_goals
from sspass_desktop.texts import records as words
from sspass_desktop.texts import tree as tree_words
from ui.records.agency import of_edition, with_edition
from ui.records.readers import CountReader, DateReader, LinesReader, Source, TextReader, WordsReader
from ui.records.sheet import Column, Form, FormField, Grid, Sheet

_DAY = DateReader()


def _edition(source: Source) -> Edition:
    return source.edition


def _itself(_source: Source, record: Edition) -> Edition:
    return record


def _taken_key(source: Source, record: Edition) -> str:
    """Why an edition may not have its year and revision: another one of the file has them."""
    others = (one for one in source.plan.editions if one.uid != record.uid)
    return words.revision_taken(record.key) if any(one.key == record.key for one in others) else ""


PLAN = Sheet(
    "plan",
    words.PLAN,
    Form(
        (
            FormField(words.EDITION_TITLE, "title"),
            FormField(words.EDITION_KIND, "kind", WordsReader(words.EDITION_KINDS), choice=True),
            FormField(words.REVISION, "revision", CountReader(0)),
            FormField(
                words.EDITION_STATUS,
                "status",
                WordsReader(words.EDITION_STATUSES),
                choice=True,
                when_final=True,
            ),
            FormField(words.BASE_DATE, "base_date", _DAY),
            FormField(words.APPROVED_ON, "approved_on", _DAY),
            FormField(words.ROUNDING, "rounding", WordsReader(words.ROUNDINGS), choice=True),
        ),
        _edition,
        _itself,
        _taken_key,
    ),
)


def _strategy(source: Source) -> Strategy:
    return source.edition.strategy


def _with_strategy(source: Source, strategy: Strategy) -> Edition:
    return replace(source.edition, strategy=strategy)


def _goals(source: Source) -> Records:
    return source.edition.strategy.goals


def _with_goals(source: Source, records: Records) -> Edition:
    return with_goals(source.edition, records)


def _steps(task: Task, _source: Source) -> str:
    return "\n".join(step.name for step in task.execution_tasks)


def _goal_stays(source: Source, node: Goal | Task) -> str:
    found = cards_below(source.edition, node.uid)
    return tree_words.has_cards(node.name, found) if found else ""


STRATEGY = Sheet(
    "strategy",
    words.STRATEGY,
    Form(
        (FormField(words.MISSION, "mission"), FormField(words.VISION, "vision")),
        _strategy,
        _with_strategy,
    ),
    Grid(
        (
            Column(words.GOAL, "name", width=240),
            Column(words.DIRECTION, "direction", width=240),
            Column(words.TASK, "name", width=280, inner=True),
            Column(words.EXECUTION_TASKS, width=240, inner=True, computed=_steps),
        ),
        Shape(lambda: Goal(new_uid(), ""), "tasks", lambda: Task(new_uid(), "")),
        _goals,
        _with_goals,
        stretch=2,
        keeps=_goal_stays,
    ),
)

POLICIES = Sheet(
    "policies",
    words.POLICIES,
    Form(
        (
            FormField(words.POLICY, "policies", LinesReader(), tall=True),
            FormField(words.CORE_VALUES, "core_values", LinesReader(), tall=True),
        ),
        _strategy,
        _with_strategy,
    ),
)


def _with_principles(source: Source, records: Records) -> Edition:
    return replace(source.edition, principles=records)


PRINCIPLES = Sheet(
    "principles",
    words.PRINCIPLES,
    Form((FormField(words.SLOGAN, "slogan"),), _edition, _itself),
    Grid(
        (
            Column(words.NUMBER, "number", CountReader(0, plain=True), 60, right=True),
            Column(words.PRINCIPLE, "title", width=200),
            Column(words.SENTENCE, "sentence", width=360),
            Column(words.CORE, "core", width=240),
        ),
        Shape(lambda: Principle(0, "")),
        partial(of_edition, "principles"),
        _with_principles,
        stretch=2,
    ),
)

ALIASES = Sheet(
    "aliases",
    words.ALIASES,
    grid=Grid(
        (
            Column(words.KIND, "kind", WordsReader(words.ALIAS_KINDS), 100),
            Column(words.ALIAS, "name", width=260),
            Column(words.OFFICIAL, "official", width=300),
        ),
        Shape(lambda: Alias(AliasKind.FACILITY, "", "")),
        partial(of_edition, "aliases"),
        partial(with_edition, "aliases"),
        stretch=2,
    ),
)

TERMS = Sheet(
    "terms",
    words.TERMS,
    grid=Grid(
        (
            Column(words.OFFICIAL, "official", width=320),
            Column(words.SHORT, "short", width=220),
            Column(words.KIND, "kind", TextReader(words.TERM_KINDS), 120),
        ),
        Shape(lambda: Term("")),
        partial(of_edition, "terms"),
        partial(with_edition, "terms"),
    ),
)
