"""What is chosen, as values: a preset, what was changed of it, and what was set for the room."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bilateral.loading.file_names import folded
from bilateral.loading.preset_text import of_the_set
from bilateral.loading.toml_text import TomlText, parse_toml, told_as
from bilateral.settings import Settings
from bilateral.settings.replacing import TAKES_THE_PLACE
from bilateral.words.notice import Notice

PlainValue = bool | int | float | str | None
PlainValues = dict[str, dict[str, PlainValue]]
"""Settings by section and field. Never altered once it is part of a picture."""


@dataclass(frozen=True, slots=True)
class Source:
    """A settings file as it was when it was taken up."""

    name: str
    path: str
    is_shipped: bool
    text: str

    @property
    def file(self) -> TomlText:
        """What it holds. Raises SettingsRefused, though not for a file that was right before."""
        of_ours = Notice("where-preset", preset=self.name)
        shown = of_ours if self.is_shipped else told_as(Path(self.path))
        return parse_toml(self.text.encode(), shown)


@dataclass(frozen=True, slots=True)
class SetChoice:
    """What was chosen for the set: a preset, and what was changed of it."""

    source: Source
    changes: PlainValues


@dataclass(frozen=True, slots=True)
class Selection:
    """All that was chosen on the page, whole."""

    source: Source
    changes: PlainValues = field(default_factory=dict)
    """Settings of the set that differ from those of the preset."""
    room: PlainValues = field(default_factory=dict)
    """Settings of the room that were set since the session opened; None for those left out."""

    @property
    def of_the_set(self) -> SetChoice:
        """All of it but the room."""
        return SetChoice(self.source, self.changes)

    def with_set(self, choice: SetChoice) -> "Selection":
        """Another set in the same room."""
        return Selection(choice.source, choice.changes, self.room)


def plain(values: Mapping[str, Mapping[str, object]]) -> PlainValues:
    """The same, of plain types for certain; values come from `model_dump` in JSON's types."""
    return {
        section: {
            name: value if isinstance(value, PlainValue) else str(value)
            for name, value in table.items()
        }
        for section, table in values.items()
    }


def with_value(values: PlainValues, section: str, field: str, value: PlainValue) -> PlainValues:
    """`values` with one more in it, and without what it takes the place of."""
    table = dict(values.get(section, {}))
    if replaced := TAKES_THE_PLACE.get((section, field)):
        table[replaced] = None
    return {**values, section: {**table, field: value}}


def without(values: PlainValues, section: str, fields: tuple[str, ...]) -> PlainValues:
    """`values` without some of one section."""
    replaced = (TAKES_THE_PLACE.get((section, field)) for field in fields)
    fields = (*fields, *(field for field in replaced if field))
    left = {name: value for name, value in values.get(section, {}).items() if name not in fields}
    others = {name: table for name, table in values.items() if name != section}
    return {**others, section: left} if left else others


def saved_values(settings: Settings) -> PlainValues:
    """What a preset made of these settings holds."""
    return plain(of_the_set(settings.model_dump(mode="json")))


def with_renamed(choice: SetChoice, name: str, new_name: str, path: str) -> SetChoice:
    """The same choice after a preset of the therapist's own has got another name."""
    source = choice.source
    if source.is_shipped or folded(source.name) != folded(name):
        return choice
    return replace(choice, source=replace(source, name=new_name, path=path))
