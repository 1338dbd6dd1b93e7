"""The command line's flags for settings, shared by the commands that give or write a set."""

from collections.abc import Mapping
from typing import Annotated

import typer

PresetName = Annotated[str, typer.Argument(help="a preset's name, or a .toml file")]
PassesFlag = Annotated[str | None, typer.Option(help="length of the set in passes")]
SecondsFlag = Annotated[str | None, typer.Option(help="length of the set in seconds")]
SpeedFlag = Annotated[str | None, typer.Option(help="passes per second (Hz)")]
DisplayFlag = Annotated[str | None, typer.Option(help="the client's monitor: number or name")]
WindowedFlag = Annotated[bool | None, typer.Option(help="show a window, not the monitor")]
ColourFlag = Annotated[str | None, typer.Option(help="colour of the target, #rrggbb")]
BackgroundFlag = Annotated[str | None, typer.Option(help="colour around it, #rrggbb")]
ProfileFlag = Annotated[str | None, typer.Option(help="sinusoid, linear or saccade")]
PathFlag = Annotated[str | None, typer.Option(help="horizontal, vertical or a diagonal")]
SoundFlag = Annotated[bool | None, typer.Option(help="tones left and right")]
DeviceFlag = Annotated[str | None, typer.Option(help="sound device: part of its name")]
LevelFlag = Annotated[str | None, typer.Option(help="level of the tones (dBFS)")]
PulsesFlag = Annotated[bool | None, typer.Option(help="pulses left and right")]
BuzzersFlag = Annotated[
    str | None, typer.Option(help="none, auto, simulated, rumble, audio or a serial port")
]

SETTING_FLAGS = {
    "display": ("display", "monitor"),
    "windowed": ("display", "windowed"),
    "colour": ("target", "colour"),
    "background": ("target", "background"),
    "speed": ("motion", "speed_hz"),
    "profile": ("motion", "profile"),
    "path": ("motion", "path"),
    "device": ("audio", "device"),
    "level": ("audio", "level_dbfs"),
    "sound": ("audio", "on"),
    "pulses": ("hands", "on"),
    "buzzers": ("hands", "buzzers"),
    "passes": ("set", "passes"),
    "seconds": ("set", "seconds"),
}
"""The setting behind each flag; every other setting has a line in a file."""


def flags_given(arguments: Mapping[str, object]) -> dict[str, dict[str, object]]:
    """Pick the settings out of a command's arguments, by section and field."""
    flags: dict[str, dict[str, object]] = {}
    for flag, (section, field) in SETTING_FLAGS.items():
        if arguments.get(flag) is not None:
            flags.setdefault(section, {})[field] = arguments[flag]
    return flags
