"""Which outputs are open, and which could not be opened: what the device manager compares."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from bilateral.outputs.output import Output
from bilateral.outputs.wanted_outputs import Key

Kind = TypeVar("Kind", bound=Output)


@dataclass(slots=True, eq=False)
class OutputSlot(Generic[Kind]):
    """One output: what is open now, and what could not be opened."""

    output: Kind | None = None
    key: Key | None = None
    missing: Key | None = None

    @property
    def sound_device(self) -> str | None:
        """The sound device that is open here, if there is one."""
        return None if self.output is None else self.output.sound_device

    def lacks(self, wanted: Key | None) -> bool:
        """Whether it is worth a try to open what is wanted."""
        return self.output is None and self.is_awaited(wanted)

    def is_awaited(self, wanted: Key | None) -> bool:
        """Whether what is wanted may still come, if it is not there."""
        return wanted is not None and self.missing != wanted

    def is_outdated(self, wanted: Key | None) -> bool:
        """Whether another device is open; one that is not wanted just now stays open, silent."""
        return wanted is not None and self.output is not None and self.key != wanted

    def fill(self, output: Kind | None, wanted: Key | None) -> None:
        """Take down what came of opening what is wanted."""
        self.output, self.key = output, wanted
        self.missing = wanted if output is None else None

    def close(self) -> None:
        """Close what is open."""
        if self.output is not None:
            self.output.close()
