"""Last year's results (part II) and the director's contract (part IV)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sspass_desktop.domain.identity import Uid


class ResultStatus(StrEnum):
    """Whether a result may still change."""

    PROVISIONAL = "provisional"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measured line of an indicator: plan and result as printed, with number and unit.

    ``declared_rate`` is the rate of achievement as printed, without the sign %.
    """

    uid: Uid
    name: str = ""
    target: str = ""
    result: str = ""
    declared_rate: str | None = None
    as_of: date | None = None
    status: ResultStatus = ResultStatus.FINAL
    note: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationIndicator:
    """An indicator of the agency's goals last year, in its band (without its 【】)."""

    uid: Uid
    band: str = ""
    number: int | None = None
    name: str = ""
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class DepartmentResult:
    """Last year's programme of a department: planned and reached."""

    uid: Uid
    department: str = ""
    number: int | None = None
    title: str = ""
    measures: tuple[Measure, ...] = ()


class LinkRule(StrEnum):
    """How card indicators make up a contract measure."""

    SAME = "same"
    SUM = "sum"
    PART = "part"


@dataclass(frozen=True, slots=True)
class ContractMeasure:
    """One measured line of a contract indicator, all values as printed.

    ``indicators`` are the card indicators that carry it, by ``rule``. ``declared_growth`` is the
    growth against last year's target.
    """

    uid: Uid
    method: str = ""
    target: str = ""
    last_result: str = ""
    last_target: str = ""
    declared_growth: str = ""
    remark: str = ""
    rule: LinkRule = LinkRule.SAME
    indicators: tuple[Uid, ...] = ()


@dataclass(frozen=True, slots=True)
class ContractIndicator:
    """An indicator of the director's contract (성과계약). ``money`` as printed, in 억원."""

    uid: Uid
    band: str = ""
    number: int | None = None
    name: str = ""
    money: str = ""
    measures: tuple[ContractMeasure, ...] = ()
