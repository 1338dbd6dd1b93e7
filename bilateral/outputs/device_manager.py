"""Opens and closes ears and hands while the session goes on, away from the main loop."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from audio.devices import SoundMissing, portaudio
from audio.shared_portaudio import PORTAUDIO, ServiceSilent
from bilateral.outputs.ears import EarsOutput, MutedUntilReady
from bilateral.outputs.eyes import EyesOutput
from bilateral.outputs.hands import HandsOutput
from bilateral.outputs.openers import open_ears, open_hands
from bilateral.outputs.opening_eyes import OpeningWishes
from bilateral.outputs.output import LOST, MISSING, ON, OPENING, Output
from bilateral.outputs.output_set import Conditions, OutputSet
from bilateral.outputs.slots import OutputSlot
from bilateral.outputs.swap import Change, Swap
from bilateral.outputs.wanted_outputs import Key, WantedOutputs
from bilateral.processes import threads
from bilateral.session.plan import SetPlan
from bilateral.settings import Settings
from bilateral.stimulus.score import Score
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.notice import Notice
from hardware.hands import HandsKind

Slot = OutputSlot[EarsOutput] | OutputSlot[HandsOutput]

READY_S = 5.0
"""An output that does not know its clock by then begins all the same."""
READY_LOOK_S = 0.05
WAITS = Notice("device-waits")
CLOSE_S = 5.0
"""What is being opened may be held up by a service that is frozen, or a port that is."""
SETTLES_S = 1.5
"""A device that knows its clock at all knows it by then."""


class DeviceManager:
    """Has the outputs open that are wanted. What is not wanted any more stays open in silence.

    One thread of its own opens and closes; the main loop takes each change of its outputs whole,
    in its turn (`set_up`), and that of a device in use only when nothing plays. `tell` is given
    sentences for the therapist, on that thread. What could not be opened is tried again when
    something else is wanted, or when it is asked for (`look_again`).
    """

    def __init__(
        self,
        now_playing: NowPlaying[Score],
        settings: Settings,
        plan: SetPlan,
        tell: Callable[[Notice], None],
    ) -> None:
        self._now_playing = now_playing
        self._wishes = OpeningWishes(frozenset(), cover_only_monitor=lambda: False, tell=tell)
        self._ears, self._hands = OutputSlot[EarsOutput](), OutputSlot[HandsOutput]()
        self._wanted = self._dressed = WantedOutputs(settings, plan)
        self._told_to_wait: tuple[Key | None, Key | None] | None = None
        self._changed = threading.Condition()
        self._has_news = False
        self._afresh = False
        self._swap = Swap(self._changed)
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="device-manager", daemon=True)

    def open(self, eyes: EyesOutput, wishes: OpeningWishes) -> OutputSet:
        """Open what else is wanted at first, on the caller's thread. Raises OutputRequired."""
        wanted, now_playing = self._wanted, self._now_playing
        ears = open_ears(wanted.settings, wanted.plan, now_playing, wishes)
        self._ears.fill(ears, wanted.ears)
        beside = self._ears.sound_device
        hands = open_hands(wanted.settings, wanted.plan, now_playing, wishes, beside=beside)
        self._hands.fill(hands, wanted.hands)
        return OutputSet(eyes, ears, hands)

    def start(self) -> None:
        """Begin to follow what is wanted. Raises ComputerFull."""
        threads.start(self._thread)

    def close(self) -> None:
        """Wait for what is being opened, though not for long, and close everything."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(CLOSE_S)
        for place in (self._hands, self._ears):
            place.close()

    def arrange(self, settings: Settings, plan: SetPlan) -> None:
        """Have open what these want, in a while; what is open is ready for the plan on return.

        From any thread but the main one.
        """
        with self._changed:
            self._wanted = wanted = WantedOutputs(settings, plan)
            self._has_news = True
            self._changed.notify_all()
        self._prepare(wanted)

    def prepare(self, plan: SetPlan) -> None:
        """Render what a plan sounds like that is given at once, as a check.

        What was opened just now does not know its clock yet, and would give nothing: that is waited
        for. From any thread but the main one.
        """
        self._prepare(replace(self._wanted, plan=plan))
        self._await(lambda: not self._settles(), SETTLES_S)

    def _settles(self) -> bool:
        outputs = (self._ears.output, self._hands.output)
        return any(one is not None and one.condition == ON and not one.ready for one in outputs)

    def _prepare(self, wanted: WantedOutputs) -> None:
        for place in (self._ears, self._hands):
            if place.output is not None:
                place.output.prepare(wanted)

    def look_again(self) -> None:
        """Try once more what was missing, and let new sound devices be seen. From any thread."""
        with self._changed:
            self._has_news = self._afresh = True
            self._changed.notify_all()

    def told(self, conditions: Conditions) -> Conditions:
        """The same, but for what is missing only because it is still being opened."""
        wanted, ears, hands = self._wanted, conditions.ears, conditions.hands
        if ears == MISSING and self._ears.is_awaited(wanted.ears):
            ears = OPENING
        if hands == MISSING and self._hands.is_awaited(wanted.hands):
            hands = OPENING
        return replace(conditions, ears=ears, hands=hands)

    def set_up(self, output_set: OutputSet, *, busy: bool) -> OutputSet:
        """The outputs as they are from now on; for each turn of the main loop."""
        if self._dressed is not self._wanted:
            self._dressed = self._wanted
            self._dressed.dress(output_set.eyes.stage)
        return self._swap.take(output_set, busy=busy)

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._has_news or self._closing)
                if self._closing:
                    return
                afresh, self._has_news, self._afresh = self._afresh, False, False
                wanted = self._wanted
            try:
                if not self._follow(wanted, afresh=afresh):
                    self._afresh = self._afresh or afresh
            except Exception as fault:  # noqa: BLE001  # the next wish must be heard
                for place, key in ((self._ears, wanted.ears), (self._hands, wanted.hands)):
                    if place.lacks(key):
                        place.fill(None, key)
                why = threads.known(fault) or repr(fault)
                self._wishes.tell(Notice("device-fault", fault=why))

    def _follow(self, wanted: WantedOutputs, *, afresh: bool) -> bool:
        """Close what is outdated and open what is lacking; False if something else is wanted."""
        if afresh or wanted.ears is None:
            self._ears.missing = None
        if afresh or wanted.hands is None:
            self._hands.missing = None
        afresh = afresh and not self._swap.busy
        outdated = [
            place
            for place, key in ((self._ears, wanted.ears), (self._hands, wanted.hands))
            if place.is_outdated(key) or (afresh and place.sound_device is not None)
        ]
        if outdated and not self._clear(outdated, wanted):
            return False
        if self._ears.lacks(wanted.ears):
            self._open_ears(wanted)
        if self._hands.lacks(wanted.hands):
            return self._open_hands(wanted)
        return True

    def _clear(self, outdated: Sequence[Slot], wanted: WantedOutputs) -> bool:
        """Take outputs away from the main loop and close them; a lost one at once."""
        ears, hands = self._ears in outdated, self._hands in outdated

        def change(output_set: OutputSet) -> OutputSet:
            return replace(
                output_set,
                ears=None if ears else output_set.ears,
                hands=None if hands else output_set.hands,
            )

        outputs = [place.output for place in outdated if place.output is not None]
        in_use = any(output.condition != LOST for output in outputs)
        if not self._on_stage(change, wanted, is_patient=in_use):
            return False
        for place in outdated:
            place.fill(None, None)
        for output in outputs:
            output.close()
        return True

    def _open_ears(self, wanted: WantedOutputs) -> None:
        _relist()
        muted = MutedUntilReady()
        ears = open_ears(
            wanted.settings,
            wanted.plan,
            self._now_playing,
            self._wishes,
            beside=self._hands.sound_device,
            tones_of=muted.tones_of,
        )
        self._ears.fill(ears, wanted.ears)
        if ears is not None:
            self._catch_up(ears)
            muted.is_lifted = True
            self._on_stage(
                lambda output_set: replace(output_set, ears=ears), wanted, is_patient=False
            )

    def _open_hands(self, wanted: WantedOutputs) -> bool:
        beside = self._ears.sound_device

        def find() -> HandsOutput | None:
            return open_hands(
                wanted.settings, wanted.plan, self._now_playing, self._wishes, beside=beside
            )

        if wanted.settings.hands.buzzers == HandsKind.RUMBLE:
            return self._open_on_stage(find, wanted)
        if wanted.settings.hands.buzzers == HandsKind.AUDIO:
            _relist()
        hands = find()
        self._hands.fill(hands, wanted.hands)
        if hands is not None:
            self._catch_up(hands)
            self._on_stage(lambda e: replace(e, hands=hands), wanted, is_patient=False)
        return True

    def _open_on_stage(self, find: Callable[[], HandsOutput | None], wanted: WantedOutputs) -> bool:
        """Let the main loop open what only its thread may open; a fault is this thread's."""
        found: list[HandsOutput | None] = []
        faults: list[Exception] = []

        def change(output_set: OutputSet) -> OutputSet:
            try:
                found.append(find())
            except Exception as fault:  # noqa: BLE001  # the main loop goes on in any case
                faults.append(fault)
                return output_set
            return replace(output_set, hands=found[0])

        if not self._on_stage(change, wanted, is_patient=True):
            return False
        if faults:
            raise faults[0]
        self._hands.fill(found[0], wanted.hands)
        return True

    def _catch_up(self, output: Output) -> None:
        """Get ready for what is wanted by now and what plays; sound waits until it knows the time.

        Others give nothing before that by themselves, and may have a stop button.
        """
        output.prepare(self._wanted)
        if output.sound_device is None:
            return
        self._await(lambda: output.ready, READY_S)

    def _await(self, holds: Callable[[], bool], within_s: float) -> None:
        until_s = time.monotonic() + within_s
        with self._changed:
            while not (holds() or self._closing) and time.monotonic() < until_s:
                self._changed.wait(READY_LOOK_S)

    def _on_stage(self, change: Change, wanted: WantedOutputs, *, is_patient: bool) -> bool:
        """Have the main loop take a change; False if meanwhile it is not wanted any more."""
        keys = (wanted.ears, wanted.hands)
        with self._changed:
            if is_patient and self._swap.busy and self._told_to_wait != keys:
                self._wishes.tell(WAITS)
                self._told_to_wait = keys
            return self._swap.give(
                change,
                is_patient=is_patient,
                is_off=lambda: self._closing or (is_patient and self._has_news),
            )


def _relist() -> None:
    """Let PortAudio see what was plugged in, where no open stream forbids it."""
    try:
        PORTAUDIO.relist(portaudio())
    except (SoundMissing, ServiceSilent):
        return  # whoever opens the device will say so
