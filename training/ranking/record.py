"""The record of a fitted model: all that is needed to write it into the binary, and to fit it again."""

import json
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from ranking.features import Corpus
from ranking.model import Ranker, Settings

#: What the figures depend on beside the data.
LIBRARIES = ("numba", "numpy", "scipy", "snowballstemmer")


def write(path: Path, corpus: Corpus, ranker: Ranker, settings: Settings) -> None:
    """Write the record, one line a list of numbers."""
    scales = zip(
        corpus.names,
        ranker.scale.mean,
        ranker.scale.deviation,
        ranker.text_scale.mean,
        ranker.text_scale.deviation,
        strict=True,
    )
    keys = ("name", "mean", "deviation", "text_mean", "text_deviation")
    record = {
        "features": [dict(zip(keys, scale, strict=True)) for scale in scales],
        "gate": ranker.gate.tolist(),
        "kinds": len(ranker.offsets),
        "offsets": ranker.offsets.tolist(),
        "sets": [asdict(each) for each in corpus.sets],
        "settings": settings.as_dict(),
        "versions": {name: version(name) for name in LIBRARIES},
        "weights": ranker.weights.tolist(),
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
