"""Reference data that cannot be trusted: no face starts on it, and each says which file, which line and what to do."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest

from service.api.app import create_app
from service.cli import main
from service.model.errors import DataError

SERIES: dict[str, Any] = {
    "title": "Parcels delivered",
    "label": "parcel deliveries",
    "concept": "parcels",
    "topic": "post",
    "unit": "parcels",
    "nature": "flow",
    "frequency": "M",
    "period_kind": "interval",
    "area": "GB",
    "decimals": 0,
    "source": {"publisher": "Post Office", "url": "https://example.org/parcels", "licence": "OGL-UK-3.0"},
}
SOUND = "period,value\n2024-01,10\n2024-02,12\n"


@pytest.mark.parametrize(
    ("lines", "fields", "told"),
    [
        ("period,value\n2024-01,10\n2024-02,twelve\n", {}, ["parcels.csv", "line 3", '"twelve"']),
        ("period\n2024-01\n2024-02\n", {}, ["parcels.csv", "line 1", '"value"']),
        (f"{SOUND}2024-02,13\n", {}, ["parcels.csv", "line 4", "2024-02"]),
        (SOUND, {"unit": "sackfuls?"}, ["post/datapackage.json", "unit"]),
    ],
    ids=["a bad row", "a missing column", "a duplicate period", "an unknown unit"],
)
def test_no_face_starts(
    lines: str,
    fields: dict[str, str],
    told: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    reference = write_reference(tmp_path, lines, fields)
    monkeypatch.setenv("CROSSFOOT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("CROSSFOOT_DATA", str(reference))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"In February, 12 parcels were delivered.")))

    assert main(["check", "--published", "2024-03-20", "-"]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    with pytest.raises(DataError) as stopped:
        anyio.run(start_server)
    for message in (errors, str(stopped.value)):
        for part in told:
            assert part in message
        assert len(message.splitlines()) <= 3
        assert "delivered" not in message


def write_reference(folder: Path, lines: str, fields: dict[str, str]) -> Path:
    """A package of one series."""
    package = folder / "reference" / "post"
    package.mkdir(parents=True)
    resource = {"name": "parcels", "path": "parcels.csv", "series": {**SERIES, **fields}}
    (package / "datapackage.json").write_text(json.dumps({"name": "post", "resources": [resource]}), "utf-8")
    (package / "parcels.csv").write_text(lines, "utf-8")
    return package.parent


async def start_server() -> None:
    """Starts the application that serves endpoint and page, and stops it."""
    app = create_app()
    async with app.router.lifespan_context(app):
        pass
