#!/usr/bin/env python3
"""Measure the quality of a summarizer binary on evaluation data, and print one table a suite.

README.md beside this file says what the figures mean.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import report
from corpus import QualityError, read_budgets, read_sets, set_files
from suites import SUITES, Context, Mapper, Suite
from system import System

#: Documents handed to a process at a time.
CHUNK = 8


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    options = parse(arguments)
    try:
        measure(options)
    except QualityError as error:
        print(f"quality: {error}", file=sys.stderr)
        return 1
    return 0


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="measure.py", description=__doc__)
    parser.add_argument(
        "suites", nargs="*", metavar="SUITE", help=f"one or more of: {', '.join(SUITES)} (default: all)"
    )
    parser.add_argument("--binary", required=True, type=Path, help="the epitome binary")
    parser.add_argument(
        "--data", required=True, type=Path, help="the folder that has a folder for each suite"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to FILE")
    parser.add_argument(
        "--budgets",
        type=Path,
        metavar="FILE",
        help="words for each set of summaries (default: budgets.json in DATA or in ../eval beside it;"
        " else, the mean length of the references)",
    )
    parser.add_argument("--only", type=names, default=[], metavar="SET,…", help="measure only these sets")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="processes (default: all cores)"
    )
    options = parser.parse_args(arguments)
    unknown = [name for name in options.suites if name not in SUITES]
    if unknown:
        parser.error(f"there is no suite {unknown[0]!r}; choose from {', '.join(SUITES)}")
    if options.jobs < 1:
        parser.error("--jobs takes a number from 1")
    return options


def names(text: str) -> list[str]:
    """Read a list of names with commas between them."""
    return [name for name in text.split(",") if name]


def measure(options: argparse.Namespace) -> None:
    """Measure what was asked for, print it and write it down."""
    if not options.data.is_dir():
        raise QualityError(f"{options.data} is no folder: pass --data the folder of the evaluation data")
    chosen = choose(options.data, options.suites, options.only)
    if options.json and not options.json.parent.is_dir():
        raise QualityError(f"{options.json.parent} is no folder: make it, or pass --json another path")
    system = System(options.binary.absolute())
    version = system.version()
    budgets = read_budgets(options.data, options.budgets)
    results = {}
    with workers(options.jobs) as mapper:
        context = Context(system, mapper, budgets)
        for suite, sets in chosen.items():
            results[suite] = measure_suite(context, SUITES[suite], options.data, sets)
            print(flush=True)
    if options.json:
        figures = report.record(version, "file" if budgets else "references", results)
        options.json.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def choose(data: Path, suites: Sequence[str], only: Sequence[str]) -> dict[str, list[str]]:
    """Return the sets to measure by suite, and refuse a wish that comes to nothing."""
    found = {suite: list(set_files(data, SUITES[suite].folder)) for suite in suites or SUITES}
    unknown = sorted(set(only) - {name for sets in found.values() for name in sets})
    if unknown:
        raise QualityError(f"there is no set {unknown[0]!r} in {data}")
    wanted = {suite: [name for name in sets if not only or name in only] for suite, sets in found.items()}
    # Asked for by name, a suite has to be there; otherwise what is there is measured.
    missing = [suite for suite in suites if not found[suite]]
    if missing or not any(wanted.values()):
        raise QualityError(f"no sets (*.jsonl) in {data / SUITES[(missing or list(SUITES))[0]].folder}")
    return {suite: sets for suite, sets in wanted.items() if sets}


def measure_suite(context: Context, suite: Suite, data: Path, sets: Sequence[str]) -> dict[str, Any]:
    """Measure one suite, printing each row as soon as it is known."""
    table = report.Table(suite.columns, [suite.name, "treebanks", *sets])
    print(table.head(suite.name), flush=True)
    rows = {}
    for evaluation_set in read_sets(data, suite.folder, sets, suite.fields):
        figures = suite.measure(context, evaluation_set)
        rows[evaluation_set.name] = figures
        print(table.row(evaluation_set.name, figures), flush=True)
    means = suite.means(rows)
    for name, figures in means.items():
        print(table.row(name, figures), flush=True)
    for name, figures in rows.items():
        if line := report.languages_line(figures):
            print(f"{name} by language: {line}", flush=True)
    return {"sets": rows, "means": means}


@contextmanager
def workers(jobs: int) -> Iterator[Mapper]:
    """Give a map that works in as many processes."""
    if jobs == 1:
        yield map
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield partial(pool.map, chunksize=CHUNK)


if __name__ == "__main__":
    sys.exit(main())
