"""Prints how fast and how small the store is, up to a million series: ``make bench-store``.

The tables are Markdown, as docs/performance.md quotes them. Ratios within one table are of one run, by turns.
"""

import os
import platform
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks import finding, lookups, refreshed

_LOOKED_UP = ("words, first time", "words, again", "check, first time", "check, again")


def main(sizes: Sequence[int]) -> None:
    """Measures and prints; the catalogue is generated in each of the sizes."""
    _say(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, load {_load()}")
    with TemporaryDirectory(prefix="crossfoot-bench-") as name:
        folder = Path(name)
        os.environ["CROSSFOOT_CACHE"] = str(folder / "cache")
        _say(_table(("a figure as known on a day", "µs", "of numpy's"), _lookups(folder)))
        _say(_table(("what is stored", "bytes", "an observation"), _sizes()))
        _say(_table(("a request of a dozen figures", "p50 ms", "p99 ms", "p99 of that alone"), _refreshes(folder)))
        catalogues = {size: finding.measured(size, folder) for size in sizes}
        heads = [f"{size:,} series" for size in sizes]
        _say(_table(("a catalogue of", *heads), _built(catalogues)))
        _say(_table(("find, p50 / p99 in ms", *heads), _found(catalogues)))
        _say(_table(("an article's words, ms", *heads), _named(catalogues)))


def _lookups(folder: Path) -> Iterable[Sequence[str]]:
    for when, times in (("again", lookups.warm(folder)), ("for the first time", lookups.first(folder))):
        for name in (lookups.PEER, lookups.OURS, lookups.SHARED):
            if name in times:
                yield f"{name}, {when}", f"{times[name]:.2f}", f"{times[name] / times[lookups.PEER]:.2f}×"
            else:
                yield f"{name}, {when}", "not installed here", ""


def _sizes() -> Iterable[Sequence[str]]:
    found = lookups.sizes()
    count = found.pop("observations")
    for name, size in found.items():
        yield f"{name}, {count:,} observations", f"{size:,}", f"{size / count:.2f}"


def _refreshes(folder: Path) -> Iterable[Sequence[str]]:
    times = refreshed.measured(folder)
    alone = times[refreshed.ALONE][1]
    for name, (usual, slow) in times.items():
        yield name, f"{usual:.4f}", f"{slow:.4f}", f"{slow / alone:.2f}×"


def _built(catalogues: dict[int, Any]) -> Iterable[Sequence[str]]:
    yield "seconds to build", *(f"{built['seconds']:.1f}" for built, _ in catalogues.values())
    yield "MB of the file", *(f"{built['bytes'] / 1e6:.1f}" for built, _ in catalogues.values())
    yield "bytes a series", *(f"{built['bytes'] / size:,.0f}" for size, (built, _) in catalogues.items())
    yield "MB of memory while building", *(f"{built['memory']:.0f}" for built, _ in catalogues.values())
    yield "MB of memory more after all queries", *(f"{asked['memory']:.0f}" for _, asked in catalogues.values())


def _found(catalogues: dict[int, Any]) -> Iterable[Sequence[str]]:
    for name in finding.QUERIES:
        yield name, *(" / ".join(f"{time:.2f}" for time in asked[name]) for _, asked in catalogues.values())


def _named(catalogues: dict[int, Any]) -> Iterable[Sequence[str]]:
    for name in _LOOKED_UP:
        yield name, *(f"{asked[name]:.2f}" for _, asked in catalogues.values())


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in heads[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rule, *rows))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or finding.SIZES)
