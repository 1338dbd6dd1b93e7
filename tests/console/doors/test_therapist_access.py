"""The key in the page's address: good once, for the token that a page has made itself."""

from pathlib import Path
from typing import Any

from bilateral.console.doors.close_codes import KEY_USED, UNKNOWN, WRONG_VERSION
from bilateral.console.messages import VERSION, Keep, PageKey, WantsKey
from tests.console.visiting import HELLO, KEY, Served, read, said_until_closed, serving, tell
from tests.rig.children import wait_until

ONE, OTHER = "a" * 43, "b" * 43
"""Tokens as pages make them."""
NEXT_KEY = "the-key-in-the-next-address"


def comes_in(served: Served, token: str, key: str = "") -> None:
    with served.knock() as page:
        tell(page, **{**HELLO, "token": token, "key": key})
        assert read(page)["type"] == "welcome"


def refusal(served: Served, token: str, **hello: Any) -> int:
    with served.knock() as page:
        said, code = said_until_closed(page, [{**HELLO, "token": token, **hello}])
    assert said == []
    return code


def wanted_keys(served: Served) -> int:
    return sum(isinstance(heard, WantsKey) for heard in served.heard)


def test_a_key_lets_in_one_page_which_comes_back_by_its_token(served: Served) -> None:
    assert refusal(served, ONE) == UNKNOWN
    comes_in(served, ONE, KEY)
    comes_in(served, ONE)
    comes_in(served, ONE, KEY)  # it heard no answer to its first word
    assert refusal(served, OTHER, key=KEY) == KEY_USED
    assert refusal(served, OTHER) == UNKNOWN


def test_who_shows_a_used_key_gets_a_new_one_to_be_read_at_the_terminal(served: Served) -> None:
    comes_in(served, ONE, KEY)
    assert wanted_keys(served) == 0
    for _ in range(2):
        assert refusal(served, OTHER, key=KEY) == KEY_USED
    assert wanted_keys(served) == 1
    served.console.tell(PageKey(key=NEXT_KEY))
    assert refusal(served, OTHER, key=KEY) == KEY_USED
    assert wanted_keys(served) == 1, "there is one that has not been used"
    comes_in(served, OTHER, NEXT_KEY)
    comes_in(served, ONE)
    assert refusal(served, "c" * 43, key=KEY) == KEY_USED
    assert wanted_keys(served) == 2


def test_a_wrong_key_asks_for_nothing_and_uses_nothing_up(served: Served) -> None:
    assert refusal(served, ONE, key=KEY[:-1]) == UNKNOWN
    assert refusal(served, "short", key=KEY) == UNKNOWN
    assert refusal(served, ONE, key=KEY, version=VERSION - 1) == WRONG_VERSION
    assert wanted_keys(served) == 0
    comes_in(served, ONE, KEY)


def test_the_next_console_knows_pages_and_used_keys_and_no_secret_is_kept(tmp_path: Path) -> None:
    with serving(tmp_path, "") as served:
        comes_in(served, ONE, KEY)
        wait_until(lambda: any(isinstance(one, Keep) for one in served.heard), 5.0, "it is kept")
        memory = [heard.memory for heard in served.heard if isinstance(heard, Keep)][-1]
    assert ONE not in memory
    assert KEY not in memory
    with serving(tmp_path, memory) as served:
        comes_in(served, ONE)
        assert refusal(served, OTHER, key=KEY) == KEY_USED
