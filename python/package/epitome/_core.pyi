"""The library, compiled."""

from collections.abc import Iterable
from typing import overload

from epitome.answers import Summary

__all__ = ["__version__", "summarize"]

__version__: str

@overload
def summarize(  # type: ignore[overload-overlap]  # a str is an iterable of str, too
    texts: str,
    *,
    sentences: int | None = None,
    words: int | None = None,
    ratio: float | None = None,
    key_terms: int = 10,
    ask: str | Iterable[str] | None = None,
    title: str | None = None,
    lang: str | None = None,
    headline: int | None = None,
    describe: int | None = None,
    explain: bool = False,
    html: bool = False,
    clean: bool = True,
    keep: str | Iterable[str] | None = None,
    avoid: str | Iterable[str] | None = None,
    threads: int = 1,
) -> Summary:
    """Pick the best sentences of texts, word for word, and their key terms.

    A text never makes this fail; an argument that means nothing does. The same text and arguments give the
    same answer everywhere, that of the command line `epitome --jsonl`, with offsets in code points.

    Args:
        texts: A text, or an iterable of texts. Lone surrogates are read as U+FFFD.
        sentences: Length of the summary in sentences, 1 or more; 3 if no other length is given.
        words: Length in words, as near as whole sentences come, 1 or more.
        ratio: Length as a share of the words, above 0 and at most 1.
        key_terms: Number of key terms at most, 0 for none.
        ask: A question or a term, or several: the sentences that answer come first, and if the text does not
            speak of it, none is chosen and `answer["ask"]["found"]` is false.
        title: What the texts are called, if that is known apart from them; or an iterable with a title or
            `None` for each.
        lang: The language as a BCP 47 tag, such as `de`; or an iterable with one for each. `None`: detected.
        headline: Also one sentence of at most so many words, shortened by deletion only.
        describe: Also a description of at most so many letters, for search engines, feeds and cards.
        explain: Also every sentence with its score and the contributions to it, and every block.
        html: Whether the texts are HTML. The answer then has the `text` that was read from it, which offsets
            count in.
        clean: Whether to leave out what stands around the text: menus, captions, signatures and so on.
        keep: Kinds of it that are kept, such as `byline`.
        avoid: Sentences to leave out: `quotes`, `questions`.
        threads: On how many threads to work. The others of Python run meanwhile. Leave it at 1 where an
            engine has a process for each core.

    Returns:
        The answer for a text, or a list with one for each; `None` for a text that is `None`, as a function of
        SQL does. `epitome.answers` says what is in it.

    Raises:
        TypeError: A text or another argument has the wrong type; the message says which.
        ValueError: An argument is out of range or names nothing; the message says what to write instead.

    """

@overload
def summarize(
    texts: Iterable[str],
    *,
    sentences: int | None = None,
    words: int | None = None,
    ratio: float | None = None,
    key_terms: int = 10,
    ask: str | Iterable[str] | None = None,
    title: str | Iterable[str | None] | None = None,
    lang: str | Iterable[str | None] | None = None,
    headline: int | None = None,
    describe: int | None = None,
    explain: bool = False,
    html: bool = False,
    clean: bool = True,
    keep: str | Iterable[str] | None = None,
    avoid: str | Iterable[str] | None = None,
    threads: int = 1,
) -> list[Summary]: ...
@overload
def summarize(
    texts: Iterable[str | None],
    *,
    sentences: int | None = None,
    words: int | None = None,
    ratio: float | None = None,
    key_terms: int = 10,
    ask: str | Iterable[str] | None = None,
    title: str | Iterable[str | None] | None = None,
    lang: str | Iterable[str | None] | None = None,
    headline: int | None = None,
    describe: int | None = None,
    explain: bool = False,
    html: bool = False,
    clean: bool = True,
    keep: str | Iterable[str] | None = None,
    avoid: str | Iterable[str] | None = None,
    threads: int = 1,
) -> list[Summary | None]: ...
