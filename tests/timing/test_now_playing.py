import threading
import time
from dataclasses import dataclass

from bilateral.timing.now_playing import NowPlaying


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parts that only belong together."""

    one: int
    other: int


def test_gives_nothing_until_told_and_after_clearing() -> None:
    now_playing = NowPlaying[Pair]()
    seen = [now_playing.current]
    for pair in (Pair(1, 1), Pair(2, 2)):
        now_playing.replace(pair)
        seen.append(now_playing.current)
    now_playing.clear()
    assert [*seen, now_playing.current] == [None, Pair(1, 1), Pair(2, 2), None]


def test_readers_on_threads_see_whole_values_in_order() -> None:
    now_playing = NowPlaying[Pair]()
    last = 20_000
    reading = threading.Barrier(4)
    seen: list[list[Pair]] = [[], [], []]
    give_up_s = time.monotonic() + 60.0

    def read(mine: list[Pair]) -> None:
        reading.wait()
        while (not mine or mine[-1].one < last) and time.monotonic() < give_up_s:
            pair = now_playing.current
            if pair is not None and (not mine or pair is not mine[-1]):
                mine.append(pair)

    readers = [threading.Thread(target=read, args=(mine,)) for mine in seen]
    for reader in readers:
        reader.start()
    reading.wait()
    for number in range(1, last + 1):
        now_playing.replace(Pair(number, -number))
        if number % 3 == 0:
            now_playing.clear()
    now_playing.replace(Pair(last, -last))
    for reader in readers:
        reader.join()
    for mine in seen:
        assert all(pair.one == -pair.other for pair in mine)
        numbers = [pair.one for pair in mine]
        assert numbers == sorted(numbers)
        assert numbers[-1] == last
