"""A workspace in a folder of its own, with what it said and showed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bilateral.console.messages import (
    AskChange,
    AskNewPreset,
    AskPreset,
    AskPresetCopy,
    AskReset,
    AskRevert,
    AskSpeed,
    AskUndo,
    Keep,
    Numbered,
    OfWorkspace,
    Refused,
    Use,
    Value,
    WorkspaceShown,
)
from bilateral.console.workspace.engine_link import EngineLink
from bilateral.console.workspace.first_choice import FirstChoice
from bilateral.console.workspace.workspace import Workspace
from tests.console.scripted import IDLE, STANDARD

LATER_S = 3.0
"""Longer than a moment in which changes count as one."""


@dataclass
class WorkspaceAtHand:
    """`said` and `shown` hold what went out, the oldest first."""

    folder: Path
    preset: str | Path = "gentle"
    flags: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    environ: Mapping[str, str] = field(default_factory=dict)
    memory: str = ""
    now_s: float = 100.0
    last_number: int = 0

    def __post_init__(self) -> None:
        self.said: list[object] = []
        self.engine = EngineLink(self._hear, self.last_number)
        self.shown: list[WorkspaceShown] = []
        self.workspace = Workspace(
            FirstChoice(self.preset, self.flags),
            self.engine,
            lambda memory: self.said.append(Keep(memory=memory)),
            self.shown.append,
            self.memory,
            user_file=self.user_file,
            environ=self.environ,
            now_s=lambda: self.now_s,
        )

    def _hear(self, numbered: Numbered) -> None:
        self.last_number = numbered.number
        self.said.append(numbered.asked)

    @property
    def user_file(self) -> Path:
        return self.folder / "settings.toml"

    def path_of(self, preset: str) -> Path:
        return self.folder / "presets" / f"{preset}.toml"

    @property
    def uses(self) -> list[Use]:
        return [one for one in self.said if isinstance(one, Use)]

    @property
    def speeds(self) -> list[float]:
        return [one.speed_hz for one in self.said if isinstance(one, AskSpeed)]

    @property
    def kept(self) -> str:
        return next(one.memory for one in reversed(self.said) if isinstance(one, Keep))

    def reborn(self) -> "WorkspaceAtHand":
        """The next workspace, after this one's process has died."""
        return WorkspaceAtHand(
            *(self.folder, self.preset, self.flags, self.environ, self.kept),
            *(self.now_s + LATER_S, self.last_number),
        )

    def value(self, section: str, name: str) -> Value:
        return self.workspace.shown.values[section][name]

    def is_changed(self) -> bool:
        return self.workspace.shown.values != self.workspace.shown.stored

    def wait(self, seconds: float = LATER_S) -> None:
        self.now_s += seconds

    def change(self, section: str, name: str, value: Value) -> OfWorkspace | None:
        self.wait()
        asked = AskChange(type="change", section=section, field=name, value=value)
        return self.workspace.take(asked)

    def reset(
        self, section: str, name: str | None = None, *, fields: tuple[str, ...] = ()
    ) -> OfWorkspace | None:
        self.wait()
        asked = AskReset(type="reset", section=section, field=name, fields=fields)
        return self.workspace.take(asked)

    def undo(self) -> OfWorkspace | None:
        self.wait()
        return self.workspace.take(AskUndo(type="undo", of="set"))

    def undo_room(self) -> OfWorkspace | None:
        self.wait()
        return self.workspace.take(AskUndo(type="undo", of="room"))

    def revert(self) -> OfWorkspace | None:
        self.wait()
        return self.workspace.take(AskRevert(type="revert"))

    def choose(self, name: str) -> OfWorkspace | None:
        self.wait()
        return self.workspace.take(AskPreset(type="preset", name=name))

    def save(self, name: str, *, replace: bool = False) -> OfWorkspace | None:
        self.wait()
        return self.workspace.take(AskNewPreset(type="preset-save", name=name, replace=replace))

    def duplicate(self, name: str, new_name: str) -> OfWorkspace | None:
        asked = AskPresetCopy(type="preset-duplicate", name=name, new_name=new_name)
        return self.workspace.take(asked)

    def rename(self, name: str, new_name: str) -> OfWorkspace | None:
        asked = AskPresetCopy(type="preset-rename", name=name, new_name=new_name)
        return self.workspace.take(asked)

    def delete(self, name: str) -> OfWorkspace | None:
        return self.workspace.take(AskPreset(type="preset-delete", name=name))

    def text(self, name: str) -> OfWorkspace | None:
        return self.workspace.take(AskPreset(type="preset-text", name=name))

    def hear(
        self,
        state: str = "idle",
        speed_hz: float = 1.0,
        *,
        is_pending: bool = False,
        is_check: bool = False,
        includes: int | None = None,
    ) -> None:
        """The engine tells of the speed of the next set, having done all unless told otherwise."""
        shown = STANDARD.model_copy(update={"speed_hz": speed_hz})
        self.workspace.hear(
            IDLE.model_copy(
                update={
                    "state": state,
                    "is_pending": is_pending,
                    "is_check": is_check,
                    "next": shown,
                    "includes": self.last_number if includes is None else includes,
                }
            ),
        )


def refused(answer: object) -> Refused:
    """What is told of something that was not done."""
    assert isinstance(answer, Refused)
    return answer
