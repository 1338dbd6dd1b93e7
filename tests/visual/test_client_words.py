"""Words on the calm screen: large enough, soft, and never with a target."""

from dataclasses import replace

import numpy as np
import pygame

from bilateral.loading import shipped_cards
from bilateral.loading.cards import LONGEST_LINE
from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.client_words import WORDS_OPACITY, reading_s
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.visual.backdrop_frame import GLIDE_S, BackdropFrame
from bilateral.visual.client_words import unshowable, words_picture
from bilateral.words.catalogue import say
from bilateral.words.languages import languages
from bilateral.words.notice import Notice
from tests.visual.backdrops import FRAME_S, SEA, SIZE, Watched, score

INK = (255, 255, 255)
CARE = Notice("client-breathing")
CARD = "Where are we now?"


def inked(words: str, size: tuple[int, int] = (1920, 1080)) -> tuple[int, int]:
    """How many pixels of height and width they take."""
    box = words_picture(words, size, INK, plated=False).get_bounding_rect()
    return box.height, box.width


def alphas(watched: Watched) -> dict[pygame.Surface, list[int]]:
    """How much of each picture there was in each frame."""
    shown = [{layer.picture: layer.alpha for layer in one.layers} for one in watched.grounds]
    return {picture: [one.get(picture, 0) for one in shown] for one in shown for picture in one}


def with_words(watched: Watched, words: str = "Softly.") -> Score:
    """A set that has words first, as a session builds it from now on."""
    given = score(watched.now_s + reading_s(words), Look(background=SEA))
    return replace(given, words=words)


def test_words_are_large_enough_to_be_read_from_a_couch_and_all_of_them_fit() -> None:
    capital, _ = inked("H")
    minutes = np.degrees(np.arctan(30.0 * capital / 1080 / 200.0)) * 60
    assert minutes >= 20, "two metres from a screen 30 cm high"
    for words in ("word " * 32, "wide" * 40, "W" * LONGEST_LINE):
        for size in ((1920, 1080), (1280, 1024), (1080, 1920), (320, 180)):
            height, width = inked(words[:LONGEST_LINE], size)
            assert height <= 0.7 * size[1], (words, size)
            assert width <= 0.8 * size[0], (words, size)


def test_on_a_photo_words_have_an_even_ground_of_the_other_colour() -> None:
    bare, plated = (words_picture("Here.", SIZE, INK, plated=one) for one in (False, True))
    middle_left = 2, SIZE[1] // 24
    assert bare.get_at(middle_left).a == 0
    assert plated.get_at((2, plated.get_height() // 2)).a > 127
    assert plated.get_at((2, plated.get_height() // 2))[:3] == (0, 0, 0)
    assert plated.get_size() == bare.get_size()


def test_all_that_may_be_shown_can_be_drawn_and_what_cannot_is_named() -> None:
    groups = (*shipped_cards.GROUNDING, *shipped_cards.PROMPTS)
    told = [CARE, *(card.title for group in groups for card in group.cards)]
    for language in languages():
        wrong = [words for one in told if unshowable(words := say(one, language))]
        assert not wrong, language
        assert max(len(say(one, language)) for one in told) <= LONGEST_LINE, language
    assert unshowable("Ein Baum 🌳, noch ein 🌳 und 木!") == "🌳木"
    assert pygame.font.get_default_font() == "freesansbold.ttf", "it comes with pygame"


def test_a_card_comes_and_goes_softly_in_the_place_of_the_dot() -> None:
    watched = Watched(CalmScreen(SEA, dot=True))
    watched.see(1.0)
    (dot,) = watched.grounds[-1].layers
    watched.backdrop.words.show(CARD)
    (shown,) = watched.see(2 * GLIDE_S + 0.1).layers
    assert shown.picture is not dot.picture
    assert shown.alpha == round(255 * WORDS_OPACITY)
    watched.backdrop.words.show("Another.")
    (other,) = watched.see(2 * GLIDE_S + 0.1).layers
    assert other.picture is not shown.picture
    watched.backdrop.words.show("")
    (back,) = watched.see(2 * GLIDE_S + 0.1).layers
    assert back.picture is dot.picture
    assert GLIDE_S == 0.5
    largest_step = 255 * np.pi / 2 * FRAME_S / GLIDE_S + 1
    for of_one in alphas(watched).values():
        assert np.abs(np.diff(of_one)).max() <= largest_step


def test_a_card_is_gone_before_a_target_moves_however_soon_that_is() -> None:
    for lead_in_s in (1.0, 0.0):
        watched = Watched(CalmScreen(SEA))
        watched.backdrop.words.show(CARD)
        assert watched.see(2.0).layers
        given = score(watched.now_s, Look(background=SEA))
        moved = given.timeline.starting(watched.now_s + lead_in_s, 2.0).ending_at(4)
        given = replace(given, timeline=moved)
        watched.see(lead_in_s - FRAME_S, given)
        for _ in range(30):
            assert not watched.see(FRAME_S, given).layers, lead_in_s
        assert watched.see(given.gone_s + 2.0 - watched.now_s) == BackdropFrame(SEA)


def test_words_before_an_exercise_can_be_read_and_are_gone_as_its_light_appears() -> None:
    watched = Watched(CalmScreen(SEA))
    watched.see(1.0)
    begun_s, given = watched.now_s, with_words(watched)
    watched.see(given.appear_s - begun_s - FRAME_S, given)
    ((_, seen),) = alphas(watched).items()
    assert seen.count(round(255 * WORDS_OPACITY)) * FRAME_S >= 4.0 - 2 * FRAME_S
    assert watched.see(2 * FRAME_S, given) == BackdropFrame(SEA)
    assert watched.see(given.gone_s - watched.now_s, given) == BackdropFrame(SEA)


def test_a_halt_takes_words_away_at_once() -> None:
    watched = Watched(CalmScreen(SEA))
    given = with_words(watched)
    assert watched.see(2.0, given).layers
    watched.backdrop.clear()
    assert watched.see(FRAME_S) == BackdropFrame(SEA)
    watched.backdrop.words.show(CARD)
    assert watched.see(2.0).layers
    watched.backdrop.clear()
    assert watched.see(1.0) == BackdropFrame(SEA)


def test_cards_and_halts_in_quick_turn_do_not_flash() -> None:
    watched = Watched(CalmScreen(SEA))
    watched.see(1.0)
    for _ in range(40):
        watched.backdrop.words.show(CARD)
        watched.see(0.15)
        watched.backdrop.clear()
        watched.see(0.1)
    watched.backdrop.words.show(CARD)
    assert watched.see(1.5).layers
    for _ in range(8):
        watched.backdrop.words.show(CARD)
        watched.see(0.6)
        watched.backdrop.clear()
        watched.see(0.05)
    ((_, seen),) = alphas(watched).items()
    begun = [frame for frame in range(1, len(seen)) if seen[frame] and not seen[frame - 1]]
    assert len(begun) > 4
    assert min(np.diff(begun)) * FRAME_S >= 0.5 - 2 * FRAME_S
