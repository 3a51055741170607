"""Findings of an edition as a read-only table."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sspass_desktop.domain.findings import Finding
from sspass_desktop.domain.identity import Uid
from sspass_desktop.texts import window as words
from sspass_desktop.texts.commands import SEVERITIES

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class FindingsModel(QAbstractTableModel):
    """A row per finding: how grave it is, the card's number, the sentence."""

    def __init__(
        self,
        findings: Sequence[tuple[Finding, str]],
        numbers: Mapping[Uid, str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = tuple(
            (SEVERITIES[finding.severity], _number(finding, numbers), sentence)
            for finding, sentence in findings
        )

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(words.FINDING_HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return self._rows[index.row()][index.column()] if role in shown else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return words.FINDING_HEADINGS[section]
        return None


def _number(finding: Finding, numbers: Mapping[Uid, str]) -> str:
    card = finding.place.card
    return numbers.get(card, "") if card is not None else ""
