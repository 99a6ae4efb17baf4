"""Levels accused in a sentence that goes from one time to the next, and that may be of either.

"After 2,742 arrivals in June, just 2,316 people crossed" is of July, though June alone is named, and "rough sleeping
rose by 20% last autumn after rising by 27% in 2023, from 3,069 to 3,898" of 2022 and 2023; "inflation was 3.8% and
Bank Rate 4% a year ago" has both of then. In "it fell by 1.2 points to June, and has risen by half a point since, to
3.1%" the last is of now. What is exactly the figure of the time right before or behind, or the latest, is left open
there.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from service.judge.fit.hedges import BOUNDS
from service.judge.rereading.places import Place, fits_at, tried
from service.judge.verdicts import Verdict, days_read, left_open
from service.judge.weighing import Weighed
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.report import Label
from service.model.series import Nature
from service.model.windows import DAY, Window
from service.store.interface import Store, Vintage

_AFTER = frozenset(["after", "following", "having", "follows", "followed"])
_FOLLOWING = frozenset("follow follows followed following after".split())
_TURNING = frozenset("follow follows followed now then since bringing taking".split())
_PRESENT = frozenset("stands is are has have today".split())
_JOINING, _OPENED = frozenset([",", ";", "and", "but"]), frozenset(["since", "after", "having"])
_THEN = ("when",)
_LAST_YEAR = (["this", "time", "last", "year"], ["a", "year", "earlier"], ["a", "year", "before"])
_OPENING = frozenset([":", ";", "–", "—"])
_LEVELS = frozenset(["level", "average", "threshold"])
_STEPS = (-1, 1, -3, 3, -12, 12, -24, -36)  # months to the period before or behind, and to "three years ago"
_MONTH = 35  # days
_CLOSING = 3  # words of "two years ago"
_COMPARING = 4  # … and of "nine more than a year ago", which is of the nine


def without_either_end(judged: Sequence[Weighed], store: Store, known_at: date | None) -> Sequence[Weighed]:
    """The verdicts, in the order of the text, such levels left open.

    Args:
        judged: the verdicts on all claims, with the slips that explain them.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    told = [one.verdict for one in judged]
    return [
        Weighed(left_open(one.verdict), None) if _is_of_either_end(one.verdict, told, store, known_at) else one
        for one in judged
    ]


def _is_of_either_end(verdict: Verdict, told: Sequence[Verdict], store: Store, known_at: date | None) -> bool:
    claim, own = verdict.grounded.claim, days_read(verdict)
    if verdict.label is not Label.CONTRADICTED or verdict.trial is None or own is None or claim.quantity is None:
        return False
    if claim.quantity.hedge in BOUNDS:
        return False  # "1.7% in September, the first time it has been over 2%", as it was before: it only bounds that
    if claim.kind not in _LEVELS or not (
        _is_behind_opening(claim, own, told)
        or _is_end_of_earlier(claim, own, told)
        or _is_of_time_behind(claim)
        or _is_past_turn(claim, own)
        or _is_before_other_days(claim, own, told)
    ):
        return False
    vintage = store.as_known(verdict.trial.option.reading.series_id, known_at)
    for window in _up_to_days_before(own) if _is_running(verdict, known_at) else _beside(own, vintage):
        there = tried(claim, Place(vintage.series.id, window), store, known_at)
        if there is not None and fits_at(there, claim.quantity):
            return True
    return False


def _is_behind_opening(claim: Claim, own: Window, told: Sequence[Verdict]) -> bool:
    """ "After 2,742 arrivals in June, just 2,316 people crossed": read of the days of an opening clause."""
    tokens = claim.sentence.tokens
    opens = next((at for at, token in enumerate(tokens) if token.lower in _AFTER), None)
    if opens is None or (opens and tokens[opens - 1].lower not in _OPENING):
        return False
    return any(_is_same(one.window, own) for one in _periods(claim, told, tokens[opens].start))


def _is_end_of_earlier(claim: Claim, own: Window, told: Sequence[Verdict]) -> bool:
    """ "Rose by 20% after rising by 27% in 2023, from 3,069 to 3,898": ends of a move, on the days of a later one."""
    lead = claim.sentence.before(claim.span.start)[-1:]
    ahead = [one for one in claim.sentence.tokens if one.start < claim.span.start]
    turns = [one.start for one in ahead if one.lower in _AFTER or one.lower in _THEN]
    if not turns or lead not in (["from"], ["to"]) or _is_dated_behind(claim):
        return False
    if claim.sentence.between(turns[-1], claim.span.start)[:1] == [*_THEN]:
        # "the same as in March, when it moved to 4.25% from 4%", "after slipping in May, when it went from 4 to 5"
        back = lead == ["from"] or any(one.lower in _AFTER for one in ahead)
        return back and claim.period is None and _is_told_before(claim, told, turns[-1])
    periods = _periods(claim, told, turns[-1])
    if any(one.window is None and one.role is PeriodRole.SHIFT for one in periods):
        return True  # "having risen by 27% the year before, from 3,069 to 3,898"
    then = next((one.window for one in reversed(periods) if one.window is not None), None)
    if then is None:
        return False
    return own.end >= then.start if lead == ["from"] else not _is_same(then, own)


