"""The three ways to a client."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Literal


class Modality(StrEnum):
    """An output, by the name it has on the command line."""

    VISUAL = "visual"
    AUDIO = "audio"
    TACTILE = "tactile"


OutputName = Literal["eyes", "ears", "hands"]
"""An output, by the name it has for people."""
OUTPUT_NAMES: Mapping[Modality, OutputName] = MappingProxyType(
    {Modality.VISUAL: "eyes", Modality.AUDIO: "ears", Modality.TACTILE: "hands"}
)
