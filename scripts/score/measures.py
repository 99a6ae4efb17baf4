"""What is measured, with the aim of each, and where its figure comes from."""

import contextlib
import json
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import naming
import news

from service.store.interface import Store
from tests.conformance import numbers_alike, periods_alike


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table.

    Attributes:
        name: its column in the history.
        words: what it is, for readers.
        aim: the aim in words, empty where there is none.
        hits: the total that counts, of those that the scorer of a corpus reports.
        of: the total it is a share of.
    """

    name: str
    words: str
    aim: str
    hits: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """A figure in percent (or points of F1), and what it was counted from, in words."""

    figure: float
    counted: str = ""


CORPUS = (
    Measure("found", "labelled figures found with the right value", "≥ 92%", "found", "labelled"),
    Measure("windows", "window exact, of those found", "≥ 90%", "windows_right", "windows"),
    Measure("labels", "label acceptable, of all labelled", "≥ 85%", "label_right", "labelled"),
    Measure("false_alarms", "false alarms per 100 correct figures", "≤ 1", "false_alarms", "innocent"),
    Measure(
        "stray_alarms", "contradictions of figures without a label, per 100 labelled", "", "stray_alarms", "labelled"
    ),
    Measure("real_errors", "real errors in real news caught", "", "real_errors_caught", "real_errors"),
    Measure("planted", "planted errors flagged", "≥ 85%", "planted_flagged", "planted"),
    Measure("bystanders", "bystanders of a planted error accused", "≤ 1%", "bystanders_accused", "bystanders"),
    Measure("distractors", "distractors judged", "≤ 3%", "distractors_judged", "distractors"),
)
NEWS = (
    Measure("news_value", "public news benchmark: value, F1", "> 92"),
    Measure("news_unit", "the same: value and unit, F1", "> 86"),
    Measure("news_change", "the same: value and hedge or direction, F1", "> 88"),
    Measure("news_thing", "the same: value and unit, of a counted noun only the noun itself, F1", ""),
    Measure("authors_value", "as its authors' program counts: value, F1", "> 92"),
    Measure("authors_unit", "value and unit, F1", "> 86"),
    Measure("authors_change", "value and hedge or direction, F1", "> 88"),
)
CONFORMANCE = (
    Measure("NumberModel", "Recognizers-Text, numbers, after the listed exclusions", "≥ 90%"),
    Measure("PercentModel", "the same, percentages", "≥ 90%"),
    Measure("CurrencyModel", "the same, money", "≥ 85%"),
    Measure("DatePeriodParser", "the same, periods", "≥ 80%"),
    Measure("DateParser", "the same, dates", ""),
)
ALL = (*CORPUS, *NEWS, *CONFORMANCE)


def measure_corpus(scorer: Path, corpora: Sequence[Path], command: str) -> dict[str, Result]:
    """Runs the scorer of labelled passages and reads its totals.

    Raises:
        subprocess.CalledProcessError: the scorer failed.
    """
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "totals.json")
        files = [str(path) for path in corpora]
        subprocess.run(
            [sys.executable, str(scorer), *files, "--command", command, "--json", str(out)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        totals = json.loads(out.read_text(encoding="utf-8"))["totals"]
    return {
        measure.name: Result(100 * totals.get(measure.hits, 0) / totals[measure.of], _counted(measure, totals))
        for measure in CORPUS
        if totals.get(measure.of)
    }


def measure_news(path: Path, store: Store) -> dict[str, Result]:
    """Reads the sentences of the public news benchmark."""
    cases = news.read_cases(path)
    listed = {case.text: naming.reader(store)(case.text) for case in cases}
    scores = [
        *news.score(cases, listed.__getitem__).values(),
        *news.score_as_authors(cases, listed.__getitem__).values(),
    ]
    return {
        measure.name: Result(found.f1, f"P {found.precision:.1f}, R {found.recall:.1f}")
        for measure, found in zip(NEWS, scores, strict=True)
    }


def measure_conformance() -> dict[str, Result]:
    """The shares of the public cases of Recognizers-Text read alike; nothing where the cases are not at hand."""
    found: dict[str, Result] = {}
    with contextlib.suppress(FileNotFoundError):
        for model in numbers_alike.READERS:
            wrong, tried = numbers_alike.failures(model)
            found[model] = _alike(wrong, tried)
        for model in periods_alike.EXCLUDED:
            wrong, tried, _ = periods_alike.failures(model)
            found[model] = _alike(wrong, tried)
    return found


def command_of(executable: Path) -> str:
    """The command that the scorer is to run."""
    return shlex.join([str(executable), "check", "--format", "jsonl"])


def _counted(measure: Measure, totals: dict[str, int]) -> str:
    return f"{totals.get(measure.hits, 0)} of {totals[measure.of]}"


def _alike(wrong: Sequence[str], tried: int) -> Result:
    return Result(100 * (tried - len(wrong)) / tried, f"{tried - len(wrong)} of {tried}")
