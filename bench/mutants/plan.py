"""The open format as plain JSON: what the makers of faults find in a plan and how they change it.

Nothing here or in the makers comes from the program: a fault must not agree with the rules by
sharing their errors.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

Json = dict[str, Any]

SOURCES = ("국비", "도비", "시군비", "기타")
SCALES = {"원": 1, "천원": 1_000}
PROSE = (
    "goals",
    "background",
    "strategy_links",
    "last_results",
    "improvements",
    "actions",
    "issues",
    "effects",
)
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FACTOR = re.compile(r"(?P<label>\D*?)(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>[^\d]*)")
_MONEY = re.compile(r"(천?원)")


def edition(plan: Json) -> Json:
    """The newest edition."""
    newest: Json = plan["editions"][-1]
    return newest


def cards(plan: Json) -> list[Json]:
    """All written cards."""
    written: list[Json] = edition(plan)["cards"]
    return written


def number(text: str) -> Fraction:
    """The value of a number with or without commas."""
    return Fraction(text.replace(",", ""))


def written(value: Fraction | int) -> str:
    """A number with commas and as many decimals as it needs, at most three."""
    whole = int(value)
    rest = f"{float(value - whole):.3f}"[1:].rstrip("0").rstrip(".")
    return f"{whole:,}{rest}"


@dataclass
class Factor:
    """A number of a formula with the words around it."""

    label: str
    number: str
    unit: str

    @property
    def value(self) -> Fraction:
        money = _MONEY.fullmatch(self.unit)
        return number(self.number) * (SCALES[money[1]] if money else 1)


def factors(formula: str) -> list[Factor] | None:
    """The factors of a plain product; None for any other formula."""
    if re.search(r"[()+/%−-]", formula) or "×" not in formula:
        return None
    found = []
    for part in formula.removesuffix("=").split("×"):
        match = _FACTOR.fullmatch(part)
        if match is None:
            return None
        found.append(Factor(match["label"], match["number"], match["unit"]))
    return found if found[0].unit in SCALES else None


def formula(parts: list[Factor]) -> str:
    """Factors as a formula."""
    return "×".join(part.label + part.number + part.unit for part in parts) + "="


def product(parts: list[Factor]) -> Fraction:
    """What factors come to in won."""
    value = Fraction(1)
    for part in parts:
        value *= part.value
    return value


@dataclass
class Row:
    """A cost line where it stands."""

    card: Json
    table: Json
    line: Json
    place: Json

    @property
    def plain(self) -> list[Factor] | None:
        """Its factors, if it is a product that comes to its amount."""
        parts = factors(self.line["formula"])
        return parts if parts and product(parts) == self.line["amount_won"] else None

    @property
    def unsplit(self) -> bool:
        """Whether nobody said which sources it comes from."""
        return not self.line["sources"] and not self.line["ratio"]

    @property
    def name(self) -> str:
        where = f"{self.card['number']} budget[{self.place['table']}][{self.place['line']}]"
        return f"{where} {self.line['label']}"


def rows(plan: Json) -> list[Row]:
    """All cost lines."""
    return [
        Row(card, table, line, at(card, "budget", line=n) | {"table": t})
        for card in cards(plan)
        for t, table in enumerate(card["budget"]["tables"])
        for n, line in enumerate(table["lines"])
    ]


def at(card: Json, section: str, line: int | None = None, **more: object) -> Json:
    """A place in a card as findings name it."""
    place = {"card": card["uid"], "section": section, **more}
    return place if line is None else place | {"line": line}


def total(card: Json) -> int:
    """The money of a card."""
    return sum(
        line["amount_won"] or 0 for table in card["budget"]["tables"] for line in table["lines"]
    )


@dataclass
class Node:
    """A line of a budget tree with its side and the line above it."""

    side: str
    item: Json
    parent: Json | None

    @property
    def place(self) -> Json:
        return {"section": "budget_tree", "side": self.side, "node": self.item["uid"]}

    @property
    def name(self) -> str:
        return f"{self.side} {self.item['name']}"


def nodes(plan: Json) -> list[Node]:
    """All lines of both trees."""
    budget = edition(plan)["budget"]

    def below(side: str, items: list[Json], parent: Json | None) -> Iterator[Node]:
        for item in items:
            yield Node(side, item, parent)
            yield from below(side, item["children"], item)

    return [node for side in ("revenue", "expenditure") for node in below(side, budget[side], None)]


def spending(plan: Json) -> dict[str, Node]:
    """The lines of the spending tree by uid."""
    return {node.item["uid"]: node for node in nodes(plan) if node.side == "expenditure"}


def prose(plan: Json, *sections: str) -> list[tuple[Json, str, int, Json]]:
    """Lines of text: card, section, index, line."""
    return [
        (card, section, n, line)
        for card in cards(plan)
        for section in sections or PROSE
        for n, line in enumerate(card[section])
    ]


def words(text: str) -> set[str]:
    """Words of two letters or more, without what is in brackets and without counts."""
    plain = re.sub(r"\([^)]*\)|[^\w\s]|_", " ", text)
    return {word for word in plain.split() if len(word) > 1 and not word[0].isdigit()}


_HOLDING = {"운영", "개최", "실시", "지원", "보급", "배부", "발간", "제공", "건수", "횟수", "인원"}


def content(text: str) -> set[str]:
    """Words of a name, those aside that only say that something is done."""
    return words(text) - _HOLDING


def alike(one: str, other: str) -> bool:
    """Whether two names mean one thing: the words of one are those of the other, and maybe more.

    Words that only say that something is done do not count.
    """
    small, large = sorted((content(text) for text in (one, other)), key=len)
    return bool(small) and small <= large


def named_alike(one: str, other: str) -> bool:
    """Whether two names have the same words, those aside that only say that something is done."""
    return bool(content(one)) and content(one) == content(other)


def amount_in_words(won: int) -> str:
    """The official spelling of an amount."""
    if won == 0:
        return "금영원"
    groups, text = ("", "만", "억", "조"), ""
    for power, group in enumerate(groups):
        part = won // 10_000**power % 10_000
        digits = "".join(
            "영일이삼사오육칠팔구"[digit] + unit
            for digit, unit in zip(map(int, f"{part:04}"), ("천", "백", "십", ""), strict=True)
            if digit
        )
        text = (digits + group if part else "") + text
    return f"금{text}원"


def as_printed(plan: Json) -> None:
    """Say everything twice, as an imported book does: the figures and what they add up to."""
    for node in nodes(plan):
        node.item["declared_amounts"] = dict(node.item["amounts"])
        node.item["declared_total_won"] = node.item["total_won"]
    for card in cards(plan):
        if card["budget"]["tables"]:
            card["budget"]["declared_total_won"] = total(card)
            card["budget"]["declared_words"] = amount_in_words(total(card))


def as_it_is(_plan: Json) -> None:
    """Leave a plan alone."""
