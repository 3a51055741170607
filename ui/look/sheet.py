"""One style sheet for the window, made from the tokens; a widget names its kind with a property."""

from string import Template

from ui.look.icons import icon_file
from ui.look.look import Look
from ui.look.tokens import Role

# separators of one pixel would get a widget each from Qt, another one whenever a dock is shown
_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QMainWindow::separator { background: $sunken; width: ${s4}px; height: ${s4}px; }
QMenuBar { background: $title; padding: 2px ${s8}px; }
QMenuBar::item { padding: ${s4}px ${s8}px; background: transparent; border-radius: 3px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; border: 1px solid $strong; padding: ${s4}px 0; }
QMenu::item { padding: ${s4}px ${s24}px ${s4}px ${s24}px; }
QMenu::item:selected { background: $select; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: ${s4}px 0; }
QToolBar { background: $window; border: 0; border-bottom: 1px solid $line; padding: ${s4}px;
  spacing: ${s2}px; }
QStatusBar { background: $title; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QToolTip { background: $raised; color: $text; border: 1px solid $strong; padding: ${s4}px; }
QToolButton { border: 1px solid transparent; border-radius: 3px; padding: ${s4}px ${s8}px;
  background: transparent; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $surface; border-color: $control; color: $accent;
  font-weight: bold; }
QToolButton:focus { border: 2px solid $accent; padding: ${s3}px ${s7}px; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }
QPushButton { background: $raised; border: 1px solid $control; border-radius: 3px;
  padding: ${s3}px ${s12}px; min-height: ${s18}px; }
QPushButton:hover { background: $hover; }
QPushButton:checked { background: $select; border-color: $accent; color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: ${s2}px ${s11}px; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:default:focus { border: 2px solid $text; }
QPushButton:disabled { color: $disabled; border-color: $line; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $accent;
  padding: ${s2}px ${s4}px; text-align: left; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 1px ${s3}px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit { background: $surface; color: $text;
  border: 1px solid $control; border-radius: 3px; padding: ${s2}px ${s6}px;
  selection-background-color: $select; selection-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus { border: 2px solid $accent;
  padding: 1px ${s5}px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $window; color: $text; }
QLineEdit[kind="title"] { border-color: transparent; background: transparent; }
QLineEdit[kind="title"]:hover { background: $hover; }
QLineEdit[kind="title"]:focus { border: 2px solid $accent; background: $surface; }
QTextEdit[kind="page"], QPlainTextEdit[kind="page"] { border: 0; border-radius: 0; padding: 0; }
QTextEdit[kind="page"]:focus, QPlainTextEdit[kind="page"]:focus { border: 0; padding: 0; }
QLineEdit[kind="cell"], QLineEdit[kind="cell"]:focus, QPlainTextEdit[kind="cell"],
QPlainTextEdit[kind="cell"]:focus { border: 0; border-radius: 0; padding: 0 ${s2}px; }
QComboBox { min-height: ${s20}px; }
QComboBox[kind="flat"] { border-color: transparent; background: transparent; }
QComboBox[kind="flat"]:hover { background: $hover; }
QComboBox[kind="flat"]:focus { border: 2px solid $accent; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $strong;
  selection-background-color: $select; selection-color: $text; outline: 0; }
QTreeView, QListView, QTableView { background: $surface; border: 0; outline: 0;
  selection-background-color: $select; selection-color: $text; gridline-color: $line; }
QHeaderView::section { background: $sunken; color: $muted; border: 0;
  border-right: 1px solid $line; border-bottom: 1px solid $line; padding: ${s4}px ${s6}px; }
QCheckBox::indicator, QTreeView::indicator { width: ${s14}px; height: ${s14}px;
  border: 1px solid $control; border-radius: 3px; background: $surface; }
QCheckBox::indicator:checked, QTreeView::indicator:checked { background: $accent;
  border-color: $accent; image: url("$check"); }
QCheckBox::indicator:disabled, QTreeView::indicator:disabled { border-color: $disabled; }
QTreeView::indicator:indeterminate { background: $bar; border-color: $accent; }
QCheckBox::indicator:checked:disabled, QTreeView::indicator:checked:disabled {
  background: $disabled; }
QTabBar::tab { padding: ${s6}px ${s12}px; color: $muted; background: transparent; border: 0; }
QTabBar::tab:selected { color: $text; font-weight: bold; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { border: 2px solid $accent; }
QTabWidget::pane { border: 0; }
QDockWidget { color: $text; font-weight: bold; }
QDockWidget::title { background: $raised; padding: ${s8}px ${s12}px; border-bottom: 1px solid $line;
  text-align: left; }
QDockWidget > QWidget { font-weight: normal; }
QComboBox::drop-down { border: 0; width: ${s18}px; }
QComboBox::down-arrow { image: url("$arrow"); width: ${s10}px; height: ${s10}px; }
QSplitter::handle { background: $line; }
QScrollBar:vertical { background: $window; width: ${s10}px; }
QScrollBar:horizontal { background: $window; height: ${s10}px; }
QScrollBar::handle { background: $strong; border-radius: ${s4}px; min-height: ${s24}px;
  min-width: ${s24}px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QProgressBar { background: $bar_ground; border: 0; border-radius: 3px; text-align: center; }
QProgressBar::chunk { background: $bar; border-radius: 3px; }
QWidget[kind="surface"] { background: $surface; }
QWidget[kind="raised"] { background: $raised; }
QWidget[kind="window"] { background: $window; }
QWidget[kind="bar"] { background: $window; border-bottom: 1px solid $line; }
QFrame[kind="rule"] { background: $line; border: 0; min-width: 1px; max-width: 1px; }
QFrame[kind="box"] { background: $surface; border: 1px solid $line; border-radius: ${s4}px; }
QFrame[kind="lastplan"] { background: $surface; border: 1px solid $accent;
  border-radius: ${s4}px; }
QFrame[kind="coach"] { background: $surface; border: 2px solid $accent;
  border-radius: ${s6}px; }
QLabel[kind="accent"] { color: $accent; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="ok"] { color: $ok; }
QLabel[kind="error"] { color: $error; }
QLabel[kind="warning"] { color: $warning; }
QLabel[kind="number"] { background: $number_box; color: $on_number_box; border-radius: 3px;
  padding: ${s4}px ${s8}px; }
QLabel[kind="notice"] { background: $warning_ground; color: $warning; padding: ${s4}px ${s12}px; }
""")
_STEPS = (2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 14, 18, 20, 24)
_SHORT = {Role.STRONG_LINE: "strong"}


def style_sheet(look: Look) -> str:
    """Fill the sheet with the colours and sizes of a look."""
    names = {role: _SHORT.get(role, role.name.lower()) for role in Role}
    values = {name: look.colour(role).name() for role, name in names.items()}
    values |= {f"s{step}": str(look.px(step)) for step in _STEPS}
    values["arrow"] = icon_file("down_dark" if look.dark else "down").as_posix()
    values["check"] = icon_file("check_dark" if look.dark else "check").as_posix()
    return _SHEET.substitute(values)
