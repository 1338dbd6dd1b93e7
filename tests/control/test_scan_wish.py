"""What a page asks for in a body scan: its sound is got ready; a phone is told no name of it."""

from dataclasses import replace

from bilateral.console.messages import AskScan, for_phone
from bilateral.control.scan_runner import ScanRunner, result_shown, scan_shown
from bilateral.control.scan_wish import scan_wish
from bilateral.session.commands import BeginScan
from bilateral.session.plan import SetPlan
from tests.console.scripted import IDLE
from tests.session.checks_by_hand import PLAN
from tests.words.hearing import into

ASKED = AskScan(type="scan", places=("Tender place",), anchor="My dog", stay_s=None, sounds=True)


def test_its_sound_is_ready_before_it_begins_and_silence_is_told() -> None:
    ready: list[SetPlan] = []
    told: list[str] = []

    def prepared(plan: SetPlan) -> SetPlan:
        ready.append(plan)
        return plan

    loud = scan_wish(ASKED, PLAN, prepared, into(told))
    assert isinstance(loud, BeginScan)
    assert ([loud.sound], told) == (ready, [])
    silent = scan_wish(ASKED, replace(PLAN, tones=None), prepared, into(told))
    assert isinstance(silent, BeginScan)
    assert silent.sound is None
    assert silent.plan.places == ("Tender place",)
    assert ["no sound" in sentence for sentence in told] == [True]


def test_a_phone_hears_of_no_place_and_no_anchor() -> None:
    runner = ScanRunner()
    begun = scan_wish(ASKED, PLAN, lambda plan: plan, into([]))
    runner.take(begun, 1.0)
    during = IDLE.model_copy(update={"scan": scan_shown(runner.scan)})
    runner.end(2.0, "where not", (0,))
    after = IDLE.model_copy(update={"last_scan": result_shown(runner.last)})
    assert "Tender" in during.model_dump_json() + after.model_dump_json()
    for state in (during, after):
        heard = for_phone(state).model_dump_json()
        assert not any(word in heard for word in ("Tender", "dog", "where not"))
