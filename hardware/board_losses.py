"""A board that is lost and found: what is told of it, and how soon it is looked for again."""

from enum import Enum, auto

from bilateral.words.notice import Notice
from hardware.link import SKETCH

LOOK_AGAIN_S = 0.25
LOOK_RARELY_S = (1.0, 30.0)
"""One that does what no board does is looked at twice as rarely each time."""


class BoardFault(Enum):
    """Why there is no talk with a board any more."""

    GONE = auto()
    """It was there, and is not: unplugged, or without power."""
    MUTE = auto()
    """It says who it is, and answers nothing else."""
    FLOODS = auto()
    """It says so much that to listen would hold up the rest."""

    def told(self, board: Notice) -> Notice:
        """For the therapist."""
        match self:
            case BoardFault.GONE:
                return Notice("board-lost", about="hands", board=board)
            case BoardFault.MUTE:
                return Notice("board-mute", about="hands", board=board, sketch=SKETCH)
            case BoardFault.FLOODS:
                return Notice("board-floods", about="hands", board=board, sketch=SKETCH)


class BoardLosses:
    """Pure: knows nothing of lines and clocks. One that only comes and goes is told of once."""

    def __init__(self) -> None:
        self.look_again_s = LOOK_AGAIN_S
        self._told: BoardFault | None = None

    def lose(self, fault: BoardFault) -> bool:
        """The talk has ended like this; whether that is news."""
        is_news = fault is not self._told
        self._told = fault
        if fault is BoardFault.GONE:
            self.look_again_s = LOOK_AGAIN_S
        else:
            first_s, longest_s = LOOK_RARELY_S
            self.look_again_s = min(longest_s, max(first_s, 2 * self.look_again_s))
        return is_news

    def be_back(self) -> bool:
        """It answers as a board does; whether that is news."""
        is_news = self._told is not None
        self._told = None
        self.look_again_s = LOOK_AGAIN_S
        return is_news
