"""What is told, as an English-speaking therapist reads it."""

import json
from collections.abc import Callable, Iterable

from bilateral.console.messages import NoticeMessage, NoticeShown
from bilateral.words.catalogue import say
from bilateral.words.notice import Notice, said


def into(told: list[str]) -> Callable[[Notice], None]:
    """Takes notices and puts their sentences into a list."""
    return lambda notice: told.append(say(notice, "en"))


def lines(notices: Iterable[Notice]) -> str:
    """Their sentences, a line each."""
    return "\n".join(say(notice, "en") for notice in notices)


def read(message: NoticeMessage) -> str:
    """The sentence of a notice that was sent."""
    return say(message.notice(), "en")


def words(messages: Iterable[NoticeMessage]) -> str:
    """The sentences of notices that were sent, a line each."""
    return "\n".join(map(read, messages))


def words_sent(sent: Iterable[object]) -> str:
    """The same of what came over the wire."""
    return words(NoticeMessage.model_validate_json(json.dumps(one)) for one in sent)


def shown(number: int, text: str) -> NoticeShown:
    """A sentence on the board."""
    return NoticeShown(number=number, since_s=0.0, notice=NoticeMessage.of(said(text)))
