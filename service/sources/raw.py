"""The publishers' answers as they came, kept on request beside the packages, so that they can be read once more.

``raw/`` holds each body once, compressed and named after its checksum, and ``retrievals.jsonl`` a line for each
retrieval of a series. No check ever reads them, and a refresh only with ``--from-raw``.
"""

import gzip
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

from service.model.errors import SourceError
from service.sources.connector import Answer

FOLDER = "raw"
_INDEX = "retrievals.jsonl"
_FACTS = ("url", "content_type", "sha256", "etag", "last_modified")


@dataclass(frozen=True, slots=True)
class Raw:
    """The kept answers of one folder of packages.

    Attributes:
        root: the folder of packages.
    """

    root: Path

    def keep(self, series_id: str, answers: Sequence[Answer]) -> None:
        """Keeps the answers of one retrieval; a body that is there already is not written again.

        Args:
            series_id: what was asked for.
            answers: in the order in which they came.
        """
        folder = self.root / FOLDER
        folder.mkdir(exist_ok=True)
        (folder / ".gitignore").write_text("*\n", "utf-8")
        for answer in answers:
            body = self._body(answer.sha256)
            if not body.exists():
                draft = body.with_name(f"{body.name}.{os.getpid()}.tmp")
                draft.write_bytes(gzip.compress(answer.content, mtime=0))
                draft.replace(body)
        retrieved = answers[0].retrieved.isoformat(timespec="seconds")
        facts = [{name: getattr(answer, name) for name in _FACTS} for answer in answers]
        line = json.dumps({"series": series_id, "retrieved": retrieved, "answers": facts}, ensure_ascii=False)
        with (folder / _INDEX).open("ab", buffering=0) as index:  # one write: two refreshes at once do not mix lines
            index.write(f"{line}\n".encode())

    def days(self) -> Iterator[tuple[date, dict[str, tuple[Answer, ...]]]]:
        """The answers of each day, oldest first: the last of the day for each series.

        Raises:
            SourceError: nothing was kept, or a body is missing or damaged.
        """
        for day, lines in groupby(self._lines(), key=lambda line: datetime.fromisoformat(line["retrieved"]).date()):
            latest = {line["series"]: line for line in lines}
            yield day, {series_id: self._answers(line) for series_id, line in latest.items()}

    def _lines(self) -> list[dict[str, Any]]:
        path = self.root / FOLDER / _INDEX
        try:
            text = path.read_text("utf-8")
        except FileNotFoundError as error:
            remedy = "refresh with --keep-raw first"
            raise SourceError(f"{path}: no answers were kept; expected a line for each retrieval; {remedy}") from error
        found = []
        for number, line in enumerate(text.splitlines(), 1):
            try:
                found.append(json.loads(line))
            except ValueError as error:
                told = f"{path} line {number}: the line is no JSON; expected the facts of a retrieval; delete it"
                raise SourceError(told) from error
        return sorted(found, key=lambda line: str(line["retrieved"]))

    def _answers(self, line: Mapping[str, Any]) -> tuple[Answer, ...]:
        retrieved = datetime.fromisoformat(line["retrieved"])
        return tuple(
            Answer(content=self._read(facts["sha256"]), retrieved=retrieved, **{name: facts[name] for name in _FACTS})
            for facts in line["answers"]
        )

    def _read(self, checksum: str) -> bytes:
        body = self._body(checksum)
        try:
            content = gzip.decompress(body.read_bytes())
        except (OSError, EOFError) as error:
            raise SourceError(f"{body}: cannot be read; expected a kept answer; restore it from a copy") from error
        if sha256(content).hexdigest() != checksum:
            raise SourceError(f"{body}: is not what was kept: its checksum differs; restore it from a copy")
        return content

    def _body(self, checksum: str) -> Path:
        return self.root / FOLDER / f"{checksum}.gz"
