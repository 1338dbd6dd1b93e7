"""Where the console's process begins: deaf to the terminal before it imports what takes time."""

import socket
from multiprocessing.connection import Connection

from bilateral.console.process_life import whole_life
from bilateral.console.workspace.first_choice import FirstChoice
from bilateral.processes.interpreter import importing


def begin(
    pipe: Connection,
    listener: socket.socket,
    key: str,
    first_choice: FirstChoice,
    memory: str,
    *,
    last_number: int,
    browse: bool,
    halt_door: str | None = None,
) -> None:
    """The whole life of the console, which the engine starts, and ends after it has halted.

    The `halt_door` comes as JSON: what can read it is among what takes time.
    """
    with whole_life("The console has ended."):
        with importing():
            from bilateral.console.messages import HaltDoorShown  # noqa: PLC0415  # as below
            from bilateral.console.process import serve  # noqa: PLC0415  # takes half a second

        serve(
            *(pipe, listener, key, first_choice, memory),
            last_number=last_number,
            halt_door=None if halt_door is None else HaltDoorShown.model_validate_json(halt_door),
            browse=browse,
        )
