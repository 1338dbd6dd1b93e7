"""Every property here is tried as hard as the profile says."""

from tests import hypothesis_profiles
from tests.visual.staging import opened

__all__ = ["hypothesis_profiles", "opened"]
