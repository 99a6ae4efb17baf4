"""A boosted sum of cuts at one value each, written down as points: no two signs are asked together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from cases import Case
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

from service.judge.doubt.points import POINTS, SLIPS

NAMES = [*POINTS, *(f"slip: {code}" for code in SLIPS)]
_HUNDREDTHS = 100
_WHOLE = 20  # times that a case of whole news counts
_LEAST = (-100, -50, -25, 0, 25, 50, 75, 100)


def held_back(rows: Sequence[Case]) -> Iterator[tuple[int, float, float]]:
    """For some least points, the shares of true figures and of slips accused by points fitted without them.

    Of whole news items, which are all that the points are asked of.
    """
    values, slip, passage, whole = _columns(rows)
    points = np.zeros(len(rows))
    for learnt, judged in GroupKFold(5).split(values, slip, passage):
        model = _model(values[learnt], slip[learnt], whole[learnt])
        points[judged] = model.decision_function(values[judged]) * _HUNDREDTHS
    for least in _LEAST:
        yield least, float((points[whole & ~slip] >= least).mean()), float((points[whole & slip] >= least).mean())


def fitted(rows: Sequence[Case]) -> Iterator[tuple[str, list[str], list[int]]]:
    """Each sign with its bounds and points."""
    values, slip, _, whole = _columns(rows)
    cuts: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for (tree,) in _model(values, slip, whole)._predictors:
        root = tree.nodes[0]
        if not root["is_leaf"]:
            below, above = tree.nodes[root["left"]]["value"], tree.nodes[root["right"]]["value"]
            cuts[NAMES[root["feature_idx"]]].append((float(root["num_threshold"]), float(below), float(above)))
    for name, told in cuts.items():
        bounds = sorted({bound for bound, _, _ in told})
        steps = [sum(low if at <= bound else high for bound, low, high in told) for at in (*bounds, bounds[-1] + 1)]
        yield name, [f"{bound:.3g}" for bound in bounds], [round(step * _HUNDREDTHS) for step in steps]


def _columns(rows: Sequence[Case]) -> tuple[np.ndarray, ...]:
    values = [
        [*(row.signs.get(name, 0.0) for name in POINTS), *(float(row.code == code) for code in SLIPS)] for row in rows
    ]
    told = [(row.slip, row.passage, row.whole) for row in rows]
    return np.array(values), *map(np.array, zip(*told, strict=True))


def _model(values: np.ndarray, slip: np.ndarray, whole: np.ndarray) -> HistGradientBoostingClassifier:
    """Fitted so that the true figures weigh as much as the slips, and whole news more than sentences."""
    weight = np.where(whole, _WHOLE, 1.0)
    weight = np.where(slip, weight, weight * weight[slip].sum() / weight[~slip].sum())
    model = HistGradientBoostingClassifier(
        max_iter=300, learning_rate=0.08, max_leaf_nodes=2, l2_regularization=10, random_state=0
    )
    return model.fit(values, slip, sample_weight=weight)
