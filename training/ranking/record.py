"""The record of a fitted model: all that is needed to write it into the binary, and to fit it again."""

import json
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from ranking.features import Corpus
from ranking.model import Ranker
from ranking.trees import Settings, code

#: What the figures depend on beside the data.
LIBRARIES = ("numba", "numpy", "scikit-learn", "scipy", "snowballstemmer")


def write(path: Path, corpus: Corpus, fitted: Ranker, settings: Settings, figures: dict[str, object]) -> None:
    """Write the record, one line an entry of a list."""
    kept = fitted.trees
    questions = zip(kept.columns.tolist(), kept.cuts.tolist(), strict=True)
    questions = [[part for pair in zip(*tree, strict=True) for part in pair] for tree in questions]
    record = {
        "features": corpus.names,
        "lexicon": {"keys": fitted.lexicon.keys.tolist(), "weights": fitted.lexicon.weights.tolist()},
        "figures": figures,
        "sets": [asdict(each) for each in corpus.sets],
        "settings": settings.as_dict(),
        "thresholds": [[code(float(value)) for value in values] for values in kept.thresholds],
        "trees": [
            {"questions": asked, "leaves": leaves}
            for asked, leaves in zip(questions, kept.leaves.tolist(), strict=True)
        ],
        "versions": {name: version(name) for name in LIBRARIES},
    }
    path.write_text(laid_out(record) + "\n", encoding="utf-8")


def laid_out(record: dict[str, object]) -> str:
    """Return JSON with sorted keys: one line an entry of a list, one line all else."""
    lines = []
    for key, value in sorted(record.items()):
        if isinstance(value, list) and value and isinstance(value[0], list | dict):
            rows = ",\n  ".join(line(row) for row in value)
            lines.append(f" {line(key)}: [\n  {rows}\n ]")
        else:
            lines.append(f" {line(key)}: {line(value)}")
    return "{\n" + ",\n".join(lines) + "\n}"


def line(value: object) -> str:
    """Return JSON on one line."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
