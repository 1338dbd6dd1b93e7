"""The body scan of a session: what takes it on, what is heard of it, and what is kept."""

from collections.abc import Mapping

from bilateral.console.messages import ScanResultShown, ScanShown
from bilateral.session.body_scan import BodyScan, Result, ScanReport
from bilateral.session.commands import BeginScan, EndScan, StepScan
from bilateral.session.plan import SetPlan
from bilateral.timing.timeline import Side
from bilateral.visual.stage_keys import Press


class ScanRunner:
    """Belongs to the main thread. One scan at a time; `last` is the one that ended last."""

    def __init__(self) -> None:
        self.scan: BodyScan | None = None
        self.last: ScanReport | None = None
        self._sounds: Mapping[Side | None, SetPlan] = {}
        self._due: SetPlan | None = None

    @property
    def is_on(self) -> bool:
        """Whether a start goes on in it, instead of beginning a set."""
        return self.scan is not None

    @property
    def is_sound_due(self) -> bool:
        """Whether `take_sound` has something to give."""
        return self._due is not None

    def take(self, wish: BeginScan | StepScan | EndScan, now_s: float) -> None:
        """Do what the page asks for; what means nothing now is let pass."""
        scan = self.scan
        match wish:
            case BeginScan(plan=plan, sounds=sounds) if scan is None:
                self._sounds = sounds
                self.scan = BodyScan.begun(plan, now_s)
            case StepScan(to="anchor") if scan is not None:
                self.scan = scan.to_anchor(now_s)
            case StepScan(to="back") if scan is not None:
                self.scan = scan.back(now_s)
            case EndScan(result=result, where_not=where_not):
                self.end(now_s, result, where_not)

    def next(self, now_s: float) -> bool:
        """Go on to the next place; whether there is a scan to go on in."""
        if self.scan is None:
            return False
        self._go_to(self.scan.next(now_s))
        return True

    def hold(self, now_s: float, *, on: bool = True) -> None:
        """Let time not take it on, or let it do so again."""
        if self.scan is not None:
            self.scan = self.scan.held(now_s) if on else self.scan.going_on(now_s)

    def takes(self, press: Press, now_s: float) -> bool:
        """Whether a scan is on, and what was pressed on the stage took it on or held it."""
        match press:
            case Press.START_FINISH:
                return self.next(now_s)
            case Press.PAUSE:
                self.hold(now_s, on=self.scan is not None and not self.scan.is_held)
                return self.is_on
            case _:
                return False

    def advance(self, now_s: float) -> None:
        """Go on if the time has come."""
        if self.scan is not None:
            self._go_to(self.scan.advanced(now_s))

    def take_sound(self) -> SetPlan | None:
        """What is to be heard now, once."""
        due, self._due = self._due, None
        return due

    def end(self, now_s: float, result: Result, where_not: tuple[int, ...] = ()) -> None:
        """Keep what came of it, if one is on."""
        self._due = None
        if self.scan is not None:
            self.last = self.scan.ended(now_s, result, where_not)
            self.scan = None

    def forget(self) -> None:
        """Another client has come: nothing of the scans before is theirs."""
        self.scan = self.last = self._due = None

    def _go_to(self, scan: BodyScan) -> None:
        if scan is not self.scan and not scan.asks:
            self._due = self._sounds.get(scan.plan.side_of(scan.place))
        self.scan = scan


def scan_shown(scan: BodyScan | None) -> ScanShown | None:
    """A scan as pages are shown it."""
    return (
        None
        if scan is None
        else ScanShown(
            places=scan.plan.places,
            anchor=scan.plan.anchor,
            place=scan.place,
            is_at_anchor=scan.is_at_anchor,
            is_held=scan.is_held,
            since_s=scan.since_s,
            due_s=scan.due_s,
        )
    )


def result_shown(report: ScanReport | None) -> ScanResultShown | None:
    """What came of a scan, as pages are shown it."""
    return (
        None
        if report is None
        else ScanResultShown(
            begun_s=report.begun_s,
            ended_s=report.ended_s,
            places=report.plan.places,
            reached=report.reached,
            anchor=report.plan.anchor,
            result=report.result,
            where_not=report.where_not,
        )
    )
