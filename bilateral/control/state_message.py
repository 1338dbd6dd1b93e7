"""What the therapist's page is told of a session: its whole state as one message."""

import itertools
import math
from collections.abc import Iterator

from bilateral.console.messages import (
    LengthShown,
    NoticeMessage,
    NoticeShown,
    OutputsShown,
    ScanResultShown,
    ScanShown,
    SessionState,
    SetShown,
    SyncFigure,
)
from bilateral.console.workspace.look_message import look_shown
from bilateral.control.course_message import course_shown
from bilateral.control.health import Health
from bilateral.control.newest_state import NewestState
from bilateral.control.notice_board import Posted
from bilateral.control.screening import Screening
from bilateral.reporting.recorder import Pairs
from bilateral.session.plan import SetPlan
from bilateral.session.session import PLAYING, Session
from bilateral.sitting.set_given import SetGiven
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.modality import OUTPUT_NAMES, Modality
from bilateral.stimulus.visual_angle import USUAL_ASPECT
from bilateral.visual.monitors import Monitor

EVERY_S = 1.0
"""How often a state goes out while nothing changes; a change goes out at once."""


class StatePublisher:
    """Has states shown. Belongs to the main thread; never waits."""

    def __init__(self, newest_state: NewestState[SessionState]) -> None:
        self._newest_state = newest_state
        self._numbers = itertools.count(1)
        self.notices: tuple[Posted, ...] = ()
        """What stands to be read."""
        self._shown_s = -math.inf
        self._shown: object = None

    def show(
        self,
        session: Session,
        health: Health,
        monitor: Monitor | None,
        screening: Screening,
        given: tuple[SetGiven, ...],
        *,
        scan: ScanShown | None,
        last_scan: ScanResultShown | None,
        groundings: int,
        words: str,
        includes: int,
        halts: int,
        now_s: float,
    ) -> None:
        """Show the state, if it has changed or the last one is a while ago.

        `includes` is the last number up to which all that was asked for has been taken, `halts`
        how many have come another way than by the console.
        """
        state = session.state_at(now_s)
        asked = screening.state(session.sets_begun)
        seen = (
            state,
            session.score,
            session.plans,
            includes,
            halts,
            health,
            monitor,
            asked,
            screening.sitting,
            given,
            scan,
            last_scan,
            groundings,
            words,
            self.notices,
        )
        if seen == self._shown and now_s < self._shown_s + EVERY_S:
            return
        self._shown, self._shown_s = seen, now_s
        plans, score, conditions = session.plans, session.score, health.conditions
        playing = score if state in PLAYING else None
        seen_now = plans.now if playing is None else playing
        aspect = USUAL_ASPECT if monitor is None else monitor.aspect
        self._newest_state.show(
            SessionState(
                number=next(self._numbers),
                host_s=now_s,
                includes=includes,
                halts=halts,
                state=state.value,
                is_check=session.is_check,
                slowest_hz=plans.now.slowest_hz,
                now=_set_shown(plans.now, plans.speed_hz),
                next=_set_shown(plans.next, plans.next_speed_hz),
                is_pending=plans.waiting is not None,
                sets_begun=session.sets_begun,
                sitting=screening.sitting,
                sets_before=screening.sets_before,
                given=given,
                screening=asked,
                scan=scan,
                last_scan=last_scan,
                groundings=groundings,
                words=words,
                course=(
                    None
                    if playing is None
                    else course_shown(playing, session.speed_hz, aspect, now_s)
                ),
                look=look_shown(seen_now.look, seen_now.motion, aspect, seen_now.exercise),
                outputs=OutputsShown(
                    eyes=conditions.eyes, ears=conditions.ears, hands=conditions.hands
                ),
                sync=health.sync,
                sync_figures=tuple(_figures(health.pairs)),
                frames_lost=health.frames_lost,
                notices=tuple(map(_notice, self.notices)),
            )
        )


def _notice(posted: Posted) -> NoticeShown:
    return NoticeShown(
        number=posted.number, since_s=posted.since_s, notice=NoticeMessage.of(posted.notice)
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


def _set_shown(plan: SetPlan, speed_hz: float) -> SetShown:
    sweeps = plan.sweeps_at(speed_hz)
    seconds = plan.seconds_at(speed_hz)
    return SetShown(
        preset=plan.name,
        exercise=plan.kind or "",
        speed_hz=speed_hz,
        fastest_hz=plan.fastest_hz,
        step_hz=plan.step_hz,
        length=LengthShown(passes=sweeps / SWEEPS_PER_PASS, sweeps=sweeps, seconds=seconds),
    )
