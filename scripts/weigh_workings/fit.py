"""Fits the points of signs: a softmax over standing alone and each working, by what the figures come to.

A figure that stands alone is what it is for itself, and some working gives it by chance now and then; one that is
worked out is what its working gives, but for errors in print and of ours. So much is known of each figure of a true
text; which of its workings is meant is not asked of anybody.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from cases import Case
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from service.judge.worked_out.points import ALONE

Vector = NDArray[np.float64]
Sign = tuple[str, str]
"""What a sign is seen of, and the sign."""
_SELDOM, _OFTEN = 4, 30  # times that a sign must be seen, of a working that bears a figure out and of others
_ERRS = 0.003  # how often a figure that is worked out is not what its working gives
_LEAST_CHANCE = 1e-4
_PENALTY = 0.5  # for each point's square
_CURVED = 0.02  # how much of a sign's rows bends the loss, about
_SLIGHT = 0.35  # weights below which a sign is left out
_FOLDS, _ROUNDS, _REMEMBERED = 3, 300, 20


@dataclass(frozen=True)
class _Rows:
    """All options of all cases, a row each, that of standing alone first.

    Attributes:
        signs: which row has which sign.
        case: the number of the case that a row is of.
        likely: the logarithm of how likely the figure is what it is, if the row is what is meant.
    """

    signs: csr_matrix
    case: NDArray[np.int64]
    likely: Vector

    def of(self, keep: NDArray[np.bool_]) -> "_Rows":
        """Those of some cases, numbered anew."""
        rows = keep[self.case]
        _, case = np.unique(self.case[rows], return_inverse=True)
        return _Rows(self.signs[rows], case, self.likely[rows])


def fitted(cases: Sequence[Case]) -> dict[Sign, int]:
    """The points of each sign, in hundredths."""
    names = _names(cases)
    weights = _pruned(_rows(cases, names))
    points = {name: round(100 * weights[at]) for name, at in names.items() if weights[at]}
    return {name: worth for name, worth in points.items() if worth}


def held_back(cases: Sequence[Case]) -> Iterator[tuple[str, int, int, int]]:
    """By the name of a working: the true figures that it accuses, and the slips that there are and that it accuses.

    Of files that the points were not fitted to. A slip is a figure that a working gives, taken for one with its digits
    turned about, which is worth what such a slip of two digits is. The first name is that of all together.
    """
    names = _names(cases)
    rows = _rows(cases, names)
    files = {text: n % _FOLDS for n, text in enumerate(sorted({case.text for case in cases}))}
    fold = np.array([files[case.text] for case in cases])
    starts = np.searchsorted(rows.case, np.arange(len(cases)))
    true, slips, found = Counter[str](), Counter[str](), Counter[str]()
    for n in range(_FOLDS):
        scores = rows.signs @ _pruned(rows.of(fold != n)) * 100
        for at in np.flatnonzero(fold == n):
            case = cases[at]
            odds = scores[starts[at] + 1 : starts[at] + 1 + len(case.holds)] - scores[starts[at]]
            if any(case.holds):
                most, name, least = max(_told(case, odds, case.holds))
                slips[name] += 1
                found[name] += most >= least
            elif case.weighed:
                accusing = [one for one in _told(case, odds, [True] * len(odds)) if one[0] >= one[2]]
                true.update(name for _, name, _ in accusing and [max(accusing)])
    yield "all", true.total(), slips.total(), found.total()
    for name, number in slips.most_common():
        yield name, true[name], number, found[name]


def _told(case: Case, odds: Vector, of: Sequence[bool]) -> list[tuple[float, str, float]]:
    """Of some workings of a figure, the points, the name, and the points from which it refutes."""
    names, least = [name for name, _ in case.workings], [np.inf if one is None else one for one in case.least]
    return [told for told, some in zip(zip(odds, names, least, strict=True), of, strict=True) if some]


def _names(cases: Sequence[Case]) -> dict[Sign, int]:
    """The signs that are seen often enough, each with its column."""
    seen: Counter[Sign] = Counter()
    given: Counter[Sign] = Counter()
    for case in cases:
        seen.update((ALONE, sign) for sign in case.own)
        for (name, signs), holds in zip(case.workings, case.holds, strict=True):
            seen.update((name, sign) for sign in signs)
            given.update((name, sign) for sign in signs if holds)
    kept = [one for one, n in seen.items() if n >= _SELDOM and (one[0] == ALONE or given[one] or n >= _OFTEN)]
    return {name: at for at, name in enumerate(kept)}


def _rows(cases: Sequence[Case], names: dict[Sign, int]) -> _Rows:
    columns: list[int] = []
    ends, numbers, likely = [0], [], []
    for number, case in enumerate(cases):
        some = any(case.holds)
        rows = [(ALONE, case.own), *case.workings]
        odds = [max(case.by_chance, _LEAST_CHANCE) if some else 1.0]
        odds += [1.0 if holds else _ERRS / 100 if some else _ERRS for holds in case.holds]
        for (name, signs), chance in zip(rows, odds, strict=True):
            columns += [names[name, sign] for sign in signs if (name, sign) in names]
            ends.append(len(columns))
            numbers.append(number)
            likely.append(chance)
    shape = (len(numbers), len(names))
    signs = csr_matrix((np.ones(len(columns), np.float32), np.array(columns, np.int32), np.array(ends)), shape=shape)
    return _Rows(signs, np.array(numbers), np.log(np.array(likely)))


def _pruned(rows: _Rows) -> Vector:
    """The weights, those that hardly matter nought."""
    first = _weights(rows, np.zeros(rows.signs.shape[1]))
    kept = np.flatnonzero(np.abs(first) > _SLIGHT)
    weights = np.zeros(rows.signs.shape[1])
    weights[kept] = _weights(_Rows(rows.signs[:, kept], rows.case, rows.likely), first[kept])
    return weights


def _weights(rows: _Rows, first: Vector) -> Vector:
    turned, case, starts = rows.signs.T.tocsr(), rows.case, np.flatnonzero(np.diff(rows.case, prepend=-1))

    def total(scores: Vector) -> Vector:
        most = np.maximum.reduceat(scores, starts)
        return most + np.log(np.add.reduceat(np.exp(scores - most[case]), starts))

    def loss(weights: Vector) -> tuple[float, Vector]:
        scores = rows.signs @ weights
        weighed = scores + rows.likely
        every, told = total(scores), total(weighed)
        gap = np.exp(scores - every[case]) - np.exp(weighed - told[case])
        value = float((every - told).sum() + _PENALTY * (weights @ weights))
        return value, turned @ gap + 2 * _PENALTY * weights

    often = np.asarray(rows.signs.sum(axis=0)).ravel()
    scale = 1 / np.sqrt(often * _CURVED + 2 * _PENALTY)

    def scaled(steps: Vector) -> tuple[float, Vector]:
        value, slope = loss(steps * scale)
        return value, slope * scale

    options = {"maxiter": _ROUNDS, "maxcor": _REMEMBERED}
    found = minimize(scaled, first / scale, jac=True, method="L-BFGS-B", options=options)
    return np.asarray(found.x) * scale
