"""Every property here is tried as hard as the profile says."""

from tests import hypothesis_profiles

__all__ = ["hypothesis_profiles"]
