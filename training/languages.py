"""Fits the linear models that tell the languages of a script apart.

    python training/languages.py --binary BINARY --data DIR [--record training/languages.json]

BINARY is the example `features`. DIR holds `sentences_by_language/TAG.txt`: a sentence a line, each file in
one language. Languages that the library does not list get a row as well, so that they are not taken for a
neighbour. `cargo xtask train languages` runs this and renders the record as Rust. Every second sentence is
left out. Printed: how many stretches of so many words of these are told right, by the weights as they are
kept.
"""

import argparse
import json
import math
import random
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

import command_line
from pages.linear import revision
from ranking.record import laid_out

#: What the figures depend on beside the data.
LIBRARIES = ("numpy", "scipy")
#: Scripts that serve several languages, by their names in Unicode.
SCRIPTS = {"Latin": "LATIN", "Cyrillic": "CYRILLIC", "Arabic": "ARABIC", "Devanagari": "DEVANAGARI"}
#: Files whose language counts as another. The library tells Malay from Indonesian, and Serbian from Croatian,
#: by words.
COUNTED_AS = {"nb": "no", "nn": "no", "bs": "hr", "ms": "id", "sr-Latn": "hr"}
#: Languages that are not listed and close to each other share a row.
SHARED_ROWS = {"xh": "zu", "sn": "zu", "lg": "zu", "tn": "st", "ts": "st"}
#: Letters that a sentence has only if its encoding was damaged.
DAMAGED = {"ro": "żďãğï"}
#: Words of a stretch, and how many stretches of a file there are at most.
STRETCHES = {5: 150, 10: 150, 20: 120, 40: 80}
#: Share of a language's letters above which a letter has a column: of a language listed, and of another.
MIN_SHARES = (1.5e-3, 2.5e-3)
#: How much a language that is not listed counts.
OTHER_IMPORTANCE = 0.3
#: The penalty on what differs from the weights that counts alone would give, and how much of these is
#: believed, in nats.
PENALTY, BELIEVED, MOST = 1e-4, 0.7, 3.0
#: A weight of one function word to begin with, in nats.
WORD = 2.0
ITERATIONS = 80
#: Nats of a step, and the most steps of a weight.
STEP, MOST_STEPS = 0.1, 25
#: The weights of a letter that makes less of a text than this may be coarser, in proportion, up to so many
#: steps.
FINE_SHARE, COARSEST = 0.03, 4
#: One letter in this many is foreign at most (as in `src/language/detection.rs`).
FOREIGN = 20

Floats = NDArray[Any]


@dataclass(frozen=True)
class Stretch:
    """A stretch of text, and what the library sees of it."""

    file: str
    words: int
    found: dict[str, Any]

    @property
    def language(self) -> str:
        """The language that it counts as."""
        return COUNTED_AS.get(self.file, self.file)


@dataclass(frozen=True)
class Model:
    """The rows of a script: languages listed first."""

    languages: list[str]
    listed: int
    letters: list[str]
    #: By language: of a word, of a function word, of each letter.
    weights: Floats

    def counts(self, stretches: list[Stretch]) -> tuple[Floats, Floats]:
        """Return how often words and letters occur, and the function words of each language."""
        at = {letter: 1 + i for i, letter in enumerate(self.letters)}
        counts = np.zeros((len(stretches), 1 + len(at)), np.float32)
        words = np.zeros((len(stretches), len(self.languages)), np.float32)
        for row, stretch in enumerate(stretches):
            counts[row, 0] = stretch.found["words"]
            for letter, count in stretch.found["letters"]:
                if letter in at:
                    counts[row, at[letter]] += count
            listed = dict(stretch.found["listed"])
            words[row, : self.listed] = [listed[tag] for tag in self.languages[: self.listed]]
        return counts, words

    def told(self, stretches: list[Stretch], script: str) -> list[str]:
        """Return the language of each stretch; `und` for none that is listed."""
        counts, words = self.counts(stretches)
        scores = counts @ np.delete(self.weights, 1, 1).T + words * self.weights[:, 1]
        best = scores.argmax(1)
        own = [sum(n for letter, n in s.found["letters"] if is_of(letter, script)) for s in stretches]
        foreign = np.array(own) - counts[:, 1:].sum(1)
        known = (best < self.listed) & (foreign * FOREIGN <= own)
        return [self.languages[i] if k else "und" for i, k in zip(best, known, strict=True)]


