"""Workings that refute a figure: how likely each has to be, and the slip that would explain what is written."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from service.claims.relate.cues import MOVES
from service.claims.relate.quoted import value_of
from service.claims.relate.rates.one_more_of_them import counts_one_more
from service.claims.relate.rates.rest_shared_out import says_of_rest
from service.claims.scene import unit_of
from service.judge.article.last_resort_slip import is_of_another
from service.judge.worked_out.miswritten import WRONG_SIDE, slip_points
from service.judge.worked_out.of_all_told import says_of_all
from service.judge.worked_out.of_other_ends import is_of_other_ends
from service.judge.worked_out.of_time_named import is_of_time_named, tells_again
from service.judge.worked_out.options import Option, option_of
from service.judge.worked_out.points import Scales
from service.judge.worked_out.seen import Seen
from service.judge.worked_out.words_against import is_ruled_out_by_words
from service.judge.worked_out.workings import Working
from service.model.claims import Mood
from service.numeric.conversions import MEASURED
from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """Points that a working must have for a figure to be held against it.

    Attributes:
        least: those without the slip, which may have happened by chance.
        enough: those with it.
        by_slip: those with it, where it is one that hardly happens by chance.
    """

    least: int
    enough: int
    by_slip: int


BOUNDS: Mapping[str, Bounds] = {
    "share": Bounds(-40, 200, 230),
    "change": Bounds(450, 500, 370),
    "points": Bounds(150, 320, 300),
    "times": Bounds(170, 80, 400),
    "gap": Bounds(100, 710, 350),
    "mean": Bounds(100, 220, 230),
    "bare points": Bounds(100, 200, 200),
    "exchange": Bounds(100, 300, 320),
    "units": Bounds(100, 300, 320),
    "in the pound": Bounds(150, 300, 300),
    "move": Bounds(100, 710, 240),
    "move of levels": Bounds(100, 710, 680),
    "gap of levels": Bounds(100, 710, 680),
    "sum": Bounds(100, 250, 250),
    "list": Bounds(100, 380, 260),
    "rest": Bounds(300, 350, 500),
    "rest of all": Bounds(50, 250, 250),
    "average": Bounds(100, 220, 230),
    "rate": Bounds(100, 220, 230),
    "pace": Bounds(150, 200, 400),
    "product": Bounds(100, 300, 320),
    "part": Bounds(50, 170, 200),
    "other part": Bounds(100, 200, 300),
    "whole": Bounds(50, 200, 420),
    "grown": Bounds(100, 220, 220),
    "times it": Bounds(100, 200, 200),
    "divided": Bounds(100, 200, 200),
}
"""The bounds of each working by its name.

So high that of true figures which no point had been fitted to one in two thousand is accused, and none of the true
sentences of ``tests/``, many of which were made to look like slips. What lies near the gap of two other figures, and
is of neither, is told as often as it is; and a level that is the gap of two others is a part of one, which may as well
be what is wrong.
"""
STRONG = 200
"""Points of a slip that hardly happens by chance: two digits turned about, one of three exchanged, the point moved."""
FAR = -150
"""Points below which no working is meant, however well a slip would explain the figure."""
_BY_SLIP = frozenset(["part", "product", "sum", "list", "gap", "times it", "bare points", "grown"])
NEVER, FEWER = 440, 155
"""Points of a slip that hardly ever happens by chance (three digits of which two are turned about, one of four
exchanged), and how many points fewer such a working needs then. Of the 2,200 true passages that no point was fitted to,
none lies beyond; those that take what a share leaves do, and averages, and two digits are turned about too often.
"""
BEYOND_CHANCE, LISTED = 600, -450
"""Points of a slip in a figure of four digits or more, and those that a list then needs which comes to it."""
_ADDED = frozenset(["sum", "list", "gap"])
"""Of these one that stands before what would give it may be of a row: "£1,375 in England, £780 in Wales, £995 in"."""
SIDED = 220
"""Points that a working must have for a bound to be told of what lies on its other side."""
SURE: Mapping[str, int] = {
    "points": 290,
    "average": 290,
    "share": 250,
    "rest": 400,
    "change": 450,
    "gap": 350,
    "move": 290,
    "part": 150,
    "product": 310,
    "whole": 150,
    "sum": 200,
    "list": 200,
    "grown": 150,
    "times": 380,
    "times it": 80,
    "divided": 100,
    "other part": 150,
    "rate": 170,
    "exchange": 350,
    "in the pound": 100,
    "pace": 250,
    "units": 100,
}
"""Points from which a working is meant whatever is written.

