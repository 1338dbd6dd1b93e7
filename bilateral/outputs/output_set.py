"""Eyes, ears and hands as one: what is there, how far ahead it has committed itself, its state."""

from collections.abc import Iterator
from dataclasses import dataclass

from audio.stream import ToneStream
from bilateral.session.plan import SetPlan
from bilateral.session.session import COMMIT_HORIZON_S
from bilateral.visual.stage import Stage
from bilateral.visual.virtual_stage import VirtualStage
from hardware.hands import Hands

HORIZON_MARGIN_S = 0.03
OFF = "off"
MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Conditions:
    """State of each output in one word: on, off, opening, lost, missing or simulated."""

    eyes: str
    ears: str
    hands: str


@dataclass(frozen=True, slots=True)
class OutputSet:
    """The outputs of a session; ears or hands that are missing or not wanted are None."""

    stage: Stage | VirtualStage
    ears: ToneStream | None = None
    hands: Hands | None = None

    @property
    def ready(self) -> bool:
        """Whether every output knows its clock well enough to place a cue."""
        return all(output is None or output.ready for output in (self.ears, self.hands))

    def take_news(self) -> Iterator[str]:
        """Sentences for the therapist from ears and hands."""
        for output in (self.ears, self.hands):
            if output is not None:
                yield from output.take_news()

    def horizon_s(self, plan: SetPlan) -> float:
        """Later than anything an output already holds, or a change would come too late for it."""
        ahead_s = [COMMIT_HORIZON_S, self.stage.look_ahead_s + HORIZON_MARGIN_S]
        for output, given in ((self.ears, plan.tones), (self.hands, plan.pulses)):
            if output is not None and given is not None:
                latency_s = max(0.0, given.alignment.latency_s)
                ahead_s.append(output.committed_s + latency_s + HORIZON_MARGIN_S)
        return max(ahead_s)

    def conditions(self, *, target: bool, tones: bool, pulses: bool) -> Conditions:
        """State of each output, given which are wanted at all.

        A monitor that is lost is called so even where no target is wanted: it rests there as well.
        """
        eyes = self.stage.condition
        return Conditions(
            OFF if eyes == "on" and not target else eyes,
            _condition(self.ears, "on", wanted=tones),
            _condition(
                self.hands,
                "on" if self.hands is None or self.hands.kind.is_real else "simulated",
                wanted=pulses,
            ),
        )


def _condition(output: ToneStream | Hands | None, there: str, *, wanted: bool) -> str:
    """`there` for an output that is connected, else what its absence is called."""
    if not wanted:
        return OFF
    if output is None:
        return MISSING
    return there if output.connected else "lost"
