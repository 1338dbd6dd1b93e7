"""The same ways through the whole page in Chromium, Firefox and WebKit, before a real session."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser

from tests.browsers import sitting
from tests.browsers.looking import (
    FAULTS,
    VIEWS,
    halted,
    is_there,
    start,
    until,
    until_text,
    view,
)
from tests.record.making import made, quickly
from tests.rig import other_browsers
from tests.rig.children import wait_until
from tests.rig.fixtures import said_plainly
from tests.rig.other_browsers import Tab
from tests.rig.program import Program
from tests.rig.webkit import webkit
from tests.rig.xserver import TwoMonitors

DESKTOP, LOW, PHONE = (1280, 800), (1024, 700), (390, 664)
SET_UP = """
[page]
is_set_up = true
screening = false
[set]
lead_in_s = 1.0
[record]
on = true
folder = "{}"
"""
STARTS_S = 20.0
HALTS_S = 2.0
"""From the key to the word on the page, on a machine that does much else."""
BEATS = '() => document.querySelector("[data-step=timing] button").textContent'
HALT_BOX = """() => {
  const { left, top, right, bottom } = document.querySelector("#halt").getBoundingClientRect();
  return [left, top, right, bottom];
}"""
FAILED = (
    "This part of the page has failed. Start, Pause and Halt still work, "
    "and so do the other views. To try it again, load the page again."
)
MINIATURE = '() => document.querySelector("#screen").toDataURL()'


@pytest.fixture(scope="module")
def let_in(
    shared_server: TwoMonitors, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[Tab], None]]:
    """Opens the page of a running session in one browser more, as a therapist would.

    An address that was used opens nothing; the terminal then tells another.
    """
    used: set[str] = set()

    def let_in(tab: Tab) -> None:
        told = addresses(program)
        tab.show(told[-1])
        if told[-1] in used:
            wait_until(lambda: len(addresses(program)) > len(told), STARTS_S, "a new address")
            tab.show(addresses(program)[-1])
        used.add(addresses(program)[-1])

    run_dir = tmp_path_factory.mktemp("session")
    own = run_dir / "home" / "xdg_config_home" / "bilateral" / "settings.toml"
    own.parent.mkdir(parents=True)
    own.write_text(SET_UP.format(run_dir / "record"))
    with pytest.MonkeyPatch.context() as patch:
        quickly(patch)
        made(run_dir / "record")
    words = ("open", "standard", "--no-browser", "--no-sound", "--buzzers", "simulated")
    with Program(run_dir, *words, environments=[shared_server.environment()]) as program:
        shared_server.await_window("Bilateral")
        program.await_output("#", STARTS_S)
        yield let_in


def addresses(program: Program) -> list[str]:
    """Where the page is, as the terminal has told it by now."""
    return re.findall(r"http://\S+#\S+", program.stdout())


@pytest.fixture(scope="module", params=["chromium", "firefox", "webkit"])
def opened(
    request: pytest.FixtureRequest,
    shared_server: TwoMonitors,
    let_in: Callable[[Tab], None],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Tab]:
    """The therapist's page, in one browser after the other."""
    run_dir = tmp_path_factory.mktemp("browser")
    with ExitStack() as stack:
        with said_plainly():
            if request.param == "chromium":
                browser: Browser = request.getfixturevalue("browser")
                tab = stack.enter_context(other_browsers.chromium(browser))
            elif request.param == "firefox":
                tab = stack.enter_context(other_browsers.firefox(run_dir))
            else:
                environment = shared_server.environment()
                tab = stack.enter_context(webkit(run_dir, environment))
        let_in(tab)
        is_there(tab)
        sitting.begin(tab)
        yield tab


@pytest.fixture
def tab(opened: Tab) -> Tab:
    """The same with nothing playing, on its first view."""
    is_there(opened)
    opened.resize(DESKTOP)
    opened.click("#halt")
    view(opened, "set")
    halted(opened)
    return opened


def test_all_that_is_written_is_seen_in_every_view_and_shape(tab: Tab) -> None:
    for size in (DESKTOP, LOW, PHONE):
        tab.resize(size)
        for name in VIEWS:
            view(tab, name)
            faults = tab.run(FAULTS)
            assert faults == [], (size, name, faults)
            left, top, right, bottom = tab.run(HALT_BOX)
            assert left >= 0
            assert right <= size[0]
            assert bottom <= size[1]
            assert bottom - top >= 88


