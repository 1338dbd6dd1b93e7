"""What holds for the workbench whatever is done with it: the way back, and its memory."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.console.benchmemory import read
from bilateral.console.messages import AskSpeed, Bench, Refused, Use
from bilateral.console.picture import Source
from bilateral.console.shelf import Shelf
from bilateral.loading.guide import GUIDES
from tests.console.benching import Benching
from tests.hypothesis_profiles import costly
from tests.loading.test_roundtrip import allowed

Deed = Callable[[Benching], object]
FIELDS = [(section, field) for section, guides in GUIDES.items() for field in guides]


def changing(place: tuple[str, str]) -> st.SearchStrategy[Deed]:
    section, field = place
    values = allowed(GUIDES[section][field])
    return values.map(lambda value: lambda at: at.change(section, field, value))


def note(speed_hz: float) -> Deed:
    def done(at: Benching) -> None:
        at.wait()
        at.bench.note(AskSpeed(type="speed", speed_hz=speed_hz))

    return done


def hear(speed_hz: float) -> Deed:
    def done(at: Benching) -> None:
        at.wait()
        at.hear("running", speed_hz)

    return done


def doing(word: str, *given: Any) -> Deed:
    return lambda at: getattr(at, word)(*given)


SPEEDS = st.floats(0.05, 2.0)
STEPS = st.one_of(
    st.sampled_from(FIELDS).flatmap(changing),
    SPEEDS.map(note),
    SPEEDS.map(hear),
    st.sampled_from(["fast", "gentle", "saccade", "Mine"]).map(lambda name: doing("choose", name)),
    st.sampled_from(FIELDS).map(lambda place: doing("reset", *place)),
    st.sampled_from(list(GUIDES)).map(lambda section: doing("reset", section)),
    st.just(doing("revert")),
)
OTHERS = st.one_of(
    st.just(doing("undo")),
    st.just(doing("save", "Mine")),
    st.just(lambda at: at.save("Mine", replace=True)),
    st.just(doing("delete", "Mine")),
    st.just(doing("rename", "Mine", "Ours")),
    st.just(doing("duplicate", "fast", "Mine")),
)


def seen(bench: Bench) -> dict[str, object]:
    """All but its number, which counts on."""
    return bench.model_dump(exclude={"number"})


@pytest.fixture(scope="module")
def new_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    return lambda: tmp_path_factory.mktemp("bench")


@costly
@given(steps=st.lists(STEPS, max_size=12))
def test_as_many_steps_back_as_there_were_lead_to_the_beginning(
    steps: list[Deed], new_folder: Callable[[], Path]
) -> None:
    at = Benching(new_folder())
    way = [seen(at.bench.shown)]
    for step in steps:
        step(at)
        if seen(at.bench.shown) != way[-1]:
            way.append(seen(at.bench.shown))
    while at.bench.shown.undo:
        assert seen(at.bench.shown) == way.pop()
        assert at.undo() is None
    assert [seen(at.bench.shown)] == way
    own_file = Benching(at.folder)
    assert own_file.bench.shown.values == at.bench.shown.values


@costly
@given(steps=st.lists(STEPS | OTHERS, max_size=12), state=st.sampled_from(["idle", "running"]))
def test_the_next_workbench_goes_on_where_this_one_was(
    steps: list[Deed], state: str, new_folder: Callable[[], Path]
) -> None:
    at = Benching(new_folder())
    at.bench.look_again()
    for step in steps:
        step(at)
    heir = at.reborn()
    assert heir.bench.shown == at.bench.shown
    assert heir.said == []
    speed_hz = at.bench.shown.values["motion"]["speed_hz"]
    assert isinstance(speed_hz, float)
    for one in (at, heir):
        one.wait()
        one.hear(state, speed_hz)
    for _ in steps:
        at.undo()
        heir.undo()
        assert heir.bench.shown == at.bench.shown
    assert heir.uses == at.uses[len(at.uses) - len(heir.uses) :]


@costly
@given(steps=st.lists(STEPS | OTHERS, max_size=12))
def test_what_the_engine_was_told_is_what_is_shown(
    steps: list[Deed], new_folder: Callable[[], Path]
) -> None:
    at = Benching(new_folder())
    for step in steps:
        before, said = at.bench.shown, len(at.said)
        if isinstance(step(at), Refused):
            assert (at.bench.shown, len(at.said)) == (before, said)
        shown = at.bench.shown
        if at.uses:
            told = at.uses[-1].settings.model_dump(mode="json")
            values = {section: dict(table) for section, table in shown.values.items()}
            told["motion"]["speed_hz"] = values["motion"]["speed_hz"]
            assert told == values
            assert at.uses[-1].name == shown.preset


@costly
@given(steps=st.lists(STEPS | OTHERS, max_size=8), state=st.sampled_from(["idle", "running"]))
def test_whenever_a_console_has_to_wait_its_heir_would_show_what_the_engine_was_told(
    steps: list[Deed], state: str, new_folder: Callable[[], Path]
) -> None:
    at = Benching(new_folder())
    at.hear(state, 0.7)
    at.bench.look_again()
    photos = Shelf.photos
    looked: list[Shelf] = []

    def list_photos(shelf: Shelf) -> tuple[str, ...]:
        with pytest.MonkeyPatch.context() as heirs:
            heirs.setattr(Shelf, "photos", photos)
            agree(at)
        looked.append(shelf)
        return photos(shelf)

    for step in steps:
        before = len(at.said)
        looked.clear()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Shelf, "photos", list_photos)
            step(at)
        agree(at)
        assert looked or len(at.said) == before


def agree(at: Benching) -> None:
    """What the engine was told last is what the next workbench would show.

    What waits for it goes on waiting, unless the engine has told that it was taken up.
    """
    heir = at.reborn()
    if at.uses:
        told = at.uses[-1].settings.model_dump(mode="json")
        told["motion"]["speed_hz"] = heir.value("motion", "speed_hz")
        assert (at.uses[-1].name, told) == (heir.bench.shown.preset, heir.bench.shown.values)
        waits = heir.bench._engine.waits
        if isinstance(at.said[-2], Use):
            assert waits is not at.uses[-1].live


@given(text=st.text(max_size=40) | st.sampled_from(["{}", "[]", "null", '{"version": 1}']))
def test_a_memory_that_is_none_is_told_from_one(text: str) -> None:
    assert read(text) is None


def test_without_its_memory_a_workbench_begins_anew_and_says_so(tmp_path: Path) -> None:
    at = Benching(tmp_path, memory="broken")
    assert at.bench.shown.preset == "gentle"
    assert "started again" in at.bench.shown.problem
    assert at.said == []


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("[broken")])
def test_a_preset_that_is_gone_meanwhile_stays_chosen_as_it_was(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    at = Benching(tmp_path)
    at.duplicate("fast", "Mine")
    at.choose("Mine")
    at.change("audio", "pitch_hz", 500)
    spoil(at.path_of("Mine"))
    at.user_file.write_text("[also broken")
    heir = at.reborn()
    assert heir.said == []
    assert (heir.bench.shown.preset, heir.bench.shown.values) == (
        "Mine",
        at.bench.shown.values,
    )
    (mine,) = [one for one in heir.bench.shown.presets if one.name == "Mine"]
    assert mine.problem
    heir.undo()
    assert not heir.is_changed()
    heir.choose("gentle")
    assert heir.bench.shown.preset == "gentle"


def test_what_waits_for_the_end_of_a_set_goes_on_waiting(tmp_path: Path) -> None:
    at = Benching(tmp_path)
    at.hear("running", 0.7)
    at.choose("fast")
    heir = at.reborn()
    heir.change("audio", "pitch_hz", 500)
    assert [use.live for use in heir.uses] == [False]
    heir.hear("idle", 1.4)
    heir.change("audio", "pitch_hz", 510)
    assert [use.live for use in heir.uses] == [False, True]


def test_an_heir_that_has_not_heard_yet_changes_no_set(tmp_path: Path) -> None:
    at = Benching(tmp_path)
    at.bench.look_again()
    heir = at.reborn()
    heir.choose("fast")
    assert [use.live for use in heir.uses] == [False]


def test_a_memory_stays_small(tmp_path: Path) -> None:
    at = Benching(tmp_path)
    for number in range(150):
        at.change("audio", "pitch_hz", 200 + number)
    assert len(at.kept) < 30_000
    memory = read(at.kept)
    assert memory is not None
    assert len(memory.steps) == 100
    assert {type(step.before.source) for step in memory.steps} == {Source}
