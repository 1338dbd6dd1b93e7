"""A device's clock against host time: a filter that finds offset and skew in noisy stamps."""

import math
import statistics
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClockMap:
    """One straight line between device time and host time, both in seconds; safe on any thread."""

    device_s: float
    host_s: float
    skew: float

    def host_at(self, device_s: float) -> float:
        """Host time of a moment on the device's clock."""
        return self.host_s + (device_s - self.device_s) * (1.0 + self.skew)

    def device_at(self, host_s: float) -> float:
        """Device time of a moment on the host's clock."""
        return self.device_s + (host_s - self.host_s) / (1.0 + self.skew)


@dataclass(frozen=True, slots=True)
class FilterTuning:
    """How far a stamp is believed. The values were found by measurement on real sound servers."""

    stamp_noise_s: float = 10e-3
    """Spread of single stamps reckoned with at first, and at the most."""
    stamp_noise_floor_s: float = 0.1e-3
    noise_margin: float = 3.0
    """Stamps stray together, not one by one, so they deserve less trust than their spread says."""
    noise_memory: float = 30.0
    """Over how many stamps their spread is judged."""
    skew_prior: float = 100e-6
    """Crystals of sound cards are within 100 ppm of nominal."""
    offset_drift_s: float = 1e-9
    skew_drift: float = 1e-7
    hold_s: float = 0.75
    """Stamps of a stream's first moments are up to 170 ms wrong, while its buffers fill."""
    slip_s: float = 4e-3
    """A larger error is no noise: the device lost or repeated samples."""
    slip_confirm_s: float = 0.1
    far_s: float = 20e-3
    """No single stamp strays so far by noise alone."""
    doubted_stamps: int = 3
    """So many of a smaller error in a row are no noise either."""


class DeviceClock:
    """Follows a device's clock from stamped pairs (device time, host time).

    A Kalman filter with two states, offset and skew. An error that stays above `slip_s` for
    `slip_confirm_s` is a slip: the offset steps once, the skew is kept, and `slips` counts it.
    For one thread; the `map` it publishes is a value any thread may read.
    """

    def __init__(self, tuning: FilterTuning | None = None) -> None:
        self._tuning = tuning or FilterTuning()
        self._first_s: float | None = None
        self._doubted: list[float] = []
        self._doubted_since_s = 0.0
        self._variance = (0.0, 0.0, 0.0)
        self._mean_square = (self._tuning.stamp_noise_s / self._tuning.noise_margin) ** 2
        self.map: ClockMap | None = None
        self.settled = False
        self.slips = 0

    @property
    def certain(self) -> bool:
        """Whether the map tells what is heard when: not at first, nor where a slip is likely."""
        if not self._doubted:
            return self.settled
        near = abs(self._doubted[-1]) <= self._tuning.far_s
        return self.settled and near and len(self._doubted) < self._tuning.doubted_stamps

    def coast(self, device_s: float) -> ClockMap | None:
        """Go on without a stamp to be believed; None before the first one."""
        if self.map is not None and self.settled:
            self.map = self._predicted(self.map, device_s)
        return self.map

    def update(self, device_s: float, host_s: float) -> ClockMap:
        """Take a stamp and return the map in force after it."""
        if self._first_s is None:
            self._first_s = device_s
        if self.map is None or not self.settled:
            self.settled = device_s - self._first_s >= self._tuning.hold_s
            self.map = ClockMap(device_s, host_s, 0.0)
            self._variance = (self._tuning.stamp_noise_s**2, 0.0, self._tuning.skew_prior**2)
            return self.map
        self.map = self._corrected(self._predicted(self.map, device_s), host_s)
        return self.map

    def _predicted(self, before: ClockMap, device_s: float) -> ClockMap:
        elapsed_s = device_s - before.device_s
        offset, cross, skew = self._variance
        drift = self._tuning
        self._variance = (
            offset
            + elapsed_s * (2 * cross + elapsed_s * skew)
            + drift.offset_drift_s**2 * elapsed_s,
            cross + elapsed_s * skew,
            skew + drift.skew_drift**2 * elapsed_s,
        )
        return ClockMap(device_s, before.host_at(device_s), before.skew)

    def _corrected(self, now: ClockMap, host_s: float) -> ClockMap:
        error_s = host_s - now.host_s
        if abs(error_s) > self._tuning.slip_s and not self._still_uncertain(error_s):
            return self._doubt(now, error_s)
        self._doubted.clear()
        offset, cross, skew = self._variance
        trust = 1.0 / (offset + self._noise_s(error_s) ** 2)
        gain_offset, gain_skew = offset * trust, cross * trust
        self._variance = (
            offset - gain_offset * offset,
            cross - gain_offset * cross,
            skew - gain_skew * cross,
        )
        return ClockMap(
            now.device_s, now.host_s + gain_offset * error_s, now.skew + gain_skew * error_s
        )

    def _noise_s(self, error_s: float) -> float:
        """Judge the stamps by how far they have strayed lately: a card's by microseconds."""
        tuning = self._tuning
        self._mean_square += (error_s**2 - self._mean_square) / tuning.noise_memory
        spread_s = tuning.noise_margin * math.sqrt(self._mean_square)
        return min(max(spread_s, tuning.stamp_noise_floor_s), tuning.stamp_noise_s)

    def _still_uncertain(self, error_s: float) -> bool:
        """Just after the hold the offset rests on one noisy stamp: then errors correct it."""
        return abs(error_s) < 3.0 * math.sqrt(self._variance[0])

    def _doubt(self, now: ClockMap, error_s: float) -> ClockMap:
        if not self._doubted:
            self._doubted_since_s = now.device_s
        self._doubted.append(error_s)
        if now.device_s - self._doubted_since_s < self._tuning.slip_confirm_s:
            return now
        step_s = statistics.median(self._doubted)
        self._doubted.clear()
        self.slips += 1
        self._variance = (1e-6, 0.0, self._variance[2])
        return ClockMap(now.device_s, now.host_s + step_s, now.skew)


