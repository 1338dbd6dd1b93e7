"""What a page asks for in a body scan, as the main loop can do it."""

from collections.abc import Callable

from bilateral.console.messages import AskedOfScan, AskScan, AskScanStep
from bilateral.session.body_scan import ScanPlan
from bilateral.session.commands import BeginScan, EndScan, StepScan
from bilateral.session.output_checks import soft_sound
from bilateral.session.plan import SetPlan
from bilateral.timing.timeline import Side
from bilateral.words.notice import Notice


def scan_wish(
    asked: AskedOfScan,
    plan: SetPlan,
    prepared: Callable[[SetPlan], SetPlan],
    tell: Callable[[Notice], None],
) -> BeginScan | StepScan | EndScan:
    """The wish; what is to sound in the scan has been `prepared` by then.

    Where nothing can sound the scan is silent, which is told.
    """
    match asked:
        case AskScan():
            sides = tuple(None if side == "both" else Side.called(side) for side in asked.sides)
            course = ScanPlan(asked.places, asked.anchor, asked.stay_s, asked.sounds, sides)
            heard = map(course.side_of, range(len(asked.places))) if asked.sounds else ()
            sounds = {side: soft_sound(plan, side) for side in dict.fromkeys(heard)}
            if None in sounds.values():
                tell(Notice("scan-is-silent"))
            return BeginScan(
                course, {side: prepared(sound) for side, sound in sounds.items() if sound}
            )
        case AskScanStep(type=word):
            return StepScan("back" if word == "scan-back" else "anchor")
        case _:
            return EndScan(asked.result, asked.where_not)
