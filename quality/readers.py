"""What careful readers chose: sentences, others nearly as good, what is no text, terms, headlines."""

from __future__ import annotations

import operator
import re
from collections import Counter, defaultdict
from statistics import fmean
from typing import TYPE_CHECKING, Any

from overlap import f1, stemmed
from system import Answer, part, slice_of
from tokens import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus import Document, EvaluationSet
    from report import Figures
    from suites import Context

#: Sentences of a summary, key terms, the first of those that count apart, and words of a headline.
SENTENCES = 3
TERMS = 10
FIRST_TERMS = 3
HEADLINE_WORDS = 14

#: What a sentence is worth that a reader chose, and one nearly as good.
CHOSEN = 1.0
NEARLY = 0.6

#: Rows beside those of the groups.
ENGLISH, OTHERS, ALL = "english", "other languages", "ALL"

Span = dict[str, Any]


def measure_readers(context: Context, evaluation_set: EvaluationSet) -> Figures:
    """Compare summaries of three sentences, and ten key terms, with those of readers."""
    flags = ["--sentences", str(SENTENCES), "--key-terms", str(TERMS)]
    run = context.system.run(evaluation_set, flags, ["title"])
    documents = evaluation_set.documents
    scores = [score_choice(*each) for each in zip(documents, run.answers, strict=True)]
    return {**evaluation_set.size, **averaged(documents, scores), "seconds": run.seconds}


def measure_headline(context: Context, evaluation_set: EvaluationSet) -> Figures:
    """Compare headlines with those of readers: whether the sentence is the same, and of it the words."""
    flags = ["--headline", str(HEADLINE_WORDS), "--sentences", "1"]
    wanted = type(evaluation_set)(
        evaluation_set.name, [document for document in evaluation_set.documents if document.get("headline")]
    )
    run = context.system.run(wanted, flags, [])
    scores = [score_headline(*each) for each in zip(wanted.documents, run.answers, strict=True)]
    return {**wanted.size, **averaged(wanted.documents, scores), "seconds": run.seconds}


def averaged(documents: Sequence[Document], scores: Sequence[dict[str, float]]) -> Figures:
    """Return the means of all documents, and under `groups` those of each group and language."""
    rows = defaultdict(list)
    for document, score in zip(documents, scores, strict=True):
        for row in rows_of(document):
            rows[row].append(score)
    groups = {
        name: means(rows[name]) for name in sorted(rows, key=lambda row: (row in (ENGLISH, OTHERS), row))
    }
    return {**means(scores), "groups": groups}


def rows_of(document: Document) -> Iterator[str]:
    """Yield the rows that a document counts in."""
    if "group" in document:
        yield document["group"]
    yield ENGLISH if document.get("lang", "en") == "en" else OTHERS


def means(scores: Sequence[dict[str, float]]) -> Figures:
    """Return how many documents there are, and the mean of each figure over those that have it."""
    keys = dict.fromkeys(key for score in scores for key in score)
    return {
        "documents": len(scores),
        **{key: 100 * fmean(score[key] for score in scores if key in score) for key in keys},
    }


def group_rows(rows: dict[str, Figures]) -> dict[str, Figures]:
    """Return the groups as rows, and all documents of all sets as one."""
    parts = defaultdict(list)
    for row in rows.values():
        for name, figures in [*row["groups"].items(), (ALL, row)]:
            parts[name].append(figures)
    return {name: together(each) for name, each in parts.items()}


def together(parts: Sequence[Figures]) -> Figures:
    """Return the means over the documents of several sets."""
    total = sum(each["documents"] for each in parts)
    keys = [key for key in parts[0] if key not in ("documents", "bytes", "seconds", "groups")]
    figures = {"documents": total}
    for key in keys:
        # Words are compared where the sentence is the same.
        weights = [
            each["documents"] * (each["same"] if key == "words" else 1) for each in parts if key in each
        ]
        values = [each[key] for each in parts if key in each]
        figures[key] = sum(map(operator.mul, weights, values)) / (sum(weights) or 1)
    return figures


def score_choice(document: Document, answer: Answer) -> dict[str, float]:
    """Score one summary and its key terms. Each choice of a reader pays once."""
    raw, lang = document["text"].encode(), document.get("lang", "en")
    summary = part(answer, "summary")[:SENTENCES]
    liked = [*document["chosen"], *document["nearly"]]
    left = list(range(len(liked)))
    credit, has_best = 0.0, False
    for sentence in summary:
        pays = next((at for at in left if is_same(raw, sentence, liked[at])), None)
        if pays is not None:
            left.remove(pays)
            credit += CHOSEN if pays < len(document["chosen"]) else NEARLY
            has_best |= pays == 0
    gold = list(dict.fromkeys(stemmed(document["terms"], lang)))
    found = set(stemmed((term["text"] for term in part(answer, "keyTerms")[:TERMS]), lang))
    first = gold[:FIRST_TERMS]
    return {
        "agree": credit / max(1, min(SENTENCES, len(document["chosen"]))),
        "best": float(has_best),
        "junk": float(any(is_junk(raw, sentence, document, liked) for sentence in summary)),
        "terms": f1(len(found & set(gold)), len(found), len(gold)),
        "firstTerms": len(found & set(first)) / max(1, len(first)),
    }


def is_same(raw: bytes, one: Span, other: Span) -> bool:
    """Say whether two spans are one sentence: half of the longer is common, or their letters are the same."""
    longer = max(one["end"] - one["start"], other["end"] - other["start"])
    return 2 * common(one, other) >= longer or squashed(raw, one) == squashed(raw, other)


def is_junk(raw: bytes, sentence: Span, document: Document, liked: Sequence[Span]) -> bool:
    """Say whether a sentence is no part of the text, by its reader."""
    size = sentence["end"] - sentence["start"]
    is_inside = any(2 * common(sentence, junk) >= size for junk in document["junk"])
    return is_inside and not any(is_same(raw, sentence, other) for other in liked)


def common(one: Span, other: Span) -> int:
    """Return the bytes that two spans have in common; negative if they are apart."""
    return min(one["end"], other["end"]) - max(one["start"], other["start"])


def squashed(raw: bytes, span: Span) -> str:
    """Return the letters and digits of a span in lower case."""
    return re.sub(r"\W+", "", slice_of(raw, span)).lower()


def score_headline(document: Document, answer: Answer) -> dict[str, float]:
    """Score one headline; how well its words agree is only asked where the sentence is the same."""
    found, gold = answer.get("headline"), document["headline"]
    if not found:
        return {"same": 0.0, "none": 1.0}
    where = found["sentence"]
    longer = max(where["end"] - where["start"], gold["end"] - gold["start"])
    if 2 * common(where, gold) < longer:
        return {"same": 0.0, "none": 0.0}
    tokenize = words_of(document.get("lang", "en")).tokenize
    ours, theirs = Counter(tokenize(found["text"])), Counter(tokenize(gold["text"]))
    words = f1((ours & theirs).total(), ours.total(), theirs.total())
    return {"same": 1.0, "none": 0.0, "words": words}