def test_the_core_of_a_sitting_with_its_record(tab: Tab) -> None:
    start(tab)
    sitting.give(tab, "finished by you")
    client = sitting.next_client(tab)
    start(tab)
    sitting.give(tab, "finished by you")
    sitting.name_target(tab, "stairs")
    sitting.loop(tab, 7, "the car", "halted by you")
    assert tab.run(FAULTS) == []
    said = sitting.sheet(tab)
    assert [words for words in ("SUD 7", "the car", "stairs") if words not in said] == [], said
    tab.click("#copy")
    until_text(tab, ".sitting-acts [role=status]", "Copied")
    sitting.lock(tab)
    sitting.unlock_again(tab, client)
    sitting.see_history(tab, client, "stairs", sets=2)
    assert tab.run(FAULTS) == []


def test_a_set_begins_moves_goes_faster_and_halts_by_button_and_keys(tab: Tab) -> None:
    still = tab.run(MINIATURE)
    for halting in ("button", "Space", "Escape"):
        start(tab)
        if halting == "button":
            until_text(tab, "#state", "Running")
            assert tab.run(FAULTS) == []
            wait_until(lambda: tab.run(MINIATURE) != still, HALTS_S, "the target")
            tab.click("#faster")
            until(tab, '() => document.querySelector("#hz").value === "1.05"')
            tab.click("#slower")
            until(tab, '() => document.querySelector("#hz").value === "1.00"')
            tab.click("#halt")
        else:
            tab.press(halting)
        until_text(tab, "#state", "Halted")


def test_a_preset_is_looked_at_and_chosen(tab: Tab) -> None:
    for name, hz in (("gentle", "0.70"), ("standard", "1.00")):
        view(tab, "presets")
        index = tab.run(
            """(name) => [...document.querySelectorAll(".presets button")]
              .findIndex((one) => one.firstElementChild.textContent === name) + 1""",
            name,
        )
        tab.click(f".presets li:nth-child({index}) button")
        until_text(tab, ".preview h3", name)
        until(tab, '() => document.querySelector(".preview pre").textContent.includes("speed_hz")')
        assert tab.run(FAULTS) == []
        tab.click(".preview .main")
        until(
            tab,
            '() => !!document.querySelector(".presets [aria-pressed=true] .badge")',
        )
        view(tab, "set")
        until(tab, '(hz) => document.querySelector("#hz").value === hz', hz)


def test_the_steps_of_setup_are_gone_through(tab: Tab) -> None:
    view(tab, "setup")
    steps = tab.run('() => document.querySelectorAll(".rail li").length')
    assert steps == 7
    for number in range(1, steps + 1):
        tab.click(f".rail li:nth-child({number}) button")
        until(
            tab,
            "(of) => document.querySelectorAll('.rail li')[of].firstElementChild.ariaCurrent",
            number - 1,
        )
        assert tab.run(FAULTS) == [], number
    tab.click("[data-step=timing] button")
    wait_until(lambda: tab.run(BEATS) == "Stop test rhythm", STARTS_S, "the test rhythm")
    tab.click("[data-step=timing] button")
    wait_until(lambda: tab.run(BEATS) == "Play test rhythm", STARTS_S, "its end")
    tab.click("#setup-width_cm")  # first: what is not being written is shown anew with each state
    tab.run('() => { document.querySelector("#setup-width_cm").value = ""; }')
    for key in ("5", "3", "Enter"):
        tab.press(key)
    until_text(tab, "[data-step=place] .mark", "38° wide · at most 124 °/s")
    tab.click(".ends .main")
    until(tab, '() => !document.querySelector("set-view").hidden')


def test_a_page_that_is_loaded_again_in_a_set_comes_back_and_halts_it(tab: Tab) -> None:
    start(tab)
    until_text(tab, "#state", "Running")
    tab.reload()
    is_there(tab)
    until_text(tab, "#state", "Running")
    tab.press("Escape")
    until_text(tab, "#state", "Halted")


def test_a_view_that_fails_fails_alone_and_says_so(tab: Tab) -> None:
    tab.run(
        """() => {
          document.querySelector("presets-view").update = () => { throw new Error("on purpose"); };
        }"""
    )
    view(tab, "presets")
    until_text(tab, "#banner", FAILED)
    start(tab)
    until_text(tab, "#now", "Running", "Lead-in")
    tab.press("Escape")
    until_text(tab, "#now", "Halted")
    for name in VIEWS:
        view(tab, name)
        until_text(tab, "#banner", FAILED if name == "presets" else None)
    tab.reload()
    is_there(tab)
    view(tab, "presets")
    until_text(tab, ".preview h3", "standard")
