"""Figures on documents that the trees do not know, and their table."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ranking.features import Corpus, Grade
from ranking.model import fit
from ranking.selection import REDUNDANCY, evaluate, first
from ranking.trees import Settings

#: How many parts the documents are split into by their names, each left out once.
FOLDS = 5
#: How the tables are headed.
HEADINGS = {
    "folds": f"Documents left out ({FOLDS} folds)",
    "groups": "Groups left out",
    "all": "Documents fitted on",
}
#: Sentences of a summary, and what one is worth that readers chose, or found nearly as good.
SENTENCES = 3
CREDIT = {Grade.FIRST: 1.0, Grade.CHOSEN: 1.0, Grade.NEARLY: 0.6}


@dataclass(frozen=True)
class Agreement:
    """How a summary agrees with a reader, in percent, as `quality/readers.py` measures it."""

    agree: float
    best: float
    junk: float


def fold_of(corpus: Corpus) -> np.ndarray:
    """Return the fold of each document, by its name."""
    digests = (hashlib.md5(name.encode(), usedforsecurity=False).hexdigest() for name in corpus.ids)
    return np.array([int(digest, 16) % FOLDS for digest in digests])


def group_of(corpus: Corpus) -> np.ndarray:
    """Return the number of each document's group; public documents are in none."""
    order = sorted(set(corpus.groups))
    return np.array([order.index(group) for group in corpus.groups]) - 1


def left_out(
    corpus: Corpus, groups: np.ndarray, settings: Settings, say: Callable[[str], None]
) -> np.ndarray:
    """Return the scores of all sentences under trees fitted on the other groups of documents."""
    found = np.zeros(len(corpus.features))
    for group in range(groups.max() + 1):
        say(f"leaving out part {group + 1} of {groups.max() + 1}")
        fitted = fit(corpus, np.nonzero(groups != group)[0], settings)
        own = (groups == group)[corpus.document_of]
        found[own] = fitted.scores(corpus)[own]
    return found


def agreement(corpus: Corpus, found: np.ndarray, document: int) -> Agreement:
    """Compare the best sentences of a document with what its reader chose."""
    start, end = corpus.texts.sentence_starts[document : document + 2]
    chosen = start + first(corpus.texts, document, found[start:end], REDUNDANCY, SENTENCES)
    paid, credit = set(), 0.0
    has_best = has_junk = False
    for sentence in chosen[chosen >= start]:
        grade, choice = Grade(corpus.grades[sentence]), corpus.choices[sentence]
        has_junk |= grade == Grade.JUNK
        if choice >= 0 and choice not in paid:
            paid.add(choice)
            credit += CREDIT[grade]
            has_best |= grade == Grade.FIRST
    return Agreement(100 * credit / SENTENCES, 100.0 * has_best, 100.0 * has_junk)


def measured(corpus: Corpus, found: np.ndarray) -> dict[str, dict[str, float]]:
    """Return the figures of scores, by group and language; and mean ROUGE of the public sets."""
    documents = np.nonzero(corpus.has_readers)[0]
    each = [agreement(corpus, found, document) for document in documents]
    rows = np.array([(one.agree, one.best, one.junk) for one in each]).reshape(len(each), 3)
    groups, is_english = corpus.groups[documents], corpus.languages[documents] == "en"
    masks = {group: groups == group for group in sorted(set(groups))}
    masks |= {"English": is_english, "other languages": ~is_english, "all": groups != ""}
    figures = {}
    for name, mask in masks.items():
        if mask.any():
            agree, best, junk = rows[mask].mean(axis=0).round(2).tolist()
            error = rows[mask, 0].std() / np.sqrt(mask.sum())
            count = int(mask.sum())
            error = round(float(error), 2)
            figures[name] = {"documents": count, "agree": agree, "error": error, "best": best, "junk": junk}
    public = np.nonzero(~corpus.has_readers)[0]
    if len(public):
        rouge = evaluate(corpus.texts, public, found, REDUNDANCY).mean(axis=1)
        sets = corpus.set_of[public]
        means = [rouge[sets == number].mean() for number in np.unique(sets)]
        figures["ROUGE"] = {"documents": len(public), "mean": round(float(np.mean(means)), 2)}
    return figures


def table(figures: dict[str, dict[str, float]]) -> str:
    """Lay figures out in Markdown."""
    lines = ["| group | documents | agree | best | junk |", "|---|--:|--:|--:|--:|"]
    for name, row in figures.items():
        if "agree" in row:
            cells = f"{row['agree']:.1f} ± {row['error']:.1f} | {row['best']:.1f} | {row['junk']:.1f}"
        else:
            cells = f"{row['mean']:.2f} | |"
        lines.append(f"| {name} | {row['documents']} | {cells} |")
    return "\n".join(lines) + "\n"
