"""Where undo leads back to after a change of the records."""

from collections.abc import Mapping

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.identity import Uid

RECORDS = "records "
"""What the places of all sheets begin with; no uid does."""


def place_of(key: str) -> Origin:
    """The place of a sheet."""
    return Origin(Uid(f"{RECORDS}{key}"))


def sheet_key(place: Origin) -> str:
    """The sheet that a place means; "" if it is none of the records."""
    return place.owner.removeprefix(RECORDS) if place.owner.startswith(RECORDS) else ""


SHEETS: Mapping[str, str] = {
    **dict.fromkeys(("title", "base_date", "approved_on"), "plan"),
    **dict.fromkeys(
        (
            "name",
            "name_en",
            "director",
            "director_title",
            "address",
            "phone",
            "established_on",
            "legal_basis",
            "purpose",
            "purpose_source",
        ),
        "agency",
    ),
    "history": "history",
    "external_grants": "grants",
    "departments": "departments",
    "declared_units": "departments",
    "staff": "staff",
    "facilities": "facilities",
    "facility_totals": "facilities",
    "headcount": "headcount",
    "strategy": "strategy",
    "slogan": "principles",
    "principles": "principles",
    "results": "results",
    "department_results": "department_results",
    "contract": "contract",
    "aliases": "aliases",
    "terms": "terms",
}
"""The sheet on which a field of the agency or of an edition is edited, by its name."""
