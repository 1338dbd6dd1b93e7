"""The main loop stands still: ears and hands fall silent, and what halted meanwhile holds."""

from dataclasses import replace

import pytest

from audio.bursts import Burst
from audio.mixer import FADE_S
from audio.opening import BLOCK_S
from audio.tone_stream import ToneStream
from bilateral.app.main_loop import MainLoop
from bilateral.outputs.media_priority import Granted
from bilateral.outputs.sound_pulses import SoundPulses
from bilateral.reporting.run_report import report
from bilateral.reporting.schema import Event
from bilateral.session.commands import Start
from bilateral.session.session import Session
from bilateral.settings import Settings
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.stimulus.touch import Pulses
from bilateral.timing.heartbeat import SILENT_LIMIT_S
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.stage_events import StageEvent
from bilateral.visual.stage_keys import Press
from tests.app.stages import HandStage, outputs_of
from tests.app.test_main_loop import PASSES, PLAN, WHOLE_S
from tests.audio.card import BUFFER_S, DELAY_S
from tests.audio.driver import HandLibrary, HandStream, PlayingHost, install
from tests.words.hearing import into

FELT = replace(PLAN, pulses=Pulses())
SWEEPS = 2 * PASSES
SILENT_WITHIN_S = SILENT_LIMIT_S + BLOCK_S + FADE_S
STALL_S = 0.05


class FrozenStage(HandStage):
    """A stage whose `show` takes `stall_s`, and once, from `frozen_at_s` on, `frozen_s`."""

    frozen_at_s = float("inf")
    frozen_s = 0.0
    froze_s = float("nan")
    """Host time at which that came."""
    stall_s = 0.0

    def show(self, score: Score | None) -> None:
        super().show(score)
        self._by_hand.advance(self.stall_s)
        if self.passed_s >= self.frozen_at_s:
            self.frozen_at_s = float("inf")
            self.froze_s = self._by_hand.now_s()
            self._by_hand.advance(self.frozen_s)


class WatchedEars(ToneStream):
    """Ears that know at which beats there was a score for them."""

    def __init__(self, now_playing: NowPlaying[Score], clock: PlayingHost) -> None:
        super().__init__(now_playing, "headphones", BUFFER_S)
        self._clock = clock
        self.beats: list[tuple[float, bool]] = []

    def beat(self) -> None:
        super().beat()
        self.beats.append((self._clock.now_s(), self._now_playing.current is not None))


