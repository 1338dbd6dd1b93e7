"""What a board says, valid as it may be: more than any does, or what needs no answer; pure."""

from bilateral.session.commands import SetSpeed, Start
from hardware.limits import PulseStatus, Sides
from hardware.messages import Battery, PulseAnswer, Started
from hardware.protocol import MOST_SAID_BYTES, SAID_BYTES_A_SECOND, encode
from tests.hardware.tables import TURN_S, ModelBoard, Table

FRAME = encode(Battery(5000))


def test_a_flood_of_valid_frames_is_heard_no_further_than_any_board_speaks() -> None:
    table = Table(ModelBoard())
    table.await_ready()
    said, flood = 0, FRAME * 20
    while not table.talk.floods:
        assert table.talk.hear(flood, table.now_s) or table.talk.floods
        said += len(flood)
    assert said <= MOST_SAID_BYTES + len(flood)
    assert not table.talk.hear(FRAME, table.now_s + 1000.0), "nothing more is looked at"


def test_a_steady_one_is_found_out_within_seconds() -> None:
    """Twice as much as may be, as a serial line at its rate can bring it."""
    table = Table(ModelBoard())
    began_s = now_s = table.now_s
    while not table.talk.floods:
        table.talk.hear(b"\n" * round(2 * SAID_BYTES_A_SECOND * TURN_S), now_s)
        now_s += TURN_S
    assert now_s - began_s < 2.0


def test_a_board_that_gives_the_quickest_sets_says_far_less() -> None:
    table = Table(ModelBoard())
    said: list[int] = []
    hear = table.board.on_bytes

    def note(data: bytes, at_s: float) -> None:
        said.append(len(data))
        hear(data, at_s)

    table.board.on_bytes = note
    table.await_ready()
    table.do(SetSpeed(2.0))
    table.do(Start())
    table.run_for(20.0)
    assert not table.talk.floods
    assert sum(said) < 20.0 * SAID_BYTES_A_SECOND / 2


def test_that_a_pulse_waits_or_begins_needs_no_answer_and_all_else_may() -> None:
    """A hum tells it a hundred times a second: the plan would be looked at as often."""
    table = Table(ModelBoard())
    usual = encode(PulseAnswer(1, PulseStatus.QUEUED, 20)) + encode(Started(1, Sides.LEFT, 10**6))
    assert not table.talk.hear(usual, table.now_s)
    for other in (PulseAnswer(2, PulseStatus.NOT_ARMED, 20), Battery(5000)):
        assert table.talk.hear(usual + encode(other), table.now_s)
