"""What of the sittings of this session belongs into the record, until it is written there; pure.

Every entry has its id from the beginning, so that the next console can offer it once more.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from pydantic import BaseModel, ConfigDict, ValidationError

from bilateral.record.ids import new_id

Value = str | int | float | None
ON_A_SET = frozenset({"rating", "note"})
"""Tables of what is told after a set, and may be told before it is known what was given."""


class _Kept(BaseModel):
    # A fault is kept in a file, which is to have nothing of a record.
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Entry(_Kept):
    """A row of the record that is not known to be written."""

    id: int
    table: str
    values: Mapping[str, Value]
    after: int = 0
    """The set of its sitting that it is about; 0 for none."""
    is_handed: bool = False
    """It may be in the record already, and is not changed any more."""


class SittingToRecord(_Kept):
    """One client's sitting: what is to be written of it, and what was."""

    number: int
    """As the engine counts sittings."""
    id: int
    """Of its row."""
    began_ms: int
    utc_offset_min: int
    client: str = ""
    is_without: bool = False
    is_over: bool = False
    sets: Mapping[str, int] = {}
    """By its number, the row of each set that is over; 0 where it was no bilateral set."""
    phase: int = 0
    """That of which it has a row, 1 to 8; 0 for none."""
    target: int = 0
    """The memory that it is about; 0 for none."""
    about: Mapping[str, int] = {}
    """By its number, the memory that each set was about."""
    last: Mapping[str, int] = {}
    """By table and number of the set, the row that a later one corrects."""
    waiting: tuple[Entry, ...] = ()

    @classmethod
    def new(cls, number: int, began_ms: int) -> Self:
        """One that has just begun, by this computer's clock and in its zone."""
        offset = datetime.fromtimestamp(began_ms / 1000).astimezone().utcoffset()
        offset_min = 0 if offset is None else round(offset.total_seconds() / 60)
        return cls(number=number, id=new_id(), began_ms=began_ms, utc_offset_min=offset_min)

    def of_client(self, code: str) -> Self:
        """It is this client's, once and for all; what is there already may be written now."""
        if self.client or self.is_without:
            return self
        begun = Entry(
            id=self.id,
            table="sitting",
            values={
                "client": code,
                "at_ms": self.began_ms,
                "utc_offset_min": self.utc_offset_min,
            },
        )
        return self._with(client=code, waiting=(begun, *self.waiting))

    def put_right(self, code: str, targets: Mapping[int, int]) -> Self:
        """It was under a wrong code, and its row has this one now, with memories of new ids."""

        def moved(entry: Entry) -> Entry:
            target = entry.values.get("target")
            if entry.is_handed or target not in targets:
                return entry
            values = {**entry.values, "target": targets[int(target or 0)]}
            return entry.model_copy(update={"values": values})

        return self._with(
            client=code,
            target=targets.get(self.target, self.target),
            about={number: targets.get(one, one) for number, one in self.about.items()},
            waiting=tuple(map(moved, self.waiting)),
        )

    def without(self) -> Self:
        """Nothing of it is recorded, nor kept; once something may be written, that stays."""
        return self if self.client else self._with(is_without=True, waiting=(), sets={}, last={})

    def over(self, at_ms: int) -> Self:
        """It has ended."""
        if self.is_over:
            return self
        end = Entry(id=new_id(), table="sitting_end", values={"sitting": self.id, "at_ms": at_ms})
        return self._with_entry(end, is_over=True)

    def with_row(self, table: str, /, **values: Value) -> Self:
        """One more row."""
        return self._with_entry(
            Entry(id=new_id(), table=table, values={"sitting": self.id, **values})
        )

    def in_phase(self, phase: int, at_ms: int) -> Self:
        """It is in this phase, be it so already or not."""
        if phase == self.phase:
            return self
        return self._in(phase, self.target, at_ms)

    def with_label(self, label: str, corrects: int | None, at_ms: int) -> tuple[Self, int]:
        """There is one more memory, or another version of one; with its id."""
        values = {"sitting": self.id, "at_ms": at_ms, "label": label, "corrects": corrects}
        entry = Entry(id=new_id(), table="target", values=values)
        return self._with_entry(entry), entry.id

    def with_target(self, target: int, begun: int, at_ms: int) -> Self:
        """It is about this memory, 0 for none; `begun` is the phase in which sittings begin."""
        return self if target == self.target else self._in(self.phase or begun, target, at_ms)

    def about_of(self, number: int) -> int:
        """The memory that a set was, or is, about; 0 for none."""
        return self.about.get(str(number), self.target)

    def with_set(self, number: int, table: str, /, **values: Value) -> Self:
        """A set is over, or an exercise, which has a number as well."""
        if str(number) in self.sets or self.is_without:
            return self
        entry = Entry(id=new_id(), table=table, values={"sitting": self.id, **values})
        row = entry.id if table == "given_set" else 0
        about = {**self.about, str(number): self.target} if row else self.about
        return self._with_entry(entry, sets={**self.sets, str(number): row}, about=about)

    def with_told(self, table: str, after: int, /, **values: Value) -> Self:
        """Something is said of a set, or said otherwise: that corrects what may be written."""
        key = _what(table, after, values)
        last = self.last.get(key)
        now = {"sitting": self.id, **values}
        for entry in self.waiting:
            if entry.id == last and not entry.is_handed:
                changed = entry.model_copy(update={"values": {**entry.values, **now}})
                return self._with(
                    waiting=tuple(changed if one is entry else one for one in self.waiting)
                )
        told = {**now, "corrects": last}
        entry = Entry(id=new_id(), table=table, values=told, after=after)
        return self._with_entry(entry, last={**self.last, key: entry.id})

    def taken_back(self, table: str, after: int, /, **values: Value) -> Self:
        """It is not said any more: of what may be written already, that is a correction."""
        key = _what(table, after, values)
        kept = self
        for entry in self.waiting:
            if entry.id == self.last.get(key) and not entry.is_handed:
                before = entry.values["corrects"]
                lasts = {name: row for name, row in self.last.items() if name != key}
                if isinstance(before, int):
                    lasts[key] = before
                waiting = tuple(one for one in self.waiting if one is not entry)
                kept = self._with(last=lasts, waiting=waiting)
        return kept.with_told(table, after, **values) if key in kept.last else kept

    def is_due(self, entry: Entry) -> bool:
        """Whether it can be written, as to what it refers to."""
        return bool(self.client) and (
            entry.table not in ON_A_SET
            or entry.after == 0
            or str(entry.after) in self.sets
            or self.is_over
        )

    def row_of(self, entry: Entry) -> dict[str, Value]:
        """Its values as they are written, with the row of the set that it is about."""
        if entry.table not in ON_A_SET:
            return dict(entry.values)
        return {**entry.values, "given_set": self.sets.get(str(entry.after)) or None}

    def handed(self, ids: frozenset[int]) -> Self:
        """These are on their way into the record."""
        return self._with(
            waiting=tuple(
                one.model_copy(update={"is_handed": True}) if one.id in ids else one
                for one in self.waiting
            )
        )

    def written(self, row: int) -> Self:
        """This one is there, or never will be."""
        return self._with(waiting=tuple(one for one in self.waiting if one.id != row))

    def _in(self, phase: int, target: int, at_ms: int) -> Self:
        values: dict[str, Value] = {"sitting": self.id, "at_ms": at_ms, "phase": phase}
        entry = Entry(id=new_id(), table="phase", values={**values, "target": target or None})
        return self._with_entry(entry, phase=phase, target=target)

    def _with_entry(self, entry: Entry, **changed: object) -> Self:
        waiting = () if self.is_without else (*self.waiting, entry)
        return self._with(waiting=waiting, **changed)

    def _with(self, **changed: object) -> Self:
        return self.model_copy(update=changed)


