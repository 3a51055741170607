"""Every job: what it makes, how it ends, what it says, and that a refusal leaves nothing behind."""

import hashlib
import json
import sqlite3
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from main import JOINTS
from sspass_desktop.cli.arguments import parse
from sspass_desktop.cli.joints import REFUSED
from sspass_desktop.cli.run import run
from sspass_desktop.services.sample import sample_plan
from tests.documents.paper import page_texts
from tests.importers.invented import BOOK

SENTENCE_END = (".", "요.")


def assert_refused(done, folder, before):
    """Code 2, one Korean sentence group on stderr, no traceback, no file made or changed."""
    assert done.code == 2
    assert "Traceback" not in done.err
    assert done.err.strip().endswith(SENTENCE_END)
    assert any("가" <= letter <= "힣" for letter in done.err)
    assert len(done.err.strip().splitlines()) == 1
    assert snapshot(folder) == before


def snapshot(folder):
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in folder.rglob("*")
        if p.is_file()
    }


@pytest.fixture
def plan(folder, example):
    path = folder / "예시.sspass"
    path.write_bytes(example)
    return path


def test_the_example_is_made(program, folder, example):
    path = folder / "예시.sspass"
    done = program("sample", "--plan", path)
    assert (done.code, path.stat().st_size) == (0, len(example))


def test_version(program):
    done = program("--version")
    assert (done.code, done.out) == (0, "SSPASS Desktop 0.1.0\n")


def test_the_example_plan_has_no_error(program, plan):
    done = program("check", "--plan", plan, "--json")
    assert done.code == 0, done.out
    assert json.loads(done.out)["counts"]["error"] == 0


def test_check_of_the_house_style_is_asked_for(program, plan):
    plain = json.loads(program("check", "--plan", plan, "--json").out)
    styled = json.loads(program("check", "--plan", plan, "--json", "--style").out)
    kept = [f for f in styled["findings"] if not f["code"].startswith("style.")]
    assert kept == plain["findings"]


def test_check_for_people_ends_with_the_counts(program, plan):
    done = program("check", "--plan", plan)
    assert done.code == 0
    assert done.out.splitlines()[-1].startswith("오류 0건")


def test_a_card_prints(program, folder, plan):
    done = program("print", "--plan", plan, "--card", "1.1", "--out", folder / "카드.pdf")
    assert done.code == 0, done.err
    assert (folder / "카드.pdf").read_bytes().startswith(b"%PDF-")


def test_the_whole_book_prints_from_cover_to_back_cover(program, folder, plan):
    done = program("print", "--plan", plan, "--all", "--out", folder / "all.pdf")
    assert done.code == 0, done.err
    texts = page_texts(folder / "all.pdf")
    cards = program("print", "--plan", plan, "--chapter", "1", "--out", folder / "one.pdf")
    assert cards.code == 0
    assert set(page_texts(folder / "one.pdf")).isdisjoint({texts[0], texts[-1]})
    assert "목차" in texts[1]
    for part in ("I", "II", "III", "IV", "V"):
        one = folder / f"{part}.pdf"
        assert program("print", "--plan", plan, "--part", part, "--out", one).code == 0
        assert 0 < len(page_texts(one)) < len(texts)


def test_a_stored_build_prints_by_its_name(program, folder, plan):
    words = ("print", "--plan", plan, "--out", folder / "a.pdf", "--build")
    known = [build.name for build in sample_plan().editions[-1].builds]
    for name in known:
        assert program(*words, name).code == 0
    (folder / "a.pdf").unlink()
    before = snapshot(folder)
    done = program(*words, "없는 구성")
    assert_refused(done, folder, before)
    assert known[0] in done.err


def test_a_card_prints_as_a_template_says(program, folder, plan):
    template = folder / "서식.toml"
    template.write_text("[margins]\nleft = 30", encoding="utf-8")
    job = ("print", "--plan", plan, "--card", "1.1", "--template", template)
    done = program(*job, "--out", folder / "a.pdf")
    assert done.code == 0, done.err
    template.write_text("[margins]\nleft = 300", encoding="utf-8")
    before = snapshot(folder)
    done = program(*job, "--out", folder / "b.pdf")
    assert_refused(done, folder, before)
    assert "margins.left" in done.err
    template.unlink()
    assert "서식.toml" in program(*job, "--out", folder / "b.pdf").err


