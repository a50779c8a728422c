"""Tests of the models of pages: `python -m unittest discover training`."""

import unittest

import numpy as np

from boilerplate import figures, is_article
from pages.data import Page, squashed
from pages.linear import fit, left_out
from title import hits, labels_of


class PagesTest(unittest.TestCase):
    """Labels, fits, figures."""

    def test_letters_and_digits_are_compared(self) -> None:
        self.assertEqual(squashed("The Old-Bridge, 1911."), "theoldbridge1911")

    def test_a_line_belongs_to_the_article_if_it_stands_there(self) -> None:
        body = squashed("The old bridge closed in May. It had carried trams since 1911.")
        self.assertTrue(is_article("It had carried trams since 1911!", body, set()))
        self.assertTrue(is_article("May", body, {"may"}))
        # By chance.
        self.assertFalse(is_article("old bridge", body, set()))
        self.assertFalse(is_article("The new bridge carries trams and bicycles.", body, set()))

    def test_the_title_is_the_first_heading(self) -> None:
        found = {"blocks": ["Home", "Old bridge closes!", "Text"], "titles": [[0, [0.0]], [1, [1.0]]]}
        page = Page({"h1": ["Old Bridge Closes"], "url": "https://www.example.org/a"}, found)
        self.assertEqual((labels_of(page), page.site), ([False, True], "example.org"))

    def test_the_best_candidate_of_each_page_counts(self) -> None:
        values = np.array([1.0, 2.0, 3.0, 0.0])
        labels = np.array([False, True, False, True])
        self.assertEqual(hits(values, labels, np.array([0, 0, 1, 1])), 1)

    def test_a_fit_separates_and_is_in_raw_units(self) -> None:
        rows = np.array([[100.0, 1.0], [200.0, 1.0], [300.0, 1.0], [400.0, 1.0]] * 10)
        labels = rows[:, 0] > 250
        model = fit(rows, labels, np.ones(len(rows)), 100.0)
        self.assertEqual((model.value(rows) > 0).tolist(), labels.tolist())
        self.assertEqual(model.weights[1], 0.0)

    def test_sites_are_left_out_whole(self) -> None:
        # Each site has a mark of its own, which says nothing about the others.
        sites = np.repeat(np.arange(10), 4)
        labels = np.tile([True, True, False, False], 10)
        rows = np.eye(10)[sites]
        values = left_out(rows, labels, np.ones(len(labels)), sites, 1.0)
        for site in range(10):
            self.assertEqual(len(set(values[sites == site].round(9))), 1)

    def test_figures_are_of_words(self) -> None:
        found = figures(np.array([1.0, 1.0, -1.0]), np.array([True, False, True]), np.array([6.0, 2.0, 2.0]))
        self.assertEqual(found, {"precision": 0.75, "recall": 0.75, "f1": 0.75})


if __name__ == "__main__":
    unittest.main()
