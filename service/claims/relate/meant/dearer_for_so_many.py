"""So many litres or nights at a price that moved: "A gallon cost $3.05 a year ago, so 15 cost $15.96 more than then".

What the change of the price comes to for all of them, and not the change of the price itself.
"""

from collections.abc import Sequence

from service.claims.relate.meant.at_so_much_each import ELSEWHERE, is_amount, is_for_each, right_before
from service.claims.relate.meant.sight import Meant, Sight, rows_before
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES
from service.numeric.conversions import MEASURED
from service.records import replace

_COSTING = frozenset("cost costs costing runs run comes pay pays sets set takes take needs is are bill".split())
_MORE = frozenset("more less dearer cheaper extra".split())
_ADDED = frozenset("after minus plus with including discount".split())
_NET = _ADDED | {"before"}
_LED = 7  # words from a number to what it costs
_SENTENCES = 4  # that are looked through for the two prices
_PAIR = len(("now", "then"))


def more_for_so_many(sight: Sight) -> Meant | None:
    """ "So a 15-gallon fill-up sets you back $15.96 more": so many times the price of now, less the price of then."""
    claim, number = sight.claim, right_before(sight)
    if number is None or not is_amount(claim) or unit_of(number) in CURRENCIES or value_of(number) <= 1:
        return None
    own = _own_clause(sight, number)
    told = sight.after[:1] != [] and sight.after[0] in _MORE and len(sight.lead) <= _LED
    if not told or _COSTING.isdisjoint(sight.lead) or not _NET.isdisjoint(own):
        return None
    if not (ELSEWHERE | _ADDED).isdisjoint([*own, *sight.after[:_LED]]):
        return None
    prices = _two_prices(sight, _one_of(number))
    then = then_of(prices) if len(prices) == _PAIR else None
    now = next((one for one in prices if one is not then), None)
    if then is None or now is None:
        return None
    return "difference", (_for_all(now, number), _for_all(then, number))


def _own_clause(sight: Sight, number: Claim) -> list[str]:
    """The words from the last price told before the number on to the amount."""
    sentence = sight.claim.sentence
    ends = [one.span.end for one in sight.before if one.sentence is sentence and one.span.end <= number.span.start]
    start = max(ends, default=sentence.span.start)
    return [*sentence.between(start, number.span.start), *sight.lead]


def _one_of(number: Claim) -> str:
    """ "Gallon" of so many gallons, "night" of seven nights; empty for a bare number or a stretch of time."""
    unit = unit_of(number)
    return "" if unit in APART else (unit if unit in MEASURED else noun_of(number)).removesuffix("s")


def _two_prices(sight: Sight, one: str) -> Sequence[Claim]:
    """The prices told in the sentences before, and before the number in its own, if one is told for each."""
    rows = [row for _, row in zip(range(_SENTENCES), rows_before(sight), strict=False)]
    told = [
        price
        for row in reversed(rows)
        for price in row
        if unit_of(price) == unit_of(sight.claim) and price.kind != "difference" and price.rank is None
    ]
    own = [price for price in told if not price.is_base] if len(told) > _PAIR else told
    return own if one and any(is_for_each(price, one) for price in own) else ()


def _for_all(price: Claim, number: Claim) -> Figure:
    each, times = figure_of(price), value_of(number)
    return replace(
        each, value=each.value * times, low=each.low * times, high=each.high * times, text=f"{times:f} × {each.text}"
    )
