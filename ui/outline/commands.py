"""What can be done to the lines of an outline, each a step of its own."""

from collections.abc import Callable, Sequence

from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining import items, levels, text
from sspass_desktop.domain.outlining.levels import Lines
from sspass_desktop.domain.outlining.text import Place, opened, seen, signed
from sspass_desktop.texts import outline as words
from ui.outline.proposing import ProposingPage
from ui.outline.voices import toggle_bold, toggle_underline


class CommandedPage(ProposingPage):
    """Carries out commands on the selected lines, or the one that holds the caret."""

    def selected_lines(self) -> tuple[Lines, int, int]:
        """All lines, what was typed being committed, and first and last of the selected ones."""
        self.commit()
        start, end = self.selected()
        last = end.line - 1 if end.column == 0 and end.line > start.line else end.line
        return tuple(self.blocks.rows), start.line, last

    def shift_in(self) -> None:
        """Move the selected lines a level in."""
        lines, first, last = self.selected_lines()
        free = self.blocks.style.is_free
        self.change(levels.shifted(lines, first, last, 1, free=free), words.LEVEL_IN)

    def shift_out(self) -> None:
        """Move the selected lines a level out."""
        lines, first, last = self.selected_lines()
        free = self.blocks.style.is_free
        self.change(levels.shifted(lines, first, last, -1, free=free), words.LEVEL_OUT)

    def set_sign(self, button: int) -> None:
        """Give the selected lines the level of □ ○ - · (1 to 4)."""
        lines, first, last = self.selected_lines()
        level, marker = self.blocks.style.chosen(button)
        self.change(levels.with_level(lines, (first, last), level, marker), words.LEVEL_SET)

    def set_numbered(self) -> None:
        """Number the selected lines ①②③, or take their numbers away."""
        lines, first, last = self.selected_lines()
        own = self.blocks.style.numbers_level
        if own is None:
            after = levels.with_numbers(lines, first, last)
        else:
            after = levels.with_level(lines, (first, last), own)
        self.change(after, words.NUMBERED)

    def move_up(self) -> None:
        """Move the selected items up, with all below them."""
        self._move(items.moved_up)

    def move_down(self) -> None:
        """Move the selected items down, with all below them."""
        self._move(items.moved_down)

    def _move(self, move: Callable[[Lines, int, int], tuple[Lines, int]]) -> None:
        lines, first, last = self.selected_lines()
        after, place = move(lines, first, last)
        cursor, more = self.textCursor(), place - first
        caret, anchor = (self.place(at) for at in (cursor.position(), cursor.anchor()))
        self.change(
            after,
            words.MOVED,
            Place(caret.line + more, caret.column),
            Place(anchor.line + more, anchor.column),
        )

    def break_line(self) -> None:
        """Go on in a new line, or leave a level where nothing was written."""
        lines, first, _ = self.selected_lines()
        start, end = self.selected()
        row = lines[first]
        if start == end and not seen(row) and not row.tag:
            self._leave(row)
            return
        held = lines if start == end else text.spliced(lines, start, end)
        self.change(text.split(held, start), words.SPLIT, Place(first + 1))

    def _leave(self, row: Line) -> None:
        """Out of a level, or of the numbers."""
        if row.level > 1:
            self.shift_out()
        elif row.marker in levels.KEPT_MARKS and self.blocks.style.numbers_level is None:
            caret = self.selected()[0]
            self._change_line(caret, Line(row.level), words.LEVEL_OUT)

    def remove_selected(self, name: str = "") -> None:
        """Take out what is selected."""
        lines, first, last = self.selected_lines()
        start, end = self.selected()
        after = text.spliced(lines, start, end)
        self.change(after, name or words.removed(last - first + 1), start)

    def join_above(self) -> None:
        """Move a line a level out, or join it with the one above."""
        lines, first, _ = self.selected_lines()
        if lines[first].level > 1:
            self.shift_out()
        elif first:
            end = Place(first - 1, len(seen(lines[first - 1])))
            self.change(text.joined(lines, first), words.JOINED, end)

    def join_below(self) -> None:
        """Join a line with the one below."""
        lines, first, _ = self.selected_lines()
        if first + 1 < len(lines):
            caret = self.selected()[0]
            self.change(text.joined(lines, first + 1), words.JOINED, caret)

    def put(self, lines: Sequence[Line], name: str) -> None:
        """Put lines in the place of what is selected."""
        held, _, _ = self.selected_lines()
        start, end = self.selected()
        after = text.spliced(held, start, end, lines)
        behind = len(seen(held[end.line])) - end.column
        last = end.line + len(after) - len(held)
        self.change(after, name, Place(last, max(len(seen(after[last])) - behind, 0)))

    def put_below(self, lines: Sequence[Line], name: str) -> None:
        """Put whole lines below the current item; they take the place of an empty line."""
        held, first, _ = self.selected_lines()
        at = levels.end_of_item(held, first)
        if not seen(held[first]) and not held[first].tag:
            held, at = (*held[:first], *held[first + 1 :]), first
        after = text.inserted(held, at, lines)
        last = at + len(lines) - 1
        self.change(after, name, Place(last, len(seen(after[last]))))

    def set_tag(self, tag: str | None) -> None:
        """Tag the selected lines, or take their tags away."""
        lines, first, last = self.selected_lines()
        self.change(items.with_tag(lines, first, last, tag), words.tagged(tag))

    def open_line(self) -> None:
        """Take "(words) ", ▶ or ※ that was just typed at the beginning for what it means."""
        caret = self.selected()[0]
        row = self.blocks.rows[caret.line]
        lead, sign = opened(row), signed(row)
        if lead is not row and caret.column == len(text.lead_of(lead)):
            self._change_line(caret, lead, words.LEAD)
        elif sign is not row and caret.column == len(f"{sign.marker} "):
            self._take_sign(caret, sign)

    def _take_sign(self, caret: Place, line: Line) -> None:
        """Only where the section shows the sign; elsewhere it stays a letter."""
        rows = self.blocks.rows
        after = self.blocks.style.settled((*rows[: caret.line], line, *rows[caret.line + 1 :]))
        if self.blocks.style.signs(after)[caret.line].text == line.marker:
            self._change_line(Place(caret.line), after[caret.line], words.SIGN)

    def _change_line(self, caret: Place, line: Line, name: str) -> None:
        lines, _, _ = self.selected_lines()
        after = (*lines[: caret.line], line, *lines[caret.line + 1 :])
        self.change(after, name, caret)

    def make_bold(self) -> None:
        """Make what is selected, or typed next, bold, or plain again."""
        self.selected_lines()
        toggle_bold(self)
        self._changed_voice(words.BOLD)

    def make_underlined(self) -> None:
        """Underline what is selected, or typed next, or take the line away."""
        self.selected_lines()
        toggle_underline(self)
        self._changed_voice(words.UNDERLINE)

    def _changed_voice(self, name: str) -> None:
        if self.textCursor().hasSelection():
            start, end = self.selected()
            self.blocks.touch(start.line, end.line)
            self.change(self.lines, name)