def test_export_import_export_is_byte_identical(program, folder, plan):
    assert program("export", "--plan", plan, "--out", folder / "a.json").code == 0
    assert program("import-json", folder / "a.json", "--plan", folder / "b.sspass").code == 0
    assert program("export", "--plan", folder / "b.sspass", "--out", folder / "b.json").code == 0
    assert (folder / "a.json").read_bytes() == (folder / "b.json").read_bytes()


def test_the_workbook_of_the_plan_and_of_some_cards(program, folder, plan):
    done = program("export", "--plan", plan, "--out", folder / "a.XLSX")
    assert (done.code, done.err) == (0, "")
    assert "a.XLSX" in done.out
    assert len(load_workbook(folder / "a.XLSX").sheetnames) == 8
    before = (folder / "a.XLSX").read_bytes()
    assert program("export", "--plan", plan, "--out", folder / "a.XLSX").code == 0
    assert (folder / "a.XLSX").read_bytes() == before

    some = ["--chapter", "2", "--card", "1.2", "--edition", "2027-0"]
    assert program("export", "--plan", plan, *some, "--out", folder / "b.xlsx").code == 0
    rows = load_workbook(folder / "b.xlsx")["총괄"].iter_rows(min_row=4, values_only=True)
    assert [row[1] for row in rows] == ["1.2", "2.1", "2.2", "2.3", "2.4"]


def test_export_of_one_card_keeps_its_number(program, folder, plan):
    done = program("export", "--plan", plan, "--card", "1.2", "--out", folder / "a.json")
    assert done.code == 0, done.err
    (edition,) = json.loads((folder / "a.json").read_text("utf-8"))["editions"]
    assert [card["number"] for card in edition["cards"]] == ["1.2"]


def test_import_json_never_overwrites_silently(program, folder, plan):
    assert program("export", "--plan", plan, "--out", folder / "a.json").code == 0
    document = json.loads((folder / "a.json").read_text("utf-8"))
    document["editions"][0]["cards"][0]["overview"]["purpose"] = "다른 목적"
    (folder / "a.json").write_text(json.dumps(document, ensure_ascii=False), "utf-8")

    kept = program("import-json", folder / "a.json", "--plan", plan)
    assert (kept.code, "내용이 서로 달라" in kept.out) == (1, True)
    taken = program("import-json", folder / "a.json", "--plan", plan, "--overwrite")
    assert taken.code == 0
    again = program("import-json", folder / "a.json", "--plan", plan)
    assert (again.code, "내용이 서로 달라" in again.out) == (0, False)


def test_an_edition_that_is_there_is_refused(program, folder, book):
    plan = folder / "plan.sspass"
    assert program("import-book", book, "--plan", plan).code == 0
    before = snapshot(folder)
    assert_refused(program("import-book", book, "--plan", plan), folder, before)


def test_backup_and_restore(program, folder, plan):
    assert program("backup", "--plan", plan, "--out", folder / "backup").code == 0
    plan.unlink()
    assert program("restore", folder / "backup", "--plan", plan).code == 0
    assert program("check", "--plan", plan).code == 0


def test_a_backup_replaces_no_file_of_another_kind(program, folder, plan):
    (folder / "보고서.docx").write_bytes(b"PK another program's file")
    before = snapshot(folder)
    done = program("backup", "--plan", plan, "--out", folder / "보고서.docx")
    assert_refused(done, folder, before)


def test_a_book_cut_inside_a_table_is_read_and_told(program, folder):
    end = BOOK.index("정성 평가", BOOK.index("세찬솔"))
    (folder / "book.txt").write_text(BOOK[: end + 8], "utf-8")
    done = program("import-book", folder / "book.txt", "--plan", folder / "p.sspass", "--json")
    assert done.code == 1
    report = json.loads(done.out)
    assert [line["text"] for line in report["unplaced"]] == ["정성 평가\t쓸모"]
    assert program("check", "--plan", folder / "p.sspass").code in (0, 1)


def test_self_check_keeps_a_printed_card(program, folder):
    done = program("self-check", "--keep", folder / "kept")
    assert done.code == 0, done.err
    assert (folder / "kept" / "card.pdf").read_bytes().startswith(b"%PDF-")


def test_self_check_tries_the_window_too(program):
    done = program("self-check", "--window")
    assert done.code == 0, done.err


