"""What the therapist's page is told of a session: its whole state as one message."""

import itertools
import math
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.console.messages import (
    CourseShown,
    FormerShown,
    LengthShown,
    LookShown,
    OutputsShown,
    SegmentShown,
    SessionState,
    SetShown,
    SyncFigure,
    Told,
    TurnedShown,
)
from bilateral.control.newest_state import NewestState
from bilateral.outputs.output_set import Conditions
from bilateral.reporting.recorder import Pairs
from bilateral.reporting.sync_statistics import worst_word
from bilateral.session.plan import SetPlan, sweeps_per_s
from bilateral.session.session import PLAYING, Session
from bilateral.stimulus.limits import SLOWEST_HZ, SWEEPS_PER_PASS, Colour
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.visual.monitors import Monitor

EVERY_S = 1.0
"""How often a state goes out while nothing changes; a change goes out at once."""
KEPT_SENTENCES = 3
KEPT_SEGMENTS = 32
"""Of the past no page draws more, however often the speed was changed."""
USUAL_ASPECT = 16 / 9
OUTPUT_NAMES = {Modality.VISUAL: "eyes", Modality.AUDIO: "ears", Modality.TACTILE: "hands"}


@dataclass(frozen=True, slots=True)
class Health:
    """How the outputs do."""

    conditions: Conditions
    pairs: Pairs
    frames_lost: int


class StatePublisher:
    """Has states shown. Belongs to the main thread; never waits."""

    def __init__(self, newest_state: NewestState[SessionState]) -> None:
        self._newest_state = newest_state
        self._numbers = itertools.count(1)
        self._sentences: deque[Told] = deque(maxlen=KEPT_SENTENCES)
        self._sentence_numbers = itertools.count(1)
        self._shown_s = -math.inf
        self._shown: object = None

    def tell(self, sentence: str) -> None:
        """Add a sentence for the therapist."""
        self._sentences.append(Told(number=next(self._sentence_numbers), text=sentence))

    def show(
        self,
        session: Session,
        health: Health,
        monitor: Monitor | None,
        *,
        includes: int,
        now_s: float,
    ) -> None:
        """Show the state, if it has changed or the last one is a while ago.

        `includes` is the last number up to which all that was asked for has been taken.
        """
        state = session.state_at(now_s)
        seen = (
            state,
            session.score,
            session.plans,
            includes,
            health,
            monitor,
            self._sentences[-1].number if self._sentences else 0,
        )
        if seen == self._shown and now_s < self._shown_s + EVERY_S:
            return
        self._shown, self._shown_s = seen, now_s
        plans, score, conditions = session.plans, session.score, health.conditions
        playing = score if state in PLAYING else None
        seen_now = plans.now if playing is None else playing
        self._newest_state.show(
            SessionState(
                number=next(self._numbers),
                host_s=now_s,
                includes=includes,
                state=state.value,
                is_check=session.is_check,
                slowest_hz=SLOWEST_HZ,
                now=_set_shown(plans.now, plans.speed_hz),
                next=_set_shown(plans.next, plans.next_speed_hz),
                is_pending=plans.waiting is not None,
                sets_begun=session.sets_begun,
                course=None if playing is None else _course(playing),
                look=_look(seen_now, monitor),
                outputs=OutputsShown(
                    eyes=conditions.eyes, ears=conditions.ears, hands=conditions.hands
                ),
                sync=worst_word(health.pairs.values()),
                sync_figures=tuple(_figures(health.pairs)),
                frames_lost=health.frames_lost,
                told=tuple(self._sentences),
            )
        )


def _figures(pairs: Pairs) -> Iterator[SyncFigure]:
    """Figures of the pairs that could be measured."""
    for names, found in pairs.items():
        if found is not None:
            one, other = (OUTPUT_NAMES[Modality(name)] for name in names.split("-"))
            yield SyncFigure(
                one=one,
                other=other,
                count=found.count,
                median_ms=found.median_ms,
                p99_ms=found.p99_ms,
            )


def _course(score: Score) -> CourseShown:
    timeline = score.timeline
    return CourseShown(
        segments=tuple(
            SegmentShown(
                start_s=segment.start_s,
                start_phase=segment.start_phase,
                sweeps_per_s=segment.sweeps_per_s,
            )
            for segment in timeline.segments[-KEPT_SEGMENTS:]
        ),
        end_sweep=timeline.end_sweep,
        appear_s=score.appear_s,
        leave_s=None if math.isinf(score.leave_s) else score.leave_s,
        fade_in_s=score.fade_in_s,
        fade_out_s=score.fade_out_s,
        former=tuple(
            FormerShown(
                until_phase=former.until_phase,
                profile=former.motion.profile.value,
                path=former.motion.path.value,
                width=former.motion.width,
            )
            for former in score.former
        ),
        turned=None
        if score.turned is None
        else TurnedShown(at_s=score.turned.at_s, fade_s=score.turned.fade_s),
    )


def _look(given: SetPlan | Score, monitor: Monitor | None) -> LookShown:
    aspect = USUAL_ASPECT if monitor is None else monitor.size[0] / monitor.size[1]
    look, motion = given.look, given.motion
    return LookShown(
        shown=look.shown,
        colour=_spelled(look.colour),
        background=_spelled(look.background),
        diameter=look.diameter,
        profile=motion.profile.value,
        path=motion.path.value,
        width=motion.width,
        aspect=aspect,
    )


def _set_shown(plan: SetPlan, speed_hz: float) -> SetShown:
    sweeps = plan.sweeps_at(speed_hz)
    seconds = sweeps / sweeps_per_s(speed_hz)
    return SetShown(
        preset=plan.name,
        speed_hz=speed_hz,
        fastest_hz=plan.fastest_hz,
        length=LengthShown(passes=sweeps / SWEEPS_PER_PASS, sweeps=sweeps, seconds=seconds),
    )


def _spelled(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
