"""What the trees are fitted to: readers' choices, and in smaller part labels from human summaries."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ranking import trees
from ranking.features import Corpus, Grade
from ranking.labels import reading_order, soft_labels
from ranking.trees import Settings, Trees

#: Public sets take part with so many documents each at most, and none with more sentences than that.
MAX_PUBLIC_DOCUMENTS = 100
MAX_PUBLIC_SENTENCES = 300
#: The more documents a public set has, the less each of them weighs: 1 / documents to this power.
SET_POWER = 0.75


@dataclass(frozen=True)
class Sample:
    """Sentences that trees are fitted to: which they are, where those of each document begin, and what they are worth."""

    sentences: np.ndarray
    starts: np.ndarray
    gains: np.ndarray
    weights: np.ndarray

    @classmethod
    def of(cls, corpus: Corpus, documents: np.ndarray, labels: np.ndarray, settings: Settings) -> "Sample":
        """Take documents, leaving out those without a sentence to rank."""
        wanted = np.zeros(len(corpus.ids), np.bool_)
        wanted[documents] = True
        sentences = np.nonzero(wanted[corpus.document_of] & corpus.ranked)[0]
        documents, sizes = np.unique(corpus.document_of[sentences], return_counts=True)
        starts = np.concatenate([[0], np.cumsum(sizes)])
        has_readers = corpus.has_readers[documents]
        gains = np.array(settings.gains)[corpus.grades[sentences] - Grade.JUNK]
        public = labels[sentences]
        highest = np.maximum.reduceat(public, starts[:-1])
        public = settings.gains[-1] * public / np.repeat(np.maximum(1e-9, highest), sizes)
        gains = np.where(np.repeat(has_readers, sizes), gains, public)
        sets = corpus.set_of[documents]
        weights = np.bincount(sets)[sets] ** -SET_POWER
        weights[has_readers] = 1
        if not has_readers.all():
            total = settings.public_weight * max(1, has_readers.sum())
            weights[~has_readers] *= total / weights[~has_readers].sum()
        return cls(sentences, starts, gains, weights)


def fit(
    corpus: Corpus, documents: np.ndarray, settings: Settings, say: Callable[[str], None] = lambda _text: None
) -> Trees:
    """Fit the trees to some documents."""
    random = np.random.default_rng(settings.seed)
    documents = np.concatenate([documents[corpus.has_readers[documents]], some(corpus, documents, random)])
    public = documents[~corpus.has_readers[documents]]
    labels = soft_labels(corpus, reading_order(corpus), public, settings.seed)
    say("drew labels")
    sample = Sample.of(corpus, documents, labels, settings)
    rows = corpus.rows[sample.sentences]
    fitted = trees.fit(rows, sample.starts, sample.gains, sample.weights, settings)
    say(f"fitted {len(fitted.leaves)} trees to {len(rows)} sentences of {len(documents)} documents")
    return fitted


def some(corpus: Corpus, documents: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Return the public ones of documents that take part."""
    sizes = np.diff(corpus.texts.sentence_starts)
    public = documents[~corpus.has_readers[documents] & (sizes[documents] <= MAX_PUBLIC_SENTENCES)]
    public = random.permutation(public)
    kept = [public[corpus.set_of[public] == number][:MAX_PUBLIC_DOCUMENTS] for number in range(len(corpus.sets))]
    return np.sort(np.concatenate(kept))


def scores(corpus: Corpus, fitted: Trees) -> np.ndarray:
    """Return the score of every sentence."""
    return fitted.scores(fitted.binned(corpus.rows))