def is_of(letter: str, script: str) -> bool:
    """Return whether a letter belongs to a script."""
    return unicodedata.name(letter, "").startswith(SCRIPTS[script])


def latin(text: str) -> str:
    """Return a Serbian text in Latin letters."""
    digraphs = {"љ": "lj", "њ": "nj", "џ": "dž"}
    letters = dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True))
    pairs = (letters | digraphs).items()
    capitals = {cyrillic.upper(): latin.capitalize() for cyrillic, latin in pairs}
    return text.translate(str.maketrans(dict(pairs) | capitals))


def sentences(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each file's name with its sentences, in an order that is no order."""
    for path in sorted(folder.glob("*.txt")):
        damaged = set(DAMAGED.get(path.stem, ""))
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
        lines = [line for line in lines if line and not damaged & set(line.lower())]
        random.Random(7).shuffle(lines)
        yield path.stem, lines
        if path.stem == "sr":
            yield "sr-Latn", [latin(line) for line in lines]


def stretches(binary: Path, texts: list[tuple[str, list[str]]]) -> list[Stretch]:
    """Cut the texts into stretches, and ask what the library sees of them."""
    cut: list[tuple[str, int, str]] = []
    for file, lines in texts:
        words = " ".join(lines).split()
        for length, most in STRETCHES.items():
            starts = range(0, len(words) - length + 1, length)
            parts = [" ".join(words[start : start + length]) for start in starts]
            random.Random(length).shuffle(parts)
            cut += [(file, length, part) for part in parts[:most]]
    asked = "".join(json.dumps({"id": "", "text": text}) + "\n" for _, _, text in cut)
    command = [str(binary), "languages"]
    found = subprocess.run(command, input=asked, stdout=subprocess.PIPE, text=True, check=True).stdout
    answers = map(json.loads, found.splitlines())
    return [Stretch(*of, answer) for (*of, _), answer in zip(cut, answers, strict=True)]


def of_script(all_: list[Stretch], script: str) -> list[Stretch]:
    """Return the stretches in files that are written in a script."""
    own, words = Counter[str](), Counter[str]()
    for stretch in all_:
        words[stretch.file] += stretch.found["words"]
        own[stretch.file] += sum(n for letter, n in stretch.found["letters"] if is_of(letter, script))
    return [stretch for stretch in all_ if own[stretch.file] > words[stretch.file]]


def fit(given: list[Stretch], script: str) -> Model:
    """Fit the rows of a script: multinomial logistic regression from what counts alone would give."""
    tags = [tag for tag, _ in given[0].found["listed"]]
    row_of = {s.language: SHARED_ROWS.get(s.language, s.language) for s in given}
    listed = [tag for tag in tags if tag in row_of]
    languages = listed + sorted({row for language, row in row_of.items() if language not in tags})
    counted: dict[str, Counter[str]] = {language: Counter() for language in languages}
    for stretch in given:
        of = counted[row_of[stretch.language]]
        of.update({letter: n for letter, n in stretch.found["letters"] if is_of(letter, script)})
    columns = set()
    for language, counts in counted.items():
        least = MIN_SHARES[language not in tags] * counts.total()
        columns |= {letter for letter, count in counts.items() if count > least}
    letters = sorted(columns)
    model = Model(languages, len(listed), letters, np.zeros(0))
    counts, words = model.counts(given)
    rows = np.array([languages.index(row_of[stretch.language]) for stretch in given])
    importance = np.where(rows < len(listed), 1, OTHER_IMPORTANCE) / np.bincount(rows)[rows]
    importance = (importance / importance.sum()).astype(np.float32)

    first = np.zeros((len(languages), 1 + len(letters)))
    for row, language in enumerate(languages):
        total = counted[language].total()
        shares = [(counted[language][letter] + 0.5) / total for letter in letters]
        first[row, 1:] = [math.log(max(share, 1e-4)) for share in shares]
    first = np.clip(first - first.mean(0), -MOST, MOST) * BELIEVED
    size, known = first.size, len(listed)

    def loss(values: Floats) -> tuple[float, Floats]:
        """Return the loss of some weights, and its gradient."""
        of_letters, of_words = values[:size].reshape(first.shape), values[size:]
        scores = counts @ of_letters.T.astype(np.float32)
        scores[:, :known] += words[:, :known] * of_words.astype(np.float32)
        scores -= scores.max(1, keepdims=True)
        odds = np.exp(scores)
        sums = odds.sum(1, keepdims=True)
        all_rows = np.arange(len(rows))
        likelihood = (importance * (scores[all_rows, rows] - np.log(sums[:, 0]))).sum()
        errors = odds / sums
        errors[all_rows, rows] -= 1
        errors *= importance[:, None]
        moved, moved_words = of_letters - first, of_words - WORD
        gradient = errors.T @ counts + 2 * PENALTY * moved
        gradient_words = (errors[:, :known] * words[:, :known]).sum(0) + 2 * PENALTY * moved_words
        penalty = PENALTY * ((moved**2).sum() + (moved_words**2).sum())
        return penalty - likelihood, np.concatenate([gradient.ravel(), gradient_words]).astype(float)

    start = np.concatenate([first.ravel(), np.full(known, WORD)])
    options = {"maxiter": ITERATIONS}
    values = minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x
    of_letters, of_words = values[:size].reshape(first.shape), values[size:]
    # Only differences within a column matter.
    of_letters -= (of_letters.max(0) + of_letters.min(0)) / 2
    of_words = np.concatenate([of_words, np.zeros(len(languages) - known)])
    shares = counts.mean(0) / counts[:, 1:].sum(1).mean()
    coarse = np.clip(FINE_SHARE / np.maximum(shares, 1e-9), 1, COARSEST).astype(int)
    steps = np.round(of_letters / STEP / coarse) * coarse
    weights = np.insert(steps, 1, np.round(of_words / STEP), 1)
    return Model(languages, known, letters, np.clip(weights, -MOST_STEPS, MOST_STEPS))


def shares_right(model: Model, given: list[Stretch], script: str) -> dict[str, dict[str, float]]:
    """Return the percentage of stretches that are told right, by file and number of words."""
    right: dict[tuple[str, int], list[bool]] = {}
    for stretch, told in zip(given, model.told(given, script), strict=True):
        wanted = stretch.language if stretch.language in model.languages[: model.listed] else "und"
        right.setdefault((stretch.file, stretch.words), []).append(told == wanted)
    shares: dict[str, dict[str, float]] = {}
    for (file, words), hits in right.items():
        shares.setdefault(file, {})[str(words)] = round(100 * sum(hits) / len(hits), 1)
    return shares


def main() -> None:
    """Read the sentences, fit the models, and write what was asked for."""
    options = arguments()
    texts = list(sentences(options.data / "sentences_by_language"))
    halves = [stretches(options.binary, [(file, lines[half::2]) for file, lines in texts]) for half in (0, 1)]
    profiles, figures = [], {}
    for script in SCRIPTS:
        train, test = (of_script(half, script) for half in halves)
        model = fit(train, script)
        figures |= shares_right(model, test, script)
        rows = [
            {"language": language if i < model.listed else "und", "weights": list(map(int, weights))}
            for i, (language, weights) in enumerate(zip(model.languages, model.weights, strict=True))
        ]
        others = model.languages[model.listed :]
        profile = {"script": script, "letters": "".join(model.letters), "others": others, "rows": rows}
        profiles.append(profile)
    for file, shares in sorted(figures.items()):
        print(f"{file:8}", "  ".join(f"{words} words {share:5.1f}" for words, share in shares.items()))
    if options.record:
        record = {
            "data": {"files": len(texts), "sentences": sum(len(lines[::2]) for _, lines in texts)},
            "figures": {"sentences_left_out": dict(sorted(figures.items()))},
            "profiles": profiles,
            "revision": revision(),
            "settings": {"penalty": PENALTY, "step": STEP},
            "versions": {name: version(name) for name in LIBRARIES},
        }
        options.record.write_text(laid_out(record) + "\n", encoding="utf-8")


def arguments() -> argparse.Namespace:
    """Read the command line."""
    return command_line.parser(__doc__, "write the fitted models there").parse_args()


if __name__ == "__main__":
    main()
