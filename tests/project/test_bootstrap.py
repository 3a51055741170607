import pytest

from tests.tools import tool


@pytest.fixture
def bootstrap(tmp_path, monkeypatch):
    module = tool("bootstrap")
    venv = tmp_path / "한글 폴더 [1]" / ".venv"
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(module, "STAMP", venv / "requirements.stamp")
    return module


def pretend_environment(bootstrap, version):
    bootstrap.PYTHON.parent.mkdir(parents=True)
    bootstrap.PYTHON.touch()
    (bootstrap.VENV / "pyvenv.cfg").write_text(f"home = /x\nversion = {version}.4\n", "utf-8")


def test_other_pythons_are_refused_in_words(bootstrap, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 14, 0))
    assert bootstrap.main(["run"]) == 2
    assert "3.11" in capsys.readouterr().out


def test_without_a_job_it_says_what_can_be_asked(bootstrap, capsys):
    assert bootstrap.main([]) == 2
    assert "run | test" in capsys.readouterr().out


def test_environment_of_another_python_is_made_anew(bootstrap):
    pretend_environment(bootstrap, "3.10")
    assert not bootstrap.is_ours(bootstrap.VENV)


def test_what_is_there_is_used_again(bootstrap, monkeypatch):
    pretend_environment(bootstrap, bootstrap.version())
    bootstrap.STAMP.write_text(bootstrap.wanted("dev"), "ascii")
    monkeypatch.setattr(bootstrap, "started", lambda *_: pytest.fail("something was started"))
    bootstrap.install("run")
    bootstrap.install("dev")


def test_failed_download_leaves_no_stamp_and_is_told(bootstrap, monkeypatch, capsys):
    pretend_environment(bootstrap, bootstrap.version())
    monkeypatch.setattr(bootstrap, "started", lambda *_: 1)
    assert bootstrap.main(["run"]) == 2
    assert not bootstrap.STAMP.exists()
    assert "network" in capsys.readouterr().out


def test_missing_venv_module_is_told_and_nothing_is_left(bootstrap, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap, "started", lambda *_: 1)
    assert bootstrap.main(["run"]) == 2
    assert not bootstrap.VENV.exists()
    assert "python3-venv" in capsys.readouterr().out


def test_a_folder_that_may_not_be_written_is_told(bootstrap, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap.os, "access", lambda *_: False)
    monkeypatch.setattr(bootstrap, "started", lambda *_: pytest.fail("something was started"))
    assert bootstrap.main(["run"]) == 2
    assert "may not be written" in capsys.readouterr().out


def test_missing_libraries_are_named_where_they_may_not_be_installed(bootstrap, monkeypatch):
    monkeypatch.setattr(bootstrap, "qt_starts", lambda: False)
    monkeypatch.setattr(bootstrap, "may_install", lambda: False)
    with pytest.raises(bootstrap.SetupError, match="libegl1"):
        bootstrap.need_qt()
