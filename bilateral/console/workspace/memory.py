"""What the workspace knows, as a text that the next console can go on from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from bilateral.console.messages import NoticeMessage
from bilateral.console.workspace.selection import PlainValues, Selection, SetChoice, Source
from bilateral.words.notice import Notice

Chosen = TypeVar("Chosen")


@dataclass(frozen=True, slots=True)
class Step(Generic[Chosen]):
    """What was chosen before, to go back to, and what had been changed since, as it is told."""

    label: str
    before: Chosen


@dataclass(frozen=True, slots=True)
class WorkspaceMemory:
    """All that is chosen, and how it came about."""

    number: int
    selection: Selection
    steps: tuple[Step[SetChoice], ...]
    room_steps: tuple[Step[PlainValues], ...]
    own: Source | None
    problems: tuple[Notice, ...]
    waits: bool
    """Whether what is chosen waits for the end of a set."""
    uses: Mapping[str, int] = field(default_factory=dict)
    """How many sets were given with each preset since the session opened."""


@dataclass(frozen=True, slots=True)
class _KeptSet:
    """A step with its preset as a place in the list of them: most steps share one."""

    source: int
    changes: PlainValues
    label: str


@dataclass(frozen=True, slots=True)
class _KeptRoom:
    room: PlainValues
    label: str


@dataclass(frozen=True, slots=True)
class _Written:
    version: int
    number: int
    sources: list[Source]
    sets: list[_KeptSet]
    """The newest one last, which is what is chosen; a label tells what was changed after it."""
    rooms: list[_KeptRoom]
    own: Source | None
    problems: tuple[NoticeMessage, ...]
    waits: bool
    uses: dict[str, int]


_VERSION = 3
_WRITTEN: TypeAdapter[_Written] = TypeAdapter(_Written)


def written(memory: WorkspaceMemory) -> str:
    """The memory as a text."""
    steps = (*memory.steps, Step("", memory.selection.of_the_set))
    rooms = (*memory.room_steps, Step("", memory.selection.room))
    sources = list(dict.fromkeys(step.before.source for step in steps))
    kept = _Written(
        version=_VERSION,
        number=memory.number,
        sources=sources,
        sets=[
            _KeptSet(sources.index(step.before.source), step.before.changes, step.label)
            for step in steps
        ],
        rooms=[_KeptRoom(step.before, step.label) for step in rooms],
        own=memory.own,
        problems=tuple(map(NoticeMessage.of, memory.problems)),
        waits=memory.waits,
        uses={**memory.uses},
    )
    return _WRITTEN.dump_json(kept).decode()


def read(text: str) -> WorkspaceMemory | None:
    """What a text remembers; None where it is none of ours."""
    try:
        kept = _WRITTEN.validate_json(text)
        if kept.version != _VERSION:
            return None
        *steps, newest = [
            Step(one.label, SetChoice(kept.sources[one.source], one.changes)) for one in kept.sets
        ]
        *room_steps, room = [Step(one.label, one.room) for one in kept.rooms]
    except (ValidationError, ValueError, IndexError):
        return None
    return WorkspaceMemory(
        number=kept.number,
        selection=Selection(newest.before.source, newest.before.changes, room.before),
        steps=tuple(steps),
        room_steps=tuple(room_steps),
        own=kept.own,
        problems=tuple(one.notice() for one in kept.problems),
        waits=kept.waits,
        uses=kept.uses,
    )
