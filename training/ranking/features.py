"""Sets of documents and the features of their sentences, which the binary computes."""

import hashlib
import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

import numpy as np

from ranking.words import tokens, word_count

#: In `parents`: a sentence that stands alone, …
ALONE = -1
#: … and one that depends on something that cannot be chosen with it.
NEVER = -2
#: Two token numbers as one: the first times this, plus the second.
PAIR = 1 << 32


class Texts(NamedTuple):
    """What selection and ROUGE need of all documents, as flat arrays: `…_starts` say where each part begins.

    The tokens of a document are numbered from 0, those of its references first.
    """

    #: Per document (and one beyond the last): its first sentence, and its first reference.
    sentence_starts: np.ndarray
    reference_starts: np.ndarray
    #: Per document: words asked for, different terms, and different tokens in its references.
    budgets: np.ndarray
    term_counts: np.ndarray
    shared_tokens: np.ndarray
    #: Per sentence: words, whether it may be chosen, whether it is a fragment, and the sentence of the same
    #: document it depends on (or ALONE, or NEVER).
    words: np.ndarray
    selectable: np.ndarray
    fragments: np.ndarray
    parents: np.ndarray
    #: Weighted terms of each sentence.
    row_starts: np.ndarray
    terms: np.ndarray
    weights: np.ndarray
    #: Keys of the words and pairs of words of each sentence.
    key_starts: np.ndarray
    keys: np.ndarray
    #: Tokens of each sentence.
    token_starts: np.ndarray
    tokens: np.ndarray
    #: Of each reference: tokens in order, tokens sorted, and sorted pairs of neighbours (one place unused).
    reference_token_starts: np.ndarray
    reference_tokens: np.ndarray
    reference_sorted: np.ndarray
    reference_pairs: np.ndarray


class Grade(IntEnum):
    """What readers think of a sentence."""

    JUNK = -1
    REST = 0
    NEARLY = 1
    CHOSEN = 2
    FIRST = 3


@dataclass(frozen=True)
class Set:
    """One file of documents."""

    name: str
    language: str
    documents: int
    budget: int
    sha256: str


@dataclass(frozen=True)
class Corpus:
    """All documents of all sets."""

    sets: list[Set]
    #: Names of the features, in order of the columns of `features` (one row a sentence).
    names: list[str]
    features: np.ndarray
    #: Per document: its name, and the number of its set.
    ids: list[str]
    set_of: np.ndarray
    texts: Texts
    #: Per document: the group that readers' choices are reported by, and its language; empty without readers.
    groups: np.ndarray
    languages: np.ndarray
    #: Per sentence: what readers think of it (`Grade`), and the number of their choice, or −1.
    grades: np.ndarray
    choices: np.ndarray

    @cached_property
    def document_of(self) -> np.ndarray:
        """The document of each sentence."""
        return np.repeat(np.arange(len(self.ids)), np.diff(self.texts.sentence_starts))

    @cached_property
    def has_readers(self) -> np.ndarray:
        """Whether readers chose from a document."""
        return self.groups != ""

    @cached_property
    def ranked(self) -> np.ndarray:
        """Whether a sentence is one that weights are fitted on: it may be chosen and is no fragment."""
        return self.texts.selectable & ~self.texts.fragments


class Draft:
    """A corpus that grows document by document."""

    def __init__(self) -> None:
        self.columns: dict[str, list] = {field: [] for field in Texts._fields}
        for field in Texts._fields:
            if field.endswith("_starts"):
                self.columns[field].append(0)
        self.features: list[list[float]] = []
        self.ids: list[str] = []
        self.set_of: list[int] = []
        self.names: list[str] = []
        self.groups: list[str] = []
        self.languages: list[str] = []
        self.grades: list[int] = []
        self.choices: list[int] = []

    def add(
        self, document: dict[str, Any], answer: dict[str, Any], lang: str, budget: int, number: int
    ) -> None:
        """Append one document and what the binary says of it."""
        to = self.columns
        self.names = answer["names"]
        vocabulary: dict[str, int] = {}

        def numbers(text: str) -> list[int]:
            return [vocabulary.setdefault(token, len(vocabulary)) for token in tokens(text, lang)]

        for reference in document.get("references", ()):
            self._add_reference(numbers(reference))
        to["reference_starts"].append(len(to["reference_token_starts"]) - 1)
        to["shared_tokens"].append(len(vocabulary))
        sentences = answer["sentences"]
        raw = document["text"].encode()
        may_choose_any = not any(sentence["selectable"] for sentence in sentences)
        for sentence in sentences:
            text = raw[sentence["start"] : sentence["end"]].decode(errors="replace")
            words = word_count(text, lang)
            to["tokens"].extend(numbers(text))
            to["token_starts"].append(len(to["tokens"]))
            to["words"].append(words)
            to["selectable"].append(may_choose_any or sentence["selectable"])
            to["fragments"].append(sentence["fragment"])
            to["parents"].append(parent(sentence))
            to["terms"].extend(sentence["terms"])
            to["weights"].extend(sentence["weights"])
            to["row_starts"].append(len(to["terms"]))
            to["keys"].extend(sentence["keys"])
            to["key_starts"].append(len(to["keys"]))
            self.features.append(sentence["features"])
        to["sentence_starts"].append(len(to["words"]))
        to["term_counts"].append(1 + max((term for s in sentences for term in s["terms"]), default=0))
        to["budgets"].append(budget)
        for grade, choice in graded(document, sentences):
            self.grades.append(grade)
            self.choices.append(choice)
        self.groups.append(document.get("group", ""))
        self.languages.append(lang if "group" in document else "")
        self.ids.append(str(document["id"]))
        self.set_of.append(number)

    def _add_reference(self, reference: list[int]) -> None:
        to = self.columns
        to["reference_tokens"].extend(reference)
        to["reference_sorted"].extend(sorted(reference))
        pairs = sorted(a * PAIR + b for a, b in pairwise(reference))
        to["reference_pairs"].extend(pairs + [0] * (len(reference) - len(pairs)))
        to["reference_token_starts"].append(len(to["reference_tokens"]))

    def finished(self, sets: list[Set]) -> Corpus:
        """Return the corpus of all that was added."""
        types = {"weights": np.float32, "selectable": np.bool_, "fragments": np.bool_}
        columns = self.columns.items()
        arrays = {field: np.array(column, types.get(field, np.int64)) for field, column in columns}
        features = np.array(self.features, np.float64).reshape(len(self.features), len(self.names))
        set_of = np.array(self.set_of)
        return Corpus(
            sets,
            self.names,
            features,
            self.ids,
            set_of,
            Texts(**arrays),
            np.array(self.groups),
            np.array(self.languages),
            np.array(self.grades, np.int64),
            np.array(self.choices, np.int64),
        )