def _is_dated_behind(claim: Claim) -> bool:
    """ "After 3.4% in May, inflation slowed to 3.6% in June": what its own days stand right behind is of no others."""
    period = claim.period
    if period is None or period.role is not PeriodRole.WINDOW or period.span.start < claim.span.end:
        return False
    return len(claim.sentence.between(claim.span.end, period.span.start)) <= 1


def _is_before_other_days(claim: Claim, own: Window, told: Sequence[Verdict]) -> bool:
    """ "The year's 695 boats held 53 people, up from 49 the year before": read of other days than before the 53's."""
    period = claim.period
    if period is None or period.role is not PeriodRole.SHIFT or not period.shift_months:
        return False
    if not claim.is_base or claim.sentence.before(claim.span.start)[-1:] != ["from"]:
        return False  # "against 2.4% the month before and 9.2% a year before"
    ahead = [one for one in told if one.grounded.claim.sentence is claim.sentence]
    ahead = [one for one in ahead if one.grounded.claim.span.end <= claim.span.start and one.label is Label.SUPPORTED]
    days = days_read(ahead[-1]) if ahead and ahead[-1].grounded.claim.kind == claim.kind else None
    return days is not None and days.whole_months is not None and days.shifted_months(period.shift_months) != own


def _is_past_turn(claim: Claim, own: Window) -> bool:
    """ "Since it fell in June inflation has gone up to 3.1%", "the rise to 3.5% follows one in November": of now."""
    period = claim.period
    named = period is not None and _is_same(period.window, own) and claim.sentence.span.contains(period.span)
    if not named or period is None or claim.is_base:
        return False
    if period.span.start > claim.span.start:
        return not _FOLLOWING.isdisjoint(claim.sentence.between(claim.span.end, period.span.start))
    between = claim.sentence.between(period.span.end, claim.span.start)
    goes_on = claim.sentence.words[0] in _OPENED or not _JOINING.isdisjoint(between)
    return not _TURNING.isdisjoint(between) or (goes_on and not _PRESENT.isdisjoint(between))


def _is_running(verdict: Verdict, known_at: date | None) -> bool:
    """ "The tally for 2024 now stands at 12,313": a running total of days that are not over is of now, or of late."""
    period, trial = verdict.grounded.claim.period, verdict.trial
    if period is None or period.window is None or trial is None or known_at is None:
        return False
    counted = trial.option.reading.cutoff is not None
    return counted and period.window.start <= known_at <= period.window.end


def _up_to_days_before(own: Window) -> Iterator[Window]:
    """A running total as it stood on each day of the month before."""
    return (Window(own.start, own.end - n * DAY) for n in range(1, min(_MONTH, own.days)))


def _is_told_before(claim: Claim, told: Sequence[Verdict], place: int) -> bool:
    """Whether a right figure of the same series stands in a sentence ahead of a place."""
    of_claim = {candidate.series_id for candidate in claim.candidates}
    return any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.sentence.span == claim.sentence.span
        and one.grounded.claim.block.id == claim.block.id
        and one.grounded.claim.span.start < place
        and not of_claim.isdisjoint(candidate.series_id for candidate in one.grounded.claim.candidates)
        for one in told
    )


def _is_same(then: Window | None, own: Window) -> bool:
    """Whether days are those of a period, or lie in it."""
    return then is not None and (then.contains(own) or own.contains(then))


def _periods(claim: Claim, told: Sequence[Verdict], start: int) -> Sequence[Period]:
    """The periods of the figures of a sentence that stand between a place and a figure."""
    claims = [one.grounded.claim for one in told if one.grounded.claim.block.id == claim.block.id]
    periods = [one.period for one in claims if one.sentence.span == claim.sentence.span and one.period is not None]
    return [one for one in periods if start < one.span.start < claim.span.start]


def _is_of_time_behind(claim: Claim) -> bool:
    """ "Inflation was 3.8% and Bank Rate 4% a year ago": both of then."""
    words = [word for word in claim.sentence.words if word.isalnum()]
    ago = "ago" in words[-_CLOSING:] and "than" not in words[-_COMPARING:]
    closed = ago or words[-4:] in _LAST_YEAR or words[-3:] in _LAST_YEAR
    moved_on = claim.is_base and claim.sentence.behind(claim.span.end)[:1] == [","]  # "from 3.8%, with petrol"
    return claim.period is None and closed and not moved_on


def _beside(own: Window, vintage: Vintage) -> Iterator[Window]:
    """The periods right before and behind one; of a value in force those of the values before and behind."""
    months, last = own.whole_months, vintage.last()
    if last is not None and (last.window.whole_months == months or vintage.series.nature is not Nature.FLOW):
        yield last.window
    if vintage.series.nature is Nature.STEP:
        yield from (Window.day(own.start - DAY), *((Window.day(own.end + DAY),) if own.end != date.max else ()))
        return
    for step in _STEPS if months is None or months == 1 else (-months, months, *_STEPS[4:]):
        yield own.shifted_months(step)
