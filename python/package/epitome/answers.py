"""What `epitome.summarize` answers, in the shape of the JSON that the command line and JavaScript share.

All offsets count code points, as Python does: `text[start:end]` is what they stand for. Keys that are
`NotRequired` are left out where there is nothing to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import NotRequired


class Span(TypedDict):
    """A stretch of the text."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset of the first code point after it."""


class Reason(TypedDict):
    """Why a sentence was chosen."""

    kind: str
    """`focus` (it was asked for), `supports` (another one refers to it), `opens`, `opensSection`, `early`,
    `keyTerms`, `ties` (sentences that share key terms with it), `title` or `numbers`."""
    count: NotRequired[int]
    """How many key terms, sentences or numbers."""


class SummarySentence(Span):
    """A sentence of a summary: always an exact slice of the text."""

    text: str
    """`text[start:end]` of the text."""
    score: float
    """The sum of its contributions: higher is better, within one text."""
    display: NotRequired[str]
    """How to show it, where the slice holds line breaks or hyphens of the layout."""
    reasons: list[Reason]
    """Why it was chosen: one to three reasons, the most important first."""
    relevance: NotRequired[float]
    """How well it matches what was asked: 0 to 1, that of the best sentence of the text."""
    matches: NotRequired[list[Span]]
    """Which of its words did, in order."""


class KeyTerm(TypedDict):
    """A word or phrase that tells what the text is about."""

    text: str
    """The term as the text writes it most often."""
    score: float
    """The probability that a reader would name it: above 0, below 1."""
    kind: NotRequired[str]
    """What it names: `person`, `place` or `organization`, where a word beside or inside it tells."""
    acronym: NotRequired[str]
    """What the text abbreviates it to."""
    occurrences: list[Span]
    """Everywhere it stands, in order; never empty."""


class TermCoverage(TypedDict):
    """Whether the summary has a key term."""

    covered: bool
    """Whether a chosen sentence has it."""
    best: NotRequired[Span]
    """The sentence that would add it, if none has it."""


class SectionCoverage(Span):
    """Whether the summary has a sentence of a section; the span is that of its heading."""

    title: str
    """The heading as a reader should see it."""
    covered: bool
    """Whether a sentence of the section is chosen."""
    best: NotRequired[Span]
    """The sentence that would add it, if none is."""


class Coverage(TypedDict):
    """What the summary covers of the text, and what would add the rest."""

    share: float
    """Share of the text's weight in terms that the summary has: 0 to 1."""
    terms: list[TermCoverage]
    """Of each key term, in their order."""
    sections: list[SectionCoverage]
    """Of each heading with text right below it."""


class BoilerplateSpan(Span):
    """A stretch that stands around the text and counts for nothing."""

    kind: str
    """Such as `navigation`, `consent`, `byline`, `caption` or `signature`; the same names as in `keep`."""


class Summarizability(TypedDict):
    """Whether the text lends itself to a summary."""

    good: bool
    """Whether there are no cautions."""
    cautions: list[str]
    """Why not: `tooShort`, `mostlyLists`, `severalStories`, `severalLanguages`, `noSentences`."""


class Stats(TypedDict):
    """Counts of the text without its boilerplate, and of the summary."""

    characters: int
    """Code points of the text, white space included."""
    words: int
    """Words of the text; in scripts without spaces each letter is one."""
    sentences: int
    """Sentences of the text, headings included."""
    blocks: int
    """Paragraphs, headings and list items of the text."""
    selectableSentences: int
    """Sentences that may be chosen: the length of the longest summary."""
    readingSeconds: float
    """Time to read the text silently, in seconds."""
    summarySentences: int
    """Sentences of the summary."""
    summaryWords: int
    """Words of the summary."""
    summaryReadingSeconds: float
    """Time to read the summary silently, in seconds."""
    share: float
    """Share of the words that the summary keeps: 0 to 1."""


class Headline(TypedDict):
    """One sentence, shortened by deletion only, or the title of the text."""

    text: str
    """How to show it."""
    spans: list[Span]
    """What is kept of the sentence, in order."""
    sentence: Span
    """Where the whole sentence stands."""
    words: int
    """Its length in words."""
    score: float
    """The score of the sentence, less what the deletions cost; 0 for the title."""
    shortened: bool
    """Whether something is left out."""
    title: bool
    """Whether it is the title of the text."""


class ScoredSentence(Span):
    """A sentence of the text with all that is known of it."""

    kind: str
    """What it stands in: `paragraph`, `listItem`, `turn`, `quote`, `verse`, `heading`, `code`, `table`
    or `note`."""
    boilerplate: NotRequired[str]
    """What kind of boilerplate it is, if it is any."""
    score: float
    """The sum of its contributions; 0 if it is boilerplate."""
    contributions: dict[str, float]
    """What each feature adds to the score."""


class Block(Span):
    """A paragraph, heading, list item or other unit of the layout."""

    kind: str
    """As that of a sentence."""
    boilerplate: NotRequired[str]
    """What kind of boilerplate it is, if it is any."""


class Asked(TypedDict):
    """What became of a question."""

    found: bool
    """Whether the text speaks of it. If not, no sentence is chosen."""


class Summary(TypedDict):
    """The best sentences of a text, its key terms, and what is known of both."""

    lang: str
    """The language, as given or detected: a BCP 47 tag, `und` if it is not known."""
    text: NotRequired[str]
    """What was read from HTML, if the text was that: all offsets count in it."""
    title: NotRequired[Span]
    """Where the title stands, if the text begins with one."""
    ask: NotRequired[Asked]
    """What became of `ask`."""
    headline: NotRequired[Headline | None]
    """What `headline` asked for; `None` if no sentence can be brought to so few words."""
    description: NotRequired[Headline | None]
    """What `describe` asked for; it may also end in "…" after a clause or word."""
    summary: list[SummarySentence]
    """The chosen sentences, in the order of the text."""
    keyTerms: list[KeyTerm]
    """The key terms, best first."""
    coverage: Coverage
    """What the summary covers of the text."""
    boilerplate: list[BoilerplateSpan]
    """What was left out before anything was scored, in the order of the text."""
    summarizability: Summarizability
    """Whether the text lends itself to a summary."""
    stats: Stats
    """Counts of the text and the summary."""
    sentences: NotRequired[list[ScoredSentence]]
    """With `explain`: every sentence in order."""
    blocks: NotRequired[list[Block]]
    """With `explain`: every block in order."""
