"""A field, a card, a deleted card come back as they were; what does not fit is refused."""

from dataclasses import replace
from datetime import timedelta

import pytest

from db.plan_file import open_store
from sspass_desktop.domain import life
from sspass_desktop.domain.card import Card, CardStatus
from sspass_desktop.domain.differences import CardPart
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Line, Part, Section
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.domain.trail.edits import EditKind, MisfitError
from sspass_desktop.domain.trail.recorded import Signature, Wanted
from sspass_desktop.services import history
from sspass_desktop.services.plans import add_plan, load_plan
from sspass_desktop.services.saving import save_changes

E, A, B = Uid("e"), Uid("a"), Uid("b")
TREE = Strategy(goals=(Goal(Uid("g"), "목표", tasks=(Task(Uid("t"), "과제"),)),))
CARDS = (
    Card(A, "가", Uid("t"), goals=(Line(1, text="하나"), Line(1, text="둘"))),
    Card(B, "나", Uid("t")),
)
SECTIONS = (Section(Uid("s"), Part.I, "절"),)
EDITION = Edition(E, 2027, cards=CARDS, strategy=TREE, sections=SECTIONS, slogan="함께")
ME, YOU = Signature("나윤서"), Signature("한가람")


class Desk:
    """A plan file and the edition as it stands."""

    def __init__(self, path):
        self.store = open_store(path, True)
        add_plan(Plan(editions=(EDITION,)), self.store, ME)
        self.plan = load_plan(self.store)

    @property
    def edition(self):
        return self.plan.editions[0]

    def save(self, edition, signed=ME, agency=None):
        plan = Plan(agency or self.plan.organisation, (edition,))
        save_changes(self.store, self.plan, plan, signed)
        self.plan = plan

    def card(self, uid=A, signed=ME, **changed):
        card = replace(life.card_of(self.edition, uid), **changed)
        self.save(life.with_card(self.edition, card), signed)

    def told(self, wanted=None):
        return history.read_page(self.store, wanted or Wanted())

    def then(self, uid, number):
        later = history.read_since(self.store, history.card_record(E, uid), number)
        return history.card_then(self.edition, uid, later)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path / "plan.sspass")


def test_one_part_comes_back_and_the_rest_stays(desk):
    desk.card(goals=(CARDS[0].goals[0], Line(1, text="셋")))
    changed = desk.told()[0].number
    desk.card(title="새 이름")
    desk.card(goals=(Line(1, text="넷"),))
    part = history.part_at(desk.told()[0].change.edit.path)
    then = desk.then(A, changed - 1)
    after = history.with_part_of_then(desk.edition, then, part)
    assert life.card_of(after, A) == replace(CARDS[0], title="새 이름")
    assert part is CardPart.GOALS


def test_a_whole_card_comes_back_but_not_its_state(desk):
    first = desk.told()[0].number
    desk.card(title="새 이름", status=CardStatus.REVIEW)
    desk.card(goals=())
    after = history.with_card_of_then(desk.edition, desk.then(A, first))
    assert life.card_of(after, A) == replace(CARDS[0], status=CardStatus.REVIEW)


def test_a_deleted_card_comes_back_as_it_was_at_any_time(desk):
    desk.card(B, title="둘째", status=CardStatus.FINAL)
    named = desk.told()[0].number
    desk.card(B, title="셋째")
    desk.save(replace(desk.edition, cards=desk.edition.cards[:1]))
    after = history.with_card_of_then(desk.edition, desk.then(B, named))
    assert [card.title for card in after.cards] == ["가", "둘째"]
    assert after.cards[1].status is CardStatus.DRAFT
    gone = next(one for one in desk.told() if one.change.edit.kind is EditKind.GONE)
    assert history.may_take_back(desk.edition, gone.change)
    assert desk.then(B, gone.number - 1).title == "셋째"


def test_a_card_whose_task_is_gone_comes_back_without_one(desk):
    desk.save(replace(desk.edition, cards=CARDS[:1]))
    desk.save(replace(desk.edition, strategy=Strategy()))
    gone = next(one for one in desk.told() if one.change.edit.kind is EditKind.GONE)
    after = history.with_card_of_then(desk.edition, desk.then(B, gone.number - 1))
    assert after.cards[1].task is None


def test_a_card_of_the_archive_leaves_it(desk):
    before = desk.told()[0].number
    desk.save(life.archived(desk.edition, B, None, "나윤서"))
    after = history.with_card_of_then(desk.edition, desk.then(B, before))
    assert after.archive == ()
    assert {card.uid for card in after.cards} == {A, B}


