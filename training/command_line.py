"""The options that every training script has."""

import argparse
from pathlib import Path


def parser(description: str | None, record: str = "write the fitted model there") -> argparse.ArgumentParser:
    """Return a parser of them, to which a script adds its own; `record` says what is recorded."""
    raw = argparse.RawDescriptionHelpFormatter
    made = argparse.ArgumentParser(description=description, formatter_class=raw)
    made.add_argument(
        "--binary", type=Path, required=True, help="the example `features`, built with --features serde"
    )
    made.add_argument("--data", type=Path, required=True, help="the folder of the data")
    made.add_argument("--record", type=Path, help=record)
    return made
