from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.documents.layout.atoms import Atom, gap, page_starts, put_atoms
from sspass_desktop.documents.layout.page import Rule, Sheet


@dataclass(eq=False)
class Drawing:
    header: float = 0.0

    def repeated(self, first):
        return self.header if first else 0.0

    def draw(self, sheet, y, first, last):
        sheet.rules.append(Rule(first, y, last, y, 1))


def atom(height, *, stays=False, before=0.0, after=0.0):
    return Atom(Drawing(), 0, height, before, after, stays)


def test_pages_are_filled():
    assert page_starts([atom(40) for _ in range(5)], 100) == [0, 2, 4]


def test_gaps_are_not_added_up():
    assert gap(atom(1, after=6), atom(1, before=15)) == 15
    assert page_starts([atom(40, after=6), atom(45, before=15)], 100) == [0]


def test_the_gap_above_a_page_is_none():
    assert page_starts([atom(90), atom(100, before=15)], 100) == [0, 1]


def test_what_stays_takes_its_heading_along():
    atoms = [atom(50), atom(30), atom(10), atom(30, stays=True)]
    assert page_starts(atoms, 100) == [0, 2]


def test_where_nothing_may_be_cut_the_page_is_filled():
    atoms = [atom(40), *(atom(40, stays=True) for _ in range(4))]
    assert page_starts(atoms, 100) == [0, 2, 4]


def test_a_last_page_of_a_few_lines_takes_some_from_the_page_before():
    atoms = [atom(10) for _ in range(11)]
    assert page_starts(atoms, 100) == [0, 10]
    assert page_starts(atoms, 100, 30) == [0, 8]


def test_the_page_before_stays_full_enough():
    atoms = [*(atom(10) for _ in range(5)), *(atom(10, stays=True) for _ in range(5)), atom(10)]
    assert page_starts(atoms, 100, 30) == [0, 10]


def test_a_repeated_header_takes_room():
    table = Drawing(header=30)
    atoms = [Atom(table, row, 30) for row in range(6)]
    assert page_starts(atoms, 100) == [0, 3, 5]


def test_parts_of_one_drawing_are_drawn_together():
    table = Drawing()
    sheet = Sheet()
    put_atoms(sheet, [atom(10, after=4), *(Atom(table, row, 10) for row in range(3))], 100, 480)
    assert [(rule.x0, rule.x1, rule.y0) for rule in sheet.rules] == [(0, 0, 100), (0, 2, 114)]


atoms_strategy = st.lists(
    st.builds(
        atom,
        st.floats(1, 90),
        stays=st.booleans(),
        before=st.floats(0, 20),
        after=st.floats(0, 20),
    ),
    min_size=1,
    max_size=40,
)


@given(atoms_strategy)
def test_every_page_holds_something_and_fits(atoms):
    starts = page_starts(atoms, 100)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    for start, end in zip(starts, [*starts[1:], len(atoms)], strict=True):
        page = atoms[start:end]
        height = sum(one.height for one in page)
        height += sum(gap(a, b) for a, b in pairwise(page))
        assert height <= 100 + 1e-6


@given(atoms_strategy)
def test_a_page_begins_with_what_stays_only_where_it_must(atoms):
    starts = page_starts(atoms, 100)
    for start, cut in pairwise(starts):
        if atoms[cut].stays:
            assert all(one.stays for one in atoms[start + 1 : cut])
