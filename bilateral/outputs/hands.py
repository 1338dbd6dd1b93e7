"""The client's hands as an output: whatever moves inside them."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from audio.bursts import Burst
from bilateral.outputs.output import LOST, ON, SIMULATED
from bilateral.outputs.sound_pulses import SoundPulses
from bilateral.outputs.wanted_outputs import WantedOutputs
from bilateral.stimulus.given import Given
from bilateral.stimulus.modality import Modality
from bilateral.words.notice import Notice
from hardware.hands import Hands, HandsHealth, HandsKind

Answer = TypeVar("Answer")


class HandsOutput:
    """A board, controllers or simulated buzzers that are open.

    A fault of theirs costs the hands and nothing else: nothing is asked of them any more.
    """

    modality = Modality.TACTILE

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._is_broken = False
        self._news: list[Notice] = []

    @property
    def kind(self) -> HandsKind:
        """What moves."""
        return self._hands.kind

    @property
    def condition(self) -> str:
        """On, simulated or lost."""
        if self._is_broken or not self._hands.connected:
            return LOST
        return ON if self.kind.is_real else SIMULATED

    @property
    def ready(self) -> bool:
        """Whether a pulse can be placed in time now."""
        return self._hands.ready

    @property
    def committed_s(self) -> float:
        """How far ahead of now pulses can no longer be taken back."""
        return self._hands.committed_s

    @property
    def sound_device(self) -> str | None:
        """None: it moves by other means."""
        return None

    @property
    def health(self) -> HandsHealth:
        """Counters for the report and the status line."""
        return self._hands.health

    def prepare(self, wanted: WantedOutputs) -> None:
        """Nothing: a pulse is told to the device with all that it needs."""

    def beat(self) -> None:
        """Take it that the program lives."""
        self._asked(self._hands.beat, None)

    def take_given(self) -> Iterator[Given]:
        """Pulses whose fate is known by now; of simulated ones nobody has felt any."""
        for pulse in self._asked(lambda: [*self._hands.take_given()], list[Given]()):
            yield pulse if self.kind.is_real else pulse._replace(actual_s=None)

    def take_notices(self) -> Iterator[Notice]:
        """For the therapist: it was lost, it is back."""
        yield from self._asked(lambda: [*self._hands.take_news()], list[Notice]())
        while self._news:
            yield self._news.pop(0)

    def take_stop(self) -> bool:
        """Whether the client has pressed a stop button since the last call."""
        return self._asked(self._hands.take_stop, otherwise=False)

    def close(self) -> None:
        """Stop the motors, and give the device back."""
        self._hands.close()

    def _asked(self, ask: Callable[[], Answer], otherwise: Answer) -> Answer:
        if not self._is_broken:
            try:
                return ask()
            except Exception:  # noqa: BLE001  # whatever it is, eyes and ears go on
                self._is_broken = True
                self._news.append(Notice("board-fault", about="hands"))
        return otherwise


class SoundHandsOutput(HandsOutput):
    """Exciters on a sound device that are open."""

    def __init__(self, pulses: SoundPulses) -> None:
        super().__init__(pulses)
        self._pulses = pulses

    @property
    def sound_device(self) -> str | None:
        """The device's name."""
        return self._pulses.sound_device

    def prepare(self, wanted: WantedOutputs) -> None:
        """Render the bursts of the score that plays, and those of the plan."""
        chosen = wanted.settings.hands
        if wanted.plan.pulses is not None:
            burst = Burst(chosen.burst_hz, chosen.burst_dbfs)
            self._pulses.prepare(wanted.plan.pulses, burst)
