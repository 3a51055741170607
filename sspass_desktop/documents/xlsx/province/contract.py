"""성과계약: every measure of the director's contract in a row of its own."""

from collections.abc import Iterator

from sspass_desktop.documents.parts.contract import growth_of
from sspass_desktop.documents.xlsx.model import Align, Column, Format, Number, Row, Sheet
from sspass_desktop.documents.xlsx.province.frame import Columns, Frame, seen
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import read_exact
from sspass_desktop.domain.results import ContractMeasure
from sspass_desktop.texts import province as words

_UNIT = 100_000_000  # 억원


def contract(frame: Frame) -> Sheet:
    """The sheet of the contract."""
    return Sheet(
        words.CONTRACT,
        frame.heading(words.CONTRACT),
        frame.remark,
        _columns().all,
        lambda: _rows(frame),
        frozen=3,
    )


def _columns() -> Columns:
    def centred(title: str, width: float) -> Column:
        return Column(title, width, align=Align.CENTRE)

    money = Column(words.CONTRACT_MONEY, 12, Format.NUMBER, Align.RIGHT, words.HUNDRED_MILLIONS)
    return Columns(
        {
            "band": Column(words.BAND, 20),
            "number": Column(words.NUMBER, 6, Format.NUMBER, Align.CENTRE),
            "name": Column(words.INDICATOR, 36),
            "money": money,
            "method": Column(words.METHOD, 30),
            "target": centred(words.TARGET, 16),
            "last result": centred(words.LAST_RESULT, 16),
            "last target": centred(words.LAST_TARGET, 16),
            "growth": centred(words.GROWTH, 14),
            "remark": centred(words.REMARK, 14),
        }
    )


def _rows(frame: Frame) -> Iterator[Row]:
    for place, one in enumerate(frame.edition.contract, start=1):
        for order, measure in enumerate(one.measures or (ContractMeasure(Uid("")),)):
            money = _money(one.money) if not order else None  # once: it is one sum
            yield Row(
                (
                    seen(one.band),
                    one.number or place,
                    seen(one.name),
                    money,
                    seen(measure.method),
                    seen(measure.target),
                    seen(measure.last_result),
                    seen(measure.last_target),
                    growth_of(measure, frame.edition),
                    seen(measure.remark),
                )
            )


def _money(text: str) -> Number | str:
    """What was printed as a number, where it is one."""
    value = read_exact(text, _UNIT)
    if value is None:
        return text
    value /= _UNIT
    return value.numerator if value.denominator == 1 else value
