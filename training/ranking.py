"""Fits the weights that rank sentences.

    python training/ranking.py --binary target/release/epitome --data DIR --record training/ranking.json

DIR holds `summaries/<set>.jsonl`: one JSON object a line with `id`, `text`, `references` (human summaries),
and perhaps `title` and `lang`. `cargo xtask train ranking` runs this and renders the record as Rust.
Printed: figures on the documents that were fitted on; with --folds on documents, with --domains on kinds of
text that were left out.
"""

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np

import command_line
from ranking import features, record, report
from ranking.model import Settings, fit


def main() -> None:
    """Read the data, fit the model, and write what was asked for."""
    options = arguments()
    began = time.monotonic()

    def say(text: str) -> None:
        print(f"{time.monotonic() - began:6.0f} s  {text}", file=sys.stderr, flush=True)

    settings = Settings(seed=options.seed)
    budgets = json.loads(options.budgets.read_text(encoding="utf-8")) if options.budgets else {}
    corpus = features.read(options.binary, options.data, budgets)
    documents = np.arange(len(corpus.ids))
    say(f"read {len(documents)} documents, {len(corpus.features)} sentences, {len(corpus.names)} features")
    comparisons = {}
    for name, groups_of in (("folds", report.fold_of), ("domains", report.domain_of)):
        if getattr(options, name):
            comparisons[name] = report.compare(
                corpus, report.left_out(corpus, groups_of(corpus), settings, say)
            )
            say(f"measured: {report.HEADINGS[name]}")
    fitted = fit(corpus, documents, settings, say)
    figures = {name: report.measured(corpus, ranker, documents, settings) for name, ranker in fitted.items()}
    comparisons["all"] = report.compare(corpus, figures)
    if options.record:
        record.write(options.record, corpus, fitted["mixture"], settings)
    if options.report:
        report.write(options.report, options.date, settings, comparisons)
    for name, comparison in comparisons.items():
        print(f"{report.HEADINGS[name]}:\n\n{report.table(comparison)}")
    say("done")


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = command_line.parser(__doc__)
    parser.add_argument("--budgets", type=Path, help="JSON: words of a summary, by set")
    parser.add_argument("--folds", action="store_true", help="measure on documents left out; four fits more")
    parser.add_argument(
        "--domains", action="store_true", help="measure on kinds of text left out; an hour or more"
    )
    parser.add_argument("--report", type=Path, help="write the figures into this folder")
    parser.add_argument("--date", help="YYYY-MM-DD, the name of the report")
    parser.add_argument("--seed", type=int, default=Settings.seed, help="of all that is left to chance")
    options = parser.parse_args()
    if options.report and not options.date:
        parser.error("--report needs --date")
    return options


if __name__ == "__main__":
    main()
