"""Edits that change how a plan is written and nothing that it says."""

import re
import unicodedata
from random import Random

from bench.mutants import rounding
from bench.mutants.faults import Edit, pick
from bench.mutants.plan import (
    NUMBER,
    PROSE,
    Json,
    amount_in_words,
    cards,
    edition,
    factors,
    formula,
    nodes,
    prose,
    rows,
    spending,
    total,
    written,
)

WIDE = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)}


def _gaps(text: str, rng: Random) -> str:
    """Other blanks where there are blanks."""
    return re.sub(" ", lambda _: pick(rng, [" ", "  ", "\u00a0", "\u2009"]), text)


def spaced_text(plan: Json, rng: Random) -> str | None:
    """Blanks doubled, or of another width, in a line."""
    card, section, n, line = pick(rng, prose(plan))
    new = pick(rng, ["", " "]) + _gaps(line["text"], rng) + pick(rng, ["", " "])
    if new == line["text"]:
        return None
    line["text"] = new
    return f"{card['number']} {section}[{n}] {new!r}"


def spaced_formula(plan: Json, rng: Random) -> str | None:
    """Blanks around the signs of a formula."""
    row = pick(rng, rows(plan))
    old = row.line["formula"]
    new = re.sub(r"[×=]", lambda sign: pick(rng, ["", " "]) + sign[0] + pick(rng, ["", " "]), old)
    if new == old:
        return None
    row.line["formula"] = new
    return f"{row.name} {new!r}"


def other_signs(plan: Json, rng: Random) -> str | None:
    """Another sign for times; the last equals sign left out."""
    row = pick(rng, rows(plan))
    new = row.line["formula"].replace("×", pick(rng, [" x ", " X ", "*", "✕", "x", "ㆍ", "·", "×"]))
    if rng.random() < 1 / 2:
        new = new.removesuffix("=")
    if new == row.line["formula"]:
        return None
    row.line["formula"] = new
    return f"{row.name} {new!r}"


def with_result(plan: Json, rng: Random) -> str | None:
    """The result printed behind the formula."""
    row = pick(rng, rows(plan))
    won = row.line["amount_won"]
    if not row.plain:
        return None
    results = [f"{won:,}원"] + [f"{won // 1000:,}천원"] * (won % 1000 == 0)
    row.line["formula"] += pick(rng, results)
    return f"{row.name} {row.line['formula']}"


def other_unit(plan: Json, rng: Random) -> str | None:
    """A price in 원 for the same in 천원, or the other way round."""
    row = pick(rng, rows(plan))
    if not (parts := factors(row.line["formula"])):
        return None
    won = parts[0].value
    parts[0].unit = "원" if parts[0].unit == "천원" else "천원"
    parts[0].number = written(won if parts[0].unit == "원" else won / 1000)
    row.line["formula"] = formula(parts)
    return f"{row.name} {row.line['formula']}"


def ungrouped(plan: Json, rng: Random) -> str | None:
    """Numbers without commas."""
    row = pick(rng, rows(plan))
    new = row.line["formula"].replace(",", "")
    if new == row.line["formula"]:
        return None
    row.line["formula"] = new
    return f"{row.name} {new}"


def grouped_target(plan: Json, rng: Random) -> str | None:
    """A target with other blanks, or with or without commas."""
    card = pick(rng, cards(plan))
    n = rng.randrange(len(card["indicators"]))
    indicator = card["indicators"][n]
    bare = indicator["target"].replace(" ", "").replace(",", "")
    spaced = NUMBER.sub(lambda match: f"{match[0]} ", indicator["target"])
    new = pick(rng, [bare, spaced, f" {indicator['target']} "])
    if new == indicator["target"]:
        return None
    indicator["target"] = new
    return f"{card['number']} indicators[{n}] {new!r}"


def other_marker(plan: Json, rng: Random) -> str | None:
    """Another bullet."""
    card, section, n, line = pick(rng, prose(plan))
    if line["marker"] not in ("◆", "○", "-", "·", "▶"):
        return None
    line["marker"] = pick(rng, ["●", "■", "◦", "–", "•", "▣", "□", ""])
    return f"{card['number']} {section}[{n}] {line['marker']}"


