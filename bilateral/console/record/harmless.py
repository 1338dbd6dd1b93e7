"""Whatever is wrong with the record, the session goes on."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def harmless() -> Iterator[None]:
    """A fault in this is noted down, and no more comes of it."""
    try:
        yield
    except Exception:
        logging.getLogger(__name__).exception("The record could not take something up.")
