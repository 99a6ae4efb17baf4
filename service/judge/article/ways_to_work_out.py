"""A way to work a figure out: the claims that it takes, and what the formula of its kind makes of their figures."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES
from service.numeric.conversions import MEASURED
from service.records import dataclass, replace

Figures = tuple[Figure, ...]
_ALL, _TRIFLE = Decimal(100), 1000
_MEASURES = APART | CURRENCIES | frozenset(MEASURED)


@dataclass(frozen=True, slots=True)
class Way:
    """The figures that a kind of claim takes.

    Attributes:
        kind: the kind of claim.
        roughly: about what they give.
        told: whether the words call the figure the outcome of just such a working.
        parts: the claims that they are of.
        working: makes of these the figures that the formula of the kind takes.
    """

    kind: str
    roughly: Decimal
    told: bool
    parts: Sequence[Claim]
    working: Callable[[Sequence[Claim]], Figures]

    def figures(self) -> Figures:
        """The figures as the formula of the kind takes them."""
        return self.working(self.parts)


def is_share_of_moves(way: Way) -> bool:
    """ "Up 11 cents on the month and $1.18 on the year. That works out to 3.9%": what was, and no move, is a whole."""
    return way.kind == "share" and all(part.kind == "difference" for part in way.parts)


def is_before(one: Claim, claim: Claim) -> bool:
    """Whether a figure stands before another: in front of it, or in a sentence before."""
    return one.sentence is not claim.sentence or one.span.start < claim.span.start


def place_of(claim: Claim) -> int:
    """Where in the text a figure stands."""
    return claim.span.start


def is_trifle(one: Claim, whole: Claim) -> bool:
    """ "At 1.62 billion kroner, 75 kroner a hectoliter": so little that the other, as it is written, takes no note."""
    written = figure_of(whole)
    return value_of(one) * _TRIFLE < value_of(whole) and value_of(one) <= written.high - written.value


def are_things(one: Claim, other: Claim) -> bool:
    """Whether both count things, under whatever names: "of 4,820 families … that leaves 216 pupils"."""
    return {unit_of(one), unit_of(other)}.isdisjoint(_MEASURES)


def as_they_are(parts: Sequence[Claim]) -> Figures:
    """The figures of some claims, none of them worked over."""
    return tuple(map(figure_of, parts))


def so_many(parts: Sequence[Claim]) -> Figures:
    """So many things at so much each."""
    price, number = parts
    return figure_of(price), replace(figure_of(number), text=f"× {value_of(number):f}")


def share_of(parts: Sequence[Claim]) -> Figures:
    """A share of a whole."""
    whole, share = map(figure_of, parts)
    low, high = share.low / _ALL, share.high / _ALL
    return whole, replace(share, value=share.value / _ALL, low=low, high=high, text=f"× {share.text}")
