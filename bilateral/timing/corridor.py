"""A board's microsecond counter against host time, from nothing but when messages came and went.

A request cannot arrive before it was sent, and an answer cannot be read before it left. So in a
picture of device time over host time the true line lies below every (sent, received) and above
every (read, replied). Of all lines between, the middle of the widest corridor is taken; how far
any other line could be from it bounds the error, whatever the delays were.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

_US = 1e-6
COUNT_US = 1
"""A counter that says n has counted anything up to n + 1: without this, quick exchanges would seem
to tell the rate far better than they do."""

OVER = 0.1
"""By so much more than is wanted are exchanges kept, so that they are sorted out now and then."""

_Point = tuple[float, float]


class CounterUnwrap:
    """Turns a counter that wraps into one that does not, for readings in any order.

    Readings must be less than half a turn apart. For one thread.
    """

    def __init__(self, bits: int = 32) -> None:
        self._turn = 1 << bits
        self._last: int | None = None

    def unwrap(self, reading: int) -> int:
        """Continue the count; the first reading is taken as it is."""
        if self._last is None:
            self._last = reading
        step = (reading - self._last) % self._turn
        if step >= self._turn // 2:
            step -= self._turn
        self._last += step
        return self._last


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question and its answer; host times in seconds, device times unwrapped microseconds."""

    sent_s: float
    received_us: int
    replied_us: int
    read_s: float


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """Device time as a straight line over host time; a value any thread may read.

    `rate` is device seconds in a host second. `error_s` bounds the error now and
    `error_per_s` how much it may grow with each second beyond the last exchange.
    """

    host_s: float
    device_us: float
    rate: float
    error_s: float
    error_per_s: float

    def device_us_at(self, host_s: float) -> float:
        """Count of the device at a moment of the host."""
        return self.device_us + (host_s - self.host_s) * self.rate / _US

    def host_s_at(self, device_us: float) -> float:
        """Moment of the host at a count of the device."""
        return self.host_s + (device_us - self.device_us) * _US / self.rate

    def error_at(self, host_s: float) -> float:
        """Bound in seconds at or after the last exchange, while the crystal keeps its rate."""
        return self.error_s + self.error_per_s * max(0.0, host_s - self.host_s)

    @property
    def ppm(self) -> float:
        """How fast the device's crystal runs, worth remembering for its next start."""
        return (self.rate - 1.0) * 1e6


class Corridor:
    """Follows a device's clock from exchanges. For one thread; `line` is a value for all.

    `prior_ppm` is the crystal's rate if it is known from an earlier session, and
    `tolerance_ppm` how far from it the rate may be: 6,500 covers any ceramic resonator.
    `least_delay_s` is what each way is known to take at least (time on the wire); it narrows
    the bound. When exchanges contradict each other the crystal has wandered, and the oldest go.
    """

    SHORTEST_BASELINE_S = 0.3
    """Before this the known rate is kept: delays of milliseconds would drown a new one."""

    def __init__(
        self,
        prior_ppm: float = 0.0,
        tolerance_ppm: float = 6500.0,
        *,
        least_delay_s: float = 0.0,
        window_s: float = 45.0,
        most_exchanges: int = 400,
    ) -> None:
        self._known_rate = 1.0 + prior_ppm * 1e-6
        self._slowest = self._known_rate - tolerance_ppm * 1e-6
        self._fastest = self._known_rate + tolerance_ppm * 1e-6
        self._least_delay_s = least_delay_s
        self._window_s = window_s
        self._most_exchanges = most_exchanges
        self._exchanges: deque[Exchange] = deque()
        self._ceiling: list[_Point] = []
        self._floor: list[_Point] = []
        self.line: DeviceLine | None = None

    def add(self, exchange: Exchange) -> bool:
        """Take an exchange; False when it is impossible and was left out."""
        busy_s = (exchange.replied_us - exchange.received_us) * _US
        whole_s = exchange.read_s - exchange.sent_s - 2 * self._least_delay_s
        if busy_s < 0 or whole_s * self._fastest < busy_s:
            return False
        self._exchanges.append(exchange)
        self._ceiling = _lower_hull([*self._ceiling, _sent(exchange)])
        self._floor = _lower_hull([*self._floor, _read(exchange)])
        self._forget_old()
        while (line := self._fit()) is None:
            self._forget(1)
        self.line = line
        return True

    def _forget_old(self) -> None:
        """Let the oldest go, many at once: all that are left are gone through for that."""
        newest_s, count = self._exchanges[-1].read_s, len(self._exchanges)
        over_s = newest_s - self._exchanges[0].sent_s - self._window_s
        if over_s <= OVER * self._window_s and count <= (1 + OVER) * self._most_exchanges:
            return
        old = sum(newest_s - each.sent_s > self._window_s for each in self._exchanges)
        self._forget(min(count - 1, max(old, count - self._most_exchanges)))

    def _forget(self, count: int) -> None:
        for _ in range(count):
            self._exchanges.popleft()
        self._ceiling = _lower_hull(map(_sent, self._exchanges))
        self._floor = _lower_hull(map(_read, self._exchanges))

    def _fit(self) -> DeviceLine | None:
        """Middle of the widest corridor, or None when there is none; x = 0 at the last exchange."""
        newest = self._exchanges[-1]
        host_s, device_us = newest.read_s, newest.replied_us
        wire_s, count_s = self._least_delay_s, COUNT_US * _US
        # The corners of points are the same from wherever they are seen, so only these are moved.
        seen_s = device_us * _US
        gap = _Gap(
            [(x + wire_s - host_s, y + count_s - seen_s) for x, y in self._ceiling],
            [(x - wire_s - host_s, -y - seen_s) for x, y in self._floor],
        )
        possible = gap.possible_rates(self._slowest, self._fastest)
        if not possible:
            return None
        limits = {each: (gap.top(each), gap.bottom(each)) for each in possible}
        rate = max(
            possible,
            key=lambda each: (limits[each][0] - limits[each][1], -abs(each - self._known_rate)),
        )
        if host_s - self._exchanges[0].sent_s < self.SHORTEST_BASELINE_S:
            rate = min(max(self._known_rate, possible[0]), possible[-1])
        else:
            self._known_rate = rate
        middle = (gap.top(rate) + gap.bottom(rate)) / 2
        return DeviceLine(
            host_s=host_s,
            device_us=device_us + middle / _US,
            rate=rate,
            error_s=max(
                max(top for top, _ in limits.values()) - middle,
                middle - min(bottom for _, bottom in limits.values()),
            ),
            error_per_s=max(possible[-1] - rate, rate - possible[0]),
        )


