"""The evaluation data: folders of sets, one JSON object a line, and the word budgets that go with them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from tokens import word_count

Document = dict[str, Any]


class QualityError(Exception):
    """Something a person has to put right; the message says what."""


@dataclass(frozen=True)
class EvaluationSet:
    """The documents of one file, which share a kind and, but for the golden rules, a language."""

    name: str
    documents: Sequence[Document]

    @property
    def lang(self) -> str:
        """The language of the set: that of its first document, English if it does not say."""
        return self.documents[0].get("lang", "en")

    @property
    def size(self) -> dict[str, int]:
        """How many documents there are, and how many bytes of text."""
        return {
            "documents": len(self.documents),
            "bytes": sum(len(document["text"].encode()) for document in self.documents),
        }


def set_files(data: Path, suite: str) -> dict[str, Path]:
    """Return the files of a suite by the name of the set, in the order of the names."""
    return {path.stem: path for path in sorted((data / suite).glob("*.jsonl"))}


def read_sets(
    data: Path, suite: str, only: Sequence[str], required: Sequence[str]
) -> Iterator[EvaluationSet]:
    """Read the sets of a suite one after the other; `only` names those wanted, empty means all."""
    for name, path in set_files(data, suite).items():
        if not only or name in only:
            yield EvaluationSet(name, read_documents(path, required))


def read_documents(path: Path, required: Sequence[str]) -> list[Document]:
    """Read a file of documents and check that each has the required fields."""
    documents = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                document = json.loads(line)
            except ValueError as error:
                raise QualityError(f"{path}, line {number}: this is no JSON ({error})") from None
            missing = [field for field in ("id", "text", *required) if field not in document]
            if missing:
                raise QualityError(f"{path}, line {number}: the field {missing[0]!r} is missing")
            documents.append(document)
    if not documents:
        raise QualityError(f"{path} is empty: fill it or take it away")
    return documents


def read_budgets(data: Path, given: Path | None) -> dict[str, int]:
    """Read the word budget of each set: from the file given, else from the usual places, else none."""
    usual = (data / "budgets.json", data / ".." / "eval" / "budgets.json")
    if given is not None and not given.is_file():
        raise QualityError(
            f"{given} is no file: pass --budgets the path of a JSON file of set names and words"
        )
    path = given or next((path for path in usual if path.is_file()), None)
    if path is None:
        return {}
    try:
        budgets = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise QualityError(f"{path}: this is no JSON ({error})") from None
    if not isinstance(budgets, dict) or not all(isinstance(words, int) for words in budgets.values()):
        raise QualityError(f"{path}: expected one object of set names and whole numbers of words")
    return budgets


def mean_reference_words(documents: Sequence[Document], lang: str) -> int:
    """Return the budget of a set that is given none: the mean length of its references, rounded."""
    return round(fmean(word_count(text, lang) for document in documents for text in document["references"]))
