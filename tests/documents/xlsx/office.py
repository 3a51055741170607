"""LibreOffice without a screen: it computes every formula of a workbook anew."""

import shutil
import subprocess
from pathlib import Path

import pytest

_NAMES = "http://openoffice.org/2001" + "/registry"
_ALWAYS = f"""<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="{_NAMES}">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""Compute on opening, whoever made the file."""


def recalculated(book: Path, folder: Path) -> Path:
    """The workbook as LibreOffice saves it; skips the test where there is none."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    settings = folder / "profile" / "user"
    settings.mkdir(parents=True)
    (settings / "registrymodifications.xcu").write_text(_ALWAYS, "utf-8")
    made = folder / "computed"
    home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    job = [program, home, "--headless", "--convert-to", "xlsx", "--outdir", str(made), str(book)]
    subprocess.run(job, check=True, capture_output=True, timeout=300)  # noqa: S603 - found above
    return made / book.name
