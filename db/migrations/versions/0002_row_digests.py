"""Every row of a list bears a digest of itself, and of every table the sum is known."""

import sqlalchemy as sa
from alembic import op

from db.digests import seal

revision = "0002"
down_revision = "0001"

TABLES = """
accepted_findings aliases archived_cards budget_nodes budget_summary builds cards continuity
contract_indicators contract_links contract_measures cost_lines department_measures
department_results departments duties editions execution_tasks external_grants facilities
fund_tables goals grade_counts history_events indicators measures organisation
organisation_indicators principles review_notes schedule_rows sections staff tasks terms
"""


def upgrade() -> None:
    """Add the column and the table, and fill both; then the numbers of format 2."""
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "sums",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("digest_sum", number, nullable=False),
        sa.PrimaryKeyConstraint("name"),
        sqlite_strict=True,
    )
    for name in TABLES.split():
        digest = sa.Column("row_digest", number, nullable=False, server_default=sa.text("0"))
        op.add_column(name, digest)
    seal(op.get_bind(), TABLES.split())
    op.execute("UPDATE meta SET format = 2, min_reader = 2, min_writer = 2")
