"""What every output keeps to, whatever it is: each of them plays the same three sets in real time.

Eyes on a real X server and without a display, ears and exciters on a virtual sound card, hands on
our firmware on a simulated chip, on virtual controllers, and simulated.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.rig.board.terminal import running_board
from tests.rig.children import Child
from tests.rig.parts import MissingPartError
from tests.rig.soundcard import VirtualCard, environment_of
from tests.rig.xserver import TwoMonitors

pytestmark = pytest.mark.rig

SWEEPS = 6
WITHIN_S = 90.0
SILENT_AFTER_S = 0.5
"""Without a word that the program lives; promised in docs/hazards.md."""
NOISE_S = 0.05
CLOSED_WITHIN_S = 3.0
AT_ONCE = 4
KINDS = ("board", "eyes", "ears", "exciters", "controllers", "no display", "simulated")
"""What takes longest is begun first: a board is lost and comes back as well."""
REAL = {"eyes", "ears", "exciters", "board"}
"""Outputs that can tell when their cues really came."""
CONDITIONS = {"no display": "missing", "simulated": "simulated"}
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")


def played(run_dir: Path, environment: Mapping[str, str], *words: str) -> Child:
    """The program with one output, and no display that is not given to it."""
    without = [word for name in DISPLAYS if name not in environment for word in ("-u", name)]
    command = ["env", *without, sys.executable, "-m", "tests.outputs.behaving", *words]
    return Child("behaving", command, run_dir, environment)


def result_of(child: Child) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(child.succeed(WITHIN_S).splitlines()[-1])
    assert not child.stderr()
    return told


@pytest.fixture(scope="module", params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def all_told(
    terminal_board_program: Path, firmware_elf: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Mapping[str, Future[dict[str, Any]]]]:
    """What each output told of the three sets; most of their time is waiting, so some at once."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield {
            kind: pool.submit(
                tell,
                kind,
                tmp_path_factory.mktemp("behaving"),
                terminal_board_program,
                firmware_elf,
            )
            for kind in KINDS
        }


@pytest.fixture(scope="module")
def told(kind: str, all_told: Mapping[str, Future[dict[str, Any]]]) -> dict[str, Any]:
    """What an output told of the three sets."""
    try:
        return all_told[kind].result()
    except MissingPartError as error:
        pytest.fail(str(error), pytrace=False)


def tell(kind: str, run_dir: Path, board_program: Path, firmware: Path) -> dict[str, Any]:
    """Have one output play the three sets. Raises MissingPartError."""
    home = {"HOME": str(run_dir), "XDG_STATE_HOME": str(run_dir / "state")}
    match kind:
        case "eyes":
            with (
                TwoMonitors(run_dir / "x") as monitors,
                played(run_dir, {**monitors.environment(), **home}, kind) as child,
            ):
                return result_of(child)
        case "ears" | "exciters":
            (run_dir / "card").mkdir()
            card = VirtualCard(run_dir / "card")
            with played(run_dir, {**environment_of(card), **home}, kind, card.device) as child:
                return result_of(child)
        case "board":
            with (
                running_board(board_program, firmware, run_dir) as board,
                played(run_dir, home, kind, str(board.port), "lose") as child,
            ):
                child.await_output("may be lost", WITHIN_S)
                board.unplug()
                child.await_output("condition lost", WITHIN_S)
                board.plug()
                return result_of(child)
        case "controllers":
            with played(run_dir, {**home, "SDL_VIDEODRIVER": "dummy"}, kind) as child:
                return result_of(child)
        case _:
            with played(run_dir, home, "eyes" if kind == "no display" else kind) as child:
                return result_of(child)


def given(told: Mapping[str, Any], scene: str) -> list[dict[str, Any]]:
    """Cues that really were given, as far as the output can tell."""
    return [cue for cue in told[scene]["given"] if cue["kind"] != "dropped"]


def test_it_gets_ready_and_says_what_it_is(kind: str, told: dict[str, Any]) -> None:
    assert told["ready"]
    assert told["conditions"] == [CONDITIONS.get(kind, "on")]
    assert 0.0 <= told["committed_s"] < 0.5


def test_each_sweep_of_a_set_comes_once_in_order_on_its_side(
    kind: str, told: dict[str, Any]
) -> None:
    cues = told["whole"]["given"]
    assert [cue["sweep"] for cue in cues] == list(range(SWEEPS))
    assert [cue["side"] for cue in cues] == [0, 1] * (SWEEPS // 2)
    planned_s = [cue["planned_s"] for cue in cues]
    assert planned_s == sorted(planned_s)
    assert abs(planned_s[0] - told["whole"]["begins_s"]) < 1.0
    if kind == "no display":
        assert not given(told, "whole")


def test_only_what_can_tell_its_time_claims_any(kind: str, told: dict[str, Any]) -> None:
    for cue in told["whole"]["given"]:
        assert (cue["actual_s"] is not None) is (kind in REAL and cue["kind"] != "dropped")
        if cue["actual_s"] is not None:
            assert abs(cue["actual_s"] - cue["planned_s"]) < NOISE_S


def test_the_sets_after_it_begin_with_their_first_sweep(told: dict[str, Any]) -> None:
    for scene in ("halted", "stalled"):
        sweeps = [cue["sweep"] for cue in told[scene]["given"]]
        assert sweeps == list(range(len(sweeps)))
        assert sweeps


def test_a_halt_takes_away_all_that_is_not_begun(told: dict[str, Any]) -> None:
    until_s = told["halted"]["halted_s"] + told["committed_s"] + NOISE_S
    assert all(cue["planned_s"] < until_s for cue in given(told, "halted"))


def test_without_a_word_that_the_program_lives_it_gives_nothing(told: dict[str, Any]) -> None:
    until_s = told["stalled"]["beaten_s"] + SILENT_AFTER_S + told["committed_s"] + NOISE_S
    assert all(cue["planned_s"] < until_s for cue in given(told, "stalled"))


def test_it_is_closed_soon_and_has_told_of_nothing_else(kind: str, told: dict[str, Any]) -> None:
    assert told["closed_in_s"] < CLOSED_WITHIN_S
    lost_and_back = 2 if kind == "board" else 0
    assert len(told["notices"]) == lost_and_back


def test_a_lost_board_is_told_once_and_goes_on_when_it_is_back(
    kind: str, told: dict[str, Any]
) -> None:
    if kind == "board":
        assert [cue["sweep"] for cue in told["back"]["given"]] == list(range(SWEEPS))
