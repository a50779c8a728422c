"""Fit the model that scores key term candidates and rewrite its table of weights.

    python training/key_terms.py --binary target/release/epitome --data DIR [--out src/key_terms/model/weights.rs]

DIR holds `keyterms/<set>.jsonl` with `id`, `text`, `lang` and `keyphrases`. The features come from the binary
itself (`--jsonl --candidates`), so there is one implementation of them. A candidate is positive if it equals a
gold phrase, lower-cased and stemmed. Logistic regression; every set has its own weight, every document of a set
the same, and a candidate counts 1/sqrt(candidates of its document). Features are standardised for fitting; the
table holds weights for raw features. `--leave-out` prints what each set scores when it is not fitted on.
"""

import argparse
import json
import re
import subprocess
from functools import lru_cache
from pathlib import Path

import numpy as np
import snowballstemmer
from sklearn.linear_model import LogisticRegression

# One-word golds teach the wrong length (kpcrowd500n), machine translation the wrong order (es).
SET_WEIGHTS = {
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
}
STEMMERS = {
    "en": "porter", "fr": "french", "es": "spanish", "pt": "portuguese", "ru": "russian", "ar": "arabic",
}
# Strength of the L2 penalty (smaller is stronger), for weights that sum to the number of sets.
PENALTY = 30.0
TOP = 10


@lru_cache(None)
def stemmer(lang):
    return snowballstemmer.stemmer(STEMMERS[lang]) if lang in STEMMERS else None


@lru_cache(1 << 20)
def key(phrase, lang):
    """A phrase as scoring compares it: lower-cased and stemmed words."""
    pattern = r"[a-z0-9]+" if lang == "en" else r"[^\W_]+"
    words = re.findall(pattern, phrase.lower())
    stem = stemmer(lang)
    if stem is None:
        return " ".join(words)
    return " ".join(w if lang == "en" and len(w) <= 3 else stem.stemWord(w) for w in words)


def candidates(binary, path):
    """Per document: features, labels."""
    docs = [json.loads(line) for line in path.open(encoding="utf-8")]
    lines = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in docs)
    run = subprocess.run([binary, "--jsonl", "--candidates"], input=lines.encode(), capture_output=True, check=True)
    names = None
    out = []
    for doc, line in zip(docs, run.stdout.splitlines(), strict=True):
        answer = json.loads(line)
        names = answer["features"]
        gold = {key(phrase, doc["lang"]) for phrase in doc["keyphrases"]} - {""}
        if not answer["candidates"]:
            continue
        keys = [key(text, doc["lang"]) for text, _ in answer["candidates"]]
        x = np.array([features for _, features in answer["candidates"]])
        out.append((x, np.array([k in gold for k in keys]), keys, gold))
    return names, out


def fit(data, leave_out=None):
    xs, ys, ws = [], [], []
    for name, docs in data.items():
        if name == leave_out:
            continue
        for x, y, _, _ in docs:
            xs.append(x)
            ys.append(y)
            ws.append(np.full(len(y), SET_WEIGHTS[name] / len(docs) / np.sqrt(len(y))))
    x, y, w = np.concatenate(xs), np.concatenate(ys), np.concatenate(ws)
    mean, deviation = x.mean(0), x.std(0)
    deviation[deviation == 0] = 1.0
    model = LogisticRegression(C=PENALTY, max_iter=3000)
    model.fit((x - mean) / deviation, y, sample_weight=w)
    weights = model.coef_[0] / deviation
    return weights, float(model.intercept_[0] - (weights * mean).sum())


def score(docs, weights):
    """Mean F1 of the ten best candidates, without the binary's last filter (so a little low)."""
    total = 0.0
    for x, _, keys, gold in docs:
        order = np.argsort(-(x @ weights), kind="stable")
        got, tails = [], set()
        for i in order:
            words = keys[i].split()
            if keys[i] in got or keys[i] in tails:
                continue
            got.append(keys[i])
            tails.update(" ".join(words[j:]) for j in range(1, len(words)))
            if len(got) == TOP:
                break
        hits = sum(k in gold for k in got)
        total += 2 * hits / (len(got) + len(gold)) if hits else 0.0
    return 100 * total / len(docs)


def table(names, weights, bias, sets):
    lines = [
        "//! The weights of the model of key terms. Written by `training/key_terms.py`, not by hand.",
        "//!",
        f"//! Logistic regression on {', '.join(sets)}.",
        "",
        f"pub(super) const BIAS: f64 = {bias:.4f};",
        "",
        f"pub(super) const WEIGHTS: [(&str, f64); {len(names)}] = [",
        *(f'    ("{name}", {weight:.4f}),' for name, weight in zip(names, weights, strict=True)),
        "];",
    ]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--leave-out", action="store_true")
    a = parser.parse_args()
    data, names = {}, None
    for name in SET_WEIGHTS:
        names, data[name] = candidates(a.binary, a.data / "keyterms" / f"{name}.jsonl")
    weights, bias = fit(data)
    rows = {name: [score(docs, weights)] for name, docs in data.items()}
    if a.leave_out:
        for name, docs in data.items():
            rows[name].append(score(docs, fit(data, leave_out=name)[0]))
    for name, row in rows.items():
        print(f"{name:20}", *(f"{value:6.2f}" for value in row))
    print(f"{'mean':20}", *(f"{np.mean(column):6.2f}" for column in zip(*rows.values())))
    if a.out:
        a.out.write_text(table(names, weights, bias, data), encoding="utf-8")


if __name__ == "__main__":
    main()
