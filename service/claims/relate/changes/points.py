"""What a change in points is taken from: per cents, and the shares of the votes that a text counts."""

from decimal import Decimal

from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, POINTS
from service.numeric.intervals import Interval, share
from service.records import replace

_ALL = Decimal(100)
_VOTES = frozenset("votes vote voters poll ballot ballots motion referendum election majority lead won".split())
_TWO_SIDED = frozenset(["motion", "referendum", "yes", "resolution"])
_OTHERS = frozenset("abstained abstain abstentions abstaining abstention spoiled spoilt blank undecided third".split())


def rates_for(scene: Scene, at: int, base: Claim) -> list[int]:
    """The per cents before a change in points from a bare base: "120 seats on 34 per cent, up six points from 28"."""
    if unit_of(scene.row[at]) != POINTS or unit_of(base) != "" or value_of(base) > _ALL:
        return []
    return [n for n in range(at) if scene.is_rate(n) and not scene.is_base(n)]


def in_shares(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> tuple[Figure, ...] | None:
    """Two counts of votes as shares of both: "won by 12,000 votes to 8,000, a margin of 20 points"; else as they are.

    Where the points do not fit, the poll may have had a third side: then nothing is held against them.
    """
    claim = scene.row[at]
    if unit_of(claim) != POINTS or len(inputs) != 2 or any(figure.unit in (PERCENT, POINTS) for figure in inputs):
        return inputs
    rates = [_told_as_share(scene, figure) for figure in inputs]
    if all(rates):
        return tuple(rate for rate in rates if rate is not None)
    if value_of(claim) >= _ALL or (_VOTES.isdisjoint(scene.said) and not _are_voted(scene)):
        return inputs
    first, second = inputs
    both = Interval(first.low + second.low, first.high + second.high)
    shares = [_share(figure, both, first.value + second.value) for figure in inputs]
    if any(one is None for one in shares):
        return None
    now, base = (one for one in shares if one is not None)
    stated, gap = figure_of(claim), abs(now.value - base.value)
    sided = {"for", "against"} <= scene.said or not _TWO_SIDED.isdisjoint(scene.said)
    return (now, base) if stated.low <= gap <= stated.high or (sided and _OTHERS.isdisjoint(scene.said)) else None


def _told_as_share(scene: Scene, count: Figure) -> Figure | None:
    """ "10 (2%) fell ill, as against 50 (10%)": the share that stands in brackets behind a count."""
    at = next((n for n, one in enumerate(scene.row) if quotes(one, count)), len(scene.row))
    behind = at + 1 < len(scene.row) and scene.words(at + 1) == ["("] and unit_of(scene.row[at + 1]) == PERCENT
    return figure_of(scene.row[at + 1]) if behind else None


def _are_voted(scene: Scene) -> bool:
    return any(one.quantity is not None and one.quantity.noun == "votes" for one in scene.row)


def _share(figure: Figure, both: Interval, total: Decimal) -> Figure | None:
    reach = share(Interval(figure.low, figure.high), both)
    if reach is None or not total:
        return None
    value = figure.value / total * 100
    return replace(figure, value=value, low=min(value, reach.low), high=max(value, reach.high), unit=PERCENT)
