"""What happens in a sitting is in the record once it is open and has a code; nothing is lost."""

from typing import Any

from bilateral.console.messages import (
    AskPhase,
    Refused,
    ScanResultShown,
)
from bilateral.console.messages.of_record import (
    AskHistory,
    AskMove,
    AskOfClient,
    AskPast,
    FilesShown,
    HistoryShown,
    PastShown,
    ReportShown,
)
from bilateral.sitting.sitting import Phase
from tests.console.record_bench import Bench, told


def test_a_whole_sitting_is_in_the_record(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.code(" K1 ")
    bench.desk.note_screening()
    phase = AskPhase(type="phase", sitting=1, phase=Phase.ASSESSMENT)
    bench.keeper.take(phase)
    bench.rate(0, 9)
    bench.give(1, path="vertical", speeds=((0.0, 1.0), (4.0, 0.0), (6.0, 1.2)), sync_ms=2.5)
    bench.rate(1, 7)
    bench.note(1, "the stairs")
    bench.until_written()
    bench.rate(1, 6)
    bench.load(1, 4)
    bench.load(1, 5)
    bench.note(1, "the stairs, four")
    bench.give(2, exercise="breathing", preset="breath", seconds=90.0)
    scan = ScanResultShown(
        begun_s=40.0,
        ended_s=100.0,
        places=("Feet",),
        reached=1,
        anchor="",
        result="clear",
        where_not=(),
    )
    bench.hear(last_scan=scan, host_s=100.0)
    bench.hear(last_scan=scan, host_s=101.0)
    bench.until_written()
    assert bench.now.clients == ("K1",)
    bench.end()
    rows = told(bench.folder)
    (client,), (sitting,), (one,) = rows["client"], rows["sitting"], rows["given_set"]
    assert (client["code"], sitting["client"]) == ("K1", client["id"])
    assert [row["phase"] for row in rows["phase"]] == [3]
    assert [(row["question"], row["answer"]) for row in rows["screening"]] == [("all", "asked")]
    assert one["at_ms"] == 1_795_957_805_000
    assert (one["outcome"], one["ended_by"], one["path"]) == ("finished", "therapist", "vertical")
    assert (one["speed_hz"], one["speed_hz_planned"], one["interruptions"]) == (1.05, 1.0, 1)
    assert (one["eyes"], one["ears"], one["hands"], one["sync_ms"]) == (1, 1, 0, 2.5)
    nine, seven, six, load = rows["rating"]
    assert (load["scale"], load["value"], load["corrects"]) == ("load", 5, None)
    assert load["given_set"] == one["id"]
    assert [(nine["value"], nine["given_set"]), (seven["value"], seven["given_set"])] == [
        (9, None),
        (7, one["id"]),
    ]
    assert (six["value"], six["corrects"]) == (6, seven["id"])
    first, second = rows["note"]
    assert (first["text"], second["text"]) == ("the stairs", "the stairs, four")
    assert second["corrects"] == first["id"]
    breath, scanned = rows["exercise"]
    assert (breath["kind"], breath["seconds"]) == ("breathing", 90.0)
    assert (scanned["kind"], scanned["seconds"]) == ("body-scan", 60.0)
    assert [row["is_clear"] for row in rows["body_scan"]] == [1]
    assert len(rows["sitting_end"]) == 1, "the end of the session is that of the sitting"


def test_a_number_that_is_put_right_at_once_was_never_said(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.code("K1")
    bench.give(1)
    bench.rate(1, 1)
    bench.rate(1, 10)
    bench.give(2)
    bench.rate(2, 3)
    bench.rate(2, None)
    for words in ("the", "the do", "the door"):
        bench.note(2, words)
    bench.until_written()
    bench.end()
    rows = told(bench.folder)
    assert [(row["value"], row["corrects"]) for row in rows["rating"]] == [(10, None)]
    assert [row["text"] for row in rows["note"]] == ["the door"]


def test_a_number_taken_back_later_is_a_correction(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.code("K1")
    bench.give(1)
    bench.rate(1, 7)
    bench.until_written()
    bench.rate(1, 5)
    bench.rate(1, None)
    bench.until_written()
    asked = AskHistory(type="record-history", client="K1", page=0, language="en")
    assert bench.ask(asked).rows[0].cells[-2] == "\N{EN DASH}", "it counts no more"
    bench.rate(1, 4)
    bench.until_written()
    bench.end()
    seven, none, four = told(bench.folder)["rating"]
    assert [seven["value"], none["value"], four["value"]] == [7, None, 4]
    assert (none["scale"], none["corrects"]) == ("SUD", seven["id"])
    assert four["corrects"] == none["id"]


def test_what_is_read_again_is_for_the_page_that_asks_while_it_is_open(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.code("K1")
    bench.give(1)
    bench.rate(1, 7)
    bench.note(1, "the stairs")
    bench.until_written()
    asked = AskHistory(type="record-history", client="K1", page=0, language="en")
    history = bench.ask(asked)
    assert isinstance(history, HistoryShown)
    assert (history.all, len(history.rows)) == (1, 1)
    assert "4 Desensitisation" in history.rows[0].cells
    assert history.curves[0].startswith("<svg")
    (row,) = history.rows
    for notes in (False, True):
        past = bench.ask(AskPast(type="record-sitting", id=row.id, notes=notes, language="de"))
        assert isinstance(past, PastShown)
        assert past.rows[0][-1] == "SUD 7"
        said = [text for one in past.notes or () for text in one.texts]
        assert said == (["the stairs"] if notes else [])
    paper = AskPast(type="record-sitting-report", id=row.id, notes=False, language="en")
    assert isinstance(report := bench.ask(paper), ReportShown)
    assert "stairs" not in report.html
    of_client: dict[str, Any] = {"client": "K1", "notes": True, "language": "fr"}
    report = bench.ask(AskOfClient(type="record-report", **of_client))
    assert "Rapport sur K1" in report.html
    assert isinstance(bench.ask(AskOfClient(type="record-files", **of_client)), FilesShown)
    wrong = bench.ask(asked.model_copy(update={"client": "K2"}))
    assert isinstance(wrong, Refused)
    assert (wrong.asked, wrong.notices[0].code) == ("record-history", "record-no-client")
    bench.lock()
    late: list[object] = []
    bench.desk.take(asked, late.append)
    bench.until(lambda: bench.now.state == "locked")
    assert not [one for one in late if not isinstance(one, Refused)], "it was locked by then"
    assert bench.ask(asked).notices[0].code == "record-locked"


def test_a_code_that_was_mistyped_is_put_right_in_the_midst_of_a_sitting(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.code("K11")
    bench.give(1)
    bench.until_written()
    row = bench.now.sittings[0].id
    moved = bench.ask(AskMove(type="record-move", id=row, code=" K1 ", language="en"))
    assert (moved.client, [one.id for one in moved.rows]) == ("K1", [row])
    bench.until(lambda: bench.now.clients == ("K1",))
    assert bench.now.sittings[0].client == "K1"
    bench.give(2)
    bench.until_written()
    bench.end()
    rows = told(bench.folder)
    assert [row["code"] for row in rows["client"]] == ["K1"]
    assert {given["sitting"] for given in rows["given_set"]} == {row}


def test_what_a_sitting_is_about_is_told_of_its_sets_and_numbers(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.give(1)
    bench.target("of nobody")
    bench.code("K1")
    bench.until(lambda: bench.now.clients == ("K1",))
    bench.target(" the  car ")
    bench.rate(0, 9)
    bench.give(2)
    bench.until_written()
    (car,) = bench.now.targets
    bench.target("the red car", of=car.id)
    bench.give(3)
    bench.target("the stairs")
    bench.rate(3, 6)
    bench.until_written()
    assert [one.label for one in bench.now.targets] == ["the red car", "the stairs"]
    bench.target("the stairs", of=bench.now.targets[0].id)
    bench.target("the red car")
    bench.target("", of=bench.now.targets[1].id)
    bench.target("of others", of=car.id)
    bench.give(4)
    bench.target("")
    bench.give(5)
    bench.until_written()
    (its,) = bench.now.sittings
    about = [(2, "the car"), (3, "the red car"), (4, "the stairs")]
    assert [(one.set, one.label) for one in its.about] == about
    assert its.target is None
    past = bench.ask(AskPast(type="record-sitting", id=its.id, notes=False, language="en"))
    at = past.heads.index("Memory")
    assert [row[at] for row in past.rows] == ["", "", *(label for _, label in about), ""]
    bench.lock()
    bench.until(lambda: bench.now.state == "locked")
    assert not any(label in bench.now.model_dump_json() for _, label in about)
    bench.end()
    rows = told(bench.folder)
    labels = {row["id"]: row["label"] for row in rows["target"]}
    assert [*labels.values()] == ["the car", "the red car", "the stairs"]
    assert [row["corrects"] for row in rows["target"]] == [None, car.id, None]
    assert [labels[row["target"]] for row in rows["rating"]] == ["the car", "the red car"]


def test_memories_go_with_a_sitting_to_the_right_code_in_its_midst(bench: Bench) -> None:
    bench.until_open()
    bench.hear()
    bench.code("K11")
    bench.until(lambda: bench.now.clients == ("K11",))
    bench.target("the car")
    bench.give(1)
    bench.until_written()
    bench.rate(1, 7)
    row = bench.now.sittings[0].id
    bench.ask(AskMove(type="record-move", id=row, code="K1", language="en"))
    bench.until(lambda: [one.label for one in bench.now.targets] == ["the car"])
    assert bench.now.sittings[0].target == bench.now.targets[0]
    bench.give(2)
    bench.until_written()
    bench.end()
    rows = told(bench.folder)
    (client,), (target,), (rating,) = rows["client"], rows["target"], rows["rating"]
    assert (client["code"], target["client"]) == ("K1", client["id"])
    assert rating["target"] == target["id"]
    assert {phase["target"] for phase in rows["phase"]} - {None} == {target["id"]}
