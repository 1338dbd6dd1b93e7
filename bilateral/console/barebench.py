"""A bench until there is one: it stands in while the workbench is being built, then goes."""

from collections.abc import Callable

from bilateral.console.messages import (
    AskedOfBench,
    AskedOfEngine,
    Bench,
    Guide,
    Keep,
    Refused,
    State,
    Use,
)
from bilateral.console.outset import Outset


class BareBench:
    def __init__(
        self,
        outset: Outset,
        say: Callable[[Use | Keep], None],
        changed: Callable[[], None],
        memory: str = "",
    ) -> None:
        self.guide = Guide(settings=())
        self.shown = Bench(
            number=1,
            preset=str(outset.preset),
            values={},
            stored={},
            undo="",
            presets=(),
            photos=(),
        )

    def take(self, asked: AskedOfBench) -> Refused | None:
        return Refused(asked=asked.type, text="Settings cannot be changed yet.")

    def note(self, asked: AskedOfEngine) -> None: ...

    def hear(self, state: State) -> None: ...

    def read_import(self, name: str, content: bytes) -> str:
        return name

    def take_in(self, imported: str) -> Refused | None:
        return Refused(asked="import", text=imported)

    def add_photo(self, name: str, content: bytes) -> Refused | None:
        return Refused(asked="photo", text=name)
