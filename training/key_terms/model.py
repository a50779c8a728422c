"""A weighted sum of features, and small trees fitted to what it leaves over.

The sum is a logistic regression. The trees are gradient boosting (Friedman 2001) from there with the
logistic loss. They are oblivious: all nodes of a level ask the same question, so that the answers are the
number of a leaf (Kohavi 1994); that makes them small, and hard to overfit. They are fitted to the candidates
that they judge, those of the highest sums of each document, and to the numbers that the binary has: weights
and bias are whole thousandths, leaves multiples of five of them, thresholds numbers of one byte.
"""

from dataclasses import asdict, dataclass, field, replace

import numba
import numpy as np
from sklearn.linear_model import LogisticRegression

from key_terms.data import Document
from ranking.trees import code, decoded, thresholds_of

#: What weights and leaves are counted in.
UNIT = 0.001

#: The largest whole number that the binary keeps of a weight.
LARGEST = 32767

#: What leaves are counted in, in thousandths, and the largest number of them that the binary keeps.
LEAF_UNIT, LARGEST_LEAF = 5, 127

#: Candidates of a document that the trees judge.
JUDGED = 128

#: Rows that the cuts of features are taken from.
CUT_ROWS = 60_000


@dataclass(frozen=True)
class Settings:
    """What is chosen, not fitted."""

    set_weights: dict[str, float]
    linear_only: tuple[str, ...] = ()  # features that the trees do not see
    penalty: float = 30.0  # of the regression: the larger, the weaker
    trees: int = 168
    depth: int = 4
    rate: float = 0.1
    leaf_penalty: float = 5.0
    least_weight: float = 1.0  # of a leaf, as a sum of p · (1 − p)
    cuts: int = 32  # values of a feature that trees may ask for
    feature_share: float = 0.6  # features that a tree may ask about
    row_share: float = 0.8  # candidates that a tree is fitted to
    elsewhere: float = 1.0  # weight of what careful readers read in other languages than English
    most_important: float = 1.0  # weight of what they named first
    negative_share: float = 0.3  # candidates nobody named that are kept; the others count for more
    seed: int = 1

    def as_dict(self) -> dict[str, object]:
        """Return all but the weights of sets, which stand with the sets."""
        settings = asdict(self)
        del settings["set_weights"]
        return settings


@dataclass
class Tree:
    """Questions, and what to add for each combination of answers."""

    features: list[int]
    thresholds: list[int]  # floating-point numbers of one byte
    leaves: list[int]  # in units of `LEAF_UNIT` thousandths


@dataclass
class Model:
    """Bias and weights in thousandths, and trees."""

    bias: int
    weights: np.ndarray
    trees: list[Tree] = field(default_factory=list)

    def value(self, features: np.ndarray) -> np.ndarray:
        """Return the score of each candidate of a document, before the logistic function."""
        total = self.weighted_sum(features)
        rows = foremost(total)
        judged = features[rows]
        for tree in self.trees:
            total[rows] += LEAF_UNIT * np.array(tree.leaves)[leaf_of(tree, judged)]
        return UNIT * total

    def weighted_sum(self, features: np.ndarray) -> np.ndarray:
        """Return the sum for each row, in thousandths."""
        return features @ self.weights + self.bias


def foremost(sums: np.ndarray) -> np.ndarray:
    """Return which candidates of a document the trees judge, by their sums."""
    return np.sort(np.argsort(-sums, kind="stable")[:JUDGED])


def leaf_of(tree: Tree, features: np.ndarray) -> np.ndarray:
    """Return the leaf that each row falls into."""
    leaf = np.zeros(len(features), dtype=np.int64)
    for feature, threshold in zip(tree.features, tree.thresholds, strict=True):
        leaf = leaf * 2 + (features[:, feature] > decoded(threshold))
    return leaf


def fit(names: list[str], sets: dict[str, list[Document]], settings: Settings) -> Model:
    """Fit a model to the documents of some sets."""
    random = np.random.default_rng(settings.seed)
    x, y, weight = stacked(sets, settings, random)
    model = linear(x, y, weight, settings)
    judged = {
        name: [judged_of(document, model) for document in documents] for name, documents in sets.items()
    }
    x, y, weight = stacked(judged, replace(settings, negative_share=1.0), random)
    seen = np.array([at for at, name in enumerate(names) if name not in settings.linear_only])
    boost(model, x, y, weight, seen, settings, random)
    return model


def judged_of(document: Document, model: Model) -> Document:
    """Return a document with those of its candidates that the trees judge."""
    rows = foremost(model.weighted_sum(document.features))
    return replace(document, keys=[document.keys[row] for row in rows], features=document.features[rows])


