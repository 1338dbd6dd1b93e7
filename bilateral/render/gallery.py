"""A page with all there is to choose: targets, paths and sounds, as the outputs make them."""

from html import escape
from pathlib import Path

from bilateral.render.path_sheet import write_path_sheet
from bilateral.render.refusal import RenderRefused
from bilateral.render.sound_pictures import write_ambience_pictures, write_pictures
from bilateral.render.target_sheet import target_sheet_png
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from bilateral.words.notice import Notice

PAGE, TARGETS, PATHS = "index.html", "targets.png", "paths.svg"
_STYLE = (
    "body{font:16px/1.5 sans-serif;margin:2em auto;max-width:75em;padding:0 1em;background:#f7f6f3;"
    "color:#262628}img{max-width:100%}.sounds{display:grid;gap:1.5em;"
    "grid-template-columns:repeat(auto-fill,minmax(18em,1fr))}figure{margin:0}"
    "figcaption{margin:.3em 0}"
)


def write_gallery(folder: Path, language: str = FALLBACK) -> Path:
    """Write the pictures and the page that shows them; give the page. Raises RenderRefused."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / TARGETS).write_bytes(target_sheet_png(language))
        write_path_sheet(folder / PATHS, language)
        sounds = "".join(
            _sound(name, wave.name, spectrum.name, language)
            for name, wave, spectrum in write_pictures(folder)
        )
        ambiences = "".join(
            _ambience(name, picture.name, lufs, language)
            for name, picture, lufs in write_ambience_pictures(folder)
        )
        page = folder / PAGE
        page.write_text(_page(sounds, ambiences, language), encoding="utf-8")
    except OSError as error:
        why = error.strerror or str(error)
        raise RenderRefused(Notice("render-unwritten", file=str(folder), why=why)) from error
    return page


def _sound(name: str, wave: str, spectrum: str, language: str) -> str:
    told = escape(say(Notice(f"setting-audio-sound.choice-{name}"), language))
    return (
        f'<figure><figcaption>{told}</figcaption><img src="{wave}" alt="">'
        f'<img src="{spectrum}" alt=""></figure>'
    )


def _ambience(name: str, picture: str, lufs: float, language: str) -> str:
    told = escape(say(Notice(f"setting-ambience-source.choice-{name}"), language))
    return (
        f"<figure><figcaption>{told} · {lufs:.1f} LUFS</figcaption>"
        f'<img src="{picture}" alt=""></figure>'
    )


def _page(sounds: str, ambiences: str, language: str) -> str:
    title, targets, paths, tones, ambience = (
        escape(say(Notice(code), language))
        for code in (
            "gallery-title",
            "setting-target",
            "setting-motion-path",
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
        f'<h2>{tones}</h2><div class="sounds">{sounds}</div>'
        f'<h2>{ambience}</h2><div class="sounds">{ambiences}</div></html>\n'
    )
