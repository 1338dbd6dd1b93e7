"""The client's monitor is not the therapist's, and a wrong wish is told with what there is."""

from dataclasses import replace

import pytest

from bilateral.visual.monitor_identity import is_invented, without_invented
from bilateral.visual.monitors import (
    AUTO,
    DisplayMissing,
    Monitor,
    MonitorUntold,
    choose,
    complete,
    find_again,
)
from bilateral.visual.x11_monitors import X11Monitor
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK

DESK = Monitor(0, 'Dell 24"', (0, 0), (1920, 1080), 60.0, is_primary=True)
CLIENT = Monitor(1, "LG TV", (1920, 0), (3840, 2160), 59.94)
THIRD = Monitor(2, "LG TV", (-1280, 0), (1280, 1024), 75.0)


def test_auto_takes_a_monitor_that_is_not_the_primary() -> None:
    assert choose(AUTO, (DESK, CLIENT)) is CLIENT
    swapped = Monitor(0, "LG TV", (-3840, 0), (3840, 2160), 60.0)
    assert (
        choose(AUTO, (swapped, Monitor(1, "Dell", (0, 0), (1920, 1080), 60.0, is_primary=True)))
        is swapped
    )


def test_auto_asks_where_more_than_one_may_be_the_clients() -> None:
    with pytest.raises(MonitorUntold) as untold:
        choose(AUTO, (DESK, CLIENT, THIRD))
    assert say(untold.value.notice, FALLBACK) == (
        "More than one monitor may be the client's: monitor 2 (LG TV, 3840x2160, 59.94 Hz); "
        "monitor 3 (LG TV, 1280x1024, 75 Hz). Choose it in Setup, or with --display and its number."
    )


def test_auto_asks_where_x_was_not_told_which_one_is_the_therapists() -> None:
    asked = [X11Monitor(one.position, frozenset({("DP-1", b"")}), False) for one in (DESK, CLIENT)]
    with pytest.raises(MonitorUntold) as untold:
        choose(AUTO, complete((DESK, CLIENT), asked))
    said = say(untold.value.notice, FALLBACK)
    assert "monitor 1 (Dell" in said
    assert "monitor 2 (LG TV" in said


def test_auto_takes_the_only_one_and_the_last_of_those_whose_place_is_unknown() -> None:
    assert choose(AUTO, (DESK,)) is DESK
    unplaced = Monitor(1, "LG TV", (0, 0), (1280, 1024), 60.0)
    assert choose(AUTO, (DESK, unplaced)) is unplaced


@pytest.mark.parametrize("wanted", [2, "2"])
def test_people_count_monitors_from_one(wanted: str | int) -> None:
    assert choose(wanted, (DESK, CLIENT, THIRD)) is CLIENT


@pytest.mark.parametrize("wanted", ["LG TV", "lg", "tv"])
def test_a_part_of_the_name_is_enough(wanted: str) -> None:
    assert choose(wanted, (DESK, CLIENT)) is CLIENT


def test_a_name_of_several_is_refused_with_the_number_of_each() -> None:
    with pytest.raises(DisplayMissing) as missing:
        choose("LG", (DESK, CLIENT, THIRD))
    assert say(missing.value.notice, FALLBACK) == (
        "'LG' is the name of more than one monitor: monitor 2 (LG TV, 3840x2160, 59.94 Hz); "
        "monitor 3 (LG TV, 1280x1024, 75 Hz). Choose the client's by its number instead."
    )


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


EDID = b"the same in both of one model"


def twins(*, client_at: tuple[int, int] = (1920, 0)) -> tuple[Monitor, Monitor]:
    """Two of one model: the therapist's, and the client's."""
    at = (1920, 0) if client_at == (0, 0) else (0, 0)
    desk = Monitor(0, "DELL", at, (1920, 1080), 60.0)
    client = Monitor(1, "DELL", client_at, (1920, 1080), 60.0)
    asked = (
        X11Monitor(at, frozenset({("DP-1", EDID)}), True),
        X11Monitor(client_at, frozenset({("DP-2", EDID)}), False),
    )
    found = complete((desk, client), asked)
    return found[0], found[1]


@pytest.mark.parametrize("client_at", [(1920, 0), (0, 0)])
def test_auto_never_takes_the_primary_wherever_it_stands(client_at: tuple[int, int]) -> None:
    desk, client = twins(client_at=client_at)
    assert choose(AUTO, (desk, client)) is client


