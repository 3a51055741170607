"""An edition in the open format: the contract's keys first, all other fields behind them."""

from dataclasses import replace

from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.plan import Edition
from sspass_desktop.exchange.budget import budget_json, funds_json, read_budget
from sspass_desktop.exchange.cards import Frame, cards_json, chapter_of, read_cards
from sspass_desktop.exchange.parse import Json
from sspass_desktop.exchange.strategy import read_strategy, strategy_json, with_chapters
from sspass_desktop.exchange.values import Reader, part, parts, record

_HEAD = ("year", "kind", "revision", "title", "status", "base_date", "uid")
_HEAD_ADDED = ("approved_on", "base_edition", "rounding", "slogan")
_SHAPED = ("strategy", "budget", "cards", "departments")


def edition_json(edition: Edition) -> dict[str, Json]:
    """Everything an edition holds."""
    stored = record(replace(edition, cards=()))
    written, unwritten = cards_json(edition)
    first = {key: stored[key] for key in (*_HEAD, *_HEAD_ADDED)}
    shaped: dict[str, Json] = {
        "strategy": strategy_json(edition.strategy, edition.cards),
        "funds": funds_json(edition.budget, edition.cards),
        "budget": budget_json(edition.budget),
        "cards": written,
        "unwritten": unwritten,
        "sections": stored["sections"],
        "results": stored["results"],
    }
    return first | shaped | {k: v for k, v in stored.items() if k not in first | shaped}


def read_edition(given: dict[str, Json], path: str) -> Edition:
    """Build an edition. Raises: PlanJsonError."""
    named = (str(given.get(key)) for key in ("year", "revision"))
    reader = Reader("-".join(named))
    rest = {key: value for key, value in given.items() if key not in _SHAPED}
    edition = reader.record(Edition, rest, path)
    strategy, titles = read_strategy(reader, part(given, "strategy", path), f"{path}.strategy")
    strategy = with_chapters(reader, strategy, _highest_chapter(given, path), f"{path}.cards")
    units = [reader.record(Department, *found) for found in parts(given, "departments", path)]
    tasks = {number: task.uid for number, task in strategy.numbered_tasks()}
    frame = Frame(tasks, units)
    cards = read_cards(reader, given, frame, titles, path)
    return replace(
        edition,
        strategy=strategy,
        budget=read_budget(reader, given, path),
        cards=cards,
        departments=tuple(frame.departments),
    )


def _highest_chapter(edition: dict[str, Json], path: str) -> int:
    return max(
        (
            chapter_of(raw, place)
            for key in ("cards", "unwritten")
            for raw, place in parts(edition, key, path)
        ),
        default=0,
    )
