"""Files of the window: what comes in, what goes out, where the last plan was left."""

import json
from contextlib import closing
from datetime import datetime

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog

from db.plan_file import open_store
from main import JOINTS
from sspass_desktop.domain.card import CardSection
from sspass_desktop.exchange.plan_json import dumps
from sspass_desktop.services.keeping import Keeper
from sspass_desktop.services.plans import load_plan
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.texts import rescue as rescue_words
from tests.windows import program_in, settings_in
from ui.dialogs.rescue import RescueDialog
from ui.files.last_seen import recall
from ui.recent import Recent
from ui.verbs import Verb


@pytest.fixture
def settings(tmp_path):
    return settings_in(tmp_path)


@pytest.fixture
def answers(monkeypatch):
    """What the file dialogs answer: names to read, names to write."""
    given = {"read": "", "write": ""}

    def read(*_asked):
        return str(given["read"]), ""

    def write(*_asked):
        return str(given["write"]), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", read)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", write)
    return given


def told(window, qtbot, words):
    qtbot.waitUntil(lambda: words in window.status.currentMessage(), timeout=20_000)


def test_card_is_printed_to_a_pdf(opened, answers, tmp_path, qtbot):
    answers["write"] = tmp_path / "card"
    opened.commands.do(Verb.CARD_PDF)
    told(opened, qtbot, "card.pdf")
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")


def test_all_cards_are_printed_and_can_be_taken_back(opened, answers, tmp_path, qtbot):
    answers["write"] = tmp_path / "book.pdf"
    opened.commands.do(Verb.BOOK_PDF)
    opened.status._job.cancel()
    told(opened, qtbot, "그만두었습니다")
    assert not (tmp_path / "book.pdf").exists()


def test_json_goes_out_and_comes_back(opened, answers, path, tmp_path, qtbot):
    answers["write"] = tmp_path / "plan.json"
    opened.commands.do(Verb.EXPORT_JSON)
    told(opened, qtbot, "plan.json")
    said = json.loads((tmp_path / "plan.json").read_text("utf-8"))
    assert said["format"] == "sspass-plan"

    answers["read"] = tmp_path / "plan.json"
    opened.commands.do(Verb.IMPORT_JSON)
    qtbot.waitUntil(lambda: opened.desk is not None, timeout=20_000)
    assert load_plan(open_store(path, False)) == sample_plan()


def test_telephone_numbers_stay_at_home_where_that_is_wanted(opened, answers, tmp_path, qtbot):
    edition = opened.desk.session.edition
    numbers = [one.phone for card in edition.cards for one in (card.owner, card.head) if one.phone]
    opened.commands.do(Verb.WITHOUT_PHONES)
    assert opened.commands.actions[Verb.WITHOUT_PHONES].isChecked()
    for verb, name in ((Verb.EXPORT_JSON, "plan.json"), (Verb.CARD_PDF, "card.pdf")):
        answers["write"] = tmp_path / name
        opened.commands.do(verb)
        told(opened, qtbot, name)
    said = (tmp_path / "plan.json").read_text("utf-8")
    assert numbers
    assert not [number for number in numbers if number in said]
    with closing(pypdfium2.PdfDocument(tmp_path / "card.pdf")) as document:
        paper = document[0].get_textpage().get_text_range()
    assert edition.cards[0].owner.name in paper
    assert not [number for number in numbers if number in paper]
    again = program_in(tmp_path)  # as after another start
    qtbot.addWidget(again.window)
    assert again.window.commands.actions[Verb.WITHOUT_PHONES].isChecked()


def test_the_plan_goes_out_as_a_workbook(opened, answers, tmp_path, qtbot):
    answers["write"] = tmp_path / "plan"
    opened.commands.do(Verb.EXPORT_WORKBOOK)
    told(opened, qtbot, "plan.xlsx")
    book = load_workbook(tmp_path / "plan.xlsx")
    assert book["총괄"].max_row == 3 + len(opened.desk.session.edition.cards)


def test_a_workbook_can_be_taken_back(opened, answers, tmp_path, qtbot):
    answers["write"] = tmp_path / "plan.xlsx"
    opened.commands.do(Verb.EXPORT_WORKBOOK)
    opened.status._job.cancel()
    told(opened, qtbot, "그만두었습니다")
    assert list(tmp_path.glob("*.xlsx*")) == []


def test_json_that_is_none_is_told_and_the_plan_stays(opened, answers, path, tmp_path, qtbot):
    (tmp_path / "no.json").write_text("{", "utf-8")
    before = path.read_bytes()
    answers["read"] = tmp_path / "no.json"
    opened.commands.do(Verb.IMPORT_JSON)
    qtbot.waitUntil(opened.notice.isVisible, timeout=20_000)
    assert path.read_bytes() == before


def test_book_that_is_none_is_told_and_makes_no_file(program, answers, tmp_path, qtbot):
    (tmp_path / "diary.txt").write_text("no book", "utf-8")
    answers["read"], answers["write"] = tmp_path / "diary.txt", tmp_path / "new.sspass"
    program.window.commands.do(Verb.IMPORT_BOOK)
    qtbot.waitUntil(program.window.notice.isVisible, timeout=20_000)
    assert not (tmp_path / "new.sspass").exists()


def test_example_can_be_kept_as_a_copy(program, answers, tmp_path, qtbot):
    program.window.commands.do(Verb.SAMPLE)
    answers["write"] = tmp_path / "mine.sspass"
    program.window.commands.do(Verb.SAVE)
    qtbot.waitUntil(lambda: program.plans.path == tmp_path / "mine.sspass", timeout=20_000)
    assert load_plan(open_store(tmp_path / "mine.sspass", False)) == sample_plan()


