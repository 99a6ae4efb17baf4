"""Days that a sentence goes back to and leaves again: what is told behind it is not of them.

"The rate shot up to 14.7%. In February it had been 3.5%. A broader gauge came in at 22.8%": of the days of the 14.7%.
What is told in the same tense, or points at what was told ("that was a low"), goes on about the earlier ones.
"""

from collections.abc import Sequence
from datetime import date

from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.series import Nature, Series
from service.records import replace

_HAD = frozenset(["had", "hadn't"])
_HAD_REACH = 6  # words of "the rate had in fact already been"
_TIME = frozenset("time stood stands stayed was were higher lower above below exceeded topped seen occasion".split())
_POINTING = frozenset("it its that this these those they which even then".split())
_YEAR = 12  # months
_SAME_POINTS = frozenset(["same-point", "same-stage"])
_SAME_DAYS = frozenset(["same-date", "same-day", "same-time", "same-moment", "same"])
_FIGURES = frozenset(
    f"same-{word}" for word in ("figure", "number", "rate", "reading", "total", "tally", "count", "level")
)
_UNTIL = frozenset(["by", "up_to", "until", "till", "to"])
"""What makes all days of the year up to the one: "by the same date last year"; "on the same date" is one of them."""
_OPENING = 2  # words of "But that"


def is_told_back(claim: Claim) -> bool:
    """Whether the words before a figure tell it as what had been so by then: "in February it had been 3.5%".

    So does "the last time it was higher was August 2018, at 2.7%", "it last stood above that in 1992, at 5.8%".
    """
    lead = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()
    at = lead.index("last") if "last" in lead else len(lead)
    return not _HAD.isdisjoint(lead[-_HAD_REACH:]) or not _TIME.isdisjoint(lead[at + 1 : at + 2])


def goes_on(claim: Claim) -> bool:
    """Whether a figure may be of days that were told back: it is so told itself, or its sentence points at them."""
    return is_told_back(claim) or not _POINTING.isdisjoint(claim.sentence.words[:_OPENING])


def now_and_then(claim: Claim, told: Sequence[Target], latest: Sequence[Target]) -> Sequence[Target]:
    """The days that a claim may be of, those counted from the latest first where "ago" counts from now.

    "It was 10.6% in October. It was 9.9% in September and 4.1% a year ago": a year before October, rather. So where it
    opens a sentence: "In July it was $83.76. In January it was $66.60. A year ago it was $71.04".

    Args:
        claim: any claim.
        told: the days that its words tell.
        latest: the same, counted from the latest days that the text speaks of.
    """
    period = claim.period
    if not latest or period is None or period.shift_months % _YEAR or not is_ago(claim):
        return [*told, *latest]
    behind = claim.sentence.between(claim.sentence.span.start, claim.span.start)[-1:] == ["and"]
    opens = period.span.start == claim.sentence.span.start
    if not ((behind or opens) and all(one.window.start > other.window.start for one in latest for other in told)):
        return [*told, *latest]
    return [*(replace(one, plausibility=0) for one in latest), *(replace(one, plausibility=1) for one in told)]


def is_ago(claim: Claim) -> bool:
    """ "Two years ago", which is counted from now, and not from what was told last, as "two years earlier" may be.

    So is "the comparable figure a year ago", where it points to no days but those.
    """
    period = claim.period
    if period is None or not (period.role is PeriodRole.SHIFT or (is_the_same(period) and period.rule in _FIGURES)):
        return False
    return period.span.of(claim.block.text).lower().endswith(" ago")


def is_the_same(period: Period | None) -> bool:
    """ "The same point of 2023": a period of another time that only points to one."""
    return period is not None and period.role is PeriodRole.SAME


def to_this_day(period: Period | None) -> bool:
    """ "This time last year", "by the same point in 2023": as far as the year has come, whatever came between."""
    if period is None or not is_the_same(period):
        return False
    until = period.preposition in _UNTIL and period.rule in _SAME_DAYS
    return until or period.rule.startswith("this-") or period.rule in _SAME_POINTS


def lies_ahead(target: Target, series: Series, published: date | None) -> bool:
    """ "Set next April's rise at 3.9%": days to come of what nobody can know yet, so that no more is told of them."""
    return series.nature is not Nature.STEP and published is not None and target.window.start > published
