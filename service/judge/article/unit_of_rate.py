"""What is so much a kilo, of what was counted in tonnes: "6.6 tonnes of eels worth £5.3m, or £803 a kilo"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.extract.units.units_of_measurement import WORDS
from service.judge.article.ways_to_work_out import Figures, Way
from service.model.claims import Claim
from service.numeric.conversions import MEASURED, conversions
from service.records import replace

_EACH = frozenset(["a", "an", "per", "each", "every"])
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
    behind = claim.sentence.behind(quantity.span.end)[:2]
    named = quantity.per or (behind[1] if len(behind) > 1 and behind[0] in _EACH else "") or _named_ahead(claim)
    unit = f"square {WORDS.get(behind[0], '')}" if named == "square" and behind else WORDS.get(named, "")
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


def _spread(parts: Sequence[Claim], factor: Decimal) -> Figures:
    total, count = map(figure_of, parts)
    return total, replace(count, value=count.value * factor, low=count.low * factor, high=count.high * factor)
