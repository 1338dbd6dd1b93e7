"""The kinds of motors that buzzers have."""

from enum import StrEnum


class Motor(StrEnum):
    """What turns a current into vibration."""

    ERM = "erm"
    LRA = "lra"
