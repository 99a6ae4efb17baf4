"""What the size of a figure tells where its words leave it open.

7.7 million job openings are none of Britain's; 204,000 people are no country's population.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.model.claims import Candidate
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Quantity
from service.model.series import Nature, Series
from service.model.shelf import Shelf
from service.numeric.rounding import significant_digits
from service.records import replace

_RELATIVE = ("", PERCENT, POINTS, MULTIPLE)
_FIRM = 60
"""The weight of a candidate that a weak word in its context names."""
_FAR = 10  # more than a slipped nought
_MILLION = 1_000_000  # from which on such words are used
_TELLING = 4  # digits
_SUMMED = 5000  # days or weeks that a total may run over, and a slipped nought
_LEVELS = frozenset(["level", "average", "threshold"])


def of_its_size(
    here: Sequence[Candidate], everywhere: Sequence[Candidate], quantity: Quantity | None, draft: Draft, shelf: Shelf
) -> tuple[Candidate, ...]:
    """The candidates of the one area whose series can be as large as the figure, where those at home cannot.

    Args:
        here: the candidates of the area that would be meant without looking at the figure.
        everywhere: those of all areas.
        quantity: the figure.
        draft: what it states.
        shelf: the catalogue.

    Returns:
        ``here`` where it can be of that size, or where no area or several others can.
    """
    if quantity is None or draft.kind not in _LEVELS or any(can_be(c, quantity, shelf) for c in here):
        return tuple(here)
    others = [c for c in everywhere if can_be(c, quantity, shelf)]
    areas = {shelf.series(c.series_id).area for c in others}
    return tuple(others) if len(areas) == 1 else tuple(here)


def of_possible_size(
    candidates: Sequence[Candidate], quantity: Quantity | None, draft: Draft, shelf: Shelf
) -> tuple[Candidate, ...]:
    """Candidates without those that a word names only loosely and that could not be of the figure's size by far.

    Args:
        candidates: of one figure.
        quantity: the figure.
        draft: what it states.
        shelf: the catalogue.
    """
    if quantity is None or draft.kind != "level" or quantity.high is not None:
        return tuple(candidates)
    moved = draft.change is not None
    sized = (c for c in candidates if moved or c.weight > _FIRM or not _is_far_off(c, quantity, shelf))
    return tuple({c.series_id: c for c in (_as_no_step(c, quantity, shelf) for c in sized)}.values())


def _as_no_step(candidate: Candidate, quantity: Quantity, shelf: Shelf) -> Candidate:
    """ "Payrolls stood at 195.6 million", "sank to 130.4 million": larger than any change of a month, so none."""
    derived = shelf.series(candidate.series_id).derived
    if derived is None or derived.transform != "difference":
        return candidate
    source = shelf.series(derived.source)
    step = None if source.expect is None else source.expect.step
    larger = step is not None and quantity.value / source.multiplier > step
    return replace(candidate, series_id=source.id) if larger else candidate


def _is_far_off(candidate: Candidate, quantity: Quantity, shelf: Shelf) -> bool:
    """Whether a figure is more than ten times larger or smaller than any that a series is believed to have."""
    series = shelf.series(candidate.series_id)
    if series.expect is None or series.unit in _RELATIVE:
        return False
    value = quantity.value / series.multiplier
    low, high = series.expect.low, series.expect.high
    if series.nature is Nature.FLOW or low <= 0:
        return value > high * _SUMMED  # 83.5 million people are none of those who crossed
    telling = quantity.value >= _MILLION and significant_digits(quantity.value, quantity.decimals) >= _TELLING
    if telling and any(low <= value.scaleb(power) <= high for power in (-3, 3)):
        return False  # "159.6 billion" jobs: a word for a number too large, of which the digits tell
    return value > high * _FAR or value * _FAR < low


def can_be(candidate: Candidate, quantity: Quantity, shelf: Shelf) -> bool:
    """Whether a figure lies among those that a series is believed to have."""
    series: Series = shelf.series(candidate.series_id)
    if series.expect is None or series.unit in _RELATIVE:
        return True
    return series.expect.low <= quantity.value / series.multiplier <= series.expect.high
