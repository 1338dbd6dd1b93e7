"""What every output to the hands is to the rest of the program, whatever moves inside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bilateral.stimulus.given import Given
from bilateral.words.notice import Notice, Told


class HandsKind(StrEnum):
    """What moves the client's hands."""

    BOARD = "board"
    SIMULATED = "simulated"
    RUMBLE = "rumble"
    AUDIO = "audio"

    @property
    def is_real(self) -> bool:
        """Whether anyone can feel it."""
        return self is not HandsKind.SIMULATED


class HandsMissing(Told):
    """Nothing is there to move the hands; the notice says why and what to do."""


@dataclass(frozen=True, slots=True)
class HandsHealth:
    """Counters since the program began."""

    device: Notice
    """What the therapist would call it."""
    connected: bool
    tells_time: bool
    """Whether the output knows when its pulses really began."""
    skew_ppm: float | None = None
    """How fast the output's clock runs against the computer's; None without a clock of its own."""
    clock_error_s: float | None = None
    """Bound on what is known of that clock; None without a clock of its own."""
    given: int = 0
    late: int = 0
    dropped: int = 0
    losses: int = 0
    line_faults: int = 0
    """Messages that arrived damaged, either way."""
    stops: int = 0
    """How often the output stopped by itself: the client's button, or its own safety."""
    fault: str | None = None
    """What went wrong inside, if anything ever did."""


class Hands(Protocol):
    """Pulses in the client's hands, from the score that plays now.

    Opened and read by one thread; whatever it needs to keep time, it does on threads of its own.
    When it is lost the set goes on, one notice tells of it, and it takes up its work again by
    itself when it is back.
    """

    @property
    def kind(self) -> HandsKind:
        """What moves."""

    @property
    def name(self) -> Notice:
        """What the therapist would call it."""

    @property
    def ready(self) -> bool:
        """Whether a pulse can be placed in time now."""

    @property
    def connected(self) -> bool:
        """Whether it is there now."""

    @property
    def committed_s(self) -> float:
        """How far ahead of now pulses can no longer be taken back."""

    @property
    def health(self) -> HandsHealth:
        """Counters for the report and the status line."""

    def beat(self) -> None:
        """Take it that the program lives; without this they go still in SILENT_LIMIT_S."""

    def take_given(self) -> Iterator[Given]:
        """Pulses whose fate is known by now, each once."""

    def take_stop(self) -> bool:
        """Whether the client has pressed a stop button of it since the last call."""

    def take_news(self) -> Iterator[Notice]:
        """For the therapist: it was lost, it is back."""

    def close(self) -> None:
        """Stop the motors, wait for what was started, give the device back."""
