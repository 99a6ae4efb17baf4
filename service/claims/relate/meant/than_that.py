"""What is set against the level told before by a pointing word: "Petrol, at 163p, is 18p cheaper than that"."""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, ends, is_measured_from, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT, POINTS

_POINTING = frozenset(["that", "this", "those", "it", "then"])
_SIDES = frozenset(["above", "below", "over", "under", "beneath", "beyond"])
_LEADING = frozenset(", is was were are – — and or at which a some about".split())
_PLANNED = ("to have", "was budgeted", "was planned", "was priced", "was meant", "was supposed", "original budget")
_AIMS = frozenset("target aim goal limit capacity budget norm average record ceiling quota plan".split())
_UNLIKE = 5  # times that one is of another with which it is not compared


def than_that(sight: Sight) -> Meant | None:
    """The level right before, and the one that the words point to, in the order in which they are compared."""
    words, claim = sight.after, sight.claim
    side = words[:1] != [] and words[0] in _SIDES and {*words[1:2]} <= _POINTING and ends(words[2:])
    than = words[1:2] == ["than"] and {*words[2:3]} <= _POINTING and ends(words[3:])
    if not (side or than) or len(words) < len(("above", "that")) or not _LEADING.issuperset(sight.lead):
        return None
    pair = _now_and_base(sight)
    if pair is None or not of_one_sort(*pair):
        return None
    rates = {*map(unit_of, pair)} == {PERCENT}
    low, high = sorted(map(value_of, pair))
    if high > _UNLIKE * low or (unit_of(claim) == POINTS) is not rates:
        return None
    if unit_of(claim) in NO_COUNTS:
        return "point_change" if rates else "percent_change", tuple(map(figure_of, pair))
    return ("difference", tuple(map(figure_of, pair))) if agree(claim, pair[0]) else None


def over_budget(sight: Sight) -> Meant | None:
    """ "The bill is £96m, £16m over budget: it was to have cost £80m": the level before, and what was planned."""
    base, words = sight.following(), sight.after
    said = " ".join(words)
    planned = words[:1] in (["over"], ["under"]) and words[1:2] == ["budget"] and any(one in said for one in _PLANNED)
    here = _levels(sight, sight.ahead(loosely=True))
    if base is None or not planned or not here or unit_of(sight.claim) in NO_COUNTS:
        return None
    fits = of_one_sort(here[-1], base) and agree(sight.claim, base)
    pair = (here[-1], base) if words[0] == "over" else (base, here[-1])
    return ("difference", tuple(map(figure_of, pair))) if fits else None


def _now_and_base(sight: Sight) -> tuple[Claim, Claim] | None:
    here = _levels(sight, sight.ahead())
    counts = [one for one in sight.before if unit_of(one) not in NO_COUNTS]  # "…, a fall of 60%, and 7,200 fewer"
    if not here or not any(here[-1] is one for one in (*sight.before[-1:], *counts[-1:])):
        return None
    last = _levels(sight, sight.last())
    if here[:-1] and any(of_one_sort(one, here[-1]) for one in sight.last(loosely=True) if _is_aim(one)):
        return None  # "the target is 3,000. It sold 2,400 in June and, at 2,700, is 10% below that"
    told = here[:-1] or last
    alike = [one for one in told if of_one_sort(one, here[-1])]
    return (here[-1], alike[0]) if len(alike) == 1 else None


def _is_aim(one: Claim) -> bool:
    return not _AIMS.isdisjoint(one.sentence.words)


def _levels(sight: Sight, row: Sequence[Claim]) -> list[Claim]:
    return [one for one in row if not one.is_base and not is_measured_from(sight, one)]
