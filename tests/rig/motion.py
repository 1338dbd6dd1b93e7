"""Judges motion seen on a screen: when each picture appeared, how late, how smoothly.

Pure functions; times in seconds, places in pixels. What is seen comes from `watching.Sighting`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Path = Callable[[FloatArray], FloatArray]  # place at a moment

LAG_SCAN_S = 0.1
LAG_SCAN_STEPS = 401
GRID_FITS = 8
PERIOD_DOUBT = 0.01


@dataclass(frozen=True, slots=True)
class Frames:
    """Pictures that are elsewhere than the one before, in order.

    `time_s` is the best guess of the moment each appeared, `doubt_s` half the span in which it
    surely did: after the grab before began, and before its own first grab ended.
    """

    x: FloatArray
    time_s: FloatArray
    doubt_s: FloatArray


@dataclass(frozen=True, slots=True)
class Grid:
    """The regular beat of a display: slot number `index[i]` belongs to frame i."""

    first_s: float
    period_s: float
    index: IntArray

    @property
    def time_s(self) -> FloatArray:
        """The moments of the frames without the grabber's doubt."""
        return self.first_s + self.period_s * self.index.astype(np.float64)


@dataclass(frozen=True, slots=True)
class Motion:
    """How well what was seen follows a path.

    lag_ms: how late pictures appear (negative: early). residual_px, median_px and worst_px: rms,
    median and largest distance from the path after the lag is taken out and frames are set on
    the display's beat.
    unevenness_ms: rms distance of the frames from that beat, the grabber's doubt included.
    missed: slots in which the picture should have moved and stayed the same.
    """

    frames: int
    refresh_hz: float
    lag_ms: float
    residual_px: float
    median_px: float
    worst_px: float
    unevenness_ms: float
    missed: int


def distinct_frames(
    start_s: FloatArray, end_s: FloatArray, figures: FloatArray, mass_tolerance: float | None = 0.1
) -> Frames:
    """The moment each new centroid was first seen, from grabs (rows of x, y, mass).

    One that is elsewhere in either direction is new: at the side of a curve it moves up or down.
    The picture before the first grab is unknown, so the first frame is left out. Grabs without a
    centroid are passed over, and so are those whose mass is off the median by more than the
    tolerance (a share of it): they caught a picture half drawn.
    """
    whole = np.isfinite(figures[:, 0])
    if mass_tolerance is not None:
        usual = np.median(figures[whole, 2])
        whole &= np.abs(figures[:, 2] - usual) <= mass_tolerance * usual
    start_s, end_s, x = start_s[whole], end_s[whole], figures[whole, 0]
    new = np.flatnonzero(np.diff(figures[whole, :2], axis=0).any(axis=1)) + 1
    middle_s = (start_s + end_s) / 2
    return Frames(
        x=x[new],
        time_s=(middle_s[new - 1] + middle_s[new]) / 2,
        doubt_s=(end_s[new] - start_s[new - 1]) / 2,
    )


def fit_grid(time_s: FloatArray, period_s: float = 1 / 60) -> Grid:
    """The regular beat on which moments lie; the period given needs to be right to 1 %.

    Frames that came far off the beat have no say in it, however many slots they took.
    """
    since_s = time_s - time_s[0]
    period, first = _nearest_beat(since_s, period_s)
    for _ in range(GRID_FITS):
        index = np.rint((since_s - first) / period).astype(np.int64)
        off_s = since_s - first - period * index
        off_s = np.abs(off_s - np.median(off_s))
        kept = off_s <= max(3 * float(np.median(off_s)), 1e-6)
        period, first = np.polyfit(index[kept], since_s[kept], 1)
    index = np.rint((since_s - first) / period).astype(np.int64)
    return Grid(float(first) + float(time_s[0]), float(period), index)


def _nearest_beat(since_s: FloatArray, period_s: float) -> tuple[float, float]:
    """Period and first slot of the beat that most moments agree on, near enough to count slots.

    Found in the spectrum: to count from frame to frame would go astray for good where one came
    more than half a slot late.
    """
    turns = PERIOD_DOUBT * float(since_s[-1]) / period_s
    tries = 1.0 / (period_s * np.linspace(1 - PERIOD_DOUBT, 1 + PERIOD_DOUBT, int(16 * turns) + 3))
    sums = np.array([np.exp(2j * np.pi * rate * since_s).sum() for rate in tries])
    best = int(np.argmax(np.abs(sums)))
    return 1.0 / tries[best], float(np.angle(sums[best])) / (2 * np.pi * tries[best])


