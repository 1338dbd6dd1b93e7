"""Fills blocks from the score: which tones begin inside this window of samples, and where."""

from collections import deque
from collections.abc import Callable, Iterator

from audio.ambience_player import AmbiencePlayer, Sources
from audio.mixer import Mixer
from audio.stroke_voices import gains_of, voiced_stroke
from audio.tones import Samples, ToneBank, amplitude, pan_gains
from bilateral.files.sound_file import SoundRefused
from bilateral.stimulus.cue_reader import CueReader
from bilateral.stimulus.cues import Cue
from bilateral.stimulus.given import Given, GivenKind
from bilateral.stimulus.limits import LEVEL_CEILING_DBFS
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.stimulus.strokes import Felt
from bilateral.timing.clockmap import ClockMap
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.notice import Notice

LATE_LIMIT_S = 0.005
"""A tone later than this is dropped: a sound in the wrong place is worse than none."""
SETTLED_S = 0.3
"""The clock map is asked again this much after an onset, when it knows that moment better."""

KEPT_BANKS = 8
"""Tones that were tried out one after the other are let go again, all but the newest ones."""

TonesOf = Callable[[Score], Tones | None]
"""What a player is to give of a score; asked in every block, so it must be quick and not raise."""


def tones_for_ears(score: Score) -> Tones | None:
    """The tones as they stand in the score."""
    return score.tones


