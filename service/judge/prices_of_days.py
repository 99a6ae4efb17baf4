"""Prices that a market reached on a day, of which only the monthly average is held: "Brent hit $139 in March 2022"."""

from service.judge.bench import Verdict

_REACHED = frozenset(
    "hit hits hitting touched touching reached reaching topped topping peaked peaking bottomed high low peak trough"
    " settled closed closing traded trading spiked spiking breached broke passed crossed exceeded record".split()
)
_OF_DAYS = frozenset(["monthly", "average", "price"])
_AVERAGED = frozenset(["averaged", "average", "averaging", "mean"])
_REACH = 6  # words before the figure


def may_be_of_a_day(verdict: Verdict) -> bool:
    """Whether the words tell of a price that was reached, on whichever day, of a series that averages the days."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if series is None or claim.kind != "level" or not _OF_DAYS.issubset(series.label.split()):
        return False
    before = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()[-_REACH:]
    return not _REACHED.isdisjoint(before) and _AVERAGED.isdisjoint(before)
