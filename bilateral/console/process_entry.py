"""Where the console's process begins: deaf to the terminal before it imports what takes time."""

import socket
from multiprocessing.connection import Connection

from bilateral.console.messages import HaltDoorShown
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
    halt_door: HaltDoorShown | None = None,
) -> None:
    """The whole life of the console, which the engine starts, and ends after it has halted."""
    with whole_life("The console has ended."):
        with importing():
            from bilateral.console.process import serve  # noqa: PLC0415  # takes half a second

        serve(
            *(pipe, listener, key, first_choice, memory),
            last_number=last_number,
            halt_door=halt_door,
            browse=browse,
        )
