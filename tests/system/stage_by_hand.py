"""A program with nothing but the stage and a session, told line by line in JSON what to do.

Each line is a list: a name from `Hand` and its arguments. It answers "did <name>" once done, and
says what the stage tells of. At its end it prints what became of the frames.
"""

import json
import sys
import threading
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from bilateral.session.commands import Halt, Start
from bilateral.session.plan import Seconds, SetPlan
from bilateral.session.session import Session
from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.timing.clock import MonotonicClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.canvas_choice import StageChoice
from bilateral.visual.monitors import DisplayMissing
from bilateral.visual.stage import Stage
from bilateral.visual.stage_events import PhotoUnread
from bilateral.words.catalogue import say as in_words
from tests.saying import ENGLISH

BACKGROUND = (0, 0, 0)


class Hand:
    """What can be asked of it."""

    def __init__(self, drawing: Any) -> None:
        self.clock = MonotonicClock()
        self.stage = Stage(StageChoice("auto", False, drawing, 0.0), self.clock)
        self.now_playing: NowPlaying[Score] = NowPlaying()
        plan = SetPlan(
            speed_hz=1.0,
            length=Seconds(2.0),
            motion=Motion(),
            look=Look(background=BACKGROUND),
            tones=None,
            limits=Limits(),
            lead_in_s=1.0,
            fade_in_s=0.7,
            fade_out_s=0.7,
        )
        self.session = Session(plan, self.now_playing)
        self.over = False

    def settle(
        self, colour: list[int] | None = None, photo: str | None = None, *, dot: bool = False
    ) -> None:
        red, green, blue = colour or (0, 0, 0)
        chosen = None if colour is None else (red, green, blue)
        self.stage.settle(CalmScreen(chosen, dot, None if photo is None else Path(photo)))

    def open(self) -> None:
        self.stage.open(self.session.plan.look)

    def start(self) -> None:
        self.session.take(Start(), self.clock.now_s())

    def halt(self) -> None:
        self.session.take(Halt(), self.clock.now_s())
        self.stage.clear()

    def words(self, text: str) -> None:
        self.stage.words.show(text)

    def numbers(self, for_s: float) -> None:
        self.stage.show_numbers(for_s)

    def move(self, wanted: str | int) -> None:
        try:
            self.stage.move_to(wanted)
        except DisplayMissing as missing:
            say(f"refused: {in_words(missing.notice, ENGLISH)}")

    def close(self) -> None:
        self.over = True

    def turn(self) -> None:
        self.stage.await_turn()
        for news in self.stage.take_news():
            say(str(news.notice) if isinstance(news, PhotoUnread) else repr(news))
        self.session.advance(self.clock.now_s())
        self.stage.show(self.now_playing.current)


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def main() -> None:
    hand = Hand(sys.argv[1])
    lines: SimpleQueue[str] = SimpleQueue()

    def read() -> None:
        for line in sys.stdin:
            lines.put(line)

    threading.Thread(target=read, daemon=True).start()
    is_open = False
    while not hand.over:
        try:
            name, *arguments = json.loads(lines.get(block=not is_open))
        except Empty:
            hand.turn()
            continue
        keywords = arguments.pop() if arguments and isinstance(arguments[-1], dict) else {}
        getattr(hand, name)(*arguments, **keywords)
        is_open = is_open or name == "open"
        say(f"did {name}")
    hand.stage.close()
    say(json.dumps({"late": hand.stage.late, "skipped": hand.stage.skipped}))


if __name__ == "__main__":
    main()
