"""What the figure of some days means for longer ones: "yesterday's arrivals mean that 3,836 have come this year"."""

from itertools import pairwise

from service.model.mentions import Row

_MEANING = frozenset(["mean", "means", "meant"])


def is_what_days_mean(items: Row, index: int, anchor: int) -> bool:
    """Whether a figure is what those days mean, and has days of its own behind it.

    Args:
        items: the sentence.
        index: item index of the days.
        anchor: that of the figure behind them.
    """
    if _MEANING.isdisjoint(items.said):
        return False
    told = any(one in _MEANING and two == "that" for one, two in pairwise(items.words[index + 1 : anchor]))
    return told and any(at > anchor for at in items.dates)
