"""Tests of the ranker's fitting: `python -m unittest discover training`."""

import itertools
import unittest
from typing import Any

import numpy as np

from ranking import lexicon, trees
from ranking.features import ALONE, NEVER, Corpus, Draft, Grade, Set, parent
from ranking.labels import soft_labels
from ranking.model import Sample
from ranking.report import agreement
from ranking.rouge import longest_common, reference_masks, rouge
from ranking.selection import choose, first
from ranking.trees import Settings

SENTENCES = ["The council voted for a bridge.", "It costs nine million.", "Engineers had warned.", "Menu"]


def corpus(
    budget: int = 6,
    antecedent: dict[str, Any] | None = None,
    copies: int = 1,
    choices: dict[str, Any] | None = None,
) -> Corpus:
    """Return documents of four sentences; the second may depend on another, and readers may have chosen."""
    draft = Draft()
    text = " ".join(SENTENCES)
    answer: dict[str, Any] = {"names": ["place", "wording"], "sentences": []}
    for number, sentence in enumerate(SENTENCES):
        start = text.index(sentence)
        answer["sentences"].append(
            {
                "start": start,
                "end": start + len(sentence),
                "selectable": True,
                "fragment": not sentence.endswith("."),
                "features": [float(number), float(not sentence.endswith("."))],
                "keys": [number, 10 + number],
                "terms": [number],
                "weights": [1.0],
                "antecedent": antecedent if number == 1 else None,
            }
        )
    for number in range(copies):
        references = ["A bridge was voted for by the council", "Engineers had warned of the bridge"]
        document = {"id": number, "text": text, "references": references, **(choices or {})}
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
        self.assertEqual(first(corpus(7).texts, 0, scores, 0.3, 3).tolist(), [2, 1, 0])

    def test_a_sentence_comes_after_the_one_it_depends_on(self) -> None:
        """And after all others where that cannot be."""
        scores = np.array([0.0, 3.0, 1.0, 0.0])
        for antecedent, expected in ((None, [1]), ({"sentence": 2}, [2]), ({"sentence": None}, [2])):
            self.assertEqual(choose(corpus(3, antecedent).texts, 0, scores, 0.3).tolist(), expected)
        self.assertEqual([parent({}), parent({"antecedent": {"sentence": None}})], [ALONE, NEVER])


def span(sentence: int) -> dict[str, int]:
    """Return where a sentence stands."""
    start = " ".join(SENTENCES).index(SENTENCES[sentence])
    return {"start": start, "end": start + len(SENTENCES[sentence])}


#: A reader found the last but one sentence the most important, and the last no part of the text.
CHOICES = {"group": "news", "chosen": [span(2)], "nearly": [span(0)], "junk": [span(3)]}


class ReadersTest(unittest.TestCase):
    """What readers chose."""

    def test_sentences_are_graded(self) -> None:
        """By the spans."""
        data = corpus(choices=CHOICES)
        self.assertEqual(data.grades.tolist(), [Grade.NEARLY, Grade.REST, Grade.FIRST, Grade.JUNK])
        self.assertEqual(data.choices.tolist(), [1, -1, 0, -1])

    def test_choices_pay_by_their_grade(self) -> None:
        """The fragment comes last, so there is no junk."""
        found = agreement(corpus(choices=CHOICES), np.array([1.0, 0.0, 2.0, 9.0]), 0)
        self.assertAlmostEqual(found.agree, 100 * 1.6 / 3)
        self.assertEqual((found.best, found.junk), (100, 0))


class TreesTest(unittest.TestCase):
    """Boosted trees."""

    def test_thresholds_are_bytes(self) -> None:
        """That hold every eighth of a small number."""
        for value in (0.0, 0.25, 1.0, 1.5, 6.0, 80.0):
            self.assertEqual(trees.decoded(trees.code(value)), value)

    def test_trees_rank_what_readers_choose_first(self) -> None:
        """Also with thresholds left out that no question asks for; and public texts take part."""
        random = np.random.default_rng(3)
        rows = random.random((400, 3)).astype(np.float32)
        starts = np.arange(0, 401, 10)
        gains = np.where(rows[:, 1] > 0.7, 3.0, 0.0)
        settings = Settings(trees=30, feature_share=1.0, least=0.01, penalty=0.1)
        found = trees.fit(rows, starts, gains, np.ones(40), settings)
        scores = found.scores(found.binned(rows))
        self.assertGreater(scores[gains > 0].mean(), scores[gains == 0].mean() + 1)
        kept = found.compact()
        self.assertLess(sum(map(len, kept.thresholds)), sum(map(len, found.thresholds)))
        np.testing.assert_array_equal(kept.scores(kept.binned(rows)), scores)

    def test_a_document_counts_once(self) -> None:
        """However many public ones there are."""
        sample = Sample.of(corpus(copies=5), np.arange(5), np.ones(20), Settings())
        self.assertAlmostEqual(sample.weights.sum(), Settings.public_weight)
        sample = Sample.of(corpus(copies=5, choices=CHOICES), np.arange(5), np.ones(20), Settings())
        self.assertEqual(sample.weights.tolist(), [1] * 5)


class LexiconTest(unittest.TestCase):
    """Words that readers like."""

    def test_words_of_chosen_sentences_are_liked(self) -> None:
        """And those of others are not."""
        data = corpus(copies=8, choices=CHOICES)
        found = lexicon.fit(data, np.arange(8), np.zeros(32))
        values = found.values(data)[:4]
        self.assertGreater(values[2], lexicon.NEUTRAL)
        self.assertLess(values[1], lexicon.NEUTRAL)


class LabelsTest(unittest.TestCase):
    """Labels from human summaries."""

    def test_the_same_seed_gives_the_same(self) -> None:
        """Whatever the order of threads."""
        data = corpus(copies=20)
        documents, scores = np.arange(20), np.zeros(80)
        one, other = (soft_labels(data, scores, documents, 3) for _ in range(2))
        np.testing.assert_array_equal(one, other)


if __name__ == "__main__":
    unittest.main()
