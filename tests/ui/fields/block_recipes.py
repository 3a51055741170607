"""How a person changes tables and pictures between the lines of a section."""

from functools import partial

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage

from tests.ui.fields.recipes import RECIPES, TABLE, Recipe, overwrite

DONE = "넣기 (Ctrl+Enter)"
BLOCK = "blocks[].content"


def opens_block(person, row):
    person.clicks_cell("표와 그림", row, 0)
    person.clicks("고치기")
    person.waits(lambda: person.looks_for(DONE), "the window of a block")


def block(name, row, act, *paths):
    def done(person):
        opens_block(person, row)
        act(person)
        person.presses("Ctrl+Return")

    RECIPES.append(Recipe(name, done, frozenset(paths), "사업목표"))


ACTS = []
"""What is done in the windows of tables and pictures: name, act, kind and its fields."""


def table(name, act, *fields):
    ACTS.append((name, act, "Table", fields))
    block(f"table_{name}", 0, act, *(f"{BLOCK}.Table.{field}" for field in fields))


def picture(name, act, *fields):
    ACTS.append((name, act, "Picture", fields))
    block(f"picture_{name}", 1, act, *(f"{BLOCK}.Picture.{field}" for field in fields))


def clicks(name, row, column, person):
    person.clicks_cell(TABLE, row, column)
    person.clicks(name)


def types(row, column, text, person):
    person.clicks_cell(TABLE, row, column)
    person.types(text)
    person.presses("Return")


def merges(row, column, key, person):
    person.clicks_cell(TABLE, row, column)
    person.presses(f"Shift+{key}")
    person.clicks("칸 합치기")


def pastes(person):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor(Qt.GlobalColor.blue))
    data = QMimeData()
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    person.clicks("클립보드에서")


def inserts(person):
    person.presses("Ctrl+Home", "Ctrl+N, T")
    types(0, 0, "새 표", person)
    person.presses("Ctrl+Return")


def moves(person):
    person.clicks_cell("표와 그림", 1, 0)
    person.clicks("아래로")


RECIPES += [
    Recipe("block_added", inserts, frozenset({"blocks"}), "사업목표"),
    Recipe("block_moved", moves, frozenset({"blocks[].after"}), "사업목표"),
]
table("rows", partial(types, 2, 1, "바"), "rows")
table("header", partial(overwrite, name="머리글 행", text="2"), "header_rows")
table("span_added", partial(merges, 2, 0, "Right"), "spans", "rows")
table("span_row", partial(clicks, "위에 행", 0, 0), "rows", "spans[].row")
table("span_column", partial(clicks, "앞에 열", 0, 0), "rows", "spans[].column", "widths")
table("span_columns", partial(clicks, "뒤에 열", 0, 0), "rows", "spans[].columns", "widths")
table("span_rows", partial(merges, 1, 0, "Down"), "rows", "spans[].rows")
table("aligns", partial(clicks, "가운데", 2, 1), "aligns")
table("widths", partial(overwrite, name="열 너비 비율", text="1, 1"), "widths")
for word, field in {
    "제목": "caption",
    "단위": "unit",
    "기준일": "as_of",
    "자료": "source",
    "주석": "note",
}.items():
    table(field, partial(overwrite, name=word, text="새 글"), field)
picture("data", pastes, "data")
picture("caption", partial(overwrite, name="제목", text="새 글"), "caption")
picture("source", partial(overwrite, name="자료", text="새 글"), "source")
picture("width", partial(overwrite, name="너비", text="90"), "width_mm")
