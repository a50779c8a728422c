"""Summarize documents with Polars, on all cores of one machine.

python with_polars.py --in documents.parquet --out summaries.jsonl

The documents, JSON lines or Parquet, have an `id` and a `text`. Each gives one line of JSON, in their order.
"""

import argparse
import json

import epitome
import polars as pl


def lines(documents: pl.Series) -> pl.Series:
    """Answer a batch of documents, each with a line of JSON. Polars works on a batch for each core."""
    answers = epitome.summarize(documents.struct.field("text"), sentences=3)
    pairs = zip(documents.struct.field("id"), answers, strict=True)
    found = [json.dumps({"id": id, **(answer or {"error": "no text"})}) for id, answer in pairs]
    return pl.Series(found, dtype=pl.String)


parser = argparse.ArgumentParser()
parser.add_argument("--in", dest="documents", required=True)
parser.add_argument("--out", required=True)
given = parser.parse_args()

scan = pl.scan_parquet if given.documents.endswith(".parquet") else pl.scan_ndjson
answered = pl.struct("id", "text").map_batches(lines, return_dtype=pl.String, is_elementwise=True)
# A line of JSON is a line of CSV with one column, if nothing is quoted.
scan(given.documents).select(answered).sink_csv(given.out, include_header=False, quote_style="never")
