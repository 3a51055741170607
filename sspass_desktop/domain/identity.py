"""Stable keys of things that live through years and editions."""

import uuid
from typing import NewType

Uid = NewType("Uid", str)
"""Lineage id: a UUID as 36 characters. One thing keeps it in every edition; unique within one."""


def new_uid() -> Uid:
    """Make a key that no other thing has."""
    return Uid(str(uuid.uuid4()))


def named_uid(*names: str) -> Uid:
    """Derive the same key from the same names, so that reading a book twice gives equal values."""
    return Uid(str(uuid.uuid5(_NAMESPACE, "\x1f".join(names))))


_NAMESPACE = uuid.UUID("6f0d6c1e-52a4-4c39-9f53-7d9a1c4b2e10")
