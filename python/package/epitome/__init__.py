"""The best sentences of a text, word for word, and the key terms that tell what it is about.

    import epitome

    answer = epitome.summarize(text, sentences=3)
    for sentence in answer["summary"]:
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]

There is no model and no network, and no text makes it fail.
"""

from epitome._core import __version__, summarize
from epitome.answers import Summary

__all__ = ["Summary", "__version__", "summarize"]
