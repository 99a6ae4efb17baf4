"""Shares taken of what there was before, where the text tells what there is now.

"16,387 deaths were registered, after 11,141 the week before. Covid-19 was named on 3,475 certificates, or 31%": of the
11,141 it would be so, but the 3,475 are of the 16,387. That a share is just what the wrong whole gives is no chance.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import value_of
from service.judge.article.days_of_parts import Days
from service.judge.article.derivations import Way, as_they_are
from service.model.claims import Claim

_BETWEEN = 8  # words from a part to its share


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
