"""A shelf of two ONS series, a publisher without a network, and a refresh that may be killed at a chosen step.

Run as a program it refreshes a folder and dies, as by ``kill -9``, before one of the steps by which it touches the
disk: ``python refreshing.py FOLDER STEP``.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx

from service.sources.refresh import Outcome, Refresh
from service.sources.transport import Transport

NOW = datetime(2026, 10, 21, 7, 5, tzinfo=UTC)
SITE = "https://www.ons.gov.uk/economy/timeseries"
CODES = {"inflation": "D7G7", "index": "D7BT"}
HELD = "period,value\n2026-07,3.2\n2026-08,3.1\n"
NEWS = {"2026 JUL": "3.2", "2026 AUG": "3.2", "2026 SEP": "3.0"}
AFTER = "period,value,released\n2026-07,3.2,\n2026-08,3.1,\n2026-08,3.2,2026-10-21\n2026-09,3.0,2026-10-21\n"


def write_shelf(root: Path) -> None:
    """Writes a package with two series, laid out as by hand."""
    resources = []
    for name, code in CODES.items():
        series = {
            "label": name,
            "concept": name,
            "topic": "prices",
            "publisher_code": code,
            "unit": "percent",
            "decimals": 1,
            "nature": "rate",
            "frequency": "M",
            "period_kind": "interval",
            "area": "GB",
            "lag_days": 14,
            "stale_after": "2026-10-21",
            "source": {
                "publisher": "Office for National Statistics",
                "url": f"{SITE}/{code.lower()}/mm23",
                "licence": "OGL-UK-3.0",
                "released": "2026-09-16",
                "retrieved": "2026-09-29",
            },
            "expect": {"low": "-5", "high": "20", "step": "2", "basis": "rates"},
            "envelope": {"basis": "never revised", "rows": [{"absolute": "0"}]},
        }
        fields = [{"name": "period", "type": "string"}, {"name": "value", "type": "number"}]
        resources.append(
            {"name": name, "path": f"{name}.csv", "title": name, "schema": {"fields": fields}, "series": series}
        )
    folder = root / "ons"
    folder.mkdir(parents=True)
    (folder / "datapackage.json").write_text(
        json.dumps({"name": "ons", "resources": resources}, indent=2) + "\n", "utf-8"
    )
    for name in CODES:
        (folder / f"{name}.csv").write_text(HELD, "utf-8")


def answer(code: str, values: dict[str, str] = NEWS, **description: str) -> dict[str, Any]:
    """What the ONS would send."""
    months = [
        {"date": date, "value": value, "updateDate": "2026-10-20T23:00:00.000Z"} for date, value in values.items()
    ]
    facts = {"cdid": code, "unit": "%", "title": "A rate", "releaseDate": "2026-10-20T23:00:00.000Z"}
    facts |= {"nextRelease": "18 November 2026", **description}
    return {"years": [], "quarters": [], "months": months, "versions": [], "description": facts}


def refresh(root: Path, transport: Transport, **options: Any) -> list[Outcome]:
    return Refresh(root, transport, NOW.date(), **options).run()


def packages(root: Path) -> dict[str, bytes]:
    """The files of the packages alone."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.glob("ons/*"))}


class Offline(Transport):
    """Answers without a network."""

    def __init__(self) -> None:
        super().__init__(agent="crossfoot", clock=lambda: NOW)
        self._client = httpx.Client(transport=httpx.MockTransport(self._answer))

    def _answer(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=answer(request.url.path.split("/")[3].upper()))


def die_before(step: int) -> None:
    """Makes the process die before its n-th call that changes the disk."""
    left = step

    def dying(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: Any, **options: Any) -> Any:
            nonlocal left
            left -= 1
            if left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*arguments, **options)

        return wrapped

    os.fsync = dying(os.fsync)
    shutil.rmtree = dying(shutil.rmtree)
    for name in ("open", "replace", "unlink", "mkdir"):
        setattr(Path, name, dying(getattr(Path, name)))


if __name__ == "__main__":
    with Offline() as offline:
        work = Refresh(Path(sys.argv[1]), offline, NOW.date())
        die_before(int(sys.argv[2]))
        work.run()
