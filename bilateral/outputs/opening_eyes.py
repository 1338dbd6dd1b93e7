"""Opens the eyes as the settings ask, or tells what is missing: first of all, and alone.

Imports nothing of sound and hands: the client's screen is there before these are looked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.outputs.eyes import EyesOutput
from bilateral.outputs.required import OutputRequired
from bilateral.outputs.wanted_outputs import calm_screen, stage_keys
from bilateral.processes import threads
from bilateral.session.plan import SetPlan
from bilateral.settings import Settings
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.timing.clock import Clock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.canvas_choice import StageChoice
from bilateral.visual.monitors import AUTO, find_monitors, may_be_several
from bilateral.visual.stage import Stage
from bilateral.visual.virtual_stage import VirtualStage
from bilateral.words.notice import Notice

if TYPE_CHECKING:
    from bilateral.outputs.spare_sound import SpareSound


@dataclass(frozen=True, slots=True)
class OpeningWishes:
    """What the caller wants beyond the settings."""

    required: frozenset[Modality]
    cover_only_monitor: Callable[[], bool]
    """Asked when the client's monitor would be the only one, which the therapist needs too."""
    tell: Callable[[Notice], None]
    spare: "SpareSound | None" = None
    """A sound's process that has begun already."""
    may_ask: bool = False
    """Whether there is a page to ask on which monitor is the client's."""


def open_eyes(
    settings: Settings,
    plan: SetPlan,
    now_playing: NowPlaying[Score],
    wishes: OpeningWishes,
    clock: Clock,
) -> EyesOutput:
    """Open the stage on the client's monitor, or a virtual one where there is none.

    Raises OutputRequired if the eyes were required.
    """
    try:
        stage = _open_stage(settings, plan, wishes, clock)
    except Exception as fault:  # whatever eyes do wrong, the rest goes on
        why = threads.known(fault) or Notice("eyes-fault", fault=repr(fault))
        if Modality.VISUAL in wishes.required:
            raise OutputRequired(Notice("eyes-required", why=why)) from fault
        wishes.tell(Notice("eyes-missing", about="eyes", why=why))
        return EyesOutput(VirtualStage(clock), now_playing, clock)
    if stage.untold is not None:
        wishes.tell(Notice("eyes-missing", about="eyes", why=stage.untold))
    return EyesOutput(stage, now_playing, clock)


def _open_stage(settings: Settings, plan: SetPlan, wishes: OpeningWishes, clock: Clock) -> Stage:
    """Open it on the client's monitor, or in a window. Raises DisplayMissing."""
    display = settings.display
    windowed = display.windowed
    if not windowed and len(find_monitors()) == 1:
        if may_be_several():
            windowed = True
            wishes.tell(Notice("display-no-randr"))
        elif display.monitor == AUTO and not wishes.cover_only_monitor():
            windowed = True
            wishes.tell(Notice("display-only-one"))
    choice = StageChoice(display.monitor, windowed, display.drawing, display.latency_ms / 1000.0)
    may_ask = wishes.may_ask and Modality.VISUAL not in wishes.required
    stage = Stage(choice, clock, may_ask=may_ask)
    stage.settle(calm_screen(settings))
    stage.use_keys(stage_keys(settings))
    try:
        stage.open(plan.look)
    except Exception:
        stage.close()
        raise
    return stage
