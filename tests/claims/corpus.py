"""The corpora beside this file, and the words in which they say what a claim asserts.

A corpus is named after its kind. Its parts:

* ``[[table]]``: figures that its verdicts rest on (see ``tests.tables``), whose phrases its sentences may use;
* ``[[claim]]``: ``expect``, what every sentence of ``says`` asserts in its ‹marked› figure;
  where several are marked, ``expect`` is a list;
* ``[[verdict]]``: ``text`` with the ‹figure› judged, its ``label``, and any other field of ``VERDICT``; ``data``
  replaces the figures of the first table;
* ``[[silent]]``: ``why`` no claim of the kind is made by ``says``.

``published`` and ``language`` at the top hold for all that does not say otherwise. What ``expect`` leaves out the
sentence leaves out too: no hedge, no period, no base, no series.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from service.model.claims import Claim, Mood
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction, Hedge
from service.model.ranks import Rank, Streak, Tally
from service.model.windows import Window

HERE = Path(__file__).parent
MARK = re.compile("‹([^›]*)›")
_SIGNS = {Direction.UP: 1, Direction.DOWN: -1}
_PREFIXES = {
    PeriodRole.WINDOW: "",
    PeriodRole.TO_DATE: "since ",
    PeriodRole.CUTOFF: "until ",
    PeriodRole.SAME: "same ",
    PeriodRole.HISTORY: "ever",
}

Corpus = Mapping[str, Any]


def corpora() -> dict[str, Corpus]:
    """Every corpus by the name of its kind."""
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.toml"))}


def said(corpus: Corpus) -> Iterator[tuple[Mapping[str, Any], str]]:
    """The sentences that make a claim, each with its group."""
    for group in corpus["claim"]:
        for sentence in group["says"]:
            yield group, sentence


def unmarked(sentence: str) -> str:
    """The sentence without its marks."""
    return MARK.sub(r"\1", sentence)


def told(claim: Claim) -> dict[str, Any]:
    """What a claim asserts, in the words of a corpus."""
    quantity, rank = claim.quantity, claim.rank
    facts: dict[str, Any] = {} if rank is None else ranked(rank)
    if quantity is not None:
        facts |= {
            "stated": amount(quantity.value, 4),
            "unit": quantity.unit,
            "high": amount(quantity.high, 4),
            "hedge": None if quantity.hedge is Hedge.EXACT else quantity.hedge.value,
            "per": quantity.per,
            "negative": quantity.negative,
        }
    facts |= {
        "direction": None if claim.direction is None else _SIGNS[claim.direction],
        "period": None if claim.period is None else when(claim.period),
        "base": None if claim.base is None else when(claim.base),
        "is_base": claim.is_base,
        "series": [candidate.series_id.partition("/")[2] for candidate in claim.candidates],
        "mood": None if claim.mood is Mood.ASSERTED else claim.mood.value,
        "inputs": [figure.text for figure in claim.inputs],
        "streak": None if claim.streak is None else run_of(claim.streak),
        "tally": None if claim.tally is None else counted(claim.tally),
        "mark": None if claim.mark is None or claim.kind == "share" else claim.mark.span.of(claim.block.text),
    }
    return {name: fact for name, fact in facts.items() if fact not in (None, False, "", [])}


def run_of(streak: Streak) -> str:
    """What a streak asserts."""
    since = "" if streak.since is None else f" since {when(streak.since)}"
    told = "".join(f" {name}" for name, so in {"still": streak.still, "every": streak.every}.items() if so)
    return f"{streak.length} {streak.step}{told}{since}"


def counted(tally: Tally) -> str:
    """Which periods are counted: on which side of their mark they lie, and how they are told."""
    told = {"reached": tally.reached, "every": tally.every, "ordinal": tally.ordinal, "running": tally.running}
    words = [tally.step, tally.extreme.value, *(name for name, so in told.items() if so)]
    return " ".join(word for word in [*words, "" if tally.moved is None else tally.moved.value] if word)


def ranked(rank: Rank) -> dict[str, Any]:
    """What a superlative asserts."""
    return {
        "extreme": rank.extreme.value,
        "position": None if rank.position == 1 else rank.position,
        "scope": None if rank.scope == "all" else rank.scope,
        "since": None if rank.since is None else when(rank.since),
        "within_months": rank.within_months,
        "joint": rank.joint or None,
        "within": None if rank.within is None else when(rank.within),
        "record": rank.record,
        "of_change": rank.of_change,
    }


def when(period: Period) -> str:
    """A period: its days, behind what it does with them; a shift by its months."""
    if period.role is PeriodRole.SHIFT:
        return f"shift {period.shift_months}" if period.shift_months else f"shift {period.shift_days} days"
    days = "" if period.window is None else days_of(period.window)
    if period.role is PeriodRole.TO_DATE:
        days = days.partition("/")[0]
    return f"{_PREFIXES[period.role]}{days}" or "undated"


def days_of(window: Window) -> str:
    """Days as short as they can be told: 2024, 2024-Q2, 2024-05, 2024-05-03, or two of these with a stroke between."""
    start, end, months = window.start, window.end, window.whole_months
    if window.days == 1:
        return f"{start}"
    if months is None:
        return f"{start}/{end}"
    if months == 12 and start.month == 1:
        return f"{start.year}"
    if months == 3 and start.month % 3 == 1:
        return f"{start.year}-Q{end.month // 3}"
    return f"{start:%Y-%m}" if months == 1 else f"{start:%Y-%m}/{end:%Y-%m}"


def amount(value: Decimal | None, places: int = 2) -> str:
    """A figure for comparison with one written in a corpus."""
    return "" if value is None else f"{round(value, places).normalize():f}"
