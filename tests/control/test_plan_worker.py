"""What is asked for on the page comes to the desk in its order, and never after a halt."""

import threading
from collections.abc import Iterator

import pytest

from bilateral.console.messages import (
    Ask,
    AskCheck,
    AskedOfEngine,
    AskMetronome,
    AskRoom,
    AskSpeed,
    Numbered,
    Use,
)
from bilateral.control.command_queue import CommandQueue
from bilateral.control.plan_worker import PlanWorker
from bilateral.session.commands import (
    Check,
    CloseSession,
    Command,
    EndCheck,
    Faster,
    Finish,
    Halt,
    MoveStage,
    Pause,
    Recheck,
    Revise,
    SetSpeed,
    ShowNumbers,
    Slower,
    Start,
    UsePlan,
    Wish,
)
from bilateral.session.plan import SetPlan
from bilateral.settings import (
    AudioSettings,
    DisplaySettings,
    LimitSettings,
    MotionSettings,
    Settings,
)
from bilateral.settings.to_plan import set_plan
from bilateral.timing.timeline import Side
from tests.rig.children import wait_until
from tests.words.hearing import into

USUAL = Settings()
SLOW = Settings(motion=MotionSettings(speed_hz=0.4))
FAST = Settings(motion=MotionSettings(speed_hz=1.4))


class SlowProps:
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
    """A backstage at work, its desk, and what it told."""

    def __init__(self) -> None:
        self.command_queue: CommandQueue = CommandQueue()
        self.outputs = SlowProps()
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


@pytest.fixture
def behind() -> Iterator[Behind]:
    opened = Behind()
    opened.start()
    yield opened
    opened.outputs.may_go_on.set()
    wait_until(opened.all_taken, 5.0, "each number that was given")
    opened.plan_worker.close()


def use(
    settings: Settings, *, live: bool = True, name: str = "slow", keeps_speed: bool = False
) -> Use:
    return Use(name=name, settings=settings, live=live, keeps_speed=keeps_speed)


def test_a_start_still_behind_a_plan_does_not_come_after_a_halt_on_the_stage(
    behind: Behind,
) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), Ask(type="start"))
    assert behind.outputs.working.wait(5.0)
    behind.command_queue.note_halt()
    behind.outputs.may_go_on.set()
    behind.ask(Ask(type="slower"))
    revised, slower = behind.awaited(2)
    assert isinstance(revised, Revise)
    assert slower == Slower()


def test_commands_come_in_the_order_in_which_they_were_asked_for(behind: Behind) -> None:
    behind.ask(Ask(type="start"), AskSpeed(type="speed", speed_hz=1.5), Ask(type="faster"))
    behind.ask(Ask(type="slower"), AskRoom(type="numbers"), AskRoom(type="close"))
    asked = [Start(), SetSpeed(1.5), Faster(), Slower(), ShowNumbers(), CloseSession()]
    assert behind.awaited(len(asked)) == asked


def test_settings_become_a_plan_for_now_or_for_the_next_set(behind: Behind) -> None:
    behind.ask(use(SLOW), Ask(type="start"), use(FAST, live=False, name="fast"))
    now, started, later = behind.awaited(3)
    assert isinstance(now, Revise)
    assert (now.plan.name, now.plan.speed_hz) == ("slow", 0.4)
    assert started == Start()
    assert isinstance(later, UsePlan)
    assert (later.plan.name, later.plan.speed_hz) == ("fast", 1.4)
    assert behind.outputs.arranged == [0.4, 1.4]
    assert behind.plan_worker.settings == FAST


def test_a_start_waits_for_the_plan_that_was_chosen_before_it(behind: Behind) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), Ask(type="start"))
    assert behind.outputs.working.wait(5.0)
    assert behind.command_queue.take() == []
    behind.outputs.may_go_on.set()
    revised, started = behind.awaited(2)
    assert isinstance(revised, Revise)
    assert started == Start()


