"""The settings on which the page's changes lie, and what comes of both together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from bilateral.console.messages.refusal_message import PAGE
from bilateral.console.workspace.selection import (
    PlainValue,
    PlainValues,
    Selection,
    Source,
    plain,
    with_value,
    without,
)
from bilateral.loading.checked_layer import Layer, checked, from_environment
from bilateral.loading.merging import given_flags, layer_of, settings_of, values_of
from bilateral.loading.origins import FlagOrigin, Origin
from bilateral.loading.rules import SETTING_RULES, unit_name
from bilateral.loading.settings_refused import SettingsRefused
from bilateral.loading.spelling import literal
from bilateral.settings import OF_THE_ROOM, Settings
from bilateral.settings.pace import speed_field
from bilateral.words.notice import Notice

MOST_LAID = 16
"""Presets of which it is kept what they come to."""


@dataclass(frozen=True, slots=True)
class PageOrigin:
    """The therapist's page."""

    is_text: bool = False

    def where(self, section: str, field: str | None = None) -> Notice:  # noqa: ARG002
        """The page itself; the page knows where a setting stands on it."""
        return PAGE

    def instead(self, section: str, field: str, value: object) -> Notice:
        """What would do."""
        return _advice(section, field, value)


@dataclass(frozen=True, slots=True)
class _SeenFromPage:
    """Another origin, for somebody who has the page before them and no file."""

    origin: Origin

    @property
    def is_text(self) -> bool:
        return self.origin.is_text

    def where(self, section: str, field: str | None = None) -> Notice:
        return self.origin.where(section, field)

    def instead(self, section: str, field: str, value: object) -> Notice:
        return _advice(section, field, value)


class SettingLayers:
    """The layers of settings on which the page's changes lie. Raises SettingsRefused where wrong.

    `own` is the user's own file as it was when the session opened, None where there is none.
    """

    def __init__(
        self,
        own: Source | None,
        environ: Mapping[str, str],
        flags: Mapping[str, Mapping[str, object]],
    ) -> None:
        self.own = own
        own_layers = [] if own is None else [_layer(own)]
        spoken = (from_environment(environ), checked(FlagOrigin(), given_flags(flags)))
        if wrong := [refusal for _, refusals in spoken for refusal in refusals]:
            raise SettingsRefused(wrong)
        self._above = [*own_layers, *(_from_page(layer) for layer, _ in spoken)]
        self._given: dict[Source, PlainValues] = {}

    def settings_of(self, selection: Selection) -> Settings:
        """Everything that is chosen. Raises SettingsRefused for what cannot stand together."""
        return settings_of([*self._below(selection), _page_layer(selection.changes)])

    def stored_of(self, selection: Selection) -> PlainValues:
        """The same without what was changed of the preset, whether or not it would do.

        All that lies below the page is laid once for each preset; what the page has given is right
        by itself, and need only be laid over that.
        """
        return overlaid(self._given_by(selection.source), selection.room)

    def shown_of(self, selection: Selection) -> PlainValues:
        """Everything that is chosen, as plain values."""
        return overlaid(self.stored_of(selection), selection.changes)

    def with_speed(self, selection: Selection, speed_hz: float) -> Selection:
        """The picture at a speed that the engine has told, which is taken to be right."""
        section, field = speed_field(self.shown_of(selection))
        changes = with_value(selection.changes, section, field, speed_hz)
        if self._given_by(selection.source)[section][field] == speed_hz:
            changes = without(changes, section, (field,))
        return replace(selection, changes=changes)

    def with_change(
        self, selection: Selection, section: str, field: str, value: PlainValue
    ) -> Selection:
        """The picture with another value for one setting, right by itself."""
        _check(section, field, value)
        if value is None and self.shown_of(selection)[section][field] is None:
            return selection  # a length that is not there must not take the other one with it
        if (section, field) in OF_THE_ROOM:
            return replace(selection, room=with_value(selection.room, section, field, value))
        changes = with_value(selection.changes, section, field, _normal(section, field, value))
        return self._narrowed(replace(selection, changes=changes))

    def with_reset(
        self, selection: Selection, section: str, wanted: tuple[str, ...] = ()
    ) -> Selection:
        """The picture with some settings of a section, or all of them, as the preset has them.

        What of them belongs to the room stays, unless all of it does.
        """
        known = SETTING_RULES.get(section, {})
        for field in wanted if known else ("",):
            if field not in known:
                _check(section, field, value=None)
        fields = wanted or tuple(known)
        of_the_set = tuple(one for one in fields if (section, one) not in OF_THE_ROOM)
        if of_the_set:
            return replace(selection, changes=without(selection.changes, section, of_the_set))
        shown, room = self.shown_of(selection), selection.room
        given = _layer(selection.source).values.get(section, {})
        for one in fields:
            usual = given.get(one, SETTING_RULES[section][one].default)
            if shown[section][one] != usual:
                room = with_value(room, section, one, _plain_value(usual))
        return replace(selection, room=room)

    def to_write(self, before: Selection, after: Selection) -> PlainValues:
        """What the user's own file must be given, None for what it must not give any more."""
        given: PlainValues = {}
        for section, field in sorted({*_fields(before.room), *_fields(after.room)}):
            old, new = before.room.get(section, {}), after.room.get(section, {})
            if old.get(field) != new.get(field) or (field in old) != (field in new):
                value = new[field] if field in new else self._own_value(section, field)
                given.setdefault(section, {})[field] = value
        return given

    def rebased(self, selection: Selection, source: Source) -> Selection:
        """The same settings, told as changes of another preset."""
        values = self.shown_of(selection)
        everything = {
            section: {
                name: value for name, value in table.items() if (section, name) not in OF_THE_ROOM
            }
            for section, table in values.items()
        }
        return self._narrowed(replace(selection, source=source, changes=everything))

    def _narrowed(self, selection: Selection) -> Selection:
        """The same picture, its changes only those that make a difference."""
        shown, stored = self.shown_of(selection), self.stored_of(selection)
        return replace(selection, changes=_difference(shown, stored))

    def _own_value(self, section: str, field: str) -> PlainValue:
        """What the user's own file said when the session opened; None where nothing."""
        if self.own is None:
            return None
        return _plain_value(_layer(self.own).values.get(section, {}).get(field))

    def _below(self, selection: Selection) -> list[Layer]:
        return [_layer(selection.source), *self._above, _page_layer(selection.room)]

    def _given_by(self, source: Source) -> PlainValues:
        """Every setting as the preset, and what lies over it before the page, have it."""
        if source not in self._given:
            while len(self._given) >= MOST_LAID:
                del self._given[next(iter(self._given))]
            self._given[source] = plain(values_of([_layer(source), *self._above]))
        return self._given[source]


