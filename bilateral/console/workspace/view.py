"""The workspace as pages are shown it."""

from bilateral.console.messages import FindingShown, PresetShown, SessionState, WorkspaceShown
from bilateral.console.messages.refusal_message import messages
from bilateral.console.workspace.choice_pictures import drawing_of
from bilateral.console.workspace.contrasts import contrasts_shown
from bilateral.console.workspace.findings_message import findings_shown, of_files_shown
from bilateral.console.workspace.gaze_message import gaze_shown, size_shown
from bilateral.console.workspace.look_message import idle_in, rest_shown
from bilateral.console.workspace.preset_list import PresetList, Uses
from bilateral.console.workspace.selection import Selection, Source
from bilateral.console.workspace.setting_layers import SettingLayers
from bilateral.console.workspace.undo_history import Histories
from bilateral.settings import Settings
from bilateral.settings.pace import speed_field, speed_of
from bilateral.stimulus.visual_angle import USUAL_ASPECT
from bilateral.words.notice import Notice

Names = tuple[str, ...]
InFolders = tuple[tuple[PresetShown, ...], Names, Names, Names]


class WorkspaceView:
    """Draws it whole, with the presets and photos as they are now; `problems` are told with it."""

    def __init__(
        self,
        layers: SettingLayers,
        preset_list: PresetList,
        problems: tuple[Notice, ...],
        uses: Uses,
    ) -> None:
        self._layers = layers
        self._preset_list = preset_list
        self._problems = messages(problems)
        self.uses: Uses = uses
        self.aspect = USUAL_ASPECT
        """Of the client's screen, as the engine told it last."""
        self._of_files: tuple[FindingShown, ...] = ()

    def drawn(
        self, number: int, selection: Selection, settings: Settings, histories: Histories
    ) -> WorkspaceShown:
        """What is chosen, against its preset, and what can be taken back."""
        source = selection.source
        presets, photos, sounds, music = self.in_folders(source)
        self._of_files = of_files_shown(settings, self._preset_list.folder)
        return WorkspaceShown(
            number=number,
            preset=source.name,
            values=self._layers.shown_of(selection),
            stored=self._layers.stored_of(selection),
            gaze=gaze_shown(settings, self.aspect),
            size=size_shown(settings),
            contrasts=contrasts_shown(settings),
            findings=(*self._of_files, *findings_shown(settings, self.aspect)),
            rest=rest_shown(settings),
            idle=idle_in(settings),
            drawing=drawing_of(settings.motion.drawn_heights_percent),
            undo=histories.of_set.label,
            undo_room=histories.of_room.label,
            presets=presets,
            photos=photos,
            sounds=sounds,
            music=music,
            problems=self._problems,
        )

    def at_live_speed(
        self, shown: WorkspaceShown, settings: Settings, histories: Histories
    ) -> WorkspaceShown:
        """The same with the speed of these settings; nothing is read or laid anew for a number."""
        section, field = speed_field(shown.values)
        moved = {**shown.values[section], field: speed_of(settings)}
        return shown.model_copy(
            update={
                "number": shown.number + 1,
                "values": {**shown.values, section: moved},
                "gaze": gaze_shown(settings, self.aspect),
                "findings": (*self._of_files, *findings_shown(settings, self.aspect)),
                "undo": histories.of_set.label,
            }
        )

    def in_folders(self, source: Source) -> InFolders:
        """The presets, photos, sounds and music there are now, with the preset that is chosen."""
        listed = self._preset_list
        presets = listed.presets(source, self.uses)
        return presets, listed.photos(), listed.sounds(), listed.music()

    def has_news(self, shown: WorkspaceShown, source: Source) -> bool:
        """Whether something has come into the folders since, or gone."""
        return self.in_folders(source) != (shown.presets, shown.photos, shown.sounds, shown.music)

    def counted(self, shown: WorkspaceShown, state: SessionState) -> WorkspaceShown:
        """The same after the sets that were begun since; nothing is read for a number."""
        begun = state.sets_begun - sum(self.uses.values())
        if begun <= 0:
            return shown
        name = state.now.preset
        self.uses = {**self.uses, name: self.uses.get(name, 0) + begun}
        presets = tuple(
            one.model_copy(update={"uses": self.uses.get(one.name, 0)}) for one in shown.presets
        )
        return shown.model_copy(update={"number": shown.number + 1, "presets": presets})

    def rename(self, name: str, new_name: str) -> None:
        """A preset is called so now; what is shown next counts its sets under this name."""
        moved = {new_name: self.uses[name]} if name in self.uses else {}
        self.uses = {one: count for one, count in self.uses.items() if one != name} | moved
