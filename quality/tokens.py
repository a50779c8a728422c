"""Words as the metrics see them: tokens for overlap, counts for lengths."""

import re
from functools import cache

import snowballstemmer
from rouge_score.tokenizers import Tokenizer

#: Languages written without spaces between words: every letter or digit is a token, and a word of a budget.
UNSPACED = frozenset({"ja", "th", "zh"})

#: The Snowball algorithm of each language that is stemmed; the others are compared as they are written.
#: English has the original Porter algorithm, as ROUGE has.
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


class Words(Tokenizer):
    """A tokenizer for rouge-score: lower-cased, stemmed words, or letters in scripts without spaces."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._stemmer = snowballstemmer.stemmer(STEMMERS[lang]) if lang in STEMMERS else None
        self._stem = cache(self._stem_once)

    def tokenize(self, text: str) -> list[str]:
        """Return the tokens of a text, in order."""
        lowered = text.lower()
        if self.lang in UNSPACED:
            return [letter for letter in lowered if letter.isalnum()]
        word = ENGLISH_WORD if self.lang == "en" else WORD
        return [self._stem(token) for token in word.findall(lowered)]

    def _stem_once(self, word: str) -> str:
        if self._stemmer is None or (self.lang == "en" and len(word) <= UNSTEMMED_ENGLISH):
            return word
        return self._stemmer.stemWord(word)


@cache
def words_of(lang: str) -> Words:
    """Return the one tokenizer of a language, with the stems it has seen so far."""
    return Words(lang)


def word_count(text: str, lang: str) -> int:
    """Count words as word processors do: between spaces, or every letter in scripts without them."""
    if lang in UNSPACED:
        return sum(map(str.isalnum, text))
    return len(text.split())


def letters_only(text: str) -> str:
    """Reduce a text to its letters and digits in lower case, to compare it whatever its layout."""
    return re.sub(r"\W+", "", text).lower()


def without_spaces(text: str) -> str:
    """Drop all white space."""
    return "".join(text.split())
