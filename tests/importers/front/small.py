"""Books of a few lines: one section in each part that a test asks for."""

from sspass_desktop.importers.book.front.read import read_front
from sspass_desktop.importers.book.source import Ledger, split_lines, split_parts

TITLES = {"I": "기본 현황", "II": "주요 성과", "III": "경영분석", "IV": "경영목표", "V": "경영계획"}


def read(**parts: str):
    """Organisation, edition and report of a book with these parts, such as ``I="…"``."""
    contents = "\n".join(f"{numeral}. {title}" for numeral, title in TITLES.items())
    bodies = (f"{TITLES[part]}\n\n{text}\n" for part, text in sorted(parts.items()))
    lines = split_lines(f"2031년 사업계획서\n\n목 차\n\n{contents}\n\n" + "\n".join(bodies))
    ledger = Ledger(lines)
    front = read_front(split_parts(lines, ledger), ledger)
    return front.organisation, front.edition, ledger.report(0, 0)


def blocks(edition, title=None):
    """All blocks, or those of one section."""
    return [
        block
        for section in edition.sections
        if title is None or section.title == title
        for block in section.blocks
    ]


def kinds(report):
    """The kinds of problems, the missing year of so small a book left out."""
    return [problem.kind for problem in report.problems if problem.kind != "year_unknown"]


def lines_of(edition):
    """The words of all outlines."""
    return [line.text for block in blocks(edition) for line in getattr(block, "lines", ())]
