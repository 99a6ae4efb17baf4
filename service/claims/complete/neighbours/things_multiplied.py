"""What someone doubled or halved of their own: "the Bank cut rates to 4.5% from 4.75% and halved its growth forecast".

So is what it cut by so many per cent ("in a year when the steelmaker cut its output by 8%"), and a gap that was halved
("has more than halved the distance back to February's $70.89"). That is no multiple of the figures before it, nor of
their series, unless it is what these measure.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.model.claims import Claim
from service.records import replace

_OWNING = frozenset("its their his her our my".split())
_ENDING = frozenset(", . ; : ( ) – — and but to from in by while as after since for of".split())
_SIZES = frozenset("size level number total figure value count former earlier previous original old".split())
_FIGURES = frozenset("figure number total count tally".split())
_POINTING = (["that", "is"], ["that", "was"], ["this", "is"], ["this", "was"])
_KINDS = frozenset(["multiple", "percent_change"])
_EXPECTED = frozenset("forecast forecasts outlook estimate estimates projection projections prediction target".split())
_GAPS = frozenset("distance gap difference lead deficit surplus shortfall margin way".split())
_REACH = 6  # words of "its forecast for economic growth"


def without_things_multiplied(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, a multiple of something else that is owned without figures and without a series.

    Args:
        row: the claims in order.
    """
    if all(claim.kind not in _KINDS for claim in row):
        return row
    return [
        replace(one, candidates=(), inputs=()) if _is_of_their_own(one, row) or _is_cut_by(one) else one for one in row
    ]


def _is_cut_by(claim: Claim) -> bool:
    """ "Cut its output of the gas by 8%": where what is owned is told, and is nothing that the figure may be of."""
    lead = claim.sentence.before(claim.span.start)[-_REACH - 2 :]
    if claim.kind != "percent_change" or lead[-1:] != ["by"] or not claim.candidates:
        return False
    own = max((at for at, word in enumerate(lead) if word in _OWNING), default=0)
    thing = set(lead[own + 1 : -1])
    plain = own > 0 and bool(thing) and _ENDING.isdisjoint(thing - {"of", "for"}) and all(map(str.isalpha, thing))
    return plain and thing.isdisjoint({word for one in claim.candidates for word in one.words.split()})


def _is_of_their_own(claim: Claim, row: Sequence[Claim]) -> bool:
    behind = claim.sentence.behind(claim.span.end)[:_REACH]
    if claim.kind != "multiple" or not behind:
        return False
    if behind[0] == "the" and not _GAPS.isdisjoint(behind[1:2]):
        return True
    if behind[0] not in _OWNING:
        return False
    end = next((at for at, word in enumerate(behind) if word in _ENDING), _REACH)
    thing = set(behind[1:end])
    if any(letter.isdecimal() for word in thing for letter in word):
        return False  # "twice its usual 4,500"
    if thing and _SIZES.issuperset(thing) and _tells_figure(claim):
        return False  # "the figure has grown to three times its size"
    named = {word for one in row for c in one.candidates for word in c.words.split()}
    return not _EXPECTED.isdisjoint(thing) or named.isdisjoint(thing)


def _tells_figure(claim: Claim) -> bool:
    """Whether the sentence goes on about a figure told before, and about nobody who may own anything."""
    ahead = claim.sentence.before(claim.span.start)
    return ahead[:2] in _POINTING or any(one == "the" and other in _FIGURES for one, other in pairwise(ahead))
