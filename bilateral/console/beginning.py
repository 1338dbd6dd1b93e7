"""With what the workbench begins: what was asked for, or the best that can still be had."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bilateral.console.benchmemory import Memory, Step, read
from bilateral.console.ground import Ground
from bilateral.console.outset import Outset
from bilateral.console.picture import Picture, Source
from bilateral.console.shelf import source_of
from bilateral.loading.merging import layer_of
from bilateral.loading.presets import Preset, find_preset, preset_among, shipped_presets
from bilateral.loading.refusals import SettingsRefused
from bilateral.loading.tomltext import path_text, read_toml

USUAL_PRESET = "standard"
_NOT_REMEMBERED = (
    "The page was started again and does not know any more what had been changed. Choose a preset "
    "before the next set."
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The workbench as it stands at first."""

    ground: Ground
    picture: Picture
    steps: tuple[Step, ...] = ()
    number: int = 0
    problem: str = ""
    waits: bool = False
    """Whether what is chosen waits for the end of a set."""


def opened(
    outset: Outset, memory: str, user_file: Path, environ: Mapping[str, str], known: list[Preset]
) -> Opening:
    """What was remembered; else what was asked for; else what of it can be used."""
    remembered = read(memory) if memory else None
    if remembered is not None and (opening := _gone_on(remembered, outset, environ)):
        return opening
    problem = _NOT_REMEMBERED if memory else ""
    flags = outset.flags
    tries = (
        (True, environ, flags, outset.preset),
        (True, environ, flags, USUAL_PRESET),
        (False, environ, flags, outset.preset),
        (False, environ, flags, USUAL_PRESET),
    )
    for with_own, variables, given, preset in tries:
        try:
            own = _own_source(user_file) if with_own else None
            ground = Ground(own, variables, given)
            picture = Picture(source_of(find_preset(preset, user_file.parent), known))
            ground.settings_of(picture)
        except SettingsRefused as refused:
            problem = problem or refused.in_short
        else:
            return Opening(ground, picture, problem=problem)
    usual = source_of(preset_among(USUAL_PRESET, shipped_presets()), known)
    return Opening(Ground(None, {}, {}), Picture(usual), problem=problem)


def _gone_on(memory: Memory, outset: Outset, environ: Mapping[str, str]) -> Opening | None:
    try:
        ground = Ground(memory.own, environ, outset.flags)
        ground.settings_of(memory.picture)
    except SettingsRefused:
        return None
    return Opening(
        ground, memory.picture, memory.steps, memory.number, memory.problem, memory.waits
    )


def _own_source(user_file: Path) -> Source | None:
    if not os.path.lexists(user_file):
        return None
    path = path_text(user_file)
    file = read_toml(user_file)
    layer_of(file)
    return Source(user_file.stem, path, file.shown, is_shipped=False, text=file.text)