def test_a_halt_comes_at_once_and_nothing_asked_for_before_it_starts_anything(
    behind: Behind,
) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), Ask(type="start"), Ask(type="resume"), use(FAST))
    assert behind.outputs.working.wait(5.0)
    behind.ask(Ask(type="halt"))
    assert behind.command_queue.take() == [Halt()]
    behind.ask(Ask(type="faster"))
    behind.outputs.may_go_on.set()
    *plans, faster = behind.awaited(3)
    assert [type(plan) for plan in plans] == [Revise, Revise]
    assert faster == Faster()
    assert behind.outputs.arranged == [0.4, 1.4]


@pytest.mark.parametrize("number", range(10))
def test_however_a_halt_falls_nothing_starts_after_it(behind: Behind, number: int) -> None:
    for _ in range(number):
        behind.ask(Ask(type="start"), use(SLOW))
    behind.ask(Ask(type="halt"), Ask(type="slower"))
    taken: list[Command | Wish] = []

    def came() -> bool:
        taken.extend(behind.command_queue.take())
        return Slower() in taken

    wait_until(came, 5.0, "what was asked for last")
    assert Start() not in taken[taken.index(Halt()) :]


@pytest.mark.parametrize(("word", "command"), [("pause", Pause()), ("finish", Finish())])
def test_what_calms_does_not_wait_for_plans(behind: Behind, word: str, command: Command) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), use(FAST, live=False))
    assert behind.outputs.working.wait(5.0)
    behind.ask(Ask.model_validate({"type": word}))
    assert behind.command_queue.take() == [command]


def test_what_calms_comes_after_the_start_that_was_asked_for_before_it(behind: Behind) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), Ask(type="start"))
    assert behind.outputs.working.wait(5.0)
    behind.ask(Ask(type="finish"))
    assert behind.command_queue.take() == []
    behind.outputs.may_go_on.set()
    assert [type(one) for one in behind.awaited(3)] == [Revise, Start, Finish]


def test_settings_that_others_replace_at_once_are_passed_over(behind: Behind) -> None:
    behind.outputs.may_go_on.clear()
    speeds = [round(0.5 + n / 100, 2) for n in range(30)]
    changes = [use(Settings(motion=MotionSettings(speed_hz=speed))) for speed in speeds]
    behind.ask(use(SLOW))
    assert behind.outputs.working.wait(5.0)
    behind.ask(*changes, use(FAST, live=False), use(SLOW, live=False))
    behind.outputs.may_go_on.set()
    plans = [one.plan.speed_hz for one in behind.awaited(3) if isinstance(one, Revise | UsePlan)]
    assert plans == [0.4, speeds[-1], 0.4]
    assert behind.outputs.arranged == plans


@pytest.mark.parametrize(("first", "second"), [(False, True), (True, False), (True, True)])
def test_a_speed_chosen_in_settings_that_are_passed_over_is_not_lost(
    behind: Behind, first: bool, second: bool
) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(USUAL))
    assert behind.outputs.working.wait(5.0)
    behind.ask(use(SLOW, keeps_speed=first), use(SLOW, keeps_speed=second))
    behind.outputs.may_go_on.set()
    _, revised = behind.awaited(2)
    assert isinstance(revised, Revise)
    assert revised.keeps_speed is (first and second)


def test_a_preset_that_waits_is_known_before_what_is_changed_in_it(behind: Behind) -> None:
    """Else an output that is muted in it would not be muted at once in the set that plays."""
    behind.outputs.may_go_on.clear()
    muted = Settings(audio=AudioSettings(on=False))
    behind.ask(use(SLOW))
    assert behind.outputs.working.wait(5.0)
    chosen = [
        use(settings, live=False, name=name)
        for name, settings in (("calm", FAST), ("other", SLOW), ("other", FAST), ("other", muted))
    ]
    behind.ask(*chosen)
    behind.outputs.may_go_on.set()
    _, known, last = behind.awaited(3)
    assert isinstance(known, UsePlan)
    assert isinstance(last, UsePlan)
    assert (known.plan.name, known.plan.speed_hz) == ("other", 0.4)
    assert (last.plan.name, last.plan.tones) == ("other", None)


