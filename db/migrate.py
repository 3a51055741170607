"""Bring files of older formats up to date: a copy of them, verified, the old file kept beside.

The number in the header is the only one that counts: Alembic's own table is filled from it and
dropped again.
"""

from itertools import count
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect

from db.backup import put_in_place, refuse_if_written, verified_image
from db.format import FORMAT, mark
from db.plans import read_plan
from db.sqlite import (
    connect_memory,
    connection_over,
    faults,
    raw_connection,
    told_as_store_error,
)
from db.tables import METADATA
from db.transaction import told_as_damage
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
    with connection_over(connect_memory) as connection:
        upgrade(connection, 0)
        return set(inspect(connection).get_table_names()) == set(METADATA.tables)


def upgrade_file(path: Path, held: int) -> None:
    """Bring a file of format ``held`` up to date, or leave it as it is.

    That is done to a copy, which takes the place of the file when it is sound. A verified copy of
    the file as it was, named ``….v1`` by its format, stays beside it.

    Raises: LockedError, NotWritableError, DiskFullError, DamagedFileError.
    """
    refuse_if_written(path)
    image = verified_image(path)
    renewed = _renewed(image, path, held)
    put_in_place(image, _free_name(path, held))
    put_in_place(renewed, path, instead_of=image)


def _renewed(image: bytes, path: Path, held: int) -> bytes:
    """The file as the migrations make it, in one transaction, and sound."""
    with told_as_store_error(path), connection_over(connect_memory) as connection:
        raw = raw_connection(connection)
        raw.deserialize(image)
        raw.execute("PRAGMA foreign_keys=OFF")  # a table made anew would take its rows along
        connection.begin()
        _refuse_false_number(connection, path, held)
        upgrade(connection, held)
        if found := faults(raw):
            raise DamagedFileError(path, "; ".join(found))
        with told_as_damage(path):
            read_plan(connection)
        connection.commit()
        return raw.serialize()


def _refuse_false_number(connection: Connection, path: Path, held: int) -> None:
    """The header is one bit away from another format; the first that wrote ``meta`` was 1.

    Raises: DamagedFileError.
    """
    if held and connection.exec_driver_sql("SELECT format FROM meta").scalar() != held:
        raise DamagedFileError(path, "user_version")


def _free_name(path: Path, held: int) -> Path:
    names = (path.with_name(f"{path.name}.v{held}{f'-{n}' if n else ''}") for n in count())
    return next(name for name in names if not name.exists())
