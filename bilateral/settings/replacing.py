"""Settings that take the place of others: a set has one length, and a target one size."""

from collections.abc import Mapping
from types import MappingProxyType

TAKES_THE_PLACE: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("set", "passes"): "seconds",
        ("set", "seconds"): "passes",
        # Not the reverse: percent are what holds where nobody has measured the room.
        ("target", "diameter_percent"): "diameter_deg",
    }
)
"""By section and field, the field of that section which goes when this one is given."""
