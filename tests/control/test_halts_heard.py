"""A halt that comes by two ways is one, and a start from before it is none."""

from bilateral.console.messages import Ask, AskMetronome
from bilateral.control.halt_request import HaltSaid
from bilateral.control.halts_heard import MOST_PAGES, HaltsHeard
from bilateral.session.commands import Faster, Halt, Start
from tests.control.plan_workers import SLOW, Behind, use
from tests.rig.children import wait_until


def test_a_halt_by_its_own_way_needs_no_number_and_drops_what_was_to_begin(behind: Behind) -> None:
    behind.outputs.may_go_on.clear()
    behind.ask(use(SLOW), Ask(type="start"))
    assert behind.outputs.working.wait(15.0)
    behind.plan_worker.halt(HaltSaid("a", 1))
    assert behind.command_queue.take() == [Halt()]
    behind.outputs.may_go_on.set()
    behind.ask(Ask(type="faster", page="a", halts=1))
    revised, faster = behind.awaited(2)
    assert type(revised).__name__ == "Revise"
    assert faster == Faster()


def test_a_halt_that_comes_by_both_ways_halts_once(behind: Behind) -> None:
    behind.plan_worker.halt(HaltSaid("a", 1))
    behind.ask(Ask(type="halt", page="a", halts=1))
    behind.ask(Ask(type="start", page="a", halts=1))
    assert behind.awaited(2) == [Halt(), Start()]
    behind.plan_worker.halt(HaltSaid("a", 1))
    assert behind.command_queue.is_empty
    wait_until(behind.all_taken, 15.0, "all that was numbered")


def test_a_start_that_comes_after_the_halt_it_was_asked_for_before_begins_nothing(
    behind: Behind,
) -> None:
    behind.plan_worker.halt(HaltSaid("a", 2))
    behind.ask(
        Ask(type="start", page="a", halts=0),
        Ask(type="halt", page="a", halts=1),
        AskMetronome(type="metronome", on=True, page="a", halts=1),
        Ask(type="halt", page="a", halts=2),
        Ask(type="start", page="b", halts=0),
    )
    assert behind.awaited(2) == [Halt(), Start()], "another page knows nothing of these halts"
    wait_until(behind.all_taken, 15.0, "all that was numbered")


def test_a_halt_without_a_name_or_a_number_always_halts(behind: Behind) -> None:
    behind.plan_worker.halt(HaltSaid("a", 3))
    behind.ask(Ask(type="halt"), Ask(type="halt"), Ask(type="halt", page="a"))
    assert behind.command_queue.take() == [Halt()]
    assert behind.all_taken()


def test_only_so_many_pages_are_remembered() -> None:
    heard = HaltsHeard()
    assert all(heard.note(str(page), 1) for page in range(MOST_PAGES))
    assert not heard.note("0", 1)
    assert heard.note("1", 2)
    assert heard.note("one more", 1)
    assert heard.of("0") == 0, "it was silent the longest"
    assert heard.of("1") == 2
