"""Whole pages, with what the example `features` sees of them."""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlparse


@dataclass(frozen=True)
class Page:
    """A page, and its features."""

    #: A line of `pages.jsonl`: `url`, `text` (as select-all and copy gives it), `body` (the article
    #: alone) and `h1` (the headings of the first level).
    given: dict[str, Any]
    #: What the example says: `blocks` with `features` by `names`, `titles` by `title_names`.
    found: dict[str, Any]

    @property
    def site(self) -> str:
        """The host without `www`: pages of one site are alike."""
        return urlparse(self.given["url"]).netloc.removeprefix("www.")


def read(binary: Path, data: Path) -> list[Page]:
    """Read all pages, with the features of their blocks."""
    lines = (data / "pages" / "pages.jsonl").read_text(encoding="utf-8").splitlines()
    pages = [json.loads(line) for line in lines]
    texts = "".join(json.dumps({"id": page["id"], "text": page["text"]}) + "\n" for page in pages)
    answer = subprocess.run([binary, "blocks"], input=texts.encode(), stdout=subprocess.PIPE, check=True)
    found = [json.loads(line) for line in answer.stdout.decode().splitlines()]
    return [Page(*pair) for pair in zip(pages, found, strict=True)]


def squashed(text: str) -> str:
    """Return the letters and digits in lower case: spaces and marks of an article may differ."""
    return re.sub(r"\W+", "", text).lower()
