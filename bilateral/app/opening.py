"""Opens what is wanted, the client's screen first.

What it has no use for is imported behind it: for Python that takes longer than to open the stage.
"""

import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import typer

from bilateral.files.own_folders import settings_not_kept, state_not_kept
from bilateral.outputs.media_priority import MediaPriority, media_priority
from bilateral.outputs.opening_eyes import OpeningWishes, open_eyes
from bilateral.outputs.spare_sound import spare_sound
from bilateral.processes.interpreter import importing
from bilateral.processes.terminal import is_terminal
from bilateral.reporting.noted import Noted, noted
from bilateral.session.plan import SetPlan
from bilateral.settings import Settings
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.timing.clock import Clock, MonotonicClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.catalogue import say
from bilateral.words.languages import chosen_language
from bilateral.words.notice import Notice

if TYPE_CHECKING:
    from rich.console import Console

    from bilateral.outputs.device_manager import DeviceManager
    from bilateral.outputs.output_set import OutputSet


Terminal: TypeAlias = "Callable[[], Console]"
"""Made when there is something to say on it: Rich takes its time."""


@dataclass(frozen=True, slots=True)
class RunWishes:
    """What was asked on the command line beside the settings."""

    required: frozenset[Modality]
    wait: bool
    cover: bool
    report_file: Path | None


@dataclass(frozen=True, slots=True)
class Opened:
    """Outputs that are open, and what was told of them."""

    clock: Clock
    now_playing: NowPlaying[Score]
    device_manager: "DeviceManager"
    output_set: "OutputSet"
    priority: MediaPriority
    told: list[Noted]
    notices: deque[Notice]
    """What there is to say from now on."""

    def gives(self, plan: SetPlan) -> bool:
        """Whether anything of a set reaches anybody, or is at least simulated."""
        return self.output_set.conditions_for(plan).give_something


@contextmanager
def outputs_open(
    settings: Settings,
    plan: SetPlan,
    wishes: RunWishes,
    terminal: "Terminal",
    notices: deque[Notice] | None = None,
    *,
    has_page: bool = False,
) -> Iterator[Opened]:
    """Have open what is wanted at first, and close in the end what is open then.

    Others may put something to say among the `notices`. On a page one may be asked which monitor
    is the client's. Raises OutputRequired.
    """
    clock, now_playing = MonotonicClock(), NowPlaying[Score]()
    told: list[Noted] = []
    notices = deque() if notices is None else notices
    speak = speaker(lambda: settings)

    def tell(notice: Notice) -> None:
        told.append(noted(notice))
        terminal().print(speak(notice), soft_wrap=True, markup=False)

    with ExitStack() as closing:
        for not_kept in (settings_not_kept(), state_not_kept()):
            if not_kept is not None:
                tell(not_kept)
        spare = closing.enter_context(spare_sound(is_wanted=plan.tones is not None))
        opening = OpeningWishes(
            *(wishes.required, lambda: _may_cover(wishes.cover, speak), tell, spare),
            may_ask=has_page,
        )
        priority = closing.enter_context(media_priority())
        eyes = open_eyes(settings, plan, now_playing, opening, clock)
        closing.callback(eyes.close)
        with importing():  # takes half a second, for which the client's screen need not wait
            import bilateral.app.giving  # noqa: F401, PLC0415
            from bilateral.outputs.device_manager import DeviceManager  # noqa: PLC0415

        device_manager = DeviceManager(now_playing, settings, plan, notices.append)
        closing.callback(device_manager.close)
        output_set = device_manager.open(eyes, opening)
        yield Opened(clock, now_playing, device_manager, output_set, priority, told, notices)


def speaker(settings: Callable[[], Settings]) -> Callable[[Notice], str]:
    """Says notices in the language of the settings as they are then."""
    return lambda notice: say(notice, chosen_language(settings().page.language))


def _may_cover(allowed: bool, speak: Callable[[Notice], str]) -> bool:
    if allowed:
        return True
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        return False
    try:
        return typer.confirm(speak(Notice("display-may-be-covered")))
    except typer.Abort:  # the end of the input: nobody answers, so it goes on in a window
        return False


def check_report_place(wishes: RunWishes) -> None:
    """Raise ReportRefused where it could not be written: before a set, not after."""
    if wishes.report_file is not None:
        from bilateral.reporting.run_report import check_place  # noqa: PLC0415  # mostly not wanted

        check_place(wishes.report_file)
