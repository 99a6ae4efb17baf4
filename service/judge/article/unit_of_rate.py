"""What is so much a kilo, of what was counted in tonnes: "6.6 tonnes of eels worth £5.3m, or £803 a kilo"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.extract.units.units_of_measurement import WORDS
from service.judge.article.ways_to_work_out import Figures, Way, so_many
from service.model.claims import Claim
from service.numeric.conversions import MEASURED, conversions
from service.records import replace

_EACH = frozenset(["a", "an", "per", "each", "every"])
_OVER = frozenset(["square", "cubic"])
_LED = frozenset(["each", "every"])
_BRINGING = frozenset(
    "fetched fetches fetching made makes making sold sells cost costs brought brings earned earns got gets was is at"
    " for went goes on average about some around nearly almost just over".split()
)
_WORKED_OUT = frozenset("or works worked working average averaging equals means so fetched fetching".split())
_LEAD = 6  # words of "each kilo sold for an average of"


def unit_each(claim: Claim) -> str:
    """The measure that a figure is so much for each of: "£803 a kilo", "each kilo fetched £803"; "" where of none.

    Args:
        claim: the figure.
    """
    quantity = claim.quantity
    assert quantity is not None
    behind = claim.sentence.behind(quantity.span.end)[:3]
    told = behind[1:] if not quantity.per and len(behind) > 1 and behind[0] in _EACH else []
    named = quantity.per or next(iter(told), "") or _named_ahead(claim)
    over = (told[1:] or behind)[:1]  # "a square foot", "a cubic metre"
    unit = f"{named} {WORDS.get(over[0], '')}" if named in _OVER and over else WORDS.get(named, "")
    return unit if unit in MEASURED else ""


def _named_ahead(claim: Claim) -> str:
    assert claim.quantity is not None
    ahead = claim.sentence.before(claim.span.start)[-_LEAD:]
    at = max((n for n, word in enumerate(ahead) if word in _LED), default=len(ahead))
    return ahead[at + 1] if at + 1 < len(ahead) and _BRINGING.issuperset(ahead[at + 2 :]) else ""


def spread_in_other_unit(claim: Claim, total: Claim, count: Claim, each: str, *, told: bool) -> Iterator[Way]:
    """A total spread over what is counted in another measure than it is told for: none where neither is the other.

    A price alone is no outcome: "with a profit of £1.2m, it sold 1,200 tonnes, at £1.10 a kilo".

    Args:
        claim: the figure.
        total: what is spread.
        count: over how much.
        each: the measure for each of which so much is told.
        told: whether both are told before it.
    """
    told = told and not _WORKED_OUT.isdisjoint(claim.sentence.before(claim.span.start)[-_LEAD:])
    for conversion in conversions(unit_of(count), each):
        number = value_of(count) * conversion.factor
        working = partial(_spread, factor=conversion.factor)
        yield Way("average", value_of(total) / (number or 1), told, (total, count), working)


def so_many_at(price: Claim, number: Claim, beside: Sequence[Claim], *, told: bool) -> Iterator[Way]:
    """So many at so much each, in the measure that the price is told for: "600 kilograms, at €200 a tonne, is €120".

    Args:
        price: what each costs.
        number: how many there are; a bare one is in the measure that its sentence tells.
        beside: the figures near them.
        told: whether the words call the figure the outcome of a working.
    """
    each, unit = unit_each(price), unit_of(number)
    if each and not unit:
        here = {unit_of(one) for one in beside if one.sentence is number.sentence} & MEASURED
        unit = next(iter(here)) if len(here) == 1 else ""
    parts = (price, number)
    if not each or unit in ("", each):
        yield Way("total", value_of(price) * value_of(number), told, parts, so_many)
        return
    for conversion in conversions(unit, each):  # of "54 stalls", at so much a tonne, none
        roughly = value_of(price) * value_of(number) * conversion.factor
        yield Way("total", roughly, told, parts, partial(_bought, factor=conversion.factor))


def _bought(parts: Sequence[Claim], factor: Decimal) -> Figures:
    price, number = so_many(parts)
    return price, replace(number, value=number.value * factor, low=number.low * factor, high=number.high * factor)


def _spread(parts: Sequence[Claim], factor: Decimal) -> Figures:
    total, count = map(figure_of, parts)
    return total, replace(count, value=count.value * factor, low=count.low * factor, high=count.high * factor)
