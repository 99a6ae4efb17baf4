"""Figures accused on days that stand in for a time that their words name, and that was not read.

"In the twelve months to August it fell by 0.7 points. In the twelve before, it rose by 1.6 points, to 3.8%": of August
a year ago. "Over the same months last year it fell by 2.2 points": over as many as were told before.
"Between 933 and 2,742 people have come in each of the past seven months": of each, and not of all together.
"""

import re
from itertools import pairwise

from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.series import Nature
from service.model.windows import Window

_BEFORE = re.compile(
    r"\bthe (?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})"
    r" before(?= (?:that|it|them|those|then|this)\b|,|\s*[.;)]|$)",
    re.IGNORECASE,
)
_SAME_MONTHS = re.compile(
    r"\bsame (?:(?!day|week|month|year|quarter)[a-z]+ |\d{1,2} )?(?:months|weeks|quarters)\b", re.I
)
_EACH = frozenset(["each", "every"])
_UNITS = frozenset("day week month quarter year".split())
_OF_UNITS = frozenset("days weeks months quarters years".split())
_LASTING = frozenset(["for", "over", "across"])
_HALFWAY = frozenset(["midyear", "midsummer", "midwinter", "mid"])
_MORE = 1.5  # times as long
_REACH = 6  # words of "each of the past seven months"
_LONGEST = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366}
_LEVELS = frozenset(["level", "threshold", "total"])
_STANDING_IN = (None, 12)  # months of days that stand in for some of a year


def is_of_unread_time(verdict: Verdict) -> bool:
    """Whether a figure is told of a time that its reading does not answer to.

    Args:
        verdict: of an accused figure.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None:
        return False
    window = trial.option.reading.window
    series, behind = verdict.grounded.series, claim.sentence.behind(claim.span.end)
    undated = claim.is_base and claim.period is None and (series is None or series.nature is not Nature.STEP)
    if undated and behind[:1] == ["previously"]:
        return True  # "compared to -0.2% previously"
    if _is_of_part_of(claim) or _is_average_over(verdict, window) or _is_of_halfway(claim):
        return True
    return _is_of_those_before(claim) or _is_over_same_months(verdict, window) or _is_of_each(verdict, window)


def _is_of_halfway(claim: Claim) -> bool:
    """ "At midyear they inherited a queue a third shorter than 12 months before": of then, and not of the latest."""
    ahead = claim.sentence.before(claim.span.start)
    dated = claim.period is not None and claim.period.span.end <= claim.span.start
    return not dated and claim.kind in AGAINST_BASE and not _HALFWAY.isdisjoint(ahead)


def _is_of_those_before(claim: Claim) -> bool:
    """ "In the twelve before, it rose to 3.8%": of no time that was told, where none is named behind these words."""
    if "before" not in claim.sentence.words:
        return False
    ahead = claim.block.text[claim.sentence.span.start : claim.span.start]
    told = next((one for one in reversed([*_BEFORE.finditer(ahead)])), None)
    if told is None:
        return False
    dated = claim.period is not None and claim.period.span.start > claim.sentence.span.start + told.start()
    return not dated


def _is_of_part_of(claim: Claim) -> bool:
    """ "In the first seven months of this year it averaged $90.60, in those of last year $71.79": not of all of it."""
    period = claim.period
    return period is not None and claim.sentence.before(period.span.start)[-3:] == ["in", "those", "of"]


def _is_average_over(verdict: Verdict, window: Window) -> bool:
    """ "3.1% in August, which brings the average for the past three months to 2.9%": not of the last of them."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    days = None if claim.period is None else claim.period.window
    if days is None or claim.kind not in _LEVELS or "average" not in claim.sentence.words:
        return False
    summed = series is not None and series.accumulates
    ahead = claim.sentence.before(claim.span.start)
    told = next((n for n, word in enumerate(reversed(ahead)) if word in (",", ";", "average")), None)
    if not told or ahead[-1 - told] != "average" or ahead[-told] not in _LASTING:
        return False  # "the average pump price had come down to $5.64 by this week"
    return summed or days.days > _MORE * window.days


def _is_over_same_months(verdict: Verdict, window: Window) -> bool:
    """ "Over the same months last year it fell by 2.2 points, to 7.9%": a move over all of them, and where it ended."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if "same" not in claim.sentence.words:
        return False
    ahead = claim.block.text[claim.sentence.span.start : claim.span.start]
    if _SAME_MONTHS.search(ahead) is None:
        return False
    flows = series is not None and series.accumulates  # of which those months were told, and what came in them
    moved = claim.kind in AGAINST_BASE and not flows and claim.base is None
    reached = claim.kind in _LEVELS and claim.sentence.before(claim.span.start)[-1:] == ["to"]
    return moved or (reached and window.whole_months in _STANDING_IN)


def _is_of_each(verdict: Verdict, window: Window) -> bool:
    """ "In each of the past seven months between 933 and 2,742 came", "every month this year fewer than 3,000"."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    summed = series is not None and series.accumulates
    if claim.kind not in _LEVELS or not summed or _EACH.isdisjoint(claim.sentence.words):
        return False
    tokens = [one.lower for one in claim.sentence.tokens]
    for at, (one, unit) in enumerate(pairwise(tokens)):
        if one not in _EACH:
            continue
        listed = next((word for word in tokens[at + 1 : at + 1 + _REACH] if word in _OF_UNITS), None)
        each = unit if unit in _UNITS else listed[:-1] if listed is not None and unit == "of" else None
        if each is not None and window.days > _LONGEST[each]:
            return True
    return False
