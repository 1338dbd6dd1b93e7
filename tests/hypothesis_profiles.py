"""How hard properties are tried: HYPOTHESIS_PROFILE=thorough for a long, random search; quick."""

import os
from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

from hypothesis import settings

One = TypeVar("One")

settings.register_profile("standard", deadline=None, derandomize=True, max_examples=100)
settings.register_profile("quick", deadline=None, derandomize=True, max_examples=8)
settings.register_profile("thorough", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "standard"))

hardness = settings().max_examples / settings.get_profile("standard").max_examples
"""How hard it is tried, of what is usual."""
costly = settings(max_examples=settings().max_examples // 4)
"""For properties whose single example takes milliseconds."""
manifold = settings(max_examples=min(10 * settings().max_examples, 5000))
"""For properties whose cases are too many for the usual number of examples."""


def some(there_are: Iterable[One]) -> list[One]:
    """All of them; or one in so many, from the first on, where all is tried less hard."""
    step = max(1, round(1.0 / hardness)) | 1  # odd: where four kinds take turns, each has its own
    return list(islice(there_are, 0, None, step))
