"""`bilateral run`: open the outputs, give the set, say how it went."""

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.app.opening import RunWishes, Terminal, check_report_place, outputs_open, speaker
from bilateral.reporting.noted import noted
from bilateral.session.plan import Passes
from bilateral.settings import Settings
from bilateral.settings.to_plan import set_plan, words_before
from bilateral.stimulus.exercises.breathing import Breathing
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Profile
from bilateral.words.notice import Notice

if TYPE_CHECKING:
    from bilateral.reporting.schema import Report

CHECK_SPEED_HZ = 0.25
"""Slow enough to say left and right while it is on that side."""


def run(settings: Settings, wishes: RunWishes, terminal: Terminal) -> "Report":
    """Give one set, or sets as they are asked for. Raises OutputRequired and OSError."""
    check_report_place(wishes)
    plan = replace(set_plan(settings), words=words_before(settings))
    if plan.kind == Breathing.kind:
        terminal().print(speaker(lambda: settings)(Notice("finding-breathing")), soft_wrap=True)
    with outputs_open(settings, plan, wishes, terminal) as opened:
        from bilateral.app.giving import give_sets, hand_in  # noqa: PLC0415  # behind the stage

        plans = [plan]
        if not opened.gives(plan):
            nobody = Notice("nothing-gives-it")
            opened.told.append(noted(nobody))
            terminal().print(speaker(lambda: settings)(nobody), soft_wrap=True, markup=False)
            plans = []
        finished = give_sets(opened, lambda: settings, plans, terminal(), wait=wishes.wait)
    hand_in(finished, wishes, terminal())
    return finished


def check(settings: Settings, wishes: RunWishes, terminal: Terminal) -> "Report":
    """Give left, then right, to the eyes; then to the ears and the hands. Raises OutputRequired."""
    plan = replace(
        set_plan(settings),
        exercise=None,
        speed_hz=CHECK_SPEED_HZ,
        length=Passes(1),
        lead_in_s=1.0,
        motion=replace(set_plan(settings).motion, profile=Profile.SACCADE),
        look=Look(),  # a jump in red would be refused, and the colours are not what is checked
    )
    unseen = Look(shown=False)
    plans = {"eyes": replace(plan, tones=None, pulses=None)}
    if plan.tones is not None:
        plans["ears"] = replace(plan, look=unseen, pulses=None)
    if plan.pulses is not None:
        plans["hands"] = replace(plan, look=unseen, tones=None)
    speak = speaker(lambda: settings)
    outputs = [Notice(f"check-of-{output}") for output in plans]
    terminal().print(speak(Notice("check-order", outputs=outputs)), soft_wrap=True)
    with outputs_open(settings, set_plan(settings), wishes, terminal) as opened:
        from bilateral.app.giving import give_sets  # noqa: PLC0415  # behind the stage

        given = [*plans.values()]
        return give_sets(opened, lambda: settings, given, terminal(), wait=wishes.wait)
