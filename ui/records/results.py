"""The sheets of results: last year's indicators and programmes, the director's contract."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from sspass_desktop.domain import record_uses as uses
from sspass_desktop.domain.identity import new_uid
from sspass_desktop.domain.last_year import rounder
from sspass_desktop.domain.rates import shown
from sspass_desktop.domain.reached import achievement, growth
from sspass_desktop.domain.records import Shape
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    Measure,
    OrganisationIndicator,
)
from sspass_desktop.domain.vocabulary import LESS_SIGN
from sspass_desktop.texts import records as words
from ui.records.agency import of_edition, with_edition
from ui.records.linking import card_indicators
from ui.records.readers import CountReader, DateReader, Source, TextReader, WordsReader
from ui.records.sheet import Column, Grid, Sheet

PLACES = 1
"""Decimals of a rate."""


def _bands(field: str, source: Source) -> Sequence[str]:
    held = getattr(source.edition, field)
    return tuple(dict.fromkeys(one.band for one in held if one.band))


def _teams(source: Source) -> Sequence[str]:
    return tuple(one.name for one in source.edition.departments if one.name)


def _written(rate: Fraction | None, source: Source) -> str:
    if rate is None:
        return ""
    text = shown(rate, PLACES, rounder(source.edition.rounding))
    return words.rate(text.replace("-", LESS_SIGN))


def _rate(measure: Measure, source: Source) -> str:
    return _written(achievement(measure.target, measure.result), source)


def _growth(measure: ContractMeasure, source: Source) -> str:
    return _written(growth(measure.target, measure.last_target), source)


def _linked(measure: ContractMeasure, source: Source) -> str:
    names = dict(card_indicators(source))
    return "\n".join(names[uid] for uid in measure.indicators if uid in names)


class _RateReader(TextReader):
    """A printed rate, which is kept without its sign %."""

    def show(self, value: object, source: Source) -> str:
        return words.rate(super().show(value, source))

    typed = show


MEASURES = (
    Column(words.MEASURE, "name", width=200, inner=True),
    Column(words.TARGET, "target", width=90, inner=True, right=True),
    Column(words.RESULT, "result", width=90, inner=True, right=True),
    Column(words.RATE, "declared_rate", _RateReader(), 76, inner=True, right=True, computed=_rate),
    Column(words.AS_OF, "as_of", DateReader(), 104, inner=True),
    Column(words.STATUS, "status", WordsReader(words.RESULT_STATUSES), 60, inner=True),
    Column(words.NOTE, "note", width=110, inner=True),
    Column(words.EVIDENCE, "evidence", width=140, inner=True),
)


def _measure() -> Measure:
    return Measure(new_uid())


RESULTS = Sheet(
    "results",
    words.RESULTS,
    grid=Grid(
        (
            Column(words.BAND, "band", TextReader(partial(_bands, "results")), 110),
            Column(words.NUMBER, "number", CountReader(plain=True), 44, right=True),
            Column(words.INDICATOR, "name", width=200),
            *MEASURES,
        ),
        Shape(lambda: OrganisationIndicator(new_uid()), "measures", _measure),
        partial(of_edition, "results"),
        partial(with_edition, "results"),
        stretch=2,
    ),
)


def _programme_stays(source: Source, result: DepartmentResult | Measure) -> str:
    if isinstance(result, Measure):
        return ""
    found = uses.cards_of_programme(source.edition, result.uid)
    return words.in_use(result.title, words.USED_CONTINUITY, found) if found else ""


DEPARTMENT_RESULTS = Sheet(
    "department_results",
    words.DEPARTMENT_RESULTS,
    grid=Grid(
        (
            Column(words.DEPARTMENT, "department", TextReader(_teams), 110),
            Column(words.NUMBER, "number", CountReader(plain=True), 44, right=True),
            Column(words.PROGRAMME, "title", width=200),
            *MEASURES,
        ),
        Shape(lambda: DepartmentResult(new_uid()), "measures", _measure),
        partial(of_edition, "department_results"),
        partial(with_edition, "department_results"),
        stretch=2,
        keeps=_programme_stays,
    ),
)

CONTRACT = Sheet(
    "contract",
    words.CONTRACT,
    grid=Grid(
        (
            Column(words.BAND, "band", TextReader(partial(_bands, "contract")), 100),
            Column(words.NUMBER, "number", CountReader(plain=True), 44, right=True),
            Column(words.INDICATOR, "name", width=180),
            Column(words.MONEY, "money", width=84, right=True),
            Column(words.METHOD, "method", width=150, inner=True),
            Column(words.THIS_TARGET, "target", width=80, inner=True, right=True),
            Column(words.LAST_RESULT, "last_result", width=80, inner=True, right=True),
            Column(words.LAST_TARGET, "last_target", width=80, inner=True, right=True),
            Column(
                words.GROWTH, "declared_growth", width=84, inner=True, right=True, computed=_growth
            ),
            Column(words.REMARK, "remark", width=90, inner=True),
            Column(words.RULE, "rule", WordsReader(words.RULES), 60, inner=True),
            Column(words.CARD_INDICATORS, width=170, inner=True, computed=_linked),
        ),
        Shape(lambda: ContractIndicator(new_uid()), "measures", lambda: ContractMeasure(new_uid())),
        partial(of_edition, "contract"),
        partial(with_edition, "contract"),
        stretch=2,
    ),
    links=True,
)
