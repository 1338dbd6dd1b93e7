"""What has happened in a sitting, one by one: what whoever keeps a record listens to."""

from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.sitting.set_given import SetGiven
from bilateral.sitting.sitting import Phase, Rating, Sitting


@dataclass(frozen=True, slots=True)
class SittingBegun:
    """A client has come; the sitting before is over."""

    sitting: int


@dataclass(frozen=True, slots=True)
class PhaseChosen:
    """The sitting is in this phase from now on."""

    sitting: int
    phase: Phase


@dataclass(frozen=True, slots=True)
class SetOver:
    """A set was given."""

    sitting: int
    number: int
    phase: Phase
    given: SetGiven


@dataclass(frozen=True, slots=True)
class Rated:
    """A number was said after a set (0: before the first); None where one was taken back."""

    sitting: int
    number: int
    rating: Rating | None
    was: Rating | None = None
    """What had been said before."""


@dataclass(frozen=True, slots=True)
class LoadTold:
    """How much a set took up was said; None where that was taken back."""

    sitting: int
    number: int
    value: int | None


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """A note was written, or replaced: not the record, but a note on psychotherapy."""

    sitting: int
    number: int
    text: str


SittingEvent = SittingBegun | PhaseChosen | SetOver | Rated | LoadTold | NoteWritten


def events_between(before: Sitting | None, after: Sitting) -> Iterator[SittingEvent]:
    """What has happened from the one to the other, in order."""
    if before is None or before.number != after.number:
        yield SittingBegun(after.number)
        before = Sitting.new(after.number, after.began_s)
    if after.phase != before.phase:
        yield PhaseChosen(after.number, after.phase)
    for number, one in enumerate(after.sets):
        was = before.sets[number] if number < len(before.sets) else None
        if one.given is not None and (was is None or was.given is None):
            yield SetOver(after.number, number, one.phase, one.given)
        said = None if was is None else was.rating
        if one.rating != said:
            yield Rated(after.number, number, one.rating, said)
        if one.load != (None if was is None else was.load):
            yield LoadTold(after.number, number, one.load)
        if one.note != ("" if was is None else was.note):
            yield NoteWritten(after.number, number, one.note)
