"""Bring files of older formats up to date: whole, verified, the old file kept beside.

The number in the header is the only one that counts: Alembic's own table is filled from it and
dropped again.
"""

from functools import partial
from itertools import count
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect

from db.backup import copy_verified
from db.format import FORMAT, mark
from db.plans import read_plan
from db.sqlite import (
    connect,
    connect_memory,
    drop_journal,
    engine_over,
    faults,
    raw_connection,
    told_as_store_error,
)
from db.tables import METADATA
from sspass_desktop.ports import DamagedFileError

SCRIPTS = Path(__file__).resolve().parent / "migrations"


def upgrade(connection: Connection, held: int, wanted: int = FORMAT) -> None:
    """Run the migrations behind format ``held`` in the connection's transaction."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    if held:
        command.stamp(config, f"{held:04}")
    command.upgrade(config, f"{wanted:04}")
    connection.exec_driver_sql("DROP TABLE alembic_version")
    mark(connection, wanted)


def makes_all_tables() -> bool:
    """Whether the migrations are there and make, out of nothing, the tables of the program."""
    with engine_over(connect_memory).connect() as connection:
        upgrade(connection, 0)
        return set(inspect(connection).get_table_names()) == set(METADATA.tables)


def upgrade_file(path: Path, held: int) -> None:
    """Bring a file of format ``held`` up to date, or leave it as it is.

    A verified copy named ``….v1`` by its format stays beside it.

    Raises: LockedError, NotWritableError, DiskFullError, DamagedFileError.
    """
    with told_as_store_error(path):
        connection = engine_over(partial(connect, path)).connect()
        raw = raw_connection(connection)
        try:
            raw.execute("PRAGMA foreign_keys=OFF")  # a table made anew would take its rows along
            connection.execution_options(writing=True)
            connection.begin()
            _refuse_false_number(connection, path, held)
            copy_verified(path, _free_name(path, held))
            upgrade(connection, held)
            if found := faults(raw):
                raise DamagedFileError(path, "; ".join(found))
            read_plan(connection)
            connection.commit()
        finally:
            connection.rollback()
            drop_journal(raw, path)
            connection.close()


def _refuse_false_number(connection: Connection, path: Path, held: int) -> None:
    """The header is one bit away from another format; the first that wrote ``meta`` was 1.

    Raises: DamagedFileError.
    """
    if held and connection.exec_driver_sql("SELECT format FROM meta").scalar() != held:
        raise DamagedFileError(path, "user_version")


def _free_name(path: Path, held: int) -> Path:
    names = (path.with_name(f"{path.name}.v{held}{f'-{n}' if n else ''}") for n in count())
    return next(name for name in names if not name.exists())
