"""Measures how well Crossfoot reads, prints the whole table with its aims, and keeps the history.

    python scripts/score --corpus FOLDER --evaluate SCRIPT [--news NewsQuant.json] [--record DAY]

The labelled passages, their scorer and the news benchmark are not part of the project; what is not at hand is not
measured. ``--record`` writes the figures into docs/score-history.csv and the table into docs/score.md.
"""

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from history import read_rows, record, table, write_into  # noqa: E402
from measures import Result, command_of, measure_conformance, measure_corpus, measure_news  # noqa: E402

from service.model.version import __version__  # noqa: E402
from service.store import open_store  # noqa: E402

HISTORY = ROOT / "docs" / "score-history.csv"
DOCUMENT = ROOT / "docs" / "score.md"


def main() -> int:
    """Runs the command line; returns its exit status."""
    options = _parser().parse_args()
    store = open_store()
    results: dict[str, Result] = {}
    if options.corpus and options.evaluate:
        corpora = sorted(options.corpus.glob("*.jsonl"))
        if not corpora:
            print(f"score: no *.jsonl in {options.corpus}", file=sys.stderr)
            return 2
        try:
            results |= measure_corpus(options.evaluate, corpora, command_of(options.crossfoot))
        except subprocess.CalledProcessError as error:
            print(f"score: the scorer {options.evaluate} failed with status {error.returncode}", file=sys.stderr)
            return 2
    if options.news:
        results |= measure_news(options.news, store)
    results |= measure_conformance()
    rows = read_rows(HISTORY)
    if options.record:
        figures = {name: f"{result.figure:.1f}" for name, result in results.items()}
        stamp = {"date": options.record, "version": __version__, "snapshot": store.snapshot[7:19]}
        rows = record(HISTORY, stamp | figures)
    lines = table(results, rows, options.record or "now")
    if options.record:
        write_into(DOCUMENT, lines)
    print("\n".join(lines))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="score", description="Measure how well Crossfoot reads.")
    parser.add_argument("--corpus", type=Path, metavar="FOLDER", help="labelled passages, *.jsonl")
    parser.add_argument("--evaluate", type=Path, metavar="SCRIPT", help="the scorer of the labelled passages")
    parser.add_argument("--news", type=Path, metavar="FILE", help="NewsQuant.json of the CQE paper")
    parser.add_argument("--record", metavar="DAY", help="keep the figures under this day, as in 2026-11-25")
    parser.add_argument(
        "--crossfoot", type=Path, default=Path(sys.executable).parent / "crossfoot", metavar="FILE", help="the command"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
