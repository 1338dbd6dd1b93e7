"""The workspace: what the therapist has chosen for the set, and what they do with it."""

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

from bilateral.console.messages import (
    AskChange,
    AskedOfWorkspace,
    AskNewPreset,
    AskPreset,
    AskPresetCopy,
    AskReset,
    AskRevert,
    AskUndo,
    AskWeighing,
    OfWorkspace,
    PresetText,
    Refused,
    SessionState,
    Weighed,
    WorkspaceShown,
)
from bilateral.console.messages.refusal_message import notices_of, refusal
from bilateral.console.workspace.engine_link import ChoiceTeller, ChosenSet, EngineLink, Telling
from bilateral.console.workspace.first_choice import FirstChoice
from bilateral.console.workspace.memory import WorkspaceMemory, written
from bilateral.console.workspace.preset_list import OwnFile, PresetList, source_of
from bilateral.console.workspace.reading import SettingsReading
from bilateral.console.workspace.selection import Selection, SetChoice, saved_values, with_renamed
from bilateral.console.workspace.settings_form import settings_form
from bilateral.console.workspace.start import opened
from bilateral.console.workspace.undo_history import Histories, UndoHistory, run_of
from bilateral.console.workspace.view import WorkspaceView
from bilateral.files.own_folders import can_be_written
from bilateral.loading.file_names import folded
from bilateral.loading.importing import Imported, NotImported
from bilateral.loading.merging import user_file_path
from bilateral.loading.own_settings_file import write_own
from bilateral.loading.settings_refused import SettingsRefused
from bilateral.settings import Settings
from bilateral.settings.pace import at_speed, may_be_so_fast, speed_field, speed_of


