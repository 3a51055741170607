"""A grid of plain words that takes every proposal at once."""

from ui.grid.model import Face, GridModel


class WordsModel(GridModel[tuple[str, ...]]):
    """Rows of words; ``steps`` are the names of what was proposed, with what they join."""

    def __init__(self, rows, heads=("이름", "내용", "금액"), parent=None):
        super().__init__(heads, parent)
        self.steps, self.joins, self.findings, self.fixed = [], [], {}, set()
        self.wanted, self.shifted = 0, []
        self.show_rows([tuple(row) for row in rows])

    def face(self, row, column):
        finding = self.findings.get((row, column))
        editable = (row, column) not in self.fixed
        return Face(self.rows[row][column], right=column == 2, finding=finding, editable=editable)

    def choices(self, row, column):  # noqa: ARG002 - the grid asks so
        return ("일반운영비", "여비", "민간이전") if column == 0 else ()

    def breaks_lines(self, column):
        return column == 1

    def propose_cells(self, changes, name, joins=""):
        rows = [list(row) for row in self.rows]
        for row, column, text in changes:
            while row >= len(rows):
                rows.append([""] * len(self.heads))
            rows[row][column] = text
        self._take(rows, name, joins)

    def insert_rows(self, row, count):
        rows = list(self.rows)
        rows[row:row] = [("",) * len(self.heads)] * count
        self._take(rows, "행 삽입")

    def delete_rows(self, rows):
        left = [row for place, row in enumerate(self.rows) if place not in rows]
        self._take(left, "행 지우기")

    def move_rows(self, rows, by):
        if rows.start + by < 0 or rows.stop + by > len(self.rows):
            return 0
        kept = [row for place, row in enumerate(self.rows) if place not in rows]
        at = rows.start + by
        self._take(kept[:at] + list(self.rows[rows.start : rows.stop]) + kept[at:], "행 옮기기")
        return by

    def shift_rows(self, rows, by):
        self.shifted.append((rows, by))

    def want_row(self):
        self.wanted += 1
        self.insert_rows(len(self.rows), 1)

    def _take(self, rows, name, joins=""):
        self.steps.append(name)
        self.joins.append(joins)
        self.show_rows([tuple(row) for row in rows])
