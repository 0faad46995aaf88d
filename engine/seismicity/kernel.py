"""Omori's law of aftershock decay as a sum of exponentials, and what that makes cheap.

The Omori kernel is a Gamma integral,

    (t + c)^-p = 1 / Gamma(p) * integral of u^(p-1) exp(-u (t + c)) du  from 0 to infinity,

and the trapezoid rule on log u turns it into ``sum_k w_k exp(-u_k t)``. Each exponential needs one
number of memory instead of the whole history, so that the intensity at N events costs O(N K) and
not O(N^2). Relative error: below 2e-5 for p from 0.6 to 2, lags up to ``LONGEST_LAG``.

References: Ogata, Y. (1988). Statistical models for earthquake occurrences and residual analysis
for point processes. JASA 83, 9-27 (the model). Beylkin, G., Monzon, L. (2010). Approximation by
exponential sums revisited. Appl. Comput. Harmon. Anal. 28, 131-149 (the quadrature).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ..optional import SCIPY, Lazy

special = Lazy("scipy.special", "scipy", SCIPY)

Floats = NDArray[np.float64]

LONGEST_LAG = 1e5  # days, 270 years

# Spacing of the nodes in log u.
_SPACING = 0.6
# exp(-c u) at the last node: what lies beyond is lost in rounding.
LAST_EXPONENT = 30.0
# Lowest exponent of a decay: far below rounding, and safe from slow subnormal numbers.
_NOTHING = -300.0


def node_rates(shortest_delay: float, t_max: float = LONGEST_LAG) -> Floats:
    """Decay rates u [K] in 1/day that serve every c from `shortest_delay` (days) upwards.

    They lie on one fixed ladder, so that kernels of different c and p share them.
    """
    first = np.floor(np.log(1e-3 / t_max) / _SPACING)
    last = np.ceil(np.log(LAST_EXPONENT / shortest_delay) / _SPACING)
    return np.exp(_SPACING * np.arange(first, last + 1))


def node_weights(u: Floats, c: float, p: float) -> Floats:
    """Weights w [K] of ``node_rates`` such that (t + c)^-p = sum_k w_k exp(-u_k t)."""
    w = _SPACING * np.exp(p * np.log(u) - c * u - special.gammaln(p))
    # The ladder's rungs below the first decay too slowly to tell apart: the first carries them.
    w[0] /= -np.expm1(-p * _SPACING)
    return w


def node_weight_slopes(u: Floats, w: Floats, p: float) -> tuple[Floats, Floats]:
    """Derivatives of ``node_weights`` by c and by p, each [K]."""
    by_p = np.log(u) - special.digamma(p)
    by_p[0] -= _SPACING / np.expm1(p * _SPACING)
    return -u * w, by_p * w


def kernel_nodes(c: float, p: float, t_max: float = LONGEST_LAG) -> tuple[Floats, Floats]:
    """Rates u [K] in 1/day and weights w [K] of the kernel (t + c)^-p, t in days up to `t_max`."""
    u = node_rates(c, t_max)
    return u, node_weights(u, c, p)


def omori_integral(duration, c, p) -> Floats:
    """Integral of (t + c)^-p over t from 0 to `duration` (days >= 0); arguments broadcast.

    The integral from lag x on is that of a kernel with the delay c + x. Stable around p = 1.
    """
    duration, c, p = (np.asarray(x, np.float64) for x in (duration, c, p))
    stretch = np.log1p(duration / c)
    return c ** (1 - p) * stretch * special.exprel((1 - p) * stretch)


def omori_integral_slopes(duration, c, p) -> tuple[Floats, Floats]:
    """Derivatives of ``omori_integral`` by c and by p."""
    duration, c, p = (np.asarray(x, np.float64) for x in (duration, c, p))
    q = 1 - p
    stretch = np.log1p(duration / c)
    by_q = (
        c**q
        * stretch
        * (np.log(c) * special.exprel(q * stretch) + stretch * _exprel_slope(q * stretch))
    )
    return (duration + c) ** -p - c**-p, -by_q


def omori_delay(share, duration, c, p) -> Floats:
    """Lag (days) at which `share` of the integral over `duration` is reached: the inverse CDF."""
    duration, c, p = (np.asarray(x, np.float64) for x in (duration, c, p))
    q = 1 - p
    # In units of c: expected y, with log(1 + lag / c) = log1p(q y) / q.
    y = np.asarray(share) * omori_integral(duration, c, p) * c**-q
    # q y > -1 but for rounding, at the far end of a finite total.
    scaled = np.maximum(q * y, -1 + 1e-16)
    stretch = np.where(np.abs(q) < 1e-9, y, np.log1p(scaled) / np.where(q == 0, 1, q))
    return np.minimum(c * np.expm1(stretch), duration)


def _exprel_slope(x: Floats) -> Floats:
    """Derivative of (exp(x) - 1) / x."""
    series = 1 / 2 + x * (1 / 3 + x * (1 / 8 + x * (1 / 30 + x / 144)))
    safe = np.where(np.abs(x) < 0.02, 1.0, x)
    return np.where(np.abs(x) < 0.02, series, (np.exp(safe) * (safe - 1) + 1) / safe**2)


def padded_size(n: int) -> int:
    """Length of the arrays that ``scan`` of n events fills: stretches of equal length."""
    length = _stretch(n)
    return -(-n // length) * length


def _stretch(n: int) -> int:
    """Events in a stretch: few steps, each over many stretches."""
    return max(1, int(np.sqrt(n)) // 2)


def scan(time: Floats, weights: Floats, u: Floats) -> Iterator[tuple[slice, Floats, Floats]]:
    """Walk the sums S_k(t) = sum_{t_j < t} weight_j exp(-u_k (t - t_j)) along the events.

    The recursion from event to event is vectorised over stretches of the catalogue that
    advance side by side, once for what each hands on to the next and once for the values.

    Parameters
    ----------
    time: [N] ascending, days. Events before another in this order count, ties included.
    weights: [C, N], C kinds of sums at once.
    u: [K] in 1/day.

    Yields
    ------
    (here, previous, before): `here` selects B of the ``padded_size(N)`` events; `previous`
    [C, B, K] are the sums right after the event before each, `before` [C, B, K] those right
    before each. The arrays are reused: consume them at once.
    """
    kinds, n = weights.shape
    if n == 0:
        return
    length = _stretch(n)
    blocks = padded_size(n) // length
    # [L, B]: the l-th event of each stretch; padding adds weightless events at the last time.
    steps = np.zeros(blocks * length)
    steps[1:n] = np.diff(time)
    steps = np.ascontiguousarray(steps.reshape(blocks, length).T)
    padded = np.zeros((kinds, blocks * length))
    padded[:, :n] = weights
    gain = np.ascontiguousarray(padded.reshape(kinds, blocks, length).transpose(2, 0, 1))[..., None]

    decay = np.empty((blocks, len(u)))
    state = np.zeros((kinds, blocks, len(u)))
    passed = np.zeros(blocks)
    for step, added in zip(steps, gain):
        _decay(step, u, decay)
        state *= decay
        state += added
        passed += step

    # From each stretch's end to the next one's; `passed` spans the stretch and the gap before it.
    _decay(passed, u, decay)
    for b in range(1, blocks):
        state[:, b] += state[:, b - 1] * decay[b]
    state[:, 1:] = state[:, :-1]
    state[:, 0] = 0

    before = np.empty_like(state)
    for row, (step, added) in enumerate(zip(steps, gain)):
        _decay(step, u, decay)
        np.multiply(state, decay, out=before)
        yield slice(row, blocks * length, length), state, before
        np.add(before, added, out=state)


def _decay(step: Floats, u: Floats, out: Floats) -> None:
    """exp(-step u) [B, K], into `out`; floored where it counts as nothing."""
    np.multiply(step[:, None], -u, out=out)
    np.maximum(out, _NOTHING, out=out)
    np.exp(out, out=out)
