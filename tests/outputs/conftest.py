"""What tests of the outputs share."""

from tests.outputs.rooms import room

__all__ = ["room"]
