"""Program: give one set to ears and hands through two sound devices of one process.

    python -m tests.system.two_streams EARS HANDS SECONDS

Prints "ready" when both devices keep time, "begun" when the set begins, each sentence for the
therapist, and at the end one line of JSON: what was given to whom, and the counters.
"""

import json
import sys
import time
from dataclasses import asdict, replace

from audio.bursts import Burst
from audio.tone_stream import ToneStream
from bilateral.outputs.sound_pulses import SoundPulses
from bilateral.session.commands import Start
from bilateral.session.plan import Seconds, SetPlan
from bilateral.session.session import Session
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.given import Given
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.stimulus.touch import Pulses
from bilateral.timing.clock import MonotonicClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from bilateral.words.notice import Told

TURN_S = 0.01
BUFFER_S = 0.1
READY_WITHIN_S = 10.0
PULSES = Pulses(duration_s=0.12, alignment=Alignment(0.0, latency_s=0.03))
PLAN = SetPlan(
    speed_hz=1.0,
    length=Seconds(1.0),
    motion=Motion(),
    look=Look(),
    tones=Tones(),
    limits=Limits(),
    lead_in_s=1.0,
    fade_in_s=0.5,
    fade_out_s=0.5,
)


class WithPulses(NowPlaying[Score]):
    """Adds pulses to whatever the session gives."""

    def replace(self, given: Score) -> None:
        super().replace(replace(given, pulses=PULSES))


def main() -> None:
    ears_on, hands_on, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
    clock = MonotonicClock()
    now_playing = WithPulses()
    ears = ToneStream(now_playing, ears_on, BUFFER_S)
    ears.open(PLAN.tones.shape if PLAN.tones else Tones().shape)
    hands = SoundPulses(now_playing, hands_on, BUFFER_S, Burst())
    hands.open(PULSES, ears.health.device)
    until_s = clock.now_s() + READY_WITHIN_S
    while not (ears.ready and hands.ready) and clock.now_s() < until_s:
        time.sleep(TURN_S)
    print("ready", flush=True)
    session = Session(replace(PLAN, length=Seconds(seconds)), now_playing)
    session.commit_horizon_s = max(ears.committed_s, hands.committed_s) + 0.05
    session.take(Start(), clock.now_s())
    print("begun", flush=True)
    score = session.score
    sounded: list[Given] = []
    pulsed: list[Given] = []
    while score is not None and clock.now_s() < score.gone_s + 1.0:
        session.advance(clock.now_s())
        hands.beat()
        ears.beat()
        sounded += ears.take_given()
        pulsed += hands.take_given()
        for notice in (*ears.take_news(), *hands.take_news()):
            print(say(notice, FALLBACK), flush=True)
        time.sleep(TURN_S)
    health = {"ears": asdict(ears.health), "hands": asdict(hands.health)}
    hands.close()
    ears.close()
    told = {"tones": _told(sounded), "pulses": _told(pulsed), "health": health}
    print(json.dumps(told))


def _told(given: list[Given]) -> list[tuple[int, int, float, float | None]]:
    return [(one.sweep, one.side, one.planned_s, one.actual_s) for one in given]


if __name__ == "__main__":
    try:
        main()
    except Told as refused:
        sys.exit(say(refused.notice, FALLBACK))
