"""The open format "sspass-plan": everything a plan file holds, as JSON that others can read.

The format is a promise: later versions only add keys. Unknown keys of others are passed over.
The ``text`` of a line says all that prints; ``links``, which stands only where there are some,
tells which numbers in it follow what: ``start`` counts the letters that are seen of the text, and
``text`` is the number as it stands there. Who knows nothing of links reads the value, and who
changes a text without them loses no word: a link that does not fit its text is none.
"""

import json
from collections.abc import Mapping

from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.exchange.edition import edition_json, read_edition
from sspass_desktop.exchange.errors import PlanJsonError
from sspass_desktop.exchange.parse import Json, parse
from sspass_desktop.exchange.values import Reader, expect, parts, record
from sspass_desktop.texts.exchange import JsonFault
from sspass_desktop.version import PROGRAM, VERSION

__all__ = ["FORMAT", "FORMAT_VERSION", "PlanJsonError", "dumps", "loads"]

FORMAT = "sspass-plan"
FORMAT_VERSION = 1


def dumps(plan: Plan, beside: Mapping[str, Json] | None = None) -> str:
    """Write a plan in the open format; the same plan always gives the same text.

    ``beside`` are keys of one's own, which other readers pass over.

    Raises: PlanJsonError if a text holds half of a surrogate pair.
    """
    document: Json = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "program": f"{PROGRAM} {VERSION}",
        "organisation": record(plan.organisation),
        "editions": [edition_json(edition) for edition in plan.editions],
        **(beside or {}),
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def loads(text: str | bytes) -> Plan:
    """Read a plan from the open format; keys that are missing take their defaults.

    Raises: PlanJsonError with the place and the kind of the first fault.
    """
    document = parse(text)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise PlanJsonError(JsonFault.NOT_A_PLAN)
    version = expect(int, document.get("version", FORMAT_VERSION), "version")
    if version > FORMAT_VERSION:
        raise PlanJsonError(JsonFault.NEWER_VERSION, "version", str(version))
    agency = document.get("organisation")
    organisation = Reader("").record(Organisation, {} if agency is None else agency, "organisation")
    return Plan(
        organisation,
        _distinct([read_edition(*found) for found in parts(document, "editions", "")]),
    )


def _distinct(editions: list[Edition]) -> tuple[Edition, ...]:
    """The editions, no two of one year and revision and no two with one uid."""
    for i, edition in enumerate(editions):
        for other in editions[:i]:
            if edition.key == other.key:
                raise PlanJsonError(JsonFault.DUPLICATE_EDITION, f"editions[{i}]", edition.key)
            if edition.uid == other.uid:
                raise PlanJsonError(JsonFault.DUPLICATE_UID, f"editions[{i}].uid", edition.uid)
    return tuple(editions)
