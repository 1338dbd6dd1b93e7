"""A picture that the console has checked: what is on it is found by no thread that hears halts."""

from collections.abc import Iterator

import numpy as np
import pytest

from bilateral.console.messages import CONSOLE_MESSAGES, Numbered
from bilateral.settings import MotionSettings, Settings, TargetSettings
from bilateral.settings.known_pictures import read_pictures_with
from bilateral.stimulus.picture_content import FINE_SIDE, PictureContent, content_of
from tests.control.plan_workers import Behind, use
from tests.rig.children import wait_until


@pytest.fixture(autouse=True)
def nothing_known_afterwards() -> Iterator[None]:
    yield
    read_pictures_with(None)


def plain_content() -> PictureContent:
    return content_of(np.zeros((FINE_SIDE, FINE_SIDE, 4), np.float32), 0)


def of_a_picture() -> Settings:
    read_pictures_with(lambda _name: plain_content())
    target = TargetSettings(picture="leaf.png", diameter_percent=20)
    return Settings(motion=MotionSettings(speed_hz=0.4), target=target)


def test_it_is_heard_before_anybody_looks_what_is_on_it() -> None:
    asked: list[str] = []

    def look(name: str) -> PictureContent:
        asked.append(name)
        return plain_content()

    sent = Numbered(number=1, asked=use(of_a_picture())).model_dump_json()
    read_pictures_with(look)
    heard = CONSOLE_MESSAGES.validate_json(sent)
    assert not asked
    assert isinstance(heard, Numbered)


def test_one_that_is_gone_by_then_is_told_and_the_plan_stays(behind: Behind) -> None:
    wanted = use(of_a_picture())
    read_pictures_with(lambda _name: None)
    behind.ask(wanted)
    wait_until(behind.all_taken, 5.0, "the plan worker")
    assert behind.outputs.arranged == []
    assert len(behind.told) == 1
    assert "picture" in behind.told[0]