class LeakyMinimum:
    """The floor of a noisy difference between two clocks, where noise can only add.

    Waiting for the interpreter makes a reading later, never earlier, so the smallest one is the
    truest; a slow leak upwards follows clocks that drift apart. A step of one clock shows as
    `step_readings` in a row more than `step_s` above the floor: then it begins anew at their own.
    """

    def __init__(
        self,
        *,
        step_s: float = 0.05,
        step_readings: int = 200,
        leak: float = 1e-3,
        leak_limit_s: float = 1e-4,
    ) -> None:
        self._step_s = step_s
        self._step_readings = step_readings
        self._leak = leak
        self._leak_limit_s = leak_limit_s
        self._above = 0
        self._lowest_above_s = math.inf
        self.value_s: float | None = None

    def update(self, reading_s: float) -> float:
        """Take a reading and return the floor."""
        floor_s = self.value_s
        if floor_s is None or reading_s < floor_s:
            self._above, self.value_s = 0, reading_s
        elif reading_s - floor_s <= self._step_s:
            climb_s = min(reading_s - floor_s, self._leak_limit_s) * self._leak
            self._above, self.value_s = 0, floor_s + climb_s
        else:
            self.value_s = self._doubted(floor_s, reading_s)
        return self.value_s

    def _doubted(self, floor_s: float, reading_s: float) -> float:
        self._lowest_above_s = min(self._lowest_above_s, reading_s) if self._above else reading_s
        self._above += 1
        if self._above < self._step_readings:
            return floor_s
        self._above = 0
        return self._lowest_above_s


@dataclass(slots=True)
class StampCheck:
    """Sorts out stamps that cannot be true: a sound heard before it was made, or far too late."""

    longest_delay_s: float
    rejected: int = 0
    accepted: int = 0

    def accepts(self, delay_s: float) -> bool:
        """Whether a stamp `delay_s` ahead of now can be true; counts both kinds.

        A delay of exactly nothing is a driver that does not know it.
        """
        plausible = 0.0 < delay_s <= self.longest_delay_s
        if plausible:
            self.accepted += 1
        else:
            self.rejected += 1
        return plausible

    @property
    def trusted(self) -> bool:
        """Whether the device tells its time at all: most of its stamps so far were plausible."""
        return self.accepted > self.rejected
