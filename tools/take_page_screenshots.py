"""Takes the pictures of the therapist's page: a set, on a desktop and on a phone, and the views.

    python -m tools.take_page_screenshots docs/images

It needs the test rig's Debian packages.
"""

import sys
import tempfile
import time
from pathlib import Path

from tests.rig.browser import a_browser
from tests.rig.soundcard import VirtualCard
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import PHONE, visiting

SECONDS_INTO_IT = 7.35
VIEWS = ("Settings", "Presets", "Setup")


def main() -> None:
    """Play the gentle preset, wait until the sync word is known, and look at every view."""
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as directory, a_browser() as browser:
        run_dir = Path(directory)
        card = VirtualCard(run_dir)
        flags = ("gentle", "--device", card.device, "--buzzers", "simulated")
        with (
            TwoMonitors(run_dir / "x") as monitors,
            visiting(run_dir, monitors, browser, *flags, environment=card.environment()) as visit,
        ):
            phone = visit.another_page(PHONE, 2.0)
            time.sleep(2.0)
            visit.start_set()
            time.sleep(SECONDS_INTO_IT)
            visit.page.screenshot(path=folder / "page.png")
            phone.screenshot(path=folder / "page-phone.png")
            visit.page.click("#halt")
            for view in VIEWS:
                visit.page.get_by_role("button", name=view, exact=True).first.click()
                visit.page.screenshot(path=folder / f"page-{view.lower()}.png")
            visit.program.terminate()
            visit.program.wait(15)


if __name__ == "__main__":
    main()
