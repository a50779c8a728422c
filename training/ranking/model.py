"""What the trees are fitted to: readers' choices, and in smaller part labels from human summaries."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from ranking import lexicon, trees
from ranking.features import Corpus, Grade
from ranking.labels import reading_order, soft_labels
from ranking.lexicon import Lexicon
from ranking.trees import Settings, Trees

#: Public sets take part with so many documents each at most, and none with more sentences than that.
MAX_PUBLIC_DOCUMENTS = 100
MAX_PUBLIC_SENTENCES = 300
#: The more documents a public set has, the less each of them weighs: 1 / documents to this power.
SET_POWER = 0.75
#: Trees of the model around whose summaries labels are drawn.
GUIDE_TREES = 150
#: The feature that the lexicon gives.
WORDING = "wording"


@dataclass(frozen=True)
class Ranker:
    """A fitted model."""

    lexicon: Lexicon
    trees: Trees

    def scores(self, corpus: Corpus) -> np.ndarray:
        """Return the score of every sentence."""
        rows = with_wording(corpus, self.lexicon.values(corpus))
        return self.trees.scores(self.trees.binned(rows))


@dataclass(frozen=True)
class Sample:
    """Sentences that trees are fitted to: where those of each document begin, and what they are worth."""

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
) -> Ranker:
    """Fit the lexicon and the trees to some documents.

    Labels of public documents come from summaries drawn around a guide, and the guide from labels drawn
    around the order of reading.
    """
    random = np.random.default_rng(settings.seed)
    public = some_public(corpus, documents, random)
    documents = np.concatenate([documents[corpus.has_readers[documents]], public])
    first = soft_labels(corpus, reading_order(corpus), public, settings.seed)
    sample = Sample.of(corpus, documents, first, settings)
    guide = fit_trees(with_wording(corpus, lexicon.NEUTRAL), sample, replace(settings, trees=GUIDE_TREES))
    say("drew first labels and fitted a guide")
    rows = with_wording(corpus, lexicon.NEUTRAL)
    labels = soft_labels(corpus, guide.scores(guide.binned(rows)), public, settings.seed + 1)
    say("drew labels")
    words = lexicon.fit(corpus, documents, labels)
    unknown = lexicon.left_out(corpus, documents, labels, settings.seed)
    say(f"fitted a lexicon of {len(words.keys)} words and pairs")
    sample = Sample.of(corpus, documents, labels, settings)
    found = fit_trees(with_wording(corpus, unknown), sample, settings)
    say(
        f"fitted {len(found.leaves)} trees to {len(sample.sentences)} sentences of {len(documents)} documents"
    )
    return Ranker(words, found.compact())


def fit_trees(rows: np.ndarray, sample: Sample, settings: Settings) -> Trees:
    """Fit trees to the rows of a sample."""
    return trees.fit(rows[sample.sentences], sample.starts, sample.gains, sample.weights, settings)


def some_public(corpus: Corpus, documents: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Return the public ones of documents that take part."""
    sizes = np.diff(corpus.texts.sentence_starts)
    public = documents[~corpus.has_readers[documents] & (sizes[documents] <= MAX_PUBLIC_SENTENCES)]
    public = random.permutation(public)
    kept = [
        public[corpus.set_of[public] == number][:MAX_PUBLIC_DOCUMENTS] for number in range(len(corpus.sets))
    ]
    return np.sort(np.concatenate(kept))


def with_wording(corpus: Corpus, values: np.ndarray | float) -> np.ndarray:
    """Return of each sentence its features, and their means over its document: what trees ask about.

    The values of the lexicon's feature are those of one that the binary may not have yet.
    """
    features = corpus.features.copy()
    features[:, corpus.names.index(WORDING)] = values
    sums = np.zeros((len(corpus.ids), len(corpus.names)))
    np.add.at(sums, corpus.document_of, features)
    means = sums / np.maximum(1, np.diff(corpus.texts.sentence_starts))[:, None]
    return np.hstack([features, means[corpus.document_of]]).astype(np.float32)
