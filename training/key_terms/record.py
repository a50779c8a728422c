"""The record of the fitted models: all that is needed to write them into the binary, or to fit them again."""

from importlib.metadata import version
from pathlib import Path

from key_terms.data import Data
from key_terms.model import Model, Settings
from ranking.record import laid_out

#: What the figures depend on beside the data.
LIBRARIES = ("numba", "numpy", "scikit-learn", "snowballstemmer")


def write(path: Path, fitted: dict[str, tuple[Data, Settings, Model]]) -> None:
    """Write the record: one line a model, and one a tree."""
    models, sets, trees = [], [], []
    for name, (data, settings, model) in fitted.items():
        models.append(
            {
                "name": name,
                "features": data.names,
                "bias": model.bias,
                "weights": model.weights.tolist(),
                "settings": settings.as_dict(),
            }
        )
        sets.extend(
            {
                "model": name,
                "name": each,
                "documents": len(documents),
                "weight": settings.set_weights[each],
            }
            for each, documents in data.sets.items()
        )
        trees.extend(
            {"model": name, "features": tree.features, "thresholds": tree.thresholds, "leaves": tree.leaves}
            for tree in model.trees
        )
    record = {
        "models": models,
        "sets": sets,
        "trees": trees,
        "versions": {library: version(library) for library in LIBRARIES},
    }
    path.write_text(laid_out(record) + "\n", encoding="utf-8")
