"""Tones that are taken away, chosen, muted, made louder or withheld while a set plays."""

import math
from dataclasses import replace
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.mixer import FADE_S, RISE_DB_PER_S
from audio.tone_player import KEPT_BANKS
from audio.tones import amplitude
from bilateral.session.commands import (
    Command,
    Revise,
    Start,
)
from bilateral.session.plan import Passes
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.timing.clockmap import ClockMap
from bilateral.timing.timeline import Side
from tests.audio.hearing import RATE_HZ, above_db
from tests.audio.offline import BEGAN_S, DELAY_S, PLAN, Ears, due, ideal, reckoned
from tests.audio.test_tone_player import (
    FIRST_S,
    WITHIN,
    alignments,
    passes,
    sweeps,
)
from tests.hypothesis_profiles import costly, some


def test_without_tones_there_is_silence_and_no_tone_is_told_of() -> None:
    ears = passes(4, tones=None)
    ears.play(6.0, [(0.0, Start())])
    assert not ears.heard.any()
    assert ears.sounded == []


def test_tones_taken_away_in_the_midst_of_a_set_fade() -> None:
    ears = Ears()
    ears.play(FIRST_S + 0.03, [(0.0, Start())], [64])
    assert ears.heard[-64:].any()
    ears.now_playing.replace(replace(ears.score, tones=None))
    assert ears.block(512)[:100].any()
    assert not ears.block(512).any()


def test_a_tone_that_was_not_prepared_is_dropped_and_told_not_rendered_in_the_callback() -> None:
    ears = Ears()
    ears.play(0.2, [(0.0, Start())])
    other = Tones(shape=ToneShape(pitch_hz=500.0))
    ears.now_playing.replace(replace(ears.score, tones=other))
    for _ in range(100):
        ears.block(512)
    assert not ears.heard.any()
    assert ears.player.dropped == len(ears.sounded) > 0
    assert all(tone.actual_s is None for tone in ears.sounded)


def test_tones_that_were_tried_out_are_let_go_but_not_the_one_that_is_being_given() -> None:
    ears = Ears()
    ears.play(0.2, [(0.0, Start())])
    tried = [ToneShape(pitch_hz=200.0 + n) for n in range(3 * KEPT_BANKS)]
    for shape in tried:
        ears.player.prepare(shape)
    assert [shape for shape in tried if ears.player.has(shape)] == tried[-KEPT_BANKS:]
    assert ears.player.has(ears.session.plan.tones.shape)  # type: ignore[union-attr]
    ears.play(4.0)
    assert ears.player.dropped == 0
    assert ears.heard.any()


def test_a_tone_that_is_chosen_again_is_as_good_as_new() -> None:
    ears = Ears()
    again, *others = [ToneShape(pitch_hz=200.0 + n) for n in range(KEPT_BANKS)]
    for shape in (again, *others, again, ToneShape(pitch_hz=700.0)):
        ears.player.prepare(shape)
    assert ears.player.has(again)
    assert not ears.player.has(others[0])


class Swapping(ClockMap):
    """Lets the session put another score in place just as the callback is at work."""

    ears: Ears | None = None

    def host_at(self, device_s: float) -> float:
        if self.ears is not None:
            self.ears.now_playing.clear()
        return super().host_at(device_s)


def test_a_score_swapped_in_the_midst_of_a_block_counts_from_the_next_block() -> None:
    ears = Ears(clock=lambda _first: swap)
    plain = ideal(0)
    swap = Swapping(plain.device_s, plain.host_s, plain.skew)
    ears.play(FIRST_S + 0.03, [(0.0, Start())], [64])
    Swapping.ears = ears
    try:
        midst = ears.block(512)
        after = ears.block(512)
    finally:
        Swapping.ears = None
    assert midst[-32:].any()
    assert after[:100].any()
    assert not after[-32:].any()


def test_a_level_set_in_a_set_is_the_level_of_its_later_tones() -> None:
    ears = Ears()
    ears.play(6.0, [(0.0, Start()), (2.0, Revise(replace(PLAN, tones=Tones(level_dbfs=-30.0))))])
    loudest = loudest_of_each(ears)
    assert loudest[:3] == pytest.approx([0.1] * 3, rel=1e-3)
    assert loudest[4:] == pytest.approx([10**-1.5] * 4, rel=1e-3)


def loudest_of_each(ears: Ears) -> list[float]:
    onsets = [int((time_s - BEGAN_S) * RATE_HZ) for _, time_s, _ in due(ears.score)]
    return [float(np.abs(ears.heard[onset:][:4800]).max()) for onset in onsets]


