"""Differences between two changes: "Employers added 270,000 jobs in November, 421,000 fewer than in October"."""

from service.model.claims import Claim

_ADDING = frozenset("added add adds adding created creating gain gains gained growth hired hiring by".split())
_GROWTH = frozenset(["growth", "gain", "gains", "hiring", "creation"])
_MARKS = frozenset(",;:.–—")


def is_of_changes(claim: Claim) -> bool:
    """ "Employers added 270,000 jobs in November, 421,000 fewer than in October": of two changes told, not a change.

    So is what goes on about one: "That was 421,000 fewer than in October", "The gain was 64,000 smaller than in April".
    """
    own, base, quantity = claim.period, claim.base, claim.quantity
    if quantity is None or quantity.unit or base is None or not (claim.compares or _is_of_growth_told(claim)):
        return False
    if claim.candidates and claim.candidates[0].carried and (own is None or own is base):
        return True
    if own is None or own.window is None:
        return False
    month_before = base.window is None and base.shift_months == -1  # "3,000,000 fewer than a month earlier"
    if month_before and _ADDING.isdisjoint(claim.sentence.before(claim.span.start)) and not _is_of_growth_told(claim):
        return False
    if not month_before and own.window.shifted_months(-1) != base.window:
        return False
    return any(token.text[0].isdecimal() for token in claim.sentence.tokens if token.start < claim.span.start)


def _is_of_growth_told(claim: Claim) -> bool:
    """ "Payrolls growth came to 64,000 in July, down by 21,000 from June": what moved is the growth told before."""
    ahead = claim.sentence.before(claim.span.start)
    told = next((at for at, word in enumerate(ahead) if word[:1].isdecimal()), 0)
    named = next((at for at in range(told - 1, -1, -1) if ahead[at] in _GROWTH), None)
    return named is not None and _MARKS.isdisjoint(ahead[named:told])
