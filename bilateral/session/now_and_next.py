"""What plays and what comes next, and how fast each is; pure, and decided nowhere else."""

from dataclasses import dataclass, replace
from typing import Self

from bilateral.session.plan import SetPlan


@dataclass(frozen=True, slots=True)
class Plans:
    """The plan of the set that plays, else of the next, and one that may wait for its end."""

    now: SetPlan
    speed_hz: float
    waiting: SetPlan | None = None
    waiting_hz: float = 0.0
    """Means nothing while no plan waits."""

    @property
    def next(self) -> SetPlan:
        """What the next set is to be."""
        return self.now if self.waiting is None else self.waiting

    @property
    def next_speed_hz(self) -> float:
        """How fast the next set begins."""
        return self.speed_hz if self.waiting is None else self.waiting_hz

    def turned_to(self, speed_hz: float) -> Self:
        """With another live speed.

        Whoever slows down a set wants none that races off after it: what waits begins no faster.
        A speed that is raised is for the set that plays, and that of a breath for no set.
        """
        waiting_hz = self.waiting_hz
        if self.waiting is not None and self._is_alike(self.waiting) and speed_hz < self.speed_hz:
            waiting_hz = min(waiting_hz, speed_hz)
        return replace(self, speed_hz=speed_hz, waiting_hz=waiting_hz)

    def revised(self, plan: SetPlan, *, keeps_speed: bool) -> Self:
        """After another plan from now on; what waits still comes next."""
        speed_hz = _speed_of(plan, self.speed_hz if keeps_speed else None)
        return replace(self.turned_to(speed_hz), now=plan)

    def awaiting(self, plan: SetPlan, *, keeps_speed: bool) -> Self:
        """With a plan that waits, in the place of one that did.

        A speed is kept among sets, and among exercises of one kind: another kind has its own.
        """
        keeps = keeps_speed and plan.kind == self.next.kind
        speed_hz = _speed_of(plan, self.next_speed_hz if keeps else None)
        return replace(self, waiting=plan, waiting_hz=speed_hz)

    def taken_up(self) -> Self:
        """With what waited as what comes now."""
        if self.waiting is None:
            return self
        return replace(self, now=self.waiting, speed_hz=self.waiting_hz, waiting=None)

    def _is_alike(self, plan: SetPlan) -> bool:
        return plan.kind == self.now.kind


def _speed_of(plan: SetPlan, kept_hz: float | None) -> float:
    if kept_hz is None:
        return plan.speed_hz
    return max(plan.slowest_hz, min(kept_hz, plan.fastest_hz))
