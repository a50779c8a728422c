"""Sentences that dangle: English sentences that depend on one the summary left out.

A summary takes sentences out of their place. "He denied it." or "However, the plan failed." is of little use
without the sentence before it. A sentence *depends* on the one before it when its opening says so:

1. its first word is a linking word (but, however, also, …), or it starts with a linking phrase (for
   example, …);
2. its first word is a pronoun (he, this, these, …). An *it* that stands for nothing is excused: "It is clear
   that …", "It was Smith who …", where at most three plain words come between the verb and *that*, *to*,
   *who* or *which*;
3. its second to fifth word is *he*, *she*, *they* or *it* and nothing before it in the sentence can be meant:
   no article or possessive, no capitalized word after the first, and no capitalized first word other than
   one of the usual openers (when, after, yesterday, …). "When she left …" depends, "When Ann says she …" and
   "Shares fell when they …" do not.

A summary dangles if it holds a dependent sentence whose predecessor in the text was left out. A sentence at
the start of the text has no predecessor, so it never does.

This is a definition by word lists, not a reading of the text: it does not resolve pronouns, knows English
only, and does not look past the fifth word. Its known limits are kept, since figures are only comparable
under one definition: a first word straight behind a single quotation mark counts for none of the lists, and
the contraction "It's clear that …" is not excused. It is made to compare systems and versions, on the same
texts, with one another.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

LINKING_WORDS = frozenset(
    """
    additionally also and besides but furthermore however instead meanwhile moreover nevertheless nor or
    otherwise similarly so still then therefore thus yet
    """.split()
)

LINKING_PHRASES = (
    "as a result",
    "at the same time",
    "by contrast",
    "even so",
    "for example",
    "for instance",
    "in addition",
    "in contrast",
    "on the other hand",
    "that said",
)

#: Pronouns that depend on the sentence before as the first word of a sentence.
OPENING_PRONOUNS = frozenset("he it she that these they this those".split())

#: Pronouns that do so a little later, too; "this" or "that" would mostly be determiner or conjunction there.
EARLY_PRONOUNS = frozenset("he it she they".split())

#: The last word, counted from 1, that is looked at for an early pronoun.
EARLY = 5

#: Words that announce a noun, which a pronoun after it may stand for.
DETERMINERS = frozenset("a an my our the your".split())

#: First words that are capitalized for their place alone, and name nothing a pronoun could stand for.
OPENERS = frozenset(
    """
    according after again although as at because before by despite during earlier eventually finally first
    for from here how if in last later maybe next now often on once only perhaps said says second since
    sometimes suddenly then there though today until usually what when where while why with yesterday
    """.split()
)

#: "It is said that", "it will be hard to": an "it" that stands for nothing. Detached "'s" is that of
#: tokenized text.
EMPTY_IT = re.compile(
    r"it \s+ (?: is | was | 's | has\ been | will\ be | would\ be | appears | remains | seems )"
    r"(?: \s+ \w+ ){0,3} \s+ (?: that | to | who | which ) \b",
    re.VERBOSE,
)

#: Marks that may stand before the first word of a sentence.
LEADING_MARKS = "\"'\u201c\u2018\u00ab( -\u2013\u2014\u2022"

WORD = re.compile(r"[\w']+")
WORD_CHARACTER = re.compile(r"\w")


class Chosen(NamedTuple):
    """A sentence of a summary, and what the summary left out right before it."""

    text: str
    left_out: str


def dangles(summary: Iterable[Chosen]) -> bool:
    """Tell whether any sentence of a summary depends on one that was left out."""
    return any(WORD_CHARACTER.search(chosen.left_out) and depends(chosen.text) for chosen in summary)


def depends(sentence: str) -> bool:
    """Tell whether an English sentence depends on the one before it."""
    straight = sentence.replace("\u2019", "'")
    words = WORD.findall(straight)
    if not words:
        return False
    opening = straight.lower().lstrip(LEADING_MARKS)
    first = stem_of_contraction(words[0])
    if first in LINKING_WORDS or opening.startswith(LINKING_PHRASES):
        return True
    if first in OPENING_PRONOUNS:
        return first != "it" or not EMPTY_IT.match(opening)
    return depends_early(words[:EARLY])


def depends_early(words: list[str]) -> bool:
    """Tell whether a pronoun after the first word has nothing before it to stand for."""
    place = next(
        (k for k, word in enumerate(words) if k and stem_of_contraction(word) in EARLY_PRONOUNS), None
    )
    if place is None:
        return False
    first, between = words[0], words[1:place]
    announced = any(word.lower() in DETERMINERS for word in words[:place])
    named = any(word[0].isupper() for word in between)
    named_first = first[0].isupper() and first.lower() not in OPENERS
    return not (announced or named or named_first)


def stem_of_contraction(word: str) -> str:
    """Return what stands before the apostrophe, in lower case: "he" of "He's"."""
    return word.lower().partition("'")[0]
