"""What lies between two figures that stand apart: "The old record was 58,900, so the margin is 2,400"."""

from service.claims.relate.cues import GAPS
from service.claims.relate.meant.sight import Meant, Sight, apart, before_of, ends, of_one_sort
from service.claims.relate.quoted import value_of
from service.claims.scene import NO_COUNTS, alike, unit_of
from service.model.quantities import PERCENT, POINTS

_BEING = (["is"], ["was"], ["of"], ["comes", "to"], ["came", "to"], ["being"])
_FORMER = frozenset("earlier previous old former last before best record then second runner-up rival nearest".split())
_AHEAD = (["clear", "of"], ["ahead", "of"], ["behind"], ["adrift", "of"], ["above"], ["below"])
_PAST = frozenset("after from with but and having".split())
_HAVING = (["on"], ["who", "have"], ["who", "had"], ["which", "has"], ["which", "have"])
_NAMED = 5  # words of a rival's name
_SAVING = ([",", "saving"], [",", "a", "saving", "of"], [",", "which", "saves"], [",", "so", "saving"])
_LEAVING = frozenset("leaves left puts makes leaving putting making".split())
_THEM = frozenset(["it", "them", "him", "her", "us"])
_UPWARD = frozenset(["upward", "upwards"])
_LOWER, _HIGHER = frozenset(["lower", "below", "behind"]), frozenset(["higher", "above", "ahead"])


def margin(sight: Sight) -> Meant | None:
    """ "It drew 61,300. The old record was 58,900, so the margin is 2,400": of the one level of each sentence."""
    told = next((words for words in _BEING if sight.lead[-len(words) :] == words), None)
    named = told is not None and not GAPS.isdisjoint(sight.lead[-len(told) - 1 : -len(told)])
    if not named or not ends(sight.after) or unit_of(sight.claim) in NO_COUNTS or sight.lead[:1] not in ([","], [";"]):
        return None
    here, there = sight.ahead(), sight.last()
    pair = (*there, *here)
    fits = len(here) == len(there) == 1 and of_one_sort(*pair) and of_one_sort(sight.claim, here[0])
    return apart(pair) if fits and not _FORMER.isdisjoint(before_of(here[0])) else None


def gap_between(sight: Sight) -> Meant | None:
    """ "The gap between men's pay (£38,400) and women's (£34,600) is £3,800": of the only two before it."""
    ahead = sight.ahead()
    told = next((words for words in _BEING if sight.lead[-len(words) :] == words), None)
    if told is None or len(ahead) != len(("one", "other")) or not ends(sight.after) or unit_of(sight.claim) == PERCENT:
        return None
    words = before_of(ahead[0])
    named = "between" in words and not GAPS.isdisjoint(words[: words.index("between")])
    closed = [word for word in sight.lead[: -len(told)] if word != ")"] == []
    joined = "and" in ahead[0].sentence.between(ahead[0].span.end, ahead[1].span.start)
    rates = unit_of(sight.claim) == POINTS and {unit_of(one) for one in ahead} == {PERCENT}
    fits = rates or (unit_of(sight.claim) not in NO_COUNTS and all(of_one_sort(sight.claim, one) for one in ahead))
    if not (named and closed and joined and fits and of_one_sort(*ahead)):
        return None
    return ("point_change" if rates else "difference"), apart(ahead)[1]


def saved(sight: Sight) -> Meant | None:
    """ "It will cut the journey from 74 minutes to 51, saving 23 minutes": the two ends right before it."""
    pair, ahead = sight.before[-2:], sight.ahead(loosely=True)
    if len(pair) != len(("from", "to")) or pair != ahead[-2:] or sight.lead not in _SAVING or not ends(sight.after):
        return None
    base, now = pair
    joined = base.sentence.between(base.span.end, now.span.start)[-1:] == ["to"] and before_of(base)[-1:] == ["from"]
    same = alike(base, now) and (unit_of(sight.claim) in (unit_of(base), "")) and unit_of(base) not in NO_COUNTS
    return apart(pair) if joined and same and value_of(now) < value_of(base) else None


def revised(sight: Sight) -> Meant | None:
    """ "Raised its estimate to 745,000, from 606,000 – an upward revision of 139,000": the two ends right before it."""
    pair = sight.ahead()[-2:]
    if sight.lead[-2:] != ["revision", "of"] or len(pair) != len(("now", "base")) or pair != [*sight.before[-2:]]:
        return None
    now, base = pair if pair[1].is_base else pair[::-1]
    up, down = not _UPWARD.isdisjoint(sight.lead), "downward" in sight.lead
    same = base.is_base and not now.is_base and of_one_sort(now, base) and of_one_sort(sight.claim, base)
    if not same or not ends(sight.after) or not (up or down) or unit_of(sight.claim) in NO_COUNTS:
        return None
    return apart((now, base)) if (value_of(now) > value_of(base)) is up else None


def clear_of(sight: Sight) -> Meant | None:
    """ "City have 61 points, four clear of Rovers on 57": the points before it, and those that the rival has."""
    base, words, before = sight.following(), sight.after, sight.before[-1:]
    side = next((led for led in _AHEAD if words[: len(led)] == led), None)
    if side is None or base is None or not before or before[0].sentence is not sight.claim.sentence:
        return None
    having = next((led for led in _HAVING if words[-len(led) :] == led), None)
    past = base.sentence.behind(base.span.end)
    rival = words[len(side) : -len(having)] if having is not None and (ends(past) or past[0] in _PAST) else []
    if not 0 < len([word for word in rival if word != ","]) <= _NAMED or "and" in rival or sight.lead[-1:] != [","]:
        return None
    now, units = before[0], {unit_of(before[0]), unit_of(sight.claim), unit_of(base)}
    told = now.direction is None and now.quantity is not None and now.quantity.high is None and not now.inputs
    return apart((now, base)) if told and POINTS in units and units <= {"", POINTS} and len(sight.lead) == 1 else None


def leaves_it(sight: Sight) -> Meant | None:
    """ "Our rate is 4.25%. The ECB's is 2%, which leaves it 2.25 points lower": the only rate of each sentence."""
    led = sight.lead[-2:]
    if led[:1] == [] or led[0] not in _LEAVING or {*led[1:]}.isdisjoint(_THEM) or not ends(sight.after[1:]):
        return None
    lower, higher = not _LOWER.isdisjoint(sight.after[:1]), not _HIGHER.isdisjoint(sight.after[:1])
    here, there = sight.ahead(), sight.last()
    rates = unit_of(sight.claim) == POINTS
    if not (lower or higher) or len(here) != 1 or len(there) != 1 or not of_one_sort(*here, *there):
        return None
    fits = unit_of(here[0]) == PERCENT if rates else of_one_sort(sight.claim, here[0])
    if not fits or (value_of(here[0]) < value_of(there[0])) is not lower:
        return None
    kind, inputs = apart((*here, *there))
    return ("point_change" if rates else kind), inputs
