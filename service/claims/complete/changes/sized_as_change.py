"""Figures that can only be a change: 3.5 ppm of what stands at 400, where the sentence speaks of an increase."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.claims.kind import Draft
from service.model.claims import Candidate
from service.model.mentions import Change, Item
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Quantity
from service.model.series import Nature
from service.model.shelf import Shelf
from service.records import replace

_RELATIVE = frozenset(["", PERCENT, POINTS, MULTIPLE])
_LEVELS = frozenset([Nature.RATE, Nature.STOCK, Nature.INDEX])
_FAR = Decimal(10)  # times smaller than the least that the series is believed to be: a slip of the pen is one such


def as_change(
    draft: Draft, quantity: Quantity | None, candidates: Sequence[Candidate], items: Sequence[Item], shelf: Shelf
) -> Draft:
    """The draft as a difference, where the figure is far too small for a level and a noun of change goes before it.

    Args:
        draft: the figure.
        quantity: what it states.
        candidates: the series that it may be of.
        items: the sentence.
        shelf: the catalogue.
    """
    if draft.kind != "level" or draft.change is not None or quantity is None or not candidates:
        return draft
    series = shelf.series(candidates[0].series_id)
    if series.expect is None or series.nature not in _LEVELS or series.unit in _RELATIVE:
        return draft
    least = min(abs(series.expect.low), abs(series.expect.high))
    if quantity.unit != series.unit or quantity.value / series.multiplier * _FAR >= least:
        return draft
    found = next(_nouns(items, draft.anchor), None)
    return draft if found is None else replace(draft, kind="difference", change=found[1], change_at=found[0])


def _nouns(items: Sequence[Item], anchor: int) -> Iterator[tuple[int, Change]]:
    """The nouns of change before a figure, the nearest first."""
    for at in range(anchor - 1, -1, -1):
        for change in items[at].changes:
            if change.part == "noun":
                yield at, change
