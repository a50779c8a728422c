"""Figures on documents that the weights do not know, and their report."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ranking.features import Corpus
from ranking.model import Ranker, Settings, fit
from ranking.selection import evaluate, evaluate_lead

#: How many parts the documents are split into by their names, each left out once.
FOLDS = 4
#: How the sections of a report are headed.
HEADINGS = {
    "folds": f"Documents left out ({FOLDS} folds)",
    "domains": "Kinds of text left out",
    "all": "Documents fitted on",
}


@dataclass(frozen=True)
class Difference:
    """A mean of differences and its standard error."""

    mean: float
    error: float

    def __str__(self) -> str:
        return f"{self.mean:+.2f} ± {self.error:.2f}"

    def as_dict(self) -> dict[str, float]:
        """Return the numbers for a report."""
        return {"mean": round(self.mean, 4), "error": round(self.error, 4)}


def fold_of(corpus: Corpus) -> np.ndarray:
    """Return the fold of each document, by its name."""
    digests = (hashlib.md5(name.encode(), usedforsecurity=False).hexdigest() for name in corpus.ids)
    return np.array([int(digest, 16) % FOLDS for digest in digests])


def domain_of(corpus: Corpus) -> np.ndarray:
    """Return the number of each document's kind of text."""
    order = sorted(set(corpus.domains))
    return np.array([order.index(domain) for domain in corpus.domains])[corpus.set_of]


def left_out(
    corpus: Corpus, groups: np.ndarray, settings: Settings, say: Callable[[str], None]
) -> dict[str, np.ndarray]:
    """Return the ROUGE of each document under models fitted on the other groups."""
    figures = {name: np.zeros((len(corpus.ids), 3)) for name in ("linear", "mixture")}
    for group in np.unique(groups):
        test = np.nonzero(groups == group)[0]
        train = np.nonzero(groups != group)[0]
        say(f"leaving out group {group + 1} of {groups.max() + 1}, {len(test)} documents")
        for name, ranker in fit(corpus, train, settings, lambda _text: None).items():
            figures[name][test] = measured(corpus, ranker, test, settings)
    return figures


def measured(corpus: Corpus, ranker: Ranker, documents: np.ndarray, settings: Settings) -> np.ndarray:
    """Return ROUGE-1, -2 and -L of a model's summary of each document."""
    return evaluate(corpus.texts, documents, ranker.scores(corpus), settings.redundancy)


def compare(corpus: Corpus, figures: dict[str, np.ndarray]) -> dict[str, object]:
    """Compare figures of all documents with those of the first sentences, set by set."""
    lead = evaluate_lead(corpus.texts, np.arange(len(corpus.ids))).mean(axis=1)
    means = {name: rouge.mean(axis=1) for name, rouge in figures.items()}
    rows, errors = [], []
    for number, each in enumerate(corpus.sets):
        own = corpus.set_of == number
        to_lead = difference(means["mixture"][own], lead[own])
        to_linear = difference(means["mixture"][own], means["linear"][own])
        errors.append((to_lead, to_linear))
        rows.append(
            {
                "set": each.name,
                "language": each.language,
                "documents": each.documents,
                "words": each.budget,
                "lead": round(float(lead[own].mean()), 4),
                "linear": round(float(means["linear"][own].mean()), 4),
                "mixture": round(float(means["mixture"][own].mean()), 4),
                "rouge": [round(float(value), 4) for value in figures["mixture"][own].mean(axis=0)],
                "to_lead": to_lead.as_dict(),
                "to_linear": to_linear.as_dict(),
            }
        )
    models = ("lead", "linear", "mixture")
    overall = {name: round(float(np.mean([row[name] for row in rows])), 4) for name in models}
    overall["to_lead"] = mean_of([pair[0] for pair in errors]).as_dict()
    overall["to_linear"] = mean_of([pair[1] for pair in errors]).as_dict()
    return {"sets": rows, "mean": overall}


def difference(left: np.ndarray, right: np.ndarray) -> Difference:
    """Return the mean of paired differences."""
    gaps = left - right
    error = gaps.std(ddof=1) / np.sqrt(len(gaps)) if len(gaps) > 1 else 0.0
    return Difference(float(gaps.mean()), float(error))


def mean_of(differences: list[Difference]) -> Difference:
    """Return the mean over sets, each with equal weight."""
    count = len(differences)
    error = np.sqrt(sum(each.error**2 for each in differences)) / count
    return Difference(float(np.mean([each.mean for each in differences])), float(error))


def table(comparison: dict[str, object]) -> str:
    """Lay a comparison out in Markdown."""
    lines = [
        "| set | language | documents | words | Lead | linear | mixture | − Lead | − linear |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in [*comparison["sets"], {"set": "**mean of sets**", **comparison["mean"]}]:
        cells = [str(row.get(name, "")) for name in ("set", "language", "documents", "words")]
        cells += [f"{row[name]:.2f}" for name in ("lead", "linear", "mixture")]
        cells += [str(Difference(**row[name])) for name in ("to_lead", "to_linear")]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def write(folder: Path, date: str, settings: Settings, comparisons: dict[str, dict[str, object]]) -> None:
    """Write the report of a day, for readers and for programs."""
    folder.mkdir(parents=True, exist_ok=True)
    text = (
        f"# The ranker, {date}\n\n"
        "Mean of ROUGE-1, ROUGE-2 and ROUGE-L (F1, percent) at the length of the human summaries. Lead is\n"
        "the first sentences; the linear model is one set of weights for all texts, fitted as the mixture\n"
        "is. The last columns say by how much the mixture is better than either; after ± stands the\n"
        "standard error of the paired difference.\n"
    )
    for name, comparison in comparisons.items():
        text += f"\n## {HEADINGS[name]}\n\n{table(comparison)}"
    content = {"date": date, "settings": settings.as_dict(), "results": comparisons}
    (folder / f"ranking-{date}.md").write_text(text, encoding="utf-8")
    (folder / f"ranking-{date}.json").write_text(
        json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
    )
