"""A heart that stands still is told from one that is a little late, and from none yet."""

from bilateral.timing.heartbeat import SILENT_LIMIT_S, Heartbeat


def test_it_is_felt_from_the_first_beat_until_the_last_is_too_old() -> None:
    heartbeat = Heartbeat()
    felt = [heartbeat.is_felt(100.0)]
    stopped = [heartbeat.has_stopped(100.0)]
    heartbeat.beat(100.0)
    for after_s in (0.0, SILENT_LIMIT_S - 0.01, SILENT_LIMIT_S + 0.01, 60.0):
        felt.append(heartbeat.is_felt(100.0 + after_s))
        stopped.append(heartbeat.has_stopped(100.0 + after_s))
    assert felt == [False, True, True, False, False]
    assert stopped == [False, False, False, True, True]
    heartbeat.beat(160.0)
    assert heartbeat.is_felt(160.0)


def test_one_that_begins_with_a_beat_is_felt_at_once() -> None:
    assert Heartbeat(5.0).is_felt(5.0)
