from ui.pause import Pause


def test_a_run_without_rest_is_heard_as_well(qtbot):
    pause = Pause(None, rest=500, longest=50)
    fired = []
    pause.timeout.connect(lambda: fired.append(True))

    def go_on():
        pause.touch()
        return bool(fired)

    qtbot.waitUntil(go_on)


def test_what_was_put_off_waits_again_from_then_on(qtbot):
    pause = Pause(None, rest=5_000, longest=10_000)
    pause.put_off(20)
    with qtbot.waitSignal(pause.timeout):
        pass
    pause.touch()
    assert pause.remainingTime() > 1_000