def test_copy_replaces_a_file_as_a_whole_and_work_goes_on(opened, program, answers, path, qtbot):
    other = path.with_name("other.sspass")
    other.write_text("old")
    answers["write"] = other
    opened.commands.do(Verb.SAVE_COPY)
    told(opened, qtbot, "other.sspass")
    assert load_plan(open_store(other, False)) == sample_plan()
    assert program.plans.path == path
    assert [one.name for one in path.parent.glob("*.new")] == []


def test_new_plan_is_made_and_opened(program, answers, tmp_path, qtbot):
    answers["write"] = tmp_path / "fresh"
    program.plans.make("가온 서비스원", 2028)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=20_000)
    assert program.plans.path == tmp_path / "fresh.sspass"
    assert "2028년 사업계획" in program.window.windowTitle()


def test_plan_opens_where_it_was_left(program, opened, path, settings, qtbot):
    third = opened.desk.session.edition.cards[2].uid
    opened.desk.open_card(third)
    opened.panes.page.show_section(CardSection.SCHEDULE)
    program.plans.close_plan()

    seen = recall(settings)
    assert (seen.card, seen.section) == (third, CardSection.SCHEDULE)
    assert seen.plan.last_card.endswith("추진일정")
    assert opened.panes.start.last.isVisible()

    opened.panes.start.open_asked.emit(path)
    qtbot.waitUntil(lambda: program.window.desk is not None)
    assert opened.desk.card == third
    assert opened.panes.page.section is CardSection.SCHEDULE


def test_a_plan_without_cards_is_gone_on_with_as_well(program, opened, answers, tmp_path, qtbot):
    answers["write"] = tmp_path / "fresh"
    program.plans.make("가온 서비스원", 2028)
    fresh = tmp_path / "fresh.sspass"
    qtbot.waitUntil(lambda: program.plans.path == fresh, timeout=20_000)
    program.plans.close_plan()

    last, asked = opened.panes.start.last, []
    assert "2028년 사업계획" in last.plan.text()
    assert last.place.text().endswith("저장")
    assert "마지막" not in last.place.text()
    opened.panes.start.open_asked.connect(asked.append)
    last.go.click()
    assert asked == [fresh]
    qtbot.waitUntil(lambda: program.plans.path == fresh)
    assert opened.panes.page.nothing.isVisible()


def test_damaged_settings_are_no_reason_to_fail(settings):
    settings.setValue("last", "{")
    assert recall(settings) is None


def test_recent_plans_are_few_and_the_newest_is_first(settings, tmp_path):
    recent = Recent(settings)
    paths = [tmp_path / f"{number}.sspass" for number in range(12)]
    for one in paths:
        recent.add(one)
    recent.add(paths[5])
    assert recent.paths()[:2] == (paths[5], paths[11])
    assert len(recent.paths()) == 10
    recent.remove(paths[5])
    assert recent.paths()[0] == paths[11]
    assert recent.folder() == str(tmp_path)


def test_one_recent_plan_comes_back_from_the_file(settings, tmp_path):
    Recent(settings).add(tmp_path / "a.sspass")
    settings.sync()
    again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
    assert Recent(again).paths() == (tmp_path / "a.sspass",)


def test_book_in_json_form_is_not_taken_for_text(program, answers, tmp_path, qtbot):
    (tmp_path / "plan.json").write_text(dumps(sample_plan()), "utf-8")
    answers["read"], answers["write"] = tmp_path / "plan.json", tmp_path / "new.sspass"
    program.window.commands.do(Verb.IMPORT_BOOK)
    qtbot.waitUntil(program.window.notice.isVisible, timeout=20_000)
    assert not (tmp_path / "new.sspass").exists()


def test_opening_that_is_taken_back_leaves_the_file_free(program, path, qtbot):
    program.plans.open_path(path)
    program.window.status._job.cancel()
    told(program.window, qtbot, "그만두었습니다")
    assert program.window.desk is None
    assert not path.with_name(path.name + ".lock").exists()


def damage(path):
    """Spoil a word of a card, as a bad disk would: SQLite finds nothing."""
    title = sample_plan().editions[0].cards[4].title.encode()
    data = path.read_bytes()
    assert title in data
    path.write_bytes(data.replace(title, b"?" + title[1:]))


def rescue_dialog(program):
    return next(iter(program.window.findChildren(RescueDialog)), None)


def test_damaged_plan_becomes_a_new_file_and_stays_itself(program, path, answers, tmp_path, qtbot):
    Keeper(path, JOINTS.copy).keep(datetime(2026, 3, 2, 9, 30))  # noqa: DTZ001
    damage(path)
    before = path.read_bytes()
    program.plans.open_path(path)
    qtbot.waitUntil(lambda: rescue_dialog(program) is not None, timeout=20_000)
    dialog = rescue_dialog(program)
    assert dialog.windowTitle() == rescue_words.TITLE
    model = dialog.list.model()
    assert model.item(model.rowCount() - 1, 0).text() == sample_plan().editions[0].cards[4].title
    answers["write"] = path
    dialog._take()
    assert path.read_bytes() == before  # never in the place of the damaged one
    answers["write"] = tmp_path / "sound.sspass"
    dialog._take()
    qtbot.waitUntil(lambda: program.plans.path == tmp_path / "sound.sspass", timeout=20_000)
    assert program.plans.plan == sample_plan()
    assert path.read_bytes() == before


def test_what_cannot_be_had_back_is_told_before_anything_is_written(program, path, qtbot):
    damage(path)
    program.plans.open_path(path)
    qtbot.waitUntil(lambda: rescue_dialog(program) is not None, timeout=20_000)
    dialog = rescue_dialog(program)
    assert dialog.save.isEnabled()
    assert "찾지 못한 것 1건" in dialog.said.text()
    dialog.reject()
    assert program.window.workplace is None
