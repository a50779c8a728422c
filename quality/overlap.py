"""Overlap with human answers: ROUGE for summaries, F1 at k for key terms, F1 for sentence boundaries."""

from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import NamedTuple

from rapidfuzz.distance import LCSseq
from rouge_score.rouge_scorer import RougeScorer
from rouge_score.scoring import fmeasure

from tokens import without_spaces, words_of

#: ROUGE-L looks at this many tokens of either text.
LCS_TOKENS = 600


class Rouge(NamedTuple):
    """F1 of single words, of pairs and of the longest common subsequence, in percent."""

    rouge1: float
    rouge2: float
    rougeL: float


def rouge(summary: str, references: Sequence[str], lang: str) -> Rouge:
    """Compare a summary with each reference and return the mean of each measure."""
    scorer = RougeScorer(["rouge1", "rouge2"], tokenizer=words_of(lang))
    rows = []
    for reference in references:
        scores = scorer.score(target=reference, prediction=summary)
        rows.append((scores["rouge1"].fmeasure, scores["rouge2"].fmeasure, rouge_l(summary, reference, lang)))
    return Rouge(*(100 * fmean(column) for column in zip(*rows, strict=True)))


def rouge_l(summary: str, reference: str, lang: str) -> float:
    """Return the ROUGE-L F1 of two texts, between 0 and 1.

    rouge-score fills a whole table of Python numbers for it; rapidfuzz gets the same length, exactly, from
    bit vectors.
    """
    tokenize = words_of(lang).tokenize
    found, wanted = tokenize(summary)[:LCS_TOKENS], tokenize(reference)[:LCS_TOKENS]
    if not found or not wanted:
        return 0.0
    common = LCSseq.similarity(found, wanted)
    return fmeasure(common / len(found), common / len(wanted))


def term_f1(terms: Iterable[str], gold: Iterable[str], lang: str, k: int) -> float:
    """Return F1 at k, in percent, of ranked key terms against the gold ones, both as stems.

    Repetitions after stemming count once, and precision is taken over what was returned if that is less
    than k.
    """
    wanted = set(stemmed(gold, lang))
    found = list(dict.fromkeys(stemmed(terms, lang)))[:k]
    return 100 * f1(sum(term in wanted for term in found), len(found), len(wanted))


def stemmed(terms: Iterable[str], lang: str) -> list[str]:
    """Bring terms to the form they are compared in, leaving out those without a word."""
    joined = (" ".join(words_of(lang).tokenize(term)) for term in terms)
    return [term for term in joined if term]


class Boundaries(NamedTuple):
    """How many inner sentence ends were found rightly, were found, and were to be found."""

    right: int
    found: int
    wanted: int


def boundaries(text: str, found: Sequence[str], gold: Sequence[str]) -> Boundaries:
    """Compare the ends of sentences inside a text; its own end is nobody's merit."""
    if len(found) <= 1 and len(gold) <= 1:
        return Boundaries(0, 0, 0)
    end = {len(without_spaces(text))}
    found_ends, gold_ends = sentence_ends(found) - end, sentence_ends(gold) - end
    return Boundaries(len(found_ends & gold_ends), len(found_ends), len(gold_ends))


def sentence_ends(sentences: Iterable[str]) -> set[int]:
    """Return where each sentence ends, counted in the non-space characters up to there."""
    ends, characters = set(), 0
    for sentence in sentences:
        characters += len(without_spaces(sentence))
        ends.add(characters)
    return ends


def f1(right: int, found: int, wanted: int) -> float:
    """Return the harmonic mean of precision and recall, 0 where there is nothing to find."""
    return 2 * right / (found + wanted) if right else 0.0
