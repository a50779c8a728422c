"""Logistic regression, and the record of one."""

import subprocess
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from ranking.record import laid_out

#: What the figures depend on beside the data.
LIBRARIES = ("numpy", "scikit-learn")
#: Digits behind the point that are kept of a weight.
DIGITS = 4
#: Parts that pages are divided into, by site, to measure on sites that were left out.
FOLDS = 5

#: An array of numbers: features, labels, weights.
Floats = NDArray[Any]


@dataclass(frozen=True)
class Model:
    """A weighted sum: above 0 it says yes."""

    bias: float
    weights: Floats

    def value(self, rows: Floats) -> Floats:
        """Return the log-odds of each row."""
        return rows @ self.weights + self.bias


def fit(rows: Floats, labels: Floats, importance: Floats, c: float) -> Model:
    """Fit on standardized features; `c` is the inverse of the penalty; return raw weights."""
    mean, deviation = rows.mean(0), rows.std(0)
    deviation[deviation == 0] = 1
    model = LogisticRegression(C=c, max_iter=5000)
    model.fit((rows - mean) / deviation, labels, sample_weight=importance)
    raw = model.coef_[0] / deviation
    return Model(float(model.intercept_[0] - (raw * mean).sum()), raw)


def left_out(rows: Floats, labels: Floats, importance: Floats, sites: Floats, c: float) -> Floats:
    """Return the log-odds of each row by models that were fitted on other sites."""
    values = np.zeros(len(labels))
    for train, test in GroupKFold(FOLDS).split(rows, labels, sites):
        values[test] = fit(rows[train], labels[train], importance[train], c).value(rows[test])
    return values


def write(
    path: Path, names: list[str], model: Model, data: dict[str, int], figures: object, settings: object
) -> None:
    """Write the record: all that is needed to write the model into the binary, and to fit it again."""
    weights = zip(names, model.weights, strict=True)
    record = {
        "bias": round(model.bias, DIGITS),
        "data": data,
        "features": [{"name": name, "weight": round(float(weight), DIGITS)} for name, weight in weights],
        "figures": figures,
        "revision": revision(),
        "settings": settings,
        "versions": {name: version(name) for name in LIBRARIES},
    }
    path.write_text(laid_out(record) + "\n", encoding="utf-8")


def revision() -> str:
    """Return the state of the repository: the features are those of this state."""
    command = ["git", "describe", "--always", "--dirty", "--exclude=*"]
    folder = Path(__file__).parent
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
