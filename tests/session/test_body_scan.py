"""The body scan: its order, its anchor, its time, and what is kept; no clock is read."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bilateral.session.body_scan import BodyScan, ScanPlan

PLAN = ScanPlan(("Hands", "Feet", "Chest"), "Feet on the floor", 20.0, sounds=True)


def at(scan: BodyScan) -> str:
    if scan.is_at_anchor:
        return "anchor"
    return "asks" if scan.asks else scan.plan.places[scan.place]


def test_it_goes_from_the_anchor_through_all_places_and_asks() -> None:
    scan = BodyScan.begun(PLAN, 100.0)
    seen = []
    for step in range(6):
        seen.append(at(scan))
        scan = scan.next(101.0 + step)
    assert seen == ["anchor", "Hands", "Feet", "Chest", "asks", "asks"]
    assert scan.ended(110.0, "clear").reached == 3


def test_the_way_to_the_anchor_is_open_from_everywhere_and_leads_back_to_the_place() -> None:
    scan = BodyScan.begun(PLAN, 0.0).next(1.0).next(2.0)
    anchored = scan.to_anchor(3.0)
    assert (at(anchored), anchored.due_s) == ("anchor", None)
    assert at(anchored.advanced(10_000.0)) == "anchor", "there it waits, however long"
    assert at(anchored.next(4.0)) == "Feet"
    assert at(scan.back(3.0)) == "Hands"
    assert at(scan.back(3.0).back(4.0)) == "anchor"
    asking = scan.next(3.0).next(4.0)
    assert at(asking.back(5.0)) == "Chest"
    assert at(asking.to_anchor(5.0).next(6.0)) == "asks"


def test_time_takes_it_on_and_a_program_that_stood_still_skips_no_place() -> None:
    scan = BodyScan.begun(PLAN, 0.0).next(10.0)
    assert at(scan.advanced(29.9)) == "Hands"
    late = scan.advanced(500.0)
    assert (at(late), late.due_s) == ("Feet", 520.0)


def test_time_that_is_held_goes_on_from_where_it_was() -> None:
    held = BodyScan.begun(PLAN, 0.0).next(10.0).held(18.0)
    assert held.due_s is None
    assert held.held(19.0) == held
    assert held.going_on(100.0).due_s == 112.0
    assert held.next(50.0).is_held, "who goes on by hand does not let time go on"
    assert held.next(50.0).going_on(60.0).due_s == 80.0


def test_without_time_only_the_therapist_goes_on() -> None:
    scan = BodyScan.begun(replace(PLAN, stay_s=None), 0.0).next(1.0)
    assert scan.due_s is None
    assert at(scan.advanced(1e6)) == "Hands"


def test_what_is_kept_names_the_places_in_their_order() -> None:
    scan = BodyScan.begun(PLAN, 5.0).next(6.0).next(7.0)
    report = scan.ended(9.0, "where not", (2, 0, 2, 7))
    assert (report.begun_s, report.ended_s, report.reached) == (5.0, 9.0, 2)
    assert report.where_not == ("Hands", "Chest")
    assert scan.ended(9.0, "halted").where_not == ()


@given(st.lists(st.sampled_from(["next", "back", "anchor", "hold", "go on", "time"]), max_size=40))
def test_whatever_is_done_it_is_somewhere_and_three_steps_from_the_end(steps: list[str]) -> None:
    now_s, scan = 0.0, BodyScan.begun(PLAN, 0.0)
    for step in steps:
        now_s += 7.0
        before = scan
        match step:
            case "next":
                scan = scan.next(now_s)
            case "back":
                scan = scan.back(now_s)
            case "anchor":
                scan = scan.to_anchor(now_s)
            case "hold":
                scan = scan.held(now_s)
            case "go on":
                scan = scan.going_on(now_s)
            case "time":
                scan = scan.advanced(now_s)
        assert 0 <= scan.place <= len(PLAN.places)
        assert before.reached <= scan.reached <= len(PLAN.places)
        assert scan.due_s is None or not (scan.is_held or scan.is_at_anchor or scan.asks)
    for _ in range(len(PLAN.places) + 1):
        scan = scan.next(now_s)
    assert at(scan) == "asks"
