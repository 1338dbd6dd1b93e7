"""A program with one output and a session, that gives three sets and prints what came of them.

`python -m tests.outputs.behaving KIND [PORT]`: one set to its end, faster in its midst; one that
is halted; and one in which the program stands still.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any

from bilateral.outputs.eyes import EyesOutput
from bilateral.outputs.openers import open_ears, open_hands
from bilateral.outputs.opening_eyes import OpeningWishes, open_eyes
from bilateral.outputs.output import Output
from bilateral.outputs.output_set import HORIZON_MARGIN_S
from bilateral.outputs.wanted_outputs import WantedOutputs
from bilateral.session.commands import Halt, SetSpeed, Start
from bilateral.session.plan import Passes
from bilateral.session.session import Session
from bilateral.settings import AudioSettings, HandsSettings, Settings
from bilateral.settings.to_plan import set_plan
from bilateral.stimulus.score import Score
from bilateral.timing.clock import MonotonicClock
from bilateral.timing.now_playing import NowPlaying
from tests.rig.pads import VirtualPads

TURN_S = 0.005
READY_WITHIN_S = 10.0
PASSES = 3
FASTER_HZ = 1.5
SILENT = AudioSettings(on=False)


class Behaving:
    """One output, played as the main loop would."""

    def __init__(self, output: Output, settings: Settings, now_playing: NowPlaying[Score]) -> None:
        self.output = output
        self.clock = MonotonicClock()
        plan = replace(
            set_plan(settings), speed_hz=1.0, length=Passes(PASSES), lead_in_s=1.0, fade_out_s=0.5
        )
        self.wanted = WantedOutputs(settings, plan)
        self.now_playing = now_playing
        self.session = Session(plan, now_playing, output.committed_s + 0.2 + HORIZON_MARGIN_S)
        self.given: list[Any] = []
        self.notices: list[str] = []
        self.conditions: list[str] = []

    def run(self, until: Callable[[], bool]) -> None:
        """Turn until something holds."""
        while not until():
            self.turn()

    def run_for(self, seconds: float) -> None:
        end_s = self.clock.now_s() + seconds
        self.run(lambda: self.clock.now_s() >= end_s)

    def turn(self) -> None:
        output = self.output
        if isinstance(output, EyesOutput):
            output.stage.await_turn()
            list(output.stage.take_news())
        else:
            time.sleep(TURN_S)
        self.session.advance(self.clock.now_s())
        self.gather()
        output.beat()
        if isinstance(output, EyesOutput):
            output.stage.show(self.now_playing.current)

    def gather(self) -> None:
        """Take what the output tells."""
        self.given += self.output.take_given()
        for notice in self.output.take_notices():
            self.notices.append(notice.code)
            print("notice", notice.code, flush=True)
        if self.output.condition not in self.conditions[-1:]:
            self.conditions.append(self.output.condition)
            print("condition", self.output.condition, flush=True)

    def take_set(self) -> dict[str, Any]:
        """What came of the set that was given."""
        given, self.given = self.given, []
        assert self.session.score is not None
        return {
            "given": [one._asdict() for one in given],
            "begins_s": self.session.score.timeline.start_s,
        }


def whole(made: Behaving) -> dict[str, Any]:
    """A set to its end, faster in its midst."""
    made.session.take(Start(), made.clock.now_s())
    made.run_for(2.2)
    made.session.take(SetSpeed(FASTER_HZ), made.clock.now_s())
    score = made.session.score
    assert score is not None
    made.run(lambda: made.clock.now_s() > score.gone_s + 1.0)
    return made.take_set()


def halted(made: Behaving) -> dict[str, Any]:
    """A set that is halted."""
    made.session.take(Start(), made.clock.now_s())
    made.run_for(2.2)
    halted_s = made.clock.now_s()
    made.session.take(Halt(), halted_s)
    made.run_for(1.5)
    return {**made.take_set(), "halted_s": halted_s}


def stalled(made: Behaving) -> dict[str, Any]:
    """A set in which the program stands still, and is halted before its next beat."""
    made.session.take(Start(), made.clock.now_s())
    made.run_for(1.8)
    beaten_s = made.clock.now_s()
    time.sleep(1.5)
    made.session.take(Halt(), made.clock.now_s())
    made.run_for(1.0)
    return {**made.take_set(), "beaten_s": beaten_s}


def main() -> None:
    kind, *words = sys.argv[1:]
    with opened(kind, *words) as made:
        made.output.prepare(made.wanted)
        until_s = made.clock.now_s() + READY_WITHIN_S
        made.run(lambda: made.output.ready or made.clock.now_s() > until_s)
        told: dict[str, Any] = {"ready": made.output.ready, "committed_s": made.output.committed_s}
        told |= {scene.__name__: scene(made) for scene in (whole, halted, stalled)}
        told["conditions"] = list(made.conditions)
        if "lose" in words:
            made.session.take(Start(), made.clock.now_s())
            print("may be lost", flush=True)
            made.run(lambda: made.conditions[-1:] == ["lost"])
            made.run(lambda: made.conditions[-1:] == ["on"])
            made.session.take(Halt(), made.clock.now_s())
            made.run_for(0.5)
            made.given.clear()
            told["back"] = whole(made)
        began_s = made.clock.now_s()
        made.output.close()
        told["closed_in_s"] = made.clock.now_s() - began_s
        told["notices"] = made.notices
    print(json.dumps(told))


@contextmanager
def opened(kind: str, *words: str) -> Iterator[Behaving]:
    """Open an output by the names of this test."""
    now_playing = NowPlaying[Score]()
    wishes = OpeningWishes(
        frozenset(), cover_only_monitor=lambda: True, tell=lambda notice: print(notice.code)
    )
    settings = {
        "eyes": Settings(audio=SILENT),
        "ears": Settings(audio=AudioSettings(device=words[0] if words else "auto")),
        "exciters": Settings(
            audio=SILENT, hands=HandsSettings(buzzers="audio", device=words[0] if words else "auto")
        ),
        "board": Settings(audio=SILENT, hands=HandsSettings(buzzers=words[0] if words else "auto")),
        "simulated": Settings(audio=SILENT, hands=HandsSettings(buzzers="simulated")),
        "controllers": Settings(audio=SILENT, hands=HandsSettings(buzzers="rumble")),
    }[kind]
    plan = set_plan(settings)
    with ExitStack() as stack:
        if kind == "controllers":
            pads = stack.enter_context(VirtualPads())
            for name in ("Virtual Joy-Con (L)", "Virtual Joy-Con (R)"):
                pads.plug(name)
        output: Output | None
        if kind == "eyes":
            output = open_eyes(settings, plan, now_playing, wishes, MonotonicClock())
        elif kind == "ears":
            output = open_ears(settings, plan, now_playing, wishes)
        else:
            output = open_hands(settings, plan, now_playing, wishes)
        assert output is not None
        yield Behaving(output, settings, now_playing)


if __name__ == "__main__":
    main()
