"""Soft labels: how often a sentence stands in summaries that agree well with the human ones."""

import numpy as np
from numba import njit, prange

from ranking.features import Corpus, Texts
from ranking.rouge import mean_rouge, reference_masks
from ranking.selection import choose, gumbel

#: Two ways to draw summaries. Each row: weights of a model's score, of the sentence's own ROUGE, and of
#: noise. The rows take turns.
PROPOSALS = (
    (60, np.array([[1.0, 0.0, 0.7], [0.5, 0.7, 0.7], [0.0, 1.5, 0.5]])),
    (48, np.array([[1.0, 0.0, 0.7], [0.5, 0.5, 0.7]])),
)
#: A summary counts exp(ROUGE / temperature); labels are the mean over temperatures.
TEMPERATURES = np.array([1.5, 4.0])
#: Redundancy penalty of the drawn summaries, whose scores are standardised.
REDUNDANCY = 0.8


def soft_labels(corpus: Corpus, scores: np.ndarray, documents: np.ndarray, seed: int) -> np.ndarray:
    """Draw summaries of documents around a model's scores, and return the label of every sentence."""
    own = standardised(corpus, single_rouge(corpus.texts, documents))
    scores = standardised(corpus, scores)
    passes = [
        sample(corpus.texts, documents, scores, own, proposals, count, seed + number)
        for number, (count, proposals) in enumerate(PROPOSALS)
    ]
    return np.mean(passes, axis=0)


def reading_order(corpus: Corpus) -> np.ndarray:
    """Return scores that fall from the first sentence on: where no model is known yet."""
    places = np.arange(len(corpus.features)) - corpus.texts.sentence_starts[corpus.document_of]
    return -np.log1p(places)


def standardised(corpus: Corpus, scores: np.ndarray) -> np.ndarray:
    """Bring the scores of each document to mean 0 and deviation 1 over what may be chosen."""
    document, count = corpus.document_of, len(corpus.ids)
    weight = corpus.texts.selectable.astype(float)
    sizes = np.maximum(1, np.bincount(document, weight, count))
    centred = scores - (np.bincount(document, weight * scores, count) / sizes)[document]
    variance = np.bincount(document, weight * centred**2, count) / sizes
    variance[variance <= 0] = 1
    return centred / np.sqrt(variance)[document]


@njit(cache=True, parallel=True)
def single_rouge(texts: Texts, documents: np.ndarray) -> np.ndarray:
    """Return the mean ROUGE of each sentence alone."""
    figures = np.zeros(len(texts.words))
    for number in prange(len(documents)):
        document = documents[number]
        masks = reference_masks(texts, document)
        for sentence in range(texts.sentence_starts[document], texts.sentence_starts[document + 1]):
            figures[sentence] = mean_rouge(texts, document, masks, np.array([sentence]))
    return figures


@njit(cache=True, parallel=True)
def sample(
    texts: Texts,
    documents: np.ndarray,
    scores: np.ndarray,
    own: np.ndarray,
    proposals: np.ndarray,
    count: int,
    seed: int,
) -> np.ndarray:
    """Draw summaries of each document, and return each sentence's share in them, weighted by ROUGE."""
    labels = np.zeros(len(texts.words))
    for number in prange(len(documents)):
        document = documents[number]
        np.random.seed(seed * 100003 + document)
        first, last = texts.sentence_starts[document], texts.sentence_starts[document + 1]
        masks = reference_masks(texts, document)
        figures, members = np.zeros(count), np.zeros((count, last - first), np.bool_)
        for k in range(count):
            model, single, noise = proposals[k % len(proposals)]
            drawn = model * scores[first:last] + single * own[first:last] + noise * gumbel(last - first)
            chosen = choose(texts, document, drawn, REDUNDANCY)
            figures[k] = mean_rouge(texts, document, masks, chosen)
            for sentence in chosen:
                members[k, sentence - first] = True
        for temperature in TEMPERATURES:
            shares = np.exp((figures - figures.max()) / temperature)
            shares /= shares.sum() * len(TEMPERATURES)
            for k in range(count):
                for i in range(last - first):
                    if members[k, i]:
                        labels[first + i] += shares[k]
    return labels
