"""Chance that is told by a number alone: always the same, and no number needs the one before."""

from functools import lru_cache

_STEP = 0x9E3779B97F4A7C15
_SEED_STEP = 0xD1342543DE82EF95
_WHOLE = 1 << 64


@lru_cache(maxsize=256)  # each pass is asked for its own over and over, by every output
def chance(number: int, seed: int = 0) -> float:
    """A share of its own for each number, 0 … 1 and never 1, even among many of them."""
    mixed = ((number + 1) * _STEP + seed * _SEED_STEP) % _WHOLE
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 % _WHOLE
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB % _WHOLE
    return ((mixed ^ mixed >> 31) >> 11) / (1 << 53)
