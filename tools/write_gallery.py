"""Writes the gallery of the documents: targets, backgrounds, paths, exercises, sounds, ambiences.

python -m tools.write_gallery
"""

import os
import shutil
from collections.abc import Iterable

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from bilateral.loading.presets import shipped_folder
from bilateral.render.gallery import EXERCISES, PATHS, TARGETS, Drawn, SoundDrawn, draw_all
from bilateral.stimulus.backgrounds import KINDS
from bilateral.stimulus.exercises import EXERCISES as KINDS_OF_EXERCISES
from bilateral.stimulus.exercises.breathing import BREATHS, FIGURES
from bilateral.stimulus.paths import Path
from bilateral.stimulus.shapes import Shape
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from bilateral.words.notice import Notice

DOCS = shipped_folder().parent / "docs"
PAGE, FOLDER = DOCS / "gallery.md", DOCS / "images" / "gallery"
TEXT = """\
# Gallery

All there is to choose, as the outputs make it. Written by `python -m tools.write_gallery`;
`bilateral gallery FOLDER` writes the same pictures with a page around them, in your language.

## Targets on backgrounds

{targets}, or a picture of your own.

Backgrounds: {grounds}. Above are five colours, below them each other kind that needs no photo.

![Every target on every background](images/gallery/{TARGETS})

## Paths

{paths}.

A blue place is where the cue to the left comes, an orange one the cue to the right. What wanders
goes another way with every seed; what is drawn is yours, and here as it is before you draw.

![Every path with the places of its cues](images/gallery/{PATHS})

## Calm exercises

{exercises}. A breath is shown by one of these: {figures}. Its patterns: {breaths}.

Six moments of each, evenly from where it begins to where it is there again: after one pass, of the
light on a wave after two.

![The client's screen in every exercise](images/gallery/{EXERCISES})

## Sounds

The outline of the wave, and the pitches as time goes on, the low ones below. Loudness at the usual
level, in the loudest 200 ms (K-weighted, ITU-R BS.1770).

{sounds}
## Ambiences

The pitches of a whole loop. Loudness of the loop at full level; in a set you choose how loud it is.

{ambiences}"""


def choices(setting: str, names: Iterable[str]) -> str:
    """Choices of a setting by their names on the page."""
    return " · ".join(say(Notice(f"{setting}.choice-{name}"), FALLBACK) for name in names)


def written(drawn: Drawn) -> str:
    """The page, around pictures that were drawn."""
    lamps = say(Notice("setting-target-lamps"), FALLBACK)
    return TEXT.format(
        TARGETS=TARGETS,
        PATHS=PATHS,
        EXERCISES=EXERCISES,
        targets=f"{choices('setting-target-shape', Shape)}, {lamps}",
        grounds=choices("setting-target-background_kind", KINDS),
        paths=choices("setting-motion-path", Path),
        exercises=choices("setting-exercise-kind", KINDS_OF_EXERCISES),
        figures=choices("setting-exercise-figure", FIGURES),
        breaths=choices("setting-exercise-breath", BREATHS),
        sounds=_table(drawn.sounds, "setting-audio-sound", ("wave", "pitches")),
        ambiences=_table(drawn.ambiences, "setting-ambience-source", ("pitches",)),
    )


def _table(drawn: Iterable[SoundDrawn], setting: str, seen: tuple[str, ...]) -> str:
    head = ("", *seen, "loudness")
    rows = [head, ("---",) * len(head)]
    for one in drawn:
        name = choices(setting, (one.name,))
        pictures = (
            f'<img src="images/gallery/{picture}" alt="{name}: {what}" width="300">'
            for picture, what in zip(one.pictures, seen, strict=True)
        )
        rows.append((name, *pictures, f"{one.lufs:.1f} LUFS"))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def main() -> None:
    """Write it anew; what was there before goes."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    PAGE.write_text(written(draw_all(FOLDER)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
