"""Choices as they are seen on the page: what is drawn is what the outputs would do."""

import pytest

from bilateral.console.messages import ChoicePicture, SettingShown
from bilateral.console.workspace.choice_pictures import DRAWERS, HIGH, WIDE, pictures_of
from bilateral.console.workspace.settings_form import settings_form
from bilateral.stimulus.motion import Motion, Path, Profile

DRAWN = [one for one in settings_form().settings if one.pictures]
CHOICES = [(setting, picture) for setting in DRAWN for picture in setting.pictures]


def test_every_drawer_draws_a_setting_that_there_is() -> None:
    assert {f"{one.section}.{one.field}" for one in DRAWN} == set(DRAWERS)
    assert "motion.path" in DRAWERS


@pytest.mark.parametrize("setting", DRAWN, ids=lambda one: one.field)
def test_each_choice_has_a_picture_of_its_own(setting: SettingShown) -> None:
    assert [picture.choice for picture in setting.pictures] == [*setting.choices]
    seen = {
        (picture.fill, picture.is_soft, picture.shades, picture.course)
        for picture in setting.pictures
    }
    assert len(seen) == len(setting.choices)
    assert ("", False, (), ()) not in seen


@pytest.mark.parametrize(
    ("setting", "picture"), CHOICES, ids=lambda one: getattr(one, "choice", "")
)
def test_what_is_gone_along_stays_in_the_picture(
    setting: SettingShown, picture: ChoicePicture
) -> None:
    for sweep in picture.course:
        assert sweep, setting.field
        for x, y in sweep:
            assert abs(x) <= WIDE + 1e-3
            assert abs(y) <= HIGH + 1e-3


@pytest.mark.parametrize("path", Path)
def test_a_path_is_drawn_where_the_target_goes(path: Path) -> None:
    (picture,) = pictures_of("motion", "path", (path.value,))
    motion = Motion(Profile.SINUSOID, path, 1.0)
    for number, sweep in enumerate(picture.course):
        for phase, (x, y) in ((number, sweep[0]), (number + 0.5, sweep[len(sweep) // 2])):
            true = motion.at(phase)
            assert (x / WIDE, y / HIGH) == pytest.approx((true.x, true.y), abs=2e-3)


def test_a_setting_that_nobody_draws_has_none() -> None:
    assert pictures_of("page", "theme", ("dark", "light")) == ()
