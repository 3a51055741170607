"""Whose work a change is."""

import getpass
import platform

from sspass_desktop.domain.trail.recorded import Signature


def signed(words: str, name: str = "") -> Signature:
    """The signature of whoever sits at this PC; without a ``name``, that of the login."""
    return Signature(name or getpass.getuser(), platform.node(), words)
