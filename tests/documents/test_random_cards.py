"""Whatever a card holds: nothing is lost, nothing leaves its place, nothing stands on another."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from sspass_desktop.documents.book import Options, card_book
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.template import read_template, standard
from sspass_desktop.domain.budget import CardBudget, CostLine, FundTable
from sspass_desktop.domain.card import (
    Card,
    CardBlock,
    CardSection,
    Indicator,
    Overview,
    Person,
    ScheduleRow,
)
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, Picture, Span, Table
from tests.documents.cards import ORGANISATION, edition
from tests.documents.paper import assert_apart, end, squash
from tests.documents.stored import card_texts

LARGE = """
[margins]
top = 35
bottom = 30
left = 45
right = 30
[marks]
heading = "▣▣"
circle = "◎◎"
dash = "＊"
[fonts]
title = { size = 22 }
heading = { size = 20, leading = 28 }
heading_year = { size = 18 }
body = { face = "본고딕", size = 18, leading = 24 }
dash = { size = 18, leading = 24 }
lead = { size = 18, leading = 24 }
numbered = { face = "본명조", size = 18, leading = 24 }
result = { face = "본명조 굵게", size = 18, leading = 24 }
goal_title = { size = 18 }
goal = { size = 18, leading = 24 }
goal_dash = { size = 18, leading = 24 }
issue = { size = 18, leading = 24 }
caption = { size = 14, leading = 20 }
unit = { size = 14, leading = 20 }
table = { face = "본명조", size = 12, leading = 17 }
months = { size = 12 }
note = { size = 14, leading = 20 }
head = { size = 11 }
page = { size = 11 }
foot = { size = 9 }
foot_below = { size = 9 }
"""
SECTIONS = (
    "goals",
    "background",
    "strategy_links",
    "last_results",
    "improvements",
    "actions",
    "issues",
    "effects",
)
STRANGE = (
    "新規 社會",
    "가\u00a0나\u00a0다",
    "웃음\U0001f600",
    "שלום עולם",
    "e\u0301a\u0308",
    "가\u200b나\ufeff",
    "탭\t탭",
    "□○◦●◆◇▣▶▪■△▲※·①②⑳【】「」『』〈〉➡→⇒★☆✓㎡℃‘’“”–—└×~↳∼✕",
    "<b>&amp;</b>",
    "(",
    "",
    "   ",
)


class Maker:
    """Makes cards at random; every tenth text is long, every tenth strange."""

    def __init__(self, seed):
        self.random = Random(seed)  # noqa: S311 - the same cards in every run

    def word(self):
        return "".join(self.random.choices("가나다라마바사아자차카타파하12,.·()%-", k=self.some(9)))

    def some(self, most):
        return self.random.randint(1, most)

    def often(self, share):
        return self.random.random() < share

    def text(self, most=14):
        if self.often(0.1):
            return self.random.choice(STRANGE)
        if self.often(0.05):
            return "".join(self.word() for _ in range(60))
        return " ".join(self.word() for _ in range(self.some(120 if self.often(0.1) else most)))

    def lines(self, most=12):
        return tuple(
            Line(
                self.some(4),
                self.random.choice(["", "○", "-", "▶", "※", "③", "[]"]),
                self.text(3) if self.often(0.3) else None,
                self.text(),
                self.random.choice(["신설", "유지", self.text(8)]) if self.often(0.2) else None,
            )
            for _ in range(self.some(most) - 1)
        )

    def table(self):
        width, height = self.some(12), self.some(80 if self.often(0.2) else 8)
        rows = [
            tuple(
                "\n".join(self.text(3) for _ in range(self.some(100 if self.often(0.01) else 2)))
                for _ in range(width)
            )
            for _ in range(height)
        ]
        spans = tuple(
            Span(self.random.randrange(-1, height + 1), self.random.randrange(width), *size)
            for size in ((2, 1), (1, 3), (90, 2))
            if self.often(0.5)
        )
        widths = tuple(self.random.choices(range(9), k=width)) if self.often(0.3) else ()
        return Table(
            tuple(rows),
            header_rows=self.random.randrange(4),
            spans=spans,
            widths=widths,
            caption=self.text(),
            unit=self.text(2),
            note=self.text(),
            source=self.text(),
        )

    def block(self):
        table = self.often(0.7)
        content = self.table() if table else Picture(b"", self.text(), self.text(), -5)
        return CardBlock(self.random.choice(list(CardSection)), self.random.randrange(5), content)

    def fund(self):
        depth = self.some(6)
        lines = tuple(
            CostLine(
                tuple(self.word() for _ in range(self.random.randrange(depth + 1))),
                self.text(4),
                self.text(4),
                self.random.choice([None, 0, -5_000, 1_234_567, 10**15]),
            )
            for _ in range(self.some(100 if self.often(0.2) else 8))
        )
        return FundTable(self.text(), lines=lines)

    def step(self):
        months = tuple(sorted(self.random.sample(range(1, 13), self.random.randrange(13))))
        group = self.random.choice(["가 나", self.text(3)]) if self.often(0.4) else None
        return ScheduleRow(self.text(5), group, self.random.randrange(3), months)

    def indicator(self, number):
        kind = self.random.choice(["정량", "정성", ""])
        name = self.text() if self.often(0.9) else None
        return Indicator(Uid(f"i{number}"), kind, self.text(5), name, self.text(3))

    def card(self):
        person = Person(self.text(1), self.text(1), self.text(1))
        overview = Overview(self.text(), self.text(), self.lines(4))
        steps = range(self.random.randrange(200 if self.often(0.1) else 12))
        indicators = range(self.random.randrange(60 if self.often(0.2) else 8))
        return Card(
            Uid("card"),
            self.text(60),
            owner=person,
            head=person,
            overview=overview,
            budget=CardBudget(tables=tuple(self.fund() for _ in range(self.some(3) - 1))),
            indicators=tuple(map(self.indicator, indicators)),
            schedule=tuple(self.step() for _ in steps),
            blocks=tuple(self.block() for _ in range(self.some(5) - 1)),
            **{name: self.lines(40 if self.often(0.1) else 9) for name in SECTIONS},
        )


def body(page, sheet):
    top, bottom = sheet.text_top, sheet.text_top + sheet.text_height
    return [run for run in page.runs if top - 1 < run.y < bottom + 1 and not run.hidden]


def letters(text):
    """What must be found again: everything but blanks, signs that are set anew, and joiners."""
    return Counter(sign for sign in squash(text) if sign.isalnum() or sign in "★☆℃㎡")


def laid_out(card, template):
    book = card_book(ORGANISATION, edition(card), (card.uid,), Options(template=template))
    return lay_out(book, template.style)


def assert_sound(card, template):
    pages, sheet = laid_out(card, template), template.style.sheet
    left, right = sheet.left, sheet.left + sheet.measure
    top, bottom = sheet.text_top, sheet.text_top + sheet.text_height
    printed = letters("".join(run.text for page in pages.pages for run in body(page, sheet)))
    wanted = sum((letters(text) for _, text in card_texts(card, edition(card))), Counter())
    lost = wanted.keys() - printed.keys()  # not how often: equal neighbours of a table are merged
    assert not lost, lost
    for page in pages.pages:
        for run in body(page, sheet):
            assert run.x >= left - 0.1, run
            assert end(run) <= right + 0.5, run
            assert top <= run.y <= bottom, run
        for fill in page.fills:
            assert left - 0.1 <= fill.x <= fill.x + fill.width <= right + 0.1
            assert fill.y + fill.height <= bottom + 0.1
        assert all(rule.y1 <= bottom + 0.5 for rule in page.rules)
        assert_apart(body(page, sheet))


@pytest.fixture(params=["standard", "large"])
def template(request, tmp_path):
    if request.param == "standard":
        return standard()
    (tmp_path / "large.toml").write_text(LARGE, encoding="utf-8")
    return read_template(tmp_path / "large.toml")


@pytest.mark.parametrize("seed", range(10))
def test_any_card_prints(seed, template):
    assert_sound(Maker(seed).card(), template)


EMPTY = Card(Uid("card"), "제목")
WORDS = "가나다라 " * 20_000
ENDLESS = "가" * 100_000
LIST = "\n".join(f"줄{number}" for number in range(300))
ROWS = tuple(("", f"행{number}") for number in range(30))


def with_table(*rows, **more):
    return replace(EMPTY, blocks=(CardBlock(CardSection.ACTIONS, 0, Table(rows, **more)),))


@pytest.mark.parametrize(
    "card",
    [
        replace(EMPTY, background=(Line(1, "○", text=WORDS), Line(2, "-", text=ENDLESS))),
        replace(EMPTY, title="가나다 " * 75),
        replace(EMPTY, title="가" * 5_000),
        replace(EMPTY, goals=tuple(Line(n % 2 + 1, text=f"목표{n}") for n in range(200))),
        replace(EMPTY, issues=(Line(1, text=WORDS[:9_000]),)),
        replace(EMPTY, schedule=tuple(ScheduleRow(f"{n}", "묶음", n % 2) for n in range(200))),
        replace(EMPTY, owner=Person("역할" * 50, "이름" * 50, "0" * 100)),
        replace(EMPTY, actions=tuple(Line(1, text=f"일{n}") for n in range(200))),
        with_table(("가", "나"), (LIST, "다")),
        with_table((LIST, "나"), *ROWS),
        with_table(("가", "나"), (LIST, "다"), *ROWS, spans=(Span(1, 0, 30, 1),)),
        with_table(("가", "나"), ("다", "라"), note=WORDS[:9_000], caption=WORDS, unit=WORDS[:900]),
        with_table(*[("가나",) * 60] * 3),
        with_table(*[("낱말 " * 4,) * 12] * 80, spans=(Span(3, 3, 200, 200), Span(1, 1, 5, 5))),
    ],
    ids=[
        *("paragraph", "title", "titles", "goals", "issue", "steps", "names", "actions"),
        *("cell", "header", "merged", "around", "wide", "spans"),
    ],
)
def test_what_is_longer_than_a_page_goes_on(card, template):
    assert_sound(card, template)
