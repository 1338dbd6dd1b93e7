"""What would become of the set with another value is told, and nothing is chosen by it."""

from bilateral.console.messages import AskWeighing, Value, Weighed
from tests.console.scripted import IDLE
from tests.console.workspaces import WorkspaceAtHand
from tests.words.hearing import words


def weighed(at: WorkspaceAtHand, section: str, field: str, *values: str | float) -> Weighed:
    asked = AskWeighing(type="weigh", section=section, field=field, values=values)
    answer = at.workspace.take(asked)
    assert isinstance(answer, Weighed)
    assert (answer.section, answer.field) == (section, field)
    return answer


def refused(answer: Weighed) -> list[Value]:
    return [one.value for one in answer.values if one.refused]


def test_colours_are_weighed_against_the_background_as_both_are_seen(at: WorkspaceAtHand) -> None:
    at.change("target", "background", "#000000")
    at.change("target", "brightness_percent", 100)
    before = at.workspace.shown
    at.said.clear()
    answer = weighed(at, "target", "colour", "#ffffff", "#000000", "#767676")
    assert [one.contrast for one in answer.values] == [21.0, 1.0, 4.62]
    assert [bool(one.findings) for one in answer.values] == [False, True, False]
    assert (at.workspace.shown, at.said, answer.number) == (before, [], before.number)


def test_what_would_be_refused_says_why(at: WorkspaceAtHand) -> None:
    at.change("motion", "profile", "saccade")
    answer = weighed(at, "target", "colour", "#ff0000", "#ffffff", "red ink")
    assert refused(answer) == ["#ff0000", "red ink"]
    at.change("motion", "profile", "sinusoid")
    assert refused(weighed(at, "target", "colour", "#ff0000")) == []


def test_a_size_that_would_flash_at_this_speed_is_known_beforehand(at: WorkspaceAtHand) -> None:
    at.change("motion", "speed_hz", 1.9)
    answer = weighed(at, "target", "diameter_percent", 5, 50, 99)
    assert refused(answer) == [50, 99]
    assert words(answer.values[1].refused) != ""
    assert answer.values[0].contrast is None


def test_of_a_drawing_the_line_is_told_and_whether_it_would_flash_or_be_too_fast(
    at: WorkspaceAtHand,
) -> None:
    at.change("motion", "path", "drawn")
    at.change("display", "width_cm", 53.0)
    level, steep = "0 0 0 0", " ".join(["100 -100"] * 12)
    answer = weighed(at, "motion", "drawn_heights_percent", level, steep, "not drawn")
    assert refused(answer) == ["not drawn"]
    assert [len(one.course) for one in answer.values] == [2, 2, 0]
    weights = [[found.weight for found in one.findings] for one in answer.values]
    assert weights == [["note"], ["warning"], []]
    assert {y for sweep in answer.values[0].course for _, y in sweep} == {0.0}
    at.change("motion", "drawn_heights_percent", level)
    assert at.workspace.shown.drawing == answer.values[0].course
    at.change("target", "diameter_percent", 30)
    answer = weighed(at, "motion", "drawn_heights_percent", level, steep)
    assert refused(answer) == [steep]
    assert "30" in words(answer.values[1].refused)


def test_of_a_setting_that_is_not_there_every_value_is_refused(at: WorkspaceAtHand) -> None:
    for section, field in (("nothing", "colour"), ("target", "nothing")):
        assert refused(weighed(at, section, field, 1.0)) == [1.0]


def begin(at: WorkspaceAtHand, sets: int, preset: str) -> None:
    now = IDLE.now.model_copy(update={"preset": preset})
    at.workspace.hear(IDLE.model_copy(update={"sets_begun": sets, "now": now}))


def uses(at: WorkspaceAtHand) -> dict[str, int]:
    return {one.name: one.uses for one in at.workspace.shown.presets if one.uses}


def test_sets_are_counted_by_preset_across_consoles_and_names(at: WorkspaceAtHand) -> None:
    at.save("Mine")
    begin(at, 1, "gentle")
    begin(at, 1, "gentle")
    begin(at, 3, "Mine")
    assert uses(at) == {"gentle": 1, "Mine": 2}
    at.rename("Mine", "Yours")
    assert uses(at) == {"gentle": 1, "Yours": 2}
    reborn = at.reborn()
    assert uses(reborn) == {"gentle": 1, "Yours": 2}
    begin(reborn, 3, "gentle")
    begin(reborn, 4, "gentle")
    assert uses(reborn) == {"gentle": 2, "Yours": 2}
