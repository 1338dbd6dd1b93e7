"""The client's monitor is not the therapist's, and a wrong wish is told with what there is."""

import pytest

from bilateral.visual.monitors import AUTO, DisplayMissing, Monitor, choose
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK

DESK = Monitor(0, 'Dell 24"', (0, 0), (1920, 1080), 60.0)
CLIENT = Monitor(1, "LG TV", (1920, 0), (3840, 2160), 59.94)
THIRD = Monitor(2, "LG TV", (-1280, 0), (1280, 1024), 75.0)


def test_auto_takes_a_monitor_away_from_the_desktops_origin() -> None:
    assert choose(AUTO, (DESK, CLIENT)) is CLIENT
    assert choose(AUTO, (DESK, CLIENT, THIRD)) is CLIENT
    swapped = Monitor(0, "LG TV", (-3840, 0), (3840, 2160), 60.0)
    assert choose(AUTO, (swapped, Monitor(1, "Dell", (0, 0), (1920, 1080), 60.0))) is swapped


def test_auto_takes_the_only_one_and_the_last_of_those_whose_place_is_unknown() -> None:
    assert choose(AUTO, (DESK,)) is DESK
    unplaced = Monitor(1, "LG TV", (0, 0), (1280, 1024), 60.0)
    assert choose(AUTO, (DESK, unplaced)) is unplaced


@pytest.mark.parametrize("wanted", [2, "2"])
def test_people_count_monitors_from_one(wanted: str | int) -> None:
    assert choose(wanted, (DESK, CLIENT, THIRD)) is CLIENT


@pytest.mark.parametrize("wanted", ["LG TV", "lg", "tv"])
def test_a_part_of_the_name_is_enough_and_the_first_alike_is_taken(wanted: str) -> None:
    assert choose(wanted, (DESK, CLIENT, THIRD)) is CLIENT


@pytest.mark.parametrize("wanted", [0, 3, "3", "Eizo"])
def test_a_monitor_that_is_not_there_is_told_with_those_that_are(wanted: str | int) -> None:
    with pytest.raises(DisplayMissing) as missing:
        choose(wanted, (DESK, CLIENT))
    assert say(missing.value.notice, FALLBACK) == (
        f"There is no monitor '{wanted}'. Connected: "
        'monitor 1 (Dell 24", 1920x1080, 60 Hz); monitor 2 (LG TV, 3840x2160, 59.94 Hz).'
    )


@pytest.mark.parametrize("wanted", [AUTO, 1, "LG"])
def test_no_monitor_at_all_is_a_sentence(wanted: str | int) -> None:
    with pytest.raises(DisplayMissing, match="display-no-monitor"):
        choose(wanted, ())
