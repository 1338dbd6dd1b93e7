"""What a press on the stage means, in the state in which it comes."""

from bilateral.session.commands import Command, Faster, Finish, Halt, Pause, Resume, Slower, Start
from bilateral.session.session import PLAYING, SetState
from bilateral.visual.stage_keys import Press


def command_for(press: object, state: SetState, *, scans: bool = False) -> Command | None:
    """Meaning of a press in the present state; None where it means nothing.

    In a body scan (`scans`) nothing plays, but there is something to stop.
    """
    plays = state in PLAYING
    match press:
        case Press.START_FINISH if not plays:
            return Start()
        case Press.START_FINISH | Press.FINISH:
            return Finish() if plays else None
        case Press.PAUSE:
            return Resume() if state is SetState.PAUSED else Pause()
        case Press.FASTER | Press.SLOWER:
            return Faster() if press is Press.FASTER else Slower()
        case Press.STOP if not (plays or scans):
            return None
        case _:
            return Halt()
