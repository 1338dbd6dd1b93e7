"""A plan worker at work, over outputs that take as long as a test wants."""

import threading

from bilateral.console.messages import AskedOfEngine, Numbered, Use
from bilateral.control.command_queue import CommandQueue
from bilateral.control.plan_worker import PlanWorker
from bilateral.session.commands import Command, Wish
from bilateral.session.plan import SetPlan
from bilateral.settings import MotionSettings, Settings
from bilateral.settings.to_plan import set_plan
from tests.rig.children import wait_until
from tests.words.hearing import into

USUAL = Settings()
SLOW = Settings(motion=MotionSettings(speed_hz=0.4))
FAST = Settings(motion=MotionSettings(speed_hz=1.4))


class SlowOutputs:
    """Outputs that take as long to be got ready as the test wants."""

    def __init__(self) -> None:
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.working = threading.Event()
        self.arranged: list[float] = []
        self.prepared: list[SetPlan] = []
        self.looks = 0
        self.may_fail = False

    def arrange(self, settings: Settings, plan: SetPlan) -> None:
        assert settings.motion.speed_hz == plan.speed_hz
        self.working.set()
        assert self.may_go_on.wait(5.0)
        self.arranged.append(plan.speed_hz)

    def prepare(self, plan: SetPlan) -> None:
        self.working.set()
        assert self.may_go_on.wait(5.0)
        self.prepared.append(plan)

    def look_again(self) -> None:
        if self.may_fail:
            raise RuntimeError("broken")
        self.looks += 1


class Behind:
    """A plan worker at work, its queue, and what it told."""

    def __init__(self) -> None:
        self.command_queue: CommandQueue = CommandQueue()
        self.outputs = SlowOutputs()
        self.told: list[str] = []
        self.asked = 0
        self.plan_worker = PlanWorker(self.command_queue)

    def start(self) -> None:
        self.plan_worker.start(USUAL, set_plan(USUAL), self.outputs, into(self.told))

    def ask(self, *asked: AskedOfEngine | Use) -> None:
        for one in asked:
            self.asked += 1
            self.plan_worker.ask(Numbered(number=self.asked, asked=one))

    def all_taken(self) -> bool:
        self.command_queue.take()
        return self.command_queue.taken == self.asked

    def awaited(self, count: int) -> list[Command | Wish]:
        taken: list[Command | Wish] = []

        def came() -> bool:
            taken.extend(self.command_queue.take())
            return len(taken) >= count

        wait_until(came, 5.0, f"{count} commands")
        return taken


def use(
    settings: Settings, *, live: bool = True, name: str = "slow", keeps_speed: bool = False
) -> Use:
    return Use(name=name, settings=settings, live=live, keeps_speed=keeps_speed)
