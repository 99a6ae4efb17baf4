"""How far a level of the sentence before lies from that of then: "0.6 years longer than in 2023, when it was 78.4"."""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT, POINTS

_MORE = frozenset("more less fewer longer shorter higher lower later earlier older younger".split())
_WAS = frozenset("was stood were had".split())
_IT = frozenset(["it", "they", "there"])
_FIGURES = frozenset("figure rate number total average level price count tally wait age".split())
_OF_ANYBODY = frozenset(
    "it that this they which is was were a an the child baby person newborn one born year then could can expect to live"
    " lived had been has have took takes stood lasted and , so".split()
)
"""Words of a sentence that goes on about what was told, or about anybody of that year."""
_LONG = 14  # words of "than a child born in the year before, when the figure was"
_AT = frozenset(["at", "just", "only", "about"])
_UNLIKE = 3  # times that one is of another with which it is not compared


def since_it_was(sight: Sight) -> Meant | None:
    """The one level that the sentence before tells, and the one behind "when the figure was"."""
    claim, base, words = sight.claim, sight.following(), sight.after
    if base is None or claim.direction is None or not _is_told_of_then(words):
        return None
    if not _OF_ANYBODY.issuperset(sight.lead):
        return None  # "a tenant in Leeds paid £45 less than in 2023, when the figure was £800"
    alone = not any(one.sentence is claim.sentence for one in sight.before)
    last = [one for one in sight.last(loosely=True) if not one.is_base]
    if not alone or len(last) != 1 or last[0].block is not claim.block or not ends(base.sentence.behind(base.span.end)):
        return None
    now = last[0]
    points = unit_of(claim) == POINTS
    fits = {unit_of(now), unit_of(base)} == {PERCENT} if points else _are_alike(claim, now, base)
    if not fits or not is_plain(base, loosely=True):
        return None
    low, high = sorted(map(value_of, (now, base)))
    kind = "point_change" if points else "percent_change" if unit_of(claim) == PERCENT else "difference"
    return (kind, (figure_of(now), figure_of(base))) if high < _UNLIKE * low else None


def _is_told_of_then(words: list[str]) -> bool:
    """ "Longer than one born in 2023, when the figure was": of the same thing then."""
    return words[:1] != [] and words[0] in _MORE and "than" in words[1:3] and leads_to_then(words)


def leads_to_then(words: Sequence[str]) -> bool:
    """ "Since a like survey in 2022, when it was", "than in 2023, when the figure stood at": to a level of then.

    Args:
        words: those between a change and the level behind it.
    """
    if "when" not in words or len(words) > _LONG:
        return False
    told = [*words[words.index("when") + 1 :]]
    told = told[1:] if told[:1] in (["the"], ["that"]) else told
    named = told[:1] != [] and told[0] in _IT | _FIGURES
    return named and told[1:2] != [] and told[1] in _WAS and _AT.issuperset(told[2:])


def _are_alike(claim: Claim, now: Claim, base: Claim) -> bool:
    """Whether both are of one sort, and the difference is told in their unit: "six days" of "41 days" and a bare 35."""
    units = {unit_of(claim), unit_of(now), unit_of(base)} - {""}
    if unit_of(claim) == PERCENT:
        return of_one_sort(now, base) and unit_of(now) not in NO_COUNTS
    if units & APART and len(units) == 1:
        return units.isdisjoint(NO_COUNTS)
    return of_one_sort(now, base) and of_one_sort(claim, now) and units.isdisjoint(NO_COUNTS)