class RecordMemory(_Kept):
    """All that the next console needs to go on."""

    sittings: tuple[SittingToRecord, ...] = ()
    """The one that goes on last, and those before it of which something is not written."""
    scan_s: float = 0.0
    """When the body scan began of which was heard last, in host time."""

    @classmethod
    def read(cls, memory: str) -> Self:
        """What the console before has handed on; nothing where that cannot be read."""
        try:
            return cls.model_validate_json(memory) if memory else cls()
        except ValidationError:
            return cls()

    def with_sitting(self, sitting: SittingToRecord) -> Self:
        """The same sitting as it is now; one that is new comes last."""
        others = [one for one in self.sittings if one.number != sitting.number]
        if len(others) == len(self.sittings):
            return self._with((*self.sittings, sitting))
        return self._with(
            tuple(sitting if one.number == sitting.number else one for one in self.sittings)
        )

    def tidied(self) -> Self:
        """Without sittings that are over and of which nothing is left to write."""
        return self._with(
            tuple(
                one
                for one in self.sittings
                if not (one.is_over and (one.is_without or not one.waiting or _is_empty(one)))
            )
        )

    def sitting(self, number: int) -> SittingToRecord | None:
        """The one of this number."""
        return next((one for one in self.sittings if one.number == number), None)

    def _with(self, sittings: tuple[SittingToRecord, ...]) -> Self:
        return self.model_copy(update={"sittings": sittings})


def _what(table: str, after: int, values: Mapping[str, Value]) -> str:
    """Of what a later word takes the place: a load stands beside the number of its set."""
    beside = " of load" if values.get("scale") == "load" else ""
    return f"{table}{beside} {after}"


def _is_empty(sitting: SittingToRecord) -> bool:
    """Whether nobody was there, as far as can be told."""
    told = {one.table for one in sitting.waiting} - {"sitting_end", "phase", "screening"}
    return not (sitting.client or sitting.sets or told)