So high that of 10,200 figures of true passages which no point had been fitted to about a dozen lie beyond.
"""
UNEXPLAINED = -1000
"""Stands for the points of what no slip explains."""
_SLIP = 50  # points that a slip of two digits has, and one that is merely near has not
_MORE = 900  # points that how the figures stand to one another hardly ever adds
_NAMED = 5  # words of "as many as in"
_OF_EACH, _EACH_REACH = frozenset([("each", "of"), ("each", "by")]), 3  # words of "each of a"
_MOVED = ("change", "points")  # what tells a whole way
_THOUSAND = 3  # powers of ten by which tonnes are told in kilos
_OF_TWO = frozenset(["average", "product"])  # which are of what goes together
_BESIDE = frozenset("above below over under behind ahead".split())
_OF_THE = (["of"], ["of", "the"], ["of", "its"], ["of", "their"], ["out", "of"], ["out", "of", "the"])
_OF_WHICH = (("of", "which"), ("of", "whom"))
_SUMS = frozenset(["sum", "list"])
_FURTHER = frozenset(["and", "plus", "alongside", "besides", "well", "along", "together", "addition"])
_ENDS = frozenset([".", ";", ":", "which", "that", "who", "making", "taking", "bringing"])
_FURTHER_ON = 7  # words of "from the county's own reserves as well"
_LENGTHS = frozenset(["days", "weeks", "months", "quarters", "years"])
_THOSE = (["the"], ["those"], ["these"])
_SPREADING = frozenset(["average", "divided", "rate", "pace"])
_LISTED = 2  # semicolons, by which the items of a list are set apart
_OF_LIKE = frozenset(["product", "part", "list"])  # which count what they are made of

Rated = tuple[int, Option]
"""A working with its points."""


def refuted_by(working: Working, seen: Seen, nth: int, scales: Scales) -> Rated | None:
    """The working with its points, where it refutes the figure; None where it may well be another that is meant.

    Args:
        working: the working.
        seen: the figure.
        nth: how many other ways to work it out come before.
        scales: the points of the figures of the text.
    """
    slip = slip_for(working, seen) if working.name in BOUNDS else None
    if slip is None:
        return None
    least = least_for(working, seen, slip)
    if scales.odds_of_parts(working, seen) < least - _MORE:
        return None
    points = scales.odds(working, seen, nth)
    if points < least:
        return None
    option = option_of(working, seen, nth)
    return (points, option) if option is not None and option.refutes else None


def least_for(working: Working, seen: Seen, slip: int) -> int:
    """The points from which a working refutes a figure, without those of the slip that would explain it.

    Args:
        working: the working, of a name that has bounds.
        seen: the figure.
        slip: the points of the slip.
    """
    if slip == WRONG_SIDE:
        return SIDED
    of_levels = working.name in ("gap", "move") and seen.claim.kind != "difference"
    bounds = BOUNDS[f"{working.name} of levels" if of_levels else working.name]
    least = max(FAR, bounds.by_slip - slip) if slip >= STRONG else max(bounds.least, bounds.enough - slip)
    if slip >= NEVER and working.name in _BY_SLIP and not (working.name in _ADDED and _is_in_row(working, seen)):
        least -= FEWER
    if working.name == "list" and slip >= BEYOND_CHANCE:
        least = LISTED
    return min(least, SURE.get(working.name, least))


def _is_in_row(working: Working, seen: Seen) -> bool:
    """Whether some of what would give a figure stands behind it in its sentence, as the rest of a row does."""
    return any(part.sentence == seen.sentence and part.place > seen.place for part in working.parts)


def slip_for(working: Working, seen: Seen) -> int | None:
    """The points of a slip that would explain why a working does not give a figure; None where none is looked for.

    Args:
        working: the working.
        seen: the figure.
    """
    stated = seen.claim.quantity
    assert stated is not None
    if _counts_others(working, seen) or _rests_on_another(working) or _is_of_two_items(working, seen):
        return None
    if working.name == "share" and all(_is_move(part) for part in working.parts):
        return None
    if is_ruled_out_by_words(working, seen):
        return None
    if working.name in _SUMS and _goes_on(working):
        return None
    if working.name in _SPREADING and unit_of(seen.claim) in _LENGTHS and [*seen.ahead[-1:]] in _THOSE:
        return None  # "so that over the three months it came out 67,000 ahead"
    if is_of_other_ends(working.name, seen.claim, [part.claim for part in working.parts]):
        return None
    too_few = any(counts_one_more(part.claim) for part in working.parts)
    if working.name in _SPREADING and (too_few or says_of_rest(seen.ahead)):
        return None
    apart = abs(stated.value.adjusted() - working.given.adjusted())
    if apart >= _THOUSAND and any(unit_of(one.claim) in MEASURED for one in (seen, *working.parts)):
        return None
    points = slip_points(stated, working.given)
    if points is None or (points < STRONG and seen.claim.mood is not Mood.ASSERTED):
        return None  # "it sold 312 homes and 286 the year before, and expects 40 more"
    if points < _SLIP and points != WRONG_SIDE and working.name != "times":
        if working.name not in SURE or not any(abs(part.sentence - seen.sentence) <= 1 for part in working.parts):
            return None
        points = UNEXPLAINED
    if (working.name in _MOVED and _is_of_each(working, seen)) or _is_part_itself(working, seen):
        return None
    if is_of_time_named(working, seen) or tells_again(working, seen):
        return None
    return points if _is_of_these(working, seen, points) else None


def _is_of_these(working: Working, seen: Seen, points: int) -> bool:
    """Whether nothing behind a figure says that it is of something else than the figures that would give it."""
    if working.name == "times" and seen.behind[:1] == ("the",) and not MOVES.isdisjoint(seen.behind[1:2]):
        return all(map(_is_move, working.parts))  # "up £40 on last year. That is twice the rise of a year ago"
    if seen.ahead[-len(_OF_WHICH[0]) :] in _OF_WHICH and working.name == "share":
        return False  # "adds 120 places to the existing 800, of which 12% are taken"
    if "average" in seen.behind[:_NAMED] and seen.behind[:1] and seen.behind[0] in _BESIDE:
        return False  # "2.2 points above the average of the rich countries"
    if points >= STRONG and seen.behind[:1] == ("to",):
        return True  # "it sagged from $16,223 to $5,558", "24.5 to a room"
    if working.name == "times" and _is_as_many(seen.behind):
        return True
    return says_of_all(working, seen, by_slip=points >= STRONG) or not is_of_another(
        seen.claim, [part.claim for part in working.parts]
    )


def _goes_on(working: Working) -> bool:
    """ "Filled by £15.8m of savings and £8.5m from reserves as well as higher fees": more of no amount told."""
    last = max((part.claim for part in working.parts), key=lambda claim: claim.span.end)
    words = last.sentence.behind(last.span.end)
    at = next((n for n, word in enumerate(words[:_FURTHER_ON]) if word in _FURTHER), None)
    if at is None or not _ENDS.isdisjoint(words[:at]):
        return False
    return not any(word[:1].isdecimal() for word in words[at : at + _FURTHER_ON])


def _is_as_many(behind: Sequence[str]) -> bool:
    """ "Six times as many.", "twice as long": what a multiple goes with, where nothing names what it is of."""
    return behind[:1] == ("as",) and "as" not in behind[1:_NAMED]


def _rests_on_another(working: Working) -> bool:
    """ "240 passed and 160 failed, so 60% of those who sat it passed": whether one part says what another is."""
    rests = any(part.span in other.rests_on for part in working.parts for other in working.parts)
    return rests and working.name != "rate" and not _is_share_of_sum(working)


def _is_share_of_sum(working: Working) -> bool:
    """ "£86m, £41m and £13m, £140m in all. Homes account for 61%": whether the whole was summed of its parts."""
    if working.name != "share":
        return False
    part, whole = working.parts
    return whole.claim.kind == "total" and part.span in whole.rests_on and len(whole.rests_on) > 1


def _is_of_two_items(working: Working, seen: Seen) -> bool:
    """ "The diocese, €60,000; the two parishes, €20,000 each; a lady, €5,000": whether it takes two items of a list."""
    sentence = seen.claim.sentence
    if working.name not in _OF_TWO or sentence.words.count(";") < _LISTED:
        return False
    starts = sorted(part.span.start for part in working.parts if part.claim.sentence is sentence)
    return len(starts) > 1 and ";" in sentence.between(starts[0], starts[-1])


def _is_move(part: Seen) -> bool:
    """ "Up 11 cents on the month and $1.18 on the year": of no move of a level is another move of it a part."""
    return part.claim.kind == "difference" and part.claim.direction is not None


def _is_part_itself(working: Working, seen: Seen) -> bool:
    """ "The pass rate was 64%: 150 of the 500 got top marks": whether a share of its own is told behind a rate."""
    if working.name != "part" or ":" not in seen.ahead:
        return False
    own = seen.claim.sentence
    told = [part for part in working.parts if part.claim.sentence is own and part.span.start > seen.span.end]
    stated = value_of(seen.claim)
    return any(own.between(seen.span.end, one.span.start) in _OF_THE and stated < value_of(one.claim) for one in told)


def _is_of_each(working: Working, seen: Seen) -> bool:
    """ "13% more passengers: an average of 62 apiece, where it had been 53": whether it is so many to each, not all.

    Nor is the whole way what steps made that "were each of a quarter point".
    """
    if not _OF_EACH.isdisjoint(pairwise(seen.ahead[-_EACH_REACH:])):
        return True
    spread = any(part.behind[:1] in (("each",), ("apiece",)) for part in working.parts)
    return spread and {"each", "apiece"}.isdisjoint(seen.behind[:_NAMED])


def _counts_others(working: Working, seen: Seen) -> bool:
    """ "843,996 tickets in a town of 84,000 people": whether it counts what none of those that would give it does."""
    own = seen.claim.quantity
    nouns = {part.claim.quantity.noun for part in working.parts if part.claim.quantity is not None}
    return working.name in _OF_LIKE and own is not None and own.noun != "" and own.noun not in nouns
