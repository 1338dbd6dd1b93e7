"""What the ears get, and which of it may be given."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bilateral.stimulus.ambience import Ambience
from bilateral.stimulus.cue_sounds import PLAIN, SOUNDS
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import (
    HIGHEST_PITCH_HZ,
    LOWEST_PITCH_HZ,
    SHORTEST_RAMP_S,
    LimitError,
)
from bilateral.timing.timeline import Side
from bilateral.words.notice import Notice

LONGEST_TONE_S = 2.0


@dataclass(frozen=True, slots=True)
class ToneShape:
    """The tone itself; all that a rendered wave depends on."""

    pitch_hz: float = SOUNDS[PLAIN].pitch_hz
    duration_s: float = SOUNDS[PLAIN].length_s
    ramp_s: float = SOUNDS[PLAIN].rise_s
    sound: str = PLAIN
    """One of SOUNDS."""
    file: str = ""
    """A file in the folder of sounds, which is given instead where it can be read."""

    def __post_init__(self) -> None:
        """Refuse a tone that would click, or could not be heard."""
        if self.sound not in SOUNDS:
            raise LimitError(Notice("limit-sound", sound=self.sound))
        if not LOWEST_PITCH_HZ <= self.pitch_hz <= HIGHEST_PITCH_HZ:
            raise LimitError(
                Notice(
                    "limit-pitch",
                    pitch=self.pitch_hz,
                    lowest=LOWEST_PITCH_HZ,
                    highest=HIGHEST_PITCH_HZ,
                )
            )
        if not self.ramp_s >= SHORTEST_RAMP_S:
            raise LimitError(Notice("limit-ramp", shortest=SHORTEST_RAMP_S * 1000))
        if not self.duration_s >= 2 * self.ramp_s:
            raise LimitError(Notice("limit-tone-short"))
        if not self.duration_s <= LONGEST_TONE_S:
            raise LimitError(Notice("limit-tone-long", longest=LONGEST_TONE_S))

    @classmethod
    def of(
        cls,
        sound: str,
        pitch_hz: float | None = None,
        duration_s: float | None = None,
        ramp_s: float | None = None,
        file: str = "",
    ) -> "ToneShape":
        """A sound; what is left out is as usual for it. Raises LimitError."""
        usual = SOUNDS.get(sound, SOUNDS[PLAIN])
        return cls(
            usual.pitch_hz if pitch_hz is None else pitch_hz,
            usual.length_s if duration_s is None else duration_s,
            usual.rise_s if ramp_s is None else ramp_s,
            sound,
            file,
        )

    @property
    def spare(self) -> "ToneShape":
        """What is given where the file cannot be read."""
        return replace(self, file="")


@dataclass(frozen=True, slots=True)
class Tones:
    """What the ears get. `width` 1 sends each tone to one ear only, 0 to both alike."""

    shape: ToneShape = field(default_factory=ToneShape)
    level_dbfs: float = -20.0
    """The peak of a plain sine; other sounds are as loud as that one, as far as they can be."""
    width: float = 1.0
    alignment: Alignment = field(default_factory=Alignment)
    right: ToneShape | None = None
    """The tone of the right side where it is another one."""
    ambience: Ambience | None = None
    """What sounds on and on beneath them, or instead of them."""
    is_felt: bool = False
    """Whether the strokes of the score's pulses are given in its place, each as long and strong."""

    @property
    def is_uncued(self) -> bool:
        """Whether no tone begins: something else is heard instead."""
        return self.ambience is not None and self.ambience.instead_of_tones

    def __post_init__(self) -> None:
        """Refuse what no pair of ears could be given."""
        if not 0.0 <= self.width <= 1.0:
            raise LimitError(Notice("limit-width", width=self.width))

    def shape_on(self, side: Side) -> ToneShape:
        """The tone of one side."""
        return self.shape if self.right is None or side is Side.LEFT else self.right

    @property
    def shapes(self) -> Iterator[ToneShape]:
        """All that has to be rendered for it."""
        yield self.shape
        if self.right is not None:
            yield self.right