@lru_cache(maxsize=64)
def _layer(source: Source) -> Layer:
    return _from_page(layer_of(source.file, is_shipped=source.is_shipped))


def _from_page(layer: Layer) -> Layer:
    return Layer(_SeenFromPage(layer.origin), layer.values)


def _page_layer(values: PlainValues) -> Layer:
    return Layer(PageOrigin(), values)


def overlaid(below: PlainValues, above: PlainValues) -> PlainValues:
    """`below` with what `above` gives, each as it is once it has been read."""
    over = {
        section: {name: _normal(section, name, value) for name, value in table.items()}
        for section, table in above.items()
    }
    return {section: {**table, **over.get(section, {})} for section, table in below.items()}


@lru_cache(maxsize=512, typed=True)
def _normal(section: str, field: str, value: PlainValue) -> PlainValue:
    """A value as a settings file is read: whole numbers become others where those are meant."""
    model = SETTING_RULES[section][field].model.model_validate({field: value})
    read = plain({section: model.model_dump(mode="json", include={field})})
    return read[section][field]


def _difference(values: PlainValues, stored: PlainValues) -> PlainValues:
    different = {
        section: {
            name: value
            for name, value in table.items()
            if (section, name) not in OF_THE_ROOM and value != stored[section][name]
        }
        for section, table in values.items()
    }
    return {section: table for section, table in different.items() if table}


def _advice(section: str, field: str, value: object) -> Notice:
    unit, shown = SETTING_RULES[section][field].unit, literal(value)
    told = Notice("value-with-unit", value=shown, unit=unit_name(unit)) if unit else shown
    return Notice("instead-on-page", setting=f"{section}.{field}", value=told)


def _check(section: str, field: str, value: PlainValue) -> None:
    _, wrong = checked(PageOrigin(), {section: {field: value}})
    if wrong:
        raise SettingsRefused(wrong)


def _plain_value(value: object) -> PlainValue:
    return value if isinstance(value, PlainValue) else None


def _fields(values: PlainValues) -> Iterator[tuple[str, str]]:
    return ((section, field) for section, table in values.items() for field in table)
