"""Summarize documents with Python alone, on all cores of one machine.

python with_python.py --in documents.jsonl --out summaries.jsonl

The documents, JSON lines, have an `id` and a `text`. Each gives one line of JSON, in their order.
"""

import argparse
import json
import os
from itertools import islice

import epitome

parser = argparse.ArgumentParser()
parser.add_argument("--in", dest="documents", required=True)
parser.add_argument("--out", required=True)
given = parser.parse_args()

with open(given.documents, encoding="utf-8") as lines, open(given.out, "w", encoding="utf-8") as out:
    while batch := [json.loads(line) for line in islice(lines, 1000)]:
        texts = (document.get("text") for document in batch)
        answers = epitome.summarize(texts, sentences=3, threads=os.cpu_count() or 1)
        for document, answer in zip(batch, answers, strict=True):
            out.write(json.dumps({"id": document["id"], **(answer or {"error": "no text"})}) + "\n")
