"""What is asked for on the page becomes plans and commands, in the order it was asked for."""

import pytest

from bilateral.console.messages import Ask, AskSession, AskSpeed, AskWords
from bilateral.session.commands import (
    CloseSession,
    Faster,
    Halt,
    MoveStage,
    Revise,
    SetSpeed,
    ShowNumbers,
    ShowWords,
    Slower,
    Start,
    UsePlan,
)
from bilateral.settings import (
    AudioSettings,
    DisplaySettings,
    LimitSettings,
    MotionSettings,
    PageSettings,
    Settings,
)
from bilateral.words.catalogue import catalogue, say
from bilateral.words.notice import Notice
from tests.control.plan_workers import FAST, SLOW, USUAL, Behind, use
from tests.rig.children import wait_until


def test_commands_come_in_the_order_in_which_they_were_asked_for(behind: Behind) -> None:
    behind.ask(Ask(type="start"), AskSpeed(type="speed", speed_hz=1.5), Ask(type="faster"))
    behind.ask(Ask(type="slower"), AskSession(type="numbers"), AskSession(type="close"))
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


def test_words_of_another_language_are_not_read_by_whoever_halts(behind: Behind) -> None:
    catalogue.cache_clear()
    behind.ask(use(Settings(page=PageSettings(language="fr"))))
    behind.awaited(1)
    read = catalogue.cache_info().misses
    assert say(Notice("set-halted"), "fr").startswith("Arr")
    assert catalogue.cache_info().misses == read


def test_a_start_waits_for_the_plan_that_was_chosen_before_it(behind: Behind) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), Ask(type="start"))
    assert behind.outputs.working.wait(5.0)
    assert behind.command_queue.take() == []
    behind.outputs.may_go_on.set()
    revised, started = behind.awaited(2)
    assert isinstance(revised, Revise)
    assert started == Start()


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
    behind.ask(AskSession(type="look-again"), Ask(type="start"))
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


def test_words_for_the_client_come_with_the_plan_or_by_themselves_but_not_after_a_halt(
    behind: Behind,
) -> None:
    exercise = {"kind": "breathing", "care_shown": True, "pace_hz": 0.1}
    shown = Settings.model_validate({"exercise": exercise, "motion": {"speed_hz": 0.1}})
    behind.ask(use(shown, live=False), AskWords(type="words", words="Where are we now?"))
    used, card = behind.awaited(2)
    assert isinstance(used, UsePlan)
    assert "dizzy" in used.plan.words
    assert card == ShowWords("Where are we now?")
    behind.ask(Ask(type="halt", page="one", halts=1))
    behind.ask(AskWords(type="words", words="Too late.", page="one", halts=0))
    assert behind.awaited(1) == [Halt()]
    wait_until(behind.all_taken, 5.0, "the card that came too late")
    assert behind.command_queue.take() == []


def test_looking_again_is_passed_on(behind: Behind) -> None:
    behind.ask(AskSession(type="look-again"), Ask(type="start"))
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