def test_self_check_names_the_step_that_fails(folder, capsys):
    proofs = {"migrations": lambda plan: not plan.exists()}
    typed = parse(["self-check", "--keep", str(folder)])
    assert run(typed, replace(JOINTS, proofs=proofs)) == REFUSED
    assert "옛 파일 고치기" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_a_book_in_any_usual_encoding(program, folder, book, encoding):
    text = book.read_text("utf-8").encode(encoding, errors="replace")
    (folder / "book.txt").write_bytes(text)
    done = program("import-book", folder / "book.txt", "--plan", folder / "p.sspass", "--json")
    assert done.code == 0, done.out
    report = json.loads(done.out)
    assert (report["cards"], report["listed"], report["unplaced"]) == (52, 76, [])


NO_BOOKS = {
    "no plan book": "오늘의 점심은 국수입니다.\n내일은 비가 옵니다.\n".encode(),
    "empty": b"",
    "blank": b" \n\n\t\n",
    "binary": bytes(range(256)) * 64,
    "50 MB": "사업카드 ".encode() * (50 * 1024 * 1024 // 13),
}


@pytest.mark.parametrize("data", NO_BOOKS.values(), ids=NO_BOOKS)
def test_what_is_no_plan_book_is_refused(program, folder, data):
    (folder / "book.txt").write_bytes(data)
    before = snapshot(folder)
    done = program("import-book", folder / "book.txt", "--plan", folder / "p.sspass")
    assert_refused(done, folder, before)


def test_a_missing_book_is_refused(program, folder):
    done = program("import-book", folder / "none.txt", "--plan", folder / "p.sspass")
    assert_refused(done, folder, {})


def test_a_missing_output_folder_is_refused(program, folder, plan):
    before = snapshot(folder)
    for job in (["print", "--card", "1.1"], ["export"]):
        out = folder / "없는 폴더" / ("a.pdf" if job[0] == "print" else "a.json")
        assert_refused(program(*job, "--plan", plan, "--out", out), folder, before)


def test_an_unknown_card_is_refused(program, folder, plan):
    before = snapshot(folder)
    done = program("print", "--plan", plan, "--card", "99.9", "--out", folder / "a.pdf")
    assert_refused(done, folder, before)
    assert "99.9" in done.err


def test_a_failed_export_keeps_the_old_file(program, folder, plan):
    (folder / "a.json").mkdir()
    assert program("export", "--plan", plan, "--out", folder / "a.json").code == 2
    assert (folder / "a.json").is_dir()


@pytest.mark.parametrize("job", ["check", "print", "export"])
@pytest.mark.parametrize("fault", ["missing", "text", "foreign", "truncated", "newer"])
def test_what_is_no_plan_file_is_refused(program, folder, plan, job, fault):
    FAULTS[fault](plan)
    before = snapshot(folder)
    out = ["--out", folder / ("x.json" if job == "export" else "x.pdf")] if job != "check" else []
    assert_refused(program(job, "--plan", plan, *out), folder, before)


def make_foreign(path):
    path.unlink()
    base = sqlite3.connect(path)
    base.execute("create table words (word text)")
    base.commit()
    base.close()


def make_newer(path):
    base = sqlite3.connect(path)
    base.execute("pragma user_version = 9999")
    base.execute("update meta set min_reader = 9999, min_writer = 9999")
    base.commit()
    base.close()


FAULTS = {
    "missing": lambda path: path.unlink(),
    "text": lambda path: path.write_text("안녕하세요", "utf-8"),
    "foreign": make_foreign,
    "truncated": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "newer": make_newer,
}


@pytest.mark.parametrize(
    "typed",
    [
        ["nonsense"],
        ["check"],
        ["check", "--plan"],
        ["print", "--plan", "a.sspass", "--out", "a.pdf", "--chapter", "x"],
        ["sample", "--plan", "a.sspass", "--scale", "0"],
        ["check", "--plan", "a.sspass", "--what"],
    ],
    ids=" ".join,
)
def test_a_wrong_command_is_told_in_korean(program, folder, typed):
    assert_refused(program(*typed), folder, {})


@pytest.mark.parametrize("ending", ["hwpx", "doc"])
def test_formats_of_later_versions_are_told(program, folder, plan, ending):
    before = snapshot(folder)
    done = program("export", "--plan", plan, "--out", folder / f"a.{ending}")
    assert_refused(done, folder, before)


def test_help_is_korean(program):
    done = program("--help")
    assert done.code == 0
    assert "사용법" in done.out
    assert "usage" not in done.out
