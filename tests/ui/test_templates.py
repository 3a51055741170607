"""The template that a PC prints with."""

import pytest

from sspass_desktop.documents.template import read_template, standard
from tests.windows import settings_in
from ui.templates import Templates, copy_shipped

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def settings(tmp_path):
    return settings_in(tmp_path)


def test_the_shipped_one_is_used_until_another_is_chosen(settings, tmp_path):
    templates = Templates(settings)
    assert templates.template is standard()
    own = tmp_path / "own.toml"
    own.write_text('name = "우리 서식"\n', encoding="utf-8")
    templates.choose(own)
    assert templates.template.name == "우리 서식"
    assert Templates(settings).template.name == "우리 서식"
    templates.choose(None)
    assert Templates(settings).template is standard()


@pytest.mark.parametrize("text", ["name =", "nonsense = 1\n"])
def test_one_that_cannot_be_used_is_told_and_the_shipped_one_taken(settings, tmp_path, text):
    own = tmp_path / "own.toml"
    own.write_text(text, encoding="utf-8")
    templates = Templates(settings)
    templates.choose(own)
    assert templates.template is standard()
    assert templates.fault.endswith(".")
    own.unlink()
    templates.choose(own)
    assert "own.toml" in (templates.template and templates.fault)


def test_the_shipped_one_is_copied_to_be_changed(tmp_path):
    copy_shipped(tmp_path / "mine.toml")
    assert read_template(tmp_path / "mine.toml").sections == standard().sections
