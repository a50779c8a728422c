"""What is made of the figures: a table to read, and a record to keep."""

import datetime
import importlib.metadata
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

#: The figures of one set, or a mean of them, by name.
Figures = dict[str, Any]

#: The form of the record. It changes when a field changes its meaning or goes; new fields do not change it.
RECORD_FORMAT = 1

#: Digits after the point kept in a record: enough to compare, few enough to read.
DIGITS = 4

LIBRARIES = ("rapidfuzz", "rouge-score", "snowballstemmer")

#: The least width of a column.
NARROWEST = 6


@dataclass(frozen=True)
class Column:
    """A column of a table: the name of its figure, its heading and its number format."""

    key: str
    heading: str
    form: str = ""

    def cell(self, figures: Figures) -> str:
        """Write the figure, or nothing where there is none."""
        value = figures.get(self.key)
        return ("" if value is None else format(value, self.form)).rjust(max(NARROWEST, len(self.heading)))


@dataclass(frozen=True)
class Table:
    """A table that can be printed row by row, as the figures come."""

    columns: Sequence[Column]
    names: Sequence[str]

    def head(self, title: str) -> str:
        """Return the row of headings."""
        return self._row(title, [column.heading.rjust(NARROWEST) for column in self.columns])

    def row(self, name: str, figures: Figures) -> str:
        """Return the row of a set."""
        return self._row(name, [column.cell(figures) for column in self.columns])

    def _row(self, name: str, cells: Sequence[str]) -> str:
        return "  ".join([name.ljust(max(map(len, self.names))), *cells]).rstrip()


def languages_line(figures: Figures) -> str:
    """Return the counts by language of a set that has them, as text, else nothing."""
    counts = figures.get("languages", {})
    return "  ".join(f"{lang} {count['exact']}/{count['texts']}" for lang, count in counts.items())


def record(version: str, budgets: str, suites: dict[str, Any]) -> dict[str, Any]:
    """Return everything measured, with what is needed to compare it later."""
    return {
        "format": RECORD_FORMAT,
        "date": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "binary": version,
        "python": platform.python_version(),
        "libraries": {name: importlib.metadata.version(name) for name in LIBRARIES},
        "budgets": budgets,
        "suites": rounded(suites),
    }


def rounded(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Round all numbers inside a structure."""
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    return value
