"""Takes the README's picture: the therapist's terminal and the client's monitor during a set.

    python -m tools.take_screenshot docs/images/session.png

It needs the test rig's Debian packages, and xterm.
"""

import sys
import tempfile
import time
from pathlib import Path

import pygame

from tests.rig.children import Child
from tests.rig.soundcard import VirtualCard
from tests.rig.xserver import TwoMonitors

SECONDS_INTO_IT = 9.4
WIDTH_PX = 1600


def main() -> None:
    """Play the gentle preset beside a terminal, look once, and save a smaller picture."""
    out = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as directory:
        run_dir = Path(directory)
        with TwoMonitors(run_dir / "x") as monitors:
            environment = monitors.environment() | VirtualCard(run_dir).environment()
            shell = f"{sys.executable} -m bilateral run gentle"
            terminal = ["xterm", "-fa", "DejaVu Sans Mono", "-fs", "24", "-bg", "#22262a"]
            terminal += ["-fg", "#d8dcd8", "-geometry", "92x24+60+70", "-T", "Therapist"]
            prompt = "echo; echo ' $ bilateral run gentle'; echo"
            terminal += ["-e", "sh", "-c", f"{prompt}; {shell}; sleep 60"]
            with Child("terminal", terminal, run_dir, environment):
                monitors.await_window("Bilateral", 20.0)
                time.sleep(SECONDS_INTO_IT)
                monitors.screenshot(run_dir / "all.png")
        whole = pygame.image.load(run_dir / "all.png")
    width, height = whole.get_size()
    size = (WIDTH_PX, WIDTH_PX * height // width)
    pygame.image.save(pygame.transform.smoothscale(whole, size), out)


if __name__ == "__main__":
    main()
