"""Figures: F1 of the best candidates, on what a model was fitted on and on what it was not."""

import numpy as np

from key_terms.data import Data, Document
from key_terms.model import Model, Settings, fit

#: Numbers of key terms that F1 is taken at.
COUNTS = (5, 10)

#: The parts that documents are left out in.
FOLDS = 2

#: Sets that are left out together: one is a translation of the other.
TRANSLATIONS = {
    "es_semeval2017_mt": ("es_semeval2017_mt", "semeval2017"),
    "semeval2017": ("es_semeval2017_mt", "semeval2017"),
}

Figures = dict[str, tuple[float, ...]]


def fitted(data: Data, model: Model) -> Figures:
    """Measure on the documents that the model was fitted on."""
    return {name: f1(documents, model) for name, documents in data.sets.items()}


def folds(data: Data, settings: Settings) -> Figures:
    """Measure on documents that were left out, one half of every set after the other."""
    rows: dict[str, list[tuple[float, ...]]] = {name: [] for name in data.sets}
    for fold in range(FOLDS):
        model = fit(data.names, data.without(fold, FOLDS), settings)
        for name, documents in data.sets.items():
            rows[name].append(f1(documents[fold::FOLDS], model))
    return {name: tuple(np.mean(each, axis=0)) for name, each in rows.items()}


def domains(data: Data, settings: Settings) -> Figures:
    """Measure each set on a model that was fitted on the others."""
    figures = {}
    for name, documents in data.sets.items():
        out = TRANSLATIONS.get(name, (name,))
        kept = {other: each for other, each in data.sets.items() if other not in out}
        figures[name] = f1(documents, fit(data.names, kept, settings)) if kept else (0.0,) * len(COUNTS)
    return figures


def f1(documents: list[Document], model: Model) -> tuple[float, ...]:
    """Return the mean F1 at each count, in percent, of terms picked greedily.

    The binary picks with a few rules more, so its figures are somewhat different.
    """
    totals = np.zeros(len(COUNTS))
    for document in documents:
        found = picked(document, model)
        for at, count in enumerate(COUNTS):
            hits = sum(key in document.gold for key in found[:count])
            if hits:
                totals[at] += 2 * hits / (len(found[:count]) + len(document.gold))
    return tuple(100 * totals / max(len(documents), 1))


def picked(document: Document, model: Model) -> list[str]:
    """Return the best candidates, leaving out what repeats a better one."""
    found: list[str] = []
    for at in np.argsort(-model.value(document.features), kind="stable"):
        key = document.keys[at]
        if key and not any(repeats(key, other, spaced=document.spaced) for other in found):
            found.append(key)
        if len(found) == COUNTS[-1]:
            break
    return found


def repeats(key: str, other: str, *, spaced: bool) -> bool:
    """Tell whether a phrase is another or its head; without spaces, whether either holds the other."""
    return other == key or other.endswith(" " + key) if spaced else key in other or other in key


def table(columns: dict[str, Figures]) -> str:
    """Return the figures as text, one line a set."""
    names = next(iter(columns.values()))
    lines = [f"{'F1@' + '/'.join(map(str, COUNTS)):20}" + "".join(f"{heading:>16}" for heading in columns)]
    rows = [(name, [figures[name] for figures in columns.values()]) for name in names]
    rows.append(("MEAN", [tuple(np.mean(list(figures.values()), axis=0)) for figures in columns.values()]))
    for name, cells in rows:
        lines.append(f"{name:20}" + "".join(f"{'/'.join(f'{v:.1f}' for v in cell):>16}" for cell in cells))
    return "\n".join(lines)
