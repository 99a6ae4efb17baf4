"""Whether figures that would give a third are of days, or of a sort, that its words rule out.

"56,042 were housed so. … The 35,651 of September are 20,391 more than three months earlier": so much lies between the
two, but the one is a year before the other, and not three months, and it fell. "5,454 came last July, and 14,200 this
year, 79% short of the 25,436 of last year": of a month and of seven nobody takes a percentage. Only of figures that are
right it is known what days they are of.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from service.claims.relate.meant.of_what_was_first import is_of_other_whole
from service.claims.relate.of_those_compared import are_of_third
from service.claims.relate.quoted import quotes
from service.extract.areas.areas import find_areas
from service.extract.changes import change_of
from service.judge.article.beaten_by import is_of_beaten, is_of_none_missed, is_of_what_is_left
from service.judge.article.of_other_sorts import are_of_other_sorts
from service.judge.article.told_at_once import are_told_at_once
from service.judge.article.told_of import compares
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.report import Label
from service.model.windows import Window
from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """What a right level of a text is of.

    Attributes:
        series_id: the series.
        days: its days.
        adds: whether it counts more the longer these are.
        below: whether it is a rate of less than nothing that is told without its sign: "prices fell, if only by 0.1%".
    """

    series_id: str
    days: Window
    adds: bool
    below: bool = False


Days = Mapping[int, Told]
_LEVELS = frozenset(["level", "threshold", "average", "total"])
_RATIOS = frozenset(["percent_change", "multiple"])
_MOVES = frozenset(["difference", "point_change", "percent_change", "multiple"])
_GAPS = frozenset(["difference", "point_change"])
_LEADS = frozenset("lead advantage majority margin deficit".split())
_TIMES = frozenset("hour day night week month quarter".split())
_BASES = frozenset("than from on over above below under against to of".split())
_FROM = frozenset(["than", "from", "on"])
_FROM_NOW = (["earlier"], ["ago"], ["previously"])
_AGAIN = frozenset("or , about some just nearly almost around a an the over".split())
_BEHIND = 2
_APPOSED = 6  # words of ", which is a sharp fall of"
_LED = 6  # words from a change to its base, "more than at the end of the"
_YEAR = 12  # months
_MONTHS = {"monthly": 1, "quarterly": 3, "annual": _YEAR, "yearly": _YEAR}
_UNEVEN = 3  # days by which months differ
_FEW = 62


def days_read(verdicts: Sequence[Verdict]) -> dict[int, Told]:
    """What the right levels of a text are of, by the identity of their claims.

    Args:
        verdicts: on all figures.
    """
    found: dict[int, Told] = {}
    for one in verdicts:
        if one.label is not Label.SUPPORTED or one.trial is None or one.grounded.claim.kind not in _LEVELS:
            continue
        read, series = one.trial.option.reading, one.grounded.series
        if read.base is None:
            adds = series is not None and series.accumulates
            found[id(one.grounded.claim)] = Told(read.series_id, read.window, adds, is_below_unsigned(one))
    return found


def is_below_unsigned(verdict: Verdict) -> bool:
    """Whether a level is a rate of less than nothing that is told without its sign.

    Args:
        verdict: on the level.
    """
    quantity = verdict.grounded.claim.quantity
    if quantity is None or quantity.unit != PERCENT or quantity.negative or verdict.trial is None:
        return False
    actual = verdict.trial.computation.value
    return actual is not None and actual < 0


def is_ruled_out(claim: Claim, kind: str, parts: Sequence[Claim], days: Days) -> bool:
    """Whether a figure is not worked out of two others, though they give it.

    Args:
        claim: the figure.
        kind: what it would be of them.
        parts: the two, in the order of the formula.
        days: those that the right ones are of.
    """
    if are_of_other_sorts(claim, kind, parts) or are_of_third(claim, parts):
        return True
    if len(parts) != len(("now", "base")):
        return False
    now, base = parts
    if kind == "share":
        return _is_whole_of_then(claim, base) or is_of_other_whole(claim, base)
    if kind == "average":
        return _are_of_other_days(days.get(id(now)), days.get(id(base)))
    if kind == "difference" and (_is_spread_otherwise(claim, parts) or is_of_none_missed(claim, parts)):
        return True
    if kind in _GAPS and (_is_lead_of_two_times(claim, parts) or _is_of_lost_sign(parts, days)):
        return True
    if kind == "percent_change" and (is_of_beaten(claim, parts) or is_of_what_is_left(claim, parts)):
        return True
    if kind in _MOVES and are_told_at_once(claim, parts):
        return True
    if kind == "percent_change" and any(_tells_again(claim, one) for one in parts):
        return True
    return kind in _MOVES and _is_against_words(claim, kind, parts, days)


def is_pair_ruled_out(claim: Claim, inputs: Sequence[Figure], verdicts: Sequence[Verdict]) -> bool:
    """The same of two figures of the text.

    Args:
        claim: the figure.
        inputs: the two, in the order of the formula.
        verdicts: on the figures near it.
    """
    told = [next((one for one in verdicts if quotes(one.grounded.claim, figure)), None) for figure in inputs]
    parts = [one.grounded.claim for one in told if one is not None]
    return len(parts) == len(inputs) and is_ruled_out(claim, claim.kind, parts, days_read([*filter(None, told)]))


def _is_of_lost_sign(parts: Sequence[Claim], days: Days) -> bool:
    """ "Prices fell, if only by 0.1%. A year earlier the rate was 1.8%": no 1.7 points lie between these two."""
    return sum((told := days.get(id(one))) is not None and told.below for one in parts) == 1


def _is_of_other_area(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "Germany had offered hope, when its rate dropped 0.5 points": of no two levels of the euro zone told before."""
    named = [one.area for one in find_areas(claim.sentence) if one.span.end <= claim.span.start]
    told = {area.area for one in parts for area in find_areas(one.sentence)} if named else set[str]()
    return bool(told) and told.isdisjoint(named)


