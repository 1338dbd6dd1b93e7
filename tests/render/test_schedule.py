import csv
from pathlib import Path

import pytest

from tests.render.sets import settings, write

SPEED_HZ = 0.83
SIDES = ["left", "right"] * 3


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def times(found: list[dict[str, str]], column: str) -> list[float]:
    return [float(row[column]) for row in found]


def test_each_output_has_two_cues_a_pass_at_the_exact_times(tmp_path: Path) -> None:
    out = tmp_path / "set.csv"
    chosen = settings(motion={"speed_hz": SPEED_HZ}, audio={"alignment_sweeps": 0.5, "swap": True})
    write(chosen, out)
    assert out.read_text(encoding="utf-8").splitlines()[0] == (
        "set_time_s,planned_s,sweep,side,modality"
    )
    found = rows(out)
    assert len(found) == 12
    visual = [row for row in found if row["modality"] == "visual"]
    audio = [row for row in found if row["modality"] == "audio"]
    for given, later, sides in ((visual, 0.0, SIDES), (audio, 0.5, SIDES[1:] + SIDES[:1])):
        wanted = [(sweep + later) / (2 * SPEED_HZ) for sweep in range(6)]
        assert times(given, "set_time_s") == pytest.approx(wanted, abs=1e-9)
        assert times(given, "planned_s") == pytest.approx([1.0 + s for s in wanted], abs=1e-9)
        assert [int(row["sweep"]) for row in given] == list(range(6))
        assert [row["side"] for row in given] == sides


def test_marks_of_a_breath_say_which_way_it_goes(tmp_path: Path) -> None:
    out = tmp_path / "breathing.csv"
    write(settings(exercise={"kind": "breathing"}, audio={"on": False}), out)
    told = [(row["side"], float(row["set_time_s"])) for row in rows(out)]
    assert [mark for mark, _ in told] == ["in", "out"] * 3
    assert [at_s for _, at_s in told] == pytest.approx([0.0, 4.5, 10.0, 14.5, 20.0, 24.5])


def test_cues_are_in_order_of_time(tmp_path: Path) -> None:
    write(settings(audio={"alignment_sweeps": -0.7}), tmp_path / "set.csv")
    planned = times(rows(tmp_path / "set.csv"), "planned_s")
    assert len(planned) == 12
    assert planned == sorted(planned)


@pytest.mark.parametrize(
    ("off", "left"),
    [
        ({"target": {"shown": False}}, {"audio"}),
        ({"audio": {"on": False}}, {"visual"}),
    ],
)
def test_an_output_that_is_off_has_no_cues(
    tmp_path: Path, off: dict[str, dict[str, object]], left: set[str]
) -> None:
    write(settings(**off), tmp_path / "set.csv")
    found = rows(tmp_path / "set.csv")
    assert len(found) == 6
    assert {row["modality"] for row in found} == left
