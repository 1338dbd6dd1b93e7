"""How long a process that serves pages may say nothing."""

LOOK_S = 0.5
BEGIN_S = 60.0
"""On a slow computer the first word of a process takes its time."""
SILENT_S = 3.0
"""One that says nothing for so long hears no page, and so no halt."""


class ProcessSilence:
    """Counted in looks, one every `LOOK_S`. One thread may look while another one hears.

    Not read off a clock: some go on while the computer sleeps, and a process that has slept as
    well is not frozen.
    """

    def __init__(self) -> None:
        self._looks_left: int
        self.begin()

    def begin(self) -> None:
        """A process is started; its first word may take its time."""
        self._looks_left = round(BEGIN_S / LOOK_S)

    def hear(self) -> None:
        """It has said something, and all of it."""
        self._looks_left = round(SILENT_S / LOOK_S)

    def look(self) -> bool:
        """Whether it has been silent for too long."""
        left = self._looks_left  # what is heard from here on counts from the next look on
        self._looks_left = left - 1
        return left <= 0
