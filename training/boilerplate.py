"""Fits the linear model that separates the lines of an article from what stands around it on a page.

    python training/boilerplate.py --binary BINARY --data DIR --record training/boilerplate.json

BINARY is the example `features`. DIR holds `pages/pages.jsonl`: one JSON object a line with `id`, `url`,
`text` (a whole page as select-all and copy gives it) and `body` (the article alone). A line belongs to the
article if most of its words stand in the body in one piece. `cargo xtask train boilerplate` runs this and
renders the record as Rust. Printed: precision, recall and F1 over words, for sites that were left out, then
for all, as fitted.
"""

import argparse
import re

import numpy as np
from sklearn.model_selection import GroupKFold

import command_line
from pages.data import Page, read, squashed
from pages.linear import FOLDS, Floats, fit, left_out, write

#: The inverse of the penalty on weights.
C = 0.01
#: Long lines weigh more, as they are what a summary is made of: their words, at most so many, to this power.
MAX_WORDS = 60
POWER = 0.5
#: Shortest line, in letters, that does not stand in the body by chance, and shortest sentence of one.
MIN_LETTERS = 25
MIN_SENTENCE_LETTERS = 15
#: Share of the letters of a line whose sentences stand in the body.
MIN_SHARE = 0.6


def is_article(line: str, body: str, lines_of_body: set[str]) -> bool:
    """Return whether a line is one of the body, or stands in it and is too long to do so by chance."""
    own = squashed(line)
    if not own:
        return False
    if own in lines_of_body:
        return True
    if len(own) < MIN_LETTERS:
        return False
    if own in body:
        return True
    pieces = [squashed(piece) for piece in re.split(r"(?<=[.!?。\uff01\uff1f])\s+", line)]
    inside = sum(len(piece) for piece in pieces if len(piece) >= MIN_SENTENCE_LETTERS and piece in body)
    return inside >= MIN_SHARE * len(own)


def labels_of(page: Page) -> list[bool]:
    """Return which blocks of a page are part of the article."""
    body = squashed(page.given["body"])
    lines_of_body = {squashed(line) for line in page.given["body"].split("\n")} - {""}
    return [is_article(block, body, lines_of_body) for block in page.found["blocks"]]


def figures(values: Floats, labels: Floats, words: Floats) -> dict[str, float]:
    """Return precision, recall and F1 over words."""
    kept = values > 0
    right = words[kept & labels].sum()
    precision, recall = right / words[kept].sum(), right / words[labels].sum()
    found = {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall)}
    return {name: round(float(value), 3) for name, value in found.items()}


def main() -> None:
    """Read the pages, fit the model, and write what was asked for."""
    options = arguments()
    pages = read(options.binary, options.data)
    names = pages[0].found["names"]
    rows = np.array([row for page in pages for row in page.found["features"]])
    labels = np.array([label for page in pages for label in labels_of(page)])
    sites = np.array([page.site for page in pages for _ in page.found["blocks"]])
    numbers = np.array([at for at, page in enumerate(pages) for _ in page.found["blocks"]])
    words = np.array([len(block.split()) for page in pages for block in page.found["blocks"]], float)
    importance = np.minimum(np.maximum(words, 1), MAX_WORDS) ** POWER
    others = figures(left_out(rows, labels, importance, sites, C), labels, words)
    print(f"sites left out: {others}")
    if options.fold is not None:
        train, test = list(GroupKFold(FOLDS).split(rows, labels, sites))[options.fold]
        print("left out:", sorted(set(numbers[test].tolist())))
        rows, labels, importance, words = rows[train], labels[train], importance[train], words[train]
    model = fit(rows, labels, importance, C)
    fitted = figures(model.value(rows), labels, words)
    print(f"as fitted:      {fitted}")
    if options.record:
        data = {"pages": len(pages), "sites": len(set(sites)), "blocks": len(labels)}
        settings = {"c": C, "power": POWER, "max_words": MAX_WORDS}
        write(options.record, names, model, data, {"sites_left_out": others, "as_fitted": fitted}, settings)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = command_line.parser(__doc__)
    parser.add_argument("--fold", type=int, help="leave out this fold of five (to measure whole summaries)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
