"""What a file may be called, on whatever system the folder is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.loading.file_names import (
    FORBIDDEN,
    LONGEST_NAME,
    folded,
    free_name,
    made_safe,
    wrong_with,
)

GOOD = [
    "Evening",
    "Frau M., langsam",
    "été",
    "晚上",
    "a",
    "gentle 2",
    "x" * LONGEST_NAME,
    "com",
    "-",
]
BAD = [
    *("", " ", ".", "..", " a", "a ", "a.", ".a", "x" * (LONGEST_NAME + 1)),
    *(
        "a/b",
        "a\\b",
        "a:b",
        "a\x00b",
        "a\nb",
        "a\u202eb",
        "a\u200bb",
        'a"b',
        "a?b",
        "a*b",
        "<a>",
        "a|b",
    ),
    *("con", "CON", "Con.de", "nul", "aux.x", "com1", "LPT9", "com¹", "conin$", "PRN "),
]


@pytest.mark.parametrize("name", GOOD)
def test_a_name_that_every_system_takes(name: str) -> None:
    assert wrong_with(name) is None


@pytest.mark.parametrize("name", BAD)
def test_a_name_that_some_system_does_not_take_is_told_why(name: str) -> None:
    assert wrong_with(name)


@given(name=st.text(max_size=100))
def test_any_text_can_be_made_a_name(name: str) -> None:
    safe = made_safe(name, "imported")
    assert wrong_with(safe) is None
    assert made_safe(safe, "imported") == safe
    if wrong_with(name) is None and folded(name) == folded(safe):
        assert len(safe.encode()) <= 255 - len(".toml")


@given(name=st.sampled_from(GOOD), taken=st.lists(st.sampled_from([*GOOD, "A 2", "EVENING 3"])))
def test_a_free_name_is_new_and_may_be_had(name: str, taken: list[str]) -> None:
    taken = [*taken, free_name(name, taken)]
    free = free_name(name, taken)
    assert folded(free) not in {folded(one) for one in taken}
    assert wrong_with(free) is None


def test_numbers_count_on() -> None:
    assert free_name("a", []) == "a"
    assert free_name("a", ["A"]) == "a 2"
    assert free_name("a 2", ["a", "a 2"]) == "a 3"
    assert free_name("x" * LONGEST_NAME, ["x" * LONGEST_NAME]).endswith("x 2")


def test_names_that_a_file_system_may_take_for_the_same_are_the_same() -> None:
    assert folded("e\u0301te\u0301") == folded("ÉTÉ")
    assert folded("straße") == folded("STRASSE")
    assert not FORBIDDEN & set("".join(GOOD))
