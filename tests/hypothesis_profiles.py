"""How hard properties are tried: HYPOTHESIS_PROFILE=thorough for a long, random search."""

import os

from hypothesis import settings

settings.register_profile("standard", deadline=None, derandomize=True, max_examples=100)
settings.register_profile("thorough", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "standard"))

costly = settings(max_examples=settings().max_examples // 4)
"""For properties whose single example takes milliseconds."""
