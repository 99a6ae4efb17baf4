"""A change told first, of the levels behind it: "Complaints fell by a fifth. There were 1,280, down from 1,600".

The next sentence goes on about the same thing: somebody counted so many, of no other name. It tells one level of now
and one of then, and no third but what lies between them; neither is of other days than the change names.
"""

from service.claims.relate.meant.sight import Meant, Sight, before_of, is_plain, of_one_sort
from service.claims.relate.meant.which_was_then import says_when, then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, noun_of, unit_of
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES, PERCENT, Direction
from service.numeric.conversions import MEASURED

_SUBJECTS = frozenset(["it", "they", "there", "we", "he", "she", "volunteers", "staff", "police", "officers", "crews"])
_ARTICLES = frozenset(["the", "its", "their"])
_COUNTING = frozenset(
    "was were had has have received receive took takes answered logged recorded counted carried stood saw dealt"
    " registered handled fielded reported drew attracted treated issued gave handed sold made used visited".split()
)
_AMID = frozenset(["at", "with", "to", "of", "some", "about", "just", "only", "over", "a", "total", "out", "in", "all"])
_ANYTHING = frozenset(["", "case", "cases", "people", "person", "incident", "report", "call", "time"])
_GENERAL = frozenset(["demand", "use", "usage", "activity", "business", "trade", "workload", "need"])
"""What may be told by how many of anything there were."""
_STEM = 4  # letters by which a word is known again
_PAIR = len(("now", "then"))
_NAMED = 2  # words of "local demand"
_LED = 7  # words of "the council logged a total of"
_NO_COUNTS = NO_COUNTS | APART | CURRENCIES | frozenset(MEASURED)


def moved_to_levels(sight: Sight) -> Meant | None:
    """The level now and the one of then."""
    claim = sight.claim
    if unit_of(claim) != PERCENT or claim.direction is None or claim.kind != "percent_change":
        return None
    if not says_when(sight.after):
        return None  # "rose by a third at night"
    if any(one.sentence is claim.sentence for one in (*sight.before[-1:], *sight.behind[:1])):
        return None
    row = [one for one in sight.behind if sight.behind and one.sentence is sight.behind[0].sentence]
    if not row or row[0].block is not claim.block or not _follows(claim, row[0]):
        return None
    pair = [one for one in row if is_plain(one) and unit_of(one) not in _NO_COUNTS]
    others = [one for one in row if one not in pair and unit_of(one) not in APART - NO_COUNTS]
    if len(pair) != _PAIR or not of_one_sort(*pair) or any(one.kind != "difference" for one in others):
        return None
    base = then_of(pair)
    now = pair[0] if base is pair[1] else pair[1]
    if base is None or not _goes_on_about(claim, pair[0]) or not _is_of_its_days(claim, now, base):
        return None
    rose = value_of(now) > value_of(base)
    told = rose is (claim.direction is Direction.UP)
    return ("percent_change", (figure_of(now), figure_of(base))) if told else None


def _follows(claim: Claim, one: Claim) -> bool:
    """Whether no sentence stands between two."""
    return not claim.block.text[claim.sentence.span.end : one.sentence.span.start].strip()


def _goes_on_about(claim: Claim, level: Claim) -> bool:
    """ "It received 1,280", "the council logged 4,320 cases": somebody counted what the change is of."""
    words, told = before_of(level), {word[:_STEM] for word in claim.sentence.words}
    named = 2 if {*words[:1]} <= _ARTICLES else 1
    opens = bool(words) and (named > 1 or words[0] in _SUBJECTS) and len(words) <= _LED
    counted = opens and not _COUNTING.isdisjoint(words[named : named + 2])
    noun = noun_of(level)
    known = (_COUNTING | _AMID).issuperset(words[named:])
    return (
        counted
        and known
        and (noun in _ANYTHING or noun[:_STEM] in told or not _GENERAL.isdisjoint(claim.sentence.words[:_NAMED]))
    )


def _is_of_its_days(claim: Claim, now: Claim, base: Claim) -> bool:
    """Not "up 30% since 2019. It took 5,460 last year, against 4,900 in 2022", nor "up 8% in May. In June …"."""
    told = claim.base or (
        claim.period if claim.period is not None and claim.period.role is PeriodRole.TO_DATE else None
    )
    if told is not None and not _are_of_one_time(told, base.period):
        return False
    own = claim.period
    return own is None or own is told or now.period is None or _are_of_one_time(own, now.period)


def _are_of_one_time(one: Period, other: Period | None) -> bool:
    if other is None or one.window is None or other.window is None:
        return other is not None and one.shift_months == other.shift_months
    return one.window == other.window or one.window.start == other.window.start
