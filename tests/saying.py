"""What a therapist would read of something that is refused."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bilateral.words.catalogue import say
from bilateral.words.notice import Told

ENGLISH = "en"


@contextmanager
def refused_saying(kind: type[Told], pattern: str) -> Iterator[list[str]]:
    """Something of this kind is raised inside and says this in English; then, all that it says."""
    said: list[str] = []
    with pytest.raises(kind) as raised:
        yield said
    said.append(say(raised.value.notice, ENGLISH))
    assert re.search(pattern, said[0]), said[0]
