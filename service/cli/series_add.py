"""``crossfoot series add``: a series of a newsroom's own, from a CSV file."""

import shlex
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from service.cli.exits import FINE
from service.cli.faults import complain
from service.cli.options import Parser, add_own_folder
from service.cli.output import deliver
from service.cli.series_facts import CHOICES, TEXTS, Facts, facts_of
from service.cli.series_sentence import sentence
from service.model.errors import UsageError
from service.report.printable import printable

if TYPE_CHECKING:
    from service.sources.own_figures import Figures
    from service.sources.own_series import Added


def run(arguments: Sequence[str]) -> int:
    """Adds the series, asking on a terminal for what is missing and the file does not tell.

    Raises:
        DataError: the figures or what is said of them break a rule; nothing was written.
        StoreError: the folder cannot be written to.
        UsageError: something is missing that cannot be asked for.
    """
    options = _options(arguments)
    from service.sources.own_figures import read_figures
    from service.sources.own_series import add_series
    from service.store import own_folder

    figures = read_figures(options.csv, options.period_column, options.value_column)
    given = {name: value for name, value in vars(options).items() if value is not None}
    in_environment = own_folder()
    facts = facts_of({"data": in_environment, **given} if in_environment else given, figures)
    if sys.stdin is not None and sys.stdin.isatty():
        facts = _asked(facts, figures)
    if missing := facts.missing():
        needs = ", ".join(f"--{name.replace('_', '-')} ({what})" for name, what in missing)
        raise UsageError(f"nothing was added, for want of {needs}; give them, or call from a terminal to be asked")
    root = Path(facts["data"])
    added = add_series(root, facts["id"], facts["title"], facts.entry(), figures, options.csv)
    if added.overrides:
        complain(f"notice: {added.series.id} is used in place of the packaged series of that id")
    deliver(_page(added, facts, "" if root == in_environment else f" --data {shlex.quote(str(root))}"))
    return FINE


def _options(arguments: Sequence[str]) -> Namespace:
    parser = Parser(
        "series add",
        "Adds a series of your own, from a CSV file with a column of periods and one of values. What is not given, and "
        "the file does not tell, is asked for on a terminal.",
    )
    parser.add_argument("csv", type=Path, metavar="CSV", help="the figures: UTF-8, comma separated, with headings")
    add_own_folder(parser)
    for name, (metavar, what) in TEXTS.items():
        parser.add_argument(f"--{name}", metavar=metavar, help=what)
    parser.add_argument("--nature", choices=CHOICES["nature"], help="how its values combine")
    parser.add_argument("--frequency", choices=CHOICES["frequency"], help="by default as the periods tell")
    parser.add_argument("--period-kind", choices=CHOICES["period_kind"], help="by default as the periods tell")
    parser.add_argument("--phrase", action="append", metavar="WORDS", help="by which news names it; may be repeated")
    parser.add_argument("--noun", action="append", metavar="WORD", help="what it counts, as written; may be repeated")
    parser.add_argument("--lag-days", type=int, metavar="N", help="days from a period's end to its release; else 0")
    parser.add_argument("--decimals", type=int, metavar="N", help="of its values; by default the most in the file")
    parser.add_argument("--period-column", default="period", metavar="NAME", help="the heading of the periods")
    parser.add_argument("--value-column", default="value", metavar="NAME", help="the heading of the values")
    return parser.parse_args(arguments)


def _asked(facts: Facts, figures: "Figures") -> Facts:
    """The facts, with answers for what was missing, as far as there are any."""
    from service.sources.own_figures import rhythm

    sys.stderr.write(f"{len(figures.lines)} figures, {printable(figures.labels[0])} to {printable(figures.labels[-1])}")
    told = rhythm(figures.labels)
    sys.stderr.write(f", frequency {told[0]}, period kind {told[1]}\n" if told else "\n")
    while missing := facts.missing():
        name, what = missing[0]
        sys.stderr.write(f"{name.replace('_', ' ')} ({what}): ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:  # the end of the input, which answers nothing
            sys.stderr.write("\n")
            break
        answer = line.strip()
        if answer and name in CHOICES and answer not in CHOICES[name]:
            sys.stderr.write(f"  one of {', '.join(CHOICES[name])}\n")
        elif answer:
            listed = [part.strip() for part in answer.split(",") if part.strip()]
            facts = facts_of({**facts.given, name: listed if name == "phrase" else answer}, figures)
    return facts


def _page(added: "Added", facts: Facts, option: str) -> Iterator[str]:
    rows = added.rows
    days = f"{date.fromordinal(rows[0].start)} to {date.fromordinal(rows[-1].end)}"
    yield f"added {added.series.id}: {len(rows)} rows, {days}\n"
    for name, value in facts.told.items():
        shown = ", ".join(value) if isinstance(value, list) else str(value)
        yield f"  {name.replace('_', ' '):12}{printable(shown)} (inferred; --{name.replace('_', '-')} says otherwise)\n"
    for file in added.files:
        yield f"  written     {printable(str(file))}\n"
    command = f"echo {shlex.quote(sentence(added.series, rows[-1]))} | crossfoot check{option} -"
    yield f"to check a sentence about it:\n  {printable(command)}\n"
