"""Eyes, ears and hands as one: what is there, how far ahead it has committed itself, its state."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bilateral.outputs.ears import EarsOutput
from bilateral.outputs.eyes import EyesOutput
from bilateral.outputs.hands import HandsOutput
from bilateral.outputs.output import LOST, MISSING, OFF, ON, Output, alignment_of
from bilateral.session.plan import SetPlan
from bilateral.session.session import COMMIT_HORIZON_S
from bilateral.stimulus.given import Given
from bilateral.stimulus.modality import Modality, OutputName
from bilateral.words.notice import Notice

HORIZON_MARGIN_S = 0.03


@dataclass(frozen=True, slots=True)
class Conditions:
    """State of each output in one word: on, off, opening, lost, missing or simulated."""

    eyes: str
    ears: str
    hands: str

    @property
    def give_something(self) -> bool:
        """Whether anything reaches anybody, is about to, or is at least simulated."""
        return not {self.eyes, self.ears, self.hands} <= {OFF, MISSING, LOST}

    @property
    def words(self) -> dict[OutputName, str]:
        """Each output's, by its name."""
        return {"eyes": self.eyes, "ears": self.ears, "hands": self.hands}


@dataclass(frozen=True, slots=True)
class OutputSet:
    """The outputs of a session; ears or hands that are missing or not wanted are None."""

    eyes: EyesOutput
    ears: EarsOutput | None = None
    hands: HandsOutput | None = None
    outputs: tuple[Output, ...] = field(init=False, repr=False, compare=False)
    """All that are there."""

    def __post_init__(self) -> None:
        """Note which are there: it is asked for many times in each turn of the main loop."""
        there: tuple[Output | None, ...] = (self.eyes, self.ears, self.hands)
        outputs = tuple(output for output in there if output is not None)
        object.__setattr__(self, "outputs", outputs)

    @property
    def ready(self) -> bool:
        """Whether every output knows its clock well enough to place a cue."""
        return all(output.ready for output in self.outputs)

    def beat(self) -> None:
        """Tell all that the program lives, in each turn of the main loop after all commands."""
        for output in self.outputs:
            output.beat()

    def take_given(self) -> Iterator[Given]:
        """Cues of all outputs whose fate is known by now."""
        for output in self.outputs:
            yield from output.take_given()

    def take_notices(self) -> Iterator[Notice]:
        """What there is for the therapist to know."""
        for output in self.outputs:
            yield from output.take_notices()

    def take_stop(self) -> bool:
        """Whether the client has pressed a stop button since the last call."""
        return self.hands is not None and self.hands.take_stop()

    def committed_s(self, modality: Modality) -> float:
        """How far ahead an output has made its cues; 0 if it is not there."""
        return max((o.committed_s for o in self.outputs if o.modality is modality), default=0.0)

    def horizon_s(self, plan: SetPlan) -> float:
        """Later than anything an output already holds, or a change would come too late for it."""
        ahead_s = [COMMIT_HORIZON_S]
        for output in self.outputs:
            alignment = alignment_of(plan, output.modality)
            if alignment is not None:
                latency_s = max(0.0, alignment.latency_s)
                ahead_s.append(output.committed_s + latency_s + HORIZON_MARGIN_S)
        return max(ahead_s)

    def conditions_for(self, plan: SetPlan) -> Conditions:
        """State of each output for what is given after a plan."""
        tones, pulses = plan.tones is not None, plan.pulses is not None
        return self.conditions(target=plan.look.shown, tones=tones, pulses=pulses)

    def conditions(self, *, target: bool, tones: bool, pulses: bool) -> Conditions:
        """State of each output, given which are wanted at all.

        A monitor that is lost is called so even where no target is wanted: it rests there as well.
        """
        eyes = self.eyes.condition
        return Conditions(
            OFF if eyes == ON and not target else eyes,
            _condition(self.ears, wanted=tones),
            _condition(self.hands, wanted=pulses),
        )


def _condition(output: Output | None, *, wanted: bool) -> str:
    if not wanted:
        return OFF
    return MISSING if output is None else output.condition
