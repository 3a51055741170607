"""Every field of a card is edited by some form, or there is a reason why none does it."""

import pytest

from sspass_desktop.domain.card import Card
from tests.ui.fields import block_recipes
from tests.ui.fields.paths import changed, paths_of
from tests.ui.fields.recipes import OUTLINES, RECIPES

assert block_recipes.RECIPES is RECIPES
WITHOUT = {
    "uid": "the card itself: given once",
    "indicators[].uid": "given once",
    "budget.declared_total_won": "what an imported book printed; computed here",
    "budget.declared_words": "what an imported book printed; computed here",
    "blocks[].section": "a block stays in its section",
    "blocks[].content": "a table does not become a picture",
    "owner": "its parts are edited",
    "head": "its parts are edited",
    "overview": "its parts are edited",
    "budget": "its parts are edited",
    **{
        f"strategy_links[].{field}": "the rows are those of the strategy"
        for field in ("level", "marker", "lead", "tag")
    },
    "strategy_links[].links": "typed numbers are offered as links all over the card",
    **{
        f"{path}[].links[].{field}": "a link is put in as a whole"
        for path in (*OUTLINES, "strategy_links")
        for field in ("start", "text", "figure", "record", "unit")
    },
    **{f"{path}[].marker": "the sign of an imported book" for path in OUTLINES},
    **{
        f"{path}[].node": "an imported book links lines; links are typed later" for path in OUTLINES
    },
}


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_a_person_changes_this_and_nothing_else(recipe, window, person):
    person.finds(recipe.card)
    if recipe.section:
        person.opens(recipe.section)
    before = window.desk.current().card
    recipe.act(person)
    person.input_method.commit()
    window.commit()
    after = window.desk.session.card(before.uid)
    assert changed(before, after) == recipe.changes


def test_every_field_has_a_recipe_or_a_reason():
    known = set(paths_of(Card))
    edited = set().union(*(recipe.changes for recipe in RECIPES))
    assert edited - known == set()
    assert set(WITHOUT) - known == set()
    assert edited & set(WITHOUT) == set()
    assert known - edited - set(WITHOUT) == set()
