"""Over how many weeks or months an average runs: "the four-week moving average", "averaged 185 over three months"."""

from collections.abc import Iterator

from service.model.mentions import Row
from service.model.quantities import Quantity

AVERAGES = frozenset(["average", "mean"])
TOTALS = frozenset(["total", "sum", "tally"])
NAMED = AVERAGES | TOTALS
MOVED = frozenset(["moving", "rolling", "running", "-"])
SMOOTHED = frozenset(["averaged", "smoothed", "averaging", "smoothing"])
_LONGEST = 52  # weeks
_BESIDE = 8  # items of "over three months the gain averaged"
_TAKEN = 2  # items of "in all"
_TOGETHER = (("together",), ("as",), ("in",), (",",))  # "taking four weeks together", "as one", "in one go"
_STOPS = frozenset([",", ";", ":", "and", "but", "while"])


def averaged_over(items: Row) -> Iterator[tuple[int, int, Quantity]]:
    """Each "four-week moving average" or "averaged over four weeks": its length's item, where it begins, the length.

    So it is of a "four-week total", which is of the same weeks.
    """
    if NAMED.isdisjoint(items.said) and SMOOTHED.isdisjoint(items.said):
        return
    words = items.words
    for at in items.figures:
        weeks = items[at].quantity
        if weeks is None or weeks.unit not in ("weeks", "months") or not 1 < weeks.value <= _LONGEST:
            continue
        behind = at + 1
        while behind < len(words) and words[behind] in MOVED:
            behind += 1
        averaged = behind < len(words) and words[behind] in NAMED
        taken = at > 0 and words[at - 1 : at] == ("taking",) and words[at + 1 : at + 2] in _TOGETHER
        smoothed = at > 1 and words[at - 1] == "over" and words[at - 2] in SMOOTHED
        if (averaged and weeks.unit == "weeks") or smoothed:
            yield at, items[at].start, weeks
        elif at and (words[at - 1] == "over" or taken) and (mean := _averaged_beside(items, at)) is not None:
            yield at, items[mean].start, weeks


def _averaged_beside(items: Row, at: int) -> int | None:
    """ "Averaged 214,750 over four weeks", "over three months the gain averaged 182,000": where the mean is told."""
    words, opens = items.words, at <= 1
    for mean in range(max(0, at - _BESIDE), min(len(words) - 1, at + _BESIDE)):
        between = words[min(mean, at) + 1 : max(mean, at)]
        if opens and mean > at and "," in between[: _TAKEN + 1]:  # "Over four weeks, claims averaged"
            between = between[between.index(",") + 1 :]
        if words[mean] in SMOOTHED and items[mean + 1].quantity is not None and _STOPS.isdisjoint(between):
            return mean
    return None
