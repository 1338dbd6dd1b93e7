"""What the page shows of the client's screen is what stands on it, between sets and in them."""

from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.rig.browser import AWAITED_S
from tests.rig.children import wait_until
from tests.rig.watching import grab
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import Visit, shows, visiting
from tests.system.seeing import SHORT_LEAD_IN, STAGE

SAND, SKY, SEA = (210, 190, 150), (120, 170, 220), (32, 48, 64)
PHOTO = "beach.png"
AT = ((0.1, 0.15), (0.9, 0.85), (0.5, 0.5), (0.45, 0.5))
"""Two corners, the middle with the dot, and beside it; shares of the screen."""
NEAR = 14
"""Levels of 255: the page draws it smaller, and so a little softer."""
SHOWN = """(places) => {
  const canvas = document.querySelector("#screen");
  const pen = canvas.getContext("2d");
  const width = Math.min(canvas.width, canvas.height * 16 / 9) - 2;
  const height = width * 9 / 16;
  return places.map(([x, y]) => [...pen.getImageData(
    (canvas.width - width) / 2 + x * width, (canvas.height - height) / 2 + y * height, 1, 1,
  ).data].slice(0, 3));
}"""


def on_stage(monitors: TwoMonitors) -> np.ndarray:
    picture = grab(monitors.display, STAGE)
    height, width = picture.shape[:2]
    return np.array([picture[int(y * height), int(x * width)] for x, y in AT]).astype(int)


def on_page(page: Page) -> np.ndarray:
    return np.array(page.evaluate(SHOWN, [list(place) for place in AT]))


def agree(
    page: Page, monitors: TwoMonitors, corner: tuple[int, int, int], *, dot: bool = True
) -> None:
    """Wait until this stands in the stage's corner, and the same everywhere on the page.

    Without the dot where the picture is so small that it is two pixels wide.
    """

    def alike() -> bool:
        seen, shown = on_stage(monitors), on_page(page)
        is_there = bool((abs(seen[0] - corner) <= NEAR).all())
        apart = abs(seen - shown)
        return is_there and bool(((apart if dot else apart[[0, 1, 3]]) <= NEAR).all())

    try:
        wait_until(alike, AWAITED_S, f"a screen of {corner}")
    except TimeoutError as error:
        message = f"{error}: {on_stage(monitors).tolist()} and {on_page(page).tolist()}"
        raise AssertionError(message) from None


def visit_to(
    run_dir: Path, monitors: TwoMonitors, browser: Browser, preset: str
) -> AbstractContextManager[Visit]:
    """A session with this preset, whose sets begin soon."""
    words = (preset, "--no-sound")
    return visiting(run_dir, monitors, browser, *words, environment=SHORT_LEAD_IN)


def test_the_page_shows_the_clients_screen_between_sets_and_in_them(
    run_dir: Path, shared_monitors: TwoMonitors, browser: Browser
) -> None:
    photos = run_dir / "home" / "xdg_config_home" / "bilateral" / "photos"
    photos.mkdir(parents=True)
    pixels = np.empty((500, 1778, 3), np.uint8)
    pixels[:, :1200], pixels[:, 1200:] = SAND, SKY  # the dot is to lie on one of them
    Image.fromarray(pixels).save(photos / PHOTO)
    monitors = shared_monitors
    with visit_to(run_dir, monitors, browser, "gentle") as visit:
        page = visit.page
        background = tuple(on_stage(monitors)[0])
        agree(page, monitors, background)

        def choose(turn: str) -> None:
            page.click('#switch [data-view="setup"]')
            calm = page.locator("[data-step=calm]")
            match turn:
                case "colour":
                    calm.get_by_role("switch", name="A colour of its own").click()
                    colour = calm.get_by_label("Colour between sets")
                    colour.fill("#{:02x}{:02x}{:02x}".format(*SEA))
                    colour.dispatch_event("change")
                case "dot":
                    calm.get_by_role("switch", name="A small dot").click()
                case _:
                    calm.get_by_label("A photo of yours").select_option(turn)
            page.click('#switch [data-view="set"]')

        choose("colour")
        agree(page, monitors, SEA)
        choose("dot")
        agree(page, monitors, SEA)
        assert abs(on_page(page)[2] - SEA).max() > NEAR, "the dot is there"
        choose(PHOTO)
        agree(page, monitors, SAND)
        visit.start_set()
        shows(page, "Running", AWAITED_S)
        seen = [picture[:2] for picture in (on_stage(monitors), on_page(page))]
        assert all((abs(corners - background) <= NEAR).all() for corners in seen)
        page.click("#halt")
        agree(page, monitors, SAND, dot=False)
        assert abs(on_page(page)[2] - on_page(page)[3]).max() > NEAR, "the dot lies on the photo"


def test_the_page_shows_what_lies_behind_the_target_as_the_stage_does(
    run_dir: Path, shared_monitors: TwoMonitors, browser: Browser
) -> None:
    own = run_dir / "home" / "xdg_config_home" / "bilateral"
    (own / "photos").mkdir(parents=True)
    pixels = np.empty((500, 889, 3), np.uint8)
    pixels[:, :450], pixels[:, 450:] = SAND, SKY
    Image.fromarray(pixels).save(own / "photos" / PHOTO)
    (own / "presets").mkdir()
    (own / "presets" / "behind.toml").write_text(
        "# A preset that has something behind the target\n[target]\n"
        f'background = "#204060"\nbackground_second = "#d2be96"\nbackground_photo = "{PHOTO}"\n'
        "background_dimming_percent = 50\n"
    )
    with visit_to(run_dir, shared_monitors, browser, "behind") as visit:
        page = visit.page

        def await_ground(corners: tuple[tuple[int, int, int], ...]) -> None:
            def alike() -> bool:
                seen, shown = on_stage(shared_monitors)[:2], on_page(page)[:2]
                both = abs(seen - corners) <= NEAR, abs(shown - corners) <= NEAR
                return all(bool(near.all()) for near in both)

            wait_until(alike, AWAITED_S, f"{corners} on the stage and on the page")

        def choose(kind: str) -> None:
            page.click('#switch [data-view="settings"]')
            kinds = page.locator("#setting-target-background_kind")
            if not kinds.is_visible():
                page.locator("details.group", has=kinds).locator("summary").click()
            kinds.locator(f"[data-value={kind}]").click()
            page.click('#switch [data-view="set"]')

        await_ground(((32, 64, 96), (32, 64, 96)))
        choose("gradient")
        await_ground(((42, 71, 99), (200, 183, 147)))
        visit.start_set()
        shows(page, "Running", AWAITED_S)
        choose("photo")
        await_ground(((121, 127, 123), (76, 117, 158)))
        page.click("#halt")
        await_ground(((121, 127, 123), (76, 117, 158)))
