"""The guide says what there is: every command, screen, picture, link and key."""

import ast
import re
from pathlib import Path

import pytest

from sspass_desktop.domain.card import CardSection
from tests.project.test_rules import ROOT, python_files, tree
from ui import late
from ui.files import late_files
from ui.help import guide
from ui.help.guide import FOLDER, find, pages, plain, source
from ui.help.topics import FIRST, KEYS, RULES, SECTIONS, TOPICS
from ui.menus import MENUS, entries, shown_keys
from ui.panes import VIEWS
from ui.records.catalogue import GROUPS
from ui.verbs import Verb

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([\w-]*)(?:\.md)?(?:#([\w-]+))?\)")
PICTURE = re.compile(r"!\[([^\]]+)\]\(pictures/([\w-]+\.png)\)")
BUTTON = re.compile(r"\[([^\[\]]+)\](?!\()")
QUOTED = re.compile(r"‘([^’]+)’")
CHORD = re.compile(r"`((?:(?:Ctrl|Alt|Shift)\+)+[^`]+|F\d+)`")
OWN_KEYS = {
    *("F2", "Alt+↑", "Alt+↓", "Alt+→", "Alt+←", "Shift+→", "Shift+←", "Shift+↓"),
    *("Shift+Enter", "Shift+Tab", "Ctrl+Enter", "Alt+Enter", "Ctrl+D", "Ctrl+R", "Ctrl+End"),
    *("Ctrl+↑", "Ctrl+↓", "Alt+Home", "Ctrl+=", "Ctrl+-", "Ctrl+F", "Ctrl+P"),
}
"""Keys that a pane listens to by itself; their tests are beside the panes'."""


def written():
    """The pages as they are written, but for that of all rules, which is made."""
    return {name: source(name).read_text("utf-8") for name in pages() if name != RULES}


def test_every_file_of_the_folder_is_a_page_of_the_contents():
    files = {path.stem for path in FOLDER.glob("*.md")}
    assert files == set(pages()) - {RULES}


def test_every_command_is_told_of():
    told = {name for text in written().values() for name in re.findall(r"\{([A-Z0-9_]+)", text)}
    assert told == {verb.name for verb in Verb}


def test_the_page_of_the_window_tells_of_every_view():
    said = written()["window"] + written()["start"]
    assert [verb for verb in VIEWS if f"{{{verb.name}}}" not in said] == []


def test_every_screen_and_dialog_is_pictured_where_it_is_told_of():
    bare = {name for name, topic in TOPICS.items() if "](pictures/" not in passage(topic).text}
    assert bare == {"ViewBar", "StatusLine", "FindingsPane", "AboutDialog"}


def passage(topic):
    """What a topic leads to."""
    name, _, anchor = topic.partition("#")
    found = (one for one in pages()[name].passages if one.anchor == anchor)
    return next(found, pages()[name].passages[0])


@pytest.mark.parametrize("name", list(written()))
def test_links_lead_to_what_there_is(name):
    broken = [
        f"{target}#{anchor}"
        for target, anchor in LINK.findall(written()[name])
        if (target or name) not in pages()
        or (anchor and anchor not in {one.anchor for one in pages()[target or name].passages})
    ]
    assert broken == []


def test_every_picture_that_is_named_is_there_and_no_other():
    named = {file for text in written().values() for _, file in PICTURE.findall(text)}
    assert named == {path.name for path in (FOLDER / "pictures").glob("*.png")}


def test_the_guide_stays_small():
    assert sum(path.stat().st_size for path in FOLDER.rglob("*")) < 4_000_000


@pytest.mark.parametrize("name", list(written()))
def test_keys_that_commands_have_are_not_written_by_hand(name):
    """They would stay when the menus change; ``{SAVE.keys}`` does not."""
    assert {key for key in CHORD.findall(written()[name]) if key not in OWN_KEYS} == set()


def strings(module):
    """All literals of a module, joined ones too."""
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.fixture(scope="module")
def words():
    """All that the program says, a word of a menu without its mnemonic."""
    files = [path for path in python_files("sspass_desktop") if "/texts/" in path]
    return [re.sub(r"\(&.\)", "", one) for path in files for one in strings(tree(path))]


@pytest.mark.parametrize("name", list(written()))
def test_buttons_and_quoted_words_are_those_of_the_window(name, words):
    text = written()[name]
    unknown = {
        said
        for said in (*BUTTON.findall(text), *QUOTED.findall(text))
        if said not in NOT_OF_THE_WINDOW and not any(said in one for one in words)
    }
    assert unknown == set()


NOT_OF_THE_WINDOW = {
    "이름 단가×수량=",
    "다른 이름으로 저장하기",
    "텍스트 문서(txt)",
    "(제도 변화) ",
    "~함",
    "~임",
    "앱",
    "추가 정보",
    "Windows의 PC 보호",
    "SSPASS Desktop",
}
"""Of other programs, or examples of what one writes."""


def test_every_topic_leads_somewhere():
    for topic in (*TOPICS.values(), *SECTIONS.values()):
        name, _, anchor = topic.partition("#")
        assert name in pages(), topic
        assert not anchor or anchor in {one.anchor for one in pages()[name].passages}, topic
    assert set(SECTIONS) == set(CardSection)


def test_every_sheet_of_the_records_has_a_heading():
    anchors = {one.anchor for one in pages()["records"].passages}
    assert {sheet.key for _, sheets in GROUPS for sheet in sheets} <= anchors


def classes():
    """Every class of the window with the names of those it is made from."""
    for path in python_files("ui"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                yield node.name, {ast.unparse(base).split("[")[0] for base in node.bases}


def test_topics_name_classes_and_every_dialog_has_one():
    known = dict(classes())
    assert set(TOPICS) - set(known) == set()
    dialogs = {name for name, bases in known.items() if bases & {"QDialog", "DraftDialog"}}
    assert dialogs - set(TOPICS) == {"DraftDialog", "GuideWindow"}


def test_all_keys_stand_on_the_page_of_keys():
    text = plain(pages()[KEYS].text)
    keys = {shown_keys(key) for menu in MENUS for one in entries(menu.entries) for key in one.keys}
    assert [key for key in keys if key not in text] == []


def test_words_are_found_wherever_they_stand():
    hits = find("재원 나누기")
    assert ("budget", "재원 나누기") in [(hit.page.name, hit.passage.heading) for hit in hits]
    assert all("재원" in f"{hit.passage.heading} {hit.passage.text}" for hit in hits)
    assert find("") == find("없는말없는말") == ()


def test_a_command_that_is_unknown_is_refused():
    with pytest.raises(KeyError):
        guide.filled("{NO_SUCH_COMMAND}")


def test_a_command_is_named_with_menus_and_keys():
    thin = guide.THIN
    assert guide.filled("{EXPORT_JSON}") == "**파일 ▸ 내보내기 ▸ JSON**"
    assert guide.filled("{SAVE}") == f"**파일 ▸ 지금 저장** `{thin}Ctrl+S{thin}`"
    assert guide.filled("{SAVE.name}") == "**지금 저장**"


def test_a_particle_fits_what_stands_before_it():
    assert guide.filled("{NEXT_FINDING.keys}를").endswith("`을")
    assert guide.filled("{SAVE.keys}을").endswith("`를")
    assert guide.filled("{SAVE.name}로") == "**지금 저장**으로"
    assert guide.filled("{SAVE.path}을").endswith("지금 저장**을")
    assert guide.filled("{MOVE_UP.keys}과").endswith("`와")
    assert guide.filled("{APPLY.keys}를").endswith("`을")
    assert guide.filled("{SAVE.name}에서") == "**지금 저장**에서"


def test_the_first_page_comes_first():
    assert next(iter(pages())) == FIRST
    assert Path(ROOT / "resources" / "guide") == FOLDER


def test_every_picture_has_a_scene_and_scenes_open_what_there_is():
    scenes = tree("tools/scenes.py")
    (names,) = (
        node.value
        for node in ast.walk(scenes)
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "SCENES"
    )
    files = {f"{ast.literal_eval(key)}.png" for key in names.keys}
    assert files == {path.name for path in (FOLDER / "pictures").glob("*.png")}
    doors = {"late": late, "late_files": late_files}
    asked = [
        (node.value.id, node.attr)
        for node in ast.walk(scenes)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in doors
    ]
    assert asked
    assert [(door, name) for door, name in asked if not hasattr(doors[door], name)] == []
