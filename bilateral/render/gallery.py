"""A page with all there is to choose: targets, paths, exercises and sounds, as they are given."""

from html import escape
from pathlib import Path
from typing import NamedTuple

from bilateral.render.exercise_sheet import exercise_sheet_png
from bilateral.render.path_sheet import write_path_sheet
from bilateral.render.render_refused import RenderRefused
from bilateral.render.sound_pictures import write_ambience_pictures, write_pictures
from bilateral.render.target_sheet import target_sheet_png
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from bilateral.words.notice import Notice

PAGE = "index.html"
TARGETS, PATHS, EXERCISES = "targets.png", "paths.svg", "exercises.png"
_STYLE = (
    "body{font:16px/1.5 sans-serif;margin:2em auto;max-width:75em;padding:0 1em;background:#f7f6f3;"
    "color:#262628}img{max-width:100%}.sounds{display:grid;gap:1.5em;"
    "grid-template-columns:repeat(auto-fill,minmax(18em,1fr))}figure{margin:0}"
    "figcaption{margin:.3em 0}"
)


class SoundDrawn(NamedTuple):
    """A sound or an ambience: its name, the names of its pictures, and how loud it is."""

    name: str
    pictures: tuple[str, ...]
    lufs: float


class Drawn(NamedTuple):
    """All that has been drawn besides the sheets of targets, paths and exercises."""

    sounds: tuple[SoundDrawn, ...]
    ambiences: tuple[SoundDrawn, ...]


def draw_all(folder: Path, language: str = FALLBACK) -> Drawn:
    """Write all the pictures. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / TARGETS).write_bytes(target_sheet_png(language))
    write_path_sheet(folder / PATHS, language)
    (folder / EXERCISES).write_bytes(exercise_sheet_png(language))
    return Drawn(
        tuple(
            SoundDrawn(name, (wave.name, spectrum.name), lufs)
            for name, wave, spectrum, lufs in write_pictures(folder)
        ),
        tuple(
            SoundDrawn(name, (picture.name,), lufs)
            for name, picture, lufs in write_ambience_pictures(folder)
        ),
    )


def write_gallery(folder: Path, language: str = FALLBACK) -> Path:
    """Write the pictures and the page that shows them; give the page. Raises RenderRefused."""
    try:
        drawn = draw_all(folder, language)
        page = folder / PAGE
        page.write_text(_page(drawn, language), encoding="utf-8")
    except OSError as error:
        why = error.strerror or str(error)
        raise RenderRefused(Notice("render-unwritten", file=str(folder), why=why)) from error
    return page


def _figures(drawn: tuple[SoundDrawn, ...], setting: str, language: str) -> str:
    return "".join(
        f"<figure><figcaption>{escape(say(Notice(f'{setting}.choice-{one.name}'), language))} · "
        f"{one.lufs:.1f} LUFS</figcaption>"
        + "".join(f'<img src="{picture}" alt="">' for picture in one.pictures)
        + "</figure>"
        for one in drawn
    )


def _page(drawn: Drawn, language: str) -> str:
    sounds = _figures(drawn.sounds, "setting-audio-sound", language)
    ambiences = _figures(drawn.ambiences, "setting-ambience-source", language)
    title, targets, paths, exercises, tones, ambience = (
        escape(say(Notice(code), language))
        for code in (
            "gallery-title",
            "setting-target",
            "setting-motion-path",
            "setting-exercise",
            "setting-audio-sound",
            "setting-ambience",
        )
    )
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{_STYLE}</style><h1>{title}</h1>"
        f'<h2>{targets}</h2><img src="{TARGETS}" alt="">'
        f'<h2>{paths}</h2><img src="{PATHS}" alt="">'
        f'<h2>{exercises}</h2><img src="{EXERCISES}" alt="">'
        f'<h2>{tones}</h2><div class="sounds">{sounds}</div>'
        f'<h2>{ambience}</h2><div class="sounds">{ambiences}</div></html>\n'
    )