class Room:
    """An instrument whose ears and hands are streams on two devices of a driver by hand."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *news: tuple[float, StageEvent]) -> None:
        library = HandLibrary("headphones", "exciters")
        self.clock = PlayingHost(library, 5000.0)
        install(monkeypatch, library, self.clock)
        self.now_playing = NowPlaying[Score]()
        self.ears = WatchedEars(self.now_playing, self.clock)
        self.ears.open(Tones().shape)
        self.hands = SoundPulses(self.now_playing, "exciters", BUFFER_S, Burst())
        self.hands.open(Pulses(), "headphones")
        self.streams: list[HandStream] = library.streams
        self.stage = FrozenStage(self.clock, *news)
        self.output_set = outputs_of(
            self.stage, self.now_playing, self.clock, self.ears, self.hands
        )
        told: list[str] = []
        self.instrument = MainLoop(self.now_playing, self.output_set, self.clock, into(told))

    def freeze(self, at_s: float, for_s: float) -> None:
        """Let the loop stand still so long after the beginning."""
        self.stage.frozen_at_s, self.stage.frozen_s = at_s, for_s

    def give(self, *, wait: bool = False) -> None:
        self.instrument.give(FELT, wait=wait)
        self.hands.close()
        self.ears.close()

    def loudest(self, from_s: float, until_s: float) -> list[float]:
        """Of what ears and hands were given, by the host time at which it was made."""
        return [stream.loudest(from_s, until_s) for stream in self.streams]

    def given(self, modality: Modality) -> list[Event]:
        """What was really given in the last set."""
        events = self.instrument.sets[-1].events
        return [e for e in events if e.modality is modality and e.actual_s is not None]


def score_from(now_s: float) -> Score:
    """A set of tones and pulses that moves from `now_s` on."""
    now_playing = NowPlaying[Score]()
    session = Session(replace(FELT, lead_in_s=1.0), now_playing)
    session.take(Start(), now_s)
    assert now_playing.current is not None
    return now_playing.current


START_S = 3.0
MOVES_S = START_S + PLAN.lead_in_s
FROZEN_S = MOVES_S + 1.02 - DELAY_S
"""Two hundredths into the third tone, as the device is given it."""


def test_ears_and_hands_fall_silent_together_and_come_back_on_schedule(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room = Room(monkeypatch, (START_S, Press.START_FINISH), (START_S + WHOLE_S + 4.0, Press.CLOSE))
    room.freeze(FROZEN_S, 2.0)
    room.give(wait=True)
    frozen_s = room.stage.froze_s
    assert min(room.loudest(frozen_s, frozen_s + SILENT_LIMIT_S)) > 0.01
    assert room.loudest(frozen_s + SILENT_WITHIN_S, frozen_s + 2.0) == [0.0, 0.0]
    heard, felt = (room.given(one) for one in (Modality.AUDIO, Modality.TACTILE))
    assert [one.sweep for one in heard] == [one.sweep for one in felt]
    sweeps = [one.sweep for one in heard]
    assert sweeps == [0, 1, 2, 3, *range(7, SWEEPS)]
    for one in (*heard, *felt):
        assert one.actual_s == pytest.approx(one.planned_s, abs=0.001)
    assert (room.ears.health.silences, room.hands.health.stops) == (1, 1)
    assert room.instrument.sets[0].outcome == "complete"


def test_a_halt_that_waited_while_the_loop_stood_still_lets_no_tone_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room = Room(
        monkeypatch,
        (START_S, Press.START_FINISH),
        (FROZEN_S + 0.3, Press.HALT),
        (FROZEN_S + 8.0, Press.CLOSE),
    )
    room.freeze(FROZEN_S, 3.0)
    room.give(wait=True)
    frozen_s = room.stage.froze_s
    after_s = frozen_s + SILENT_WITHIN_S
    assert room.loudest(after_s, room.clock.now_s()) == [0.0, 0.0]
    scores = [had_score for at_s, had_score in room.ears.beats if at_s > frozen_s]
    assert scores[0] is False, "the halt comes before the beat"
    assert room.instrument.sets[0].outcome == "halted"


def test_a_loop_that_stands_still_before_a_set_takes_nothing_from_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Opening, moving or measuring the stage takes a second and more."""
    room = Room(monkeypatch)
    room.freeze(0.5, 1.5)
    room.give()
    assert len(room.given(Modality.AUDIO)) == len(room.given(Modality.TACTILE)) == SWEEPS
    assert (room.ears.health.silences, room.hands.health.stops) == (0, 0)


@pytest.mark.parametrize("stall_s", [STALL_S, SILENT_LIMIT_S - STALL_S])
def test_a_loop_that_is_held_up_again_and_again_goes_on_playing(
    monkeypatch: pytest.MonkeyPatch, stall_s: float
) -> None:
    room = Room(monkeypatch)
    room.stage.stall_s = stall_s
    room.clock.late_s = STALL_S / 2
    room.give()
    assert len(room.given(Modality.AUDIO)) == len(room.given(Modality.TACTILE)) == SWEEPS
    assert (room.ears.health.silences, room.hands.health.stops) == (0, 0)


def test_nothing_is_given_before_the_first_beat_and_that_is_no_silence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room = Room(monkeypatch)
    now_s = room.clock.now_s()
    room.clock.advance(2.0)
    room.now_playing.replace(score_from(room.clock.now_s()))
    room.clock.advance(3.0)
    assert room.loudest(now_s, room.clock.now_s()) == [0.0, 0.0]
    room.ears.beat()
    room.hands.beat()
    assert (room.ears.health.silences, room.hands.health.stops) == (0, 0)
    lived_s = room.clock.now_s()
    room.clock.advance(SILENT_LIMIT_S)
    assert min(room.loudest(lived_s, room.clock.now_s())) > 0.01
    room.hands.close()
    room.ears.close()


def test_a_silence_is_in_the_report(monkeypatch: pytest.MonkeyPatch) -> None:
    room = Room(monkeypatch)
    room.freeze(FROZEN_S, 2.0)
    room.instrument.give(FELT, wait=False)
    told = report(Settings(), room.output_set, room.instrument.sets, [], Granted.USUAL)
    room.hands.close()
    room.ears.close()
    assert (told.audio.silences, told.tactile.stops) == (1, 1)
