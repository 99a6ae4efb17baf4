"""What lies between the only two levels of a sentence, by words that say which was planned or was then.

"The bridge cost £96m, against a budget of £60m, which makes it 60% over"; "the train takes 96 minutes, where it took
120, so passengers save 24 minutes".
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, apart, before_of, ends, is_plain, of_one_sort
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, alike, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT

_MAKES_IT = (
    *([",", "which", verb, "it"] for verb in ("makes", "leaves", "puts", "made", "left", "put")),
    *([",", verb, "it"] for verb in ("making", "leaving", "putting")),
    *([",", "so", "it", verb] for verb in ("is", "was")),
    *([",", "so", "it", verb] for verb in ("came", "comes")),
)
_OVER, _UNDER = frozenset(["over", "above"]), frozenset(["under", "below"])
_PAST = frozenset(["budget", "target", "plan", "cost", "that", "it"])
_PLANNED = frozenset("budget target plan estimate allowance quota limit capacity allocation".split())
_SAVING = frozenset(["save", "saves", "saved", "gain", "gains"])
_BRIEF, _NEAR = 5, 4  # words of ", so a passenger saves", and of "a budget of"
_UNLIKE = 5  # times that one is of another with which it is not compared
_PAIR = len(("now", "base"))


def makes_it_over(sight: Sight) -> Meant | None:
    """The level and what was planned, of which so many per cent more or less was come to."""
    claim, words = sight.claim, sight.after
    side = _OVER if words[:1] != [] and words[0] in _OVER else _UNDER
    told = words[:1] != [] and words[0] in side and (ends(words[1:]) or (words[1] in _PAST and ends(words[2:])))
    if unit_of(claim) != PERCENT or sight.lead not in _MAKES_IT or not told:
        return None
    pair = _only_two(sight)
    if pair is None:
        return None
    planned = [one for one in pair if not _PLANNED.isdisjoint(before_of(one)[-_NEAR:])]
    if len(planned) != 1 or unit_of(pair[0]) in NO_COUNTS:
        return None
    now = pair[1] if planned[0] is pair[0] else pair[0]
    over = value_of(now) > value_of(planned[0])
    return ("percent_change", (figure_of(now), figure_of(planned[0]))) if over is (side is _OVER) else None


def time_saved(sight: Sight) -> Meant | None:
    """What it took then and takes now, between which lies what people save."""
    claim, lead = sight.claim, sight.lead
    told = lead[:2] == [",", "so"] and not _SAVING.isdisjoint(lead[-1:]) and len(lead) <= _BRIEF and ends(sight.after)
    pair = _only_two(sight) if told and unit_of(claim) not in NO_COUNTS else None
    if pair is None or unit_of(pair[0]) in NO_COUNTS:
        return None
    base = then_of(pair)
    same = unit_of(claim) in (unit_of(pair[0]), unit_of(pair[1])) and alike(*pair)
    return apart(pair) if same and base is not None and value_of(base) == max(map(value_of, pair)) else None


def _only_two(sight: Sight) -> Sequence[Claim] | None:
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    if len(own) != _PAIR or not all(is_plain(one, loosely=True) for one in own):
        return None
    low, high = sorted(map(value_of, own))
    return own if low < high < _UNLIKE * low and (of_one_sort(*own) or alike(*own)) else None
