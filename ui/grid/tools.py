"""The line of buttons of a grid, for what its keys do as well."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget


def tool_line(
    name: str, *tools: tuple[str, Callable[[], None]], before: Sequence[QWidget] = ()
) -> QWidget:
    """Buttons at the right end; of what stands before them the last widget takes the room."""
    line = QWidget()
    line.setAccessibleName(name)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in before:
        row.addWidget(widget)
    if not before:
        row.addStretch()
    row.setStretch(row.count() - 1, 1)
    for word, act in tools:
        button = QToolButton()
        button.setText(word)
        button.clicked.connect(act)
        row.addWidget(button)
    return line
