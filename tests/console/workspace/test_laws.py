"""What holds for the workspace whatever is done with it: the way back, and its memory."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.console.messages import Keep, Refused, Use, WorkspaceShown
from bilateral.console.workspace.memory import read
from bilateral.console.workspace.preset_list import PresetList
from bilateral.console.workspace.selection import Source
from bilateral.loading.rules import SETTING_RULES
from bilateral.settings import OF_THE_ROOM
from tests.console.workspaces import WorkspaceAtHand
from tests.hypothesis_profiles import costly
from tests.loading.test_roundtrip import allowed
from tests.words.hearing import words

Deed = Callable[[WorkspaceAtHand], object]
FIELDS = [(section, field) for section, guides in SETTING_RULES.items() for field in guides]


def changing(place: tuple[str, str]) -> st.SearchStrategy[Deed]:
    section, field = place
    values = allowed(SETTING_RULES[section][field])
    return values.map(lambda value: lambda at: at.change(section, field, value))


def hear(speed_hz: float) -> Deed:
    def done(at: WorkspaceAtHand) -> None:
        at.wait()
        at.hear("running", speed_hz)

    return done


def doing(word: str, *given: Any) -> Deed:
    return lambda at: getattr(at, word)(*given)


SPEEDS = st.floats(0.05, 2.0)
STEPS = st.one_of(
    st.sampled_from(FIELDS).flatmap(changing),
    SPEEDS.map(hear),
    st.sampled_from(["fast", "gentle", "saccade", "Mine"]).map(lambda name: doing("choose", name)),
    st.sampled_from(FIELDS).map(lambda place: doing("reset", *place)),
    st.sampled_from(list(SETTING_RULES)).map(lambda section: doing("reset", section)),
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


def seen(workspace: WorkspaceShown) -> dict[str, object]:
    """All but its number, which counts on."""
    return workspace.model_dump(exclude={"number"})


BACK = {"set": ("undo", "undo"), "room": ("undo_room", "undo_room")}
"""What says that there is something to take back, and what takes it back."""


def seen_of(workspace: WorkspaceShown, of: str) -> tuple[object, ...]:
    """What is chosen for the set, or for the room, and what of it would be taken back."""
    values = {
        (section, field): value
        for section, table in workspace.values.items()
        for field, value in table.items()
        if ((section, field) in OF_THE_ROOM) == (of == "room")
    }
    if of == "room":
        return workspace.undo_room, values
    return workspace.preset, workspace.undo, values


@pytest.fixture(scope="module")
def new_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    return lambda: tmp_path_factory.mktemp("bench")


@costly
@given(steps=st.lists(STEPS, max_size=12))
def test_as_many_steps_back_as_there_were_lead_to_the_beginning(
    steps: list[Deed], new_folder: Callable[[], Path]
) -> None:
    at = WorkspaceAtHand(new_folder())
    ways = {of: [seen_of(at.workspace.shown, of)] for of in BACK}
    for step in steps:
        step(at)
        for of, way in ways.items():
            if seen_of(at.workspace.shown, of) != way[-1]:
                way.append(seen_of(at.workspace.shown, of))
    while left := [of for of, (label, _) in BACK.items() if getattr(at.workspace.shown, label)]:
        taken = 0
        for of in left:
            assert seen_of(at.workspace.shown, of) == ways[of][-1]
            if getattr(at, BACK[of][1])() is None:
                ways[of].pop()
                taken += 1
        # A limit of the room may stand before a speed of the set, and then goes back first.
        assert taken
    assert {of: [seen_of(at.workspace.shown, of)] for of in BACK} == ways
    own_file = WorkspaceAtHand(at.folder)
    assert own_file.workspace.shown.values == at.workspace.shown.values


@costly
@given(steps=st.lists(STEPS | OTHERS, max_size=12), state=st.sampled_from(["idle", "running"]))
def test_the_next_workspace_goes_on_where_this_one_was(
    steps: list[Deed], state: str, new_folder: Callable[[], Path]
) -> None:
    at = WorkspaceAtHand(new_folder())
    at.workspace.look_again()
    for step in steps:
        step(at)
    heir = at.reborn()
    assert heir.workspace.shown == at.workspace.shown
    assert heir.said == []
    speed_hz = at.workspace.shown.values["motion"]["speed_hz"]
    assert isinstance(speed_hz, float)
    for one in (at, heir):
        one.wait()
        one.hear(state, speed_hz)
    for _ in steps:
        at.undo()
        heir.undo()
        assert heir.workspace.shown == at.workspace.shown
    assert heir.uses == at.uses[len(at.uses) - len(heir.uses) :]


@costly
@given(steps=st.lists(STEPS | OTHERS, max_size=12))
def test_what_the_engine_was_told_is_what_is_shown(
    steps: list[Deed], new_folder: Callable[[], Path]
) -> None:
    at = WorkspaceAtHand(new_folder())
    for step in steps:
        before, said = at.workspace.shown, len(at.said)
        if isinstance(step(at), Refused):
            assert (at.workspace.shown, len(at.said)) == (before, said)
        shown = at.workspace.shown
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
    at = WorkspaceAtHand(new_folder())
    at.hear(state, 0.7)
    at.workspace.look_again()
    photos = PresetList.photos
    looked: list[PresetList] = []

    def list_photos(shelf: PresetList) -> tuple[str, ...]:
        with pytest.MonkeyPatch.context() as heirs:
            heirs.setattr(PresetList, "photos", photos)
            agree(at)
        looked.append(shelf)
        return photos(shelf)

    for step in steps:
        before = len(at.said)
        looked.clear()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(PresetList, "photos", list_photos)
            step(at)
        agree(at)
        said = [one for one in at.said[before:] if not isinstance(one, Keep)]
        assert looked or not said


def agree(at: WorkspaceAtHand) -> None:
    """What the engine was told last is what the next workspace would show.

    What waits for it goes on waiting, unless the engine has told that it was taken up.
    """
    heir = at.reborn()
    if at.uses:
        told = at.uses[-1].settings.model_dump(mode="json")
        told["motion"]["speed_hz"] = heir.value("motion", "speed_hz")
        assert (at.uses[-1].name, told) == (
            heir.workspace.shown.preset,
            heir.workspace.shown.values,
        )
        waits = heir.workspace._engine.waits
        if isinstance(at.said[-2], Use):
            assert waits is not at.uses[-1].live


@given(text=st.text(max_size=40) | st.sampled_from(["{}", "[]", "null", '{"version": 1}']))
def test_a_memory_that_is_none_is_told_from_one(text: str) -> None:
    assert read(text) is None


def test_without_its_memory_a_workspace_begins_anew_and_says_so(tmp_path: Path) -> None:
    at = WorkspaceAtHand(tmp_path, memory="broken")
    assert at.workspace.shown.preset == "gentle"
    assert "started again" in words(at.workspace.shown.problems)
    assert at.said == []


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("[broken")])
def test_a_preset_that_is_gone_meanwhile_stays_chosen_as_it_was(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    at = WorkspaceAtHand(tmp_path)
    at.duplicate("fast", "Mine")
    at.choose("Mine")
    at.change("audio", "pitch_hz", 500)
    spoil(at.path_of("Mine"))
    at.user_file.write_text("[also broken")
    heir = at.reborn()
    assert heir.said == []
    assert (heir.workspace.shown.preset, heir.workspace.shown.values) == (
        "Mine",
        at.workspace.shown.values,
    )
    (mine,) = [one for one in heir.workspace.shown.presets if one.name == "Mine"]
    assert words(mine.problems)
    heir.undo()
    assert not heir.is_changed()
    heir.choose("gentle")
    assert heir.workspace.shown.preset == "gentle"


def test_what_waits_for_the_end_of_a_set_goes_on_waiting(tmp_path: Path) -> None:
    at = WorkspaceAtHand(tmp_path)
    at.hear("running", 0.7)
    at.choose("fast")
    heir = at.reborn()
    heir.change("audio", "pitch_hz", 500)
    assert [use.live for use in heir.uses] == [False]
    heir.hear("idle", 1.4)
    heir.change("audio", "pitch_hz", 510)
    assert [use.live for use in heir.uses] == [False, True]


def test_an_heir_that_has_not_heard_yet_changes_no_set(tmp_path: Path) -> None:
    at = WorkspaceAtHand(tmp_path)
    at.workspace.look_again()
    heir = at.reborn()
    heir.choose("fast")
    assert [use.live for use in heir.uses] == [False]


def test_a_memory_stays_small(tmp_path: Path) -> None:
    at = WorkspaceAtHand(tmp_path)
    for number in range(150):
        at.change("audio", "pitch_hz", 200 + number)
    assert len(at.kept) < 30_000
    memory = read(at.kept)
    assert memory is not None
    assert len(memory.steps) == 100
    assert {type(step.before.source) for step in memory.steps} == {Source}
