"""Fits the linear model that tells the lines of an article from what stands around it on a page.

    python training/boilerplate.py --binary target/release/epitome --data DIR --out src/structure/boilerplate/model/weights.rs

DIR holds `pages/pages.jsonl`: one JSON object a line with `id`, `url`, `text` (a whole page as select-all and copy
gives it) and `body` (the article alone). A line belongs to the article if most of its words stand in the body in one
piece. Printed: precision, recall and F1 over words, cross-validated by site, then fitted on all.
"""
import argparse
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import urlparse

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold


def squash(text):
    return re.sub(r"\W+", "", text).lower()


def is_article(line, body, lines_of_body):
    """Whether a line is part of the body: a line of it, or long enough not to stand in it by chance."""
    own = squash(line)
    if not own:
        return False
    if own in lines_of_body:
        return True
    if len(own) < 25:
        return False
    if own in body:
        return True
    pieces = [squash(p) for p in re.split(r"(?<=[.!?。！？])\s+", line)]
    inside = sum(len(p) for p in pieces if len(p) >= 15 and p in body)
    return inside >= 0.6 * len(own)


def read(binary, path):
    pages = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    payload = "".join(json.dumps({"id": p["id"], "text": p["text"]}) + "\n" for p in pages)
    answer = subprocess.run([binary, "blocks"], input=payload.encode(), stdout=subprocess.PIPE, check=True)
    names, rows, labels, groups, weights, where = None, [], [], [], [], []
    for number, (page, line) in enumerate(zip(pages, answer.stdout.decode().splitlines(), strict=True)):
        found = json.loads(line)
        names = found["names"]
        body = squash(page["body"])
        lines_of_body = {squash(x) for x in page["body"].split("\n")} - {""}
        site = urlparse(page["url"]).netloc.removeprefix("www.")
        for block, features in zip(found["blocks"], found["features"], strict=True):
            rows.append(features)
            labels.append(is_article(block, body, lines_of_body))
            groups.append(site)
            weights.append(len(block.split()))
            where.append((number, block))
    return names, np.array(rows), np.array(labels), np.array(groups), np.array(weights, float), where


def fit(rows, labels, weights, c):
    """Raw weights of a logistic regression fitted on standardised features."""
    mean, deviation = rows.mean(0), rows.std(0)
    deviation[deviation == 0] = 1
    model = LogisticRegression(C=c, max_iter=5000)
    model.fit((rows - mean) / deviation, labels, sample_weight=weights)
    raw = model.coef_[0] / deviation
    return raw, model.intercept_[0] - (raw * mean).sum()


def figures(z, labels, words):
    kept = z > 0
    right = words[kept & labels].sum()
    precision, recall = right / words[kept].sum(), right / words[labels].sum()
    return precision, recall, 2 * precision * recall / (precision + recall)


def importance(words, power):
    """Long lines weigh more: they are what a summary is made of."""
    return np.minimum(np.maximum(words, 1), 60) ** power


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--c", type=float, default=0.01)
    parser.add_argument("--power", type=float, default=0.5)
    parser.add_argument("--fold", type=int, help="leave out this fold of five (to measure whole summaries)")
    options = parser.parse_args()
    names, rows, labels, groups, words, where = read(options.binary, options.data / "pages" / "pages.jsonl")
    weights = importance(words, options.power)
    z = np.zeros(len(labels))
    for train, test in GroupKFold(5).split(rows, labels, groups):
        raw, bias = fit(rows[train], labels[train], weights[train], options.c)
        z[test] = rows[test] @ raw + bias
    print("cross-validated by site: precision %.3f recall %.3f F1 %.3f" % figures(z, labels, words))
    if options.fold is not None:
        train, test = list(GroupKFold(5).split(rows, labels, groups))[options.fold]
        print("left out:", sorted({where[i][0] for i in test}))
        rows, labels, weights, words = rows[train], labels[train], weights[train], words[train]
    raw, bias = fit(rows, labels, weights, options.c)
    print("fitted on all:           precision %.3f recall %.3f F1 %.3f" % figures(rows @ raw + bias, labels, words))
    if options.out:
        table = "".join(f'    ("{name}", {weight:.4f}),\n' for name, weight in zip(names, raw, strict=True))
        options.out.write_text(
            "//! The fitted weights: written by `training/boilerplate.py`.\n\n"
            f"pub(super) const BIAS: f64 = {bias:.4f};\n\n"
            "/// By the name of the feature.\n#[rustfmt::skip]\n"
            f"pub(super) const WEIGHTS: [(&str, f64); {len(names)}] = [\n{table}];\n"
        )


if __name__ == "__main__":
    main()
