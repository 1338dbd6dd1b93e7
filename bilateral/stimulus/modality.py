"""The three ways to a client."""

from enum import StrEnum


class Modality(StrEnum):
    """An output, by the name it has on the command line."""

    VISUAL = "visual"
    AUDIO = "audio"
    TACTILE = "tactile"
