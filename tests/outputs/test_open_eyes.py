"""Where monitors cannot be told apart, none is covered."""

import pytest

from bilateral.outputs import opening_eyes
from bilateral.outputs.opening_eyes import OpeningWishes, open_eyes
from bilateral.settings import Settings
from bilateral.settings.to_plan import set_plan
from bilateral.timing.clock import MonotonicClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual import monitors
from bilateral.words.notice import Notice
from tests.visual.dummy import unseen_screen


@pytest.mark.parametrize(("several", "told"), [(True, ["display-no-randr"]), (False, [])])
def test_what_may_be_several_monitors_is_not_covered_though_one_may_be(
    monkeypatch: pytest.MonkeyPatch, several: bool, told: list[str]
) -> None:
    monkeypatch.setattr(monitors, "UNSEEN_DRIVERS", frozenset[str]())
    monkeypatch.setattr(opening_eyes, "may_be_several", lambda: several)
    notices: list[Notice] = []
    wishes = OpeningWishes(frozenset(), lambda: True, notices.append)
    settings = Settings()
    with unseen_screen(monkeypatch):
        eyes = open_eyes(settings, set_plan(settings), NowPlaying(), wishes, MonotonicClock())
        eyes.close()
    assert [notice.code for notice in notices] == told
