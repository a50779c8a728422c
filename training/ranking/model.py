"""A mixture of linear rankers (Jacobs et al. 1991), and how it is fitted.

The score of a sentence is a weighted sum of its features. There are several sets of weights, one a kind of
text; each text mixes them as the means of its features ask: a softmax over the kinds. Kinds are not given but
found.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field

import numpy as np
from numba import njit, prange
from scipy.sparse import csr_matrix

from ranking.features import Corpus, Texts
from ranking.labels import reading_order, soft_labels
from ranking.rouge import mean_rouge, reference_masks
from ranking.selection import REDUNDANCY, draw

#: Weights are kept in these fractions of one.
THOUSAND = 1000
#: Means and deviations are kept with this many significant digits.
DIGITS = 6
#: What deviates less than this does not vary.
CONSTANT = 1e-9


@dataclass(frozen=True)
class Penalty:
    """Strengths of the L2 penalties: of weights that all kinds share, of what kinds add, and of the gate."""

    shared: float = 2e-4
    special: float = 1e-2
    gate: float = 1e-2


@dataclass(frozen=True)
class Settings:
    """All that decides how a model is fitted."""

    seed: int = 1
    kinds: int = 8
    #: Standardised features, and means of texts, are cut off here.
    clip: float = 4.0
    text_clip: float = 2.5
    #: A document weighs 1 / (documents of its set) to this power.
    set_power: float = 0.75
    #: … and so many times more if it is news: that is what people summarize most, and where the first
    #: sentences are hardest to beat.
    news_emphasis: float = 2.5
    penalty: Penalty = field(default_factory=Penalty)
    #: First the labels: steps and their size.
    label_steps: int = 150
    label_rate: float = 0.02
    #: Then ROUGE itself: steps, their size, summaries drawn per document and step, and how many times
    #: stronger the penalties are.
    rouge_steps: int = 80
    rouge_rate: float = 0.01
    draws: int = 8
    rouge_penalty: float = 10.0
    redundancy: float = REDUNDANCY

    def as_dict(self) -> dict[str, object]:
        """Return the settings for the record."""
        return asdict(self)


@dataclass(frozen=True)
class Scale:
    """How numbers are brought to mean 0 and deviation 1, and cut off."""

    mean: np.ndarray
    deviation: np.ndarray
    clip: float

    @classmethod
    def of(cls, rows: np.ndarray, weights: np.ndarray, clip: float) -> "Scale":
        """Measure weighted rows. What does not vary gets a deviation of 1."""
        mean = np.average(rows, axis=0, weights=weights)
        deviation = np.sqrt(np.average((rows - mean) ** 2, axis=0, weights=weights))
        deviation[deviation < CONSTANT] = 1
        return cls(significant(mean), significant(deviation), clip)

    def __call__(self, rows: np.ndarray) -> np.ndarray:
        """Standardise rows."""
        return np.clip((rows - self.mean) / self.deviation, -self.clip, self.clip)


def significant(numbers: np.ndarray) -> np.ndarray:
    """Round numbers to as many digits as the record keeps."""
    return np.array([float(f"{number:.{DIGITS}g}") for number in numbers])


@dataclass(frozen=True)
class Ranker:
    """A fitted model, as it is written into the binary: weights in thousandths."""

    scale: Scale
    text_scale: Scale
    #: Per kind: an offset, the weight of each mean of a text, and of each feature of a sentence.
    offsets: np.ndarray
    gate: np.ndarray
    weights: np.ndarray

    def shares(self, corpus: Corpus) -> np.ndarray:
        """Return the share of each kind in each document."""
        return softmax((self.text_scale(corpus.text_means) @ self.gate.T + self.offsets) / THOUSAND)

    def scores(self, corpus: Corpus) -> np.ndarray:
        """Return the score of every sentence."""
        mixed = self.shares(corpus) @ self.weights / THOUSAND
        return np.einsum("ij,ij->i", self.scale(corpus.features), mixed[corpus.document_of])


def softmax(rows: np.ndarray) -> np.ndarray:
    """Bring each row to positive numbers that sum to 1."""
    powers = np.exp(rows - rows.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


class Mixture:
    """The weights while they are fitted: what all kinds share, what each adds, and the gate between them."""

    def __init__(self, features: int, kinds: int, seed: int) -> None:
        self.shared = np.zeros(features)
        self.special = np.zeros((kinds, features))
        self.gate = np.random.default_rng(seed).normal(0, 0.3, (kinds, features))
        self.offsets = np.zeros(kinds)

    def parameters(self) -> list[np.ndarray]:
        """Return all weights, to be changed in place."""
        return [self.shared, self.special, self.gate, self.offsets]

    def scores(self, sample: "Sample") -> np.ndarray:
        """Return the score of each row."""
        mixed = self.shared + self._shares(sample) @ self.special
        return np.einsum("ij,ij->i", sample.rows, mixed[sample.text_of])

    def _shares(self, sample: "Sample") -> np.ndarray:
        return softmax(sample.means @ self.gate.T + self.offsets)

    def gradients(self, sample: "Sample", slopes: np.ndarray) -> list[np.ndarray]:
        """Return the derivative of a goal by all weights, given that by the score of each row."""
        by_text = sample.sums(slopes) @ sample.rows
        shares = self._shares(sample)
        gain = by_text @ self.special.T
        by_gate = shares * (gain - (shares * gain).sum(axis=1, keepdims=True))
        return [by_text.sum(axis=0), shares.T @ by_text, by_gate.T @ sample.means, by_gate.sum(axis=0)]


@dataclass(frozen=True)
class Sample:
    """The documents that a model is fitted on, as rows of standardised features of what may be ranked."""

    documents: np.ndarray
    #: Which sentences the rows are, where those of each document begin, and which document each belongs to.
    sentences: np.ndarray
    starts: np.ndarray
    text_of: np.ndarray
    rows: np.ndarray
    #: Per document: standardised means of its features, and its weight; weights sum to 1.
    means: np.ndarray
    importance: np.ndarray
    scale: Scale
    text_scale: Scale

    @classmethod
    def of(cls, corpus: Corpus, documents: np.ndarray, settings: Settings) -> "Sample":
        """Take documents, leaving out those without a sentence to rank."""
        wanted = np.zeros(len(corpus.ids), np.bool_)
        wanted[documents] = True
        sentences = np.nonzero(wanted[corpus.document_of] & corpus.ranked)[0]
        documents, text_of, sizes = np.unique(
            corpus.document_of[sentences], return_inverse=True, return_counts=True
        )
        scale = Scale.of(corpus.features[sentences], 1 / sizes[text_of], settings.clip)
        means = corpus.text_means[documents]
        text_scale = Scale.of(means, np.ones(len(documents)), settings.text_clip)
        sets = corpus.set_of[documents]
        importance = np.bincount(sets)[sets] ** -settings.set_power
        is_news = np.array([domain == "news" for domain in corpus.domains])[sets]
        importance = np.where(is_news, settings.news_emphasis * importance, importance)
        return cls(
            documents,
            sentences,
            np.concatenate([[0], np.cumsum(sizes)]),
            text_of,
            scale(corpus.features[sentences]),
            text_scale(means),
            importance / importance.sum(),
            scale,
            text_scale,
        )

    def sums(self, numbers: np.ndarray) -> csr_matrix:
        """Return the matrix that sums rows by document, each times its number."""
        shape = len(self.documents), len(self.sentences)
        return csr_matrix((numbers, np.arange(len(numbers)), self.starts), shape)

    def shares(self, scores: np.ndarray) -> np.ndarray:
        """Return the softmax of scores within each document."""
        first = self.starts[:-1]
        powers = np.exp(scores - np.maximum.reduceat(scores, first)[self.text_of])
        return powers / np.add.reduceat(powers, first)[self.text_of]


def fit(
    corpus: Corpus, documents: np.ndarray, settings: Settings, say: Callable[[str], None]
) -> dict[str, Ranker]:
    """Fit the mixture, and a linear model in the same way to compare it with.

    Labels come from summaries drawn around a guide, and the guide from labels drawn around the order of
    reading.
    """
    sample = Sample.of(corpus, documents, settings)
    start = soft_labels(corpus, reading_order(corpus), sample.documents, settings.seed)
    guide = Mixture(len(corpus.names), 1, settings.seed)
    fit_to_labels(guide, sample, start, settings)
    say("drew first labels and fitted a guide")
    labels = soft_labels(corpus, finished(guide, sample).scores(corpus), sample.documents, settings.seed + 1)
    say("drew labels")
    fitted = {}
    for name, kinds in (("linear", 1), ("mixture", settings.kinds)):
        mixture = Mixture(len(corpus.names), kinds, settings.seed)
        fit_to_labels(mixture, sample, labels, settings)
        say(f"fitted the {name} model to labels")
        fit_to_rouge(mixture, sample, corpus.texts, settings)
        say(f"fitted the {name} model to ROUGE")
        fitted[name] = finished(mixture, sample)
    return fitted


def finished(mixture: Mixture, sample: Sample) -> Ranker:
    """Round the weights to what the record keeps."""

    def rounded(weights: np.ndarray) -> np.ndarray:
        return np.rint(THOUSAND * weights).astype(int)

    weights = mixture.shared + mixture.special
    return Ranker(
        sample.scale, sample.text_scale, rounded(mixture.offsets), rounded(mixture.gate), rounded(weights)
    )


def fit_to_labels(mixture: Mixture, sample: Sample, labels: np.ndarray, settings: Settings) -> None:
    """Bring the softmax of the scores in each document close to its labels (listwise cross-entropy)."""
    wanted = labels[sample.sentences]
    totals = np.add.reduceat(wanted, sample.starts[:-1])
    wanted = wanted / np.maximum(1e-9, totals)[sample.text_of]
    importance = sample.importance[sample.text_of]

    def gradients(_step: int) -> list[np.ndarray]:
        found = sample.shares(mixture.scores(sample))
        return mixture.gradients(sample, importance * (wanted - found))

    climb(mixture.parameters(), gradients, settings.label_steps, settings.label_rate, penalties(settings, 1))


def fit_to_rouge(mixture: Mixture, sample: Sample, texts: Texts, settings: Settings) -> None:
    """Raise the expected ROUGE of summaries drawn by the scores (policy gradient, Williams 1992)."""
    importance = sample.importance[sample.text_of]

    def gradients(step: int) -> list[np.ndarray]:
        scores = np.zeros(len(texts.words))
        scores[sample.sentences] = mixture.scores(sample)
        seed = settings.seed + step
        slopes = rouge_slopes(texts, sample.documents, scores, settings.redundancy, settings.draws, seed)
        return mixture.gradients(sample, importance * slopes[sample.sentences])

    strengths = penalties(settings, settings.rouge_penalty)
    climb(mixture.parameters(), gradients, settings.rouge_steps, settings.rouge_rate, strengths)


def penalties(settings: Settings, factor: float) -> list[float]:
    """Return the strength of the penalty of each array of weights; offsets have none."""
    penalty = settings.penalty
    return [factor * penalty.shared, factor * penalty.special, factor * penalty.gate, 0.0]


def climb(
    weights: Sequence[np.ndarray],
    gradients: Callable[[int], list[np.ndarray]],
    steps: int,
    rate: float,
    strengths: Sequence[float],
) -> None:
    """Change weights in place so that a goal grows, by the steps of Adam (Kingma & Ba 2015)."""
    momentum, power = 0.9, 0.99
    means = [np.zeros_like(weight) for weight in weights]
    squares = [np.zeros_like(weight) for weight in weights]
    for step in range(steps):
        for i, gradient in enumerate(gradients(step)):
            slope = gradient - strengths[i] * weights[i]
            means[i] = momentum * means[i] + (1 - momentum) * slope
            squares[i] = power * squares[i] + (1 - power) * slope**2
            mean = means[i] / (1 - momentum ** (step + 1))
            square = squares[i] / (1 - power ** (step + 1))
            weights[i][...] += rate * mean / (np.sqrt(square) + 1e-7)


@njit(cache=True, parallel=True)
def rouge_slopes(
    texts: Texts, documents: np.ndarray, scores: np.ndarray, redundancy: float, draws: int, seed: int
) -> np.ndarray:
    """Estimate the derivative of each document's expected ROUGE by the score of each of its sentences.

    REINFORCE, with the mean over the drawn summaries of the document as the baseline.
    """
    slopes = np.zeros(len(scores))
    for number in prange(len(documents)):
        document = documents[number]
        np.random.seed(seed * 100003 + document)
        first, last = texts.sentence_starts[document], texts.sentence_starts[document + 1]
        masks = reference_masks(texts, document)
        rewards, by_score = np.zeros(draws), np.zeros((draws, last - first))
        for k in range(draws):
            chosen = draw(texts, document, scores[first:last], redundancy, by_score[k])
            rewards[k] = mean_rouge(texts, document, masks, chosen)
        rewards -= rewards.mean()
        for k in range(draws):
            for i in range(last - first):
                slopes[first + i] += rewards[k] * by_score[k, i] / (draws - 1)
    return slopes
