"""Every setting there is and what it may be, as the page is told it; and how large files may be."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from typing import Literal

from bilateral.console.messages import SettingsForm, SettingShown, ToldWhere
from bilateral.console.workspace.choice_pictures import BOX, pictures_of
from bilateral.loading.importing import LARGEST_IMPORT_BYTES
from bilateral.loading.music import LARGEST_MUSIC_BYTES
from bilateral.loading.photos import LARGEST_PHOTO_BYTES
from bilateral.loading.rules import SETTING_RULES, SettingRule
from bilateral.loading.sounds import LARGEST_SOUND_BYTES
from bilateral.settings import TextKind
from bilateral.settings.to_plan import STANDARD_PASSES
from bilateral.settings.told_where import told_where

_WITHIN = 0.01
"""How far a range that excludes its ends is shown from them."""


@cache
def settings_form() -> SettingsForm:
    """All settings in the order of the tree."""
    return SettingsForm(
        settings=tuple(_shown(one) for table in SETTING_RULES.values() for one in table.values()),
        picture_box=BOX,
        standard_passes=STANDARD_PASSES,
        largest_preset_bytes=LARGEST_IMPORT_BYTES,
        largest_photo_bytes=LARGEST_PHOTO_BYTES,
        largest_sound_bytes=LARGEST_SOUND_BYTES,
        largest_music_bytes=LARGEST_MUSIC_BYTES,
    )


def _shown(rule: SettingRule) -> SettingShown:
    kind = _kind(rule)
    inset = _WITHIN if rule.limits.is_open else 0.0
    usual = rule.default
    return SettingShown(
        section=rule.section,
        field=rule.field,
        kind=kind,
        unit=rule.unit,
        lowest=rule.limits.lowest + inset if kind == "number" else None,
        highest=rule.limits.highest - inset if kind == "number" else None,
        is_whole=rule.types == {int},
        choices=rule.choices,
        pictures=pictures_of(rule.section, rule.field, rule.choices),
        offered=rule.declared.offered,
        usual=usual if isinstance(usual, bool | int | float | str) else None,
        is_optional=rule.is_optional,
        is_everyday=rule.declared.is_everyday,
        of_the_room=rule.declared.is_of_the_room,
        told_where=tuple(
            tuple(ToldWhere(**asdict(one)) for one in way)
            for way in told_where(rule.section, rule.declared.told)
        ),
    )


Kind = Literal["switch", "number", "choice", "colour", "photo", "sound", "music", "drawing", "text"]
_TEXTS: Mapping[TextKind | None, Kind] = {
    TextKind.COLOUR: "colour",
    TextKind.PHOTO: "photo",
    TextKind.SOUND: "sound",
    TextKind.MUSIC: "music",
    TextKind.DRAWING: "drawing",
}


def _kind(rule: SettingRule) -> Kind:
    if rule.types == {bool}:
        return "switch"
    if rule.choices:
        return "choice"
    if rule.types <= {int, float}:
        return "number"
    return _TEXTS.get(rule.declared.text, "text")
