"""Boosted trees of three questions each, written down as nested lists, and how they do on texts held back."""

from collections.abc import Iterator, Sequence

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import GroupKFold
from sklearn.tree import DecisionTreeRegressor

from service.judge.company.trees import Tree

WRONG = {"news misread": 2.0, "news misread before": 1.0}
"""Accusations of true figures, and what each counts."""
RIGHT = {
    "slip in print": 100,
    "slip that must be told": 100,
    "slip in news": 1000,
    "slip in news before": 800,
    "slip in a story": 1500,
    "slip of any sort in a story": 1500,
    "slip in a sentence": 1500,
}
"""Accusations of figures with a slip, and what all of a sort count."""
_TREES, _RATE, _QUESTIONS = 250, 0.07, 3
_FITS = 4  # to other halves of the cases, of which the mean is taken: what one of them says by chance is evened out
_THOUSANDTHS = 1000
_FOLDS = 6


def columns(sources: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Whether each accusation is right, and how much it counts; right and wrong ones count the same altogether."""
    told = np.array(sources)
    right = np.isin(told, list(RIGHT))
    weight = np.ones(len(told))
    for source, each in WRONG.items():
        weight[told == source] = each
    for source, total in RIGHT.items():
        weight[told == source] = total / max(1, (told == source).sum())
    weight[~right] *= weight[right].sum() / weight[~right].sum()
    return right, weight


def held_back(values: np.ndarray, sources: Sequence[str], texts: Sequence[str]) -> np.ndarray:
    """The points of each accusation by trees that were fitted to other texts."""
    right, weight = columns(sources)
    points = np.zeros(len(right))
    for learnt, judged in GroupKFold(_FOLDS).split(values, right, texts):
        models = _models(values[learnt], right[learnt], weight[learnt])
        points[judged] = sum(one.decision_function(values[judged]) for one in models) * _THOUSANDTHS / _FITS
    return points


def fitted(values: np.ndarray, sources: Sequence[str], names: Sequence[str]) -> list[Tree]:
    """The trees, the first of which is what all accusations begin with."""
    models = list(_models(values, *columns(sources)))
    start = float(models[0]._raw_predict_init(values[:1])[0, 0])
    return [round(start * _THOUSANDTHS), *(_written(tree, names) for one in models for (tree,) in one.estimators_)]


def _written(tree: DecisionTreeRegressor, names: Sequence[str], at: int = 0) -> Tree:
    known = tree.tree_
    if known.children_left[at] == known.children_right[at]:
        return round(float(known.value[at, 0, 0]) * _RATE * _THOUSANDTHS / _FITS)
    up_to, beyond = (_written(tree, names, int(side[at])) for side in (known.children_left, known.children_right))
    if up_to == beyond:
        return up_to
    return [names[known.feature[at]], float(f"{known.threshold[at]:.4g}"), up_to, beyond]


def _models(values: np.ndarray, right: np.ndarray, weight: np.ndarray) -> Iterator[GradientBoostingClassifier]:
    for seed in range(_FITS):
        model = GradientBoostingClassifier(
            n_estimators=_TREES,
            max_depth=_QUESTIONS,
            learning_rate=_RATE,
            subsample=0.6,
            min_samples_leaf=20,
            max_features=0.3,
            random_state=seed,
        )
        yield model.fit(values, right, sample_weight=weight)
