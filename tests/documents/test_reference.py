"""One page of every kind as it looked when it was last looked at: ``tests/reference``.

Letters, lines and areas with their places (a tenth of a point), and a small picture. Who changed
the look of pages on purpose looks at the new ones and renews them all:

    python -m tests.documents.test_reference
"""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter

from sspass_desktop.documents.layout.page import Page
from tests.documents.kinds import KINDS, kinds
from tests.documents.paper import Print, example, print_book

FOLDER = Path(__file__).resolve().parents[1] / "reference"
DPI, FINE, GREYS = 60, 4, 16
"""Of a picture; it is drawn so many times finer, for letters to stand between its pixels too."""
UNLIKE, AT_MOST = 40, 0.002
"""Softened pixels that differ by more than so much of 255, and the share that may."""


def described(page: Page) -> str:
    """What stands on a page, a line for each thing."""
    runs = [[*_rounded(run[:2]), run.text, run.face, run.size, run.letter > 0] for run in page.runs]
    rules = [[*_rounded(rule[:4]), rule.width] for rule in page.rules]
    fills = [[*_rounded(fill[:4]), fill.colour, fill.line] for fill in page.fills]
    things = {"runs": runs, "rules": rules, "fills": fills}
    lines = (f'"{name}":[\n' + ",\n".join(map(_written, things[name])) + "]" for name in things)
    return "{" + ",\n".join(lines) + "}\n"


def _rounded(numbers: tuple[float, ...]) -> list[float]:
    return [round(number, 1) for number in numbers]


def _written(thing: object) -> str:
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"))


def pictured(book: Print, number: int) -> Image.Image:
    """A page in a few greys."""
    document = pypdfium2.PdfDocument(book.path)
    picture = document[number].render(scale=FINE * DPI / 72, grayscale=True).to_pil().convert("L")
    document.close()
    return picture.reduce(FINE).quantize(GREYS).convert("L")


@pytest.mark.parametrize("kind", KINDS)
def test_pages_look_as_they_did(kind, sample_print):
    number = kinds(sample_print)[kind]
    kept = (FOLDER / f"{kind}.json").read_text(encoding="utf-8")
    assert json.loads(kept) == json.loads(described(sample_print.pages.pages[number]))
    with Image.open(FOLDER / f"{kind}.png") as picture:
        before = picture.convert("L").filter(ImageFilter.GaussianBlur(1))
    now = pictured(sample_print, number).filter(ImageFilter.GaussianBlur(1))
    assert now.size == before.size
    unlike = ImageChops.difference(before, now).histogram()[UNLIKE:]
    assert sum(unlike) <= AT_MOST * now.size[0] * now.size[1]


def test_nothing_old_is_kept():
    assert {path.stem for path in FOLDER.iterdir()} == set(KINDS)
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 1_500_000


def renew() -> None:
    """Write all of them anew."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        book = print_book(*example(), Path(folder) / "book.pdf")
        for kind, number in kinds(book).items():
            page = described(book.pages.pages[number])
            (FOLDER / f"{kind}.json").write_text(page, encoding="utf-8", newline="\n")
            pictured(book, number).save(FOLDER / f"{kind}.png", optimize=True)


if __name__ == "__main__":
    sys.exit(renew())
