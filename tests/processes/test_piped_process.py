"""A process that cannot be begun leaves nothing open."""

import multiprocessing
import multiprocessing.context
from multiprocessing.connection import Connection

import pytest

from bilateral.processes.piped_process import begin_piped


@pytest.mark.parametrize("fault", [OSError, MemoryError, ValueError])
def test_one_that_cannot_be_begun_leaves_no_pipe(
    fault: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[Connection] = []

    def opened() -> tuple[Connection, Connection]:
        ends.extend(pipe())
        return ends[0], ends[1]

    def fail(_process: object) -> None:
        raise fault

    pipe = multiprocessing.Pipe
    monkeypatch.setattr(multiprocessing, "Pipe", opened)
    monkeypatch.setattr(multiprocessing.context.SpawnProcess, "start", fail)
    with pytest.raises(fault):
        begin_piped(print, name="none")
    assert [end.closed for end in ends] == [True, True]
