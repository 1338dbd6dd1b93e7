"""A whole sitting with the real engine and a record, as a therapist goes through it by keys."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from tests.browsers import sitting
from tests.browsers.looking import FAULTS, is_there, start
from tests.record.making import made, opened, quickly
from tests.rig import other_browsers
from tests.rig.other_browsers import Tab
from tests.rig.program import Program
from tests.rig.xserver import TwoMonitors

SETTINGS = """
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


@pytest.fixture
def record(run_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the session's record."""
    quickly(monkeypatch)
    made(run_dir / "record")
    return run_dir / "record"


@pytest.fixture
def tab(
    run_dir: Path, shared_monitors: TwoMonitors, browser: Browser, record: Path
) -> Iterator[Tab]:
    """The page of a session that keeps this record."""
    own = run_dir / "home" / "xdg_config_home" / "bilateral" / "settings.toml"
    own.parent.mkdir(parents=True)
    own.write_text(SETTINGS.format(record))
    words = ("open", "standard", "--no-browser", "--no-sound", "--buzzers", "simulated")
    environments = [shared_monitors.environment()]
    with Program(run_dir, *words, environments=environments) as program:
        shared_monitors.await_window("Bilateral")
        program.await_output("#", STARTS_S)
        (address,) = re.findall(r"http://\S+#\S+", program.stdout())
        with other_browsers.chromium(browser) as page:
            page.resize((1280, 800))
            page.show(address)
            is_there(page)
            yield page


def test_a_sitting_with_its_record(tab: Tab, record: Path) -> None:
    sitting.begin(tab)
    start(tab)
    sitting.give(tab, "finished by you")
    sitting.in_phase(tab, "desensitisation")
    assert tab.run(FAULTS) == []
    sitting.loop(tab, 7, "the car", "halted by you")
    sitting.loop(tab, 5, "calmer", "finished by you")
    sitting.rate(tab, 2)
    sitting.in_phase(tab, "installation")
    start(tab)
    sitting.give(tab, "finished by you")
    sitting.rate(tab, 6)
    sitting.scan_the_body(tab)
    sitting.in_phase(tab, "closure")
    told = [("SUD", 7), ("SUD", 5), ("SUD", 2), ("VOC", 6)]
    said = sitting.sheet(tab)
    assert all(words in said for words in ("the car", *(f"{kind} {value}" for kind, value in told)))
    sitting.lock(tab)
    with opened(Vault(record)) as store:
        verify(store)
        (client,) = store.rows("client", code=sitting.CLIENT)
        (its,) = store.rows("sitting", client=client["id"])
        sets = store.rows("given_set", sitting=its["id"])
        ratings = store.rows("rating", sitting=its["id"])
        scans = store.rows("body_scan", sitting=its["id"])
    assert [one["outcome"] for one in sets] == ["finished", "halted", "finished", "finished"]
    assert [(one["scale"], one["value"]) for one in ratings] == told
    aligned = [json.loads(one["detail"])["alignment_sweeps"] for one in sets]
    assert aligned == [{"hands": 0.0}] * len(sets)
    assert [one["is_clear"] for one in scans] == [1]
    sitting.unlock_again(tab)
