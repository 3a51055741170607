"""What a check found: a code, a place, the figures on both sides."""

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
    PROGRAMME_NO_CARD = "programme.no_card"
    SCHEDULE_MARKS_LOST = "schedule.marks_lost"


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
    severity: Severity
    place: Place
    subject: str = ""
    expected: str = ""
    found: str = ""
    difference_won: Won | None = None
    suggestion: str = ""
    others: tuple[str, ...] = ()
