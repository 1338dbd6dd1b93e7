"""What is chosen when a session opens."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """What is chosen when the session opens."""

    preset: str | Path
    flags: Mapping[str, Mapping[str, object]]
    """Settings given on the command line; they go before every preset."""
