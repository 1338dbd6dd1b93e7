"""The workspace as pages are shown it."""

from bilateral.console.findings_message import findings_shown
from bilateral.console.look_message import gaze_shown, rest_shown
from bilateral.console.messages import WorkspaceShown
from bilateral.console.preset_list import PresetList
from bilateral.console.refusal_message import messages
from bilateral.console.selection import Selection
from bilateral.console.setting_layers import SettingLayers
from bilateral.console.undo_history import Histories
from bilateral.settings import Settings
from bilateral.stimulus.visual_angle import USUAL_ASPECT
from bilateral.words.notice import Notice


class WorkspaceView:
    """Draws it whole, with the presets and photos as they are now; `problems` are told with it."""

    def __init__(
        self, layers: SettingLayers, preset_list: PresetList, problems: tuple[Notice, ...]
    ) -> None:
        self._layers = layers
        self._preset_list = preset_list
        self._problems = messages(problems)
        self.aspect = USUAL_ASPECT
        """Of the client's screen, as the engine told it last."""

    def drawn(
        self, number: int, selection: Selection, settings: Settings, histories: Histories
    ) -> WorkspaceShown:
        """What is chosen, against its preset, and what can be taken back."""
        source = selection.source
        return WorkspaceShown(
            number=number,
            preset=source.name,
            values=self._layers.shown_of(selection),
            stored=self._layers.stored_of(selection),
            gaze=gaze_shown(settings, self.aspect),
            findings=findings_shown(settings, self.aspect),
            rest=rest_shown(settings),
            undo=histories.of_set.label,
            undo_room=histories.of_room.label,
            presets=self._preset_list.presets(source),
            photos=self._preset_list.photos(),
            sounds=self._preset_list.sounds(),
            problems=self._problems,
        )

    def at_live_speed(
        self, shown: WorkspaceShown, settings: Settings, histories: Histories
    ) -> WorkspaceShown:
        """The same with the speed of these settings; nothing is read or laid anew for a number."""
        motion = {**shown.values["motion"], "speed_hz": settings.motion.speed_hz}
        return shown.model_copy(
            update={
                "number": shown.number + 1,
                "values": {**shown.values, "motion": motion},
                "gaze": gaze_shown(settings, self.aspect),
                "findings": findings_shown(settings, self.aspect),
                "undo": histories.of_set.label,
            }
        )
