"""A calm exercise as a client takes it home, and never a set."""

from bilateral.render.render_refused import RenderRefused
from bilateral.settings import Settings
from bilateral.settings.exercise_section import NO_EXERCISE
from bilateral.words.notice import Notice

ENDINGS = (".mp4", ".m4a", ".wav")
SHORTEST_MIN, LONGEST_MIN = 1.0, 30.0
SIZE, FPS = (1280, 720), 30
"""For a phone or a laptop: nothing in an exercise is so fast that it needs more."""


def for_home(settings: Settings, minutes: float, ending: str) -> Settings:
    """The exercise that is chosen, for so long. Raises RenderRefused for a set."""
    if settings.exercise.kind == NO_EXERCISE:
        raise RenderRefused(Notice("home-set"))
    if ending not in ENDINGS:
        raise RenderRefused(Notice("home-ending", endings=list(ENDINGS)))
    if ending != ".mp4" and not settings.audio.on:
        raise RenderRefused(Notice("home-silent"))
    if not SHORTEST_MIN <= minutes <= LONGEST_MIN:
        raise RenderRefused(
            Notice("home-minutes", minutes=minutes, shortest=SHORTEST_MIN, longest=LONGEST_MIN)
        )
    length = settings.set.model_copy(update={"passes": None, "seconds": 60.0 * minutes})
    return settings.model_copy(update={"set": length})


def file_name(settings: Settings, minutes: float, ending: str) -> str:
    """Of the exercise, never of a preset: that may be called after a client."""
    return f"{settings.exercise.kind}-{minutes:g}-min{ending}"
