"""Part V as the edition's cards: every programme of the lists, in order, with its body."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sspass_desktop.domain.budget import BudgetNode
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.cards import Body, read_card
from sspass_desktop.importers.book.chapters import Chapter
from sspass_desktop.importers.book.matching import alike, fund_key, key, pair
from sspass_desktop.importers.book.source import Ledger, squash

Titles = Mapping[Uid, Sequence[str]]
"""The programmes of a task as part IV lists them."""


@dataclass(slots=True)
class CardsReader:
    """Reads the chapters; ``listed`` counts the programmes of all lists."""

    agency: str
    ledger: Ledger
    listed: int = 0
    cards: list[Card] = field(default_factory=list)
    _repeats: Counter[str] = field(default_factory=Counter)

    def read(self, strategy: Strategy, chapters: Sequence[Chapter], titles: Titles) -> None:
        """Read all tasks in order; a task without chapter still lists its programmes."""
        by_task = dict(_chapters_by_task(strategy, chapters))
        for number, task in strategy.numbered_tasks():
            chapter = by_task.get(task.uid, Chapter())
            self._chapter(chapter, number, task.uid, titles.get(task.uid, ()))
        placed = [id(chapter) for chapter in by_task.values()]
        for chapter in chapters:
            if id(chapter) not in placed:
                self._chapter(chapter, 0, None, ())

    def _chapter(
        self, chapter: Chapter, number: int, task: Uid | None, titles: Sequence[str]
    ) -> None:
        listed = chapter.listed or tuple(titles)
        self._compare_lists(chapter, titles)
        self.listed += len(listed)
        pairs = pair(listed, chapter.bodies)
        bodies = {i: chapter.bodies[j] for i, j in pairs if i is not None and j is not None}
        for place, title in enumerate(listed):
            self._card(title, bodies.get(place), f"{number}.{place + 1}", task)
        extra = [chapter.bodies[j] for i, j in pairs if i is None and j is not None]
        for place, body in enumerate(extra, start=len(listed) + 1):
            self._unlisted(body, f"{number}.{place}", task)

    def _compare_lists(self, chapter: Chapter, titles: Sequence[str]) -> None:
        """Part IV and the chapter list the same programmes; another spelling is told."""
        if not chapter.listed or not titles:
            return
        known = {squash(title) for title in chapter.listed}
        for title in titles:
            if squash(title) not in known:
                self.ledger.problem(chapter.line, "list_differs", title)

    def _card(self, title: str, body: Body | None, number: str, task: Uid | None) -> None:
        uid = self._uid(title)
        if body is None:
            self.cards.append(Card(uid, title, task))
            return
        if body.title and squash(body.title) != squash(title):
            self.ledger.problem(body.first_line, "title_differs", body.title, title, card=number)
        self.cards.append(replace(read_card(body, uid, title, number, self.ledger), task=task))

    def _unlisted(self, body: Body, number: str, task: Uid | None) -> None:
        title = body.title or words.UNTITLED
        self.ledger.problem(body.first_line, "card_unlisted", title, card=number)
        card = read_card(body, self._uid(title), title, number, self.ledger)
        self.cards.append(replace(card, task=task, listed=False))

    def _uid(self, title: str) -> Uid:
        self._repeats[title] += 1
        repeat = self._repeats[title]
        return named_uid(self.agency, "card", title, *([str(repeat)] if repeat > 1 else []))


def with_chapters(strategy: Strategy, chapters: Sequence[Chapter], agency: str) -> Strategy:
    """Add the tasks that only part V names; take execution tasks from it where none are known."""
    known = dict(_chapters_by_task(strategy, chapters))
    goals = tuple(
        replace(
            goal, tasks=tuple(_with_execution(task, known.get(task.uid)) for task in goal.tasks)
        )
        for goal in strategy.goals
    )
    placed = {id(chapter) for chapter in known.values()}
    new = tuple(
        _with_execution(Task(named_uid(agency, "task", chapter.title), chapter.title), chapter)
        for chapter in chapters
        if id(chapter) not in placed and chapter.title
    )
    if new:
        goals = (*goals, Goal(named_uid(agency, "goal", ""), "", "", new))
    return replace(strategy, goals=goals)


def _with_execution(task: Task, chapter: Chapter | None) -> Task:
    if chapter is None or task.execution_tasks:
        return task
    return replace(
        task,
        execution_tasks=tuple(
            ExecutionTask(named_uid(task.uid, "execution", name), name)
            for name in chapter.execution_tasks
        ),
    )


def _chapters_by_task(
    strategy: Strategy, chapters: Sequence[Chapter]
) -> Iterator[tuple[Uid, Chapter]]:
    """Each task with its chapter: the one of its name, else the one of its number."""
    free = list(chapters)
    for number, task in strategy.numbered_tasks():
        named = [one for one in free if one.title and key(one.title) == key(task.name)]
        near = [one for one in free if one.number == number and alike(one.title, task.name)]
        like = [one for one in free if one.title and alike(one.title, task.name)]
        for chapter in (*named, *near, *like)[:1]:
            free.remove(chapter)
            yield task.uid, chapter


def task_names(strategy: Strategy, chapters: Sequence[Chapter]) -> dict[str, Uid]:
    """The tasks by their names, and by the headings of their chapters where those differ."""
    names = {key(chapter.title): uid for uid, chapter in _chapters_by_task(strategy, chapters)}
    return names | {key(task.name): task.uid for _, task in strategy.numbered_tasks()}


def linked(
    card: Card, goals: Sequence[Goal], tasks: Mapping[str, Uid], items: Iterable[BudgetNode]
) -> Card:
    """Link the card's funds to budget items and its strategy lines to goals and tasks."""
    funds: dict[str, Uid] = {}
    for node in items:
        if fund_key(node.name) not in funds or not node.children:
            funds[fund_key(node.name)] = node.uid
    tables = tuple(
        replace(table, node=funds.get(fund_key(table.fund)) if table.fund else None)
        for table in card.budget.tables
    )
    names = {key(goal.name): goal.uid for goal in goals if goal.name}
    lines = tuple(_linked_line(line, names, tasks) for line in card.strategy_links)
    return replace(card, budget=replace(card.budget, tables=tables), strategy_links=lines)


def _linked_line(line: Line, goals: Mapping[str, Uid], tasks: Mapping[str, Uid]) -> Line:
    lead = squash(line.lead or "")
    names = goals if lead in words.GOAL_LEADS else tasks if lead in words.TASK_LEADS else {}
    name = key(line.text.partition(" - ")[0])
    return replace(line, node=names[name]) if name in names else line