def stacked(
    sets: dict[str, list[Document]], settings: Settings, random: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return features, labels and weights of all candidates, of those nobody named only a share.

    Every set has its own weight, every document of a set and language the same, and a candidate counts
    1/√(candidates of its document), the most important ones more. The mean weight is one.
    """
    xs, ys, weights = [], [], []
    for name, documents in sets.items():
        for document in documents:
            count = len(document.keys)
            xs.append(document.features)
            ys.append(document.labels)
            each = settings.set_weights[name] / len(documents) / np.sqrt(max(count, 1))
            if document.is_read_elsewhere:
                each *= settings.elsewhere
            is_first = np.array([key in document.most_important for key in document.keys], dtype=bool)
            weights.append(np.where(is_first, settings.most_important * each, each))
    x, y, weight = np.concatenate(xs), np.concatenate(ys), np.concatenate(weights)
    weight /= weight.mean()
    keep = y | (random.random(len(y)) < settings.negative_share)
    weight = np.where(y, weight, weight / settings.negative_share)
    return x[keep], y[keep], weight[keep]


def linear(x: np.ndarray, y: np.ndarray, weight: np.ndarray, settings: Settings) -> Model:
    """Fit the weighted sum, on standardised features."""
    mean, deviation = x.mean(0), x.std(0)
    deviation[deviation == 0] = 1.0
    # The penalty is against the sum of all weights; a thousand of them stand for one.
    regression = LogisticRegression(C=1000 * settings.penalty / len(y), max_iter=3000)
    regression.fit((x - mean) / deviation, y, sample_weight=weight)
    raw = regression.coef_[0] / deviation
    bias = float(regression.intercept_[0] - raw @ mean)
    return Model(round(bias / UNIT), thousandths(raw))


def boost(
    model: Model,
    x: np.ndarray,
    y: np.ndarray,
    weight: np.ndarray,
    seen: np.ndarray,
    settings: Settings,
    random: np.random.Generator,
) -> None:
    """Add trees, each a step towards the labels."""
    sample = random.permutation(len(x))[:CUT_ROWS]
    cuts = [thresholds_of(x[sample, feature], settings.cuts - 1) for feature in seen]
    bins = np.empty((len(x), len(seen)), dtype=np.uint8)
    for at, feature in enumerate(seen):
        bins[:, at] = np.searchsorted(cuts[at], x[:, feature], side="left")
    highest = max(len(each) for each in cuts) + 1
    margin = UNIT * model.weighted_sum(x)
    for _ in range(settings.trees):
        probability = 1 / (1 + np.exp(-margin))
        gradient, curvature = weight * (probability - y), weight * probability * (1 - probability)
        rows = np.flatnonzero(random.random(len(y)) < settings.row_share)
        width = max(1, int(settings.feature_share * len(seen)))
        columns = np.sort(random.permutation(len(seen))[:width])
        leaf = np.zeros(len(y), dtype=np.int64)
        tree = Tree([], [], [])
        for level in range(settings.depth):
            sums = histogram(bins, leaf, gradient, curvature, rows, columns, 1 << level, highest)
            column, cut = best_cut(sums, settings.leaf_penalty, settings.least_weight)
            if column < 0:
                return
            at = columns[column]
            # A cut that lies outside the values of a feature is none.
            threshold = float(cuts[at][min(cut, len(cuts[at]) - 1)])
            tree.features.append(int(seen[at]))
            tree.thresholds.append(code(threshold))
            leaf = leaf * 2 + (x[:, seen[at]] > threshold)
        leaves = 1 << settings.depth
        gradients = np.bincount(leaf[rows], gradient[rows], minlength=leaves)
        curvatures = np.bincount(leaf[rows], curvature[rows], minlength=leaves)
        values = -settings.rate * gradients / (curvatures + settings.leaf_penalty)
        leaf_numbers = np.round(values / (LEAF_UNIT * UNIT))
        tree.leaves = np.clip(leaf_numbers, -LARGEST_LEAF, LARGEST_LEAF).astype(np.int64).tolist()
        margin += LEAF_UNIT * UNIT * np.array(tree.leaves)[leaf]
        model.trees.append(tree)


def thousandths(values: np.ndarray) -> np.ndarray:
    """Round to what the binary keeps."""
    return np.clip(np.round(values / UNIT), -LARGEST, LARGEST).astype(np.int64)


@numba.njit(cache=True)
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
    for row in rows:
        for at in range(len(columns)):
            cell = sums[at, leaf[row], bins[row, columns[at]]]
            cell[0] += gradient[row]
            cell[1] += curvature[row]
    return sums


@numba.njit(cache=True)
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
