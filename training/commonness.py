"""Counts in how many texts each word stands, and keeps the commonest words as hashes with a class.

    python training/commonness.py --binary BINARY --data DIR [--record training/commonness.json]

DIR holds `readers/*.jsonl`, `keyterms/*.jsonl` and `summaries/*.jsonl`: `text`. `cargo xtask train
commonness` runs this and renders the record as Rust; the models of key terms are fitted after it.
"""

import json
import re
from collections import Counter
from pathlib import Path

import command_line
from ranking.record import laid_out

#: Folders of texts, texts of a set, and letters of a text that are read.
FOLDERS = ("readers", "keyterms", "summaries")
MOST_TEXTS = 400
MOST_LETTERS = 20_000
#: Words that are kept, and their classes: each has twice the texts of the one below.
ENTRIES = 3072
CLASSES = 4
#: As in `src/lexicon/commonness.rs`.
KEY_BITS = 17
FNV_OFFSET = 0x811C9DC5
FNV_PRIME = 0x01000193
GOLDEN = 0x9E3779B1
MASK = 0xFFFFFFFF

WORD = re.compile(r"[^\W\d_]{1,30}")


def main() -> None:
    """Count, and write what was asked for."""
    options = command_line.parser(__doc__).parse_args()
    frequency, texts = count(options.data)
    kept = sorted(frequency.items(), key=lambda item: (-item[1], item[0]))[:ENTRIES]
    least = kept[-1][1]
    classes: dict[int, int] = {}
    for word, texts_with in kept:
        of_word = min((texts_with // least).bit_length() - 1, CLASSES - 1)
        classes[key(word)] = max(of_word, classes.get(key(word), 0))
    print(
        f"{len(kept)} words of {texts} texts, from {kept[0][1]} to {least} texts a word, {len(classes)} keys"
    )
    if options.record:
        entries = sorted(CLASSES * key + of_key for key, of_key in classes.items())
        record = {"entries": entries, "texts": texts, "least": least}
        options.record.write_text(laid_out(record) + "\n", encoding="utf-8")


def count(data: Path) -> tuple[Counter[str], int]:
    """Return in how many texts each word stands, and how many texts there are."""
    frequency: Counter[str] = Counter()
    texts = 0
    for path in (path for folder in FOLDERS for path in sorted((data / folder).glob("*.jsonl"))):
        with path.open(encoding="utf-8") as lines:
            for line, _ in zip(lines, range(MOST_TEXTS), strict=False):
                text = json.loads(line)["text"][:MOST_LETTERS].lower()
                frequency.update(set(WORD.findall(text)))
                texts += 1
    return frequency, texts


def key(word: str) -> int:
    """Return the hash of a word: FNV-1a, spread by the golden ratio."""
    value = FNV_OFFSET
    for byte in word.encode():
        value = ((value ^ byte) * FNV_PRIME) & MASK
    return ((value * GOLDEN) & MASK) >> (32 - KEY_BITS)


if __name__ == "__main__":
    main()