def graded(document: dict[str, Any], sentences: list[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """Yield the grade of each sentence, and the number of the choice that it is, as `quality/readers.py`."""
    raw = document["text"].encode()
    choices = [*document.get("chosen", ()), *document.get("nearly", ())]
    letters = [squashed(raw, choice) for choice in choices]
    for sentence in sentences:
        own = squashed(raw, sentence)
        same = (
            number
            for number, choice in enumerate(choices)
            if 2 * overlap(sentence, choice) >= max(length(sentence), length(choice))
            or letters[number] == own
        )
        choice = next(same, -1)
        is_junk = any(2 * overlap(sentence, junk) >= length(sentence) for junk in document.get("junk", ()))
        if choice < 0:
            yield (Grade.JUNK if is_junk else Grade.REST), choice
        elif choice < len(document["chosen"]):
            yield (Grade.CHOSEN if choice else Grade.FIRST), choice
        else:
            yield Grade.NEARLY, choice


def squashed(raw: bytes, span: dict[str, Any]) -> str:
    """Return the letters of a span in lower case."""
    return re.sub(r"\W+", "", raw[span["start"] : span["end"]].decode(errors="replace")).lower()


def overlap(one: dict[str, Any], other: dict[str, Any]) -> int:
    """Return how many bytes two spans have in common; negative if they are apart."""
    return min(one["end"], other["end"]) - max(one["start"], other["start"])


def length(span: dict[str, Any]) -> int:
    """Return the bytes of a span."""
    return span["end"] - span["start"]


def parent(sentence: dict[str, Any]) -> int:
    """Return the sentence without which this one is not understood."""
    antecedent = sentence.get("antecedent")
    if antecedent is None:
        return ALONE
    return NEVER if antecedent["sentence"] is None else antecedent["sentence"]


def read(binary: Path, data: Path, budgets: dict[str, int]) -> Corpus:
    """Read readers' choices and all sets of summaries; the binary computes the features of sentences."""
    sets, draft = [], Draft()
    paths = [*sorted((data / "readers").glob("*.jsonl")), *sorted((data / "summaries").glob("*.jsonl"))]
    for number, path in enumerate(paths):
        content = path.read_bytes()
        documents = [json.loads(line) for line in content.decode().split("\n") if line.strip()]
        lang = documents[0].get("lang", "en")
        has_references = "references" in documents[0]
        budget = (budgets.get(path.stem) or mean_length(documents, lang)) if has_references else 0
        for document, answer in zip(documents, ask(binary, documents), strict=True):
            if str(document["id"]) != str(answer["id"]):
                raise ValueError(f"{path.stem}: {answer['id']} answers {document['id']}")
            draft.add(document, answer, document.get("lang", lang), budget, number)
        sets.append(Set(path.stem, lang, len(documents), budget, hashlib.sha256(content).hexdigest()))
    if not sets:
        raise FileNotFoundError(f"{data} holds no readers/*.jsonl and no summaries/*.jsonl")
    return draft.finished(sets)


def mean_length(documents: list[dict[str, Any]], lang: str) -> int:
    """Return the mean number of words in the references of a set."""
    return round(fmean(word_count(text, lang) for document in documents for text in document["references"]))


def ask(binary: Path, documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Run the binary on documents, and return what it says of each."""
    fields = ("id", "text", "title")
    asked = ({field: document[field] for field in fields if document.get(field)} for document in documents)
    lines = "".join(json.dumps(fields, ensure_ascii=False) + "\n" for fields in asked)
    answer = subprocess.run([binary, "sentences"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in answer.stdout.decode().split("\n") if line.strip()]
