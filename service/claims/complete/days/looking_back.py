"""Asides that look back from the figure behind them: "the rate, which was 1.9% a year ago, edged up to 3.3% in May".

A year ago is a year before May, whatever months the text told of before.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.records import replace

_BEING = frozenset(["was", "were", "stood", "had"])


def looking_back(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """A sentence's claims, those of an aside that opens with "which was" counted from the figure behind it.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if "back" in items.said and "latest" in items.said:
        row = [replace(claim, period=None) if _is_latest_told(claim) else claim for claim in row]
    if "which" not in items.said:
        return row
    found = list(row)
    for n, claim in enumerate(row[:-1]):
        own, told = claim.period, row[n + 1].period
        if claim.kind != "level" or row[n + 1].kind != "level" or own is None or told is None:
            continue
        if own.role is not PeriodRole.SHIFT or own.window is not None or not own.shift_months:
            continue
        if told.role is not PeriodRole.WINDOW or told.window is None or not _is_aside(claim, row[n + 1], items):
            continue
        window = told.window.shifted_months(own.shift_months)
        found[n] = replace(claim, period=replace(own, role=PeriodRole.WINDOW, window=window, grain=told.grain))
    return found


def _is_latest_told(claim: Claim) -> bool:
    """ "You have to go back to May 2020 to find one as high as the latest, 767,000": of no days that are named."""
    ahead = claim.sentence.before(claim.span.start)
    return claim.kind == "level" and ahead[-2:] == ["latest", ","] and ("go", "back") in pairwise(ahead)


def _is_aside(claim: Claim, behind: Claim, items: Row) -> bool:
    """Whether a figure stands in ", which was …," and the other behind its second comma."""
    words = [item.word for item in items if item.start < claim.span.start]
    at = next((n for n in range(len(words) - 1, 0, -1) if words[n] == "which"), 0)
    opens = at > 0 and words[at - 1] == "," and not _BEING.isdisjoint(words[at + 1 : at + 3])
    inside = "," not in words[at + 1 :]  # not "which had been 9.5 in 2020/21, was 11.7 the year after"
    return opens and inside and "," in claim.block.text[claim.span.end : behind.span.start]
