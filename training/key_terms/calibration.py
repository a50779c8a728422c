"""Scores that are probabilities: how often readers name what has one (Platt 1999).

What readers named first counts for more in the fit, and trees are surer of what they were fitted to than of
the rest. So the sums are stretched and moved as fits best on documents that were left out. Their order stays.
"""

from dataclasses import replace

import numpy as np
from sklearn.linear_model import LogisticRegression

from key_terms.data import READERS, Data
from key_terms.model import LARGEST_LEAF, UNIT, Model, Settings, fit, thousandths
from key_terms.report import picked

#: The parts that documents are left out in.
FOLDS = 3


def calibrated(data: Data, settings: Settings, model: Model) -> Model:
    """Return a model with the scores of readers, as left-out documents of theirs show them."""
    sums, named = [], []
    for fold in range(FOLDS):
        without = fit(data.names, data.without(fold, FOLDS), settings)
        for document in data.sets[READERS][fold::FOLDS]:
            best: dict[str, float] = {}
            for key, value in zip(document.keys, without.value(document.features), strict=True):
                best[key] = max(value, best.get(key, value))
            found = picked(document, without)
            sums.extend(best[key] for key in found)
            named.extend(key in document.gold for key in found)
    regression = LogisticRegression(C=1e6).fit(np.array(sums)[:, None], named)
    return stretched(model, float(regression.coef_[0, 0]), float(regression.intercept_[0]))


def stretched(model: Model, slope: float, shift: float) -> Model:
    """Return a model with other sums, `slope` times as large and moved by `shift`."""
    trees = [
        replace(
            tree,
            leaves=[int(np.clip(round(slope * leaf), -LARGEST_LEAF, LARGEST_LEAF)) for leaf in tree.leaves],
        )
        for tree in model.trees
    ]
    bias = round(slope * model.bias + shift / UNIT)
    return Model(bias, thousandths(UNIT * slope * model.weights), trees)
