"""Every field outside cards and money is edited by some form, or there is a reason why not."""

import pytest

from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Part
from sspass_desktop.domain.plan import Edition
from tests.ui.fields.front_plan import front_plan
from tests.ui.fields.front_recipes import BLOCKS, RECIPES, moves_to_part
from tests.ui.fields.paths import changed, paths_of
from tests.windows import file_in

ELSEWHERE = {
    "cards": "test_fields.py",
    "archive": "cards that were put away",
    "budget": "the view of funds",
    "builds": "the choices of what is printed",
    "accepted": "findings are accepted where they are shown",
    "notes": "the side panel of a card",
}
"""Fields of an edition that are edited, and tested, with something else."""

WITHOUT = {
    "uid": "given once",
    "year": "given when a plan is made",
    "base_edition": "of which edition this one is a revision: given when it is made",
    "strategy": "its parts are edited",
    "headcount": "its parts are edited",
    "facility_totals": "its parts are edited",
    "sections[].part": "a section moves there: test below",
    "sections[].level": "0 is the text of a part, 1 a section",
    f"{BLOCKS}[].Outline.lines[].node": "links are made by reading a book",
    f"{BLOCKS}[].Callout.lines[].node": "links are made by reading a book",
    **{
        f"{BLOCKS}[].{kind}.lines[].links[].{field}": "a link is put in as a whole"
        for kind in ("Outline", "Callout")
        for field in ("start", "text", "figure", "record", "unit")
    },
}


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return file_in(tmp_path_factory.mktemp("front"), front_plan())


def state(window):
    session = window.desk.session
    return session.plan.organisation, session.edition


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_a_person_changes_this_and_nothing_else(recipe, window, person):
    before = state(window)
    recipe.act(person)
    person.input_method.commit()
    window.commit()
    agency, edition = (changed(*pair) for pair in zip(before, state(window), strict=True))
    assert (agency if recipe.agency else edition) == recipe.changes
    assert (edition if recipe.agency else agency) == set()


def test_a_section_goes_to_another_part(window, person):
    moves_to_part(person)
    (moved,) = (one for one in window.desk.session.edition.sections if one.uid == "s1")
    assert moved.part is Part.I


def is_uid(path):
    return path.endswith(".uid")


@pytest.mark.parametrize(("kind", "agency"), [(Organisation, True), (Edition, False)])
def test_every_field_has_a_recipe_or_a_reason(kind, agency):
    known = {path for path in paths_of(kind, without=ELSEWHERE) if not is_uid(path)}
    done = (recipe.changes for recipe in RECIPES if recipe.agency is agency)
    edited = set().union(*done)
    reasons = set() if agency else set(WITHOUT)
    assert edited - known == set()
    assert reasons - known - {"uid"} == set()
    assert edited & reasons == set()
    assert known - edited - reasons == set()
