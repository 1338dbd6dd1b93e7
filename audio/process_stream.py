"""A tone stream that plays in a process of its own, as the engine has it."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

from audio.devices import SERVICE_SILENT, SoundMissing, choose, list_devices
from audio.shared_memory import Teller
from audio.shared_portaudio import PORTAUDIO, ServiceSilent
from audio.sound_link import Begin, SoundLink
from audio.sound_messages import StreamState, Wish
from audio.sound_stream import PlayedBy
from audio.stream_health import StreamHealth, together
from audio.tone_player import KEPT_BANKS, TonesOf, tones_for_ears
from bilateral.processes import threads
from bilateral.stimulus.ambience import AmbienceSource
from bilateral.stimulus.given import Given
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.notice import Notice, Severity

RENDERED_S = 1.0
AGAIN_S = 1.0
"""A process that was lost is begun again at once; when that fails, it is tried so often."""
CLOSE_S = 3.0


class ProcessStream:
    """Ears on a real device, or hands: what `tones_of` finds in the score for that `output`.

    As every SoundStream it is read by one thread, here the session's. A listener thread
    of its own hears the process, ends one that is frozen, and begins another in its place; `begin`
    is the whole life of such a process. `link_of` gives the first one, which may have begun.
    """

    def __init__(
        self,
        now_playing: NowPlaying[Score],
        wanted: str,
        buffer_s: float,
        tones_of: TonesOf = tones_for_ears,
        output: PlayedBy = "ears",
        *,
        begin: Begin,
        link_of: Callable[[], SoundLink] | None = None,
    ) -> None:
        self._now_playing = now_playing
        self._wish = Wish(wanted, buffer_s, output, ())
        self._tones_of = tones_of
        self._begin = begin
        self._link_of = link_of or (lambda: SoundLink(begin))
        self._teller: Teller[Score]
        self._told: tuple[Score | None, Tones | None] = (None, None)
        self._link: SoundLink
        self._state: StreamState
        self._before: StreamHealth | None = None
        """What the processes met with that were lost."""
        self._is_lost = False
        self._given: deque[Given] = deque()
        self._news: deque[Notice] = deque()
        self._heard = threading.Condition()
        self._wishing = threading.Lock()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="sound-listener", daemon=True)

    def open(self, *shapes: ToneShape) -> None:
        """Open the device and play silence, ready for these tones. Raises SoundMissing."""
        self._wish = replace(self._wish, shapes=shapes)
        link = self._link_of()  # at first: meanwhile it imports
        self._teller = Teller(link.memory)
        try:
            choose(self._wish.wanted, list_devices())
            PORTAUDIO.lend()
        except ServiceSilent:
            link.end()
            raise SoundMissing(SERVICE_SILENT) from None
        except BaseException:
            link.end()
            raise
        try:
            self._take(link.opened(self._wish))
        except BaseException:
            link.end()
            PORTAUDIO.take_back()
            raise
        self._link = link
        try:
            threads.start(self._thread)
        except threads.ComputerFull:  # a process that nobody looks after is none
            link.end()
            PORTAUDIO.take_back()
            raise
        self._now_playing.watch(self._tell)

    def prepare(self, shape: ToneShape) -> None:
        """Render a tone that the score is going to ask for; the last ones asked for are kept."""
        with self._wishing:
            others = [known for known in self._wish.shapes if known != shape]
            self._wish = replace(self._wish, shapes=(*others, shape)[-KEPT_BANKS:])
        self._link.say(shape)
        with self._heard:
            self._heard.wait_for(lambda: self.has(shape) or self._is_lost, RENDERED_S)

    def prepare_ambience(self, source: AmbienceSource) -> None:
        """Have it made soon; the last ones asked for are kept. Waits for nothing."""
        with self._wishing:
            self._wish = replace(self._wish, ambience=source)
        self._link.say(source)

    def ask_for(self, shape: ToneShape) -> None:
        """Have a tone rendered soon, unless it is, and wait for nothing."""
        if shape not in self._wish.shapes:
            asking = threading.Thread(target=self.prepare, args=(shape,), daemon=True)
            with suppress(threads.ComputerFull):  # it is asked for again in the next turn
                threads.start(asking)

    def has(self, shape: ToneShape) -> bool:
        """Whether a tone is rendered and can be asked for."""
        return shape in self._state.shapes

    @property
    def ready(self) -> bool:
        """Whether the device's clock is known well enough to place a tone."""
        return self._state.ready

    @property
    def connected(self) -> bool:
        """Whether the device is there now."""
        return self._state.connected and not (self._is_lost or self._closing.is_set())

    @property
    def committed_s(self) -> float:
        """How far ahead of now samples are already made."""
        return self._state.committed_s

    @property
    def health(self) -> StreamHealth:
        """Counters for the report and the status line."""
        if self._is_lost and self._before is not None:
            return self._before
        health = replace(self._state.health, connected=self.connected)
        return health if self._before is None else together(self._before, health)

    def beat(self) -> None:
        """Take it that the program lives; without this for SILENT_LIMIT_S nothing is heard.

        Until the first beat nothing is given.
        """
        self._tell()
        self._teller.beat(time.perf_counter())

    def take_given(self) -> Iterator[Given]:
        """Tones given since the last call."""
        while self._given:
            yield self._given.popleft()

    def take_news(self) -> Iterator[Notice]:
        """For the therapist: the device was lost, or is back."""
        while self._news:
            yield self._news.popleft()

    def close(self) -> None:
        """Stop, give the device back; nothing that is held up is waited for for long."""
        self._now_playing.unwatch(self._tell)
        with self._wishing:
            self._closing.set()
        self._link.say(None)
        self._thread.join(CLOSE_S)
        self._link.end()
        with suppress(ServiceSilent):
            PORTAUDIO.take_back()

    def _tell(self) -> None:
        """Let the process know what is given now. For the thread of the session."""
        score = self._now_playing.current
        tones = None if score is None else self._tones_of(score)
        before, tones_before = self._told
        if score is not before or tones != tones_before:
            self._told = (score, tones)
            sounding = None if score is None or tones is None else replace(score, tones=tones)
            self._teller.tell(sounding)

    def _listen(self) -> None:
        while True:
            for state in self._link.heard():
                self._take(state)
            if self._closing.is_set():
                return
            self._lose()
            self._link.end()
            while not self._begun_again():
                if self._closing.wait(AGAIN_S):
                    return

    def _take(self, state: StreamState) -> None:
        self._given.extend(state.given)
        self._news.extend(state.news)
        with self._heard:
            self._state = state
            self._heard.notify_all()

    def _lose(self) -> None:
        was_connected, health = self._state.connected, self.health
        losses = health.losses + was_connected
        self._before = replace(health, losses=losses, connected=False)
        with self._heard:
            self._is_lost = True
            self._heard.notify_all()
        if was_connected:
            name, output = self._device_name, self._wish.output
            self._news.append(Notice("sound-stopped", about=output, device=name, output=output))

    def _begun_again(self) -> bool:
        """Whether another process plays to the same device, never to another one."""
        with self._wishing:
            before = self._state
            self._wish = replace(self._wish, wanted=before.health.device, home=before.home)
        try:
            link = SoundLink(self._begin, self._link.memory)
        except OSError:
            return False
        try:
            state = link.opened(self._wish)
        except SoundMissing:
            link.end()
            return False
        with self._wishing:
            if self._closing.is_set():  # nobody else would end it
                link.end()
                return False
            self._link = link
        self._take(state)
        self._is_lost = False
        self._news.append(
            Notice(
                "sound-plays-again",
                severity=Severity.NEWS,
                about=self._wish.output,
                device=self._device_name,
                output=self._wish.output,
            )
        )
        return True

    @property
    def _device_name(self) -> str:
        """What the therapist knows it by: a server's own names say nothing of the device."""
        home = self._state.home
        return self._state.health.device if home is None else home.description
