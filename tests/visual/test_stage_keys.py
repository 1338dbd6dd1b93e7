"""What every key and button there is means on the stage."""

import pygame
import pytest

from bilateral.app.key_commands import command_for
from bilateral.session.commands import Halt
from bilateral.session.set_in_progress import SetState
from bilateral.visual.stage_keys import Press, StageKeys, press_of
from tests.hypothesis_profiles import some
from tests.visual.dummy import unseen_screen

USUAL = StageKeys(frozenset({"PageUp", "PageDown"}))
KEYS = {name: getattr(pygame, name) for name in dir(pygame) if name.startswith("K_")}
MEANT = {
    Press.HALT: {"K_ESCAPE", "K_SPACE"},
    Press.START_FINISH: {"K_s", "K_PAGEUP", "K_PAGEDOWN"},
    Press.PAUSE: {"K_p"},
    Press.GROUND: {"K_g"},
    Press.FASTER: {"K_RIGHT", "K_UP", "K_PLUS", "K_EQUALS", "K_KP_PLUS"},
    Press.SLOWER: {"K_LEFT", "K_DOWN", "K_MINUS", "K_KP_MINUS"},
}
SILENT = {
    *("K_LSHIFT", "K_RSHIFT", "K_LCTRL", "K_RCTRL", "K_LALT", "K_RALT", "K_MODE"),
    *("K_LMETA", "K_RMETA", "K_LSUPER", "K_RSUPER", "K_LGUI", "K_RGUI"),
    *("K_CAPSLOCK", "K_NUMLOCK", "K_NUMLOCKCLEAR"),
}
"""Held to type another key: alone they mean nothing."""


def down(key: int, text: str = "") -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key, unicode=text)


def pressed(name: str) -> Press | None:
    return press_of(down(KEYS[name]), USUAL)


def meaning(name: str) -> Press | None:
    """By the value of the key, since some keys have two names."""
    for press, names in MEANT.items():
        if KEYS[name] in {KEYS[other] for other in names if other in KEYS}:
            return press
    silent = {KEYS[other] for other in SILENT if other in KEYS}
    return None if KEYS[name] in silent else Press.STOP


@pytest.mark.parametrize("name", some(sorted(KEYS)))
def test_every_key_has_its_meaning_and_all_others_are_the_clients_stop(name: str) -> None:
    assert pressed(name) is meaning(name)


def test_there_are_keys_of_every_kind() -> None:
    assert len(KEYS) > 100
    assert {meaning(name) for name in KEYS} == {*MEANT, None, Press.STOP}
    assert pressed("K_a") is pressed("K_RETURN") is Press.STOP


def test_a_key_unknown_to_pygame_is_a_stop_too() -> None:
    assert press_of(pygame.event.Event(pygame.KEYDOWN, key=0x4000FFFF), StageKeys()) is Press.STOP


@pytest.mark.parametrize(
    ("taught", "key", "text"),
    [
        ("PageDown", pygame.K_PAGEDOWN, ""),
        ("F5", pygame.K_F5, ""),
        ("ArrowRight", pygame.K_RIGHT, ""),
        ("b", pygame.K_b, "b"),
        (".", pygame.K_PERIOD, "."),
        ("AudioVolumeUp", 1 << 30 | 0x80, ""),
        ("MediaPlayPause", 1 << 30 | 0x105, ""),
    ],
)
def test_the_keys_of_a_clicker_start_and_finish_here_too(taught: str, key: int, text: str) -> None:
    assert press_of(down(key, text), StageKeys(frozenset({taught}))) is Press.START_FINISH
    assert press_of(down(key, text), StageKeys(frozenset())) is not Press.START_FINISH


@pytest.mark.parametrize(("key", "text"), [(pygame.K_ESCAPE, ""), (pygame.K_SPACE, " ")])
def test_what_halts_cannot_be_made_to_start(key: int, text: str) -> None:
    assert press_of(down(key, text), StageKeys(frozenset({"Escape", " "}))) is Press.HALT


@pytest.mark.parametrize("name", ["K_s", "K_p", "K_g", "K_PLUS", "K_KP_MINUS"])
def test_letters_that_are_switched_off_are_the_clients_stop(name: str) -> None:
    assert press_of(down(KEYS[name]), StageKeys(letters=False)) is Press.STOP


