"""A body scan in the main loop: what goes it on, what ends it, and what is heard of it."""

from itertools import groupby

from bilateral.console.messages import ScanShown
from bilateral.session.body_scan import ScanPlan
from bilateral.session.commands import (
    BeginScan,
    EndScan,
    Halt,
    NextClient,
    Pause,
    Resume,
    Start,
    StepScan,
)
from bilateral.session.output_checks import soft_sound
from bilateral.visual.stage_keys import Press
from tests.app.pages_by_hand import HandDesk, give
from tests.app.test_main_loop import PLAN

PLACES = ("Hands", "Feet", "Chest")
BEGIN = BeginScan(ScanPlan(PLACES, "Breath", None, sounds=False))
SOUND = soft_sound(PLAN)
assert SOUND is not None
TIMED = BeginScan(ScanPlan(PLACES, "Breath", 5.0, sounds=True), {None: SOUND})


def way(desk: HandDesk) -> list[str]:
    """Where the scan was, one after the other."""

    def at(scan: ScanShown | None) -> str:
        if scan is None:
            return ""
        return "anchor" if scan.is_at_anchor else (*PLACES, "asks")[scan.place]

    places = [at(state.scan) for _, state in desk.shown]
    return [name for name, before in zip(places, ["", *places], strict=False) if name != before]


def test_start_from_page_stage_and_clicker_goes_on_and_begins_no_set() -> None:
    pressed = ((3.0, Press.START_FINISH), (3.2, Press.START_FINISH), (5.0, Press.START_FINISH))
    desk, instrument, _ = give(
        *((1.0, BEGIN), (2.0, Start()), (6.0, StepScan("anchor")), (7.0, Start())),
        *((8.0, Start()), (9.0, Start()), (10.0, EndScan("where not", (2,)))),
        close_s=12.0,
        pressed=pressed,
    )
    assert way(desk) == ["anchor", "Hands", "Feet", "Chest", "anchor", "Chest", "asks", ""]
    assert instrument.sets == []
    last = desk.shown[-1][1].last_scan
    assert last is not None
    assert (last.result, last.where_not, last.reached) == ("where not", ("Chest",), 3)
    assert desk.states() == ["idle"]


def test_a_halt_and_the_clients_own_key_end_it() -> None:
    for pressed, asked in ((((3.0, Press.STOP),), ()), ((), ((3.0, Halt()),))):
        desk, _, _ = give((1.0, BEGIN), (2.0, Start()), *asked, close_s=5.0, pressed=pressed)
        assert way(desk) == ["anchor", "Hands", ""]
        last = desk.shown[-1][1].last_scan
        assert last is not None
        assert (last.result, last.reached) == ("halted", 1)


def test_time_goes_it_on_with_a_soft_sound_at_each_place_unless_it_is_held() -> None:
    desk, instrument, _ = give(
        *((1.0, TIMED), (2.0, Start()), (8.0, Pause()), (30.0, Resume())), close_s=45.0
    )
    assert way(desk) == ["anchor", "Hands", "Feet", "Chest", "asks", ""]
    came: dict[int, float] = {}
    for at_s, state in desk.shown:
        if state.scan is not None and not state.scan.is_at_anchor:
            came.setdefault(state.scan.place, at_s)
    assert [round(came[place]) for place in range(4)] == [2, 7, 34, 39]
    sounds = {
        score.number: at_s for at_s, score in desk.stage.shown if score is not None and score.tones
    }
    assert len(sounds) == 3
    assert all(not score.look.shown for _, score in desk.stage.shown if score is not None)
    assert instrument.sets == []


def test_p_on_the_stage_stops_its_time_and_lets_it_go_on() -> None:
    pressed = ((4.0, Press.PAUSE), (20.0, Press.PAUSE))
    desk, _, _ = give((1.0, TIMED), (2.0, Start()), close_s=24.0, pressed=pressed)
    seen = [(at_s, state.scan) for at_s, state in desk.shown if state.scan is not None]
    assert {scan.is_held for at_s, scan in seen if 4.5 < at_s < 19.5} == {True}
    assert {scan.place for at_s, scan in seen if 4.5 < at_s < 22.5} == {0}
    assert seen[-1][1].place == 1


def test_nothing_is_heard_of_it_and_no_time_takes_it_on_while_nobody_is_at_the_page() -> None:
    desk, _, _ = give((1.0, TIMED), (2.0, Start()), close_s=60.0, linked_until_s=4.0)
    assert way(desk) == ["anchor", "Hands", ""]
    assert {state.scan.is_held for at_s, state in desk.shown if at_s > 4.1 and state.scan} == {True}
    assert max(at_s for at_s, score in desk.stage.shown if score is not None) < 5.0


def test_nothing_of_it_is_left_for_the_next_client() -> None:
    desk, _, _ = give(
        *((1.0, BEGIN), (2.0, Start()), (3.0, EndScan("where not", (0,))), (4.0, NextClient())),
        *((5.0, BEGIN), (6.0, NextClient())),
        close_s=8.0,
    )
    assert way(desk) == ["anchor", "Hands", "", "anchor", ""]
    kept = [state.last_scan is not None for _, state in desk.shown]
    assert [is_so for is_so, _ in groupby(kept)] == [False, True, False]


def test_none_begins_while_a_set_plays() -> None:
    desk, instrument, _ = give((1.0, Start()), (3.0, TIMED), close_s=15.0)
    assert [given.outcome for given in instrument.sets] == ["complete"]
    assert way(desk) == []
