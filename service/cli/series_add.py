"""``crossfoot series add``: a series of a newsroom's own, from a CSV file."""

import shlex
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from service.cli.exits import FINE
from service.cli.faults import complain
from service.cli.options import Options, Parser, add_own_folder
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
    from service.sources.own_figures import Layout, read_figures
    from service.sources.own_series import add_series
    from service.store import own_folder

    layout = Layout(options.period_column, options.value_column, options.decimal_mark, options.date_order)
    figures = read_figures(options.csv, layout)
    given = {name: value for name, value in vars(options).items() if value is not None}
    in_environment = own_folder()
    facts = facts_of({"data": in_environment, **given} if in_environment else given, figures)
    if sys.stdin is not None and sys.stdin.isatty():
        facts = _asked(facts, figures)
    if missing := facts.missing():
        needs = ", ".join(f"--{name.replace('_', '-')} ({what})" for name, what in missing)
        raise UsageError(f"nothing was added, for want of {needs}; give them, or call from a terminal to be asked")
    root, figures = Path(facts["data"]), figures.fitted(facts["frequency"], facts["period_kind"])
    added = add_series(root, facts["id"], facts["title"], facts.entry(), figures, options.csv)
    if added.overrides:
        complain(f"notice: {added.series.id} is used in place of the packaged series of that id")
    deliver(_page(added, facts, figures, "" if root == in_environment else f" --data {shlex.quote(str(root))}"))
    return FINE


def _options(arguments: Sequence[str]) -> Options:
    parser = Parser(
        "series add",
        "Adds a series of your own, from a CSV file with a column of periods and one of values. What is not given, and "
        "the file does not tell, is asked for on a terminal.",
    )
    parser.add_argument("csv", type=Path, metavar="CSV", help="the figures, as a spreadsheet saves them, with headings")
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
    parser.add_argument("--period-column", metavar="NAME", help="the heading of the periods; by default as cells tell")
    parser.add_argument("--value-column", metavar="NAME", help="the heading of the values; by default as cells tell")
    parser.add_argument("--decimal-mark", choices=("point", "comma"), help="by default as the values tell")
    parser.add_argument("--date-order", choices=("day-first", "month-first"), help="by default as the days tell")
    return parser.parse_args(arguments)


def _asked(facts: Facts, figures: "Figures") -> Facts:
    """The facts, with answers for what was missing and for what is proposed, as far as there are any."""
    sys.stderr.write(f"{len(figures.lines)} figures, {printable(figures.labels[0])} to {printable(figures.labels[-1])}")
    told = facts["frequency"], facts["period_kind"]
    sys.stderr.write(f", frequency {told[0]}, period kind {told[1]}\n" if all(told) else "\n")
    while missing := facts.missing():
        answer = _answer(facts, *missing[0])
        if answer is None:
            return facts
        facts = facts_of({**facts.given, **answer}, figures)
    for name, what in facts.offered():
        answer = _answer(facts, name, what)
        if answer is None:
            break
        if answer and answer[name] != facts.proposal(name):
            facts = facts_of({**facts.given, **answer}, figures)
    return facts


def _answer(facts: Facts, name: str, what: str) -> dict[str, Any] | None:
    """What a person answers, nothing where it will not do; None at the end of the input."""
    proposal = facts.proposal(name)
    offer = f"; Enter for {printable(proposal)}" if proposal else ""
    sys.stderr.write(f"{name.replace('_', ' ')} ({what}{offer}): ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        sys.stderr.write("\n")
        return None
    answer = line.strip() or proposal
    if answer and name in CHOICES and answer not in CHOICES[name]:
        sys.stderr.write(f"  one of {', '.join(CHOICES[name])}\n")
        return {}
    if name == "phrase":
        return {name: listed} if (listed := [part.strip() for part in answer.split(",") if part.strip()]) else {}
    return {name: answer} if answer else {}


def _page(added: "Added", facts: Facts, figures: "Figures", option: str) -> Iterator[str]:
    rows = added.rows
    days = f"{date.fromordinal(rows[0].start)} to {date.fromordinal(rows[-1].end)}"
    yield f"added {added.series.id}: {len(rows)} rows, {days}\n"
    scale = "" if added.series.multiplier == 1 else f"{added.series.multiplier:,f} "
    yield f"  values      in {scale}{printable(added.series.unit)}\n"
    if figures.left_out:
        yield f"  left out    without a value: line {', '.join(map(str, figures.left_out))}\n"
    for name, value in facts.inferred.items():
        shown = ", ".join(value) if isinstance(value, list) else str(value)
        yield f"  {name.replace('_', ' '):12}{printable(shown)} (inferred; --{name.replace('_', '-')} says otherwise)\n"
    for file in added.files:
        yield f"  written     {printable(str(file))}\n"
    command = f"echo {shlex.quote(sentence(added.series, rows[-1]))} | crossfoot check{option} -"
    yield f"to check a sentence about it:\n  {printable(command)}\n"
