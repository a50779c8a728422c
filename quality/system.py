"""The system under test: the `epitome` binary, JSON lines in and out."""

import json
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus import Document, EvaluationSet, QualityError

Answer = dict[str, Any]


@dataclass(frozen=True)
class Run:
    """The answers to the documents of a set, in their order, and the seconds they took together."""

    answers: Sequence[Answer]
    seconds: float


@dataclass(frozen=True)
class System:
    """A binary with the command line of `epitome`."""

    binary: Path

    def version(self) -> str:
        """Return what `--version` prints."""
        return self._run(["--version"], b"").decode(errors="replace").strip()

    def run(self, evaluation_set: EvaluationSet, flags: Sequence[str], fields: Sequence[str]) -> Run:
        """Run the binary once over a set, showing it the text and the given fields of each document."""
        documents = evaluation_set.documents
        lines = "".join(
            json.dumps(shown(document, fields), ensure_ascii=False) + "\n" for document in documents
        )
        start = time.perf_counter()
        output = self._run(["--jsonl", *flags], lines.encode())
        seconds = time.perf_counter() - start
        try:
            # Not splitlines(): text may hold line ends other than "\n" as they are.
            answers = [json.loads(line) for line in output.split(b"\n") if line.strip()]
        except ValueError as error:
            raise QualityError(
                f"{evaluation_set.name}: the binary wrote a line that is no JSON ({error})"
            ) from None
        check(evaluation_set, answers)
        return Run(answers, seconds)

    def _run(self, arguments: Sequence[str], standard_input: bytes) -> bytes:
        command = [str(self.binary), *arguments]
        try:
            done = subprocess.run(command, input=standard_input, stdout=subprocess.PIPE, check=False)
        except OSError as error:
            reason = error.strerror or error
            raise QualityError(
                f"cannot run {self.binary}: {reason}; build it and pass its path as --binary"
            ) from None
        # Status 1 with answers is how the binary says that single lines failed; check() names the first.
        if done.returncode and not done.stdout:
            raise QualityError(f"{' '.join(command)} ended with status {done.returncode} and no answer")
        return done.stdout


def shown(document: Document, fields: Sequence[str]) -> Document:
    """Return what the system may see of a document."""
    optional = {field: document[field] for field in fields if document.get(field)}
    return {"id": document["id"], "text": document["text"], **optional}


def check(evaluation_set: EvaluationSet, answers: Sequence[Answer]) -> None:
    """Make sure that every document has its answer, in order."""
    name, documents = evaluation_set.name, evaluation_set.documents
    for document, answer in zip(documents, answers, strict=False):
        if "error" in answer:
            raise QualityError(f"{name}: the binary failed on document {document['id']}: {answer['error']}")
        if str(answer.get("id")) != str(document["id"]):
            raise QualityError(f"{name}: answer for {answer.get('id')} where {document['id']} was due")
    if len(answers) != len(documents):
        raise QualityError(f"{name}: {len(answers)} answers for {len(documents)} documents")


def part(answer: Answer, field: str) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Return what the answer has to hold."""
    if field not in answer:
        raise QualityError(f"the answer for document {answer.get('id')} has no {field!r}")
    return answer[field]


def slice_of(raw: bytes, span: dict[str, Any]) -> str:
    """Return the text between the byte offsets of a span."""
    return raw[span["start"] : span["end"]].decode(errors="replace")
