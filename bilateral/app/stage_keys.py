"""What a press on the stage means, in the state in which it comes."""

from bilateral.session.commands import Command, Faster, Finish, Halt, Pause, Resume, Slower, Start
from bilateral.session.session import PLAYING, SetState
from bilateral.visual.keys import Press


def command_for(press: object, state: SetState) -> Command:
    """Meaning of a press in the present state."""
    match press:
        case Press.START_FINISH:
            return Finish() if state in PLAYING else Start()
        case Press.PAUSE:
            return Resume() if state is SetState.PAUSED else Pause()
        case Press.FASTER:
            return Faster()
        case Press.SLOWER:
            return Slower()
        case _:
            return Halt()