def other_caption(plan: Json, rng: Random) -> str | None:
    """A fund by its name alone, written in another way, with or without the link."""
    row = pick(rng, rows(plan))
    fund = spending(plan).get(row.table["node"])
    if not fund or len(fund.item["name"]) < 4:  # noqa: PLR2004
        return None
    name = fund.item["name"]
    new = pick(
        rng, [name, f"{name} 사업비", f"{name}사업비", f"<{name} 사업비>", f" {name}  사업 비"]
    )
    row.table["fund"] = new
    if rng.random() < 1 / 2:
        row.table["node"] = None
    return f"{row.card['number']} budget[{row.place['table']}] {new!r} {row.table['node']}"


def _shuffled(items: list[Json], rng: Random) -> bool:
    before = list(items)
    rng.shuffle(items)
    return [id(item) for item in items] != [id(item) for item in before]


def reordered_lines(plan: Json, rng: Random) -> str | None:
    """Cost lines, tables, indicators or rows of the schedule in another order."""
    card = pick(rng, cards(plan))
    tables = card["budget"]["tables"]
    lists = [card["indicators"], card["schedule"], tables, *(one["lines"] for one in tables)]
    place = rng.randrange(len(lists))
    if not _shuffled(lists[place], rng):
        return None
    return f"{card['number']} list {place}: {[str(one)[:40] for one in lists[place][:4]]}"


def reordered_text(plan: Json, rng: Random) -> str | None:
    """Lines of a section without sub-lines in another order."""
    card, section = pick(rng, cards(plan)), pick(rng, ["background", "effects"])
    lines = card[section]
    if any(line["level"] > 1 for line in lines) or not _shuffled(lines, rng):
        return None
    return f"{card['number']} {section} {[line['text'][:9] for line in lines]}"


def reordered_records(plan: Json, rng: Random) -> str | None:
    """Records of the edition in another order; children of a budget line, too."""
    found = edition(plan)
    names = ("results", "department_results", "contract", "staff", "facilities", "terms", "aliases")
    name = pick(rng, [*names, "budget"])
    if name == "budget":
        node = pick(rng, [one for one in nodes(plan) if len(one.item["children"]) > 1])
        if not _shuffled(node.item["children"], rng):
            return None
        return f"{node.name} {[child['name'] for child in node.item['children']]}"
    if not _shuffled(found[name], rng):
        return None
    return f"{name} {[str(one)[:20] for one in found[name][:6]]}"


def reordered_cards(plan: Json, rng: Random) -> str | None:
    """Two cards of a chapter change places, in the list as well."""
    listed = cards(plan)
    n = rng.randrange(len(listed) - 1)
    one = listed[n]
    other = pick(rng, [card for card in listed if card["chapter"] == one["chapter"]])
    m = listed.index(other)
    if n == m:
        return None
    listed[n], listed[m] = other, one
    for goal in edition(plan)["strategy"]["goals"]:
        for task in goal["tasks"]:
            titles = {one["title"]: other["title"], other["title"]: one["title"]}
            task["programmes"] = [titles.get(title, title) for title in task["programmes"]]
    return f"{one['number']} ↔ {other['number']}"


def other_quotes(plan: Json, rng: Random) -> str | None:
    """Other quotation marks, or a word put into some."""
    card, section, n, line = pick(rng, prose(plan))
    marks = {"“": '"', "”": '"', "‘": "'", "’": "'"}
    new = "".join(marks.get(letter, letter) for letter in line["text"])
    if new == line["text"]:
        listed = new.split(" ")
        place = rng.randrange(len(listed))
        listed[place] = pick(rng, ["“{}”", "'{}'", "‘{}’", '"{}"', "**{}**", "__{}__"]).format(
            listed[place].replace("**", "").replace("__", "")
        )
        if "*" in line["text"]:
            return None
        new = " ".join(listed)
    line["text"] = new
    return f"{card['number']} {section}[{n}] {new}"


def _widened(text: str) -> str:
    return "".join(WIDE.get(letter, letter) for letter in text)


def wide_text(plan: Json, rng: Random) -> str | None:
    """Figures, brackets and signs of a line in their full-width form."""
    card, section, n, line = pick(rng, prose(plan))
    new = _widened(line["text"])
    if new == line["text"] or "*" in line["text"]:
        return None
    line["text"] = new
    return f"{card['number']} {section}[{n}] {new}"


def wide_formula(plan: Json, rng: Random) -> str | None:
    """A formula in its full-width form."""
    row = pick(rng, rows(plan))
    row.line["formula"] = _widened(row.line["formula"])
    return f"{row.name} {row.line['formula']}"


def wide_target(plan: Json, rng: Random) -> str | None:
    """A target in its full-width form."""
    card = pick(rng, cards(plan))
    n = rng.randrange(len(card["indicators"]))
    indicator = card["indicators"][n]
    new = _widened(indicator["target"])
    if new == indicator["target"]:
        return None
    indicator["target"] = new
    return f"{card['number']} indicators[{n}] {new}"


