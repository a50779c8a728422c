"""Fits the linear model that finds the title of an article among the lines of its page.

    python training/title.py --binary BINARY --data DIR --record training/title.json

BINARY is the example `features`. DIR holds `pages/pages.jsonl`: one JSON object a line with `id`, `url`,
`text` (a whole page as select-all and copy gives it) and `h1` (its headings of the first level). The title
is a line with the text of the first of these. `cargo xtask train title` runs this and renders the record as
Rust. Printed: on how many pages the best candidate is the title, by the weights in use, by a fit on other
sites, and as fitted.
"""

import argparse
import json
from pathlib import Path

import numpy as np

import command_line
from pages.data import Page, read, squashed
from pages.linear import Floats, Model, fit, left_out, write

#: The inverse of the penalty on weights.
C = 0.1


def labels_of(page: Page) -> list[bool]:
    """Return which candidates of a page are its title."""
    title = squashed(page.given["h1"][0])
    return [squashed(page.found["blocks"][at]) == title for at, _ in page.found["titles"]]


def hits(values: Floats, labels: Floats, numbers: Floats) -> int:
    """Return on how many pages the best candidate is the title."""
    pages = [numbers == number for number in np.unique(numbers)]
    return sum(bool(labels[page][np.argmax(values[page])]) for page in pages)


def in_use(path: Path, names: list[str]) -> Model:
    """Return the model of a record."""
    record = json.loads(path.read_text(encoding="utf-8"))
    weights = {feature["name"]: feature["weight"] for feature in record["features"]}
    return Model(record["bias"], np.array([weights[name] for name in names]))


def main() -> None:
    """Read the pages, fit the model, and write what was asked for."""
    options = arguments()
    pages = [page for page in read(options.binary, options.data) if page.given["h1"] and any(labels_of(page))]
    names = pages[0].found["title_names"]
    rows = np.array([row for page in pages for _, row in page.found["titles"]])
    labels = np.array([label for page in pages for label in labels_of(page)])
    sites = np.array([page.site for page in pages for _ in page.found["titles"]])
    numbers = np.array([at for at, page in enumerate(pages) for _ in page.found["titles"]])
    even = np.ones(len(labels))
    model = fit(rows, labels, even, C)
    others = hits(left_out(rows, labels, even, sites, C), labels, numbers)
    fitted = hits(model.value(rows), labels, numbers)
    record = Path(__file__).parent / "title.json"
    used = hits(in_use(record, names).value(rows), labels, numbers)
    print(
        f"of {len(pages)} titles: {used} by the weights in use, "
        f"{others} by a fit on other sites, {fitted} as fitted"
    )
    if options.record:
        data = {"pages": len(pages), "sites": len(set(sites)), "candidates": len(labels)}
        found = {"pages": len(pages), "sites_left_out": others, "as_fitted": fitted}
        write(options.record, names, model, data, found, {"c": C})


def arguments() -> argparse.Namespace:
    """Read the command line."""
    return command_line.parser(__doc__).parse_args()


if __name__ == "__main__":
    main()
