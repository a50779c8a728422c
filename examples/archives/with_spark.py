"""Summarize documents with Apache Spark from 4.1 on, on as many machines as it has.

spark-submit --master 'local[*]' with_spark.py --in documents.parquet --out summaries

The documents, JSON lines or Parquet, have an `id` and a `text`. Each gives a line of JSON in a folder.
"""

import argparse
import json

import epitome
import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.functions import arrow_udf
from pyspark.sql.types import StringType


@arrow_udf(StringType())
def lines(ids: pa.Array, texts: pa.Array) -> pa.Array:
    """Answer a batch of documents, each with a line of JSON. Spark has a process for each core."""
    answers = epitome.summarize(texts.to_pylist(), sentences=3)
    pairs = zip(ids.to_pylist(), answers, strict=True)
    return pa.array(json.dumps({"id": id, **(answer or {"error": "no text"})}) for id, answer in pairs)


parser = argparse.ArgumentParser()
parser.add_argument("--in", dest="documents", required=True)
parser.add_argument("--out", required=True)
given = parser.parse_args()

# Answers take some 40 KB each while they are in the works.
builder = SparkSession.builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 1000)
spark = builder.appName("epitome").getOrCreate()
kind = "parquet" if given.documents.endswith(".parquet") else "json"
documents = spark.read.load(given.documents, kind)
documents.select(lines("id", "text")).write.text(given.out)
