"""A team's workbook on the command line."""

import json

import openpyxl
import pytest

from sspass_desktop.services.sample import sample_plan
from tests.importers.team.files import edited, handed_out, place, row_of
from tests.importers.workbook.packages import of_rows

EDITION = sample_plan().editions[-1]


@pytest.fixture
def plan(program, tmp_path):
    path = tmp_path / "plan.sspass"
    assert program("sample", "--plan", path).code == 0
    return path


def returned(folder, *changes):
    path = folder / "돌아온 파일.xlsx"
    path.write_bytes(edited(handed_out(EDITION), *changes))
    return path


def write(book):
    sheet = book["글"]
    row = row_of(sheet, "카드 열쇠", EDITION.cards[0].uid)
    place(sheet, "내용", row).value = "팀이 고친 글"


def spoil(book):
    place(book["산출내역"], "금액", 4).value = "많이"


def test_an_untouched_file_brings_nothing(program, plan, tmp_path):
    done = program("import-xlsx", returned(tmp_path), "--plan", plan)
    assert (done.code, done.err) == (0, "")
    assert done.out == "파일과 계획이 같습니다. 가져올 것이 없습니다.\n"


def test_what_the_team_changed_is_taken(program, plan, tmp_path):
    file = returned(tmp_path, write)
    tried = program("import-xlsx", file, "--plan", plan, "--dry-run")
    assert tried.code == 0
    assert "저장하지 않았습니다." in tried.out
    done = program("import-xlsx", file, "--plan", plan)
    assert done.code == 0
    assert "1건을 가져왔습니다." in done.out
    assert "가져올 것이 없습니다" in program("import-xlsx", file, "--plan", plan).out


def test_what_cannot_be_read_is_told_and_ends_with_1(program, plan, tmp_path):
    done = program("import-xlsx", returned(tmp_path, write, spoil), "--plan", plan, "--json")
    said = json.loads(done.out)
    assert (done.code, said["taken"]) == (1, 1)
    (unread,) = [one for one in said["entries"] if one["kind"] == "unreadable"]
    assert unread["where"].startswith("‘산출내역’ 시트 ")
    assert "숫자로 읽을 수 없습니다" in unread["why"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rest", "이름,금액".encode()])
def test_what_is_no_workbook_is_refused(program, plan, tmp_path, content):
    before = plan.read_bytes()
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    done = program("import-xlsx", path, "--plan", plan)
    assert done.code == 2
    assert "‘x.xlsx’" in done.err
    assert "기존 내용은 바뀌지 않았습니다." in done.err
    assert plan.read_bytes() == before


def test_a_team_gets_its_cards_and_gives_them_back(program, plan, tmp_path):
    unit = next(one for one in EDITION.departments if one.uid == EDITION.cards[0].department)
    path = tmp_path / "팀.xlsx"
    done = program("export", "--plan", plan, "--out", path, "--fill", "--team", unit.name)
    own = [card for card in EDITION.cards if card.department == unit.uid]
    assert (done.code, done.err) == (0, "")
    assert f"카드 {len(own)}개를" in done.out
    sheet = openpyxl.load_workbook(path)["카드"]
    assert sheet.max_row == 3 + len(own)
    back = program("import-xlsx", path, "--plan", plan)
    assert (back.code, back.out) == (0, "파일과 계획이 같습니다. 가져올 것이 없습니다.\n")


def test_a_team_without_cards_gets_no_file(program, plan, tmp_path):
    path = tmp_path / "팀.xlsx"
    done = program("export", "--plan", plan, "--out", path, "--fill", "--team", "없는 팀")
    assert (done.code, path.exists()) == (2, False)
    assert "‘없는 팀’" in done.err


def test_only_a_workbook_can_be_filled_in(program, plan, tmp_path):
    done = program("export", "--plan", plan, "--out", tmp_path / "팀.json", "--fill")
    assert done.code == 2
    assert ".xlsx" in done.err


def test_a_plain_workbook_says_how_it_was_read(program, plan, tmp_path):
    path = tmp_path / "직원.xlsx"
    unit = EDITION.departments[0].name
    path.write_bytes(of_rows(["부서", "성명", "직급"], [unit, "새사람", "7급"]))
    done = program("import-xlsx", path, "--plan", plan)
    assert done.code == 0
    assert "‘예산’ 시트를 직원으로 읽었습니다: A=부서, B=성명, C=직급" in done.out
    assert "1건을 가져왔습니다." in done.out
    again = program("import-xlsx", path, "--plan", plan)
    assert "가져올 것이 없습니다" in again.out


def test_telephone_numbers_stay_at_home_and_nothing_is_lost(program, plan, tmp_path):
    known = [one.phone for card in EDITION.cards for one in (card.owner, card.head) if one.phone]
    assert known
    before = plan.read_bytes()
    for name, back, said in (
        ("팀.xlsx", "import-xlsx", "파일과 계획이 같습니다"),
        ("계획.json", "import-json", ""),
    ):
        path = tmp_path / name
        fill = ("--fill",) if name.endswith("xlsx") else ()
        done = program("export", "--plan", plan, "--out", path, *fill, "--no-phones")
        assert (done.code, done.err) == (0, "")
        words = _all_words(path)
        assert not [phone for phone in known if phone in words]
        assert "(연락처 제외)" in words
        done = program(back, path, "--plan", plan)
        assert (done.code, said in done.out) == (0, True)
    assert plan.read_bytes() == before


def _all_words(path):
    if path.suffix == ".json":
        return path.read_text(encoding="utf-8")
    book = openpyxl.load_workbook(path)
    return "\n".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
    )
