"""What a page asks for in a body scan, as the main loop can do it."""

from collections.abc import Callable

from bilateral.console.messages import AskedOfScan, AskScan, AskScanStep
from bilateral.session.body_scan import ScanPlan
from bilateral.session.commands import BeginScan, EndScan, StepScan
from bilateral.session.output_checks import soft_sound
from bilateral.session.plan import SetPlan
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
            sound = soft_sound(plan) if asked.sounds else None
            if asked.sounds and sound is None:
                tell(Notice("scan-is-silent"))
            course = ScanPlan(asked.places, asked.anchor, asked.stay_s, asked.sounds)
            return BeginScan(course, sound and prepared(sound))
        case AskScanStep(type=word):
            return StepScan("back" if word == "scan-back" else "anchor")
        case _:
            return EndScan(asked.result, asked.where_not)
