"""Ears without a device: the same tones reckoned on a virtual clock, and never called real."""

from collections import deque
from collections.abc import Iterator

from audio.player import Sounded
from bilateral.stimulus.score import Score
from bilateral.timing.transport import Transport


class SilentTones:
    """Stands in for a missing device: knows what should sound, and that nothing did."""

    def __init__(self, transport: Transport[Score], now_s: float) -> None:
        self._transport = transport
        self._until_s = now_s
        self._sounded: deque[Sounded] = deque()

    def advance(self, now_s: float) -> None:
        """Let the virtual device play up to `now_s`."""
        score, start_s = self._transport.current, self._until_s
        self._until_s = now_s
        if score is None or score.tones is None:
            return
        for cue in score.cues(score.tones.alignment, start_s, now_s):
            self._sounded.append(Sounded(cue.sweep, cue.side, cue.planned_s, None))

    def take_sounded(self) -> Iterator[Sounded]:
        """Tones reckoned since the last call."""
        while self._sounded:
            yield self._sounded.popleft()

    def close(self) -> None:
        """Nothing to give back."""
