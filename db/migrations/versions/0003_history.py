"""Every change is written down: when, by whom, what it was before and after."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the empty table and what keeps its rows as they are; then the numbers of format 3."""
    text, number = sa.Text(), sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "changes",
        sa.Column("number", sa.Integer(), nullable=False),
        *(sa.Column(name, text, nullable=False) for name in ("at", "author", "pc")),
        *(sa.Column(name, text, nullable=False) for name in ("words", "stamp")),
        sa.Column("edition", text),
        *(sa.Column(name, text, nullable=False) for name in ("root", "record", "kind", "path")),
        sa.Column("place", sa.Integer()),
        sa.Column("before", text),
        sa.Column("after", text),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("row_digest", number, nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_strict=True,
    )
    op.create_index("changes_of_record", "changes", ["record"])
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER changes_{act.lower()} BEFORE {act} ON changes"
            " BEGIN SELECT RAISE(ABORT, 'changes stay as they are'); END"
        )
    op.execute("INSERT INTO sums VALUES ('changes', 0, 0)")
    op.execute("UPDATE meta SET format = 3, min_reader = 3, min_writer = 3")
