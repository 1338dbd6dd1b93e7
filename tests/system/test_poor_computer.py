"""The real program where there is no home, no folder that it may write, no thread to be had."""

from pathlib import Path

from tests.rig import poor
from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.system.remote import remote

NOTHING = dict.fromkeys(
    ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "DISPLAY"), ""
)
AWAITED_S = 30.0


def test_without_a_home_a_session_goes_on_and_says_what_it_cannot_keep(run_dir: Path) -> None:
    with Program(
        run_dir,
        *("open", "--no-browser", "--buzzers", "simulated"),
        environments=[NOTHING, {"HOME": ""}],
        launcher=poor.launcher(),
    ) as program:
        program.await_output("#", AWAITED_S)
        with remote(program) as page:
            wait_until(lambda: len(kept(page.told)) == 2, AWAITED_S, "the sentences on the page")
            page.change("audio", "latency_ms", 12)
            wait_until(lambda: shown_latency(page.newest) == 12, AWAITED_S, "the change")
            page.ask("preset-save", name="mine", replace=False)
            wait_until(lambda: "refused" in page.newest, AWAITED_S, "the refusal")
            assert "home-missing" in str(page.newest["refused"])
            page.ask("close")
            program.succeed(AWAITED_S)
    assert program.stdout().count("this account has no home folder") == 2
    assert not program.stderr()


def test_with_a_closed_home_and_hardly_a_thread_what_is_missing_is_named(run_dir: Path) -> None:
    """Who gets the last thread is chance: hands, or the line that tells of them as they go."""
    closed = run_dir / "closed"
    closed.mkdir(mode=0o555)
    with Program(
        run_dir,
        *("run", "--no-sound", "--buzzers", "simulated", "--passes", "1", "--speed", "2"),
        environments=[NOTHING, {"HOME": str(closed)}],
        launcher=poor.launcher(threads=3),
    ) as program:
        program.succeed(AWAITED_S)
    told = " ".join(program.stdout().split())
    assert f"may not write to {closed}/.config/bilateral" in told
    assert f"may not write to {closed}/.local/state/bilateral" in told
    hands_are_given = "hands │ simulated" in told
    assert hands_are_given or "no pulse is felt. This computer has too little memory" in told
    assert hands_are_given or "No set was given" in told
    assert not program.stderr()


def kept(told: dict[int, str]) -> list[str]:
    return [sentence for sentence in told.values() if "no home folder" in sentence]


def shown_latency(newest: dict[str, dict[str, object]]) -> object:
    values = newest.get("workspace", {}).get("values", {})
    assert isinstance(values, dict)
    return values.get("audio", {}).get("latency_ms")
