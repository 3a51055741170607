from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain import section_edits as edits
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, Outline, PageBreak, Part, Section, Table
from sspass_desktop.domain.plan import Edition

HEAD, LAW, TEAMS, FACTS, FUTURE = map(Uid, ("head", "law", "teams", "facts", "future"))
EDITION = Edition(
    Uid("edition"),
    2027,
    sections=(
        Section(HEAD, Part.I, "기본 현황", 0, numbered=False),
        Section(LAW, Part.I, "설립 근거"),
        Section(TEAMS, Part.I, "기구표"),
        Section(FACTS, Part.I, "참고", numbered=False),
        Section(FUTURE, Part.III, "전망"),
    ),
)
TABLE = Table((("가",),))


def outline(*texts):
    return Outline(tuple(Line(1, text=text) for text in texts))


def uids(edition):
    return [one.uid for one in edition.sections]


def test_a_part_has_its_own_text_also_before_anybody_wrote_it():
    assert edits.part_text(EDITION, Part.I).uid == HEAD
    unwritten = edits.part_text(EDITION, Part.II)
    assert (unwritten.level, unwritten.title) == (0, "")
    assert edits.section_of(EDITION, unwritten.uid) == unwritten
    after = edits.with_section(EDITION, unwritten)
    assert uids(after) == [HEAD, LAW, TEAMS, FACTS, unwritten.uid, FUTURE]


def test_numbered_sections_count_in_their_part():
    assert edits.section_numbers(EDITION) == {LAW: 1, TEAMS: 2, FUTURE: 1}


def test_a_new_section_stands_behind_the_one_that_is_named_or_last():
    made = Section(Uid("new"), Part.I, "연혁")
    assert uids(edits.new_section(EDITION, made, LAW)) == [HEAD, LAW, "new", TEAMS, FACTS, FUTURE]
    assert uids(edits.new_section(EDITION, made, None))[4] == "new"


def test_sections_move_in_their_part_and_into_another():
    assert uids(edits.section_shifted(EDITION, TEAMS, -1)) == [HEAD, TEAMS, LAW, FACTS, FUTURE]
    assert edits.section_shifted(EDITION, LAW, -1) == EDITION
    assert edits.section_shifted(EDITION, FACTS, 1) == EDITION
    after = edits.section_moved(EDITION, LAW, Part.III, 0)
    assert uids(after) == [HEAD, TEAMS, FACTS, LAW, FUTURE]
    assert edits.section_numbers(after) == {TEAMS: 1, LAW: 1, FUTURE: 2}


def test_the_text_of_a_part_does_not_move():
    assert edits.section_moved(EDITION, HEAD, Part.II, 0) == EDITION
    assert edits.section_moved(EDITION, LAW, Part.V, 0) == EDITION
    assert edits.section_shifted(EDITION, HEAD, 1) == EDITION


def test_a_section_goes_with_its_blocks():
    assert uids(edits.without_section(EDITION, TEAMS)) == [HEAD, LAW, FACTS, FUTURE]


def test_a_block_stands_behind_the_one_that_is_named():
    blocks, place = edits.block_inserted((TABLE, outline("가")), 0, PageBreak())
    assert (blocks, place) == ((TABLE, PageBreak(), outline("가")), 1)
    assert edits.block_inserted((), -1, TABLE) == ((TABLE,), 0)


def test_an_outline_is_cut_where_a_block_comes_in():
    blocks = (outline("가", "나"),)
    assert edits.block_inserted(blocks, 0, TABLE, 1) == ((outline("가"), TABLE, outline("나")), 1)
    assert edits.block_inserted(blocks, 0, TABLE, 2) == ((*blocks, TABLE), 1)
    assert edits.block_inserted(blocks, 0, TABLE, 0) == ((TABLE, *blocks), 0)


def test_a_block_takes_the_place_of_an_empty_outline():
    assert edits.block_inserted((PageBreak(), Outline(())), 1, TABLE, 0) == (
        (PageBreak(), TABLE),
        1,
    )


def test_outlines_around_a_block_that_goes_become_one():
    blocks = (outline("가"), TABLE, outline("나"), PageBreak())
    assert edits.without_block(blocks, 1) == (outline("가", "나"), PageBreak())
    assert edits.without_block(blocks, 3) == blocks[:3]


@given(st.integers(0, 3), st.integers(-5, 5))
def test_moving_a_block_keeps_all(at, by):
    blocks = (outline("가"), TABLE, PageBreak(), outline("나"))
    after, place = edits.block_shifted(blocks, at, by)
    assert after[place] is blocks[at]
    assert sorted(map(repr, after)) == sorted(map(repr, blocks))
    assert place == min(max(at + by, 0), 3)
