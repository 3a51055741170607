"""The left side: which book is printed, and of what it is made."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.documents.template import Template
from sspass_desktop.domain.build_edits import (
    free_name,
    moved_build,
    with_build,
    with_new_build,
    without_build,
)
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Build, Edition
from sspass_desktop.texts import menus as menu_words
from sspass_desktop.texts import press as words
from ui.edits import Step
from ui.fields.prompt import Prompt
from ui.look.icons import icon
from ui.look.look import Look, Text
from ui.press.choices import ChoicesList, Chosen, Kind, content, offered
from ui.press.options import OptionsForm
from ui.verbs import Handlers, Verb

SIGN = 14


class Chooser(QWidget):
    """Chooses a build and changes it; what is kept is changed in the plan, the rest for this time.

    Signals:
        proposed: A ``Step``.
        wanted: The ``Chosen`` that is to be shown, whenever it or its build is another.
    """

    proposed = Signal(object)
    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._edition: Edition | None = None
        self._card: Uid | None = None
        self._template: Template | None = None
        self._why = ""
        self._usual: dict[Kind, Build] = {}
        self.list, self.options = ChoicesList(look), OptionsForm(look)
        self.prompt = Prompt(look)
        self.title, self.add, self.more = QLabel(words.BUILDS), QToolButton(), QToolButton()
        self._lay_out()
        self.list.chosen.connect(self._chosen)
        self.list.moved.connect(self._move)
        self.list.rename_asked.connect(self._ask_rename)
        self.list.removed.connect(self._delete)
        self.options.edited.connect(self._edited)
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        head = QWidget()
        head.setProperty("kind", "bar")
        self._head = QHBoxLayout(head)
        self._head.addWidget(self.title, 1)
        self._acts: Mapping[Verb, Callable[[], None]] = {
            Verb.COPY_BUILD: self._copy,
            Verb.RENAME_BUILD: self._ask_rename,
            Verb.DELETE_BUILD: self._delete,
        }
        menu = QMenu(self)
        for verb, act in self._acts.items():
            menu.addAction(menu_words.WORDS[verb.name]).triggered.connect(act)
        for button, name in ((self.add, words.ADD), (self.more, words.MORE)):
            button.setAccessibleName(f"{words.BUILDS} {name}")
            button.setToolTip(name)
            self._head.addWidget(button)
        self.add.clicked.connect(self._ask_new)
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (head, self.prompt):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.addWidget(above)
        self.split.addWidget(self.options)
        self.split.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)

    def _dress(self) -> None:
        px = self._look.px
        self._head.setContentsMargins(px(10), px(2), px(4), px(2))
        self.title.setFont(self._look.font(Text.LABEL_BOLD))
        for button, name in ((self.add, "add"), (self.more, "more")):
            button.setIcon(icon(name, self._look, SIGN))
            button.setIconSize(QSize(px(SIGN), px(SIGN)))
        self.split.setSizes([px(210), px(380)])

    @property
    def current(self) -> Chosen | None:
        """What is chosen now."""
        return self.list.current

    @property
    def _kept(self) -> Chosen | None:
        """What is chosen, if it is kept and may be changed."""
        current = self.current
        return current if current and current.kind is Kind.KEPT and not self._why else None

    def show_plan(self, edition: Edition, card: Uid | None, template: Template, why: str) -> None:
        """Show an edition; ``why`` nothing of it may be changed: "" if it may."""
        self._edition, self._card, self._template, self._why = edition, card, template, why
        self.list.show_choices(offered(edition, card, self._usual))
        self._show_current()

    def forget(self) -> None:
        """Another plan comes."""
        self._usual.clear()
        self._edition = None
        self.list.choose((Kind.WHOLE, ""))

    def _chosen(self, _chosen: Chosen) -> None:
        self._show_current()

    def _show_current(self) -> None:
        current = self.current
        if current is None or self._edition is None or self._template is None:
            return
        why = self._why if current.kind is Kind.KEPT else ""
        self.options.show_build(current.build, self._edition, self._template, why)
        self.add.setEnabled(not self._why)
        self.more.setEnabled(not self._why)
        self.wanted.emit(current)

    def _edited(self, build: Build) -> None:
        """A kept build changes in the plan; of the others the change lasts as long as the view."""
        current = self.current
        if current is None or self._edition is None:
            return
        if current.kind is Kind.KEPT:
            after = with_build(self._edition, current.place, build)
            self.proposed.emit(Step(after, words.changed(build.name)))
        else:
            self._usual[current.kind] = content(build)
            self.list.show_choices(offered(self._edition, self._card, self._usual))
        self._show_current()  # also if it was refused

    # what is done with builds

    def handlers(self) -> Handlers:
        """What can be done with the build that is chosen."""
        current, acts = self.current, dict(self._acts)
        if self._edition is None or current is None or self._why:
            return {}
        if current.kind is not Kind.KEPT:
            return {Verb.NEW_BUILD: self._ask_new, Verb.COPY_BUILD: self._copy}
        return {Verb.NEW_BUILD: self._ask_new, **acts}

    def _ask_new(self) -> None:
        """A new build is what is shown now, under a name."""
        name = words.NEW_NAME
        if self._edition is not None:
            name = free_name(self._edition, name)
        self.prompt.ask_name(words.NAME, words.NAME_HINT, name, self._add)
        self.list.scrollTo(self.list.currentIndex())

    def _add(self, name: str) -> None:
        current = self.current
        if current is not None:
            self._propose_new(replace(current.build, name=name), None)

    def _copy(self) -> None:
        current = self.current
        if current is not None:
            behind = current.place if current.kind is Kind.KEPT else None
            name = words.copied_from(current.build.name)
            self._propose_new(replace(current.build, name=name), behind)

    def _propose_new(self, build: Build, behind: int | None) -> None:
        if self._edition is None:
            return
        name = free_name(self._edition, build.name)
        self.list.expect(name)
        after = with_new_build(self._edition, build, behind)
        self.proposed.emit(Step(after, words.added(name)))

    def _ask_rename(self) -> None:
        current = self._kept
        if current is not None:
            self.prompt.ask_name(words.NAME, words.NAME_HINT, current.build.name, self._rename)

    def _rename(self, name: str) -> None:
        current = self._kept
        if current is None or self._edition is None:
            return
        name = free_name(self._edition, name, current.place)
        self.list.expect(name)
        after = with_build(self._edition, current.place, replace(current.build, name=name))
        self.proposed.emit(Step(after, words.renamed(name)))

    def _delete(self) -> None:
        current = self._kept
        if current is not None and self._edition is not None:
            after = without_build(self._edition, current.place)
            self.proposed.emit(Step(after, words.removed(current.build.name)))

    def _move(self, by: int) -> None:
        current = self._kept
        if current is not None and self._edition is not None:
            after = moved_build(self._edition, current.place, by)
            self.proposed.emit(Step(after, words.moved(current.build.name)))