def test_before_it_was_made_a_card_was_not_there(desk):
    desk.save(life.new_card(desk.edition, Uid("n"), "새 사업", None, None))
    made = next(one for one in desk.told() if one.change.edit.kind is EditKind.NEW)
    assert desk.then(Uid("n"), made.number - 1) is None
    assert not history.may_take_back(desk.edition, made.change)


def test_a_plan_that_is_another_one_is_refused(desk):
    desk.card(title="새 이름")
    later = history.read_since(desk.store, history.card_record(E, A), 0)
    with pytest.raises(MisfitError):
        history.card_then(EDITION, A, later)


def without(desk, one):
    return history.without_change(desk.plan, desk.edition, one.change)


def test_a_change_outside_the_cards_is_taken_back_alone(desk):
    named = replace(TREE.goals[0], name="새 목표")
    desk.save(replace(desk.edition, strategy=Strategy(goals=(named,))))
    goal = desk.told()[0]
    desk.save(replace(desk.edition, slogan="같이", strategy=Strategy("미션", goals=(named,))))
    _, after = without(desk, goal)
    assert after == replace(desk.edition, strategy=Strategy("미션", goals=TREE.goals))


def test_a_change_that_another_one_followed_is_refused(desk):
    desk.save(replace(desk.edition, slogan="같이"))
    first = desk.told()[0]
    desk.save(replace(desk.edition, slogan="다 같이"))
    with pytest.raises(MisfitError):
        without(desk, first)


def test_the_agency_is_led_back_too(desk):
    desk.save(desk.edition, agency=Organisation("솔내"))
    plan, after = without(desk, desk.told()[0])
    assert (plan.organisation.name, after) == ("", desk.edition)


def test_a_deleted_section_comes_back(desk):
    desk.save(replace(desk.edition, sections=()))
    gone = next(one for one in desk.told() if one.change.edit.kind is EditKind.GONE)
    assert without(desk, gone)[1].sections == SECTIONS
    order = next(one for one in desk.told() if one.change.record.body.key == "sections")
    with pytest.raises(MisfitError):
        without(desk, order)


def test_what_belongs_to_another_edition_is_not_offered(desk):
    desk.card(title="새 이름")
    other = replace(EDITION, uid=Uid("f"))
    (newest, first) = desk.told()
    assert history.may_take_back(desk.edition, newest.change)
    assert not history.may_take_back(other, newest.change)
    assert not history.may_take_back(desk.edition, first.change)


def titles(desk, *names, signed=ME):
    for name in names:
        desk.card(title=name, signed=signed)


def test_typing_in_one_field_is_one_run(desk):
    titles(desk, "가나", "가나다", "가나다라")
    (run, made) = history.runs(desk.told())
    edit = run.change.edit
    assert (edit.before, edit.after, run.saves) == ("가", "가나다라", 3)
    assert (run.oldest.number, run.newest.number) == (2, 4)
    assert len(made.parts) == 1


def test_another_person_field_or_hour_begins_a_new_run(desk):
    titles(desk, "하나")
    titles(desk, "둘", signed=YOU)
    desk.card(goals=())
    titles(desk, "셋")
    assert len(history.runs(desk.told())) == 5
    records = desk.told(Wanted(author="나윤서"))
    old = replace(records[-2], at=records[-2].at - timedelta(hours=1))
    titles(desk, "넷")
    assert len(history.runs((*desk.told()[:2], old))) == 2


def test_a_run_goes_on_over_pages(desk):
    titles(desk, "가나", "가나다", "가나다라")
    told = desk.told()
    first = history.runs(told[:2])
    second = history.runs(told[2:], first[-1])
    assert [len(run.parts) for run in (*first[:-1], *second)] == [3, 1]


def test_a_card_that_goes_is_told_once(desk):
    desk.save(life.archived(desk.edition, B, None, "나윤서"))
    kinds = [run.newest.change.edit.kind for run in history.runs(desk.told())]
    assert kinds == [EditKind.GONE, EditKind.NEW]


def test_cards_that_only_change_places_are_told(desk):
    desk.save(life.shifted(desk.edition, B, -1))
    run = history.runs(desk.told())[0]
    assert run.newest.change.record.body.key == "cards"
    assert set(run.change.edit.after) <= {A, B}
    assert (len(run.parts), run.saves) == (2, 1)
    assert not history.may_take_back(desk.edition, run.newest.change)


def test_authors_and_a_whole_chain(desk):
    titles(desk, "둘", signed=YOU)
    assert history.read_authors(desk.store) == ("나윤서", "한가람")
    assert history.first_fault(desk.store) is None
