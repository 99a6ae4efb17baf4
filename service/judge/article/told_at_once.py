"""Two figures of one time beside a change on another: "78,768 claims, by 97,390 people, up 19% on the year before"."""

from collections.abc import Sequence

from service.claims.relate.meant.which_was_then import then_of
from service.claims.scene import noun_of
from service.model.claims import Claim

_LED = 5  # words of "more than in the year before"


def are_told_at_once(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "5,400 letters, from 6,660 homes, in the year to June, up by 19% on the year before": neither is of that year.

    Args:
        claim: the change.
        parts: what there would be now, and its base.
    """
    first, last = sorted(parts, key=lambda one: one.span.start)
    here = all(one.sentence is claim.sentence and one.span.end <= claim.span.start for one in parts)
    if not here or not _is_against_named(claim) or then_of((first, last)) is not None:
        return False
    nouns = {noun_of(first), noun_of(last)}
    return parts[1] is last or ("" not in nouns and len(nouns) > 1)


def _is_against_named(claim: Claim) -> bool:
    """Whether the words right behind a change say what time it is set against: "on the year before"."""
    if claim.base is None or claim.base.span.start < claim.span.end:
        return False
    between = claim.sentence.between(claim.span.end, claim.base.span.start)
    return len(between) <= _LED and all(map(str.isalpha, between))
