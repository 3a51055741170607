"""The fund sheet as a grid: budgets are typed, what cards take is computed."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from PySide6.QtCore import QObject, Signal

from sspass_desktop.domain.budget import BudgetTree, Side, Source
from sspass_desktop.domain.budgeting import editions, trees
from sspass_desktop.domain.costing.rests import FundRest, Standing
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import funds as words
from ui.edits import Step
from ui.grid.model import CellText, Face
from ui.grid.said import NOTHING
from ui.views.funds.fold import FoldedModel
from ui.views.funds.fund_faces import HEADS, SHARE, SOURCES, STANDING, face_of
from ui.views.funds.rows import (
    CardLine,
    Filter,
    FundLine,
    SheetRow,
    TotalLine,
    sheet_rows,
    shown_funds,
)
from ui.views.funds.typed import with_typed_amount


class FundModel(FoldedModel[SheetRow]):
    """Proposes editions with other budgets.

    Signals:
        told: What is ``Said`` of a typed amount.
    """

    told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADS, parent)
        self.edition = Edition(Uid(""), 0)
        self.unit_won: Won = 1
        self.filter = Filter()
        self.opened: frozenset[Uid] = frozenset()
        self.funds: tuple[FundRest, ...] = ()
        self._rests: Mapping[Uid, FundRest] = {}
        self._before = BudgetTree()

    def show_funds(self, edition: Edition, rests: Mapping[Uid, FundRest]) -> None:
        """Show what funds have left."""
        self.edition, self._rests = edition, rests
        self._arrange()

    def set_filter(self, chosen: Filter) -> None:
        """Show some of the funds."""
        self.filter = chosen
        self._arrange()

    def set_unit(self, unit_won: Won) -> None:
        """Show amounts in another unit."""
        self.unit_won = unit_won
        self.tell()

    def _arrange(self) -> None:
        """Choose the funds; while one is typed in, none comes or goes."""
        if self.typing is None:
            self.funds = shown_funds(self.edition, self._rests, self.filter)
        else:
            held = (self._rests.get(rest.node.uid) for rest in self.funds)
            self.funds = tuple(rest for rest in held if rest is not None)
        self.show_rows(sheet_rows(self.edition, self.funds, self.opened))

    # folding

    def level(self, row: int) -> int:
        return int(isinstance(self.rows[row], CardLine))

    def is_open(self, row: int) -> bool | None:
        line = self.rows[row]
        if not isinstance(line, FundLine) or not line.rest.given:
            return None
        return line.rest.node.uid in self.opened

    def fold(self, row: int, *, opened: bool) -> None:
        line = self.rows[row]
        if isinstance(line, FundLine):
            uid = line.rest.node.uid
            self.opened = self.opened | {uid} if opened else self.opened - {uid}
            self._arrange()
            self.tell(row, row)

    def card(self, row: int) -> Uid | None:
        line = self.rows[row]
        return line.given.card if isinstance(line, CardLine) else None

    def same_row(self, old: SheetRow, new: SheetRow) -> bool:
        return _key(old) == _key(new)

    def place(self, node: Uid) -> int | None:
        """Where a fund stands."""
        places = (
            row
            for row, line in enumerate(self.rows)
            if isinstance(line, FundLine) and line.rest.node.uid == node
        )
        return next(places, None)

    # faces

    def face(self, row: int, column: int) -> Face:
        return face_of(self.rows[row], column, self.unit_won)

    def number(self, row: int) -> str:
        line = self.rows[row]
        return str(line.number) if isinstance(line, FundLine) else ""

    def share(self, row: int, column: int) -> Fraction | None:
        """What of a fund is given to cards, of a card what it takes of its fund."""
        return self._share(row) if column == SHARE else None

    def _share(self, row: int) -> Fraction | None:
        match self.rows[row]:
            case FundLine() as line:
                part, whole = line.rest.spent_won, line.rest.budget_won
            case TotalLine() as total:
                part, whole = total.spent_won, total.budget_won
            case CardLine() as card:
                fund = self.rows[self.parent_row(row)]
                part = card.given.won
                whole = fund.rest.budget_won if isinstance(fund, FundLine) else 0
        return Fraction(part, whole) if whole else None

    def standing(self, row: int, column: int) -> Standing | None:
        line = self.rows[row]
        if isinstance(line, FundLine) and column == STANDING:
            return line.rest.standing
        return None

    # typing

    def propose_cells(self, changes: Sequence[CellText], name: str, joins: str = "") -> None:
        self.told.emit(NOTHING)
        tree = self.edition.budget.expenditure
        after = tree
        for row, column, text in changes:
            line = self.rows[row] if row < len(self.rows) else None
            if isinstance(line, FundLine) and column in SOURCES and not line.rest.node.children:
                after = self._with_amount(after, line, SOURCES[column], (text, bool(joins)))
        if after != tree:
            wanted = words.edited(self.heads[changes[0][1]]) if len(changes) == 1 else name
            edition = editions.with_tree(self.edition, Side.EXPENDITURE, after)
            self.proposed.emit(Step(edition, wanted, joins))

    def _with_amount(
        self, tree: BudgetTree, line: FundLine, source: Source, typed: tuple[str, bool]
    ) -> BudgetTree:
        """Take a typed amount; one that cannot be read leaves what stood before it was typed."""
        text, typing = typed
        node = line.rest.node
        held = trees.node_of(self._before if typing else tree, node.uid) or node
        taken, said = with_typed_amount(held, source, text, self.unit_won)
        self.told.emit(said)
        return trees.with_node(tree, taken)

    def typing_began(self, row: int, column: int) -> None:
        super().typing_began(row, column)
        self._before = self.edition.budget.expenditure

    def typing_ended(self) -> None:
        super().typing_ended()
        self._arrange()


def _key(line: SheetRow) -> tuple[object, ...]:
    """What a row is, whatever its figures are."""
    match line:
        case FundLine():
            return (line.rest.node.uid,)
        case CardLine():
            return line.given.card, line.given.table
        case TotalLine():
            return ()
