"""How far something has come from the level told last: "it had been $117 in April. Prices are down 29% from there"."""

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT

_THERE = (
    *(["from", "there"], ["since"], ["since", "then"], ["on", "that"], ["from", "that"], ["from", "it"]),
    *(["from", "that", name] for name in ("peak", "level", "high", "low", "point", "figure", "record")),
)
_SUBJECTS = frozenset("it they that this prices price numbers number figure total level rate cost".split())
_OPENING = 2  # words of "the number"
_UNLIKE = 5  # times that one level is of the other


def come_from_there(sight: Sight) -> Meant | None:
    """The one level told first of what the last was an earlier one of, and that."""
    claim = sight.claim
    there = any(sight.after[: len(words)] == words and ends(sight.after[len(words) :]) for words in _THERE)
    if unit_of(claim) != PERCENT or claim.direction is None or not there or "there" not in sight.after[:2]:
        return None
    if any(one.sentence is claim.sentence for one in sight.before) or _SUBJECTS.isdisjoint(sight.lead[:_OPENING]):
        return None
    last = [one for one in sight.last() if unit_of(one) not in NO_COUNTS]
    if len(last) != 1:
        return None
    base = last[0]
    now = [one for one in sight.before if one.sentence is not base.sentence and _may_be_now(one, base)]
    return ("percent_change", (figure_of(now[0]), figure_of(base))) if len(now) == 1 else None


def _may_be_now(one: Claim, base: Claim) -> bool:
    low, high = sorted(map(value_of, (one, base)))
    plain = is_plain(one, loosely=True) and not one.is_base and unit_of(one) not in NO_COUNTS
    return plain and of_one_sort(one, base) and high < _UNLIKE * low
