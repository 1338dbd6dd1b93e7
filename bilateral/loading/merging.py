"""Lays the layers over each other: preset, the user's own file, environment, flags."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilateral.files.own_folders import config_folder
from bilateral.loading.checked_layer import Layer, checked, from_environment
from bilateral.loading.origins import FileOrigin, FlagOrigin
from bilateral.loading.presets import Preset, find_preset
from bilateral.loading.settings_refused import Refusal, SettingsRefused
from bilateral.loading.toml_text import TomlText, read_toml
from bilateral.settings import Clash, ClashError, LaidSettings, Settings
from bilateral.settings.replacing import TAKES_THE_PLACE
from bilateral.words.notice import Notice


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, and for each one that was given where it comes from."""

    settings: Settings
    origins: Mapping[tuple[str, str], Notice]
    """By section and field; a setting that nobody gave has its default and is not listed."""


def user_file_path() -> Path:
    """Where the user's own settings belong; the file need not exist."""
    return config_folder() / "settings.toml"


def load(
    preset: str | Path,
    flags: Mapping[str, Mapping[str, object]],
    *,
    user_file: Path | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Settings:
    """Merge all layers; a flag that is None was not given. Raises SettingsRefused."""
    return load_with_origins(preset, flags, user_file=user_file, environ=environ).settings


def load_with_origins(
    preset: str | Path,
    flags: Mapping[str, Mapping[str, object]],
    *,
    user_file: Path | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Loaded:
    """Like `load`, and tell for each setting which layer gave it. Raises SettingsRefused."""
    own_file = user_file or user_file_path()
    layers: list[Layer] = []
    refusals: list[Refusal] = []
    found = find_preset(preset, own_file.parent)
    files = [found]
    if os.path.lexists(own_file):
        files.append(Preset(own_file.stem, own_file, is_shipped=False))
    for file in files:
        layer, wrong = _from_file(file)
        layers.append(layer)
        refusals += wrong
    for layer, wrong in (from_environment(environ), checked(FlagOrigin(), given_flags(flags))):
        layers.append(layer)
        refusals += wrong
    if refusals:
        raise SettingsRefused(refusals)
    return merged(layers)


def check_file(path: Path) -> Loaded:
    """Load a file by itself, over the defaults only. Raises SettingsRefused."""
    return merged([check_text(read_toml(path))])


def check_text(file: TomlText, *, is_shipped: bool = False) -> Layer:
    """The settings of a file that can be used by itself. Raises SettingsRefused."""
    layer = layer_of(file, is_shipped=is_shipped)
    merged([layer])
    return layer


def layer_of(file: TomlText, *, is_shipped: bool = False) -> Layer:
    """The settings of a file, each right by itself. Raises SettingsRefused."""
    layer, refusals = checked(FileOrigin(file, is_shipped), file.values)
    if refusals:
        raise SettingsRefused(refusals)
    return layer


def _from_file(preset: Preset) -> tuple[Layer, list[Refusal]]:
    file = read_toml(preset.path, preset.called)
    return checked(FileOrigin(file, preset.is_shipped), file.values)


def given_flags(flags: Mapping[str, Mapping[str, object]]) -> dict[str, dict[str, object]]:
    """Those of `flags` that were given."""
    return {
        section: {field: value for field, value in table.items() if value is not None}
        for section, table in flags.items()
    }


def _without_replaced(layers: Sequence[Layer]) -> list[Layer]:
    """What one layer takes the place of is not asked for by those below it."""
    kept: list[Layer] = []
    replaced: set[tuple[str, str]] = set()
    for layer in reversed(layers):
        gone = {one for one in replaced if layer.gives(*one)}
        values = {
            section: {name: value for name, value in table.items() if (section, name) not in gone}
            for section, table in layer.values.items()
        }
        kept.append(Layer(layer.origin, values) if gone else layer)
        replaced |= {
            (section, replaced)
            for (section, field), replaced in TAKES_THE_PLACE.items()
            if layer.gives(section, field)
        }
    return kept[::-1]


def merged(layers: Sequence[Layer]) -> Loaded:
    """Lay `layers` over each other, the last one on top. Raises SettingsRefused for a clash."""
    layers = _without_replaced(layers)
    origins = {
        (section, field): layer.origin.where(section, field)
        for layer in layers
        for section, table in layer.values.items()
        for field in table
    }
    return Loaded(_settings_of(_laid(layers), layers), origins)


def settings_of(layers: Sequence[Layer]) -> Settings:
    """The settings of `layers`, without where they come from. Raises SettingsRefused."""
    layers = _without_replaced(layers)
    return _settings_of(_laid(layers), layers)


def values_of(layers: Sequence[Layer]) -> dict[str, dict[str, object]]:
    """Every setting as `layers` have it, as plain values, whether or not they clash."""
    return _laid(_without_replaced(layers)).model_dump(mode="json")


def _settings_of(laid: LaidSettings, layers: Sequence[Layer]) -> Settings:
    try:
        return Settings.of(laid)
    except ClashError as error:
        raise SettingsRefused(_told(clash, layers) for clash in error.clashes) from None


def _laid(layers: Sequence[Layer]) -> LaidSettings:
    """Lay `layers` over each other: the last one is on top, and of sources the first one wins."""
    return LaidSettings.from_sources(layers[::-1])


def _told(clash: Clash, layers: Sequence[Layer]) -> Refusal:
    own = _topmost(layers, clash.section, clash.field)
    other = _topmost(layers, *clash.against)
    setting, value = f"{clash.section}.{clash.field}", clash.value
    if own is None:
        origin = (other or layers[-1]).origin
        where = origin.where(*clash.against)
        problem = Notice("clash-with-usual", setting=setting, value=value, reason=clash.reason)
    else:
        origin = own.origin
        where = origin.where(clash.section, clash.field)
        problem = Notice("clash", setting=setting, value=value, reason=clash.reason)
    if clash.told is not None:
        return Refusal(where, *clash.told)
    if own is not None and other is not None and other is not own:
        against, place = ".".join(clash.against), other.origin.where(*clash.against)
        problem = Notice(
            "clash-of-two",
            setting=setting,
            value=value,
            reason=clash.reason,
            against=against,
            place=place,
        )
    if clash.instead is None:
        return Refusal(where, problem, Notice("clash-leave-one-out"))
    return Refusal(where, problem, origin.instead(clash.section, clash.field, clash.instead))


def _topmost(layers: Sequence[Layer], section: str, field: str) -> Layer | None:
    return next((layer for layer in reversed(layers) if layer.gives(section, field)), None)
