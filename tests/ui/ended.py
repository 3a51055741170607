"""A program with words that are not saved yet, waiting to be told to end.

``python -m tests.ui.ended FOLDER SAVING KEEPING`` makes the plan and the settings in the folder.
The milliseconds for the last save and for the draft are given: tests that ask what is kept give
more than the program does.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from tests.ui.test_drafts import PLAN, write_goals
from tests.windows import file_in, program_in
from ui import ending
from ui.start import begin_session, make_application

if __name__ == "__main__":
    home = Path(sys.argv[1])
    ending.SAVING, ending.KEEPING = map(int, sys.argv[2:])
    plan = file_in(home, PLAN)
    application = make_application(sys.argv[:1])
    program = program_in(home)
    begin_session(program, home)

    def write():
        program.window.workplace.saver.pause.rest = 60_000
        program.window.workplace.saver.pause.longest = 60_000
        write_goals(program.window)
        sys.stdout.write("written\n")
        sys.stdout.flush()

    def opened():
        QTimer.singleShot(0, write)

    program.plans.opened.connect(opened)
    program.plans.open_path(plan)
    sys.exit(application.exec())
