"""A file of an older format is the old or the renewed one, whenever the program is killed."""

import sys
import tempfile
from pathlib import Path

import pytest

from db.format import FORMAT
from db.plan_file import open_store
from sspass_desktop.exchange.plan_json import loads
from sspass_desktop.services.plans import load_plan
from tests.db.golden import plan_file, plan_text
from tests.faults.counts import memory, planned
from tests.faults.cutter import cut, spread


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and the signals of POSIX")
@pytest.mark.parametrize("number", range(1, FORMAT))
def test_being_killed_while_a_file_is_renewed_leaves_it_old_or_new(number):
    old, plan = plan_file(number), loads(plan_text(number))
    seen = []
    with tempfile.TemporaryDirectory(prefix="sspass-migration-", dir=memory()) as folder:
        path = Path(folder) / "plan.sspass"

        def renew():
            open_store(path, False)

        path.write_bytes(old)
        steps = cut([folder], 0, renew)
        for step in spread(planned("kills while migrating"), steps):
            for left in Path(folder).iterdir():
                left.unlink()
            path.write_bytes(old)
            cut([folder], step, renew)
            seen.append(path.read_bytes() == old)
            if not seen[-1]:
                assert path.with_name(f"{path.name}.v{number}").exists()
            assert load_plan(open_store(path, False)) == plan
    assert len(seen) == planned("kills while migrating")
    assert True in seen
    assert False in seen
