"""Checks are made of the plan in force, and the metronome follows what is changed in it."""

from bilateral.console.messages import Ask, AskCheck, AskMetronome, AskTrial
from bilateral.session.commands import Check, EndCheck, Faster, Recheck, Revise, Start
from bilateral.session.plan import Sweeps
from bilateral.settings import AudioSettings, Settings
from bilateral.timing.timeline import Side
from tests.control.plan_workers import SLOW, USUAL, Behind, use


def test_a_side_is_checked_with_the_plan_in_force_which_is_ready_by_then(behind: Behind) -> None:
    behind.ask(use(SLOW, name="slow"), AskCheck(type="check", output="ears", side="right"))
    _, check = behind.awaited(2)
    assert isinstance(check, Check)
    assert behind.outputs.prepared == [check.plan]
    assert check.plan.name == "slow"
    assert check.plan.first_side is Side.RIGHT
    assert check.plan.pulses is None


def test_a_trial_is_of_the_sound_that_was_chosen_just_before(behind: Behind) -> None:
    other = Settings(audio=AudioSettings(level_dbfs=-31.0))
    behind.ask(use(other), AskTrial(type="trial", output="ears"))
    _, check = behind.awaited(2)
    assert isinstance(check, Check)
    assert behind.outputs.prepared == [check.plan]
    assert check.plan.tones is not None
    assert (check.plan.tones.level_dbfs, check.plan.pulses) == (-31.0, None)
    assert (check.plan.first_side, check.plan.length) == (Side.LEFT, Sweeps(2))


def test_an_output_that_is_switched_off_cannot_be_checked_and_that_is_told(behind: Behind) -> None:
    trial = AskTrial(type="trial", output="hands")
    behind.ask(AskCheck(type="check", output="hands", side="left"), trial, Ask(type="start"))
    assert behind.awaited(1) == [Start()]
    told = "The hands cannot be checked: they are switched off in the settings."
    assert behind.told == [told, told]


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
