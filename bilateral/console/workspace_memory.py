"""What the workbench knows, as a text that the next console can go on from."""

from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from bilateral.console.selection import PlainValues, Selection, Source


@dataclass(frozen=True, slots=True)
class Step:
    """A picture to go back to, and what had been changed since, as it is told."""

    label: str
    before: Selection


@dataclass(frozen=True, slots=True)
class WorkspaceMemory:
    """All that is chosen, and how it came about."""

    number: int
    selection: Selection
    steps: tuple[Step, ...]
    own: Source | None
    problem: str
    waits: bool
    """Whether what is chosen waits for the end of a set."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A picture with its preset as a place in the list of them: most pictures share one."""

    source: int
    changes: PlainValues
    room: PlainValues
    label: str


@dataclass(frozen=True, slots=True)
class _Written:
    version: int
    number: int
    sources: list[Source]
    pictures: list[_Kept]
    """The newest one last; a label tells what was changed after its picture."""
    own: Source | None
    problem: str
    waits: bool


_VERSION = 1
_WRITTEN: TypeAdapter[_Written] = TypeAdapter(_Written)


def written(memory: WorkspaceMemory) -> str:
    """The memory as a text."""
    steps = (*memory.steps, Step("", memory.selection))
    sources = list(dict.fromkeys(step.before.source for step in steps))
    pictures = [
        _Kept(sources.index(step.before.source), step.before.changes, step.before.room, step.label)
        for step in steps
    ]
    kept = _Written(
        version=_VERSION,
        number=memory.number,
        sources=sources,
        pictures=pictures,
        own=memory.own,
        problem=memory.problem,
        waits=memory.waits,
    )
    return _WRITTEN.dump_json(kept).decode()


def read(text: str) -> WorkspaceMemory | None:
    """What a text remembers; None where it is none of ours."""
    try:
        kept = _WRITTEN.validate_json(text)
        if kept.version != _VERSION:
            return None
        *steps, (_, newest) = [
            (one.label, Selection(kept.sources[one.source], one.changes, one.room))
            for one in kept.pictures
        ]
    except (ValidationError, ValueError, IndexError):
        return None
    told = tuple(Step(label, selection) for label, selection in steps)
    return WorkspaceMemory(kept.number, newest, told, kept.own, kept.problem, kept.waits)
