"""Small trees, boosted so that the sentences that readers choose stand above the others of their text.

The goal is LambdaMART's (Burges 2010): a pair of sentences in the wrong order counts by what changing their
places would gain in NDCG. The trees are oblivious: all nodes of a level ask the same question, so that the
answers are the number of a leaf (Kohavi 1994). Thresholds have a few bits, and leaves are whole numbers below
128, as in the binary.
"""

from dataclasses import asdict, dataclass, field

import numpy as np
from numba import njit, prange

#: A threshold is a byte: four bits of exponent, four of fraction; the smallest is this.
SMALLEST = 2.0**-9
FRACTION = 16
#: The largest leaf.
LARGEST = 127
#: What leaves are counted in.
UNIT = 1 / 128
#: How sure a difference of one between two scores makes of their order, in log-odds.
STEEPNESS = 0.5


@dataclass(frozen=True)
class Settings:
    """What is chosen, not fitted."""

    seed: int = 1
    trees: int = 500
    depth: int = 3
    rate: float = 0.15
    penalty: float = 2.0  # of leaves
    least: float = 0.5  # curvature of a leaf
    thresholds: int = 15  # of a feature
    feature_share: float = 0.2  # that a tree may ask about
    document_share: float = 0.7  # that a tree is fitted to
    top: int = 8  # places whose order matters
    public_weight: float = 0.6  # of all public documents, those of readers weigh 1
    gains: tuple[float, ...] = field(default=(-1.0, 0.0, 1.2, 2.5, 3.0))

    def as_dict(self) -> dict[str, object]:
        """Return the settings for the record."""
        return asdict(self)


@dataclass
class Trees:
    """Questions of every level, and what to add for each combination of answers."""

    #: Values of each column, in ascending order, that questions may ask for.
    thresholds: list[np.ndarray]
    #: Per tree and level: column and number of the threshold.
    columns: np.ndarray
    cuts: np.ndarray
    leaves: np.ndarray

    def scores(self, bins: np.ndarray) -> np.ndarray:
        """Return the score of each row."""
        total = np.zeros(len(bins), np.int64)
        for columns, cuts, leaves in zip(self.columns, self.cuts, self.leaves, strict=True):
            leaf = np.zeros(len(bins), np.int64)
            for column, cut in zip(columns, cuts, strict=True):
                leaf = leaf * 2 + (bins[:, column] > cut)
            total += leaves[leaf]
        return UNIT * total

    def compact(self) -> "Trees":
        """Return the same trees without thresholds that no question asks for."""
        used = [np.unique(self.cuts[self.columns == column]) for column in range(len(self.thresholds))]
        cuts = self.cuts.copy()
        for column, numbers in enumerate(used):
            own = self.columns == column
            cuts[own] = np.searchsorted(numbers, self.cuts[own])
        thresholds = [values[numbers] for values, numbers in zip(self.thresholds, used, strict=True)]
        return Trees(thresholds, self.columns, cuts, self.leaves)

    def binned(self, rows: np.ndarray) -> np.ndarray:
        """Return for each value how many thresholds lie below it."""
        return binned(rows, self.thresholds)


def binned(rows: np.ndarray, thresholds: list[np.ndarray]) -> np.ndarray:
    """Return for each value how many thresholds lie below it."""
    bins = np.empty(rows.shape, np.uint8, order="F")
    for column, values in enumerate(thresholds):
        bins[:, column] = np.searchsorted(values, rows[:, column].astype(np.float32), side="left")
    return bins


def code(value: float) -> int:
    """Return the byte of the threshold next to a value that is not negative; 0 stands for 0."""
    if value < SMALLEST:
        return 0
    mantissa, exponent = np.frexp(value / SMALLEST)
    number = (exponent - 1) * FRACTION + round((2 * mantissa - 1) * FRACTION)
    return int(min(max(number, 1), 255))


