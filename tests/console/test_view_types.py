"""The page's types are those of the messages; `make check` holds the page to them."""

from tools.write_message_types import TARGET, written


def test_the_types_of_the_messages_are_those_of_the_console() -> None:
    assert TARGET.read_text() == written(), "run: python -m tools.write_message_types"
