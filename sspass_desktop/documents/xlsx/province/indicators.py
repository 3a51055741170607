"""성과지표: every indicator with what last year says about it."""

from collections.abc import Iterator
from fractions import Fraction

from sspass_desktop.documents.xlsx.model import (
    FIRST_ROW,
    Align,
    Column,
    Format,
    Formula,
    Number,
    Row,
    Sheet,
    Value,
)
from sspass_desktop.documents.xlsx.province.frame import Columns, Frame, programme_columns, seen
from sspass_desktop.domain.card import Indicator
from sspass_desktop.domain.last_year import LastYear, change, last_measures
from sspass_desktop.domain.reached import achievement
from sspass_desktop.domain.target import in_one_unit, plain_unit, read_target
from sspass_desktop.texts import province as words

_HUNDRED = 100


def indicators(frame: Frame) -> Sheet:
    """The sheet of all indicators."""
    columns = _columns()
    return Sheet(
        words.INDICATORS,
        frame.heading(words.INDICATORS),
        frame.remark,
        columns.all,
        lambda: _rows(frame, columns),
        frozen=3,
    )


def _columns() -> Columns:
    def number(title: str, shape: Format = Format.NUMBER) -> Column:
        return Column(title, 11, shape, Align.RIGHT)

    def centred(title: str, width: float) -> Column:
        return Column(title, width, align=Align.CENTRE)

    return Columns(
        {
            **programme_columns(words.INDICATORS),
            "kind": centred(words.KIND, 8),
            "criterion": Column(words.CRITERION, 16),
            "name": Column(words.INDICATOR, 34),
            "target": centred(words.TARGET, 16),
            "value": number(words.TARGET_VALUE),
            "unit": centred(words.UNIT, 8),
            "bound": centred(words.BOUND, 7),
            "last target": centred(words.LAST_TARGET, 16),
            "last result": centred(words.LAST_RESULT, 16),
            "last target value": number(words.LAST_TARGET_VALUE),
            "last result value": number(words.LAST_RESULT_VALUE),
            "rate": number(words.RATE, Format.RATE),
            "change": number(words.AGAINST_RESULT, Format.CHANGE),
            "as of": Column(words.AS_OF, 12, Format.DATE, Align.CENTRE),
        }
    )


def _rows(frame: Frame, columns: Columns) -> Iterator[Row]:
    row = FIRST_ROW
    for order, card in enumerate(frame.cards, start=1):
        programme = frame.programme(order, card)
        last = last_measures(card, frame.edition, frame.previous)
        for one in card.indicators:
            known = last.get(one.uid, LastYear())
            yield Row((*programme, *_target(one), *_last(one, known, columns, row)))
            row += 1


def _target(one: Indicator) -> Iterator[Value]:
    """What is measured, and the target in words and as a number."""
    target = read_target(one.target)
    yield from (seen(one.kind), seen(one.criterion), seen(one.name or ""), seen(one.target))
    yield _value(one.target)
    yield plain_unit(target)
    yield words.BOUNDS[target.bound] if target.bound is not None else ""


def _last(one: Indicator, known: LastYear, columns: Columns, row: int) -> Iterator[Value]:
    """Last year's target and result, in words and as numbers, and what they are beside this."""
    yield from (seen(known.target), seen(known.result))
    yield from (_value(known.target), _value(known.result))
    rate, more = achievement(known.target, known.result), change(one.target, known.result)
    result = columns.at("last result value", row)
    over = f"{result}/{columns.at('last target value', row)}"
    yield None if rate is None else Formula(over, rate / _HUNDRED)
    yield None if more is None else Formula(f"{columns.at('value', row)}-{result}", more)
    yield known.as_of


def _value(text: str) -> Number | None:
    """The number of a target in its plain unit: of "2만명" 20,000."""
    target = read_target(text)
    pair = in_one_unit(target, target)
    return None if pair is None else _whole(pair[0])


def _whole(value: Fraction) -> Number:
    return value.numerator if value.denominator == 1 else value
