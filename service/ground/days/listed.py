"""Figures of a list that shares its verb and its days: "RPI had gone up 3.8% in July, CPIH 2.1% and CPI 2.0%"."""

from service.model.claims import Claim

_LISTING = frozenset([",", "and"])
_NAMED = 2  # words of a measure in a list
_VERBS = frozenset("is was are were at to from by but with now has had it they".split())


def is_listed(claim: Claim, before: Claim) -> bool:
    """Whether a figure without days stands in one list with the one told before it.

    Args:
        claim: the figure.
        before: the one before it.
    """
    if before.sentence is not claim.sentence or before.span.end > claim.span.start or claim.period is not None:
        return False
    ahead = claim.sentence.between(before.span.end, claim.span.start)
    at = max((n for n, word in enumerate(ahead) if word in _LISTING), default=-1)
    named = ahead[at + 1 :]
    return at >= 0 and 0 < len(named) <= _NAMED and _VERBS.isdisjoint(named)
