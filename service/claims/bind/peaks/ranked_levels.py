"""Levels set behind the days in which they were the highest or lowest: "the rate was lowest in 2014-15, at 8.8"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row

_LEADING = frozenset([",", "at", "with", "when", "it", "was", "(", "they", "were"])


def date_what_is_ranked(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives a level the days that the superlative right before it names, of which it is the figure.

    But "the busiest month of 2022, with 8,631" is of a month that is not told.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    for (ranked, own), (level, binding) in pairwise(zip(drafts, bindings, strict=True)):
        if ranked.rank is None or level.kind not in LEVELS or binding.period is not None or binding.is_base:
            continue
        if own.period is None or ranked.last != ranked.anchor or ranked.rank.since is not None:
            continue
        at = next((n for n in items.dates if items[n].period is own.period), None)
        if at is None or not ranked.last < at < level.anchor or at - ranked.last > len(("in", "the", "year")):
            continue
        if _LEADING.issuperset(items.words[at + 1 : level.anchor]):
            binding.period, binding.peak = own.period, False
