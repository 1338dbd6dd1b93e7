"""The workbench: what the therapist has chosen for the set, and what they do with it."""

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from bilateral.console.beginning import opened
from bilateral.console.benchmemory import Memory, written
from bilateral.console.engineside import EngineSide, Said, Telling
from bilateral.console.ground import PAGE
from bilateral.console.guide import guide
from bilateral.console.history import History
from bilateral.console.messages import (
    AskBench,
    AskChange,
    AskedOfBench,
    AskedOfEngine,
    AskNewPreset,
    AskPreset,
    AskPresetCopy,
    AskReset,
    AskSpeed,
    Bench,
    PresetText,
    Refused,
    State,
)
from bilateral.console.outset import Outset
from bilateral.console.picture import Picture, saved_values
from bilateral.console.shelf import Shelf, source_of
from bilateral.loading.filenames import folded
from bilateral.loading.importing import Imported, NotImported
from bilateral.loading.merging import user_file_path
from bilateral.loading.ownfile import write_own
from bilateral.loading.photos import add_photo
from bilateral.loading.refusals import SettingsRefused
from bilateral.settings import Settings

SPEED = ("motion", "speed_hz")


class Workbench:
    """A preset, what was changed of it, and the way back. Belongs to the server's event loop.

    `say` and `changed` are called with what the engine and the pages are to know, and must return
    at once. What cannot be done changes nothing. With the `memory` of an earlier workbench this
    one goes on where that one was, and says nothing. `now_s` is the clock of `State.host_s`.
    """

    def __init__(
        self,
        outset: Outset,
        say: Callable[[Said], None],
        changed: Callable[[Bench], None],
        memory: str = "",
        *,
        user_file: Path | None = None,
        environ: Mapping[str, str] = os.environ,
        now_s: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._changed = changed
        self._user_file = user_file or user_file_path()
        self._now_s = now_s
        self.guide = guide()
        self._shelf = Shelf(self._user_file.parent)
        self._library = self._shelf.library
        begun = opened(outset, memory, self._user_file, environ, self._library.presets())
        self._ground, self._picture, self._problem = begun.ground, begun.picture, begun.problem
        self._settings = self._ground.settings_of(self._picture)
        self._engine = EngineSide(say, now_s, is_heir=bool(memory), waits=begun.waits)
        self._history = History(begun.steps)
        self.shown = self._drawn(begun.number, self._picture, self._history)

    def take(self, asked: AskedOfBench) -> Refused | PresetText | None:
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

    def hear(self, state: State) -> None:
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
            return add_photo(self._shelf.photo_folder, name, content)
        except SettingsRefused as refused:
            return Refused(asked="photo", text=_told(refused))

    def look_again(self) -> None:
        """Show the presets and photos as they are now."""
        self._go_on(self._picture, self._settings, self._history, self._engine.nothing())

    def look_round(self) -> None:
        """The same, if others than those that are shown have come into their folders, or gone."""
        found = self._shelf.presets(self._picture.source), self._shelf.photos()
        if found != (self.shown.presets, self.shown.photos):
            self.look_again()

    def _done(self, asked: AskedOfBench) -> PresetText | None:
        match asked:
            case AskChange(section=section, field=field, value=value):
                picture = self._ground.with_change(self._picture, section, field, value)
                self._move(picture, f"{section}.{field}")
            case AskReset(section=section, field=field):
                picture = self._ground.with_reset(self._picture, section, field)
                self._move(picture, section if field is None else f"{section}.{field}")
            case AskBench(type="undo"):
                self._undo()
            case AskBench():
                self._move(replace(self._picture, changes={}), self._picture.source.name)
            case AskPreset(type="preset", name=name):
                source = self._shelf.source_named(name, self._picture.source)
                chosen = Picture(source, room=self._picture.room)
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
            settings = self._ground.settings_of(before)
            is_choice = before.source != self._picture.source
            self._show(before, settings, self._history.dropped(), is_choice=is_choice)

    def _text_of(self, name: str) -> PresetText:
        """A preset as it stands in its file, and what it comes to, where it can be used."""
        chosen = self._picture.source
        text = self._shelf.text_of(name, chosen)
        try:
            source = self._shelf.source_named(name, chosen)
            picture = Picture(source, room=self._picture.room)
            self._ground.settings_of(picture)
        except SettingsRefused:
            return PresetText(name=name, text=text)
        return PresetText(name=name, text=text, values=self._ground.shown_of(picture))

    def _save(self, name: str, *, may_replace: bool) -> None:
        old = self._picture.source
        is_the_same = folded(name) == folded(old.name) and not old.is_shipped
        about = old.file.description if is_the_same else ""
        made = f"From {old.name}, at {self._settings.motion.speed_hz:g} Hz"
        values = saved_values(self._settings)
        preset = self._library.save(name, values, about or made, replace=may_replace)
        new = source_of(preset, self._library.presets())

        def onto_it(picture: Picture) -> Picture:
            """The same settings, as changes of the preset that was just saved."""
            return self._ground.rebased(picture, new)

        def renewed(picture: Picture) -> Picture:
            return onto_it(picture) if picture.source.name == new.name else picture

        history = self._history.redrawn(onto_it, newest=self._history.run_of(old))
        picture = onto_it(self._picture)
        self._show(picture, self._ground.settings_of(picture), history.redrawn(renewed))

    def _rename(self, name: str, new_name: str) -> None:
        preset = self._library.rename(name, new_name)

        def renamed(picture: Picture) -> Picture:
            source = picture.source
            if source.is_shipped or folded(source.name) != folded(name):
                return picture
            path = str(preset.path)
            return replace(picture, source=replace(source, name=new_name, path=path, shown=path))

        self._show(renamed(self._picture), self._settings, self._history.redrawn(renamed))

    def _follow(self, speed_hz: float | None) -> None:
        """Take over a speed that is in force, or about to be."""
        if speed_hz is None or speed_hz == self._settings.motion.speed_hz:
            return
        try:
            picture = self._ground.with_change(self._picture, *SPEED, speed_hz)
            settings = self._ground.settings_of(picture)
        except SettingsRefused:
            return  # the engine will refuse it, too, or says another one next
        history = self._history.added(".".join(SPEED), self._picture, picture, self._now_s())
        self._go_on(picture, settings, history, self._engine.nothing())

    def _move(self, picture: Picture, label: str, *, is_choice: bool = False) -> None:
        """Go on to another picture. Raises SettingsRefused, and stays with the one there is."""
        if picture == self._picture:
            return
        settings = self._ground.settings_of(picture)
        history = self._history.added(label, self._picture, picture, self._now_s())
        self._show(picture, settings, history, is_choice=is_choice)

    def _show(
        self, picture: Picture, settings: Settings, history: History, *, is_choice: bool = False
    ) -> None:
        named, before = (picture.source.name, settings), (self._picture.source.name, self._settings)
        telling = self._engine.telling(named, before, is_choice=is_choice)
        self._go_on(picture, settings, history, telling)

    def _go_on(
        self, picture: Picture, settings: Settings, history: History, telling: Telling
    ) -> None:
        """Have this chosen from now on. What can wait or fail comes before anything is said."""
        shown = self._drawn(self.shown.number + 1, picture, history)
        memory = Memory(
            number=shown.number,
            picture=picture,
            steps=history.steps,
            own=self._ground.own,
            problem=self._problem,
            waits=telling.waits,
        )
        kept = written(memory)
        if given := self._ground.to_write(self._picture, picture):
            write_own(self._user_file, given)
        self._picture, self._settings, self._history = picture, settings, history
        self.shown = shown
        self._engine.say(telling, kept)
        self._changed(shown)

    def _drawn(self, number: int, picture: Picture, history: History) -> Bench:
        source = picture.source
        return Bench(
            number=number,
            preset=source.name,
            values=self._ground.shown_of(picture),
            stored=self._ground.stored_of(picture),
            undo=history.label,
            presets=self._shelf.presets(source),
            photos=self._shelf.photos(),
            problem=self._problem,
        )


def _told(refused: SettingsRefused) -> str:
    """The words for a page, which knows itself where it is."""
    return refused.in_short.replace(f"{PAGE}: ", "")
