"""Scores → selection, as `src/selection.rs` does it, and a version of it that leaves the choice to chance."""

import numpy as np
from numba import njit, prange

from ranking.features import ALONE, NEVER, Texts
from ranking.rouge import reference_masks, rouge

#: Weight of the highest cosine to a chosen sentence, against scores as they are.
REDUNDANCY = 0.3
#: A sentence this similar to a chosen one says nothing new, …
REPETITION = 0.9
#: … and comes after all others, as does a fragment; …
LAST_RESORT = 100.0
#: … before both come sentences without the one they depend on.
DEPENDENT = 50.0


@njit(cache=True)
def compare(texts: Texts, chosen: int, first: int, last: int, dense: np.ndarray, highest: np.ndarray) -> None:
    """Raise the highest cosine of each sentence to a chosen one. `dense` is, and will be, all zeros."""
    for place in range(texts.row_starts[chosen], texts.row_starts[chosen + 1]):
        dense[texts.terms[place]] = texts.weights[place]
    for sentence in range(first, last):
        if not texts.selectable[sentence]:
            continue
        cosine = 0.0
        for place in range(texts.row_starts[sentence], texts.row_starts[sentence + 1]):
            cosine += texts.weights[place] * dense[texts.terms[place]]
        highest[sentence - first] = max(highest[sentence - first], cosine)
    for place in range(texts.row_starts[chosen], texts.row_starts[chosen + 1]):
        dense[texts.terms[place]] = 0


@njit(cache=True)
def depends(texts: Texts, sentence: int, first: int, taken: np.ndarray) -> bool:
    """Whether a sentence needs one that has not been taken."""
    parent = texts.parents[sentence]
    return parent == NEVER or (parent != ALONE and not taken[parent])


@njit(cache=True)
def choose(texts: Texts, document: int, scores: np.ndarray, redundancy: float) -> np.ndarray:
    """Return the best sentences of a document up to its budget, in order, by the scores of all of them."""
    first, last = texts.sentence_starts[document], texts.sentence_starts[document + 1]
    n = last - first
    highest, taken = np.zeros(n), np.zeros(n, np.bool_)
    dense = np.zeros(texts.term_counts[document], np.float32)
    budget, total = texts.budgets[document], 0
    while total < budget:
        best, best_value = -1, -np.inf
        for i in range(n):
            if taken[i] or not texts.selectable[first + i]:
                continue
            value = scores[i] - redundancy * highest[i]
            if texts.fragments[first + i]:
                value -= LAST_RESORT
            if highest[i] > REPETITION:
                value -= LAST_RESORT
            if depends(texts, first + i, first, taken):
                value -= DEPENDENT
            if value > best_value:
                best, best_value = i, value
        if best < 0:
            break
        words = texts.words[first + best]
        # A sentence is taken if it brings the total closer to the budget; the first always.
        if taken.any() and total + words / 2 > budget:
            break
        taken[best] = True
        total += words
        compare(texts, first + best, first, last, dense, highest)
    return first + np.nonzero(taken)[0]


@njit(cache=True)
def lead(texts: Texts, document: int) -> np.ndarray:
    """Return the first sentences of a document up to its budget."""
    first, last = texts.sentence_starts[document], texts.sentence_starts[document + 1]
    taken = np.zeros(last - first, np.bool_)
    total = 0
    for i in range(last - first):
        if not texts.selectable[first + i]:
            continue
        words = texts.words[first + i]
        if taken.any() and total + words / 2 > texts.budgets[document]:
            break
        taken[i] = True
        total += words
    return first + np.nonzero(taken)[0]


@njit(cache=True)
def draw(
    texts: Texts, document: int, scores: np.ndarray, redundancy: float, slopes: np.ndarray
) -> np.ndarray:
    """Draw a summary as [`choose`] does, each sentence with a probability that grows with its score.

    That is a Plackett–Luce model whose scores change with what was drawn. Last resorts are never drawn.
    `slopes` receives the derivative of the logarithm of the summary's probability by each score.
    """
    first, last = texts.sentence_starts[document], texts.sentence_starts[document + 1]
    n = last - first
    highest, taken, open_ = np.zeros(n), np.zeros(n, np.bool_), np.zeros(n, np.bool_)
    values, noise = np.empty(n), gumbel(n)
    dense = np.zeros(texts.term_counts[document], np.float32)
    budget, total = texts.budgets[document], 0
    slopes[:] = 0
    while total < budget:
        best, best_value, top = -1, -np.inf, -np.inf
        for i in range(n):
            sentence = first + i
            open_[i] = (
                texts.selectable[sentence]
                and not taken[i]
                and not texts.fragments[sentence]
                and highest[i] <= REPETITION
                and not depends(texts, sentence, first, taken)
            )
            if open_[i]:
                values[i] = scores[i] - redundancy * highest[i]
                top = max(top, values[i])
                if values[i] + noise[i] > best_value:
                    best, best_value = i, values[i] + noise[i]
        if best < 0:
            break
        words = texts.words[first + best]
        if taken.any() and total + words / 2 > budget:
            break
        mass = 0.0
        for i in range(n):
            if open_[i]:
                values[i] = np.exp(values[i] - top)
                mass += values[i]
        for i in range(n):
            if open_[i]:
                slopes[i] -= values[i] / mass
        slopes[best] += 1
        taken[best] = True
        total += words
        compare(texts, first + best, first, last, dense, highest)
    return first + np.nonzero(taken)[0]


@njit(cache=True)
def gumbel(count: int) -> np.ndarray:
    """Draw Gumbel noise: the highest of scores with it is a draw from their softmax."""
    return -np.log(-np.log(np.random.random(count) + 1e-12) + 1e-12)


@njit(cache=True, parallel=True)
def evaluate(texts: Texts, documents: np.ndarray, scores: np.ndarray, redundancy: float) -> np.ndarray:
    """Return ROUGE-1, -2 and -L of the summary of each document."""
    figures = np.zeros((len(documents), 3))
    for number in prange(len(documents)):
        document = documents[number]
        first, last = texts.sentence_starts[document], texts.sentence_starts[document + 1]
        chosen = choose(texts, document, scores[first:last], redundancy)
        figures[number] = rouge(texts, document, reference_masks(texts, document), chosen)
    return figures


@njit(cache=True, parallel=True)
def evaluate_lead(texts: Texts, documents: np.ndarray) -> np.ndarray:
    """Return ROUGE-1, -2 and -L of the first sentences of each document."""
    figures = np.zeros((len(documents), 3))
    for number in prange(len(documents)):
        document = documents[number]
        chosen = lead(texts, document)
        figures[number] = rouge(texts, document, reference_masks(texts, document), chosen)
    return figures
