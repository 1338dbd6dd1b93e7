"""A simulated board in real time behind a pseudo-terminal, as a program would find it on USB."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.rig.board.virtual import Edge, UsbDelay
from tests.rig.children import Child, wait_until


class TerminalBoard:
    """A running board: `port` is what a program opens; the cable and the button are ours."""

    def __init__(self, child: Child, port: Path, log: Path) -> None:
        self.port = port
        self._child = child
        self._log = log

    def unplug(self) -> None:
        """Pull the cable; the board runs on, as one with a battery would."""
        self._order("unplug")

    def plug(self) -> None:
        """Put the cable back."""
        self._order("plug")

    def press_button(self, *, down: bool) -> None:
        """Close or open the client's stop button."""
        self._order("press" if down else "release")

    def reset(self) -> None:
        """Pull the reset line."""
        self._order("reset")

    def freeze_loop(self, *, interrupts_on: bool) -> None:
        """Make the firmware's loop() hang until its hardware watchdog resets it."""
        self._order("freeze" if interrupts_on else "freeze-all")

    def edges(self) -> list[Edge]:
        """Every pin change so far, at its ideal moment in seconds of `time.perf_counter`."""
        found = []
        for line in self._log_lines():
            if not line.startswith("#"):
                host_ns, pin, level = map(int, line.split())
                found.append(Edge(host_ns * 1e-9, pin, level))
        return found

    def stalls_ms(self) -> list[float]:
        """How long the machine kept the simulator from running, each time above 5 ms."""
        return [float(line.split()[2]) for line in self._log_lines() if line.startswith("# stall")]

    def _log_lines(self) -> list[str]:
        text = self._log.read_text()
        return text[: text.rfind("\n") + 1].splitlines()

    def _order(self, order: str) -> None:
        done = self._child.stdout().count("did ")
        self._child.tell(order)
        wait_until(lambda: self._child.stdout().count("did ") > done, 5.0, f"the board's {order}")


@contextmanager
def running_board(
    program: Path,
    elf: Path,
    run_dir: Path,
    *,
    ppm: float = 0.0,
    usb: UsbDelay | None = None,
    boot_loader_s: float = 1.0,
    reset_on_open: bool = True,
    seed: int = 1,
    name: str = "board",
) -> Iterator[TerminalBoard]:
    """Start a board and stop it at the end."""
    usb = usb or UsbDelay()
    port, log = run_dir / f"{name}.tty", run_dir / f"{name}.edges"
    options: dict[str, tuple[float, ...]] = {
        "--ppm": (ppm,),
        "--to-board-ms": tuple(1e3 * each for each in usb.to_board_s),
        "--to-host-ms": tuple(1e3 * each for each in usb.to_host_s),
        "--latch-ms": (1e3 * usb.latch_s,),
        "--boot-s": (boot_loader_s,),
        "--seed": (seed,),
    }
    command = [str(program), str(elf), "--link", str(port), "--log", str(log)]
    for option, values in options.items():
        command += [option, *(f"{value:.6g}" for value in values)]
    if not reset_on_open:
        command.append("--no-reset-on-open")
    with Child(name, command, run_dir) as child:
        child.await_output("ready")
        yield TerminalBoard(child, port, log)
