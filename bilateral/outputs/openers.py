"""Opens ears and hands as the settings ask, or tells what is missing."""

from audio.bursts import Burst
from audio.devices import SoundMissing, choose, list_devices
from audio.process_stream import ProcessStream
from audio.sound_stream import PlayedBy, SoundStream
from audio.tone_player import TonesOf, tones_for_ears
from bilateral.outputs.ears import EarsOutput
from bilateral.outputs.hands import HandsOutput, SoundHandsOutput
from bilateral.outputs.opening_eyes import OpeningWishes
from bilateral.outputs.required import OutputRequired
from bilateral.outputs.sound_entry import begin
from bilateral.outputs.sound_pulses import SoundPulses, is_one_device
from bilateral.processes import threads
from bilateral.session.plan import SetPlan
from bilateral.settings import Settings
from bilateral.settings.to_plan import NO_BUZZERS
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.stimulus.touch import Pulses
from bilateral.timing.clock import MonotonicClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.sdl import update_controllers
from bilateral.words.notice import Notice
from hardware.board_hands import BoardHands
from hardware.boards import SerialReach
from hardware.hands import Hands, HandsKind
from hardware.rumble import Rumble
from hardware.simulated_line import SimulatedReach


def open_ears(
    settings: Settings,
    plan: SetPlan,
    now_playing: NowPlaying[Score],
    wishes: OpeningWishes,
    *,
    beside: str | None = None,
    tones_of: TonesOf = tones_for_ears,
) -> EarsOutput | None:
    """Open the sound device; None if there is none, or if no tones are wanted.

    `beside` is the device of exciters, which no tone may come out of. Raises OutputRequired if
    the ears were required.
    """
    if plan.tones is None:
        if Modality.AUDIO in wishes.required:
            raise OutputRequired(Notice("ears-required-but-off"))
        return None
    audio = settings.audio
    ears = ProcessStream(
        *(now_playing, audio.device, audio.buffer_ms / 1000.0, tones_of, "ears"),
        begin=begin,
        link_of=None if wishes.spare is None else wishes.spare.taken,
    )
    try:
        if beside is not None:
            _refuse_to_share(choose(audio.device, list_devices()).name, beside)
        ears.open(*plan.tones.shapes)
        if plan.tones.ambience is not None:
            ears.prepare_ambience(plan.tones.ambience.source)
    except Exception as fault:  # whatever sound does wrong, the rest goes on
        why = threads.known(fault) or Notice("sound-fault", fault=repr(fault))
        if Modality.AUDIO in wishes.required:
            raise OutputRequired(Notice("ears-required", why=why)) from fault
        wishes.tell(Notice("ears-missing", about="ears", why=why))
        return None
    return EarsOutput(ears, now_playing)


def _played_apart(
    now_playing: NowPlaying[Score],
    wanted: str,
    buffer_s: float,
    tones_of: TonesOf,
    output: PlayedBy,
) -> SoundStream:
    """Sound in a process of its own, which nothing in the engine can hold up."""
    return ProcessStream(now_playing, wanted, buffer_s, tones_of, output, begin=begin)


def _refuse_to_share(device: str, exciters: str) -> None:
    """Raise SoundMissing if tones would come out of the exciters."""
    if is_one_device(device, exciters):
        raise SoundMissing(Notice("ears-on-exciters", device=device))


def open_hands(
    settings: Settings,
    plan: SetPlan,
    now_playing: NowPlaying[Score],
    wishes: OpeningWishes,
    *,
    beside: str | None = None,
) -> HandsOutput | None:
    """Find what moves the hands; None if there is nothing, or if no pulses are wanted.

    `beside` is the ears' device, which must not be used. Raises OutputRequired if the hands
    were required.
    """
    if plan.pulses is None:
        if Modality.TACTILE in wishes.required:
            which = "buzzers" if settings.hands.buzzers == NO_BUZZERS else "on"
            raise OutputRequired(Notice("hands-required-but-off", setting=f"hands.{which}"))
        return None
    try:
        hands = find_hands(settings, plan.pulses, now_playing, beside)
    except Exception as fault:  # whatever hands do wrong, the rest goes on
        why = threads.known(fault) or Notice("hands-fault", fault=repr(fault))
        if Modality.TACTILE in wishes.required:
            raise OutputRequired(Notice("hands-required", why=why)) from fault
        wishes.tell(Notice("hands-missing", about="hands", why=why))
        return None
    return SoundHandsOutput(hands) if isinstance(hands, SoundPulses) else HandsOutput(hands)


def find_hands(
    settings: Settings, pulses: Pulses, now_playing: NowPlaying[Score], beside: str | None
) -> Hands:
    """Open what `hands.buzzers` names, but not the device `beside`. Raises HandsMissing."""
    chosen = settings.hands
    if chosen.buzzers == HandsKind.SIMULATED:
        return BoardHands(now_playing, SimulatedReach(), HandsKind.SIMULATED)
    if chosen.buzzers == HandsKind.RUMBLE:
        rumble = Rumble(now_playing, MonotonicClock(), update_controllers)
        rumble.open()
        return rumble
    if chosen.buzzers == HandsKind.AUDIO:
        burst = Burst(chosen.burst_hz, chosen.burst_dbfs)
        buffer_s = settings.audio.buffer_ms / 1000.0
        exciters = SoundPulses(now_playing, chosen.device, buffer_s, burst, _played_apart)
        exciters.open(pulses, beside)
        return exciters
    return BoardHands(now_playing, SerialReach(chosen.buzzers))