def _is_against_words(claim: Claim, kind: str, parts: Sequence[Claim], days: Days) -> bool:
    now, base = parts
    own, other = days.get(id(now)), days.get(id(base))
    if other is None and _is_apposed_to(claim, base):
        return True
    if other is not None and is_elsewhen(claim, other.days, None if own is None else own.days):
        return True
    if own is None or other is None or own.series_id != other.series_id:
        return False
    if _is_of_other_area(claim, parts) or _is_of_other_length(claim, own.days, other.days):
        return True
    if own.adds and kind in _RATIOS and not _are_alike(own.days, other.days):
        return True
    if claim.direction is None and kind != "percent_change":
        return False  # "a gap of 16,318"
    if own.days.end < other.days.start:
        moved_by = (_between(now, claim) or [])[-1:] == ["by"]  # "beats 2022's 4,548 by 32%"
        moved = moved_by or (claim.direction is not None and not compares(claim))
        return moved and not claim.backward and not _leads_to(claim, base)
    return other.days.end < own.days.start and _is_apposed(claim, base)


def _is_apposed_to(claim: Claim, level: Claim) -> bool:
    """ "The month ended with 2,338 arrivals, a fall of 19% on November 2024": from no such level, but to it."""
    if claim.base is None or not is_right_behind(claim, claim.base):
        return False
    between = _between(level, claim) or []
    apposed = between[:1] == [","] and between[-1:] == ["of"] and len(between) <= _APPOSED
    return apposed and not level.is_base and "from" not in between


def _is_of_other_length(claim: Claim, now: Window, base: Window) -> bool:
    """ "The latest quarterly rise, 34,000, was 2.7%": of no two figures that lie a year apart."""
    ahead = claim.sentence.before(claim.span.start)[-_LED:]
    told = (_MONTHS[word] for word, noun in pairwise(ahead) if word in _MONTHS and change_of(noun, "noun") is not None)
    apart = abs((now.end.year - base.end.year) * _YEAR + now.end.month - base.end.month)
    return next(told, apart) != apart


def is_elsewhen(claim: Claim, base: Window, now: Window | None) -> bool:
    """Whether the words right behind a change name other days than those of a base.

    Args:
        claim: the change.
        base: days that it may be from.
        now: those that it led to, if they are known.
    """
    named = claim.base
    if named is None or not is_right_behind(claim, named):
        return False
    if named.role is PeriodRole.SHIFT and named.shift_months:
        from_now = named.span.of(claim.block.text).lower().split()[-1:] in _FROM_NOW  # not "the year before that"
        return from_now and now is not None and not meet(now.shifted_months(named.shift_months), base)
    if named.window is None:
        return False
    if named.role is PeriodRole.SAME:
        return named.window.end.year != base.end.year
    between = claim.sentence.between(claim.span.end, named.span.start)
    led = {named.preposition, *between} & _FROM
    sure = named.year_written or named.rule == "month-before" or _is_last_year(named, now, between)
    return bool(led) and sure and named.role is PeriodRole.WINDOW and not meet(named.window, base)


