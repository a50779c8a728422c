"""Words as the measures see them: tokens and lengths of `quality/tokens.py`, without its libraries."""

import re
from functools import cache

import snowballstemmer

#: Languages written without spaces between words: every letter or digit is a token, and a word of a budget.
UNSPACED = frozenset({"ja", "th", "zh"})

#: The Snowball algorithm of each language that is stemmed; English has the original Porter, as ROUGE has.
STEMMERS = {
    "ar": "arabic",
    "de": "german",
    "en": "porter",
    "es": "spanish",
    "fr": "french",
    "id": "indonesian",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
    "ru": "russian",
    "tr": "turkish",
}

#: English words of up to this many letters are not stemmed, as in ROUGE.
UNSTEMMED_ENGLISH = 3

ENGLISH_WORD = re.compile(r"[a-z0-9]+")
WORD = re.compile(r"[^\W_]+")


def tokens(text: str, lang: str) -> list[str]:
    """Return the lower-cased, stemmed words of a text, or its letters in scripts without spaces."""
    lowered = text.lower()
    if lang in UNSPACED:
        return [letter for letter in lowered if letter.isalnum()]
    word = ENGLISH_WORD if lang == "en" else WORD
    return [stem(token, lang) for token in word.findall(lowered)]


@cache
def stem(word: str, lang: str) -> str:
    """Return the stem of a lower-cased word."""
    stemmer = stemmer_of(lang)
    if stemmer is None or (lang == "en" and len(word) <= UNSTEMMED_ENGLISH):
        return word
    return stemmer.stemWord(word)


@cache
def stemmer_of(lang: str) -> object | None:
    """Return the one stemmer of a language, if it has one."""
    return snowballstemmer.stemmer(STEMMERS[lang]) if lang in STEMMERS else None


def word_count(text: str, lang: str) -> int:
    """Count words as word processors do: between spaces, or every letter in scripts without them."""
    if lang in UNSPACED:
        return sum(map(str.isalnum, text))
    return len(text.split())
