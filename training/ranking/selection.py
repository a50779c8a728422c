"""Scores → selection, as `src/selection.rs` does it."""

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
def first(texts: Texts, document: int, scores: np.ndarray, redundancy: float, count: int) -> np.ndarray:
    """Return the best sentences of a document, so many, best first, by the scores of all of them."""
    start, last = texts.sentence_starts[document], texts.sentence_starts[document + 1]
    n = last - start
    highest, taken = np.zeros(n), np.zeros(n, np.bool_)
    dense = np.zeros(texts.term_counts[document], np.float32)
    chosen = np.full(count, -1)
    for number in range(count):
        best, best_value = -1, -np.inf
        for i in range(n):
            if taken[i] or not texts.selectable[start + i]:
                continue
            value = scores[i] - redundancy * highest[i]
            if texts.fragments[start + i]:
                value -= LAST_RESORT
            if highest[i] > REPETITION:
                value -= LAST_RESORT
            if depends(texts, start + i, start, taken):
                value -= DEPENDENT
            if value > best_value:
                best, best_value = i, value
        if best < 0:
            break
        chosen[number] = best
        taken[best] = True
        compare(texts, start + best, start, last, dense, highest)
    return chosen


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
