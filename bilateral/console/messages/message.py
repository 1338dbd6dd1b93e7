"""What every message has in common, and who pages are."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

VERSION = 4
"""Raised when a message changes its meaning; a page of another version is told to load again."""
LONGEST_MESSAGE = 4096
"""Bytes; a page has nothing longer to say. Files come by a route of their own."""

Value = bool | int | float | str | None
Values = Mapping[str, Mapping[str, Value]]
"""Settings by section and field."""


WHEN_NEEDED = ConfigDict(defer_build=True)
"""For a reader of several kinds of message: made as the first one comes, not as we start."""


class Role(StrEnum):
    """Who a page is."""

    THERAPIST = "therapist"
    PHONE = "phone"


class Message(BaseModel):
    """Frozen, exact in its types, and refused with anything too much."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, allow_inf_nan=False, defer_build=True
    )
