"""Tests of the fitting of key terms: `python -m unittest discover training`."""

import unittest

import numpy as np

from key_terms.data import Document, key
from key_terms.model import JUDGED, Model, Settings, Tree, fit
from key_terms.report import f1, picked
from ranking.trees import code

SETTINGS = Settings(
    set_weights={"a": 1.0}, trees=60, depth=2, feature_share=1.0, negative_share=1.0, least_weight=0.1
)


def exclusive(count: int) -> Document:
    """Return candidates of which those are named that have one of two features, not both."""
    random = np.random.default_rng(1)
    features = random.integers(0, 2, (count, 2)).astype(float)
    keys = [f"word{at}" for at in range(count)]
    gold = frozenset(k for k, row in zip(keys, features, strict=True) if row.sum() == 1)
    return Document(keys, features, gold)


class KeyTermsTest(unittest.TestCase):
    """Phrases, fitting, figures."""

    def test_phrases_are_compared_by_stems(self) -> None:
        self.assertEqual(key("Tram-Bridges", "en"), "tram bridg")
        self.assertEqual(key("mas", "en"), "mas")
        self.assertEqual(key("大桥。", "zh"), "大桥")

    def test_trees_find_what_no_sum_can_tell(self) -> None:
        document = exclusive(JUDGED)
        model = fit(["one", "other"], {"a": [document]}, SETTINGS)
        value = model.value(np.array([[0, 0], [0, 1], [1, 0], [1, 1]]))
        self.assertLess(max(value[0], value[3]), min(value[1], value[2]))

    def test_trees_do_not_ask_about_what_is_for_the_sum_alone(self) -> None:
        settings = Settings(**{**SETTINGS.__dict__, "linear_only": ("one",)})
        model = fit(["one", "other"], {"a": [exclusive(JUDGED)]}, settings)
        self.assertEqual({feature for tree in model.trees for feature in tree.features} - {1}, set())

    def test_fitting_is_repeatable(self) -> None:
        one, two = (fit(["one", "other"], {"a": [exclusive(200)]}, SETTINGS) for _ in range(2))
        self.assertEqual((one.bias, one.trees), (two.bias, two.trees))

    def test_a_tree_adds_the_leaf_that_the_answers_choose(self) -> None:
        model = Model(500, np.array([1000]), [Tree([0, 0], [code(1.0), code(3.0)], [0, 7, -100, 60])])
        self.assertEqual(model.value(np.array([[0.0], [2.0], [4.0]])).tolist(), [0.5, 2.0, 4.8])

    def test_trees_judge_the_foremost(self) -> None:
        model = Model(0, np.array([1000]), [Tree([0], [0], [100, 100])])
        value = model.value(np.arange(1.0 + JUDGED)[:, None])
        self.assertEqual((value[0], value[1]), (0.0, 1.5))

    def test_a_repeated_head_is_left_out(self) -> None:
        document = Document(
            ["tram bridg", "bridg", "tram"], np.array([[3.0], [2.0], [1.0]]), frozenset({"tram"})
        )
        model = Model(0, np.array([1000]))
        self.assertEqual(picked(document, model), ["tram bridg", "tram"])
        self.assertAlmostEqual(f1([document], model)[0], 100 * 2 / 3)


if __name__ == "__main__":
    unittest.main()
