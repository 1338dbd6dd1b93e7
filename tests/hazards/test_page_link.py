"""What docs/hazards.md promises of a page's link: the page's own code, under a clock by hand."""

import json
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from bilateral.console.messages import Pages
from tests.console.visiting import Served, SilentPage, serving
from tests.rig.children import wait_until

STATIC = Path(__file__).parents[2] / "bilateral/console/static"
BY_HAND = """
let nowMs = 1000;
globalThis.HTMLElement = class {};
globalThis.customElements = { define() {} };
performance.now = () => nowMs;
globalThis.location = { hash: "#key", pathname: "/", host: "127.0.0.1", hostname: "127.0.0.1" };
globalThis.history = { replaceState() {} };
const kept = () => ({ getItem: () => null, setItem() {}, removeItem() {} });
Object.defineProperty(globalThis, "localStorage", { value: kept() });
globalThis.addEventListener = () => null;
const sockets = [];
globalThis.WebSocket = class {
  static OPEN = 1;
  readyState = 1;
  sent = [];
  constructor() { sockets.push(this); }
  send(text) { this.sent.push(JSON.parse(text).type); }
  open() { this.onopen(); }
  close() { this.readyState = 3; this.onclose({ code: 1006 }); }
  say(message) { this.onmessage({ data: JSON.stringify(message) }); }
};
globalThis.setInterval = () => 0;
const waiting = new Map();
globalThis.setTimeout = (task, afterMs = 0) => {
  waiting.set(waiting.size + 1, { task, atMs: nowMs + afterMs });
  return waiting.size;
};
globalThis.clearTimeout = (id) => { if (waiting.has(id)) waiting.get(id).atMs = Infinity; };
const pass = (ms) => {
  nowMs += ms;
  const due = [...waiting.values()].filter(({ atMs }) => atMs <= nowMs);
  for (const one of due) one.atMs = Infinity;
  for (const one of due) one.task();
};
const { Link } = await import("./link/link.js");
const page = new Link(() => {});
const last = () => sockets.at(-1);
const WELCOME = { type: "welcome", role: "therapist" };
const STATE = { type: "state", state: "running", host_s: 0, outputs: { eyes: "on" } };
last().open();
last().say(WELCOME);
last().say(STATE);
"""


def page_says(folder: Path, then: str) -> object:
    """Run the page's link; what it prints at the end."""
    shutil.copytree(STATIC, folder, dirs_exist_ok=True)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "by-hand.js").write_text(BY_HAND + then, encoding="utf-8")
    node = shutil.which("node")
    assert node is not None, "these tests run the page's code in node"
    ended = subprocess.run(
        [node, "by-hand.js"], cwd=folder, capture_output=True, text=True, check=False, timeout=30
    )
    assert not ended.returncode, ended.stderr
    return json.loads(ended.stdout)


@pytest.mark.parametrize(("after_s", "is_said"), [(15 - 0.1, True), (15 + 0.1, False)])
def test_a_halt_that_was_lost_is_said_again_for_15_s(
    tmp_path: Path, after_s: float, is_said: bool
) -> None:
    then = f"""
    page.ask({{ type: "halt" }});
    last().close();
    pass({after_s * 1000});
    last().open();
    last().say(WELCOME);
    console.log(JSON.stringify([sockets.length, last().sent.includes("halt")]));
    """
    assert page_says(tmp_path, then) == [2, is_said]


@pytest.mark.parametrize(("after_s", "trouble"), [(1.1, False), (2.0 - 0.2, True)])
def test_a_page_that_lost_the_program_says_so_within_2_s(
    tmp_path: Path, after_s: float, trouble: bool
) -> None:
    then = f"pass({after_s * 1000}); console.log(JSON.stringify(page.trouble !== null));"
    assert page_says(tmp_path, then) is trouble


def test_a_page_that_answers_nothing_counts_as_gone_within_3_s(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        silent = SilentPage(served)
        wait_until(lambda: Pages(count=1) in served.heard, 5.0, "the page")
        silent_s = time.monotonic()
        wait_until(lambda: _is_alone(served), 10.0, "the loss of it")
        gone_s = time.monotonic() - silent_s
        silent.close()
    assert 0.5 < gone_s < 3.0


def _is_alone(served: Served) -> bool:
    return served.heard[-1] == Pages(count=0)
