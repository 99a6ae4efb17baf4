"""Levels of the time before what was counted last: "The sixth cut since August 2024. Until then it had stood at 5.25%".

What "then" points to is the time from which the moves, or the days of a superlative, were counted.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS
from service.claims.bind.earlier import TIME_BEFORE, UNTIL
from service.claims.bind.period_words import begun
from service.claims.bind.span_ends import before
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_POINTING = frozenset(["then", "that"])


def until_then(row: Sequence[Claim], items: Row, claims: Sequence[Claim]) -> Sequence[Claim]:
    """A sentence's claims, a level led in by "until then" with the time before that from which was counted.

    Args:
        row: the claims in order.
        items: the sentence.
        claims: those of the sentences before it.
    """
    if not (items.words[0] in UNTIL and items.words[1] in _POINTING) or not row or not claims:
        return row
    first, since = row[0], _counted_from(claims[-1])
    if since is None or first.kind not in LEVELS or not first.is_base or first.period is not None:
        return row
    then = begun(since)
    return [replace(first, period=replace(before(then) or then, rule=TIME_BEFORE)), *row[1:]]


def _counted_from(claim: Claim) -> Period | None:
    """From when the moves that a sentence ends with are counted; None where it ends otherwise."""
    since = None if claim.streak is None else claim.streak.since
    if since is not None:
        return since
    told = claim.period
    return told if told is not None and told.role is PeriodRole.TO_DATE and told.preposition == "since" else None