class TonePlayer:
    """The audio callback without its device: pure but for what plays now, which it reads.

    `fill` belongs to one thread. Banks are prepared by another, before a score asks for them.
    """

    def __init__(
        self,
        now_playing: NowPlaying[Score],
        rate_hz: float,
        tones_of: TonesOf = tones_for_ears,
        sources: Sources | None = None,
    ) -> None:
        self._now_playing = now_playing
        self._rate_hz = rate_hz
        self._tones_of = tones_of
        self._mixer = Mixer(rate_hz, amplitude(LEVEL_CEILING_DBFS))
        self._ambience = None if sources is None else AmbiencePlayer(rate_hz, sources)
        self._banks: dict[ToneShape, ToneBank] = {}
        self._reader = CueReader(late_s=1.0 / rate_hz, too_late_s=LATE_LIMIT_S)
        self._begun: deque[tuple[Cue, float, GivenKind]] = deque()
        self._given: deque[Given] = deque()
        self._news: deque[Notice] = deque()
        self._told_in: int | None = None
        """The set in which it was told that tones come instead of what is not heard."""
        self.withholds = False
        """Whether the last block was silent only because the program was not alive."""

    @property
    def late(self) -> int:
        """How many tones began more than a sample late."""
        return self._reader.late

    @property
    def dropped(self) -> int:
        """How many tones came too late to be given, at a moment in doubt, or were not rendered."""
        return self._reader.dropped

    def has(self, shape: ToneShape) -> bool:
        """Whether a tone is rendered."""
        return shape in self._banks

    def prepare(self, shape: ToneShape) -> None:
        """Render a tone before it is needed, away from the callback; the oldest ones are let go.

        The tone that is being given stays in any case.
        """
        bank = self._banks.get(shape) or ToneBank(shape, self._rate_hz)
        others = {known: one for known, one in self._banks.items() if known != shape}
        score = self._now_playing.current
        tones = None if score is None else self._tones_of(score)
        sounding = () if tones is None else tuple(tones.shapes)
        for known in list(others)[: max(0, len(others) + 1 - KEPT_BANKS)]:
            if known not in sounding:
                del others[known]
        if shape not in self._banks and bank.fault is not None:
            self._news.append(_file_not_given(shape, bank.fault))
        self._banks = {**others, shape: bank}

    def fill(
        self,
        out: Samples,
        first: int,
        clock: ClockMap,
        *,
        tells_time: bool = True,
        is_alive: bool = True,
        is_certain: bool = True,
    ) -> None:
        """Write the block of shape (frames, 2) whose first sample is number `first`.

        `clock` maps device time (samples / rate) to the host time at which it is heard. While the
        program is not alive the block is that of no score: a halt could not reach it. While it is
        not certain when a sample is heard, no tone begins: it might come on the other side's beat.
        """
        score = self._now_playing.current
        start_s = clock.host_at(first / self._rate_hz)
        end_s = clock.host_at((first + len(out)) / self._rate_hz)
        tones = None if score is None else self._tones_of(score)
        self.withholds = tones is not None and not is_alive
        if score is None or tones is None or self.withholds:
            self._reader.pass_over(end_s)
            self._mixer.fade(out, first)
            under = None if self._ambience is None else self._ambience.hush(len(out))
        else:
            if self._reader.turn_to(score):
                self._mixer.renew()
            if self._is_replaced(tones):
                self._reader.pass_over(end_s)
            elif tones.is_felt:
                for felt in self._reader.read_strokes(score, start_s, end_s):
                    self._feel(felt, score, tones, first, clock, is_certain=is_certain)
            else:
                for cue in self._reader.read(score, tones.alignment, start_s, end_s):
                    self._begin(cue, tones, first, clock, is_certain=is_certain)
                    if tones.is_uncued and self._told_in != score.number:
                        self._told_in = score.number
                        self._news.append(Notice("tones-given-instead", about="ambience"))
            self._mixer.fill(out, first, self._level_dbfs(tones))
            player, span_s = self._ambience, (start_s, end_s)
            under = None if player is None else player.fill(len(out), span_s, score, tones)
        if under is not None:
            self._mixer.lay_under(out, *under)
        self._settle(first, clock, tells_time=tells_time)

    def take_given(self) -> Iterator[Given]:
        """Tones whose time is known by now, each once; for one thread that is not the callback."""
        while self._given:
            yield self._given.popleft()

    def take_news(self) -> Iterator[Notice]:
        """For the therapist: a sound of their own is not given."""
        while self._news:
            yield self._news.popleft()

    def _is_replaced(self, tones: Tones) -> bool:
        """Whether something is heard instead of tones; where it cannot be, they come all the same.

        A set that should be heard is never silent.
        """
        return tones.is_uncued and self._ambience is not None and self._ambience.gives(tones)

    def _level_dbfs(self, tones: Tones) -> float:
        """The level of these tones, or the highest that both sides may have without a limit."""
        banks = map(self._banks.get, tones.shapes)
        return min([tones.level_dbfs, *(bank.most_dbfs for bank in banks if bank is not None)])

    def _begin(
        self, cue: Cue, tones: Tones, first: int, clock: ClockMap, *, is_certain: bool
    ) -> None:
        bank = self._banks.get(tones.shape_on(cue.side))
        onset = clock.device_at(cue.time_s) * self._rate_hz
        late_s = (first - onset) / self._rate_hz
        kind = self._reader.judge(late_s, is_possible=is_certain and bank is not None)
        if bank is None or kind is GivenKind.DROPPED:
            self._tell(cue, None, kind)
            return
        onset = max(onset, float(first))
        begin, voiced = bank.starting_at(onset)
        self._mixer.start(begin, voiced, pan_gains(cue.side, tones.width))
        self._begun.append((cue, onset, kind))

    def _feel(
        self,
        felt: Felt,
        score: Score,
        tones: Tones,
        first: int,
        clock: ClockMap,
        *,
        is_certain: bool,
    ) -> None:
        """One stroke; the first of each cue speaks for all of them."""
        onset = clock.device_at(felt.time_s) * self._rate_hz
        late_s = (first - onset) / self._rate_hz
        if felt.order == 0.0:
            cue = Cue(felt.sweep, felt.side, felt.planned_s, felt.time_s)
            kind = self._reader.judge(late_s, is_possible=is_certain)
            if kind is GivenKind.DROPPED:
                self._tell(cue, None, kind)
                return
            self._begun.append((cue, max(onset, float(first)), kind))
        elif late_s > LATE_LIMIT_S or not is_certain:
            return
        pulses = score.pulses
        if pulses is not None:
            onset, pitch_hz = max(onset, float(first)), tones.shape.pitch_hz
            begin, voiced = voiced_stroke(felt, pulses, pitch_hz, onset, self._rate_hz)
            self._mixer.start(begin, voiced, gains_of(felt, pulses))

    def _settle(self, first: int, clock: ClockMap, *, tells_time: bool) -> None:
        settled = first - SETTLED_S * self._rate_hz
        while self._begun and self._begun[0][1] <= settled:
            cue, onset, kind = self._begun.popleft()
            heard_s = clock.host_at(onset / self._rate_hz) + (cue.planned_s - cue.time_s)
            self._tell(cue, heard_s if tells_time else None, kind)

    def _tell(self, cue: Cue, heard_s: float | None, kind: GivenKind) -> None:
        self._given.append(Given(Modality.AUDIO, cue.sweep, cue.side, cue.planned_s, heard_s, kind))


def _file_not_given(shape: ToneShape, fault: SoundRefused) -> Notice:
    file, why = shape.file, fault.notice
    sound = Notice(f"setting-audio-sound.choice-{shape.sound}")
    return Notice("cue-file-not-given", about="cue-file", file=file, why=why, sound=sound)
