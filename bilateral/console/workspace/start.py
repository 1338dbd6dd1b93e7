"""With what the workspace begins: what was asked for, or the best that can still be had."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bilateral.console.messages.refusal_message import notices_of
from bilateral.console.workspace.first_choice import FirstChoice
from bilateral.console.workspace.memory import Step, WorkspaceMemory, read
from bilateral.console.workspace.preset_list import source_of
from bilateral.console.workspace.selection import PlainValues, Selection, SetChoice, Source
from bilateral.console.workspace.setting_layers import SettingLayers
from bilateral.loading.merging import layer_of
from bilateral.loading.presets import Preset, find_preset, preset_among, shipped_presets
from bilateral.loading.settings_refused import SettingsRefused
from bilateral.loading.toml_text import path_text, read_toml
from bilateral.words.notice import Notice

USUAL_PRESET = "standard"


@dataclass(frozen=True, slots=True)
class WorkspaceStart:
    """The workspace as it stands at first."""

    ground: SettingLayers
    selection: Selection
    steps: tuple[Step[SetChoice], ...] = ()
    room_steps: tuple[Step[PlainValues], ...] = ()
    number: int = 0
    problems: tuple[Notice, ...] = ()
    waits: bool = False
    """Whether what is chosen waits for the end of a set."""
    uses: Mapping[str, int] = field(default_factory=dict)
    """How many sets were given with each preset since the session opened."""

    @property
    def chosen(self) -> tuple[SettingLayers, Selection, tuple[Notice, ...]]:
        """What is chosen, on what it lies, and what of the therapist's own could not be read."""
        return self.ground, self.selection, self.problems


def opened(
    first_choice: FirstChoice,
    memory: str,
    user_file: Path,
    environ: Mapping[str, str],
    known: list[Preset],
) -> WorkspaceStart:
    """What was remembered; else what was asked for; else what of it can be used."""
    remembered = read(memory) if memory else None
    if remembered is not None and (opening := _gone_on(remembered, first_choice, environ)):
        return opening
    problems: tuple[Notice, ...] = (Notice("workspace-not-remembered"),) if memory else ()
    flags = first_choice.flags
    tries = (
        (True, environ, flags, first_choice.preset),
        (True, environ, flags, USUAL_PRESET),
        (False, environ, flags, first_choice.preset),
        (False, environ, flags, USUAL_PRESET),
    )
    for with_own, variables, given, preset in tries:
        try:
            own = _own_source(user_file) if with_own else None
            ground = SettingLayers(own, variables, given)
            selection = Selection(source_of(find_preset(preset, user_file.parent), known))
            ground.settings_of(selection)
        except SettingsRefused as refused:
            problems = problems or notices_of(refused)
        else:
            return WorkspaceStart(ground, selection, problems=problems)
    usual = source_of(preset_among(USUAL_PRESET, shipped_presets()), known)
    return WorkspaceStart(SettingLayers(None, {}, {}), Selection(usual), problems=problems)


def _gone_on(
    memory: WorkspaceMemory, first_choice: FirstChoice, environ: Mapping[str, str]
) -> WorkspaceStart | None:
    try:
        ground = SettingLayers(memory.own, environ, first_choice.flags)
        ground.settings_of(memory.selection)
    except SettingsRefused:
        return None
    return WorkspaceStart(
        ground,
        memory.selection,
        memory.steps,
        memory.room_steps,
        memory.number,
        memory.problems,
        memory.waits,
        memory.uses,
    )


def _own_source(user_file: Path) -> Source | None:
    if not os.path.lexists(user_file):
        return None
    path = path_text(user_file)
    file = read_toml(user_file)
    layer_of(file)
    return Source(user_file.stem, path, is_shipped=False, text=file.text)
