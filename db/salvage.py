"""Makes a plan out of what is left of a damaged file and, where rows are missing, of a backup.

Nothing is written: neither the damaged file nor a backup is touched.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, text

from db.digests import plan_tables, seal, sum_of, summed_tables
from db.format import create_tables, format_of
from db.history import all_changes
from db.pages import Values
from db.plans import read_plan
from db.remains import Remains, key_of, read_remains
from db.rows import BLOCKS
from db.side_files import copied, is_sound
from db.sqlite import (
    connect_memory,
    connection_over,
    raw_connection,
    side_files,
    told_as_store_error,
)
from db.tables import CARD_BRANCH, METADATA, PICTURES, Branch, Key
from db.transaction import told_as_damage
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.rescue import Account, MendedCard, Rescue
from sspass_desktop.files import followed
from sspass_desktop.ports import DamagedFileError, StoreError


def salvage(path: Path, backups: Sequence[Path]) -> Rescue:
    """See what a damaged file still holds; the first sound one of ``backups`` fills it up.

    Raises: FileMissingError, NotWritableError (not ours to read), NotAPlanFileError,
        NewerFormatError.
    """
    path = followed(path)
    with suppress(DamagedFileError):
        format_of(path)
    spare = _first_sound(backups)
    mending = _Mending(_best_remains(path), spare or Remains())
    with told_as_store_error(path), connection_over(connect_memory) as connection:
        mending.fill(connection)
        with told_as_damage(path):
            plan, history = read_plan(connection), all_changes(connection)
    titles = {(one.uid, card.uid): card.title for one in plan.editions for card in one.cards}
    accounts = tuple([mending.account(name) for name in summed_tables()])
    return Rescue(plan, accounts, tuple(mending.cards(titles)), spare is not None, history)


def _best_remains(path: Path) -> Remains:
    """Read the file after its side files, if that is better than without them."""
    found = []
    for sides in {(), side_files(path)}:
        with copied(path, sides) as copy:
            found.append(read_remains(copy))
    return max(found, key=lambda one: one.size)


def _first_sound(backups: Sequence[Path]) -> Remains | None:
    for backup in backups:
        with suppress(StoreError), copied(backup, ()) as copy:
            if is_sound(copy):
                return read_remains(copy)
    return None


class _Mending:
    """The rows of the plan to be: those that are sound, and those that a backup has instead."""

    def __init__(self, left: Remains, spare: Remains) -> None:
        self._left = left
        self._filled = {name: self._missing(name, spare) for name in summed_tables()}
        self._pictures = {**spare.pictures, **left.pictures}
        self._there: dict[str, set[Key]] = {}
        self._pruned: Counter[tuple[str, Key]] = Counter()

    def _missing(self, table: str, spare: Remains) -> dict[Key, Values]:
        """What a backup has and the file has no more.

        Where it has more than the file lost, some were deleted since: those that lie torn in the
        file go first; if they do not say it all, nothing is left out.
        """
        whole, told = self._left.rows[table], self._left.sums.get(table)
        offered = {key: row for key, row in spare.rows.get(table, {}).items() if key not in whole}
        wanted = len(offered) if told is None else told.rows - len(whole)
        torn = {key: row for key, row in offered.items() if key in self._left.torn[table]}
        if wanted <= 0:
            return {}
        return torn if len(offered) > wanted <= len(torn) else offered

    def fill(self, connection: Connection) -> None:
        """Put everything into an empty memory; what has lost its owner stays out."""
        create_tables(connection)
        connection.commit()
        raw = raw_connection(connection)
        raw.execute("PRAGMA foreign_keys=OFF")
        for name in summed_tables():
            self._insert(connection, name)
        if self._pictures:
            pictures = [{"digest": key, "data": data} for key, data in self._pictures.items()]
            connection.execute(insert(PICTURES), pictures)
        while orphans := raw.execute("PRAGMA foreign_key_check").fetchall():
            for table, rowid, *_ in orphans:
                connection.execute(text(f"DELETE FROM {table} WHERE rowid = {rowid}"))  # noqa: S608
        for name in summed_tables():
            rows = connection.execute(METADATA.tables[name].select()).all()
            self._there[name] = {key_of(name, tuple(row)) for row in rows}
        seal(connection, plan_tables())  # the rows of the history are sealed for ever

    def _insert(self, connection: Connection, name: str) -> None:
        table = METADATA.tables[name]
        places = [place for place, column in enumerate(table.columns) if column in BLOCKS]
        rows = []
        for key, row in {**self._filled[name], **self._left.rows[name]}.items():
            held = list(row)
            for place in places:
                held[place] = self._without_lost(name, key, row[place])
            rows.append(dict(zip(table.columns.keys(), held, strict=True)))
        if rows:  # two editions of one year cannot both be there
            connection.execute(insert(table).prefix_with("OR IGNORE"), rows)

    def _without_lost(self, table: str, key: Key, blocks: str) -> str:
        """The text of blocks, pictures that are nowhere made empty."""
        held = json.loads(blocks)
        kept = _pruned(held, self._pictures)
        if kept == held:
            return blocks
        self._pruned[table, key] += 1
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))

    def account(self, table: str) -> Account:
        """What became of the rows of a table."""
        whole, filled = self._left.rows[table], self._filled[table]
        there, told = self._there[table], self._left.sums.get(table)
        rows = [{**filled, **whole}[key] for key in there]
        same = told == sum_of(row[-1] for row in rows)
        pruned = any(name == table for name, _ in self._pruned)
        return Account(
            table,
            None if told is None else told.rows,
            len(there & whole.keys()),
            len(there & filled.keys()),
            same and not pruned,
        )

    def cards(self, titles: Mapping[tuple[Uid, Uid], str]) -> Iterator[MendedCard]:
        """The cards of which something came from a backup or is lost."""
        filled: Counter[Key] = Counter()
        lacking = {key[:2] for table, key in self._pruned if table == CARD_BRANCH.table.name}
        for branch in _with_below(CARD_BRANCH):
            name = branch.table.name
            there = self._there[name]
            filled.update(key[:2] for key in there & self._filled[name].keys())
            lacking |= {key[:2] for key in self._left.torn[name] - there}
            if branch is not CARD_BRANCH:
                lacking |= self._gaps(branch)
        for (edition, card), title in titles.items():
            count, lacks = filled[edition, card], (edition, card) in lacking
            if count or lacks:
                yield MendedCard(edition, card, title, count, lacks)

    def _gaps(self, branch: Branch) -> set[Key]:
        """The cards in whose lists a place is empty."""
        name, place = branch.table.name, branch.names.index("position")
        rows = {**self._filled[name], **self._left.rows[name]}
        lists: defaultdict[Key, set[Any]] = defaultdict(set)
        for key in self._there[name]:
            lists[rows[key][: len(branch.owners)]].add(rows[key][place])
        return {owner[:2] for owner, held in lists.items() if held != set(range(len(held)))}


def _with_below(branch: Branch) -> Iterator[Branch]:
    yield branch
    for child in branch.below:
        yield from _with_below(child)


def _pruned(value: Any, pictures: Mapping[str, bytes]) -> Any:  # noqa: ANN401 - of JSON
    """A value of JSON in which a picture whose bytes are nowhere has none."""
    if isinstance(value, list):
        return [_pruned(item, pictures) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {name: _pruned(item, pictures) for name, item in value.items()}
    if kept.get("is") == "picture" and kept.get("data") not in pictures:
        kept.pop("data", None)
    return kept
