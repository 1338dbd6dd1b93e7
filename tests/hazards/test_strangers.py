"""What docs/hazards.md promises of the phone's door and the page's links, as literals."""

import secrets

from bilateral.console.phones.pairing import PhonePairing


class Watch:
    """A clock turned by hand."""

    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def test_a_key_is_good_once_and_for_2_minutes() -> None:
    watch = Watch()
    pairing = PhonePairing(watch, secrets)
    pairing.offer()
    key = pairing.key
    watch.now_s = 119.9
    assert pairing.is_key(key)
    watch.now_s = 120.1
    assert not pairing.is_key(key)
    pairing.offer()
    key = pairing.key
    assert pairing.is_key(key)
    pairing.let_wait("Phone")
    assert not pairing.is_key(key), "it was used up"


def test_5_wrong_tries_change_the_picture_and_4_do_not() -> None:
    pairing = PhonePairing(Watch(), secrets)
    pairing.offer()
    key = pairing.key
    for _ in range(4):
        assert not pairing.is_key("wrong")
    assert pairing.key == key
    assert not pairing.is_key("wrong")
    assert pairing.key not in {"", key}
    assert not pairing.is_key(key)


def test_a_phone_is_let_in_by_the_therapist_who_compares_2_words() -> None:
    pairing = PhonePairing(Watch(), secrets)
    pairing.offer()
    phone = pairing.let_wait("Phone")
    assert len(set(phone.words.split())) == 2
    assert not phone.token_hash, "nothing is let in before that"
    token = pairing.accept(phone.number)
    assert token is not None
    assert pairing.recognise(token) == phone.number
    assert pairing.forget(phone.number)
    assert pairing.recognise(token) is None, "a phone that is sent away is gone at once"
