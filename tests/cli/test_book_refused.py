"""A whole book that cannot be written leaves the old file as it was, and says why."""

import shutil
import subprocess
import sys
from types import SimpleNamespace

import pytest

from sspass_desktop.documents.layout.metrics import FACES, font_file
from tests.cli.conftest import ROOT
from tests.cli.test_jobs import assert_refused, snapshot

OLD = b"%PDF of last week"
HEAD = "import os, sys, main\nfrom pathlib import Path\n"
RUN = "\nsys.exit(main.main(sys.argv[1:]))"

LOCKED = """
def refuse(self, target):
    raise PermissionError(13, "open in a viewer", str(target))
Path.replace = refuse
"""
FULL = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
"""
FONTS = """
from sspass_desktop.documents.layout import metrics
metrics.RESOURCES = Path({folder!r})
"""


@pytest.fixture
def folder(tmp_path):
    return tmp_path


@pytest.fixture
def plan(folder, program):
    path = folder / "예시.sspass"
    assert program("sample", "--plan", path).code == 0
    return path


def print_book(plan, target, surroundings):
    done = subprocess.run(  # noqa: S603 - our own program
        [
            *(sys.executable, "-X", "utf8", "-c", HEAD + surroundings + RUN),
            *("print", "--all", "--plan", str(plan), "--out", str(target)),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    # what is told on the way stands before the sentence
    return SimpleNamespace(code=done.returncode, err=done.stderr.strip().splitlines()[-1])


@pytest.mark.parametrize(
    ("surroundings", "sentence"),
    [
        (LOCKED, "다른 프로그램이 ‘책.pdf’를 쓰고 있습니다."),
        pytest.param(
            FULL,
            "디스크에 빈 공간이 없어 ‘책.pdf’를 저장하지 못했습니다.",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="no limit of this kind"),
        ),
    ],
    ids=["open elsewhere", "disk full"],
)
def test_the_old_file_stays(plan, folder, surroundings, sentence):
    (folder / "책.pdf").write_bytes(OLD)
    before = snapshot(folder)
    done = print_book(plan, folder / "책.pdf", surroundings)
    assert_refused(done, folder, before)
    assert done.err.startswith(sentence)


def test_a_missing_folder_is_told(plan, folder):
    before = snapshot(folder)
    done = print_book(plan, folder / "없음" / "책.pdf", "")
    assert_refused(done, folder, before)
    assert done.err.startswith("‘책.pdf’를 둘 폴더를 찾지 못했습니다.")


@pytest.mark.parametrize("cut", [None, 0, 200_000])
def test_nothing_prints_without_its_fonts(plan, folder, tmp_path_factory, cut):
    """A font that is not there, or cut short."""
    fonts = tmp_path_factory.mktemp("resources") / "fonts"
    fonts.mkdir()
    shutil.copytree(font_file(FACES[0]).parents[1] / "templates", fonts.parent / "templates")
    for face in FACES if cut is not None else FACES[:1]:
        data = font_file(face).read_bytes()
        (fonts / f"{face}.ttf").write_bytes(data if face == FACES[0] else data[:cut])
    (folder / "책.pdf").write_bytes(OLD)
    before = snapshot(folder)
    done = print_book(plan, folder / "책.pdf", FONTS.format(folder=str(fonts.parent)))
    assert_refused(done, folder, before)
    assert done.err.startswith("글꼴 파일 ‘Noto")