def test_what_is_not_safe_is_told_in_a_sentence_and_changes_nothing(behind: Behind) -> None:
    loose = LimitSettings.model_construct(speed_hz=9.0, level_dbfs=-6.0)
    behind.ask(use(Settings.model_construct(**{**dict(USUAL), "limits": loose})))
    behind.ask(Ask(type="start"))
    assert behind.awaited(1) == [Start()]
    assert len(behind.told) == 1
    assert "speed limit" in behind.told[0]
    assert behind.plan_worker.settings == USUAL
    assert behind.outputs.arranged == []


def test_a_fault_is_told_and_the_next_thing_is_done(behind: Behind) -> None:
    behind.outputs.may_fail = True
    behind.ask(AskRoom(type="look-again"), Ask(type="start"))
    assert behind.awaited(1) == [Start()]
    (sentence,) = behind.told
    assert "broken" in sentence


def test_another_monitor_in_the_settings_moves_the_stage(behind: Behind) -> None:
    there = Settings(display=DisplaySettings(monitor=2, windowed=True))
    behind.ask(use(there))
    assert behind.awaited(2)[1] == MoveStage(2, windowed=True)
    behind.ask(use(there), Ask(type="start"))
    assert [type(one) for one in behind.awaited(2)] == [Revise, Start]
    behind.ask(use(USUAL))
    assert behind.awaited(2)[1] == MoveStage("auto")


def test_a_side_is_checked_with_the_plan_in_force_which_is_ready_by_then(behind: Behind) -> None:
    behind.ask(use(SLOW, name="slow"), AskCheck(type="check", output="ears", side="right"))
    _, check = behind.awaited(2)
    assert isinstance(check, Check)
    assert behind.outputs.prepared == [check.plan]
    assert check.plan.name == "slow"
    assert check.plan.first_side is Side.RIGHT
    assert check.plan.pulses is None


def test_an_output_that_is_switched_off_cannot_be_checked_and_that_is_told(behind: Behind) -> None:
    behind.ask(AskCheck(type="check", output="hands", side="left"), Ask(type="start"))
    assert behind.awaited(1) == [Start()]
    assert behind.told == ["The hands cannot be checked: they are switched off in the settings."]


def test_a_check_in_the_making_is_dropped_when_a_halt_comes(behind: Behind) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(AskMetronome(type="metronome", on=True))
    assert behind.outputs.working.wait(5.0)
    behind.ask(Ask(type="halt"), Ask(type="faster"))
    behind.outputs.may_go_on.set()
    assert behind.awaited(2) == [Halt(), Faster()]


def test_the_metronome_follows_what_is_changed_while_it_beats(behind: Behind) -> None:
    later = Settings(audio=AudioSettings(latency_ms=80.0))
    behind.ask(AskMetronome(type="metronome", on=True))
    behind.awaited(1)
    behind.ask(use(later))
    _, again = behind.awaited(2)
    assert isinstance(again, Recheck)
    assert again.plan.tones is not None
    assert again.plan.tones.alignment.latency_s == 0.08
    behind.ask(use(Settings(**{**dict(later), "motion": SLOW.motion})), Ask(type="faster"))
    assert [type(one) for one in behind.awaited(2)] == [Revise, Faster]
    behind.ask(AskMetronome(type="metronome", on=False), use(USUAL))
    assert [type(one) for one in behind.awaited(2)] == [EndCheck, Revise]


def test_what_was_chosen_before_a_halt_holds_after_it(behind: Behind) -> None:
    behind.ask(use(SLOW), Ask(type="start"))
    wait_until(lambda: len(behind.command_queue._asked) == 2, 5.0, "both")
    behind.ask(Ask(type="halt"))
    assert [type(one) for one in behind.command_queue.take()] == [Halt, Revise]


def test_looking_again_is_passed_on(behind: Behind) -> None:
    behind.ask(AskRoom(type="look-again"), Ask(type="start"))
    behind.awaited(1)
    assert behind.outputs.looks == 1


def test_what_was_asked_for_before_the_outputs_were_open_is_made_then() -> None:
    early = Behind()
    early.ask(use(SLOW), Ask(type="start"))
    early.ask(Ask(type="halt"), Ask(type="start"))
    assert early.command_queue.take() == [Halt()]
    early.start()
    assert [type(one) for one in early.awaited(2)] == [Revise, Start]
    early.plan_worker.close()
