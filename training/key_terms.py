"""Fits the models that judge candidates for key terms.

    python training/key_terms.py --binary target/release/epitome --data DIR --record training/key_terms.json

DIR holds `keyterms/<set>.jsonl`: one JSON object a line with `id`, `text`, `lang` and `keyphrases` (gold phrases), and
`readers/readers.jsonl`, which has `terms` in their place.
`cargo xtask train key-terms` runs this and renders the record as Rust. Printed: F1 on the documents that were
fitted on; with --folds on documents, with --domains on sets that were left out.
"""

import argparse
import sys
import time
from pathlib import Path

import command_line
from key_terms import data, record, report
from key_terms.calibration import calibrated
from key_terms.model import Settings, fit

#: Readers wrote down what a text is about; the keywords of authors are about their field, too. One-word golds teach
#: the wrong length (kpcrowd500n), machine translation the wrong order (es); the golds of ru_russiatoday are editors' tags.
PHRASES = Settings(
    set_weights={
        "readers": 30.0,
        "beginnings": 8.0,
        "inspec": 1.0,
        "semeval2017": 1.0,
        "duc2001": 1.0,
        "semeval2010": 1.0,
        "fr_wikinews": 1.0,
        "ar_logmani": 0.7,
        "es_semeval2017_mt": 0.5,
        "pt_bnkp110": 0.4,
        "ru_russiatoday": 0.3,
        "kpcrowd500n": 0.15,
    },
    # The length of a text tells its set, which trees would learn by heart.
    linear_only=("n_doc", "n1_doc", "lfpos_doc", "cap_doc"),
    rate=0.15,
    elsewhere=4.0,
    most_important=3.0,
    negative_share=0.6,
)
STRINGS = Settings(
    set_weights={"readers": 2.0, "zh_csl": 1.0, "ja_abejacc": 1.0},
    linear_only=("ldoc",),
    trees=12,
    rate=0.15,
    negative_share=1.0,
)
MODELS = {"phrases": PHRASES, "strings": STRINGS}


def main() -> None:
    """Read the data, fit the models, and write what was asked for."""
    options = arguments()
    began = time.monotonic()

    def say(text: str) -> None:
        print(f"{time.monotonic() - began:6.0f} s  {text}", file=sys.stderr, flush=True)

    fitted = {}
    for name, settings in MODELS.items():
        found = data.read(options.binary, options.data, name, list(settings.set_weights))
        say(f"read {name}: {sum(map(len, found.sets.values()))} documents, {len(found.names)} features")
        model = calibrated(found, settings, fit(found.names, found.sets, settings))
        say("calibrated")
        fitted[name] = (found, settings, model)
        columns = {"fitted": report.fitted(found, model)}
        if options.folds:
            columns["folds"] = report.folds(found, settings)
            say("measured: documents left out")
        if options.domains:
            columns["domains"] = report.domains(found, settings)
            say("measured: sets left out")
        print(f"{name}:\n\n{report.table(columns)}\n", flush=True)
    if options.record:
        record.write(options.record, fitted)
    say("done")


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = command_line.parser(__doc__, "write the fitted models there")
    parser.add_argument("--folds", action="store_true", help="measure on documents left out")
    parser.add_argument("--domains", action="store_true", help="measure on sets left out")
    return parser.parse_args()


if __name__ == "__main__":
    main()
