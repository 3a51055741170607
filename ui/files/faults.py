"""What the user reads of a fault that ended a job."""

from sspass_desktop.exchange.plan_json import PlanJsonError
from sspass_desktop.importers.book.source import UnreadableBookError
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.ports import StoreError
from sspass_desktop.texts import errors, exchange, press, workbook_faults
from sspass_desktop.texts import file_work as words
from sspass_desktop.texts import imports as import_words
from sspass_desktop.texts.message import Message
from ui.printing import PrinterError


def message(fault: Exception) -> Message | None:
    """The message about a fault of the world; None if the fault is ours."""
    match fault:
        case StoreError():
            return errors.message(fault)
        case UnreadableBookError():
            return import_words.unreadable(fault.kind, words.THE_FILE)
        case UnreadableWorkbookError():
            return workbook_faults.unreadable(fault, words.THE_FILE)
        case PlanJsonError():
            return exchange.message(fault.kind, fault.path, fault.detail, words.THE_FILE)
        case PrinterError():
            return press.PRINTER_FAILED
    return None