@dataclass(frozen=True, slots=True)
class _Gap:
    """Where a line of a given rate may cross x = 0: under the ceiling's points, over the floor's.

    Both limits are piecewise linear in the rate and bend only at the slopes of the hulls.
    """

    ceiling: list[_Point]
    floor: list[_Point]

    def top(self, rate: float) -> float:
        return min(y - rate * x for x, y in self.ceiling)

    def bottom(self, rate: float) -> float:
        return max(y - rate * x for x, y in self.floor)

    def width(self, rate: float) -> float:
        return self.top(rate) - self.bottom(rate)

    def possible_rates(self, low: float, high: float) -> list[float]:
        """Sorted rates that leave a gap: every bend, and both ends of the range to the float."""
        slopes = [_slope(a, b) for hull in (self.ceiling, self.floor) for a, b in pairwise(hull)]
        rates = sorted({low, high, *(slope for slope in slopes if low < slope < high)})
        widths = [self.width(rate) for rate in rates]
        found = [rate for rate, width in zip(rates, widths, strict=True) if width >= 0]
        for (rate, width), (next_rate, next_width) in pairwise(zip(rates, widths, strict=True)):
            if (width < 0) != (next_width < 0):
                found.append(rate + (next_rate - rate) * width / (width - next_width))
        return sorted(found)


def _sent(exchange: Exchange) -> _Point:
    return exchange.sent_s, exchange.received_us * _US


def _read(exchange: Exchange) -> _Point:
    return exchange.read_s, -exchange.replied_us * _US


def _slope(a: _Point, b: _Point) -> float:
    return (b[1] - a[1]) / (b[0] - a[0])


def _lower_hull(points: Iterable[_Point]) -> list[_Point]:
    """Corners of the points seen from below, from left to right.

    A point more changes nothing but corners, so they and the new one are enough. All of them, some
    hundreds, are gone through beside frames and blocks: so no call inside.
    """
    hull: list[_Point] = []
    slopes: list[float] = []  # to each corner from the one before
    for point in sorted(points):
        x, y = point
        if hull and hull[-1][0] == x:
            continue  # the lower of the two came first
        while hull:
            before_x, before_y = hull[-1]
            slope = (y - before_y) / (x - before_x)
            if not slopes or slope > slopes[-1]:
                slopes.append(slope)
                break
            hull.pop()
            slopes.pop()
        hull.append(point)
    return hull
