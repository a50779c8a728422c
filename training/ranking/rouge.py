"""ROUGE (Lin 2004) of chosen sentences: the figures of `quality/overlap.py`, compiled."""

import numpy as np
from numba import njit

from ranking.features import PAIR, Texts

#: ROUGE-L looks at this many tokens of either text.
LCS_TOKENS = 600
#: Bits of a machine word.
BITS = 64


@njit(cache=True)
def reference_masks(texts: Texts, document: int) -> np.ndarray:
    """Return, per reference and token of a document, a bit for each place where the token stands."""
    first, last = texts.reference_starts[document], texts.reference_starts[document + 1]
    longest = 0
    for reference in range(first, last):
        start, end = texts.reference_token_starts[reference], texts.reference_token_starts[reference + 1]
        longest = max(longest, min(end - start, LCS_TOKENS))
    words = (longest + BITS - 1) // BITS
    masks = np.zeros((last - first, texts.shared_tokens[document], words), np.uint64)
    for reference in range(first, last):
        start, end = texts.reference_token_starts[reference], texts.reference_token_starts[reference + 1]
        for place in range(min(end - start, LCS_TOKENS)):
            token = texts.reference_tokens[start + place]
            masks[reference - first, token, place // BITS] |= np.uint64(1) << np.uint64(place % BITS)
    return masks


@njit(cache=True)
def longest_common(tokens: np.ndarray, masks: np.ndarray) -> int:
    """Return the length of the longest common subsequence, with bit vectors (Hyyrö 2004)."""
    known, words = masks.shape
    open_places = np.full(words, ~np.uint64(0))
    for token in tokens[:LCS_TOKENS]:
        if token >= known:
            continue
        carry = np.uint64(0)
        for word in range(words):
            old = open_places[word]
            matches = old & masks[token, word]
            total = old + matches
            overflow = total < old
            total += carry
            overflow |= total < carry
            carry = np.uint64(1) if overflow else np.uint64(0)
            open_places[word] = total | (old & ~matches)
    length = 0
    for word in open_places:
        closed = ~word
        while closed:
            closed &= closed - np.uint64(1)
            length += 1
    return length


@njit(cache=True)
def common(left: np.ndarray, right: np.ndarray) -> int:
    """Return how many numbers two sorted lists have in common, repetitions counted."""
    i = j = count = 0
    while i < len(left) and j < len(right):
        if left[i] == right[j]:
            count += 1
            i += 1
            j += 1
        elif left[i] < right[j]:
            i += 1
        else:
            j += 1
    return count


@njit(cache=True)
def f1(shared: int, left: int, right: int) -> float:
    """Return F1 in percent."""
    return 200.0 * shared / (left + right) if shared else 0.0


@njit(cache=True)
def rouge(texts: Texts, document: int, masks: np.ndarray, chosen: np.ndarray) -> tuple[float, float, float]:
    """Compare chosen sentences with each reference: the mean of ROUGE-1, -2 and -L in percent."""
    size = 0
    for sentence in chosen:
        size += texts.token_starts[sentence + 1] - texts.token_starts[sentence]
    tokens = np.empty(size, np.int64)
    at = 0
    for sentence in chosen:
        for place in range(texts.token_starts[sentence], texts.token_starts[sentence + 1]):
            tokens[at] = texts.tokens[place]
            at += 1
    pairs = tokens[:-1] * PAIR + tokens[1:]
    pairs.sort()
    in_order = tokens
    tokens = np.sort(tokens)
    r1 = r2 = rl = 0.0
    first, last = texts.reference_starts[document], texts.reference_starts[document + 1]
    for reference in range(first, last):
        start, end = texts.reference_token_starts[reference], texts.reference_token_starts[reference + 1]
        if start == end or size == 0:
            continue
        other, other_pairs = texts.reference_sorted[start:end], texts.reference_pairs[start : end - 1]
        r1 += f1(common(tokens, other), size, end - start)
        r2 += f1(common(pairs, other_pairs), len(pairs), len(other_pairs))
        length = longest_common(in_order, masks[reference - first])
        rl += f1(length, min(size, LCS_TOKENS), min(end - start, LCS_TOKENS))
    count = max(1, last - first)
    return r1 / count, r2 / count, rl / count


@njit(cache=True)
def mean_rouge(texts: Texts, document: int, masks: np.ndarray, chosen: np.ndarray) -> float:
    """Return the mean of the three measures."""
    r1, r2, rl = rouge(texts, document, masks, chosen)
    return (r1 + r2 + rl) / 3
