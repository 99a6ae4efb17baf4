"""What a change in points is taken from: per cents, and the shares of the votes that a text counts."""

from decimal import Decimal

from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, POINTS
from service.numeric.intervals import Interval, share
from service.records import replace

_ALL = Decimal(100)
_VOTES = frozenset(
    "votes vote voters poll ballot ballots motion referendum election majority lead won noes ayes turnout"
    " returned".split()
)
_POLLS = (["turnout"], ["poll"], ["vote"], ["total"], ["count"])
_ARTICLES = frozenset(["a", "the", "all", "its", "their"])
_TWO_SIDED = frozenset(["motion", "referendum", "yes", "resolution"])
_OTHERS = frozenset("abstained abstain abstentions abstaining abstention spoiled spoilt blank undecided third".split())


def rates_for(scene: Scene, at: int, base: Claim) -> list[int]:
    """The per cents before a change in points from a bare base: "120 seats on 34 per cent, up six points from 28"."""
    if unit_of(scene.row[at]) != POINTS or unit_of(base) != "" or value_of(base) > _ALL:
        return []
    return [n for n in range(at) if scene.is_rate(n) and not scene.is_base(n)]


def in_shares(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> tuple[Figure, ...] | None:
    """Two counts of votes as shares of both: "won by 12,000 votes to 8,000, a margin of 20 points"; else as they are.

    Or as shares of all that the words behind tell of: "28,061 to 27,702, or 0.6 of a point on a turnout of 55,763".

    Where the points do not fit, the poll may have had a third side: then nothing is held against them.
    """
    claim = scene.row[at]
    if unit_of(claim) != POINTS or len(inputs) != 2 or any(figure.unit in (PERCENT, POINTS) for figure in inputs):
        return inputs
    rates = [_told_as_share(scene, figure) for figure in inputs]
    if all(rates):
        return tuple(rate for rate in rates if rate is not None)
    whole = _all_told_behind(scene, at, inputs)
    voted = whole is not None or not _VOTES.isdisjoint(scene.said) or _are_voted(scene)
    if value_of(claim) >= _ALL or not voted:
        return inputs
    first, second = inputs
    both = replace(first, value=first.value + second.value, low=first.low + second.low, high=first.high + second.high)
    shares = _shares(inputs, both)
    if shares is not None and (_gives(shares, claim) or (whole is None and _are_only_two(scene))):
        return shares
    return None if whole is None else _shares(inputs, whole)


def _all_told_behind(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> Figure | None:
    """ "On a turnout of 55,763", "of the 60,000 who voted", "on 18,000 ballots": all of whom points are a share."""
    if not scene.is_count(at + 1) or sum(figure.value for figure in inputs) > value_of(scene.row[at + 1]):
        return None
    led = [word for word in scene.words(at + 1) if word not in _ARTICLES]
    told = led in (["of"], ["on"]) or (led[:1] in (["on"], ["in"]) and led[1:2] in _POLLS and led[2:] == ["of"])
    whole = figure_of(scene.row[at + 1])  # which, rounded as it may be, is the same for both
    return replace(whole, low=whole.value, high=whole.value) if told else None


def _are_only_two(scene: Scene) -> bool:
    sided = {"for", "against"} <= scene.said or not _TWO_SIDED.isdisjoint(scene.said)
    return sided and _OTHERS.isdisjoint(scene.said)


def _gives(shares: tuple[Figure, ...], claim: Claim) -> bool:
    stated, gap = figure_of(claim), abs(shares[0].value - shares[1].value)
    return stated.low <= gap <= stated.high


def _shares(inputs: tuple[Figure, ...], whole: Figure) -> tuple[Figure, ...] | None:
    told = [_share(figure, Interval(whole.low, whole.high), whole.value) for figure in inputs]
    shares = tuple(one for one in told if one is not None)
    return shares if len(shares) == len(inputs) else None


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
