"""An exercise for home: never a set, never beside one, and nothing of it is left behind."""

import multiprocessing
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from bilateral.console.calm import home_process
from bilateral.console.calm.home_desk import HomeDesk
from bilateral.console.calm.home_process import start_home_process
from bilateral.console.messages import AskHome, AskHomeEnd, HomeShown, Values
from bilateral.processes.giving_way import LAST
from bilateral.settings import Settings
from bilateral.words.catalogue import say
from bilateral.words.notice import Notice
from tests.console.home_by_hand import HomeByHand
from tests.console.scripted import IDLE
from tests.rig.browser import AWAITED_S
from tests.rig.children import wait_until

ASKED = AskHome(type="home-write", ending=".m4a", minutes=10.0)


def chosen(kind: str, **sections: dict[str, object]) -> Values:
    settings = Settings.model_validate({"exercise": {"kind": kind}, **sections})
    values: Values = settings.model_dump(mode="json")
    return values


def _at_once(act: Callable[[], object]) -> None:
    act()


class Desk:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.by_hand = HomeByHand()
        self.told: list[HomeShown] = []
        self.desk = HomeDesk(self.told.append, _at_once, self.by_hand.start, lambda: folder)

    def await_state(self, state: str) -> HomeShown:
        wait_until(lambda: self.told[-1:] != [] and self.told[-1].state == state, AWAITED_S, state)
        return self.told[-1]

    def begin(self) -> None:
        before = self.by_hand.begun
        self.desk.take(ASKED, chosen("breathing"))
        wait_until(lambda: self.by_hand.begun > before, AWAITED_S, "its beginning")


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Desk]:
    held = Desk(tmp_path / "for-home")
    yield held
    held.desk.end()
    assert not held.folder.exists() or [*held.folder.iterdir()] == []


@pytest.mark.parametrize(
    ("values", "why"),
    [
        (chosen("none"), "A set is never written for home"),
        (chosen("rocking", audio={"on": False}), "would be silent"),
    ],
)
def test_what_is_not_for_home_is_refused_with_the_reason(
    held: Desk, values: Values, why: str
) -> None:
    held.desk.take(ASKED, values)
    (told,) = held.told
    assert (told.state, held.by_hand.begun) == ("refused", 0)
    assert told.problem is not None
    assert why in say(told.problem.notice(), "en")


def test_it_rests_while_a_set_plays_and_its_name_tells_of_no_client(held: Desk) -> None:
    held.begin()
    assert held.by_hand.path.name == "breathing-10-min.m4a"
    for state, may_go_on in (("lead-in", False), ("idle", True), ("running", False)):
        held.desk.hear(IDLE.model_copy(update={"state": state}))
        assert held.by_hand.hear() is may_go_on
        assert held.told[-1].state == ("writing" if may_go_on else "waiting")
    held.begin()  # one that is asked for meanwhile waits from its beginning
    assert held.by_hand.hear() is False


def test_what_is_ready_can_be_fetched_until_it_is_taken_away(held: Desk) -> None:
    held.begin()
    held.by_hand.tell(0.4)
    wait_until(lambda: held.told[-1].share == 0.4, AWAITED_S, "a share")
    held.by_hand.tell(None)
    held.await_state("ready")
    made = held.by_hand.path
    assert held.desk.file == made
    assert made.read_bytes() == b"a breath"
    held.desk.take(AskHomeEnd(type="home-end"), {})
    assert held.told[-1].state == "none"
    wait_until(lambda: not made.parent.exists(), AWAITED_S, "an empty folder")


def broken(by_hand: HomeByHand) -> None:
    by_hand.break_off()


def full(by_hand: HomeByHand) -> None:
    by_hand.tell(Notice("home-unwritten", file="breathing.m4a", why="No space left"))


@pytest.mark.parametrize(("fault", "why"), [(broken, "broken off"), (full, "No space left")])
def test_what_cannot_be_written_is_told(
    held: Desk, fault: Callable[[HomeByHand], None], why: str
) -> None:
    held.begin()
    fault(held.by_hand)
    problem = held.await_state("refused").problem
    assert problem is not None
    assert why in say(problem.notice(), "en")


def test_the_process_gives_way_and_writes_all_of_it(tmp_path: Path) -> None:
    settings = Settings.model_validate(chosen("rocking", set={"lead_in_s": 1.0, "fade_s": 0.5}))
    pipe, process = start_home_process(settings, 1.0, tmp_path / "rocking.wav")
    told = [pipe.recv()]
    assert psutil.Process(process.pid).nice() == LAST
    while isinstance(told[-1], float):
        told.append(pipe.recv())
    process.join(AWAITED_S)
    assert told[-1] is None
    assert told[:-1] == sorted(told[:-1])
    with wave.open(str(tmp_path / "rocking.wav"), "rb") as file:
        seconds = file.getnframes() / file.getframerate()
    assert 61.0 < seconds < 68.0


def test_what_is_let_go_ends_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home_process, "give_way", lambda **_: None)
    ours, theirs = multiprocessing.Pipe()
    ours.send(False)
    ours.close()
    with pytest.raises((EOFError, ConnectionError)):
        home_process.write_for_home(
            theirs, Settings.model_validate(chosen("rocking")), 1.0, tmp_path / "left.wav"
        )
    assert [*tmp_path.iterdir()] == []
