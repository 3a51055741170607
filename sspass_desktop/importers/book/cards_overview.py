"""The section 사업개요: purpose, period, money, content."""

import re
from dataclasses import dataclass, field, replace

from sspass_desktop.domain.budget import CardBudget, FundTable
from sspass_desktop.domain.card import CardBlock, CardSection, Overview
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.vocabulary import NONBUDGET
from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.cards_cost import FundReader, is_cost_header
from sspass_desktop.importers.book.items import Item, read_item
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash
from sspass_desktop.importers.book.tables import filled, is_rule, money, rectangle
from sspass_desktop.importers.signs.read import unbolded

_CAPTION = re.compile(
    r"[-–•∙○□◦·※\s]*[<〈＜《【\[［〔「『“\"]\s*([^<>〈〉＜＞【】\[\]〔〕「」『』]+?)\s*[>〉＞》】\]］〕」』”\"]"
)
_BOXED = re.compile(r"[\[【〔〈<「]\s*([가-힣 ]{2,8}?)\s*[\]】〕〉>」]\s*[:：]?\s*(\S.*)")
_LONGEST_FUND = 40
_FIELDS = {
    **dict.fromkeys(words.PURPOSE, "purpose"),
    **dict.fromkeys(words.PERIOD, "period"),
    **dict.fromkeys(words.COST, "cost"),
    **dict.fromkeys(words.CONTENT, "content"),
    **dict.fromkeys(words.FUND, "fund"),
}


