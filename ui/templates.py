"""The template that this PC prints with: the shipped one, or a file of the office."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from sspass_desktop.documents.template import SHIPPED, Template, read_template, standard
from sspass_desktop.documents.template_keys import TemplateError
from sspass_desktop.files import write_file

KEY = "template"


class Templates(QObject):
    """Knows which template is chosen; it stays chosen over a start.

    Signals:
        changed: Another one is chosen, or the chosen one is read anew.
    """

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._read: Template | None = None
        self.fault = ""
        kept = str(settings.value(KEY) or "")
        self.path = Path(kept) if kept else None

    @property
    def template(self) -> Template:
        """The chosen template; the shipped one, and a ``fault`` in Korean, if it cannot be used."""
        if self._read is None:
            self._read, self.fault = standard(), ""
            if self.path is not None:
                try:
                    self._read = read_template(self.path)
                except TemplateError as error:
                    self.fault = str(error)
        return self._read

    def choose(self, path: Path | None) -> None:
        """Print with a file from now on, with the shipped template for None."""
        self.path, self._read = path, None
        self._settings.setValue(KEY, str(path) if path is not None else "")
        self.changed.emit()


def copy_shipped(target: Path) -> None:
    """Write the shipped template where the office may change it. Raises: ports.StoreError."""
    text = SHIPPED.read_bytes()
    write_file(target, lambda out: out.write(text))
