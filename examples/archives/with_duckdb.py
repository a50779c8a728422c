"""Summarize documents with DuckDB, on all cores of one machine.

python with_duckdb.py --in documents.parquet --out summaries.jsonl

The documents, JSON lines or Parquet, have an `id` and a `text`. Each gives one line of JSON, in their order.
"""

import argparse
import json
import os

import duckdb
import epitome
import pyarrow as pa


def lines(ids: pa.ChunkedArray, texts: pa.ChunkedArray) -> pa.Array:
    """Answer a batch of documents, each with a line of JSON; the ids, of any type, come as JSON."""
    answers = epitome.summarize(texts.to_pylist(), sentences=3, threads=os.cpu_count() or 1)
    pairs = zip(map(json.loads, ids.to_pylist()), answers, strict=True)
    return pa.array(json.dumps({"id": id, **(answer or {"error": "no text"})}) for id, answer in pairs)


parser = argparse.ArgumentParser()
parser.add_argument("--in", dest="documents", required=True)
parser.add_argument("--out", required=True)
given = parser.parse_args()

with duckdb.connect() as database, open(given.out, "w", encoding="utf-8") as out:
    # Epitome has the threads; DuckDB feeds it.
    database.execute("SET threads = 1")
    database.create_function(
        "epitome", lines, ["VARCHAR", "VARCHAR"], "VARCHAR", type="arrow", null_handling="special"
    )
    read = database.read_parquet if given.documents.endswith(".parquet") else database.read_json
    for batch in read(given.documents).project("epitome(to_json(id)::VARCHAR, text)").to_arrow_reader():
        out.writelines(f"{line}\n" for line in batch.column(0).to_pylist())