@dataclass(slots=True)
class OverviewReader:
    """Reads the section line by line; ``field`` is the item to which a cut paragraph belongs."""

    ledger: Ledger
    card: str
    overview: Overview = Overview()
    budget: CardBudget = CardBudget()
    blocks: list[CardBlock] = field(default_factory=list)
    funds: list[FundReader] = field(default_factory=list)
    item: str = ""
    unit: str = ""
    _costs: bool = False
    _table: list[SourceLine] = field(default_factory=list)

    def read(self, line: SourceLine) -> None:
        """Read one line, blank ones included."""
        if line.is_row and not line.is_blank and not self._caption(line):
            self._row(line)
            return
        self._close_table()
        if line.is_blank:
            return
        caption = self._caption(line)
        if is_rule(line):
            self.ledger.furnish(line)
        elif caption:
            self.ledger.place(line)
            self._open_fund(caption)
        else:
            self._costs = False
            self._item(read_item(line))

    def finish(self) -> None:
        """Close what is open; call once, at the end."""
        self._close_table()
        tables = _captioned([fund.table() for fund in self.funds])
        self.budget = replace(self.budget, tables=tables)

    def _caption(self, line: SourceLine) -> str | None:
        """The fund that the line names, in brackets or bare below the money."""
        cells = filled(line.cells)
        if len(cells) != 1:
            return None
        match = _CAPTION.fullmatch(unbolded(cells[0]))
        if match:
            return None if squash(match[1]) in _FIELDS else match[1].strip()
        item = _labelled(read_item(SourceLine(line.number, cells[0])))
        if squash(item.lead or "") in _FIELDS:
            return None
        name = item.words if not item.text or not item.lead else ""
        name = name.strip("()").strip()
        bare = item.sign in ("※", "○", "-", "") and self.item == "cost" and not line.is_row
        fund = bare and squash(name).endswith(words.FUND_TAILS) and len(name) < _LONGEST_FUND
        return name if fund and not words.PRICE.search(name) else None

    def _row(self, line: SourceLine) -> None:
        if is_cost_header(line):
            if not self.funds:
                self._open_fund("")
            self._costs = True
            self.funds[-1].unit = self.funds[-1].unit or self.unit
            self.funds[-1].header(line)
        elif is_rule(line):
            self.ledger.furnish(line)
        elif self._costs:
            self.funds[-1].row(line)
        else:
            self._table.append(line)

    def _open_fund(self, caption: str) -> None:
        """Begin a fund's table."""
        self.funds.append(FundReader(caption, self.ledger, self.card))

    def _close_table(self) -> None:
        if self._table:
            self.ledger.place(*self._table)
            after = len(self.overview.content)
            table = rectangle(self._table)
            self.blocks.append(CardBlock(CardSection.OVERVIEW, after, table))
            self._table.clear()

    def _item(self, item: Item) -> None:
        unit = words.UNIT_LINE.fullmatch(squash(item.words))
        if unit:
            self.ledger.place(item.source)
            self.unit = unit[1]
            return
        item = _labelled(item)
        name = _FIELDS.get(squash(item.lead or ""), "")
        if name:
            self.item = name
            self._take(name, item)
        elif item.sign or item.lead is not None:
            self._content(item)
            self.item = "content"
        else:
            self._continue(item)

    def _take(self, name: str, item: Item) -> None:
        text = unbolded(item.text)
        self.ledger.place(item.source)
        match name:
            case "purpose":
                self.overview = replace(self.overview, purpose=_join(self.overview.purpose, text))
            case "period":
                self.overview = replace(self.overview, period=_join(self.overview.period, text))
            case "cost":
                self._money(item, text)
            case "fund":
                self.item = "cost"
                self._open_fund(text)
            case _ if text:
                self._append(Line(1, "", None, item.text))

    def _content(self, item: Item) -> None:
        self.ledger.place(item.source)
        sub = item.indented or item.is_arrow or item.sign == "■"
        self._append(Line(2 if sub else 1, item.sign, item.lead, item.text))

    def _continue(self, item: Item) -> None:
        """A line without sign goes on with the paragraph above it."""
        if self.item in ("purpose", "period"):
            self._take(self.item, item)
        elif self.item == "content":
            self.ledger.place(item.source)
            self._append(Line(1, "", None, item.text))
        elif self.item == "cost" and words.DECLARED.match(squash(item.text)):
            self._take("cost", item)

    def _append(self, line: Line) -> None:
        self.overview = replace(self.overview, content=(*self.overview.content, line))

    def _money(self, item: Item, text: str) -> None:
        """Read 소요예산: 비예산, or figure, spelled amount and a remark."""
        if not text:
            return
        if words.NO_MONEY.fullmatch(squash(text)):
            self.budget = CardBudget(nonbudget=True, declared_total_won=0)
            return
        if squash(text).startswith(NONBUDGET):
            rest = squash(text).removeprefix(NONBUDGET)
            self.budget = CardBudget(nonbudget=True, declared_total_won=0, account=rest or None)
            return
        match = words.DECLARED.match(text)
        total = money(match.group(1)) if match else None
        if match is None or total is None:
            self.budget = replace(self.budget, account=text)
            self.ledger.problem(item.source, "budget_unreadable", text, card=self.card)
            return
        account = match.group(3).lstrip("/ ,").strip()
        self.budget = replace(
            self.budget,
            declared_total_won=total,
            declared_words=match.group(2),
            account=account or None,
        )


def _labelled(item: Item) -> Item:
    """Take "목적: …" for "(목적) …"."""
    boxed = _BOXED.fullmatch(unbolded(item.text)) if item.lead is None else None
    match = boxed or (words.LABEL.fullmatch(item.text) if item.lead is None else None)
    if match and squash(match.group(1)) in _FIELDS:
        return replace(item, lead=match.group(1).strip(), text=match.group(2).strip())
    return item


def _captioned(tables: list[FundTable]) -> tuple[FundTable, ...]:
    """Drop empty tables; a caption that comes after its table names it."""
    kept: list[FundTable] = []
    for table in tables:
        if kept and not kept[-1].fund and kept[-1].lines and not table.lines:
            kept[-1] = replace(kept[-1], fund=table.fund)
        elif table.fund or table.lines:
            kept.append(table)
    return tuple(kept)


def _join(old: str, new: str) -> str:
    return f"{old} {new}".strip()
