"""The one place that catches all faults."""

import pytest

from sspass_desktop.attempt import attempt


def test_work_is_answered():
    assert attempt(lambda: 3) == (3, None)


def test_a_fault_is_answered_too():
    fault = ValueError("wrong")

    def work():
        raise fault

    assert attempt(work) == (None, fault)


def test_who_wants_to_end_the_process_does():
    def work():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attempt(work)
