"""The workbench: what the therapist has chosen for the set, and what they do with it."""

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from bilateral.console.engine_link import EngineLink, Said, Telling
from bilateral.console.first_choice import FirstChoice
from bilateral.console.messages import (
    AskChange,
    AskedOfEngine,
    AskedOfWorkspace,
    AskNewPreset,
    AskPreset,
    AskPresetCopy,
    AskReset,
    AskSpeed,
    AskUndo,
    PresetText,
    Refused,
    SessionState,
    WorkspaceShown,
)
from bilateral.console.preset_list import PresetList, source_of
from bilateral.console.selection import Selection, saved_values
from bilateral.console.setting_layers import PAGE
from bilateral.console.settings_form import settings_form
from bilateral.console.undo_history import UndoHistory
from bilateral.console.workspace_memory import WorkspaceMemory, written
from bilateral.console.workspace_start import opened
from bilateral.loading.file_names import folded
from bilateral.loading.importing import Imported, NotImported
from bilateral.loading.merging import user_file_path
from bilateral.loading.own_file import write_own
from bilateral.loading.photos import add_photo
from bilateral.loading.refusals import SettingsRefused
from bilateral.settings import Settings

SPEED = ("motion", "speed_hz")


class Workspace:
    """A preset, what was changed of it, and the way back. Belongs to the server's event loop.

    `say` and `changed` are called with what the engine and the pages are to know, and must return
    at once. What cannot be done changes nothing. With the `memory` of an earlier workbench this
    one goes on where that one was, and says nothing. `now_s` is the clock of `State.host_s`.
    """

    def __init__(
        self,
        first_choice: FirstChoice,
        say: Callable[[Said], None],
        changed: Callable[[WorkspaceShown], None],
        memory: str = "",
        *,
        user_file: Path | None = None,
        environ: Mapping[str, str] = os.environ,
        now_s: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._changed = changed
        self._user_file = user_file or user_file_path()
        self._now_s = now_s
        self.form = settings_form()
        self._preset_list = PresetList(self._user_file.parent)
        self._library = self._preset_list.library
        begun = opened(first_choice, memory, self._user_file, environ, self._library.presets())
        self._layers, self._selection, self._problem = begun.ground, begun.selection, begun.problem
        self._settings = self._layers.settings_of(self._selection)
        self._engine = EngineLink(say, now_s, is_heir=bool(memory), waits=begun.waits)
        self._history = UndoHistory(begun.steps)
        self.shown = self._drawn(begun.number, self._selection, self._history)

    def take(self, asked: AskedOfWorkspace) -> Refused | PresetText | None:
        """Do what a page asks for; the answer, if any, is for that page."""
        section = field = ""
        if isinstance(asked, AskChange | AskReset):
            section, field = asked.section, asked.field or ""
        try:
            return self._done(asked)
        except SettingsRefused as refused:
            text = _told(refused)
            return Refused(asked=asked.type, section=section, field=field, text=text)

    def note(self, asked: AskedOfEngine) -> None:
        """A page asks the engine for a speed; what comes of a step is heard from the engine."""
        if isinstance(asked, AskSpeed):
            self._follow(self._engine.asked_speed_hz(asked.speed_hz))

    def hear(self, state: SessionState) -> None:
        """The engine tells how things are; a speed that others have changed is taken over."""
        self._follow(self._engine.hear(state))

    def take_in(self, imported: Imported | NotImported) -> Refused | str:
        """Add a preset that `read_import` has read, on whatever thread; the name it has now."""
        if isinstance(imported, NotImported):
            return Refused(asked="import", text=imported.text)
        try:
            preset = self._library.take_in(imported)
        except SettingsRefused as refused:
            return Refused(asked="import", text=_told(refused))
        self.look_again()
        return preset.name

    def add_photo(self, name: str, content: bytes) -> Refused | str:
        """Add a picture, and tell the name it has now; `look_again` shows it to the pages.

        May be called on any thread.
        """
        try:
            return add_photo(self._preset_list.photo_folder, name, content)
        except SettingsRefused as refused:
            return Refused(asked="photo", text=_told(refused))

    def look_again(self) -> None:
        """Show the presets and photos as they are now."""
        self._go_on(self._selection, self._settings, self._history, self._engine.nothing())

    def look_round(self) -> None:
        """The same, if others than those that are shown have come into their folders, or gone."""
        found = self._preset_list.presets(self._selection.source), self._preset_list.photos()
        if found != (self.shown.presets, self.shown.photos):
            self.look_again()

    def _done(self, asked: AskedOfWorkspace) -> PresetText | None:
        match asked:
            case AskChange(section=section, field=field, value=value):
                selection = self._layers.with_change(self._selection, section, field, value)
                self._move(selection, f"{section}.{field}")
            case AskReset(section=section, field=field):
                selection = self._layers.with_reset(self._selection, section, field)
                self._move(selection, section if field is None else f"{section}.{field}")
            case AskUndo(type="undo"):
                self._undo()
            case AskUndo():
                self._move(replace(self._selection, changes={}), self._selection.source.name)
            case AskPreset(type="preset", name=name):
                source = self._preset_list.source_named(name, self._selection.source)
                chosen = Selection(source, room=self._selection.room)
                self._move(chosen, source.name, is_choice=True)
            case AskPreset(type="preset-text", name=name):
                return self._text_of(name)
            case _:
                self._tidy(asked)
        return None

    def _tidy(self, asked: AskPreset | AskNewPreset | AskPresetCopy) -> None:
        """Put a preset somewhere, or away."""
        match asked:
            case AskNewPreset(name=name, replace=may_replace):
                self._save(name, may_replace=may_replace)
            case AskPresetCopy(type="preset-rename", name=name, new_name=new_name):
                self._rename(name, new_name)
            case AskPresetCopy(name=name, new_name=new_name):
                self._library.duplicate(name, new_name)
                self.look_again()
            case AskPreset(name=name):
                self._library.delete(name)
                self.look_again()

    def _undo(self) -> None:
        if self._history.steps:
            before = self._history.steps[-1].before
            settings = self._layers.settings_of(before)
            is_choice = before.source != self._selection.source
            self._show(before, settings, self._history.dropped(), is_choice=is_choice)

    def _text_of(self, name: str) -> PresetText:
        """A preset as it stands in its file, and what it comes to, where it can be used."""
        chosen = self._selection.source
        text = self._preset_list.text_of(name, chosen)
        try:
            source = self._preset_list.source_named(name, chosen)
            selection = Selection(source, room=self._selection.room)
            self._layers.settings_of(selection)
        except SettingsRefused:
            return PresetText(name=name, text=text)
        return PresetText(name=name, text=text, values=self._layers.shown_of(selection))

    def _save(self, name: str, *, may_replace: bool) -> None:
        old = self._selection.source
        is_the_same = folded(name) == folded(old.name) and not old.is_shipped
        about = old.file.description if is_the_same else ""
        made = f"From {old.name}, at {self._settings.motion.speed_hz:g} Hz"
        values = saved_values(self._settings)
        preset = self._library.save(name, values, about or made, replace=may_replace)
        new = source_of(preset, self._library.presets())

        def onto_it(selection: Selection) -> Selection:
            """The same settings, as changes of the preset that was just saved."""
            return self._layers.rebased(selection, new)

        def renewed(selection: Selection) -> Selection:
            return onto_it(selection) if selection.source.name == new.name else selection

        history = self._history.redrawn(onto_it, newest=self._history.run_of(old))
        selection = onto_it(self._selection)
        self._show(selection, self._layers.settings_of(selection), history.redrawn(renewed))

    def _rename(self, name: str, new_name: str) -> None:
        preset = self._library.rename(name, new_name)

        def renamed(selection: Selection) -> Selection:
            source = selection.source
            if source.is_shipped or folded(source.name) != folded(name):
                return selection
            path = str(preset.path)
            return replace(selection, source=replace(source, name=new_name, path=path, shown=path))

        self._show(renamed(self._selection), self._settings, self._history.redrawn(renamed))

    def _follow(self, speed_hz: float | None) -> None:
        """Take over a speed that is in force, or about to be."""
        if speed_hz is None or speed_hz == self._settings.motion.speed_hz:
            return
        try:
            selection = self._layers.with_change(self._selection, *SPEED, speed_hz)
            settings = self._layers.settings_of(selection)
        except SettingsRefused:
            return  # the engine will refuse it, too, or says another one next
        history = self._history.added(".".join(SPEED), self._selection, selection, self._now_s())
        self._go_on(selection, settings, history, self._engine.nothing())

    def _move(self, selection: Selection, label: str, *, is_choice: bool = False) -> None:
        """Go on to another picture. Raises SettingsRefused, and stays with the one there is."""
        if selection == self._selection:
            return
        settings = self._layers.settings_of(selection)
        history = self._history.added(label, self._selection, selection, self._now_s())
        self._show(selection, settings, history, is_choice=is_choice)

    def _show(
        self,
        selection: Selection,
        settings: Settings,
        history: UndoHistory,
        *,
        is_choice: bool = False,
    ) -> None:
        named, before = (
            (selection.source.name, settings),
            (self._selection.source.name, self._settings),
        )
        telling = self._engine.telling(named, before, is_choice=is_choice)
        self._go_on(selection, settings, history, telling)

    def _go_on(
        self, selection: Selection, settings: Settings, history: UndoHistory, telling: Telling
    ) -> None:
        """Have this chosen from now on. What can wait or fail comes before anything is said."""
        shown = self._drawn(self.shown.number + 1, selection, history)
        memory = WorkspaceMemory(
            number=shown.number,
            selection=selection,
            steps=history.steps,
            own=self._layers.own,
            problem=self._problem,
            waits=telling.waits,
        )
        kept = written(memory)
        if given := self._layers.to_write(self._selection, selection):
            write_own(self._user_file, given)
        self._selection, self._settings, self._history = selection, settings, history
        self.shown = shown
        self._engine.say(telling, kept)
        self._changed(shown)

    def _drawn(self, number: int, selection: Selection, history: UndoHistory) -> WorkspaceShown:
        source = selection.source
        return WorkspaceShown(
            number=number,
            preset=source.name,
            values=self._layers.shown_of(selection),
            stored=self._layers.stored_of(selection),
            undo=history.label,
            presets=self._preset_list.presets(source),
            photos=self._preset_list.photos(),
            problem=self._problem,
        )


def _told(refused: SettingsRefused) -> str:
    """The words for a page, which knows itself where it is."""
    return refused.in_short.replace(f"{PAGE}: ", "")