def decomposed(plan: Json, rng: Random) -> str | None:
    """A text whose syllables came as single letters."""
    card, section = pick(rng, cards(plan)), pick(rng, ["title", *PROSE])
    if section == "title":
        card["title"] = unicodedata.normalize("NFD", card["title"])
        return f"{card['number']} title in letters"
    n = rng.randrange(len(card[section]))
    line = card[section][n]
    line["text"] = unicodedata.normalize("NFD", line["text"])
    return f"{card['number']} {section}[{n}] in letters"


def other_period(plan: Json, rng: Random) -> str | None:
    """The same period in another form."""
    card = pick(rng, cards(plan))
    match = re.fullmatch(r"(\d{4})\. (\d+)\. ~ (\d+)\.", card["overview"]["period"])
    if match is None:
        return None
    year, first, last = match.groups()
    forms = (
        f"{year}.{first}.~{last}.",
        f"{year}. {first}. ~ {year}. {last}.",
        f"{year}년 {first}월 ~ {last}월",
        f"’{year[2:]}. {first}. ~ {last}.",
        f"{year}. {int(first):02}. ~ {last}.",
        f"{year}. {first}. - {last}.",
        f"{year}. {first}월∼{last}월",
    )
    card["overview"]["period"] = pick(rng, forms)
    return f"{card['number']} {card['overview']['period']}"


def said_again(plan: Json, rng: Random) -> str | None:
    """The total and its words printed, as they are due."""
    card = pick(rng, [one for one in cards(plan) if one["budget"]["tables"]])
    due = amount_in_words(total(card))
    spelled = pick(rng, [None, due, f"{due[0]} {due[1:]}", f"{due}정", " ".join(due)])
    card["budget"] |= {"declared_total_won": total(card), "declared_words": spelled}
    return f"{card['number']} {total(card):,} {spelled}"


def plain_sentence(plan: Json, rng: Random) -> str | None:
    """A line more that names nothing and counts nothing."""
    card, section = pick(rng, cards(plan)), pick(rng, PROSE)
    sentences = (
        "관계 부서와 수시로 협의하여 추진",
        "추진 상황을 꾸준히 점검하고 미흡한 점을 개선",
        "참여자의 의견을 들어 다음 계획에 반영",
        "현장의 어려움을 먼저 살펴 도움",
    )
    text = pick(rng, sentences)
    level = max(line["level"] for line in card[section])
    card[section].append(
        {"level": level, "marker": "-", "lead": None, "text": text, "tag": None, "node": None}
    )
    return f"{card['number']} {section} + {text}"


def keys_left_out(plan: Json, rng: Random) -> str | None:
    """What is unknown is left out of a card instead of being null."""
    card = pick(rng, cards(plan))
    section = pick(rng, ["overview", "budget", "owner", "head", *PROSE])
    holders = card[section] if isinstance(card[section], list) else [card[section]]
    gone = 0
    for holder in holders:
        for key in [key for key, value in holder.items() if value is None]:
            del holder[key]
            gone += 1
    return f"{card['number']} {section} without {gone} keys" if gone else None


EDITS = (
    Edit("formula without commas", ungrouped),
    Edit("cards reordered", reordered_cards),
    Edit("total and words printed", said_again),
    Edit("blanks in a text", spaced_text),
    Edit("blanks in a formula", spaced_formula),
    Edit("other signs in a formula", other_signs),
    Edit("result behind a formula", with_result),
    Edit("원 ↔ 천원", other_unit),
    Edit("blanks and commas of a target", grouped_target),
    Edit("bullets", other_marker),
    Edit("caption of a fund", other_caption),
    Edit("rows of a card reordered", reordered_lines),
    Edit("lines of text reordered", reordered_text),
    Edit("records reordered", reordered_records),
    Edit("budget rounded to 백만원", rounding.rounded_budget),
    Edit("fund within its room", rounding.rounded_fund),
    Edit("rate rounded or cut", rounding.rounded_rate),
    Edit("quotation marks and emphasis", other_quotes),
    Edit("full-width text", wide_text),
    Edit("full-width formula", wide_formula),
    Edit("full-width target", wide_target),
    Edit("decomposed syllables", decomposed),
    Edit("form of the period", other_period),
    Edit("a plain sentence more", plain_sentence),
    Edit("unknown keys left out", keys_left_out),
)
"""Those for which the plan has little room first."""
