"""The seven suites: what the binary is asked for, and what is made of its answers."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any, NamedTuple

from bad_terms import Term, bad_terms
from corpus import Document, EvaluationSet, mean_reference_words
from dangling import Chosen, dangles
from overlap import Boundaries, Rouge, boundaries, f1, rouge, term_f1
from readers import group_rows, measure_headline, measure_readers
from report import Column, Figures
from system import Answer, Run, System, part, slice_of
from tokens import letters_only, without_spaces, word_count

#: Applies a function to columns of arguments, perhaps in several processes, and keeps the order.
Mapper = Callable[..., Iterable[Any]]

#: Numbers of key terms that F1 is taken at; the last is what the binary is asked for.
TERM_COUNTS = (5, 10)

#: Number of sentences of a summary, with and without a focus.
FOCUS_SENTENCES = 3

#: Numbers of sentences that whole pages are summarized to.
PAGE_SENTENCES = (3, 5)

#: Treebanks left out of the mean: Thai has no sentence marks, so its boundaries are the annotators'.
UNMARKED_TREEBANKS = frozenset({"ud_th"})


@dataclass(frozen=True)
class Context:
    """What every suite needs: the system, the means to use all cores, and the budgets by name of the set."""

    system: System
    mapper: Mapper
    budgets: dict[str, int]


@dataclass(frozen=True)
class Suite:
    """One table of figures."""

    name: str
    folder: str  # where its data is
    fields: Sequence[str]  # what its documents must have beside id and text
    columns: Sequence[Column]
    measure: Callable[[Context, EvaluationSet], Figures]
    means: Callable[[dict[str, Figures]], dict[str, Figures]]


# Summaries


class SummaryScore(NamedTuple):
    """What one summary is worth."""

    rouge: Rouge
    verbatim: bool
    dangles: bool
    words: int


def measure_summaries(context: Context, evaluation_set: EvaluationSet) -> Figures:
    """Compare summaries near a budget of words with those of people."""
    lang, documents = evaluation_set.lang, evaluation_set.documents
    budget = context.budgets.get(evaluation_set.name) or mean_reference_words(documents, lang)
    run = context.system.run(evaluation_set, ["--words", str(budget)], ["title"])
    summaries = [part(answer, "summary") for answer in run.answers]
    scores = list(context.mapper(score_summary, documents, summaries, [lang] * len(documents)))
    rouges = [fmean(column) for column in zip(*(score.rouge for score in scores), strict=True)]
    # What was left out is only known where the offsets can be trusted.
    knows_gaps = lang == "en" and all(score.verbatim for score in scores)
    return {
        "lang": lang,
        **evaluation_set.size,
        "budget": budget,
        "words": fmean(score.words for score in scores),
        **Rouge(*rouges)._asdict(),
        "rouge": fmean(rouges),
        "dangling": percent(score.dangles for score in scores) if knows_gaps else None,
        "verbatim": percent(score.verbatim for score in scores),
        "seconds": run.seconds,
    }


def score_summary(document: Document, summary: Sequence[dict[str, Any]], lang: str) -> SummaryScore:
    """Score one summary against the references of its document."""
    raw = document["text"].encode()
    texts = [sentence["text"] for sentence in summary]
    has_offsets = all("start" in sentence and "end" in sentence for sentence in summary)
    return SummaryScore(
        rouge=rouge(" ".join(texts), document["references"], lang),
        verbatim=has_offsets and all(slice_of(raw, sentence) == sentence["text"] for sentence in summary),
        dangles=has_offsets and lang == "en" and dangles(chosen_sentences(raw, summary)),
        words=sum(word_count(text, lang) for text in texts),
    )


def chosen_sentences(raw: bytes, summary: Sequence[dict[str, Any]]) -> Iterator[Chosen]:
    """Go through a summary with the text left out before each sentence."""
    position = 0
    for sentence in summary:
        yield Chosen(sentence["text"], slice_of(raw, {"start": position, "end": sentence["start"]}))
        position = sentence["end"]


# Focus


class Missed(NamedTuple):
    """A document with the best key term that its plain summary misses, and that summary."""

    document: Document
    term: int
    plain: str


def measure_focus(context: Context, evaluation_set: EvaluationSet) -> Figures:
    """Ask for a key term that a summary misses, and see whether it comes and what that costs."""
    lang, flags = evaluation_set.lang, ["--sentences", str(FOCUS_SENTENCES)]
    run = context.system.run(evaluation_set, flags, ["title"])
    coverage = [part(answer, "coverage")["terms"] for answer in run.answers]
    every = [term for terms in coverage for term in terms]
    figures = {
        "lang": lang,
        **evaluation_set.size,
        "unsaid": percent(not term["covered"] and "best" not in term for term in every) if every else None,
    }
    missed = list(find_missed(evaluation_set.documents, run.answers, coverage))
    if not missed:
        return {**figures, "missed": 0, "seconds": run.seconds}
    wanted = EvaluationSet(evaluation_set.name, [one.document for one in missed])
    focused = context.system.run(wanted, flags, ["title", "focus"])
    gained = [
        holds(answer, part(answer, "keyTerms")[one.term])
        for one, answer in zip(missed, focused.answers, strict=True)
    ]
    references = [document["references"] for document in wanted.documents]
    langs = [lang] * len(missed)
    plain = mean_rouge(context, [one.plain for one in missed], references, langs)
    steered = mean_rouge(context, list(map(summary_text, focused.answers)), references, langs)
    return {
        **figures,
        "missed": len(missed),
        "held": percent(gained),
        "plain": plain,
        "focused": steered,
        "lost": plain - steered,
        "seconds": run.seconds + focused.seconds,
    }


def find_missed(
    documents: Sequence[Document], answers: Sequence[Answer], coverage: Sequence[Sequence[dict[str, Any]]]
) -> Iterator[Missed]:
    """Go through the documents with a key term that the summary misses though a sentence has it."""
    for document, answer, terms in zip(documents, answers, coverage, strict=True):
        missed = next((k for k, term in enumerate(terms) if "best" in term), None)
        if missed is not None:
            focus = part(answer, "keyTerms")[missed]["text"]
            yield Missed({**document, "focus": [focus]}, missed, summary_text(answer))


def holds(answer: Answer, term: dict[str, Any]) -> bool:
    """Say whether a sentence of a summary has an occurrence of a key term."""
    return any(
        sentence["start"] <= occurrence["start"] and occurrence["end"] <= sentence["end"]
        for sentence in part(answer, "summary")
        for occurrence in term["occurrences"]
    )


def summary_text(answer: Answer) -> str:
    """Return a summary as one text."""
    return " ".join(sentence["text"] for sentence in part(answer, "summary"))


def mean_rouge(
    context: Context, summaries: Sequence[str], references: Sequence[list[str]], langs: Sequence[str]
) -> float:
    """Return the mean of ROUGE-1, 2 and L over summaries."""
    return fmean(map(fmean, context.mapper(rouge, summaries, references, langs)))


# Key terms


def measure_keyterms(context: Context, evaluation_set: EvaluationSet) -> Figures:
    """Compare key terms with those of people."""
    documents = evaluation_set.documents
    run = context.system.run(evaluation_set, ["--key-terms", str(max(TERM_COUNTS))], ["title"])
    answers = [part(answer, "keyTerms") for answer in run.answers]
    terms = [[term["text"] for term in answer] for answer in answers]
    langs = [document.get("lang", evaluation_set.lang) for document in documents]
    scores = list(context.mapper(score_terms, documents, terms, langs))
    bad = [found_bad(*each) for each in zip(documents, answers, langs, strict=True)]
    returned = sum(map(len, terms))
    return {
        "lang": evaluation_set.lang,
        **evaluation_set.size,
        **{
            f"f1At{k}": fmean(column)
            for k, column in zip(TERM_COUNTS, zip(*scores, strict=True), strict=True)
        },
        "bad": 100 * sum(map(len, bad)) / returned if returned else None,
        "badTerms": dict(Counter(rule for found in bad for _, rule in found)),
        "seconds": run.seconds,
    }


def found_bad(document: Document, answer: Sequence[dict[str, Any]], lang: str) -> list[tuple[str, str]]:
    """Return the bad key terms of one document, with the rules they break."""
    raw = document["text"].encode()
    terms = []
    for term in answer:
        occurrences = term.get("occurrences", [])
        terms.append(Term(term["text"], slice_of(raw, occurrences[0]) if occurrences else ""))
    return bad_terms(terms, lang)


def score_terms(document: Document, terms: Sequence[str], lang: str) -> list[float]:
    """Score the key terms of one document at each count."""
    return [term_f1(terms, document["keyphrases"], lang, k) for k in TERM_COUNTS]


# Sentences


class SplitScore(NamedTuple):
    """How one text was split."""

    exact: bool
    covered: bool
    boundaries: Boundaries


def measure_sentences(context: Context, evaluation_set: EvaluationSet) -> Figures:
    """Compare the sentences of texts with those of treebanks and hand-made rules."""
    documents = evaluation_set.documents
    run = context.system.run(evaluation_set, ["--explain"], ["lang"])
    spans = [part(answer, "sentences") for answer in run.answers]
    scores = list(context.mapper(score_split, documents, spans))
    total = Boundaries(*(sum(column) for column in zip(*(score.boundaries for score in scores), strict=True)))
    return {
        **evaluation_set.size,
        "exact": percent(score.exact for score in scores),
        "boundaryF1": 100 * f1(*total),
        "covered": percent(score.covered for score in scores),
        "seconds": run.seconds,
        **exact_by_language(documents, scores),
    }


def score_split(document: Document, spans: Sequence[dict[str, Any]]) -> SplitScore:
    """Compare the sentences found in one text with the gold ones, whatever the white space."""
    raw = document["text"].encode()
    found = [slice_of(raw, span) for span in spans]
    letters, gold_letters = squeezed(found), squeezed(document["sentences"])
    return SplitScore(
        exact=letters == gold_letters,
        covered="".join(letters) == without_spaces(document["text"]),
        boundaries=boundaries(document["text"], found, document["sentences"]),
    )


def squeezed(sentences: Iterable[str]) -> list[str]:
    """Return the sentences that are more than white space, without it."""
    return [letters for letters in map(without_spaces, sentences) if letters]


def exact_by_language(documents: Sequence[Document], scores: Sequence[SplitScore]) -> Figures:
    """Count the texts split right by language, where a set has more than one."""
    right: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for document, score in zip(documents, scores, strict=True):
        right[document["lang"]] += score.exact
        texts[document["lang"]] += 1
    if len(texts) == 1:
        return {}
    return {"languages": {lang: {"exact": right[lang], "texts": texts[lang]} for lang in sorted(texts)}}


# Pages


class PageScore(NamedTuple):
    """How much of a summary of a page comes from the article on it."""

    inside: float
    pure: bool


def measure_pages(context: Context, evaluation_set: EvaluationSet) -> Figures:
    """See whether summaries of whole web pages stay inside the article."""
    documents = evaluation_set.documents
    figures, runs = {}, []
    for count in PAGE_SENTENCES:
        run = context.system.run(evaluation_set, ["--sentences", str(count)], [])
        scores = list(context.mapper(score_page, documents, summary_texts(run)))
        figures[f"inside{count}"] = 100 * fmean(score.inside for score in scores)
        figures[f"pure{count}"] = percent(score.pure for score in scores)
        runs.append(run)
    return {**evaluation_set.size, **figures, "seconds": sum(run.seconds for run in runs)}


def summary_texts(run: Run) -> list[list[str]]:
    """Return the sentences of each summary."""
    return [[sentence["text"] for sentence in part(answer, "summary")] for answer in run.answers]


def score_page(document: Document, sentences: Sequence[str]) -> PageScore:
    """Look up each sentence of a summary in the article; an empty summary is worth nothing."""
    body = letters_only(document["body"])
    inside = [letters in body for letters in map(letters_only, sentences) if letters]
    return PageScore(fmean(inside), all(inside)) if inside else PageScore(0.0, pure=False)


# Means


def percent(flags: Iterable[bool]) -> float:
    """Return the share of flags that are set."""
    return 100 * fmean(flags)


def mean_of(rows: Iterable[Figures], *keys: str) -> Figures:
    """Return the plain mean of some figures over the sets that have them."""
    rows = list(rows)
    present = {key: [row[key] for row in rows if row[key] is not None] for key in keys}
    return {key: fmean(values) if values else None for key, values in present.items()}


def treebank_mean(rows: dict[str, Figures]) -> dict[str, Figures]:
    """Return the mean of the treebanks."""
    treebanks = [
        row for name, row in rows.items() if name.startswith("ud_") and name not in UNMARKED_TREEBANKS
    ]
    return {"treebanks": mean_of(treebanks, "exact", "boundaryF1")} if treebanks else {}


def focus_means(rows: dict[str, Figures]) -> dict[str, Figures]:
    """Return the plain mean over sets, and that over all documents, which small sets do not shake."""
    measured = [row for row in rows.values() if row["missed"]]
    keys = ("held", "plain", "focused", "lost")
    count = sum(row["missed"] for row in measured)
    together = {key: sum(row[key] * row["missed"] for row in measured) / count for key in keys if count}
    return {"MEAN": mean_of(measured, *keys), "ALL": {"missed": count, **together}}


LANG = Column("lang", "lang")
DOCUMENTS = Column("documents", "docs", "d")
SECONDS = Column("seconds", "seconds", ".1f")

SUITES = {
    suite.name: suite
    for suite in (
        Suite(
            "readers",
            "readers",
            ["chosen", "nearly", "junk", "terms"],
            [
                DOCUMENTS,
                Column("agree", "agree", ".1f"),
                Column("best", "best", ".1f"),
                Column("junk", "junk", ".1f"),
                Column("terms", "F1@10", ".1f"),
                Column("firstTerms", "first 3", ".1f"),
                SECONDS,
            ],
            measure_readers,
            group_rows,
        ),
        Suite(
            "headline",
            "readers",
            ["headline"],
            [
                DOCUMENTS,
                Column("same", "same", ".1f"),
                Column("words", "F1", ".1f"),
                Column("none", "none", ".1f"),
                SECONDS,
            ],
            measure_headline,
            group_rows,
        ),
        Suite(
            "summaries",
            "summaries",
            ["references"],
            [
                LANG,
                DOCUMENTS,
                Column("budget", "budget", "d"),
                Column("words", "words", ".1f"),
                Column("rouge1", "R-1", ".2f"),
                Column("rouge2", "R-2", ".2f"),
                Column("rougeL", "R-L", ".2f"),
                Column("rouge", "mean", ".2f"),
                Column("dangling", "dangling", ".1f"),
                Column("verbatim", "verbatim", ".1f"),
                SECONDS,
            ],
            measure_summaries,
            lambda rows: {"MEAN": mean_of(rows.values(), "rouge1", "rouge2", "rougeL", "rouge")},
        ),
        Suite(
            "focus",
            "summaries",
            ["references"],
            [
                LANG,
                DOCUMENTS,
                Column("unsaid", "unsaid", ".2f"),
                Column("missed", "missed", "d"),
                Column("held", "held", ".1f"),
                Column("plain", "plain", ".2f"),
                Column("focused", "focused", ".2f"),
                Column("lost", "lost", ".2f"),
                SECONDS,
            ],
            measure_focus,
            focus_means,
        ),
        Suite(
            "keyterms",
            "keyterms",
            ["keyphrases"],
            [
                LANG,
                DOCUMENTS,
                *(Column(f"f1At{k}", f"F1@{k}", ".2f") for k in TERM_COUNTS),
                Column("bad", "bad", ".2f"),
                SECONDS,
            ],
            measure_keyterms,
            lambda rows: {"MEAN": mean_of(rows.values(), *(f"f1At{k}" for k in TERM_COUNTS), "bad")},
        ),
        Suite(
            "sentences",
            "sentences",
            ["sentences", "lang"],
            [
                DOCUMENTS,
                Column("exact", "exact", ".2f"),
                Column("boundaryF1", "F1", ".2f"),
                Column("covered", "covered", ".1f"),
                SECONDS,
            ],
            measure_sentences,
            treebank_mean,
        ),
        Suite(
            "pages",
            "pages",
            ["body"],
            [
                DOCUMENTS,
                *(
                    column
                    for k in PAGE_SENTENCES
                    for column in (
                        Column(f"inside{k}", f"inside, {k}", ".1f"),
                        Column(f"pure{k}", f"pure, {k}", ".1f"),
                    )
                ),
                SECONDS,
            ],
            measure_pages,
            lambda _: {},
        ),
    )
}