def eased_x(phase: FloatArray, centre_px: float, amplitude_px: float) -> FloatArray:
    """The path of a target: phase 0 is the left extreme, 1 the right one, 2 the left again."""
    folded = np.abs(np.mod(phase + 1, 2) - 1)
    found: FloatArray = centre_px - amplitude_px * np.cos(np.pi * folded)
    return found


def fit_eased_path(x: FloatArray, time_s: FloatArray, sweeps_per_s: float) -> Path:
    """The eased path of known speed that lies nearest to what was seen, whatever its phase."""
    turn = np.pi * sweeps_per_s
    origin_s = float(time_s[0])
    return fit_path(
        *(x, time_s),
        lambda at_s: np.cos(turn * (at_s - origin_s)),
        lambda at_s: np.sin(turn * (at_s - origin_s)),
    )


def fit_path(x: FloatArray, time_s: FloatArray, *shapes: Path) -> Path:
    """What lies nearest to what was seen of all that shapes of known course can be put together to.

    Each as large as it takes, and wherever its middle is.
    """

    def columns(at_s: FloatArray) -> FloatArray:
        return np.column_stack((np.ones_like(at_s), *(shape(at_s) for shape in shapes)))

    weights = np.linalg.lstsq(columns(time_s), x)[0]
    return lambda at_s: columns(at_s) @ weights


def fit_lag_s(x: FloatArray, time_s: FloatArray, path: Path) -> float:
    """By how much later than the path says the places were seen, within 0.1 s either way."""
    lags = np.linspace(-LAG_SCAN_S, LAG_SCAN_S, LAG_SCAN_STEPS)
    misses = [float(np.sum((x - path(time_s - lag)) ** 2)) for lag in lags]
    lag = float(lags[int(np.argmin(misses))])
    for _ in range(8):
        rest = x - path(time_s - lag)
        speed = (path(time_s - lag + 1e-4) - path(time_s - lag - 1e-4)) / 2e-4
        lag -= float(speed @ rest / (speed @ speed))
    return lag


def missed_slots(grid: Grid, *paths: Path, lag_s: float, least_move_px: float = 0.5) -> FloatArray:
    """When slots of the beat began without a new picture though the target moved by so much.

    `paths` are its place in x, and in y where it goes there too.
    """
    slots = np.setdiff1d(np.arange(grid.index[0], grid.index[-1] + 1), grid.index)
    begins_s = grid.first_s + grid.period_s * slots
    moved = np.zeros(len(slots))
    for path in paths:
        now_s = begins_s - lag_s
        moved = np.hypot(moved, path(now_s) - path(now_s - grid.period_s))
    return begins_s[moved >= least_move_px]


def were_looked_at(
    begins_s: FloatArray, period_s: float, start_s: FloatArray, end_s: FloatArray
) -> NDArray[np.bool_]:
    """Of each slot, whether any grab lies within: else nobody can tell what was shown in it."""
    first = np.minimum(np.searchsorted(start_s, begins_s), len(start_s) - 1)
    return (start_s[first] >= begins_s) & (end_s[first] <= begins_s + period_s)


def judge(frames: Frames, path: Path, period_s: float = 1 / 60) -> Motion:
    """All figures at once. Raises ValueError when fewer than ten pictures were seen."""
    if len(frames.x) < 10:
        raise ValueError(f"only {len(frames.x)} different pictures were seen")
    grid = fit_grid(frames.time_s, period_s)
    lag_s = fit_lag_s(frames.x, grid.time_s, path)
    rest = frames.x - path(grid.time_s - lag_s)
    return Motion(
        frames=len(frames.x),
        refresh_hz=1 / grid.period_s,
        lag_ms=lag_s * 1e3,
        residual_px=float(np.sqrt(np.mean(rest**2))),
        median_px=float(np.median(np.abs(rest))),
        worst_px=float(np.abs(rest).max()),
        unevenness_ms=float(np.sqrt(np.mean((frames.time_s - grid.time_s) ** 2)) * 1e3),
        missed=len(missed_slots(grid, path, lag_s=lag_s)),
    )
