"""The same plan is the same file, whenever, wherever and after whatever it is printed."""

import hashlib
import io
import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sspass_desktop.documents.book import Options, whole_book
from sspass_desktop.documents.layout.pages import Press, lay_out
from sspass_desktop.documents.pdf.write import render_pdf
from sspass_desktop.domain.outline import Line, Outline
from sspass_desktop.domain.plan import Build
from sspass_desktop.services.sample import sample_plan

ROOT = Path(__file__).resolve().parents[2]
STEPS = 6
PRINT = """
import hashlib, io
from sspass_desktop.documents.book import Options
from sspass_desktop.documents.pdf.write import render_pdf
from sspass_desktop.services.publish import book_pages
from sspass_desktop.services.sample import sample_plan
plan, out = sample_plan(), io.BytesIO()
render_pdf(book_pages(plan.organisation, plan.editions[-1], Options()), out)
print(hashlib.sha256(out.getvalue()).hexdigest())
"""


def written(pages):
    out = io.BytesIO()
    render_pdf(pages, out)
    return out.getvalue()


def test_two_prints_of_a_book_are_the_same_bytes(sample_print):
    again = whole_book(sample_print.organisation, sample_print.edition, Options())
    assert written(lay_out(again)) == sample_print.path.read_bytes()


def test_a_book_printed_by_another_process_is_the_same_file(sample_print):
    told = []
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", PRINT]
        done = subprocess.run(  # noqa: S603 - our own interpreter
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        told.append(done.stdout.strip())
    assert set(told) == {hashlib.sha256(sample_print.path.read_bytes()).hexdigest()}


class Editor:
    """Changes a plan here and there, as people do."""

    def __init__(self, seed):
        self._random = random.Random(seed)  # noqa: S311 - a test, repeatable
        plan = sample_plan()
        self.organisation, self.edition = plan.organisation, plan.editions[-1]
        self.build = Build()

    def change(self):
        self._random.choice(
            [self._word, self._word, self._move, self._drop, self._section, self._name, self._looks]
        )()

    def _word(self):
        cards = list(self.edition.cards)
        at = self._random.randrange(len(cards))
        line = Line(1, "○", text=f"덧붙인 줄 {self._random.random()}")
        cards[at] = replace(cards[at], background=(*cards[at].background, line))
        self._with(cards=tuple(cards))

    def _move(self):
        cards = list(self.edition.cards)
        self._random.shuffle(cards)
        self._with(cards=tuple(cards))

    def _drop(self):
        cards = list(self.edition.cards)
        cards.pop(self._random.randrange(len(cards)))
        self._with(cards=tuple(cards))

    def _section(self):
        sections = list(self.edition.sections)
        at = self._random.randrange(len(sections))
        outline = Outline((Line(2, "○", text=f"새 글 {self._random.random()}"),))
        sections[at] = replace(sections[at], blocks=(*sections[at].blocks, outline))
        self._with(sections=tuple(sections))

    def _name(self):
        self.organisation = replace(self.organisation, name=f"기관 {self._random.random()}")

    def _looks(self):
        self.build = replace(self.build, double_sided=not self.build.double_sided)

    def _with(self, **changes):
        self.edition = replace(self.edition, **changes)

    def book(self):
        return whole_book(self.organisation, self.edition, Options(self.build))


@pytest.mark.parametrize("seed", range(2))
def test_after_any_edits_the_pages_are_those_of_a_fresh_print(seed):
    editor, press = Editor(seed), Press()
    before = editor.book()
    press.lay_out(before)
    assert press.laid == len(before.articles)
    for _ in range(STEPS):
        editor.change()
        book = editor.book()
        laid = press.laid
        again = press.lay_out(book)
        new = sum(article not in before.articles for article in book.articles)
        assert press.laid - laid == new < len(book.articles)
        fresh = lay_out(book)
        assert again == fresh
        before = book
    assert written(again) == written(fresh)
