"""Tests of the ranker's fitting: `python -m unittest discover training`."""

import itertools
import unittest
from typing import Any

import numpy as np

from ranking.features import ALONE, NEVER, Corpus, Draft, Set, parent
from ranking.labels import soft_labels
from ranking.model import Mixture, Sample, Settings, rouge_slopes
from ranking.report import Difference, difference, mean_of
from ranking.rouge import longest_common, reference_masks, rouge
from ranking.selection import choose, draw, lead

SENTENCES = ["The council voted for a bridge.", "It costs nine million.", "Engineers had warned.", "Menu"]


def corpus(budget: int = 6, antecedent: dict[str, Any] | None = None, copies: int = 1) -> Corpus:
    """Return documents of four sentences, the second of which may depend on another."""
    draft = Draft()
    text = " ".join(SENTENCES)
    answer: dict[str, Any] = {"names": ["place", "mark"], "sentences": []}
    for number, sentence in enumerate(SENTENCES):
        start = text.index(sentence)
        answer["sentences"].append(
            {
                "start": start,
                "end": start + len(sentence),
                "selectable": True,
                "fragment": not sentence.endswith("."),
                "features": [float(number), float(not sentence.endswith("."))],
                "terms": [number],
                "weights": [1.0],
                "antecedent": antecedent if number == 1 else None,
            }
        )
    for number in range(copies):
        references = ["A bridge was voted for by the council", "Engineers had warned of the bridge"]
        document = {"id": number, "text": text, "references": references}
        draft.add(document, answer, "en", budget, 0)
    return draft.finished([Set("reports", "en", copies, budget, "")])


def naive(left: list[int], right: list[int]) -> int:
    """Return the length of the longest common subsequence, slowly."""
    lengths = np.zeros((len(left) + 1, len(right) + 1), int)
    for (i, a), (j, b) in itertools.product(enumerate(left), enumerate(right)):
        lengths[i + 1, j + 1] = lengths[i, j] + 1 if a == b else max(lengths[i, j + 1], lengths[i + 1, j])
    return int(lengths[-1, -1])


class RougeTest(unittest.TestCase):
    """ROUGE, compiled."""

    def test_common_subsequences_are_those_of_the_table(self) -> None:
        """Also across machine words."""
        random = np.random.default_rng(1)
        for size in (1, 63, 64, 65, 200):
            left, right = random.integers(0, 9, 150), random.integers(0, 7, size)
            masks = np.zeros((7, (size + 63) // 64), np.uint64)
            for place, token in enumerate(right):
                masks[token, place // 64] |= np.uint64(1) << np.uint64(place % 64)
            self.assertEqual(longest_common(left, masks), naive(left.tolist(), right.tolist()))

    def test_figures_are_means_over_references(self) -> None:
        """By hand: nothing of one reference; of the other three words, two pairs, and all in order."""
        texts = corpus().texts
        found = rouge(texts, 0, reference_masks(texts, 0), np.array([2]))
        expected = [(0 + 6 / 9) / 2, (0 + 4 / 7) / 2, (0 + 6 / 9) / 2]
        np.testing.assert_allclose(found, 100 * np.array(expected))


class SelectionTest(unittest.TestCase):
    """The rules of `src/selection.rs`."""

    def test_fragments_come_last_and_the_budget_ends(self) -> None:
        """Whatever their score."""
        scores = np.array([0.0, 1.0, 2.0, 9.0])
        self.assertEqual(choose(corpus(7).texts, 0, scores, 0.3).tolist(), [1, 2])
        self.assertEqual(lead(corpus(7).texts, 0).tolist(), [0])

    def test_a_sentence_comes_after_the_one_it_depends_on(self) -> None:
        """And after all others where that cannot be."""
        scores = np.array([0.0, 3.0, 1.0, 0.0])
        for antecedent, expected in ((None, [1]), ({"sentence": 2}, [2]), ({"sentence": None}, [2])):
            self.assertEqual(choose(corpus(3, antecedent).texts, 0, scores, 0.3).tolist(), expected)
        self.assertEqual([parent({}), parent({"antecedent": {"sentence": None}})], [ALONE, NEVER])

    def test_the_better_sentence_is_drawn_more_often(self) -> None:
        """In proportion to exp(score), without fragments; slopes sum to nothing."""
        texts, slopes, counts = corpus(1).texts, np.zeros(4), np.zeros(4)
        for _ in range(3000):
            counts[draw(texts, 0, np.array([0.0, 1.0, 0.0, 5.0]), 0.3, slopes)] += 1
            self.assertAlmostEqual(slopes.sum(), 0)
        self.assertAlmostEqual(counts[1] / counts[0], np.e, delta=0.5)
        self.assertEqual(counts[3], 0)


class ModelTest(unittest.TestCase):
    """The mixture and its gradients."""

    def test_gradients_are_those_of_small_steps(self) -> None:
        """For every array of weights."""
        random = np.random.default_rng(2)
        sample = Sample.of(corpus(copies=3), np.arange(3), Settings())
        object.__setattr__(sample, "means", random.normal(size=sample.means.shape))
        mixture = Mixture(2, 3, 1)
        for weights in mixture.parameters():
            weights[...] = random.normal(size=weights.shape)
        slopes = random.normal(size=len(sample.rows))
        for weights, gradient in zip(mixture.parameters(), mixture.gradients(sample, slopes), strict=True):
            place = (0,) * weights.ndim
            before = slopes @ mixture.scores(sample)
            weights[place] += 1e-6
            self.assertAlmostEqual((slopes @ mixture.scores(sample) - before) / 1e-6, gradient[place], 4)
            weights[place] -= 1e-6

    def test_the_same_seed_gives_the_same(self) -> None:
        """Whatever the order of threads."""
        data = corpus(copies=20)
        documents, scores = np.arange(20), np.zeros(80)
        for function in (
            lambda: soft_labels(data, scores, documents, 3),
            lambda: rouge_slopes(data.texts, documents, scores, 0.3, 4, 3),
        ):
            np.testing.assert_array_equal(function(), function())


class ReportTest(unittest.TestCase):
    """Means and their errors."""

    def test_sets_have_equal_weight(self) -> None:
        """Errors add up in squares."""
        one = difference(np.array([1.0, 3.0]), np.array([0.0, 0.0]))
        self.assertEqual((one.mean, one.error), (2.0, 1.0))
        both = mean_of([one, Difference(0.0, 0.0)])
        self.assertEqual((both.mean, both.error), (1.0, 0.5))


if __name__ == "__main__":
    unittest.main()
