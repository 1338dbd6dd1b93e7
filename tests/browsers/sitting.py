"""A sitting as a therapist goes through it, with the record open, in any browser."""

from tests.browsers.looking import FAULTS, halted, rest, text, until, until_text, view
from tests.record.making import PASSPHRASE
from tests.rig.browser import AWAITED_S
from tests.rig.children import wait_until
from tests.rig.other_browsers import Tab

CLIENT = "K1"
FIELD_IS_READY = "(name) => document.activeElement?.id === name"
RATED = """(value) => document.querySelector('.scale [aria-pressed="true"]')?.value === value"""
GIVEN = "() => document.querySelector('#given').textContent"
LINE_HAS = "(words) => document.querySelector('#record').textContent === words"
NAME_ANOTHER = """() => {
  const list = document.querySelector("#target");
  list.value = "new";
  list.dispatchEvent(new Event("change"));
}"""
TARGET_IS = "(label) => document.querySelector('#target').selectedOptions[0].textContent === label"
RECORD_IS_FOUND = """() => document.querySelector("#record").textContent.startsWith("Record")"""
CLOSED = "() => !document.querySelector('ask-panel')"
WATCH_PAPER = """() => {
  const made = URL.createObjectURL;
  window.paper = { said: "", address: "", isThere: false };
  URL.createObjectURL = (page) => {
    URL.createObjectURL = made;
    page.text().then((said) => {
      window.paper.said = new DOMParser().parseFromString(said, "text/html").body.textContent;
    });
    return (window.paper.address = made.call(URL, page));
  };
  window.papers = new BroadcastChannel("bilateral-paper");
  window.papers.onmessage = ({ data }) => (window.paper.isThere ||= data === window.paper.address);
}"""
PAPER_IS_THERE = "() => window.paper.isThere && window.paper.said !== ''"
FORGET_PAPER = """() => {
  window.papers.postMessage("forget");
  window.papers.close();
  return window.paper.said;
}"""
FIRST_PLACE_ALONE = """() => [...document.querySelector("scan-view .chips").children]
  .map((_, at) => at).slice(1)
  .forEach((at) => document.querySelector("scan-view .chips").children[at].click())"""
AT = "(place) => document.querySelector('.scan-place').textContent.startsWith(place)"
WAS_CLEAR = """() => document.querySelector(".scan-setup [role=status]").textContent ===
  "Last body scan: clear." """


def typed(tab: Tab, words: str) -> int:
    """Type this and Enter; how many keys that was but for the words."""
    for sign in words:
        tab.press("Space" if sign == " " else sign)
    tab.press("Enter")
    return 1


def unlock(tab: Tab) -> None:
    """Press the line of the record, unless it asks by itself, and type the passphrase."""
    if not tab.run("() => document.querySelector('#record-passphrase')?.checkVisibility()"):
        tab.click("#record")
        until(tab, "() => document.querySelector('#record-passphrase')")
    tab.click("#record-passphrase")
    typed(tab, PASSPHRASE)


def whose(tab: Tab, code: str) -> None:
    """Say whose sitting it is, as is asked."""
    until(tab, FIELD_IS_READY, "record-client")
    typed(tab, code)
    until(tab, LINE_HAS, f"Record: {code}")
    until(tab, CLOSED)


def begin(tab: Tab) -> None:
    """Open the record, unless it is, and begin a client's sitting."""
    until(tab, RECORD_IS_FOUND)
    if text(tab, "#record") == "Record: locked":
        unlock(tab)
        whose(tab, CLIENT)


def next_client(tab: Tab) -> str:
    """End this sitting, and begin one of a client whom the record does not know; the code."""
    code = f"K{tab.run('() => Date.now()')}"
    tab.click("#next-client")
    until_text(tab, "#panel-title", "Is this sitting over?")
    tab.click("ask-panel [type=submit]")
    whose(tab, code)
    return code


def name_target(tab: Tab, label: str) -> None:
    """Say which memory the sitting is about from now on."""
    tab.run(NAME_ANOTHER)
    until(tab, FIELD_IS_READY, "target-label")
    typed(tab, label)
    until(tab, TARGET_IS, label)


def lock(tab: Tab) -> None:
    """Lock the record, which has written all by then."""
    tab.click("#record")
    until(tab, '() => document.querySelector("ask-panel")')
    tab.click("ask-panel [type=submit]")
    until(tab, LINE_HAS, "Record: locked")


def unlock_again(tab: Tab, code: str = CLIENT) -> None:
    """Open it anew, in the midst of the sitting."""
    unlock(tab)
    until(tab, LINE_HAS, f"Record: {code}")


def see_history(tab: Tab, client: str, target: str, sets: int) -> None:
    """See the only sitting of this client, with so many sets, and what it was about."""
    tab.click("#past")
    until_text(tab, "history-view h2", f"History of {client}")
    tab.click(".sittings button")
    until(tab, "(sets) => document.querySelectorAll('.whole-past tbody tr').length === sets", sets)
    assert target in (text(tab, ".whole-past") or "")


def give(tab: Tab, how: str) -> None:
    """Give a set that was begun and end it: "finished by you", or "halted by you"."""
    until_text(tab, "#state", "Running")
    before = tab.run(GIVEN)
    if how.startswith("halted"):
        tab.press("Escape")
    else:
        tab.press("s")
    wait_until(lambda: tab.run(GIVEN) != before and how in tab.run(GIVEN), AWAITED_S, how)
    halted(tab)
    rest(tab)  # what has just ended is not begun again by a key that comes late


def rate(tab: Tab, value: int) -> int:
    """Say the number by its key; how many keys that was."""
    tab.press(str(value))
    until(tab, RATED, str(value))
    return 1


def note(tab: Tab, words: str) -> int:
    """Write a word about the set; how many keys that was but for the words."""
    tab.press("n")
    until(tab, FIELD_IS_READY, "note")
    return 1 + typed(tab, words)


def loop(tab: Tab, value: int, words: str, how: str) -> None:
    """From the end of a set to the next start in four keys, and to its end."""
    keys = rate(tab, value) + note(tab, words)
    tab.press("s")
    assert keys + 1 == 4
    give(tab, how)


def in_phase(tab: Tab, phase: str) -> None:
    """Turn to a phase by its chip."""
    tab.click(f".chip[data-phase={phase}]")
    until(tab, "(phase) => document.querySelector('#phase').value === phase", phase)


def scan_the_body(tab: Tab) -> None:
    """Go to the first place alone, and hear that it is clear."""
    view(tab, "calm")
    tab.click('.calm-choices [data-kind="body-scan"]')
    until(tab, '() => !document.querySelector("scan-view").hidden')
    tab.run(FIRST_PLACE_ALONE)
    tab.click("scan-view .scan-setup .main")
    until(tab, AT, "Anchor:")
    assert tab.run(FAULTS) == []
    for place in ("Hands", "How is it now?"):
        tab.click("scan-view .next")
        until(tab, AT, place)
    tab.click("scan-view .scan-acts:not([hidden]) .main")
    until(tab, WAS_CLEAR)
    view(tab, "set")


def sheet(tab: Tab) -> str:
    """What is printed of the sitting, in a tab of its own; then back to the page.

    Firefox leaves that tab in front, emptied: scripts may not close what has no opener.
    """
    tab.run(WATCH_PAPER)
    tab.click("#print")
    until(tab, PAPER_IS_THERE)
    said: str = tab.run(FORGET_PAPER)
    tab.come_back()
    return said
