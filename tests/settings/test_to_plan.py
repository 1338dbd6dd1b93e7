"""Units converted once: what settings become for the hands, by what moves in them."""

from pathlib import Path

import pytest

from bilateral.loading.rules import SETTING_RULES
from bilateral.settings import CalmSettings, HandsSettings, Motor, Settings, TargetSettings
from bilateral.settings.to_plan import KICK_MS, LATENCY_MS, calm_of, set_plan
from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.light import luminance
from bilateral.stimulus.touch import Pulses
from bilateral.timing.variation import EVEN, Variation


def pulses(hands: dict[str, object]) -> Pulses:
    plan = set_plan(Settings(hands=HandsSettings.model_validate(hands)))
    assert plan.pulses is not None
    return plan.pulses


@pytest.mark.parametrize("motor", list(Motor))
def test_motors_are_kicked_and_set_off_early(motor: Motor) -> None:
    given = pulses({"buzzers": "auto", "motor": motor})
    assert given.kick_s == pytest.approx(KICK_MS[motor] / 1000)
    assert given.alignment.latency_s == pytest.approx(LATENCY_MS[motor] / 1000)


def test_exciters_follow_at_once() -> None:
    given = pulses({"buzzers": "audio", "device": "USB"})
    assert (given.kick_s, given.alignment.latency_s) == (0.0, 0.0)


def test_what_is_written_goes_before_what_is_usual() -> None:
    given = pulses({"buzzers": "audio", "device": "USB", "latency_ms": 12.0, "kick_ms": 5.0})
    assert (given.kick_s, given.alignment.latency_s) == (0.005, 0.012)


@pytest.mark.parametrize("hands", [{}, {"on": True}, {"on": False, "buzzers": "auto"}])
def test_no_buzzers_are_no_pulses_nor_are_those_that_are_off(hands: dict[str, object]) -> None:
    assert set_plan(Settings(hands=HandsSettings.model_validate(hands))).pulses is None


def test_brightness_dims_the_target_and_its_background_together() -> None:
    target = TargetSettings(colour="#ffffff", background="#777777", brightness_percent=50)
    look = set_plan(Settings(target=target)).look
    assert (look.colour, look.background) == ((119, 119, 119), (52, 52, 52))


def test_the_lowest_brightness_can_be_seen() -> None:
    lowest = SETTING_RULES["target"]["brightness_percent"].limits.lowest
    look = set_plan(Settings(target=TargetSettings(brightness_percent=lowest))).look
    contrast = (luminance(look.colour) + 0.05) / (luminance(look.background) + 0.05)
    assert contrast > 1.5


def test_variation_is_of_speed_and_width_after_one_seed_and_comes_to_the_length() -> None:
    motion = {"speed_variation_percent": 10.0, "width_variation_percent": 5.0, "seed": 7}
    for passes, begins in ((24, 0), (25, 2)):
        chosen = Settings.model_validate({"motion": motion, "set": {"passes": passes}})
        plan = set_plan(chosen)
        assert plan.variation == Variation(0.1, 7)
        assert plan.timeline(0.0, 1.0).segments[0].variation == Variation(0.1, 7, begins)
        assert plan.motion.variation == Variation(0.05, 7, begins)
        sizes = [plan.motion.at(2.0 * number + 1.0).x for number in range(passes)]
        assert sum(sizes) / passes == pytest.approx(0.8, rel=1e-9)
        assert 0.8 < max(sizes) <= 0.8 * 1.05
    assert set_plan(Settings()).motion.variation == set_plan(Settings()).variation == EVEN


def test_a_seed_means_nothing_where_nothing_is_left_to_chance() -> None:
    even = set_plan(Settings.model_validate({"motion": {"seed": 9}}))
    assert even.motion == set_plan(Settings()).motion
    wanders = [
        set_plan(Settings.model_validate({"motion": {"path": "wander", "seed": seed}})).motion
        for seed in (1, 9)
    ]
    assert wanders[0].at(0.5) != wanders[1].at(0.5)


def test_a_calm_screen_is_empty_unless_something_else_was_chosen() -> None:
    assert calm_of(Settings(), Path("photos")) == CalmScreen()
    chosen = CalmSettings(colour="#102030", dot=True, photo="meadow.jpg")
    calm = calm_of(Settings(calm=chosen), Path("photos"))
    assert calm == CalmScreen((16, 32, 48), dot=True, photo=Path("photos/meadow.jpg"))


def test_pulses_suit_the_motors_unless_they_are_told_otherwise() -> None:
    def pulses(**chosen: object) -> Pulses | None:
        return set_plan(Settings.model_validate({"hands": chosen})).pulses

    assert pulses() is None
    coin, linear = pulses(buzzers="auto"), pulses(buzzers="auto", motor="lra")
    assert coin is not None
    assert linear is not None
    assert (coin.kick_s, coin.alignment.latency_s) == (0.06, 0.04)
    assert (linear.kick_s, linear.alignment.latency_s) == (0.0, 0.01)
    own = pulses(buzzers="auto", kick_ms=80, duration_ms=50, latency_ms=-5, strength_percent=40)
    assert own is not None
    assert (own.kick_s, own.duration_s) == (0.05, 0.05)
    assert own.strength == pytest.approx(0.4)
    assert own.alignment.latency_s == -0.005
