"""Changes whose clause leaves out what the one before it says: "energy cost 16.3% more than in May; food, 2.7% more".

The comma stands for the verb, and for the days and the base of the change before. So do "… 59.9% more than in June 2021
and food 10.4% more": what is only more is so than in the days named right before.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import CHANGE_KINDS
from service.model.claims import Claim
from service.model.mentions import Row
from service.records import replace

_JOINTS = frozenset([";", "and", "but", "while"])
_JOINING = _JOINTS | {",", "whereas"}
_NAMED = 4  # words of "food and non-alcoholic drinks"
_TO_BASE = frozenset(["than", "from", "on", "against", "over", "since", "compared"])
_BEING = frozenset("was were is are cost costs had been".split())
_MORE = frozenset("more less dearer cheaper higher lower costlier fewer larger smaller".split())


def gapped(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, changes of such clauses with the days and the base of the one before.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if _JOINING.isdisjoint(items.said):
        return row
    found = [*row]
    for at, claim in enumerate(row[1:], start=1):
        told = found[at - 1]
        if _says_nothing(claim, told) and (_is_gapped(told, claim) or _is_more_alike(told, claim)):
            found[at] = replace(claim, period=told.period, base=told.base)
    return found


def _says_nothing(claim: Claim, told: Claim) -> bool:
    same = claim.kind == told.kind and claim.kind in CHANGE_KINDS and claim.sentence is told.sentence
    return same and claim.period is None and claim.base is None and not (told.period is None and told.base is None)


def _is_gapped(told: Claim, claim: Claim) -> bool:
    """Whether a measure and a comma are all that leads to a change: "; food, 2.7% more"."""
    between = claim.sentence.between(told.span.end, claim.span.start)
    mark = max((n for n, word in enumerate(between) if word in _JOINTS), default=-1)
    named = between[mark + 1 : -1]
    alone = mark >= 0 and between[-1:] == [","] and 0 < len(named) <= _NAMED and all(map(str.isalpha, named))
    return alone and _TO_BASE.isdisjoint(claim.sentence.behind(claim.span.end)[: len(("more", "than"))])


def _is_more_alike(told: Claim, claim: Claim) -> bool:
    """Whether a measure is all that leads from a base to what is more: "… than in June 2021 and food 10.4% more"."""
    base, behind = told.base, claim.sentence.behind(claim.span.end)[: len(("more", "than"))]
    if base is None or not told.span.end <= base.span.start < base.span.end <= claim.span.start:
        return False
    if _MORE.isdisjoint(behind[:1]) or not _TO_BASE.isdisjoint(behind) or not claim.candidates:
        return False
    between = claim.sentence.between(base.span.end, claim.span.start)
    first = next((n for n, word in enumerate(between) if word not in _JOINING), len(between))
    named = [word for word in between[first:] if word not in _BEING]
    plain = first > 0 and 0 < len(named) <= _NAMED and all(map(str.isalpha, named))
    return plain and not claim.candidates[0].carried
