"""Files that others wrote: gaps are filled, faults named with their place."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sspass_desktop.domain.budget import Amounts
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition, Plan, card_numbers
from sspass_desktop.exchange.plan_json import PlanJsonError, dumps, loads
from sspass_desktop.texts.exchange import JsonFault, message

RATIO = {"state": 0, "province": 0, "municipal": 0, "other": 0, "remainder": "state"}


def read(edition, **envelope):
    document = {"format": "sspass-plan", "version": 1, "editions": [{"year": 2027, **edition}]}
    return loads(json.dumps(document | envelope, ensure_ascii=False)).editions[0]


def task(*titles, **more):
    return {"goals": [{"name": "목표", "tasks": [{"name": "과제", "programmes": titles, **more}]}]}


def card(title, **more):
    return {"title": title, "chapter": 1, "goals": [{"text": "목표"}], **more}


def fault(text):
    with pytest.raises(PlanJsonError) as caught:
        loads(text)
    return caught.value.kind, caught.value.path


def fault_of(edition):
    with pytest.raises(PlanJsonError) as caught:
        read(edition)
    return caught.value.kind, caught.value.path


def test_missing_uids_are_the_same_every_time_and_all_different():
    raw = {"strategy": task(), "cards": [card("하나"), card("하나"), card("둘")]}
    first, second = read(raw), read(raw)

    assert first == second
    assert len({item.uid for item in first.cards}) == 3


def test_a_listed_title_without_a_card_becomes_an_unwritten_card_in_its_place():
    edition = read({"strategy": task("가", "나", "다", "라"), "cards": [card("나"), card("라")]})

    assert [item.title for item in edition.cards] == ["가", "나", "다", "라"]
    assert [item.is_written for item in edition.cards] == [False, True, False, True]
    assert list(card_numbers(edition).values()) == ["1.1", "1.2", "1.3", "1.4"]


def test_an_unwritten_card_without_index_stands_where_its_title_is_listed():
    edition = read(
        {
            "strategy": task("가", "나"),
            "cards": [card("나")],
            "unwritten": [{"title": "가", "chapter": 1}, {"title": "다", "number": "1.3"}],
        }
    )

    assert [item.title for item in edition.cards] == ["가", "나", "다"]


def test_a_department_that_only_a_card_names_is_made():
    edition = read({"strategy": task(), "cards": [card("가", department="돌봄팀")] * 1})

    assert [unit.name for unit in edition.departments] == ["돌봄팀"]
    assert edition.cards[0].department == edition.departments[0].uid


def test_chapters_without_a_strategy_keep_their_numbers():
    edition = read(
        {"cards": [card("가", chapter=3), {"title": "나", "number": "1.1", "goals": []}]}
    )

    assert list(card_numbers(edition).values()) == ["3.1", "1.1"]


def test_funds_make_the_spending_tree_when_there_is_none():
    funds = [
        {"name": "돌봄", "account": "일반회계", "amounts": {"국비": 5}, "unit_won": 1000},
        {"name": "시설", "account": "특별회계", "amounts": {"도비": 7}},
        {"name": "교육", "account": "일반회계", "amounts": {"기타": 1}, "used_outside": True},
    ]
    budget = read({"funds": funds}).budget

    assert [root.name for root in budget.expenditure.accounts] == ["일반회계", "특별회계"]
    assert [leaf.name for leaf in budget.expenditure.accounts[0].children] == ["돌봄", "교육"]
    assert budget.expenditure.accounts[0].computed == Amounts(state=5, other=1)
    assert budget.expenditure.accounts[0].children[1].used_outside
    assert budget.unit_won == 1000


def test_funds_are_passed_over_beside_a_tree():
    tree = [{"name": "일반회계", "children": [{"name": "돌봄", "amounts": {"국비": 5}}]}]
    budget = read({"funds": [{"name": "다른 것"}], "budget": {"expenditure": tree}}).budget

    assert [node.name for node in budget.expenditure.walk()] == ["일반회계", "돌봄"]


def test_a_parent_that_differs_from_its_parts_is_declared():
    leaf = {"name": "돌봄", "amounts": {"국비": 5}, "total_won": 6}
    root = {"name": "일반회계", "amounts": {"국비": 9}, "total_won": 9, "children": [leaf]}
    (node,) = read({"budget": {"expenditure": [root]}}).budget.expenditure.accounts

    assert node.declared_amounts == Amounts(state=9)
    assert node.computed == Amounts(state=5)
    assert node.declared_total_won is None
    assert node.children[0].declared_total_won == 6


def test_unknown_keys_are_passed_over():
    assert read({"colour": "red", "cards": [card("가", mood=[{}])]}).cards[0].title == "가"


def test_what_is_derived_is_not_read():
    edition = read(
        {
            "strategy": task(),
            "cards": [card("가", number="9.9", indicators=[{"target": "3회", "value": "ten"}])],
        }
    )

    assert card_numbers(edition)[edition.cards[0].uid] == "1.1"
    assert edition.cards[0].indicators[0].target == "3회"


def test_null_is_the_default_and_a_line_without_level_is_outermost():
    edition = read({"title": None, "cards": [card("가", background=None)]})

    assert edition.title == ""
    assert edition.cards[0].goals == (Line(1, text="목표"),)


def test_only_conjoining_jamo_are_composed():
    text = "\u1112\u1161\u11ab\u1100\u1173\u11af \u212b \uac00\u11a8 e\u0301 \uf900"

    assert read({"title": text}).title == "한글 \u212b 각 e\u0301 \uf900"
    plan = Plan(editions=(Edition(Uid("u"), 2027, title=text),))
    assert dumps(loads(dumps(plan))) == dumps(plan)


def test_bytes_with_a_byte_order_mark_are_read():
    assert loads(dumps(Plan()).encode("utf-8-sig")) == Plan()
    assert loads("\ufeff" + dumps(Plan())) == Plan()


@pytest.mark.parametrize(
    ("text", "kind", "path"),
    [
        ("", JsonFault.NOT_JSON, ""),
        ('{"format": "sspass-plan"', JsonFault.NOT_JSON, ""),
        ("[]", JsonFault.NOT_A_PLAN, ""),
        ('{"format": "other"}', JsonFault.NOT_A_PLAN, ""),
        ('{"format": "sspass-plan", "version": 2}', JsonFault.NEWER_VERSION, "version"),
        ('{"format": "sspass-plan", "version": "1"}', JsonFault.WRONG_TYPE, "version"),
        ('{"format": "sspass-plan", "editions": {}}', JsonFault.WRONG_TYPE, "editions"),
        ('{"a": {"b": [NaN]}}', JsonFault.NOT_A_NUMBER, "a.b[0]"),
        ('{"a": -Infinity}', JsonFault.NOT_A_NUMBER, "a"),
        ('{"a": {"b": 1, "b": 1}}', JsonFault.DUPLICATE_KEY, "a"),
        ('{"a": ["\\ud800"]}', JsonFault.BROKEN_TEXT, "a[0]"),
        ('{"a": 9223372036854775808}', JsonFault.NUMBER_TOO_LARGE, "a"),
        ('{"a": ' + "9" * 5000 + "}", JsonFault.NUMBER_TOO_LARGE, ""),
        ("[" * 65 + "]" * 65, JsonFault.TOO_DEEP, "[0]" * 65),
        ("[" * 100_000, JsonFault.TOO_DEEP, ""),
        (b"\xff\xfe{\x00", JsonFault.NOT_UTF8, ""),
    ],
)
def test_a_broken_document_is_refused(text, kind, path):
    found, where = fault(text)

    assert found is kind
    assert path.startswith(where)


@pytest.mark.parametrize(
    ("edition", "kind", "path"),
    [
        ({"year": "2027"}, JsonFault.WRONG_TYPE, "year"),
        ({"year": None}, JsonFault.MISSING_KEY, ""),
        ({"kind": "draft"}, JsonFault.WRONG_VALUE, "kind"),
        ({"base_date": "2027-13-01"}, JsonFault.WRONG_VALUE, "base_date"),
        ({"cards": [{"chapter": 1}]}, JsonFault.MISSING_KEY, "cards[0]"),
        ({"cards": [card("가", goals="목표")]}, JsonFault.WRONG_TYPE, "cards[0].goals"),
        ({"cards": [card("가", chapter=True)]}, JsonFault.WRONG_TYPE, "cards[0].chapter"),
        ({"cards": [card("가", chapter=10**9)]}, JsonFault.WRONG_VALUE, "cards"),
        (
            {"cards": [card("가", schedule=[{"label": "나", "months": [13]}])]},
            JsonFault.WRONG_MONTHS,
            "cards[0].schedule[0].months",
        ),
        (
            {"cards": [card("가", schedule=[{"label": "나", "months": [3, 2]}])]},
            JsonFault.WRONG_MONTHS,
            "cards[0].schedule[0].months",
        ),
        (
            {"archive": [{"card": card("가", budget={"tables": [{"lines": [{"ratio": RATIO}]}]})}]},
            JsonFault.WRONG_VALUE,
            "archive[0].card.budget.tables[0].lines[0].ratio",
        ),
        (
            {"cards": [card("가", budget={"declared_total_won": 1.0})]},
            JsonFault.WRONG_TYPE,
            "cards[0].budget.declared_total_won",
        ),
        (
            {"budget": {"revenue": [{"name": "가", "amounts": {"국비": "5"}}]}},
            JsonFault.WRONG_TYPE,
            "budget.revenue[0].amounts.국비",
        ),
        (
            {"cards": [card("가", uid="u"), card("나", uid="u")]},
            JsonFault.DUPLICATE_UID,
            "cards[1].uid",
        ),
        (
            {"cards": [card("가", blocks=[{"section": "goals", "kind": "swot"}])]},
            JsonFault.WRONG_VALUE,
            "cards[0].blocks[0].kind",
        ),
        (
            {
                "sections": [
                    {"part": "I", "title": "가", "blocks": [{"kind": "picture", "data": "!"}]}
                ]
            },
            JsonFault.WRONG_VALUE,
            "sections[0].blocks[0].data",
        ),
    ],
)
def test_a_wrong_value_is_named_with_its_place(edition, kind, path):
    place = f"editions[0].{path}".rstrip(".")

    assert fault_of(edition) == (kind, place)


def test_two_editions_of_one_year_and_revision_are_refused():
    edition = Edition(Uid("a"), 2027)
    twice = Plan(editions=(edition, replace(edition, uid=Uid("b"))))
    same_uid = Plan(editions=(edition, replace(edition, revision=1)))

    assert fault(dumps(twice)) == (JsonFault.DUPLICATE_EDITION, "editions[1]")
    assert fault(dumps(same_uid)) == (JsonFault.DUPLICATE_UID, "editions[1].uid")


@pytest.mark.parametrize("kind", list(JsonFault))
def test_every_fault_has_a_sentence_of_three_parts(kind):
    words = str(message(kind, "editions[0].year", "{값}", "계획.json"))

    assert "‘계획.json’" in words
    assert "editions[0].year" in words
    assert words.count(". ") >= 2
    assert words.endswith("요.")


KEYS = """
year strategy goals tasks name programmes execution_tasks execution_task_uids funds budget
revenue children amounts account cards unwritten title chapter number index department
sections blocks kind rows uid total_won declared months label schedule level text
"""
keys = st.sampled_from(KEYS.split())
junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(keys, junk, max_size=8))
def test_whatever_stands_in_a_file_it_is_read_or_refused(edition):
    document = {"format": "sspass-plan", "editions": [{"year": 2027} | edition]}
    try:
        plan = loads(json.dumps(document))
    except PlanJsonError:
        return
    assert loads(dumps(plan)) == plan
