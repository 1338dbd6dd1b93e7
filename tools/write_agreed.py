"""Writes what the page knows by itself of what engine, console and page have agreed on.

python -m tools.write_agreed
"""

import json
import typing
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bilateral.console import messages
from bilateral.console.doors import close_codes, halt_door_address, loopback, uploads
from bilateral.console.messages.calm import LONGEST_PLACE
from bilateral.console.messages.first_words import LONGEST_DEVICE_NAME
from bilateral.console.messages.from_page import LONGEST_VALUE
from bilateral.console.messages.of_record import LONGEST_CODE, LONGEST_LABEL, LONGEST_SECRET
from bilateral.control import halt_request
from bilateral.files import endings
from bilateral.loading.file_names import LONGEST_NAME
from bilateral.session.session import PLAYING
from bilateral.session.set_in_progress import SetState
from bilateral.settings.drawing import HIGHEST_PERCENT
from bilateral.sitting.sitting import HIGHEST_LOAD, LONGEST_NOTE, SCALES
from bilateral.stimulus.exercises import EXERCISES
from bilateral.stimulus.modality import OUTPUT_NAMES
from bilateral.visual import stage_keys
from bilateral.visual.stage_keys import Press

TARGET = Path(messages.__file__).parents[1] / "static" / "agreed" / "agreed.js"
MEANINGS: Mapping[Press, str] = {
    Press.START_FINISH: "start",
    Press.PAUSE: "pause",
    Press.FASTER: "faster",
    Press.SLOWER: "slower",
    Press.GROUND: "ground",
}
"""What a key asks for, as the page calls it."""
HEAD = "// What engine, console and page have agreed on. Written by tools/write_agreed.py.\n"


def written() -> str:
    """The whole file."""
    return HEAD + "".join(
        f"\n/** {about} */\nexport const {name} = {value};\n" for name, value, about in _agreed()
    )


def _agreed() -> Iterator[tuple[str, str, str]]:
    """Name, value as JavaScript has it, and what it means."""
    yield "VERSION", _plain(messages.VERSION), "Raised when a message changes its meaning."
    yield "LOOPBACK", _plain(loopback.LOOPBACK), "This computer, as the program listens."
    yield "THIS_COMPUTER", _set(loopback.LOOPBACK_NAMES), "As addresses name it."
    why = _table(close_codes.SENT_AWAY, "Record<number, string>")
    yield "SENT_AWAY", why, "Why a page is sent away for good."
    ended = _set(close_codes.TOKEN_ENDS)
    yield "TOKEN_ENDS", ended, "With these codes a token is worth nothing any more."
    yield (
        *("SAY_HALTS", _set(_saying_halts())),
        "These may begin something: none is done that comes after a halt it was asked for before.",
    )
    yield "HALT_PATH", _plain(halt_door_address.PATH), "Of the door for halts."
    yield "HALT_PROTOCOL", _plain(halt_door_address.PROTOCOL), "Spoken there, before the key."
    yield "HALT_DIGITS", _plain(halt_request.PAGE_LENGTH), "Hexadecimal, of page and number each."
    states = [state for state in SetState if state in PLAYING]
    yield "PLAYING", _set(states), "States in which a set, or a check, is given."
    letters = _keys(stage_keys.LETTERS_IN_BROWSERS)
    yield "LETTER_KEYS", letters, "Letters and signs, as on the stage."
    arrows = _keys(stage_keys.ARROWS_IN_BROWSERS)
    yield "ARROW_KEYS", arrows, "Arrows, as on the stage."
    outputs = OUTPUT_NAMES.values()
    yield "OUTPUTS", _list(outputs), "Eyes, ears and hands."
    yield "PHASES", _list(messages.Phase), "The eight phases, in their order."
    scales = {kind: (numbers[0], numbers[-1]) for kind, numbers in SCALES.items()}
    ends = _table(scales, 'Record<import("./messages").Rating["kind"], [number, number]>')
    yield "SCALES", ends, "The lowest and the highest number of each."
    yield "HIGHEST_LOAD", _plain(HIGHEST_LOAD), "Of working memory; the lowest is 0."
    for_home = typing.get_args(messages.AskHome.model_fields["ending"].annotation)
    yield "HOME_ENDINGS", _list(for_home), "Of the files that a client takes home."
    yield "HIGHEST_PERCENT", _plain(HIGHEST_PERCENT), "Of a path that is drawn, each way."
    yield "PICTURE_ENDINGS", _list(endings.PICTURES), "Of pictures that may be added."
    yield "SOUND_ENDINGS", _list(endings.SOUNDS), "Of sounds and music that may be added."
    approached = [kind for kind, one in EXERCISES.items() if one.is_approached]
    yield "APPROACHED", _set(approached), "Exercises that begin at the client's own pace if wanted."
    for name, most in {
        "FILE_NAME": uploads.LONGEST_NAME,
        "PRESET_NAME": LONGEST_NAME,
        "DEVICE_NAME": LONGEST_DEVICE_NAME,
        "PLACE": LONGEST_PLACE,
        "VALUE": LONGEST_VALUE,
        "NOTE": LONGEST_NOTE,
        "SECRET": LONGEST_SECRET,
        "CODE": LONGEST_CODE,
        "LABEL": LONGEST_LABEL,
    }.items():
        yield f"LONGEST_{name}", _plain(most), "Signs."


def _saying_halts() -> Iterator[str]:
    """What a page says with the number of its halts."""
    for model in typing.get_args(messages.Asked):
        if issubclass(model, messages.AskedSince):
            yield from typing.get_args(model.model_fields["type"].annotation)


def _keys(keys: Mapping[str, Press]) -> str:
    meant = {key: MEANINGS[press] for key, press in keys.items()}
    return _table(meant, 'Record<string, import("../keys/hotkeys").Meaning>')


def _plain(value: str | int) -> str:
    return json.dumps(value)


def _list(values: Iterable[str]) -> str:
    return f"/** @type {{const}} */ ({json.dumps([*values])})"


def _set(values: Iterable[str | int]) -> str:
    shown = [*values]
    kind = "number" if isinstance(shown[0], int) else "string"
    return f"/** @type {{Set<{kind}>}} */ (new Set({json.dumps(shown)}))"


def _table(
    values: Mapping[int, str] | Mapping[str, str] | Mapping[str, tuple[int, int]], kind: str
) -> str:
    return f"/** @type {{{kind}}} */ ({json.dumps(values)})"


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
