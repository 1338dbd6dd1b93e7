"""Devices by name, in the order that serves a therapist, and sentences where there is none."""

import pytest

from audio.devices import (
    AUTO,
    DIRECT_APIS,
    SERVERS,
    SoundDevice,
    SoundMissing,
    choose,
    list_devices,
)
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from tests.audio.card import Host
from tests.audio.driver import HandLibrary, install

ALSA, WASAPI = "ALSA", "Windows WASAPI"
HEADPHONES = SoundDevice(0, "USB Headphones: Audio (hw:1,0)", ALSA, 48000.0)
BUILT_IN = SoundDevice(1, "HDA Intel: ALC257 (hw:0,0)", ALSA, 44100.0)
PULSE = SoundDevice(2, "pulse", ALSA, 48000.0)
DEFAULT = SoundDevice(3, "default", ALSA, 48000.0)
ALL = (DEFAULT, PULSE, BUILT_IN, HEADPHONES)


def test_auto_takes_the_first_of_the_list() -> None:
    assert choose(AUTO, ALL) is DEFAULT
    assert choose(AUTO, (HEADPHONES,)) is HEADPHONES


@pytest.mark.parametrize("wanted", ["usb headphones", "Headphones", "HW:1,0"])
def test_a_part_of_the_name_is_enough_in_small_or_capital_letters(wanted: str) -> None:
    assert choose(wanted, ALL) is HEADPHONES


def test_a_whole_name_goes_before_a_part_of_another() -> None:
    other = SoundDevice(9, "pulse monitor", ALSA, 48000.0)
    assert choose("pulse", (other, *ALL)) is PULSE


def test_of_one_device_offered_in_several_ways_the_one_that_keeps_time_is_taken() -> None:
    ways = ("MME", "Windows DirectSound", WASAPI, "Windows WDM-KS")
    offered = tuple(SoundDevice(n, "Headphones", api, 48000.0) for n, api in enumerate(ways))
    assert choose("head", offered).api == WASAPI
    assert choose("Headphones", offered[::-1]).api == WASAPI


def test_between_two_alike_the_first_is_taken() -> None:
    twins = tuple(SoundDevice(n, f"Card {n}", ALSA, 48000.0) for n in range(2))
    assert choose("card", twins) is twins[0]


def test_no_device_is_a_sentence_that_says_what_to_do() -> None:
    for wanted in (AUTO, "Headphones"):
        with pytest.raises(SoundMissing, match="sound-none"):
            choose(wanted, ())


def test_an_unknown_name_is_told_with_the_names_there_are_each_once() -> None:
    twice = (*ALL, SoundDevice(7, "pulse", "JACK Audio Connection Kit", 48000.0))
    with pytest.raises(SoundMissing) as missing:
        choose("Speakers", twice)
    told = say(missing.value.notice, FALLBACK)
    assert told.startswith("No sound device is called 'Speakers'. There are: ")
    assert told.count("pulse") == 1
    assert all(device.name in told for device in ALL)


def found_here() -> tuple[tuple[SoundDevice, ...], str]:
    try:
        return list_devices(), ""
    except SoundMissing as missing:
        return (), str(missing)


def test_the_devices_of_this_machine_are_listed_or_told_to_be_missing() -> None:
    """Whatever this machine has: two channels, a rate, and a server before the cards beneath it."""
    devices, reason = found_here()
    assert reason == "" or reason.endswith(("does not answer.", "apt install libportaudio2"))
    assert len({device.number for device in devices}) == len(devices)
    assert all(device.rate_hz > 0 for device in devices)
    linux = [device.name in SERVERS for device in devices if device.api == ALSA]
    assert linux == sorted(linux, reverse=True)


def test_ways_are_told_apart_by_the_names_portaudio_gives_them() -> None:
    assert len(set(DIRECT_APIS)) == len(DIRECT_APIS)
    assert WASAPI in DIRECT_APIS
    assert ALSA in DIRECT_APIS


def test_two_of_one_name_are_numbered_and_each_can_be_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    install(monkeypatch, HandLibrary("Headset", "Speaker", "Headset"), Host(5000.0))
    found = list_devices()
    assert [device.name for device in found] == ["Headset", "Speaker", "Headset (2)"]
    assert [device.namesakes for device in found] == [2, 1, 2]
    assert choose("Headset", found).number == 0
    assert choose("headset (2)", found).number == 2
