"""What keys and mouse mean on the stage, as on the page; every other key is the client's stop."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import pygame


class Press(StrEnum):
    """Something a hand asked for on the stage."""

    START_FINISH = "start or finish"
    FINISH = "finish; when nothing plays, nothing"
    PAUSE = "pause or resume"
    FASTER = "faster"
    SLOWER = "slower"
    HALT = "halt"
    STOP = "halt; when nothing plays, nothing"
    GROUND = "halt, and have the therapist shown what grounds"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class StageKeys:
    """The keys that can be chosen; their usual values are those of the settings."""

    clicker: frozenset[str] = frozenset()
    """Keys that start and finish, as browsers name them: the page learns them from the clicker."""
    letters: bool = True
    """Whether letters, + and - mean anything but the client's stop."""
    stop_grounds: bool = False
    """Whether the client's stop also has the therapist shown what grounds."""


_HALTING = frozenset({pygame.K_ESCAPE, pygame.K_SPACE})
_ARROWS = {
    pygame.K_RIGHT: Press.FASTER,
    pygame.K_UP: Press.FASTER,
    pygame.K_LEFT: Press.SLOWER,
    pygame.K_DOWN: Press.SLOWER,
}
_TYPED = {
    "s": Press.START_FINISH,
    "p": Press.PAUSE,
    "g": Press.GROUND,
    "+": Press.FASTER,
    "=": Press.FASTER,
    "-": Press.SLOWER,
}
_LETTERS = {
    **{ord(typed): press for typed, press in _TYPED.items()},
    pygame.K_KP_PLUS: Press.FASTER,
    pygame.K_KP_MINUS: Press.SLOWER,
}
"""By the key, where it is not known what it types."""

_MODIFIERS = frozenset(
    {
        pygame.K_LSHIFT,
        pygame.K_RSHIFT,
        pygame.K_LCTRL,
        pygame.K_RCTRL,
        pygame.K_LALT,
        pygame.K_RALT,
        pygame.K_LMETA,
        pygame.K_RMETA,
        pygame.K_MODE,
        pygame.K_CAPSLOCK,
        pygame.K_NUMLOCKCLEAR,
    }
)
"""Held to type another key (a plus sign, say); alone they mean nothing."""

_OTHERS = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META
"""With these a letter is none, as on the page, where it may print or save."""

_SYSTEMS = pygame.KMOD_ALT | pygame.KMOD_META
"""With these the system's own keys close a window (Alt F4, Cmd Q), and a frightened hand that
strikes at all of them may find two."""

_SCANCODE = 1 << 30
"""SDL's codes of keys that type nothing are those of USB (HID usage tables, page 7), and this."""
_MEDIA = {
    258: "MediaTrackNext",
    259: "MediaTrackPrevious",
    260: "MediaStop",
    261: "MediaPlayPause",
    262: "AudioVolumeMute",
    128: "AudioVolumeUp",
    129: "AudioVolumeDown",
}
_BROWSER_NAMES = {
    pygame.K_PAGEUP: "PageUp",
    pygame.K_PAGEDOWN: "PageDown",
    pygame.K_HOME: "Home",
    pygame.K_END: "End",
    pygame.K_INSERT: "Insert",
    pygame.K_DELETE: "Delete",
    pygame.K_BACKSPACE: "Backspace",
    pygame.K_UP: "ArrowUp",
    pygame.K_DOWN: "ArrowDown",
    pygame.K_LEFT: "ArrowLeft",
    pygame.K_RIGHT: "ArrowRight",
    **{getattr(pygame, f"K_F{number}"): f"F{number}" for number in range(1, 16)},
    **{_SCANCODE | code: name for code, name in _MEDIA.items()},
}

LETTERS_IN_BROWSERS: Mapping[str, Press] = {
    name: press for typed, press in _TYPED.items() for name in (typed, typed.upper())
}
"""Meaning of letters and signs, as browsers name keys: the page has it from here."""
ARROWS_IN_BROWSERS: Mapping[str, Press] = {
    _BROWSER_NAMES[key]: press for key, press in _ARROWS.items()
}


def press_of(event: pygame.event.Event, keys: StageKeys, *, covers: bool = True) -> Press | None:
    """Meaning of a pygame event, or None if it has none here.

    A window that does not cover the client's monitor may be closed by the system's keys.
    """
    if event.type == pygame.KEYDOWN:
        return _press_of_key(event, keys)
    if event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
        return Press.FINISH
    if event.type == pygame.MOUSEWHEEL and event.y:
        return Press.FASTER if event.y > 0 else Press.SLOWER
    if event.type in {pygame.QUIT, pygame.WINDOWCLOSE}:
        by_keys = covers and pygame.display.get_init() and pygame.key.get_mods() & _SYSTEMS
        return _stop(keys) if by_keys else Press.CLOSE
    return None


def _stop(keys: StageKeys) -> Press:
    """The client's own."""
    return Press.GROUND if keys.stop_grounds else Press.STOP


def _holds(event: pygame.event.Event, *kinds: int) -> bool:
    return all(getattr(event, "mod", 0) & kind for kind in kinds)


def _press_of_key(event: pygame.event.Event, keys: StageKeys) -> Press | None:
    if event.key in _HALTING:
        return Press.HALT
    if event.key == pygame.K_q and _holds(event, pygame.KMOD_CTRL, pygame.KMOD_SHIFT):
        return Press.CLOSE  # three keys, which no frightened hand finds together
    if event.key in _MODIFIERS:
        return None
    is_alone = not getattr(event, "mod", 0) & _OTHERS
    return (_press_of_alone(event, keys) if is_alone else None) or _stop(keys)


def _press_of_alone(event: pygame.event.Event, keys: StageKeys) -> Press | None:
    typed = getattr(event, "unicode", "")
    if (_BROWSER_NAMES.get(event.key) or typed) in keys.clicker:
        return Press.START_FINISH
    if event.key in _ARROWS or not keys.letters:
        return _ARROWS.get(event.key)
    # What is typed goes before the key: the Swiss have + above the 1, the French - below the 6.
    is_sign = typed != "" and typed.isprintable()
    return _TYPED.get(typed.lower()) if is_sign else _LETTERS.get(event.key)
