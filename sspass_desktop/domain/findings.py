"""What a check found: a code, a place, the figures on both sides."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won


class Severity(StrEnum):
    """error: proved; warning: a person must judge; notice: worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Code(StrEnum):
    """The stable names of the rules."""

    COST_FORMULA_MISMATCH = "cost.formula_mismatch"
    COST_UNIT_SLIP = "cost.unit_slip"
    COST_POWER_OF_TEN = "cost.power_of_ten"
    COST_PRICE_CUT = "cost.price_cut"
    COST_UNREADABLE = "cost.unreadable"
    COST_TYPED_EQUALS = "cost.typed_equals"
    COST_UNIT_SENSE = "cost.unit_sense"
    COST_PATH_VARIANT = "cost.path_variant"
    COST_QUANTITY_DIFFERS = "cost.quantity_differs"
    CARD_TOTAL_MISMATCH = "card.total_mismatch"
    CARD_WORDS_MISMATCH = "card.words_mismatch"
    CARD_NO_FUND = "card.no_fund"
    CARD_NONBUDGET_WITH_LINES = "card.nonbudget_with_lines"
    CARD_DUPLICATE_BUDGET = "card.duplicate_budget"
    CARD_DUPLICATE_LINE = "card.duplicate_line"
    CARD_DUPLICATE_BODY = "card.duplicate_body"
    CARD_UNLISTED = "card.unlisted"
    FUND_OVER = "fund.over"
    FUND_UNDER = "fund.under"
    FUND_UNKNOWN = "fund.unknown"
    FUND_ALIAS_NEEDED = "fund.alias_needed"
    FUND_MOVED_BETWEEN = "fund.moved_between"
    FUND_SOURCE_SPLIT = "fund.source_split"
    GROUP_MISMATCH = "group.mismatch"
    TREE_ROW_SUM = "tree.row_sum"
    TREE_CHILDREN_SUM = "tree.children_sum"
    TREE_SIDES_DIFFER = "tree.sides_differ"
    RATE_MISMATCH = "rate.mismatch"
    INDICATOR_NO_TARGET = "indicator.no_target"
    INDICATOR_BELOW_LAST_RESULT = "indicator.below_last_result"
    CONTRACT_DIFFERS = "contract.differs"
    CONTRACT_UNLINKED = "contract.unlinked"
    RESULT_CONFLICT = "result.conflict"
    RESULT_BELOW_TARGET = "result.below_target"
    PROGRAMME_NO_CARD = "programme.no_card"
    TASK_NO_PROGRAMME = "task.no_programme"
    NAME_VARIANT = "name.variant"
    NUMBERING_REPEAT = "numbering.repeat"
    XREF_BROKEN = "xref.broken"
    OWNER_UNKNOWN = "owner.unknown"
    DEPARTMENT_ENDED = "department.ended"
    PERIOD_OTHER_YEAR = "period.other_year"
    YEAR_LEFT_OVER = "year.left_over"
    TAG_NEW_WITH_PREDECESSOR = "tag.new_with_predecessor"
    TAG_KEPT_WITHOUT_PREDECESSOR = "tag.kept_without_predecessor"
    COUNT_DIFFERS = "count.differs"
    NUMBER_SOURCE_GONE = "number.source_gone"
    NUMBER_DIFFERS = "number.differs"
    SCHEDULE_MARKS_LOST = "schedule.marks_lost"
    SCHEDULE_MONTHS_VS_COUNT = "schedule.months_vs_count"
    SCHEDULE_EMPTY_ROW = "schedule.empty_row"
    SCHEDULE_OUTSIDE_PERIOD = "schedule.outside_period"
    MONEY_UNMENTIONED = "money.unmentioned"
    SECTION_MISSING = "section.missing"
    SECTION_EMPTY = "section.empty"
    SECTION_NEW_BUT_RESULTS = "section.new_but_results"
    TEXT_TOO_LONG = "text.too_long"
    PRIVACY_RESIDENT_NUMBER = "privacy.resident_number"
    STYLE_DATE = "style.date"
    STYLE_AMOUNT = "style.amount"
    STYLE_MINUS = "style.minus"
    STYLE_ENDING = "style.ending"


_NOT_ERRORS: Mapping[Severity, frozenset[Code]] = {
    Severity.WARNING: frozenset(
        {
            Code.COST_UNREADABLE,
            Code.COST_UNIT_SENSE,
            Code.COST_PATH_VARIANT,
            Code.COST_QUANTITY_DIFFERS,
            Code.FUND_UNDER,
            Code.FUND_ALIAS_NEEDED,
            Code.GROUP_MISMATCH,
            Code.INDICATOR_BELOW_LAST_RESULT,
            Code.TASK_NO_PROGRAMME,
            Code.NAME_VARIANT,
            Code.NUMBERING_REPEAT,
            Code.PERIOD_OTHER_YEAR,
            Code.YEAR_LEFT_OVER,
            Code.TAG_NEW_WITH_PREDECESSOR,
            Code.TAG_KEPT_WITHOUT_PREDECESSOR,
            Code.COUNT_DIFFERS,
            Code.NUMBER_SOURCE_GONE,
            Code.NUMBER_DIFFERS,
            Code.SCHEDULE_MARKS_LOST,
            Code.SCHEDULE_MONTHS_VS_COUNT,
            Code.SCHEDULE_EMPTY_ROW,
            Code.SCHEDULE_OUTSIDE_PERIOD,
            Code.MONEY_UNMENTIONED,
            Code.SECTION_MISSING,
            Code.SECTION_EMPTY,
            Code.SECTION_NEW_BUT_RESULTS,
            Code.TEXT_TOO_LONG,
            Code.PRIVACY_RESIDENT_NUMBER,
        }
    ),
    Severity.NOTICE: frozenset(
        {
            Code.COST_PRICE_CUT,
            Code.COST_TYPED_EQUALS,
            Code.CARD_DUPLICATE_LINE,
            Code.FUND_MOVED_BETWEEN,
            Code.CONTRACT_UNLINKED,
            Code.RESULT_BELOW_TARGET,
            Code.STYLE_DATE,
            Code.STYLE_AMOUNT,
            Code.STYLE_MINUS,
            Code.STYLE_ENDING,
        }
    ),
}


def severity_of(code: Code) -> Severity:
    """How grave a finding of a rule is."""
    return next((one for one, codes in _NOT_ERRORS.items() if code in codes), Severity.ERROR)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding points. ``card`` None: outside the cards. Indexes count from 0.

    ``node``: a budget item, an indicator or a measure, by its uid.
    """

    card: Uid | None = None
    section: CardSection | str = ""
    table: int | None = None
    line: int | None = None
    side: Side | None = None
    node: Uid | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a plan, as values; ``texts.messages`` puts it into words.

    ``subject`` names what it speaks of (a fund, an item, a line's label); ``others`` further
    parties (the cards on a fund, the twin of a card). ``suggestion`` is the proposed value, "" if
    arithmetic allows none.
    """

    code: Code
    place: Place
    subject: str = ""
    expected: str = ""
    found: str = ""
    difference_won: Won | None = None
    suggestion: str = ""
    others: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        """That of its rule."""
        return severity_of(self.code)
