"""The core's store: SQLAlchemy over SQLite; rows never leave this package."""
