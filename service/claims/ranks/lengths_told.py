"""Lengths in words, in months: "three years", "almost two decades", "a year and a half"."""

from collections.abc import Sequence
from decimal import Decimal

from service.model.mentions import Item
from service.model.quantities import Form, Hedge, Quantity

_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_WEEK = Decimal(84) / Decimal("365.25")  # months: 7 days of a year's twelfth
_HALF = 50  # per cent
_INEXACT = frozenset([Hedge.NEARLY, Hedge.ABOUT])
_OF_FIGURES = frozenset("comparable records data figures measurements observations statistics record-keeping".split())
_OVER = frozenset(["for", "in", "over"])
_SHORT, _LED = 4, 5  # items of "in more than 15 years", "a year and a half,"
_NEARLY = frozenset(["almost", "nearly", "about", "around"])


def months_in(quantity: Quantity) -> int:
    """The months of a length in whole or half years, in months or weeks; 0 for anything else.

    Those of weeks are rounded down, so that nothing is said of a day before them.

    Args:
        quantity: of "a 13-year high", "the lowest in 14 weeks".
    """
    each = {"years": Decimal(12), "months": Decimal(1), "weeks": _WEEK}.get(quantity.unit, Decimal(0))
    months = quantity.value * each
    return int(months) if quantity.unit == "weeks" or months == int(months) else 0


def months_told(items: Sequence[Item], at: int) -> int:
    """The months of "three years", "almost two decades", "a decade"; 0 for anything else."""
    quantity, word = items[at].quantity, items[at].word
    if quantity is None:
        one = _MONTHS_OF[word] if word in ("decade", "year") and _is_one(items, at) else 0
        one += one // 2 if one and and_a_half(items, at) else 0
        return one - one // 10 if one and items[at - 2].word in _NEARLY else one
    unit = _MONTHS_OF.get(quantity.unit.rstrip("s"), 0)
    months = int(quantity.value * unit)
    loose = quantity.hedge in (Hedge.NEARLY, Hedge.ABOUT, Hedge.LESS_THAN)
    return months - months // 10 if loose else months  # "in almost three years": a tenth less, as for any such figure


def months_bounding(items: Sequence[Item], at: int, moves: int = 0) -> int:
    """The months in which moves are counted, which may have taken any part of them.

    Of "under 20 months" all 20. The first move in "almost three years" comes a little before they are over, but
    six in "around 16 months" may have taken a little longer.

    Args:
        items: the sentence.
        at: where a length may stand.
        moves: how many are counted, where that is known.
    """
    quantity = items[at].quantity
    if quantity is None or not (quantity.hedge is Hedge.LESS_THAN or (moves > 1 and quantity.hedge in _INEXACT)):
        return months_told(items, at)
    months = int(quantity.value * _MONTHS_OF.get(quantity.unit.rstrip("s"), 0))
    return months + -(-months // 10) if quantity.hedge is Hedge.ABOUT else months


def and_a_half(items: Sequence[Item], at: int) -> bool:
    """ "In a year and a half"."""
    behind = items[at + 1 : at + 3]
    half = behind[1].quantity if len(behind) > 1 and behind[0].word == "and" else None
    return half is not None and half.form is Form.FRACTION and half.value == _HALF


def over_months(items: Sequence[Item], first: int, last: int) -> int | None:
    """Where so many months or years stand, over which something is denied: "for two years", "in a year and a half".

    Args:
        items: the sentence.
        first: where the denial begins.
        last: where it ends.
    """
    places: list[int] = [*range(last + 1, last + 1 + _SHORT), *range(first - 1, first - 1 - _LED, -1)]
    for at in places:
        lead = [item.word for item in items[max(0, at - _SHORT) : at]]
        if 0 < at < len(items) and not _OVER.isdisjoint(lead) and months_told(items, at):
            return at
    return None


def _is_one(items: Sequence[Item], at: int) -> bool:
    """ "In a decade", "for more than a year": of one, which nothing behind it describes ("in a year when …")."""
    behind = items[at + 1].word if at + 1 < len(items) else ""
    if behind == "of" and at + 2 < len(items) and items[at + 2].word in _OF_FIGURES:
        return items[at - 1].word == "a"  # "in more than a decade of comparable figures"
    return items[at - 1].word == "a" and behind not in ("when", "in", "that", "which", "of", "where", "earlier", "ago")
