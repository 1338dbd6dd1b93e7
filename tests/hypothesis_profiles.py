"""How hard properties are tried: HYPOTHESIS_PROFILE=thorough for a long, random search; quick."""

import os

from hypothesis import settings

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