class Workspace:
    """A preset, what was changed of it, and the way back. Belongs to a thread that may wait.

    How fast sets are is the engine's; of that only what is chosen stands here, and follows it.
    `keep` and `changed` are called with what the next console and the pages are to know, and must
    return at once. What cannot be done changes nothing. With the `memory` of an earlier workspace
    this one goes on where that one was, and says nothing.
    """

    def __init__(
        self,
        first_choice: FirstChoice,
        engine: EngineLink,
        keep: Callable[[str], None],
        changed: Callable[[WorkspaceShown], None],
        memory: str = "",
        *,
        user_file: Path | None = None,
        environ: Mapping[str, str] = os.environ,
        now_s: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._keep = keep
        self._changed = changed
        self._user_file = user_file or user_file_path()
        self._is_kept = can_be_written(self._user_file.parent)  # else the therapist has been told
        self._now_s = now_s
        self.form = settings_form()
        self._preset_list = PresetList(self._user_file.parent)
        self._library = self._preset_list.library
        begun = opened(first_choice, memory, self._user_file, environ, self._library.presets())
        self._layers, self._selection, self._problems = begun.chosen
        self._reading = SettingsReading(self._layers, self._preset_list)
        self._view = WorkspaceView(self._layers, self._preset_list, self._problems, begun.uses)
        self._settings = self._layers.settings_of(self._selection)
        self._engine = ChoiceTeller(engine, waits=begun.waits)
        self._histories = Histories(UndoHistory(begun.steps), UndoHistory(begun.room_steps))
        self.shown = self._view.drawn(
            begun.number, self._selection, self._settings, self._histories
        )

    def take(self, asked: AskedOfWorkspace) -> OfWorkspace | None:
        """Do what a page asks for; the answer, if any, is for that page."""
        section = field = ""
        if isinstance(asked, AskChange | AskReset):
            section, field = asked.section, asked.field or ""
        try:
            return self._done(asked)
        except SettingsRefused as refused:
            return refusal(asked.type, notices_of(refused), section, field)

    def hear(self, state: SessionState) -> None:
        """The engine tells how fast the next set begins, and what the client's screen is like."""
        if state.look.aspect != self._view.aspect:
            self._view.aspect = state.look.aspect
            self.look_again()
        self._show_at_once(self._view.counted(self.shown, state))
        speed_hz = self._engine.hear(state)
        if speed_hz is not None and speed_hz != speed_of(self._settings):
            self._follow(speed_hz)

    def take_in(self, imported: Imported | NotImported) -> Refused | str:
        """Add a preset that `read_import` has read, on whatever thread; the name it has now."""
        if isinstance(imported, NotImported):
            return refusal("import", imported.notices)
        try:
            preset = self._library.take_in(imported)
        except SettingsRefused as refused:
            return refusal("import", notices_of(refused))
        self.look_again()
        return preset.name

    def add_file(self, kind: OwnFile, name: str, content: bytes) -> Refused | str:
        """Add a file, on any thread; the name it has now. `look_again` shows it to the pages."""
        try:
            return self._preset_list.add_file(kind, name, content)
        except SettingsRefused as refused:
            return refusal(kind, notices_of(refused))

    def look_again(self) -> None:
        """Show the presets and photos as they are now."""
        self._go_on(self._selection, self._settings, self._histories, self._engine.nothing())

    def look_round(self) -> None:
        """The same, if others than those that are shown have come into their folders, or gone."""
        if self._view.has_news(self.shown, self._selection.source):
            self.look_again()

    def begin_anew(self) -> None:
        """Another client has come: nothing is left of what was changed for the one before."""
        selection = replace(self._selection, changes={})
        settings = self._layers.settings_of(selection)
        self._show(selection, settings, replace(self._histories, of_set=UndoHistory()))

    def _done(self, asked: AskedOfWorkspace) -> PresetText | Weighed | None:
        match asked:
            case AskChange(section=section, field=field, value=value):
                selection = self._layers.with_change(self._selection, section, field, value)
                self._move(selection, f"{section}.{field}")
            case AskReset(section=section, field=field, fields=fields):
                wanted = fields if field is None else (field,)
                selection = self._layers.with_reset(self._selection, section, wanted)
                self._move(selection, section if field is None else f"{section}.{field}")
            case AskUndo(of=of):
                self._undo(of)
            case AskRevert():
                self._move(replace(self._selection, changes={}), self._selection.source.name)
            case AskPreset(type="preset", name=name):
                source = self._preset_list.source_named(name, self._selection.source)
                chosen = replace(self._selection, source=source, changes={})
                self._move(chosen, source.name, is_choice=True)
            case AskPreset(type="preset-text", name=name):
                return self._reading.text_of(name, self._selection, self._view.aspect)
            case AskWeighing():
                return self._reading.weighed(asked, self._selection, self.shown, self._view.aspect)
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

    def _undo(self, of: Literal["set", "room"]) -> None:
        selection, histories = self._histories.undone(self._selection, of)
        if histories != self._histories:
            is_choice = selection.source != self._selection.source
            settings = self._layers.settings_of(selection)
            self._show(selection, settings, histories, is_choice=is_choice)

    def _save(self, name: str, *, may_replace: bool) -> None:
        old = self._selection.source
        is_the_same = folded(name) == folded(old.name) and not old.is_shipped
        about = old.file.description if is_the_same else ""
        made = f"From {old.name}, at {speed_of(self._settings):g} Hz"
        values = saved_values(self._settings)
        preset = self._library.save(name, values, about or made, replace=may_replace)
        new = source_of(preset, self._library.presets())

        def onto_it(choice: SetChoice) -> SetChoice:
            """The same settings, as changes of the preset that was just saved."""
            return self._layers.rebased(self._selection.with_set(choice), new).of_the_set

        def renewed(choice: SetChoice) -> SetChoice:
            return onto_it(choice) if choice.source.name == new.name else choice

        history = self._histories.of_set
        history = history.redrawn(onto_it, newest=run_of(history, old)).redrawn(renewed)
        selection = self._layers.rebased(self._selection, new)
        histories = replace(self._histories, of_set=history)
        self._show(selection, self._layers.settings_of(selection), histories)

    def _rename(self, name: str, new_name: str) -> None:
        preset = self._library.rename(name, new_name)
        self._view.rename(name, new_name)
        renamed = partial(with_renamed, name=name, new_name=new_name, path=str(preset.path))
        selection = self._selection.with_set(renamed(self._selection.of_the_set))
        of_set = self._histories.of_set.redrawn(renamed)
        self._show(selection, self._settings, replace(self._histories, of_set=of_set))

    def _follow(self, speed_hz: float) -> None:
        """Take over the speed that the engine has; nothing is laid or listed anew for a number."""
        settings = at_speed(self._settings, speed_hz)
        if not may_be_so_fast(settings):
            return  # the engine has refused these settings, and tells of others
        selection = self._layers.with_speed(self._selection, speed_hz)
        label = ".".join(speed_field(self.shown.values))
        histories = self._histories.added(label, self._selection, selection, self._now_s())
        shown = self._view.at_live_speed(self.shown, settings, histories)
        self._take_up(selection, settings, histories, shown, self._engine.nothing())

    def _move(self, selection: Selection, label: str, *, is_choice: bool = False) -> None:
        """Go on to another picture. Raises SettingsRefused, and stays with the one there is."""
        if selection == self._selection:
            return
        settings = self._layers.settings_of(selection)
        histories = self._histories.added(label, self._selection, selection, self._now_s())
        self._show(selection, settings, histories, is_choice=is_choice)

    def _show(
        self,
        selection: Selection,
        settings: Settings,
        histories: Histories,
        *,
        is_choice: bool = False,
    ) -> None:
        chosen = ChosenSet(selection.source.name, settings)
        before = ChosenSet(self._selection.source.name, self._settings)
        telling = self._engine.telling(chosen, before, is_choice=is_choice)
        self._go_on(selection, settings, histories, telling)

    def _show_at_once(self, shown: WorkspaceShown) -> None:
        """Show what is known without a look at any folder."""
        if shown is not self.shown:
            nothing = self._engine.nothing()
            self._take_up(self._selection, self._settings, self._histories, shown, nothing)

    def _go_on(
        self, selection: Selection, settings: Settings, histories: Histories, telling: Telling
    ) -> None:
        """Have this chosen from now on, and show the folders as they are now."""
        shown = self._view.drawn(self.shown.number + 1, selection, settings, histories)
        self._take_up(selection, settings, histories, shown, telling)

    def _take_up(
        self,
        selection: Selection,
        settings: Settings,
        histories: Histories,
        shown: WorkspaceShown,
        telling: Telling,
    ) -> None:
        """Have this chosen from now on. What can wait or fail comes before anything is said.

        A console may be ended at any moment; where it had to wait between what the engine is told
        and what is kept, the next one would show something else than what is given.
        """
        kept = written(
            WorkspaceMemory(
                number=shown.number,
                selection=selection,
                steps=histories.of_set.steps,
                room_steps=histories.of_room.steps,
                own=self._layers.own,
                problems=self._problems,
                waits=telling.waits,
                uses=self._view.uses,
            )
        )
        given = self._layers.to_write(self._selection, selection)
        if given and self._is_kept:
            write_own(self._user_file, given)
        self._selection, self._settings, self._histories = selection, settings, histories
        self.shown = shown
        self._engine.tell(telling)
        self._keep(kept)
        self._changed(shown)
