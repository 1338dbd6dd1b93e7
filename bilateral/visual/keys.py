"""What the keys and the mouse on the stage mean; every other key is the client's stop."""

from enum import StrEnum

import pygame


class Press(StrEnum):
    """Something a hand asked for on the stage."""

    START_FINISH = "start or finish"
    PAUSE = "pause or resume"
    FASTER = "faster"
    SLOWER = "slower"
    HALT = "halt"
    ESCAPE = "halt; when nothing plays, close"
    CLOSE = "close"


_KEYS = {
    pygame.K_ESCAPE: Press.ESCAPE,
    pygame.K_SPACE: Press.START_FINISH,
    pygame.K_p: Press.PAUSE,
    pygame.K_RIGHT: Press.FASTER,
    pygame.K_UP: Press.FASTER,
    pygame.K_PLUS: Press.FASTER,
    pygame.K_EQUALS: Press.FASTER,
    pygame.K_KP_PLUS: Press.FASTER,
    pygame.K_LEFT: Press.SLOWER,
    pygame.K_DOWN: Press.SLOWER,
    pygame.K_MINUS: Press.SLOWER,
    pygame.K_KP_MINUS: Press.SLOWER,
}

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


def press_of(event: pygame.event.Event) -> Press | None:
    """Meaning of a pygame event, or None if it has none here."""
    if event.type == pygame.KEYDOWN:
        return None if event.key in _MODIFIERS else _KEYS.get(event.key, Press.HALT)
    if event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
        return Press.START_FINISH
    if event.type == pygame.MOUSEWHEEL and event.y:
        return Press.FASTER if event.y > 0 else Press.SLOWER
    if event.type in {pygame.QUIT, pygame.WINDOWCLOSE}:
        return Press.CLOSE
    return None
