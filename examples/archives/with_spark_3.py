"""Summarize documents with Apache Spark from 3.3 on, on as many machines as it has.

spark-submit --master 'local[*]' with_spark_3.py --in documents.parquet --out summaries

The documents, JSON lines or Parquet, have an `id` and a `text`. Each gives a line of JSON in a folder.
"""

import argparse
import json
from collections.abc import Iterator

import epitome
import pyarrow as pa
from pyspark.sql import SparkSession


def lines(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Answer batches of documents, each with a line of JSON. Spark has a process for each core."""
    for batch in batches:
        answers = epitome.summarize(batch.column("text").to_pylist(), sentences=3)
        pairs = zip(batch.column("id").to_pylist(), answers, strict=True)
        found = [json.dumps({"id": id, **(answer or {"error": "no text"})}) for id, answer in pairs]
        yield pa.RecordBatch.from_pydict({"value": found}, pa.schema({"value": pa.string()}))


parser = argparse.ArgumentParser()
parser.add_argument("--in", dest="documents", required=True)
parser.add_argument("--out", required=True)
given = parser.parse_args()

# Answers take some 40 KB each while they are in the works.
builder = SparkSession.builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 1000)
spark = builder.appName("epitome").getOrCreate()
kind = "parquet" if given.documents.endswith(".parquet") else "json"
documents = spark.read.load(given.documents, kind)
documents.select("id", "text").mapInArrow(lines, "value string").write.text(given.out)
