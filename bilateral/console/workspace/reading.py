"""What a page may read of settings that are not chosen: a preset's, or what a change would make."""

from bilateral.console.messages import (
    AskWeighing,
    PassPlaces,
    PresetText,
    Value,
    ValueWeighed,
    Weighed,
    WorkspaceShown,
)
from bilateral.console.messages.refusal_message import messages, notices_of
from bilateral.console.workspace.choice_pictures import drawing_of
from bilateral.console.workspace.contrasts import contrast_of
from bilateral.console.workspace.findings_message import findings_shown
from bilateral.console.workspace.look_message import picture_shown
from bilateral.console.workspace.preset_list import PresetList
from bilateral.console.workspace.selection import Selection
from bilateral.console.workspace.setting_layers import SettingLayers
from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.settings_refused import SettingsRefused

DRAWING = "motion", "drawn_heights_percent"


class SettingsReading:
    """Lays settings without choosing them."""

    def __init__(self, layers: SettingLayers, presets: PresetList) -> None:
        self._layers = layers
        self._presets = presets

    def text_of(self, name: str, chosen: Selection, aspect: float) -> PresetText:
        """A preset as it stands in its file, and what it comes to, where it can be used."""
        text = self._presets.text_of(name, chosen.source)
        try:
            source = self._presets.source_named(name, chosen.source)
            selection = Selection(source, room=chosen.room)
            settings = self._layers.settings_of(selection)
        except SettingsRefused:
            return PresetText(name=name, text=text)
        return PresetText(
            name=name,
            text=text,
            picture=picture_shown(settings, aspect),
            values=self._layers.shown_of(selection),
        )

    def weighed(
        self, asked: AskWeighing, chosen: Selection, shown: WorkspaceShown, aspect: float
    ) -> Weighed:
        """What would become of the set with each of some values."""
        values = tuple(self._weighed(asked, value, chosen, aspect) for value in asked.values)
        return Weighed(section=asked.section, field=asked.field, number=shown.number, values=values)

    def _weighed(
        self, asked: AskWeighing, value: Value, chosen: Selection, aspect: float
    ) -> ValueWeighed:
        of = asked.section, asked.field
        course = _course_of(value) if of == DRAWING else ()
        try:
            settings = self._layers.settings_of(self._layers.with_change(chosen, *of, value))
        except SettingsRefused as refused:
            told = messages(notices_of(refused))
            return ValueWeighed(
                value=value, contrast=None, refused=told, findings=(), course=course
            )
        return ValueWeighed(
            value=value,
            contrast=contrast_of(settings, of, value),
            refused=(),
            findings=findings_shown(settings, aspect, of),
            course=course,
        )


def _course_of(value: Value) -> PassPlaces:
    """What comes of a drawing, where it can be drawn: also of one that would be too fast."""
    section, field = DRAWING
    if not SETTING_RULES[section][field].accepts(value, is_text=False):
        return ()
    return drawing_of(str(value))
