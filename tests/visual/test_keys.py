"""What every key and button there is means on the stage."""

import pygame
import pytest

from bilateral.visual.keys import Press, press_of

KEYS = {name: getattr(pygame, name) for name in dir(pygame) if name.startswith("K_")}
MEANT = {
    Press.ESCAPE: {"K_ESCAPE"},
    Press.START_FINISH: {"K_SPACE"},
    Press.PAUSE: {"K_p"},
    Press.FASTER: {"K_RIGHT", "K_UP", "K_PLUS", "K_EQUALS", "K_KP_PLUS"},
    Press.SLOWER: {"K_LEFT", "K_DOWN", "K_MINUS", "K_KP_MINUS"},
}
SILENT = {
    *("K_LSHIFT", "K_RSHIFT", "K_LCTRL", "K_RCTRL", "K_LALT", "K_RALT", "K_MODE"),
    *("K_LMETA", "K_RMETA", "K_LSUPER", "K_RSUPER", "K_LGUI", "K_RGUI"),
    *("K_CAPSLOCK", "K_NUMLOCK", "K_NUMLOCKCLEAR"),
}
"""Held to type another key: alone they mean nothing."""


def pressed(name: str) -> Press | None:
    return press_of(pygame.event.Event(pygame.KEYDOWN, key=KEYS[name]))


def meaning(name: str) -> Press | None:
    """By the value of the key, since some keys have two names."""
    for press, names in MEANT.items():
        if KEYS[name] in {KEYS[other] for other in names if other in KEYS}:
            return press
    silent = {KEYS[other] for other in SILENT if other in KEYS}
    return None if KEYS[name] in silent else Press.HALT


@pytest.mark.parametrize("name", sorted(KEYS))
def test_every_key_has_its_meaning_and_all_others_are_the_clients_stop(name: str) -> None:
    assert pressed(name) is meaning(name)


def test_there_are_keys_of_every_kind() -> None:
    assert len(KEYS) > 100
    assert {meaning(name) for name in KEYS} == {*MEANT, None, Press.HALT}
    assert pressed("K_a") is pressed("K_RETURN") is Press.HALT


def test_a_key_unknown_to_pygame_is_a_stop_too() -> None:
    assert press_of(pygame.event.Event(pygame.KEYDOWN, key=0x4000FFFF)) is Press.HALT


@pytest.mark.parametrize("name", ["K_SPACE", "K_ESCAPE"])
def test_letting_go_of_a_key_means_nothing(name: str) -> None:
    assert press_of(pygame.event.Event(pygame.KEYUP, key=KEYS[name])) is None


@pytest.mark.parametrize("button", range(1, 8))
def test_only_the_left_button_starts_and_finishes(button: int) -> None:
    press = press_of(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=button, pos=(0, 0)))
    assert press is (Press.START_FINISH if button == pygame.BUTTON_LEFT else None)


@pytest.mark.parametrize(("y", "press"), [(1, Press.FASTER), (-3, Press.SLOWER), (0, None)])
def test_the_wheel_changes_the_speed(y: int, press: Press | None) -> None:
    assert press_of(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=y)) is press


@pytest.mark.parametrize("kind", [pygame.QUIT, pygame.WINDOWCLOSE])
def test_a_window_that_is_closed_closes_the_stage(kind: int) -> None:
    assert press_of(pygame.event.Event(kind)) is Press.CLOSE


@pytest.mark.parametrize("kind", [pygame.MOUSEMOTION, pygame.WINDOWFOCUSLOST, pygame.TEXTINPUT])
def test_other_events_mean_nothing(kind: int) -> None:
    assert press_of(pygame.event.Event(kind)) is None
