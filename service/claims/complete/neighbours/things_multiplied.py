"""What someone doubled or halved of their own: "the Bank cut rates to 4.5% from 4.75% and halved its growth forecast".

That is no multiple of the figures before it, nor of their series, unless it is what these measure.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.records import replace

_OWNING = frozenset("its their his her our my".split())
_ENDING = frozenset(", . ; : ( ) – — and but to from in by while as after since for of".split())
_EXPECTED = frozenset("forecast forecasts outlook estimate estimates projection projections prediction target".split())
_REACH = 6  # words of "its forecast for economic growth"


def without_things_multiplied(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, a multiple of something else that is owned without figures and without a series.

    Args:
        row: the claims in order.
    """
    if all(claim.kind != "multiple" for claim in row):
        return row
    return [replace(one, candidates=(), inputs=()) if _is_of_their_own(one, row) else one for one in row]


def _is_of_their_own(claim: Claim, row: Sequence[Claim]) -> bool:
    behind = claim.sentence.behind(claim.span.end)[:_REACH]
    if claim.kind != "multiple" or not behind or behind[0] not in _OWNING:
        return False
    end = next((at for at, word in enumerate(behind) if word in _ENDING), _REACH)
    thing = set(behind[1:end])
    if any(letter.isdecimal() for word in thing for letter in word):
        return False  # "twice its usual 4,500"
    named = {word for one in row for c in one.candidates for word in c.words.split()}
    return not _EXPECTED.isdisjoint(thing) or named.isdisjoint(thing)
