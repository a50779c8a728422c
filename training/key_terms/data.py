"""Candidates for key terms with their features, and which of them people named."""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from ranking.words import UNSPACED, tokens


@dataclass(frozen=True)
class Document:
    """The candidates of one text that one model judges."""

    keys: list[str]  # each candidate as it is compared
    features: np.ndarray  # one row a candidate
    gold: frozenset[str]  # the phrases that people named, as they are compared
    spaced: bool = True  # whether spaces divide words
    most_important: frozenset[str] = frozenset()  # those of them that careful readers named first
    is_read_elsewhere: bool = False  # whether careful readers read it, in another language than English

    @property
    def labels(self) -> np.ndarray:
        """Tell of each candidate whether people named it."""
        return np.array([key in self.gold for key in self.keys], dtype=bool)


@dataclass(frozen=True)
class Data:
    """The documents of each set, and the names of the features."""

    names: list[str]
    sets: dict[str, list[Document]]

    def without(self, part: int, parts: int) -> dict[str, list[Document]]:
        """Return the documents of each set but for one of so many parts."""
        return {
            name: [document for at, document in enumerate(documents) if at % parts != part]
            for name, documents in self.sets.items()
        }


#: What careful readers wrote down: a set of its own folder, in many languages.
READERS = "readers"

#: So many of their key terms are the most important ones.
MOST_IMPORTANT = 3

#: The beginnings of these texts, with the phrases that occur there, so that models know short texts, too.
BEGINNINGS = "beginnings"

#: Characters of a beginning, which goes on to the end of its sentence.
BEGINNING = 300


def read(binary: Path, folder: Path, model: str, sets: list[str]) -> Data:
    """Have the binary list the candidates of one model for some sets."""
    names: list[str] = []
    documents = {}
    for name in sets:
        texts = list(texts_of(folder, name, model))
        fields = ("id", "text", "title")
        given = ({field: text[field] for field in fields if text.get(field)} for text in texts)
        lines = "".join(json.dumps(line) + "\n" for line in given)
        command = [binary, "candidates"]
        run = subprocess.run(command, input=lines.encode(), capture_output=True, check=True)
        documents[name] = []
        for text, line in zip(texts, run.stdout.split(b"\n"), strict=False):
            answer = next(one for one in json.loads(line)["models"] if one["model"] == model)
            names = answer["features"]
            documents[name].append(document(text, answer["candidates"], len(names)))
    return Data(names, documents)


def texts_of(folder: Path, name: str, model: str) -> Iterator[dict]:
    """Yield the texts of a set that a model judges."""
    is_read = name in (READERS, BEGINNINGS)
    path = folder / READERS / f"{READERS}.jsonl" if is_read else folder / "keyterms" / f"{name}.jsonl"
    for line in path.open(encoding="utf-8"):
        text = json.loads(line)
        if not is_read:
            yield text
        elif (text["lang"] in UNSPACED) == (model == "strings"):
            text["keyphrases"] = text["terms"]
            yield beginning_of(text) if name == BEGINNINGS else text


def beginning_of(text: dict) -> dict:
    """Return the first sentences of a text, with the phrases that occur there."""
    end = re.search(r"(?<=[.!?])\s|\n|(?<=\u3002)", text["text"][BEGINNING:])
    beginning = text["text"][: BEGINNING + end.start()] if end else text["text"]
    phrases = [phrase for phrase in text["keyphrases"] if phrase.lower() in beginning.lower()]
    return {**text, "text": beginning, "keyphrases": phrases}


def document(text: dict, candidates: list, width: int) -> Document:
    """Put one text's candidates beside its gold phrases."""
    lang = text["lang"]
    most_important = text.get("terms", [])[:MOST_IMPORTANT]
    return Document(
        keys=[key(phrase, lang) for phrase, _ in candidates],
        features=np.array([row for _, row in candidates]).reshape(len(candidates), width),
        gold=frozenset(key(phrase, lang) for phrase in text["keyphrases"]) - {""},
        spaced=lang not in UNSPACED,
        most_important=frozenset(key(phrase, lang) for phrase in most_important),
        is_read_elsewhere="terms" in text and lang != "en",
    )


@cache
def key(phrase: str, lang: str) -> str:
    """Return a phrase as it is compared: lower-cased and stemmed words, or all letters."""
    return ("" if lang in UNSPACED else " ").join(tokens(phrase, lang))
