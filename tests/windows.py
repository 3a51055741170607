"""The window as the program builds it, with settings and a plan file of its own in a folder."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QSettings

from db.plan_file import open_store
from main import JOINTS
from sspass_desktop.services.plans import add_plan
from sspass_desktop.services.sample import sample_plan
from ui.start import build


def settings_in(folder):
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)


def file_in(folder, plan):
    path = folder / "plan.sspass"
    add_plan(plan, open_store(path, True))
    return path


@cache
def _example():
    with TemporaryDirectory() as folder:
        return file_in(Path(folder), sample_plan()).read_bytes()


def example_in(folder):
    """A file with the example plan, which is made once for all tests."""
    path = folder / "plan.sspass"
    path.write_bytes(_example())
    return path


def program_in(folder, joints=JOINTS):
    return build(joints, settings_in(folder))


def destroy(program):
    """Leave nothing of a window: those that stay slow all that follow, and hear their keys."""
    program.plans.close_plan()
    program.window.close()
    program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