def test_a_twin_is_never_taken_for_the_clients() -> None:
    desk, client = twins()
    assert find_again(client, (desk,)) is None
    at_its_place = replace(desk, position=client.position, index=client.index)
    assert find_again(client, (at_its_place,)) is None


def test_twins_without_connectors_are_told_apart_by_place_and_only_while_both_are_there() -> None:
    pair = (replace(DESK, name="DELL"), replace(CLIENT, name="DELL"))
    desk, client = complete(pair, ())
    assert find_again(client, (desk, client)) is client
    assert find_again(client, complete((desk,), ())) is None
    assert find_again(client, complete((replace(desk, position=client.position),), ())) is None
    assert find_again(desk, complete((client,), ())) is None


def test_a_number_of_xwaylands_is_no_name_of_a_monitor() -> None:
    assert is_invented("XWAYLAND0")
    assert not is_invented("DP-1")
    assert without_invented('XWAYLAND12 24"') == without_invented('XWAYLAND3 24"') == 'display 24"'
    assert without_invented("DELL U2412M") == "DELL U2412M"


def test_the_same_monitor_is_found_with_another_number_place_and_resolution() -> None:
    desk, client = twins()
    moved = replace(client, index=0, position=(0, 1080), size=(1280, 720), refresh_hz=75.0)
    assert find_again(client, (replace(desk, index=1), moved)) is moved
    alone = replace(CLIENT, size=(1280, 720), position=(-1280, 0))
    assert find_again(CLIENT, (alone, DESK)) is alone


def test_another_monitor_at_the_same_plug_is_another() -> None:
    desk, client = twins()
    other = replace(client, plugs=frozenset({("DP-2", b"another")}))
    assert find_again(client, (desk, other)) is None


def test_mirrored_monitors_are_one_and_none_of_those_they_were() -> None:
    desk, client = twins()
    both = X11Monitor((0, 0), desk.plugs | client.plugs, True)
    (mirrored,) = complete((desk, replace(client, position=(0, 0))), (both,))
    assert find_again(mirrored, (mirrored,)) is mirrored
    assert find_again(client, (mirrored,)) is None


def test_the_therapists_is_that_at_the_origin_where_no_primary_is_known() -> None:
    beside = replace(CLIENT, position=(-3840, 0))
    assert [m.is_primary for m in complete((beside, DESK), ())] == [False, True]


def test_a_kept_number_means_the_monitor_that_had_it_not_the_one_that_has_it() -> None:
    desk, client = twins()
    renumbered = (replace(client, index=0), replace(desk, index=1))
    assert client.kept.startswith("2: DP-2 ")
    assert choose(client.kept, renumbered) is renumbered[0]


def test_a_kept_monitor_that_is_away_or_one_of_several_is_asked_for_not_guessed() -> None:
    desk, client = twins()
    for there in ((desk,), (replace(desk, index=1),), (client, replace(client, index=2))):
        with pytest.raises(MonitorUntold) as untold:
            choose(client.kept, there)
        assert say(untold.value.notice, FALLBACK).startswith("Monitor 2 was the client's, but")


def test_twins_can_be_named_by_connector_and_are_told_with_it() -> None:
    desk, client = twins()
    assert choose("DP-2", (desk, client)) is client
    with pytest.raises(MonitorUntold) as untold:
        choose("dell", (desk, client))
    said = say(untold.value.notice, FALLBACK)
    assert "monitor 1 (DELL DP-1, " in said
    assert "monitor 2 (DELL DP-2, " in said


SERIAL_EDID = bytes(12) + bytes([7, 0, 0, 0]) + bytes(112)
OTHER_SERIAL_EDID = bytes(12) + bytes([8, 0, 0, 0]) + bytes(112)


def with_serials(client_plug: str, client_edid: bytes = SERIAL_EDID) -> tuple[Monitor, ...]:
    asked = (
        X11Monitor((0, 0), frozenset({("DP-1", OTHER_SERIAL_EDID)}), True),
        X11Monitor((1920, 0), frozenset({(client_plug, client_edid)}), False),
    )
    return complete((DESK, replace(CLIENT, name=DESK.name)), asked)


def test_a_serial_number_tells_a_monitor_at_another_connector_if_no_other_says_the_same() -> None:
    _, client = with_serials("DP-2")
    assert choose(client.kept, with_serials("HDMI-1")).connectors == ("HDMI-1",)
    _, alike = with_serials("DP-2", OTHER_SERIAL_EDID)
    with pytest.raises(MonitorUntold):
        choose(alike.kept, with_serials("HDMI-1", OTHER_SERIAL_EDID))
