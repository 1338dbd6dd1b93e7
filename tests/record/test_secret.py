"""The recovery code is the secret, and finds a slip of the pen."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.record.secret import (
    ALPHABET,
    SECRET_BYTES,
    NoCode,
    code_of,
    derived,
    new_secret,
    secret_of,
)

SECRETS = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)


@given(SECRETS)
def test_a_code_gives_its_secret_however_it_is_typed(secret: bytes) -> None:
    code = code_of(secret)
    assert len(code) == 34
    assert secret_of(code) == secret
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert secret_of(f"  {typed}.") == secret


def test_nearly_every_slip_is_found() -> None:
    secret = bytes(range(SECRET_BYTES))
    code = code_of(secret)
    unnoticed = 0
    for place, sign in enumerate(code):
        for other in ALPHABET if sign != "-" else "":
            if other != sign:
                with suppress(NoCode):
                    unnoticed += secret_of(code[:place] + other + code[place + 1 :]) != secret
    assert unnoticed <= 3  # of 868, with a check of ten bits


@pytest.mark.parametrize("text", ["", "quiet water under trees", "0" * 27, "Z" * 28, "0" * 29])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(NoCode):
        secret_of(text)


def test_a_key_of_one_purpose_tells_nothing_of_another() -> None:
    secret = new_secret()
    assert derived(secret, "database") != derived(secret, "backup")
    assert secret not in derived(secret, "database")
