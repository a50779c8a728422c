"""How readers like words and pairs of words: a ridge regression of grades on their hashed keys."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import Ridge

from ranking.features import Corpus, Grade

#: As in `src/features/wording.rs`: bits of a key, weights are counted in this, words added to the length of a
#: sentence, and what one without a known word has.
KEY_BITS = 18
UNIT = 1 / 16
SHORT = 8
MIDDLE = 4.0
#: The feature of every sentence, where no lexicon is known yet.
NEUTRAL = MIDDLE
#: Entries that are kept, and documents that an entry stands in at least.
ENTRIES = 1200
LEAST_DOCUMENTS = 6
#: Strength of the penalty, while entries are looked for, and for those that are kept.
SEARCH_PENALTY = 20.0
PENALTY = 8.0
#: What a sentence is worth: junk, the rest, nearly chosen, chosen, the first.
WORTH = np.array([-0.3, 0.0, 0.5, 1.0, 1.1])
#: How much a public document counts beside one that readers chose from.
PUBLIC = 0.2
#: Deviation of what a sentence gets by its words.
DEVIATION = 0.5
LARGEST = 127
#: Parts of the documents, each of which gets values from a lexicon that does not know it.
PARTS = 5


@dataclass(frozen=True)
class Lexicon:
    """Keys in ascending order, and their weights."""

    keys: np.ndarray
    weights: np.ndarray

    def values(self, corpus: Corpus) -> np.ndarray:
        """Return the feature `wording` of every sentence."""
        by_key = np.zeros(1 << KEY_BITS, np.int64)
        by_key[self.keys] = self.weights
        texts = corpus.texts
        sums = np.concatenate([[0], np.cumsum(by_key[texts.keys])])
        sums = sums[texts.key_starts[1:]] - sums[texts.key_starts[:-1]]
        words = np.diff(texts.key_starts) / 2 + SHORT
        return np.clip(MIDDLE + UNIT * sums / np.sqrt(words), 0, 2 * MIDDLE)


def fit(corpus: Corpus, documents: np.ndarray, labels: np.ndarray) -> Lexicon:
    """Fit a lexicon to some documents; `labels` are those of public ones."""
    wanted = np.zeros(len(corpus.ids), np.bool_)
    wanted[documents] = True
    sentences = np.nonzero(wanted[corpus.document_of] & corpus.ranked)[0]
    of = corpus.document_of[sentences]
    is_public = ~corpus.has_readers[of]
    worth = np.where(is_public, labels[sentences], WORTH[corpus.grades[sentences] - Grade.JUNK])
    sizes = np.bincount(of, minlength=len(corpus.ids))
    means = np.bincount(of, worth, len(corpus.ids)) / np.maximum(1, sizes)
    worth = worth - means[of]
    weights = np.where(is_public, PUBLIC, 1.0) / np.sqrt(sizes[of])
    matrix = counted(corpus, sentences)
    found_in = np.zeros(1 << KEY_BITS, np.int64)
    rows, columns = matrix.nonzero()
    pairs = np.unique(of[rows].astype(np.int64) << KEY_BITS | columns)
    np.add.at(found_in, pairs & ((1 << KEY_BITS) - 1), 1)
    keys = np.nonzero(found_in >= LEAST_DOCUMENTS)[0]
    for penalty, count in ((SEARCH_PENALTY, ENTRIES), (PENALTY, None)):
        ridge = Ridge(alpha=penalty, solver="lsqr", max_iter=60)
        ridge.fit(matrix[:, keys], worth, sample_weight=weights)
        if count:
            matter = np.abs(ridge.coef_) * np.sqrt(found_in[keys])
            keys = np.sort(keys[np.argsort(-matter)[:count]])
    deviation = (matrix[:, keys] @ ridge.coef_).std()
    scaled = ridge.coef_ * DEVIATION / (deviation * UNIT)
    scaled = np.clip(np.rint(scaled), -LARGEST, LARGEST).astype(np.int64)
    return Lexicon(keys[scaled != 0], scaled[scaled != 0])


def counted(corpus: Corpus, sentences: np.ndarray) -> csr_matrix:
    """Return how often each key occurs in each sentence, over the root of its length."""
    starts, lengths = corpus.texts.key_starts[sentences], np.diff(corpus.texts.key_starts)[sentences]
    ends = np.cumsum(lengths)
    places = np.arange(ends[-1]) + np.repeat(starts - (ends - lengths), lengths)
    each = np.repeat(1 / np.sqrt(lengths / 2 + SHORT), lengths)
    pointers = np.concatenate([[0], ends])
    matrix = csr_matrix((each, corpus.texts.keys[places], pointers), (len(sentences), 1 << KEY_BITS))
    matrix.sum_duplicates()
    return matrix


def left_out(corpus: Corpus, documents: np.ndarray, labels: np.ndarray, seed: int) -> np.ndarray:
    """Return the feature of every sentence of some documents, by lexicons that do not know its document."""
    part = np.random.default_rng(seed).integers(PARTS, size=len(corpus.ids))
    values = np.zeros(len(corpus.features))
    for number in range(PARTS):
        fitted = fit(corpus, documents[part[documents] != number], labels)
        own = (part == number)[corpus.document_of]
        values[own] = fitted.values(corpus)[own]
    return values
