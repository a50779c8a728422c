"""Fits the trees that rank sentences.

    python training/ranking.py --binary target/release/epitome --data DIR --record training/ranking.json

DIR holds `readers/*.jsonl`, what careful readers chose: `id`, `group`, `lang`, `text`, `chosen`, `nearly`,
`junk`, perhaps `title`; and `summaries/<set>.jsonl`: `id`, `text`, `references` (human summaries), perhaps
`title` and `lang`. `cargo xtask train ranking` runs this and renders the record as Rust. Printed: figures on
the documents that were fitted on; with --folds on documents, with --groups on groups of texts left out.
"""

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np

import command_line
from ranking import features, model, record, report
from ranking.trees import Settings


def main() -> None:
    """Read the data, fit the trees, and write what was asked for."""
    options = arguments()
    began = time.monotonic()

    def say(text: str) -> None:
        print(f"{time.monotonic() - began:6.0f} s  {text}", file=sys.stderr, flush=True)

    settings = Settings(seed=options.seed)
    budgets = json.loads(options.budgets.read_text(encoding="utf-8")) if options.budgets else {}
    corpus = features.read(options.binary, options.data, budgets)
    say(f"read {len(corpus.ids)} documents, {len(corpus.features)} sentences, {len(corpus.names)} features")
    figures = {}
    for name, groups_of in (("folds", report.fold_of), ("groups", report.group_of)):
        if getattr(options, name):
            found = report.left_out(corpus, groups_of(corpus), settings, say)
            figures[name] = report.measured(corpus, found)
            say(f"measured: {report.HEADINGS[name]}")
    fitted = model.fit(corpus, np.arange(len(corpus.ids)), settings, say)
    if options.record:
        record.write(options.record, corpus, fitted, settings, figures)
    figures["all"] = report.measured(corpus, fitted.scores(corpus))
    for name, rows in figures.items():
        print(f"{report.HEADINGS[name]}:\n\n{report.table(rows)}")
    say("done")


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = command_line.parser(__doc__)
    parser.add_argument("--budgets", type=Path, help="JSON: words of a summary, by set")
    parser.add_argument("--folds", action="store_true", help="measure on documents left out; five fits more")
    parser.add_argument(
        "--groups", action="store_true", help="measure on groups left out; thirteen fits more"
    )
    parser.add_argument("--seed", type=int, default=Settings.seed, help="of all that is left to chance")
    return parser.parse_args()


if __name__ == "__main__":
    main()
