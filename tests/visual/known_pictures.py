"""Pictures by chance, of several kinds, and sets with one as large as what is on it may be."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path as FilePath

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bilateral.session.commands import Command, Revise, SetSpeed
from bilateral.session.plan import Passes, SetPlan
from bilateral.stimulus.light import dimmed
from bilateral.stimulus.limits import SLOWEST_HZ, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.picture_content import PictureContent
from bilateral.visual.own_picture import read_content
from tests.visual.flashing_sets import Judged, judged
from tests.visual.random_plans import BLACK, COLOURS, WHITE, Chance, any_motion

FINER, FRAMES_HZ = 2, 120
SIDE_PX = 240
BRIGHTNESSES = (1.0, 1.0, 0.9, 0.7, 0.4)
SPEEDS_HZ, SLOW_HZ = (1.0, 2.0, 2.0, 2.0), 0.3

Pixels = NDArray[np.uint8]
Share = NDArray[np.float64]
Maker = Callable[[np.random.Generator, Share, Share], Pixels]


def _coloured(share: Share, dark: Share, light: Share) -> Pixels:
    found = dark + np.clip(share, 0.0, 1.0)[..., None] * (light - dark)
    return np.dstack((np.clip(found, 0, 255), np.full(share.shape, 255.0))).astype(np.uint8)


def _two(random: np.random.Generator) -> tuple[Share, Share]:
    return random.uniform(0, 255, 3), random.uniform(0, 255, 3)


def ball(random: np.random.Generator, x: Share, y: Share) -> Pixels:
    """Shaded, on transparency."""
    dark, light = _two(random)
    shade = 1.0 - np.hypot(x - random.uniform(-0.3, 0.3), y + 0.2) / 1.3
    found = _coloured(shade, dark / 2, light)
    found[..., 3] = np.where(np.hypot(x, y) < 0.95, 255, 0)
    return found


def gradient(random: np.random.Generator, x: Share, y: Share) -> Pixels:
    """From one edge to the other."""
    turn = random.uniform(0, 2 * np.pi)
    return _coloured(0.5 + 0.5 * (x * np.cos(turn) + y * np.sin(turn)), *_two(random))


def blobs(random: np.random.Generator, x: Share, y: Share) -> Pixels:
    """A few soft ones, some of them on transparency."""
    share = np.zeros(x.shape)
    for _ in range(random.integers(1, 5)):
        (across, down), wide = random.uniform(-0.8, 0.8, 2), random.uniform(0.1, 0.5)
        share += np.exp(-((x - across) ** 2 + (y - down) ** 2) / wide**2)
    found = _coloured(share, *_two(random))
    if random.random() < 0.5:
        found[..., 3] = np.clip(255 * share * 2, 0, 255)
    return found


def flower(random: np.random.Generator, x: Share, y: Share) -> Pixels:
    """Petals and a middle, on transparency or on leaves."""
    away, turn = np.hypot(x, y), np.arctan2(y, x)
    petals = away < 0.6 + 0.25 * np.cos(random.integers(4, 9) * turn)
    leaf, petal = _two(random)
    found = _coloured(petals * (0.7 + 0.3 * away), leaf / 2, petal)
    found[away < random.uniform(0.1, 0.3), :3] = random.uniform(0, 255, 3)
    if random.random() < 0.6:
        found[~petals, 3] = 0
    return found


def photo(random: np.random.Generator, x: Share, _y: Share) -> Pixels:
    """Noise as in photos: the finer, the weaker."""
    share, strength = np.full(x.shape, 0.5), random.uniform(0.1, 0.5)
    for cells in (2, 4, 8, 16, 32):
        made = Image.fromarray(random.uniform(-1, 1, (cells, cells)).astype(np.float32))
        share += strength * np.asarray(made.resize(x.shape[::-1], Image.Resampling.BICUBIC))
        strength *= random.uniform(0.3, 0.6)
    return _coloured(share, *_two(random))


def stripes(random: np.random.Generator, x: Share, y: Share) -> Pixels:
    """Of any width and direction, hard or soft."""
    turn, number = random.uniform(0, np.pi), random.uniform(0.5, 30)
    wave = np.sin(number * (x * np.cos(turn) + y * np.sin(turn)) + random.uniform(0, 6))
    return _coloured(0.5 + random.choice((0.5, 50.0)) * wave, *_two(random))


def checkers(random: np.random.Generator, x: Share, y: Share) -> Pixels:
    """Of any size."""
    number = random.uniform(1, 30)
    return _coloured((np.floor(x * number) + np.floor(y * number)) % 2, *_two(random))


def ring(random: np.random.Generator, x: Share, y: Share) -> Pixels:
    """On transparency."""
    dark, light = _two(random)
    found = _coloured(np.ones(x.shape), dark, light)
    away = np.hypot(x, y)
    found[..., 3] = np.where((away < 0.95) & (away > random.uniform(0.05, 0.8)), 255, 0)
    return found


KINDS: tuple[Maker, ...] = (ball, gradient, blobs, flower, photo, stripes, checkers, ring)


def known_picture(seed: int, folder: FilePath) -> tuple[FilePath, PictureContent]:
    """One of them in a file, and what is on it."""
    random, kind = np.random.default_rng(seed), KINDS[seed % len(KINDS)]
    x, y = np.meshgrid(*(np.linspace(-1.0, 1.0, SIDE_PX),) * 2)
    path = folder / f"{kind.__name__}-{seed}.png"
    Image.fromarray(kind(random, x, y)).save(path)
    content = read_content(path, path.stat().st_mtime_ns)
    assert content is not None
    return path, content


def any_known_plan(chance: Chance, path: FilePath, content: PictureContent) -> SetPlan:
    """Of any size, and most often as fast as that may be; ways by chance take too long to judge."""
    motion = replace(any_motion(chance), variation=Motion().variation)
    if motion.profile.blinks:
        motion = replace(motion, profile=Profile.SINUSOID)
    if motion.path is Path.WANDER:
        motion = replace(motion, path=Path.EIGHT)
    plan = SetPlan(
        speed_hz=SLOWEST_HZ,
        length=Passes(100),
        motion=motion,
        look=_any_look(chance, motion, path, content),
        tones=None,
        limits=Limits(),
        lead_in_s=0.4,
        fade_in_s=0.35,
        fade_out_s=0.35,
    )
    return replace(plan, speed_hz=min(plan.fastest_hz, chance.choice(SPEEDS_HZ)))


def _any_look(chance: Chance, motion: Motion, path: FilePath, content: PictureContent) -> Look:
    background = chance.choice((BLACK, BLACK, WHITE, *COLOURS))
    diameter, brightness = chance.uniform(0.06, 0.5), chance.choice(BRIGHTNESSES)
    whole = Look(
        background=dimmed(background, brightness),
        picture=str(path),
        content=content,
        brightness=brightness,
    )
    while True:
        look = replace(whole, diameter=diameter)
        if look.fastest_hz(motion, Limits()) > SLOW_HZ:
            return look
        diameter /= 1.6


def judged_known(seed: int, folder: FilePath, seconds: float = 3.0) -> Judged:
    """Draw one set with one of them, most often with changes of it, and judge it."""

    def command_of(chance: Chance, plan: SetPlan) -> Command:
        kind = chance.random()
        if kind < 0.85:
            return SetSpeed(chance.choice((0.5, 1.0, 2.0)))
        other = any_known_plan(chance, path, content)
        if kind < 0.92:
            look = replace(
                plan.look, background=other.look.background, brightness=other.look.brightness
            )
            other = replace(plan, look=look)
            other = replace(other, speed_hz=min(plan.speed_hz, max(SLOWEST_HZ, other.fastest_hz)))
        return Revise(other)

    path, content = known_picture(seed, folder)
    chance = Chance(seed)
    plan = any_known_plan(chance, path, content)
    return judged(chance, plan, command_of, seconds, finer=FINER, rate_hz=FRAMES_HZ)
