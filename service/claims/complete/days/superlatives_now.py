"""Superlatives in the present perfect after a look back: "In 1974 it was 5.6%; not since 1941 has there been more".

What has not been so for long is so now: it is said of the latest period that the text has told of, not of the one
that it has just looked back to. And "only once in 2025 was it lower" is of what the sentence before tells, not of 2025.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_NOW = frozenset(["has", "have"])
_DENYING = ("only", "no")
_FORMER = frozenset("previous old former earlier prior last existing standing".split())
_RECORDS = frozenset("high record peak best most highest busiest low lowest top mark maximum biggest".split())
_REACH = 3  # items before the words of a rank in which "one has to" stands


def ranked_now(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """The claims of a sentence, its superlatives in the present perfect of the latest period told.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the sentence before.
    """
    if not items.said.isdisjoint(_DENYING):
        row = [_of_told(claim, row, items, before) if claim.rank is not None else claim for claim in row]
    if _NOW.isdisjoint(items.said):
        return row
    return [_of_latest(claim, items, before) if claim.rank is not None else claim for claim in row]


def _of_told(claim: Claim, row: Sequence[Claim], items: Row, before: Scene) -> Claim:
    """ "Claims were 199,000. Only once in 2025 was the count lower": what no figure of its own sentence leads to."""
    rank, first = claim.rank, next((at for at, item in enumerate(items) if item.start >= claim.span.start), 0)
    if rank is None or items.words[first] not in _DENYING or any(one.span.start < claim.span.start for one in row):
        return claim
    whole = claim.period is not None and claim.period is rank.within
    behind = rank.position > 1 and claim.period is not None and claim.period.span.start > claim.span.end
    if not (whole or behind):
        return claim
    if before.before is not None and _tells_former_record(before):
        before = before.before
    told = [one.period for one in before.row if one.quantity is not None and not one.is_base and _alike(claim, one)]
    dated = [one for one in told if one is not None and one.role is not PeriodRole.TO_DATE]
    return replace(claim, period=dated[-1]) if dated else claim


def _tells_former_record(scene: Scene) -> bool:
    """ "On Tuesday 882 came. The previous high was 711, on 1 May. No day in 2023 was as busy": of the Tuesday."""
    if _FORMER.isdisjoint(scene.items.said):
        return False
    first = scene.items.figures[0] if scene.items.figures else len(scene.items)
    lead = pairwise(scene.items.words[:first])
    return any(word in _FORMER and behind in _RECORDS for word, behind in lead)


def _of_latest(claim: Claim, items: Row, before: Scene) -> Claim:
    own = claim.period
    if own is None or own.window is None or own.role is not PeriodRole.WINDOW or not claim.candidates:
        return claim
    if claim.rank is None or claim.rank.since is None or not _is_now(claim, items):
        return claim
    latest = own
    for other in before.row:
        told = other.period
        if told is not None and _is_later(told, latest) and _alike(claim, other):
            latest = told
    return claim if latest is own else replace(claim, period=latest)


def _is_now(claim: Claim, items: Row) -> bool:
    first = next((at for at, item in enumerate(items) if item.start >= claim.span.start), 0)
    last = next((at for at, item in enumerate(items) if item.start >= claim.span.end), len(items))
    words = items.words[max(0, first - _REACH) : last]
    return not _NOW.isdisjoint(words) and "had" not in words


def _is_later(told: Period, than: Period) -> bool:
    one, other = told.window, than.window
    return (
        one is not None
        and other is not None
        and told.role is PeriodRole.WINDOW
        and told.grain is than.grain
        and one.start > other.start
    )


def _alike(claim: Claim, other: Claim) -> bool:
    return bool({c.series_id for c in claim.candidates} & {c.series_id for c in other.candidates})