def _is_last_year(named: Period, now: Window | None, between: Sequence[str]) -> bool:
    """ "6% more than last year": of the year before the days that it led to, and not of these, as in January."""
    told = named.rule == "last-year" and between[1:] == ["than"]
    return told and now is not None and named.window is not None and named.window.end < now.start


def is_right_behind(claim: Claim, period: Period) -> bool:
    """ "6% more than in 2023": whether only a few words lie between a figure and days behind it.

    Args:
        claim: the figure.
        period: the days.
    """
    if not claim.span.end <= period.span.start < claim.sentence.span.end:
        return False
    between = claim.sentence.between(claim.span.end, period.span.start)
    return len(between) <= _LED and all(word.isalpha() for word in between)


def meet(one: Window, other: Window) -> bool:
    """Whether two stretches of days have a day in common."""
    return one.start <= other.end and other.start <= one.end


def _are_alike(one: Window, other: Window) -> bool:
    """Whether two stretches are about as long; a day may stand for the period that it ends."""
    low, high = sorted((one.days, other.days))
    return low == 1 or high - low <= max(_UNEVEN, low // _FEW)


def _leads_to(claim: Claim, base: Claim) -> bool:
    """ "In 2011 it was 412, 36% less than today's 640": whether the base stands right behind the change."""
    if base.sentence is not claim.sentence or base.span.start < claim.span.end:
        return False
    between = claim.sentence.between(claim.span.end, base.span.start)
    return len(between) <= _LED and not _BASES.isdisjoint(between)


def _is_apposed(claim: Claim, level: Claim) -> bool:
    """ "Last January it was £1,738, £20 less": whether a change stands right behind a level of then, as said of it."""
    than = claim.sentence.behind(claim.span.end)[:_BEHIND]
    return _between(level, claim) == [","] and not level.is_base and "than" not in than


def _between(level: Claim, claim: Claim) -> Sequence[str] | None:
    """The words from a level to a figure behind it in its sentence; None where it stands elsewhere."""
    if level.sentence is not claim.sentence or level.span.end > claim.span.start:
        return None
    return claim.sentence.between(level.span.end, claim.span.start)


def _tells_again(claim: Claim, part: Claim) -> bool:
    """ "A reduction of 78%, or 740,000": whether a figure tells the change once more, in other terms."""
    first, last = sorted((claim, part), key=lambda one: one.span.start)
    if first.sentence is not last.sentence or part is first:
        return False
    between = first.sentence.between(first.span.end, last.span.start)
    return "or" in between and _AGAIN.issuperset(between)


def _is_lead_of_two_times(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "Yes is at 47%, No at 41%. In March it was 44% to 45%. A three-point lead": no lead of what is on what was."""
    words = [*claim.sentence.before(claim.span.start)[-_LED:], *claim.sentence.behind(claim.span.end)[:1]]
    if claim.direction is not None or _LEADS.isdisjoint(words):
        return False
    one, other = parts
    return one.is_base is not other.is_base or (one.period != other.period and one.sentence is not other.sentence)


def _is_spread_otherwise(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "£1,971 … so £1,578 more. It comes to £396 a month": between two bills of a year lies no sum of a month."""
    per = "" if claim.quantity is None else claim.quantity.per
    if per not in _TIMES:
        return False
    told = any(one.quantity is not None and one.quantity.per == per for one in parts)
    return not told and not any({f"{per}ly", "daily"} & set(one.sentence.words) for one in parts)


def _is_whole_of_then(claim: Claim, whole: Claim) -> bool:
    """ "16,387 died, after 11,141 the week before. Of the certificates 3,475 named it": no part of what was before."""
    if whole.sentence is claim.sentence or claim.is_base:
        return False
    period = whole.period
    return whole.is_base or (period is not None and min(period.shift_months, period.shift_days) < 0)


def _are_of_other_days(one: Told | None, other: Told | None) -> bool:
    return one is not None and other is not None and not meet(one.days, other.days)
