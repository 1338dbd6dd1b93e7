"""What tests of the stage share."""

from tests.visual.staging import opened

__all__ = ["opened"]
