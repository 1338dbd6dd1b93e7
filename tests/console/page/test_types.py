"""What is written for the page is what the messages have; `make check` holds the page to it."""

from tools import write_agreed, write_message_types


def test_the_types_of_the_messages_are_those_of_the_console() -> None:
    again = "run: python -m tools.write_message_types"
    assert write_message_types.TARGET.read_text() == write_message_types.written(), again


def test_what_the_page_knows_by_itself_is_what_was_agreed() -> None:
    assert write_agreed.TARGET.read_text() == write_agreed.written(), (
        "run: python -m tools.write_agreed"
    )
