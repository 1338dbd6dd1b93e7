"""What a therapist can ask for, from whatever key, page or button."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bilateral.session.body_scan import Result, ScanPlan
from bilateral.session.plan import SetPlan
from bilateral.timing.timeline import Side


@dataclass(frozen=True, slots=True)
class Start:
    """Begin a set, with its lead-in."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Let the target rest where it is."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on from where it rests, at the old speed."""


@dataclass(frozen=True, slots=True)
class Finish:
    """End the set calmly: at the next extreme, then fade."""


@dataclass(frozen=True, slots=True)
class Halt:
    """Stop everything now."""


@dataclass(frozen=True, slots=True)
class Faster:
    """One step faster, up to the limit."""


@dataclass(frozen=True, slots=True)
class Slower:
    """One step slower, down to the slowest."""


@dataclass(frozen=True, slots=True)
class SetSpeed:
    """Take up a speed in passes per second.

    One that slows down a set slows down the one that waits for its end too: that begins no faster.
    """

    speed_hz: float


@dataclass(frozen=True, slots=True)
class UsePlan:
    """Make the next set after this plan; one that plays stays what it is.

    While the plan waits, outputs that are turned off, on, up or down in it are so in both.
    """

    plan: SetPlan
    keeps_speed: bool = False
    """Whether the next set is as fast as it would have been without this plan, or as it may be."""


@dataclass(frozen=True, slots=True)
class Revise:
    """Make the set that plays after this plan, from the commit horizon on, and so the next ones.

    While another plan waits for the end of the set, that one still comes next. A check that is
    being given goes on.
    """

    plan: SetPlan
    keeps_speed: bool = False
    """Whether the live speed stays as it is, or as near to it as the plan allows."""


@dataclass(frozen=True, slots=True)
class Check:
    """Give this plan once to check the outputs: haltable as a set, but not counted as one.

    Let pass while a set plays; it takes the place of a check that is being given.
    """

    plan: SetPlan


Command = (
    Start | Pause | Resume | Finish | Halt | Faster | Slower | SetSpeed | UsePlan | Revise | Check
)


@dataclass(frozen=True, slots=True)
class ShowNumbers:
    """Show each monitor its number for a while."""


@dataclass(frozen=True, slots=True)
class MoveStage:
    """Show the target on another monitor, by number or part of its name; when nothing plays."""

    monitor: str | int
    windowed: bool = False


@dataclass(frozen=True, slots=True)
class Recheck:
    """Give this plan in the place of a check that is being given; nothing where there is none."""

    plan: SetPlan


@dataclass(frozen=True, slots=True)
class EndCheck:
    """Finish a check that is being given; a set plays on."""


@dataclass(frozen=True, slots=True)
class Dismiss:
    """A notice has been read and need not be shown any more."""

    number: int


@dataclass(frozen=True, slots=True)
class AnswerScreening:
    """What is to be asked before the first set has been asked."""


@dataclass(frozen=True, slots=True)
class ShowGrounding:
    """Have the therapist shown what grounds; whoever asks for it has halted first."""


@dataclass(frozen=True, slots=True)
class ShowWords:
    """Have the client read these on the calm screen; "" takes away what is there."""

    text: str


@dataclass(frozen=True, slots=True)
class BeginScan:
    """Begin a body scan while no set plays; `sounds` is what is heard at a place of each side."""

    plan: ScanPlan
    sounds: Mapping[Side | None, SetPlan] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StepScan:
    """Go about in the body scan; a start goes on to its next place, and a pause stops its time."""

    to: Literal["back", "anchor"]


@dataclass(frozen=True, slots=True)
class EndScan:
    """End the body scan; `where_not` are the numbers of places that are not clear."""

    result: Result
    where_not: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NextClient:
    """One client's sitting is over, and the next one's begins; nothing while anything plays."""


@dataclass(frozen=True, slots=True)
class CloseSession:
    """Halt, and end the program."""


Wish = (
    Dismiss
    | ShowNumbers
    | MoveStage
    | Recheck
    | EndCheck
    | AnswerScreening
    | ShowGrounding
    | ShowWords
    | BeginScan
    | StepScan
    | EndScan
    | NextClient
    | CloseSession
)
"""What concerns the stage, the checks or the program, not the set."""
