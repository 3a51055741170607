"""Start the program on a plan and tell when its window stood: ``python -m bench.start PLAN BEGUN``.

``BEGUN`` is the time at which the process was asked for. Seconds go to standard output as JSON.
"""

import gc
import json
import sys
from pathlib import Path
from time import process_time, time

from main import JOINTS
from sspass_desktop.cli.arguments import parse


def main(typed: list[str]) -> int:
    """Do what ``main.py PLAN`` does, until the plan is painted."""
    path, begun = Path(typed[0]), float(typed[1])
    parse([str(path)])
    gc.disable()
    from PySide6.QtCore import QSettings  # noqa: PLC0415 - as main.py: only when a window is wanted

    from bench.clock import Clock  # noqa: PLC0415
    from ui.start import make_application, stand  # noqa: PLC0415

    imported = time() - begun
    make_application(sys.argv[:1])
    settings = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
    program = stand(JOINTS, settings)
    window = program.window
    clock = Clock(window)
    # none of them can be seen before a plan is open
    clock.watch(window.panes.preview.sheets, window.panes.tree.view, window.panes.page.head)
    program.plans.open_path(path)
    clock.until(lambda: len(clock.paints) == 3)  # noqa: PLR2004 - the three that are watched
    print(json.dumps({"imports": imported, "ready": time() - begun, "worked": process_time()}))
    program.plans.close_plan()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
