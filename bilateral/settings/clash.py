"""Settings that cannot stand beside each other, as a value."""

import math
from dataclasses import dataclass

from bilateral.stimulus.light import colour_text
from bilateral.words.notice import Notice


@dataclass(frozen=True, slots=True)
class Clash:
    """A setting that is in its range, but cannot stand beside another."""

    section: str
    field: str
    value: str
    against: tuple[str, str]
    """Section and field of the setting that forbids it."""
    reason: Notice
    """Words that follow "motion.speed_hz is 1.8, but "."""
    instead: float | str | None
    """The nearest value that would do; None where the setting is better left out."""
    told: tuple[Notice, Notice] | None = None
    """What is wrong and what to do, where the catalogues have words for it."""


class ClashError(ValueError):
    """Settings that contradict each other; `clashes` names each of them."""

    def __init__(self, clashes: tuple[Clash, ...]) -> None:
        super().__init__("; ".join(f"{c.section}.{c.field}: {c.reason}" for c in clashes))
        self.clashes = clashes


def paler(colour: tuple[int, int, int]) -> str:
    """One like it that is no saturated red, as settings spell it."""
    red, *others = colour
    green, blue = (max(part, math.ceil(red * 0.4)) for part in others)
    return colour_text((red, green, blue))
