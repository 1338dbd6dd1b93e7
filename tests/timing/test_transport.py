import threading
import time
from dataclasses import dataclass

from bilateral.timing.transport import Transport


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parts that only belong together."""

    one: int
    other: int


def test_gives_nothing_until_told_and_after_clearing() -> None:
    transport = Transport[Pair]()
    seen = [transport.current]
    for pair in (Pair(1, 1), Pair(2, 2)):
        transport.replace(pair)
        seen.append(transport.current)
    transport.clear()
    assert [*seen, transport.current] == [None, Pair(1, 1), Pair(2, 2), None]


def test_readers_on_threads_see_whole_values_in_order() -> None:
    transport = Transport[Pair]()
    last = 20_000
    reading = threading.Barrier(4)
    seen: list[list[Pair]] = [[], [], []]
    give_up_s = time.monotonic() + 60.0

    def read(mine: list[Pair]) -> None:
        reading.wait()
        while (not mine or mine[-1].one < last) and time.monotonic() < give_up_s:
            pair = transport.current
            if pair is not None and (not mine or pair is not mine[-1]):
                mine.append(pair)

    readers = [threading.Thread(target=read, args=(mine,)) for mine in seen]
    for reader in readers:
        reader.start()
    reading.wait()
    for number in range(1, last + 1):
        transport.replace(Pair(number, -number))
        if number % 3 == 0:
            transport.clear()
    transport.replace(Pair(last, -last))
    for reader in readers:
        reader.join()
    for mine in seen:
        assert all(pair.one == -pair.other for pair in mine)
        numbers = [pair.one for pair in mine]
        assert numbers == sorted(numbers)
        assert numbers[-1] == last