def test_the_clients_stop_may_ground_and_halts_first() -> None:
    keys = StageKeys(letters=False, stop_grounds=True)
    assert press_of(down(KEYS["K_x"], "x"), keys) is Press.GROUND
    assert press_of(down(KEYS["K_ESCAPE"]), keys) is Press.HALT
    assert {command_for(Press.GROUND, state) for state in SetState} == {Halt()}


CTRL, SHIFT = pygame.KMOD_LCTRL, pygame.KMOD_RSHIFT


@pytest.mark.parametrize(
    ("held", "press"),
    [(CTRL | SHIFT, Press.CLOSE), (CTRL, Press.STOP), (SHIFT, Press.STOP), (0, Press.STOP)],
)
def test_only_three_keys_together_close_the_stage(held: int, press: Press) -> None:
    event = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_q, unicode="q", mod=held)
    assert press_of(event, StageKeys()) is press


@pytest.mark.parametrize(
    ("key", "typed", "press"),
    [
        (pygame.K_1, "+", Press.FASTER),  # Swiss, with shift
        (pygame.K_0, "=", Press.FASTER),  # German, with shift
        (pygame.K_MINUS, "6", Press.STOP),  # French, with shift
        (pygame.K_EQUALS, "+", Press.FASTER),
        (pygame.K_s, "S", Press.START_FINISH),
        (pygame.K_SPACE, "\N{NO-BREAK SPACE}", Press.HALT),  # French, with shift
    ],
)
def test_a_sign_is_what_is_typed_wherever_it_stands_on_the_keyboard(
    key: int, typed: str, press: Press
) -> None:
    assert press_of(down(key, typed), StageKeys()) is press


@pytest.mark.parametrize("held", [pygame.KMOD_LCTRL, pygame.KMOD_LALT, pygame.KMOD_RMETA])
@pytest.mark.parametrize("name", ["K_s", "K_p", "K_g", "K_PLUS", "K_RIGHT", "K_PAGEDOWN"])
def test_with_control_alt_or_command_no_key_means_what_it_means_alone(held: int, name: str) -> None:
    event = pygame.event.Event(pygame.KEYDOWN, key=KEYS[name], unicode="", mod=held)
    assert press_of(event, USUAL) is Press.STOP


@pytest.mark.parametrize("name", ["K_SPACE", "K_ESCAPE"])
def test_letting_go_of_a_key_means_nothing(name: str) -> None:
    assert press_of(pygame.event.Event(pygame.KEYUP, key=KEYS[name]), StageKeys()) is None


@pytest.mark.parametrize("button", range(1, 8))
def test_only_the_left_button_finishes_and_none_starts(button: int) -> None:
    event = pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=button, pos=(0, 0))
    wanted = Press.FINISH if button == pygame.BUTTON_LEFT else None
    assert press_of(event, StageKeys()) is wanted


@pytest.mark.parametrize(("y", "press"), [(1, Press.FASTER), (-3, Press.SLOWER), (0, None)])
def test_the_wheel_changes_the_speed(y: int, press: Press | None) -> None:
    assert press_of(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=y), StageKeys()) is press


@pytest.mark.parametrize("kind", [pygame.QUIT, pygame.WINDOWCLOSE])
def test_a_window_that_is_closed_closes_the_stage(kind: int) -> None:
    assert press_of(pygame.event.Event(kind), StageKeys()) is Press.CLOSE


def test_the_systems_own_keys_close_no_stage_that_covers_a_monitor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Alt F4, Cmd Q: what closes comes as any other request, while the key beside it is held."""
    rows = (
        (pygame.KMOD_LALT, True, Press.STOP),
        (pygame.KMOD_LMETA, True, Press.STOP),
        (pygame.KMOD_LSHIFT, True, Press.CLOSE),
        (pygame.KMOD_LALT, False, Press.CLOSE),
    )
    with unseen_screen(monkeypatch):
        for held, covers, press in rows:
            pygame.key.set_mods(held)
            for kind in (pygame.QUIT, pygame.WINDOWCLOSE):
                found = press_of(pygame.event.Event(kind), StageKeys(), covers=covers)
                assert found is press, (held, covers, kind)
        pygame.key.set_mods(pygame.KMOD_NONE)


@pytest.mark.parametrize("kind", [pygame.MOUSEMOTION, pygame.WINDOWFOCUSLOST, pygame.TEXTINPUT])
def test_other_events_mean_nothing(kind: int) -> None:
    assert press_of(pygame.event.Event(kind), StageKeys()) is None
