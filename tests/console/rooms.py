"""One session for the tests of a whole module, as new for each of them."""

from bilateral.console.messages import State
from tests.console.scripted import IDLE, ROOM
from tests.console.viewing import Stand


def as_new(stand: Stand) -> Stand:
    """Nothing asked for yet, nothing playing, every device there; settings stay as they are."""
    stand.engine.show(**{name: getattr(IDLE, name) for name in State.model_fields})
    stand.engine.heard.clear()
    stand.console.tell(ROOM)
    return stand
