"""Why a workbook cannot be read at all."""

from sspass_desktop.texts.workbook_faults import WorkbookFault


class UnreadableWorkbookError(Exception):
    """Nothing of the file was taken. ``sheet`` and ``cell`` tell where, "" where that is unknown.

    ``detail`` fills the sentence, such as a column that was not found.
    """

    def __init__(
        self, kind: WorkbookFault, sheet: str = "", cell: str = "", detail: str = ""
    ) -> None:
        super().__init__(kind.value)
        self.kind, self.sheet, self.cell, self.detail = kind, sheet, cell, detail
