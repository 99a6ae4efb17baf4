"""Rates of a whole of which a part is told as well: "£14.7m, of which £2.94m is her share. It sat for 196 days"."""

from collections.abc import Iterator
from itertools import pairwise

from service.claims.relate.cues import IN_ALL
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.relate.rates.which_rate import is_of_new_subject
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.records import replace

Spread = tuple[Figure, ...]
_IT = frozenset(["it", "this", "that", "which", "them", "these", "those", "whom"])
_SCALES = (("million", 6), ("billion", 9), ("trillion", 12), ("bn", 9), ("tn", 12), ("m", 6))
_THOUSAND = 1000
_NEAR = 2  # words of "a total of", "in all"
_INCLUDING = frozenset(["including", "includes", "included", "include"])


def of_whole_told(scene: Scene, at: int, spread: Spread, before: Scene) -> Spread | None:
    """The total and the count that a rate is of: those nearest, or such as are told beside them, if these give it.

    Args:
        scene: the sentence.
        at: the rate.
        spread: the total and the count that stand nearest.
        before: the sentence before.

    Returns:
        None where what the rate is told of is named anew behind them, and they do not give it: "light needs 4.1 hours
        for the 4.43 billion kilometres; the probe, at 62,000 km an hour, would need eight years".
    """
    claim = scene.row[at]
    if len(spread) != len(("total", "count")) or holds(claim, "average", spread):
        return spread
    if is_of_new_subject(scene, at):
        return None
    scaled = _in_its_scale(claim, spread)
    if scaled is not None:
        return scaled
    told = scene, before
    likely = [*_of_other_totals(claim, spread, told), *_of_all_counts(spread, told), spread]
    likely = [one for one in likely if _is_of_others(claim, one)]
    beside = (one for one in _of_counts_beside(spread, told) if _is_of_others(claim, one))
    beside = (one for one in beside if holds(claim, "average", one, rounded=False))
    return next((one for one in likely if holds(claim, "average", one)), None) or next(beside, likely[0])


def _is_of_others(claim: Claim, spread: Spread) -> bool:
    """Whether neither total nor count is the rate itself: "240 places, more than 31 for each"."""
    return not any(quotes(claim, figure) for figure in spread)


def _in_its_scale(claim: Claim, spread: Spread) -> Spread | None:
    """ "£30m in refunds to three bidders, ten each": so many millions, as the total is told, where no unit is told."""
    total, number = spread
    places = next((zeros for word, zeros in _SCALES if total.text.lower().endswith(word)), 0)
    if not places or unit_of(claim) or value_of(claim) >= _THOUSAND:
        return None
    value, low, high = (one.scaleb(-places) for one in (total.value, total.low, total.high))
    return replace(total, value=value, low=low, high=high), number


def _of_other_totals(claim: Claim, spread: Spread, scenes: tuple[Scene, ...]) -> Iterator[Spread]:
    """ "£14.7m, of which £2.94m …": the amounts that stand before a total in its sentence, which is a part of them."""
    for here, at in _places(spread[0], scenes):
        for n in range(at - 1 if _is_told_as_part(here, at) else -1, -1, -1):
            if _is_larger(here, n, at) and agree(here.row[n], claim):
                yield figure_of(here.row[n]), spread[1]


def _of_all_counts(spread: Spread, scenes: tuple[Scene, ...]) -> Iterator[Spread]:
    """ "14.4m cartons to Europe, 4.5m to America and 11.1m elsewhere, or 30m altogether": what they come to."""
    for here, at in _places(spread[1], scenes):
        for n in range(at + 1, len(here.row)):
            words = (*here.words(n)[-_NEAR:], *here.words(n + 1)[:_NEAR])
            if _is_larger(here, n, at) and not IN_ALL.isdisjoint(words):
                yield spread[0], figure_of(here.row[n])


def _of_counts_beside(spread: Spread, scenes: tuple[Scene, ...]) -> Iterator[Spread]:
    """ "40,000 visitors in spring and 60,000 in summer. It took £600,000 in summer, £10 a visitor": of another one."""
    for here, at in _places(spread[1], scenes):
        for n in range(at + 1, len(here.row)):
            if here.is_count(n) and not here.is_base(n) and agree(here.row[n], here.row[at]):
                yield spread[0], figure_of(here.row[n])


def _is_told_as_part(scene: Scene, at: int) -> bool:
    """ "Of which £2.94m", "£1.8m of it", "including £1.4m": whether a figure is some of one told before it."""
    ahead, behind = scene.words(at), scene.words(at + 1)[:2]
    of_it = any(first == "of" and then in _IT for first, then in pairwise(ahead))
    return of_it or not _INCLUDING.isdisjoint(ahead) or (behind[:1] == ["of"] and not _IT.isdisjoint(behind))


def _is_larger(scene: Scene, at: int, part: int) -> bool:
    """Whether figure ``at`` may be all of what figure ``part`` is some of."""
    whole, told = scene.row[at], scene.row[part]
    return scene.is_count(at) and not scene.is_base(at) and agree(whole, told) and value_of(whole) > value_of(told)


def _places(figure: Figure, scenes: tuple[Scene, ...]) -> list[tuple[Scene, int]]:
    """Where a figure stands among some sentences."""
    return [(here, n) for here in scenes for n in range(len(here.row)) if quotes(here.row[n], figure)]
