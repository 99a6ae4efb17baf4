"""Shares taken of what there was before, where the text tells what there is now.

"16,387 deaths were registered, after 11,141 the week before. Covid-19 was named on 3,475 certificates, or 31%": of the
11,141 it would be so, but the 3,475 are of the 16,387. That a share is just what the wrong whole gives is no chance.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.quoted import value_of
from service.judge.article.days_of_parts import Days
from service.judge.article.shares_of_losses import NEAR, is_of_what_is_left
from service.judge.article.ways_to_work_out import Way, as_they_are
from service.model.claims import Claim
from service.model.quantities import PERCENT

_BETWEEN = 8  # words from a part to its share
_ALL, _CLOSE = Decimal(100), Decimal("0.1")  # per cent
_LINKS = frozenset([",", "or", "(", "about", "some", "nearly", "almost", "—", "–"])


def of_what_is_now(claim: Claim, ways: Sequence[Way], row: Sequence[Claim], days: Days) -> Way | None:
    """The share of what there is now, where one is of what there was; None where the text tells no one such whole.

    Args:
        claim: the share.
        ways: those that give it.
        row: the figures around it.
        days: those that the right ones are of.
    """
    for way in ways:
        part, then = way.parts
        told = days.get(id(then))
        if told is None or not _leads_to(part, claim):
            continue
        wholes = [
            one
            for one in row
            if (read := days.get(id(one))) is not None
            and read.series_id == told.series_id
            and read.days.start > told.days.end
            and value_of(one) > value_of(part)
        ]
        if len({value_of(one) for one in wholes}) == 1:
            return Way("share", value_of(part) / value_of(wholes[0]) * 100, True, (part, wholes[0]), as_they_are)
    return None


def _leads_to(part: Claim, claim: Claim) -> bool:
    """Whether a share stands right behind its part: "3,475 of the certificates: one in three"."""
    if part.sentence is not claim.sentence or part.span.end > claim.span.start:
        return False
    between = claim.sentence.between(part.span.end, claim.span.start)
    return len(between) <= _BETWEEN and not any(word[:1].isdecimal() for word in between)


def of_what_there_was(claim: Claim, row: Sequence[Claim]) -> Way | None:
    """A share right behind what was lost, which is just that of what is left, as it should be; None where it is not.

    Args:
        claim: the share, which is called one of the whole: "15.7% of its workforce".
        row: the figures around it.
    """
    ahead = [one for one in row if one.sentence is claim.sentence and one.span.end <= claim.span.start]
    if not ahead or claim.sentence.behind(claim.span.end)[:1] != ["of"] or claim.quantity is None:
        return None
    if claim.quantity.unit != PERCENT:
        return None
    part = ahead[-1]
    if not _LINKS.issuperset(claim.sentence.between(part.span.end, claim.span.start)) or not value_of(part):
        return None
    for whole in row:
        share = _ALL * value_of(part) / (value_of(whole) or _ALL)
        if is_of_what_is_left(claim, part, whole, row) and abs(share - claim.quantity.value) < _CLOSE:
            lost, total = value_of(part), value_of(part) + value_of(whole)
            then = next(one for one in row if abs(value_of(one) - total) <= lost * NEAR)
            return Way("share", _ALL * lost / value_of(then), told=True, parts=(part, then), working=as_they_are)
    return None
