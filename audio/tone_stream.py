"""The sound device: opened, watched, silenced when nobody beats, opened again when it returns."""

import threading
import time
from collections import deque
from collections.abc import Iterator
from types import ModuleType

from audio.ambience_sources import AmbienceSources
from audio.devices import SERVICE_SILENT, SoundDevice, SoundMissing, choose, list_devices, portaudio
from audio.lost_device import found_again, is_lost
from audio.opened_device import OpenedDevice
from audio.opening import BLOCK_S, open_device, shut
from audio.shared_portaudio import PORTAUDIO, ServiceSilent, forget_at_exit
from audio.sound_server import Place, StreamGuard, is_there
from audio.sound_stream import PlayedBy
from audio.stream_health import StreamHealth
from audio.tone_player import KEPT_BANKS, TonePlayer, TonesOf, tones_for_ears
from bilateral.processes import threads
from bilateral.stimulus.ambience import AmbienceSource
from bilateral.stimulus.given import Given
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import ToneShape
from bilateral.timing.heartbeat import Heartbeat
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.notice import Notice, Severity

WATCH_S = 0.25
CLOSE_S = 1.0
"""What the keeper does may be held up by a sound service that is frozen."""


class ToneStream:
    """Ears on a real device, or hands: what `tones_of` finds in the score for that `output`.

    Read by one thread, and closed when nobody reads it any more; tones may be prepared by any. A
    keeper thread of its own closes a lost device and opens it again when it is back.
    """

    def __init__(
        self,
        now_playing: NowPlaying[Score],
        wanted: str,
        buffer_s: float,
        tones_of: TonesOf = tones_for_ears,
        output: PlayedBy = "ears",
        *,
        heartbeat: Heartbeat | None = None,
        home: Place | None = None,
    ) -> None:
        self._now_playing = now_playing
        self._wanted = wanted
        self._buffer_s = buffer_s
        self._tones_of = tones_of
        self._output = output
        self._shapes: tuple[ToneShape, ...] = ()
        self._sources = AmbienceSources()
        self._preparing = threading.Lock()
        self._takes: list[OpenedDevice] = []
        self._heartbeat = heartbeat or Heartbeat()
        self._is_withheld = False
        self._silences = 0
        self._losses = 0
        self._connected = False
        self._is_excused = False
        """Whether the therapist knows what stands in the way of opening it again."""
        self._fault: str | None = None
        self._home = home
        """Where the sound server let it come out first: nowhere else may it ever."""
        self._is_told_of_one_channel = False
        self._news: deque[Notice] = deque()
        self._closing = threading.Event()
        self._keeper = threading.Thread(target=self._keep, name="tone-keeper", daemon=True)

    def open(self, *shapes: ToneShape) -> None:
        """Open the device and play silence, ready for these tones. Raises SoundMissing."""
        self._shapes = shapes
        sd = portaudio()
        try:
            with PORTAUDIO.turn:
                self._open(sd, choose(self._wanted, list_devices()))
        except ServiceSilent:
            raise SoundMissing(SERVICE_SILENT) from None
        try:
            threads.start(self._keeper)
        except threads.ComputerFull:  # a device that nobody looks after is none
            self._shut(self._takes[-1])
            raise

    def prepare(self, shape: ToneShape) -> None:
        """Render a tone that the score is going to ask for; the last ones asked for are kept."""
        with self._preparing:
            others = [known for known in self._shapes if known != shape]
            self._shapes = (*others, shape)[-KEPT_BANKS:]
            for take in self._takes[-1:]:
                take.player.prepare(shape)

    def prepare_ambience(self, source: AmbienceSource) -> None:
        """Have it made soon; the last ones asked for are kept. Waits for nothing."""
        self._sources.ask_for(source)

    def ask_for(self, shape: ToneShape) -> None:
        """Have a tone rendered, unless it is."""
        if not self.has(shape):
            self.prepare(shape)

    def has(self, shape: ToneShape) -> bool:
        """Whether a tone is rendered and can be asked for."""
        return bool(self._takes) and self._takes[-1].player.has(shape)

    @property
    def ready(self) -> bool:
        """Whether the device's clock is known well enough to place a tone."""
        return self._takes[-1].clock.settled

    @property
    def connected(self) -> bool:
        """Whether the device is there now."""
        return self._connected

    @property
    def committed_s(self) -> float:
        """How far ahead of now samples are already made."""
        return self._takes[-1].delay_s + 2 * BLOCK_S

    @property
    def health(self) -> StreamHealth:
        """Counters for the report and the status line."""
        take = self._takes[-1]
        clock_map = take.clock.map
        return StreamHealth(
            device=take.device.name,
            rate_hz=take.device.rate_hz,
            connected=self._connected,
            tells_time=take.check.trusted,
            delay_s=take.delay_s,
            skew_ppm=0.0 if clock_map is None else clock_map.skew * 1e6,
            under_runs=sum(t.under_runs for t in self._takes),
            late=sum(t.player.late for t in self._takes),
            dropped=sum(t.player.dropped for t in self._takes),
            slips=sum(t.clock.slips for t in self._takes),
            stamps_rejected=sum(t.check.rejected for t in self._takes),
            losses=self._losses,
            silences=self._silences,
            fault=next((repr(t.fault) for t in self._takes if t.fault), self._fault),
        )

    def beat(self) -> None:
        """Take it that the program lives; without this for SILENT_LIMIT_S nothing is heard.

        Until the first beat nothing is given.
        """
        now_s = time.perf_counter()
        withheld = any(take.player.withholds for take in self._takes[-1:])
        self._silences += withheld and self._heartbeat.has_stopped(now_s)
        self._heartbeat.beat(now_s)

    @property
    def home(self) -> Place | None:
        """Where a sound server let it come out first, if there is one."""
        return self._home

    def note_silence(self) -> None:
        """Count a silence that is over, where somebody else takes the beats. Ask now and then."""
        was_withheld, now_s = self._is_withheld, time.perf_counter()
        is_stopped = self._heartbeat.has_stopped(now_s)
        if was_withheld and not is_stopped:
            self._silences += 1
        withheld = any(take.player.withholds for take in self._takes[-1:])
        self._is_withheld = is_stopped and (was_withheld or withheld)

    def take_given(self) -> Iterator[Given]:
        """Tones given since the last call."""
        for take in list(self._takes):
            yield from take.player.take_given()

    def take_news(self) -> Iterator[Notice]:
        """For the therapist: the device was lost, or is back."""
        while self._news:
            yield self._news.popleft()
        for take in self._takes[-1:]:
            yield from take.player.take_news()
        yield from self._sources.take_news()

    def close(self) -> None:
        """Stop, give the device back; nothing that is held up is waited for for long."""
        self._closing.set()
        self._keeper.join(CLOSE_S)
        if self._keeper.is_alive():
            forget_at_exit()
        self._shut(self._takes[-1])
        self._sources.close()

    def _open(self, sd: ModuleType, device: SoundDevice) -> None:
        player = TonePlayer(self._now_playing, device.rate_hz, self._tones_of, self._sources)
        self._sources.open(device.rate_hz)
        with self._preparing:
            for shape in self._shapes:
                player.prepare(shape)
        take = open_device(sd, device, player, self._heartbeat, self._buffer_s, self._home)
        self._home = self._home if take.guard is None else take.guard.home
        with self._preparing:
            for shape in self._shapes:  # what was asked for meanwhile
                player.prepare(shape)
            self._takes.append(take)
        self._connected = True

    def _keep(self) -> None:
        while not self._closing.wait(WATCH_S):
            try:
                self._look_after()
            except Exception as fault:  # noqa: BLE001  # it must be looked for again in any case
                self._fault = repr(fault)
                if not self._is_excused:
                    self._is_excused = True
                    self._news.append(
                        Notice(
                            "sound-still-missing",
                            about=self._output,
                            device=self._device_name,
                            output=self._output,
                            fault=threads.known(fault) or repr(fault),
                        )
                    )

    def _look_after(self) -> None:
        take = self._takes[-1]
        if not self._connected:
            self._reopen()
        elif is_lost(take):
            moved = take.guard is not None and take.guard.is_astray
            code = "sound-moved" if moved else "sound-lost"
            self._connected = False
            self._is_excused = False
            self._losses += 1
            self._news.append(
                Notice(code, about=self._output, device=self._device_name, output=self._output)
            )
            self._shut(take)
        elif take.guard is not None:
            self._follow(take.guard)

    def _follow(self, guard: StreamGuard) -> None:
        """Take down what the server says of the way out, and tell where both sides are one."""
        self._home = guard.home or self._home
        is_one = self._home is not None and self._home.is_one_channel
        if is_one and not self._is_told_of_one_channel:
            self._news.append(
                Notice(
                    "sound-one-channel",
                    about=self._output,
                    device=self._device_name,
                    output=self._output,
                )
            )
        self._is_told_of_one_channel = is_one

    @property
    def _device_name(self) -> str:
        """What the therapist knows it by: a server's own names say nothing of the device."""
        return self._takes[-1].device.name if self._home is None else self._home.description

    def _reopen(self) -> None:
        sd = portaudio()
        if self._home is not None and not is_there(self._home):
            return
        try:
            with PORTAUDIO.turn:
                is_served = self._home is not None
                same = found_again(sd, self._takes[-1].device, is_served=is_served)
                if same is None:
                    return
                self._open(sd, same)
        except (SoundMissing, ServiceSilent, sd.PortAudioError):
            return
        self._news.append(
            Notice(
                "sound-back", severity=Severity.NEWS, about=self._output, device=self._device_name
            )
        )

    def _shut(self, take: OpenedDevice) -> None:
        self._connected = False
        shut(take)
