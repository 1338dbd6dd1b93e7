"""The record in a real session: killed in mid-set, and with a disk that takes nothing."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import psutil
import pytest
from playwright.sync_api import Browser, Page, expect

from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from tests.record.making import PASSPHRASE, client_id, made, opened, quickly
from tests.rig.children import wait_until
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import Visit, shows, visiting
from tests.system.seeing import SHORT_LEAD_IN

Recording = Callable[[], AbstractContextManager[Visit]]

MARKER = "MARKERmarkerMARKER"
SOON_S = 20.0
"""A number rests for five seconds before it is written; and the machine does much else."""


class Record:
    """What the page is told of the record, as it comes."""

    def __init__(self, page: Page) -> None:
        self.told: dict[str, Any] = {}
        self.codes: list[str] = []
        page.on("websocket", lambda socket: socket.on("framereceived", self._hear))
        page.reload()
        self._page = page

    def _hear(self, frame: str | bytes) -> None:
        said = json.loads(frame)
        if said.get("type") == "record":
            self.told = said
            self.codes += [said["news"]["code"]] if said["news"] else []

    def until_written(self, sets: int) -> None:
        """Wait until the page is told that nothing of the sitting is in memory alone."""

        def is_written() -> bool:
            self._page.wait_for_timeout(20)  # its frames are heard meanwhile
            (now,) = self.told["sittings"] or [{}]
            return bool(now) and (now["sets"], now["unwritten"]) == (sets, 0)

        wait_until(is_written, SOON_S, "the acknowledgement")

    def until_told(self, code: str) -> None:
        """Wait until this was said of it."""

        def is_told() -> bool:
            self._page.wait_for_timeout(20)
            return code in self.codes

        wait_until(is_told, SOON_S, code)


@pytest.fixture
def recording(
    run_dir: Path, shared_monitors: TwoMonitors, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> Recording:
    """Opens a session that keeps the record of this test."""
    quickly(monkeypatch)
    made(run_dir / "record")
    (run_dir / "tmp").mkdir()
    environment = {**SHORT_LEAD_IN, "TMPDIR": str(run_dir / "tmp")}
    settings = f"[record]\non = true\nfolder = '{run_dir / 'record'}'\n"

    def begun() -> AbstractContextManager[Visit]:
        return visiting(
            *(run_dir, shared_monitors, browser, "--no-sound"),
            environment=environment,
            settings=settings,
        )

    return begun


def unlock(page: Page) -> None:
    expect(page.locator("#record-passphrase")).to_be_focused()
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Enter")


def begin_sitting(page: Page, client: str) -> None:
    """Open the record, and say whose sitting it is."""
    unlock(page)
    expect(page.locator("#record-client")).to_be_focused()
    page.keyboard.type(client)
    page.keyboard.press("Enter")
    expect(page.locator("#record")).to_have_text(f"Record: {client}")


def give_a_set(visit: Visit) -> None:
    visit.start_set()
    visit.page.click("#halt")
    shows(visit.page, "Halted")


def holding(run_dir: Path, *words: str) -> list[Path]:
    """The files in which one of these stands."""
    forms = [word.encode(coding) for word in words for coding in ("utf-8", "utf-16-le")]
    return [
        path
        for path in run_dir.rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]


def test_killed_in_mid_set_it_has_all_that_was_acknowledged_and_no_word_is_anywhere_else(
    run_dir: Path, shared_monitors: TwoMonitors, recording: Recording
) -> None:
    with recording() as visit:
        page = visit.page
        record = Record(page)
        begin_sitting(page, MARKER)
        give_a_set(visit)
        page.keyboard.press("7")
        page.keyboard.press("n")
        page.keyboard.type(f"{MARKER} one")
        page.keyboard.press("Enter")
        record.until_written(1)
        console = visit.console()
        log = run_dir / "record" / "record.db-wal"
        limits = console.rlimit(psutil.RLIMIT_FSIZE)
        console.rlimit(psutil.RLIMIT_FSIZE, (log.stat().st_size, limits[1]))  # the disk is full
        give_a_set(visit)
        record.until_told("record-unwritten")
        page.keyboard.press("4")
        page.keyboard.press("n")
        page.keyboard.type(f"{MARKER} two")
        page.keyboard.press("Enter")
        console.rlimit(psutil.RLIMIT_FSIZE, limits)
        record.until_written(2)
        assert record.codes[-1] == "record-written-again"
        visit.start_set()
        processes = visit.processes()
        assert len(processes) > 1
        said = [part for one in processes for part in (*one.cmdline(), *one.environ().values())]
        assert not [part for part in said if MARKER in part or PASSPHRASE in part]
        for one in processes:
            one.suspend()  # all end at once: none may see the end of another and say so
        for one in processes:
            one.kill()
        psutil.wait_procs(processes, SOON_S)
        expect(page.locator("#banner")).to_contain_text("lost Bilateral", timeout=8000)
    assert not holding(run_dir, MARKER, PASSPHRASE)
    wait_until(lambda: not shared_monitors.windows(), SOON_S, "the end of all windows")
    with recording() as visit:
        page = visit.page
        unlock(page)
        asked = page.get_by_role("dialog")
        expect(asked).to_contain_text("Whose sitting is it?")
        expect(asked).to_contain_text(f"The last sitting of {MARKER} was broken off")
        visit.program.terminate()
        visit.program.succeed(SOON_S)
    with opened(Vault(run_dir / "record")) as store:
        verify(store)
        assert [row["code"] for row in store.rows("client")] == [MARKER]
        assert len(store.rows("sitting")) == len(store.rows("sitting_end")) == 1
        numbers = {row["id"]: row["number"] for row in store.rows("given_set")}
        assert list(numbers.values()) == [1, 2]
        ratings = [(numbers[row["given_set"]], row["value"]) for row in store.rows("rating")]
        notes = [(numbers[row["given_set"]], row["text"]) for row in store.rows("note")]
        assert ratings == [(1, 7), (2, 4)]
        assert notes == [(1, f"{MARKER} one"), (2, f"{MARKER} two")]
        store.delete("client", client_id(store, MARKER))
        assert store.db.execute("PRAGMA freelist_count").fetchone()[0] == 0
    assert not holding(run_dir, MARKER, PASSPHRASE)


def test_ctrl_c_again_and_again_leaves_it_whole_and_says_nothing(
    run_dir: Path, recording: Recording
) -> None:
    with recording() as visit:
        page = visit.page
        begin_sitting(page, "K1")
        give_a_set(visit)
        page.keyboard.press("7")  # it rests: the end writes it
        visit.start_set()
        console = visit.console()

        def has_ended() -> bool:
            visit.program.interrupt()
            return not visit.program.alive()

        wait_until(has_ended, SOON_S, "the end")
        visit.program.succeed(SOON_S)
        console.wait(SOON_S)
        assert "Traceback" not in visit.program.stderr()
    assert [one["outcome"] for one in json.loads(visit.report.read_text())["sets"]] == [
        "halted"
    ] * 2
    with opened(Vault(run_dir / "record")) as store:
        verify(store)
        assert [row["outcome"] for row in store.rows("given_set")][:1] == ["halted"]
        assert [row["value"] for row in store.rows("rating")] == [7]
        assert len(store.rows("sitting_end")) == 1
