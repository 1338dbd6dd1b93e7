"""Who is let in: keys run out, tries are counted, words and tokens come from chance alone."""

import itertools
from collections.abc import Sequence

import pytest

from bilateral.console.phones.pairing import (
    MOST_PHONES,
    MOST_WRONG,
    PATIENCE_S,
    VALID_S,
    WAIT_S,
    Phone,
    PhonePairing,
)
from bilateral.console.phones.pairing_words import WORDS
from bilateral.timing.clock import ManualClock


class Drawn:
    """Chance that can be foretold: each secret says which it is, each choice is the next word."""

    def __init__(self) -> None:
        self._secrets = itertools.count(1)
        self._choices = itertools.count()

    def token_urlsafe(self, nbytes: int) -> str:
        return f"secret {next(self._secrets)} of {nbytes}"

    def choice(self, seq: Sequence[str]) -> str:
        return seq[next(self._choices) % len(seq)]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(100.0)


@pytest.fixture
def admission(clock: ManualClock) -> PhonePairing:
    return PhonePairing(clock.now_s, Drawn())


def paired(admission: PhonePairing) -> tuple[int, str]:
    admission.offer()
    assert admission.is_key(admission.key)
    phone = admission.let_wait("Phone")
    token = admission.accept(phone.number)
    assert token is not None
    return phone.number, token


def test_there_are_words_enough_and_each_only_once() -> None:
    assert len(set(WORDS)) == len(WORDS) >= 256
    assert all(word.isascii() and word.islower() and 3 <= len(word) <= 9 for word in WORDS)
    assert len({word[:6] for word in WORDS}) > len(WORDS) - 5


def test_no_key_is_valid_until_one_is_asked_for(admission: PhonePairing) -> None:
    assert admission.key == ""
    assert not admission.is_key("")
    assert admission.next_end_s is None


def test_a_key_is_of_128_bits_and_lasts_two_minutes(
    admission: PhonePairing, clock: ManualClock
) -> None:
    admission.offer()
    assert admission.key == "secret 1 of 16"
    assert admission.valid_until_s == admission.next_end_s == 100.0 + VALID_S == 220.0
    clock.advance(VALID_S - 0.001)
    assert admission.is_key("secret 1 of 16")
    clock.advance(0.001)
    assert admission.key == ""
    assert not admission.is_key("secret 1 of 16")


def test_a_key_is_good_for_one_phone(admission: PhonePairing) -> None:
    admission.offer()
    key = admission.key
    admission.let_wait("Phone")
    assert admission.key == ""
    assert not admission.is_key(key)


def test_asking_again_makes_the_key_before_worthless(admission: PhonePairing) -> None:
    admission.offer()
    first = admission.key
    admission.offer()
    assert not admission.is_key(first)
    assert admission.is_key(admission.key)


@pytest.mark.parametrize("with_tokens", [False, True])
def test_five_wrong_tries_renew_the_key_and_answers_become_slow(
    admission: PhonePairing, clock: ManualClock, with_tokens: bool
) -> None:
    admission.offer()
    first = admission.key
    clock.advance(10.0)
    for _ in range(MOST_WRONG):
        assert (admission.key, admission.patience_s) == (first, 0.0)
        if with_tokens:
            assert admission.recognise("wrong") is None
        else:
            assert not admission.is_key("wrong")
    assert admission.key not in {"", first}
    assert admission.valid_until_s == 100.0 + VALID_S
    assert admission.patience_s == PATIENCE_S
    assert not admission.is_key(first)
    admission.offer()
    assert admission.patience_s == 0.0


def test_a_phone_waits_with_two_words_that_chance_has_chosen(
    admission: PhonePairing, clock: ManualClock
) -> None:
    admission.offer()
    phone = admission.let_wait("Pixel\n\u202e 7 ")
    assert phone == Phone(1, "Pixel 7", f"{WORDS[0]} {WORDS[2]}", clock.now_s() + WAIT_S)
    assert admission.phones == (phone,)
    assert admission.next_end_s == phone.waits_until_s


def test_a_phone_that_is_let_in_is_known_by_its_token(admission: PhonePairing) -> None:
    number, token = paired(admission)
    assert token == "secret 2 of 32"  # noqa: S105
    assert admission.recognise(token) == number
    assert admission.accept(number) is None
    assert admission.next_end_s is None
    assert token not in repr(admission.phones)


def test_a_phone_waits_two_minutes_and_no_longer(
    admission: PhonePairing, clock: ManualClock
) -> None:
    admission.offer()
    phone = admission.let_wait("Phone")
    clock.advance(WAIT_S - 0.001)
    assert admission.overdue() == ()
    clock.advance(0.001)
    assert admission.overdue() == (phone.number,)
    assert admission.accept(phone.number) is None


def test_a_phone_that_is_forgotten_is_not_known_any_more(admission: PhonePairing) -> None:
    number, token = paired(admission)
    assert admission.forget(number)
    assert not admission.forget(number)
    assert admission.recognise(token) is None


def test_there_is_room_for_four(admission: PhonePairing) -> None:
    was_full = []
    for _ in range(MOST_PHONES):
        was_full.append(admission.is_full)
        paired(admission)
    was_full.append(admission.is_full)
    assert admission.forget(2)
    was_full.append(admission.is_full)
    assert was_full == [*MOST_PHONES * [False], True, False]
    assert paired(admission)[0] == MOST_PHONES + 1


def test_shutting_ends_key_and_waiting_but_keeps_who_is_paired(admission: PhonePairing) -> None:
    number, token = paired(admission)
    admission.offer()
    waiting = admission.let_wait("Other")
    admission.offer()
    admission.withdraw()
    assert admission.key == ""
    assert admission.accept(waiting.number) is None
    assert admission.recognise(token) == number


def test_what_is_remembered_is_enough_to_know_a_phone_again(
    admission: PhonePairing, clock: ManualClock
) -> None:
    number, token = paired(admission)
    later = PhonePairing(clock.now_s, Drawn(), admission.phones)
    assert later.recognise(token) == number
    later.offer()
    assert later.let_wait("Other").number == number + 1