def decoded(number: int) -> float:
    """Return the threshold of a byte."""
    return 0.0 if number == 0 else SMALLEST * 2.0 ** (number // FRACTION) * (1 + number % FRACTION / FRACTION)


def thresholds_of(values: np.ndarray, count: int) -> np.ndarray:
    """Return up to so many values of a feature that split the rows evenly, as the binary keeps them."""
    distinct = np.unique(values)
    if len(distinct) <= count:
        between = (distinct[1:] + distinct[:-1]) / 2
    else:
        between = np.quantile(values, np.linspace(0, 1, count + 2)[1:-1])
    numbers = {code(float(value)) for value in between}
    return np.array([decoded(number) for number in sorted(numbers)], np.float32)


def fit(
    rows: np.ndarray,
    starts: np.ndarray,
    gains: np.ndarray,
    weights: np.ndarray,
    settings: Settings,
) -> Trees:
    """Fit trees to rows.

    `starts` says where those of each document begin, `gains` what each is worth, and `weights` how much each
    document counts.
    """
    random = np.random.default_rng(settings.seed)
    thresholds = [thresholds_of(column, settings.thresholds) for column in rows.T]
    bins = binned(rows, thresholds)
    usable = np.nonzero([len(each) > 0 for each in thresholds])[0]
    highest = max(len(each) for each in thresholds) + 1
    document = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    total = np.zeros(len(rows), np.int64)
    columns_of, cuts_of, leaves_of = [], [], []
    for _ in range(settings.trees):
        gradient, curvature = slopes(STEEPNESS * UNIT * total, starts, gains, weights, settings.top)
        taken = random.random(len(starts) - 1) < settings.document_share
        sample = np.nonzero(taken[document] & (curvature > 0))[0]
        width = max(settings.depth, int(settings.feature_share * len(usable)))
        columns = np.sort(random.permutation(usable)[:width])
        leaf = np.zeros(len(rows), np.uint8)
        asked, above = [], []
        for level in range(settings.depth):
            sums = histogram(bins, leaf, gradient, curvature, sample, columns, 1 << level, highest)
            column, cut = best_cut(sums, settings.penalty, settings.least)
            if column < 0:
                column, cut = 0, highest - 2
            at = columns[column]
            cut = min(cut, len(thresholds[at]) - 1)
            asked.append(int(at))
            above.append(int(cut))
            leaf = leaf * 2 + (bins[:, at] > cut)
        leaves = 1 << settings.depth
        gradients = np.bincount(leaf[sample], gradient[sample], minlength=leaves)
        curvatures = np.bincount(leaf[sample], curvature[sample], minlength=leaves)
        values = settings.rate * gradients / (curvatures + settings.penalty)
        values = np.clip(np.rint(values / (STEEPNESS * UNIT)), -LARGEST, LARGEST).astype(np.int64)
        total += values[leaf]
        columns_of.append(asked)
        cuts_of.append(above)
        leaves_of.append(values)
    return Trees(thresholds, np.array(columns_of), np.array(cuts_of), np.array(leaves_of))


@njit(cache=True, parallel=True)
def slopes(scores: np.ndarray, starts: np.ndarray, gains: np.ndarray, weights: np.ndarray, top: int):  # noqa: ANN201
    """Return by how much each score should grow, and the curvature of the goal there."""
    gradient, curvature = np.zeros(len(scores)), np.zeros(len(scores))
    for document in prange(len(starts) - 1):
        first, last = starts[document], starts[document + 1]
        n = last - first
        order = np.argsort(-scores[first:last], kind="mergesort")
        ideal = np.sort(gains[first:last])[::-1]
        best = 0.0
        for place in range(min(n, top)):
            best += max(0.0, ideal[place]) / np.log2(2.0 + place)
        if best <= 0:
            continue
        factor = weights[document] / best
        for a in range(min(n, top)):
            i = first + order[a]
            for b in range(a + 1, n):
                j = first + order[b]
                if gains[i] == gains[j]:
                    continue
                discount = 1 / np.log2(2.0 + a) - (1 / np.log2(2.0 + b) if b < top else 0.0)
                change = factor * abs(gains[i] - gains[j]) * discount
                up, down = (i, j) if gains[i] > gains[j] else (j, i)
                probability = 1 / (1 + np.exp(scores[up] - scores[down]))
                gradient[up] += change * probability
                gradient[down] -= change * probability
                curvature[up] += change * probability * (1 - probability)
                curvature[down] += change * probability * (1 - probability)
    return gradient, curvature


@njit(cache=True, parallel=True)
def histogram(  # noqa: ANN201 - compiled
    bins: np.ndarray,
    leaf: np.ndarray,
    gradient: np.ndarray,
    curvature: np.ndarray,
    rows: np.ndarray,
    columns: np.ndarray,
    leaves: int,
    highest: int,
):
    """Sum gradients and curvatures by column, leaf and bin."""
    sums = np.zeros((len(columns), leaves, highest, 2))
    for at in prange(len(columns)):
        asked = bins[:, columns[at]]
        for number in range(len(rows)):
            row = rows[number]
            sums[at, leaf[row], asked[row], 0] += gradient[row]
            sums[at, leaf[row], asked[row], 1] += curvature[row]
    return sums


@njit(cache=True)
def best_cut(sums: np.ndarray, penalty: float, least: float):  # noqa: ANN201 - compiled
    """Return column and bin of the cut that gains most over all leaves together; −1 if none gains."""
    best, best_column, best_bin = 1e-9, -1, -1
    columns, leaves, bins, _ = sums.shape
    for column in range(columns):
        gains = np.zeros(bins - 1)
        for leaf in range(leaves):
            all_gradient = sums[column, leaf, :, 0].sum()
            all_curvature = sums[column, leaf, :, 1].sum()
            base = all_gradient**2 / (all_curvature + penalty)
            gradient, curvature = 0.0, 0.0
            for cut in range(bins - 1):
                gradient += sums[column, leaf, cut, 0]
                curvature += sums[column, leaf, cut, 1]
                other, rest = all_gradient - gradient, all_curvature - curvature
                if curvature >= least and rest >= least:
                    gains[cut] += gradient**2 / (curvature + penalty) + other**2 / (rest + penalty) - base
        for cut in range(bins - 1):
            if gains[cut] > best:
                best, best_column, best_bin = gains[cut], column, cut
    return best_column, best_bin