def test_a_level_that_is_raised_in_a_set_rises_from_tone_to_tone() -> None:
    quiet = replace(PLAN, tones=Tones(level_dbfs=-50.0), length=Passes(6))
    loud = replace(quiet, tones=Tones(level_dbfs=-10.0))
    ears = Ears(quiet)
    ears.play(8.0, [(0.0, Start()), (2.0, Revise(loud))])
    levels_db = [20 * math.log10(peak) for peak in loudest_of_each(ears)]
    assert levels_db[:3] == pytest.approx([-50.0] * 3, abs=0.1)
    assert levels_db[-2:] == pytest.approx([-10.0] * 2, abs=0.1)
    between_s = 0.5 + quiet.tones.shape.duration_s if quiet.tones is not None else 0.0
    assert max(b - a for a, b in pairwise(levels_db)) <= RISE_DB_PER_S * between_s


def test_a_level_that_is_raised_between_sets_is_that_of_the_next_set() -> None:
    quiet = replace(PLAN, tones=Tones(level_dbfs=-50.0), length=Passes(1))
    loud = replace(quiet, tones=Tones(level_dbfs=-10.0))
    ears = Ears(quiet)
    ears.play(3.0, [(0.0, Start())])
    ears.play(3.0, [(0.0, Revise(loud)), (0.0, Start())])
    assert loudest_of_each(ears) == pytest.approx([amplitude(-10.0)] * 2, rel=1e-3)


def test_muting_and_unmuting_a_set_fades_and_gives_no_sweep_twice() -> None:
    ears = passes(6)
    mute, unmute = Revise(replace(ears.plan, tones=None)), Revise(ears.plan)
    off_s = FIRST_S + DELAY_S + 0.53
    ears.play(9.0, [(0.0, Start()), (off_s, mute), (off_s + 2.0, unmute)], [128])
    given = sweeps(ears)
    assert given == sorted(set(given))
    assert 1 in given
    assert set(range(12)) - set(given) == {2, 3, 4, 5}
    assert above_db(ears.heard[:, 0]) < -70.0
    assert above_db(ears.heard[:, 1]) < -70.0


@pytest.mark.parametrize(("into_s", "block"), some(product([0.03, 0.005, 0.097], [512, 128])))
def test_a_program_that_hangs_in_a_tone_fades_and_comes_back_as_the_schedule_has_it(
    into_s: float, block: int
) -> None:
    ears = passes(6)
    ears.play(FIRST_S + 0.5 + into_s, [(0.0, Start())], [block])
    hung_at = ears.next_sample
    ears.is_alive = False
    ears.play(2.02, sizes=[block])
    lived_at = ears.next_sample
    ears.is_alive = True
    ears.play(5.0, sizes=[block])
    wanted = reckoned(ears.score, len(ears.heard))
    assert np.abs((ears.heard - wanted)[:hung_at]).max() <= WITHIN
    fade = math.ceil(FADE_S * RATE_HZ)
    assert not ears.heard[hung_at + fade : lived_at].any()
    first_again = round((FIRST_S + 3.0) * RATE_HZ) - 1
    assert lived_at < first_again
    assert not ears.heard[lived_at:first_again].any()
    assert np.abs((ears.heard - wanted)[first_again:]).max() <= WITHIN
    assert sweeps(ears) == [0, 1, *range(6, 12)]
    assert ears.player.late == ears.player.dropped == 0
    for channel in range(2):
        assert above_db(ears.heard[:, channel]) < -70.0


def test_a_program_that_lives_again_in_the_midst_of_a_tone_leaves_that_one_out() -> None:
    ears = passes(4)
    ears.is_alive = False
    ears.play(FIRST_S + 0.04, [(0.0, Start())], [64])
    ears.is_alive = True
    ears.play(4.0, sizes=[64])
    assert not ears.heard[: round((FIRST_S + 0.5) * RATE_HZ) - 1].any()
    assert sweeps(ears) == list(range(1, 8))


def test_only_tones_that_there_are_are_withheld() -> None:
    ears, silent = passes(2), passes(2, tones=None)
    for one in (ears, silent):
        one.play(0.1, [(0.0, Start())])
        one.is_alive = False
        one.play(0.1)
    assert (ears.player.withholds, silent.player.withholds) == (True, False)
    ears.is_alive = True
    ears.play(0.1)
    assert not ears.player.withholds


@costly
@given(st.lists(st.tuples(st.floats(0.6, 6.0), alignments), max_size=12))
def test_however_alignment_and_swap_are_revised_no_sweep_sounds_twice_or_on_a_wrong_side(
    revisions: list[tuple[float, Alignment]],
) -> None:
    ears = passes(6)
    orders: list[tuple[float, Command]] = [
        (at_s, Revise(replace(ears.plan, tones=Tones(alignment=alignment))))
        for at_s, alignment in revisions
    ]
    ears.play(9.0, [(0.0, Start()), *orders])
    assert sweeps(ears) == sorted(set(sweeps(ears)))
    swaps = {alignment.swap for _, alignment in revisions} | {False}
    for tone in ears.sounded:
        assert any(
            tone.side is (Side(tone.sweep % 2).other if s else Side(tone.sweep % 2)) for s in swaps
        )
    assert ears.player.late == ears.player.dropped == 0
