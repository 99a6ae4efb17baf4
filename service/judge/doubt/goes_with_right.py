"""Figures loosely named that go with a right one of the same series: "up 3.1% in August, after 2.6% in July".

"Prices" and "out of work" may name other things; but where the figure beside it is just what the series gives, a second
that is told of other days, by words that say which, is of the series as well: "A year before it was 4.2%", "taking the
annual rate down from 4.2% to 2.6%".
"""

from decimal import Decimal

from service.claims.threshold import DAY_REACHED
from service.judge.doubt.far_off import misses_by
from service.judge.doubt.signs_of_misreading import OF_THE_PEN
from service.judge.evidence.between_verdicts import digits_of, is_bound, series_of, window_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.report import Diagnosis, Label
from service.model.series import Nature

_KINDS = frozenset(["level", "percent_change"])
_NATURES = frozenset([Nature.RATE, Nature.STEP, Nature.STOCK])
_DIGITS = 2  # of the right one, so that it is so by no chance
_DATING = frozenset(["in", "for", "of", "the", "during", "over", "at", "a", ","])
_FAR = Decimal("0.5")
_OTHER_SERIES = frozenset(["wrong_measure", "wrong_area"])
_OPENING = frozenset([",", ";", "when"])
_PLAIN = frozenset("it they the rate figure level was were had been stood at then back just only".split())
_NEAR = 3  # figures ahead
_OF_LENGTH = OF_THE_PEN | {"annualised"}
_LEADING_BACK = frozenset("after from against with than following".split())
_HEDGES = frozenset("a an rise rising reading rate of increase increasing just only about by being the".split())
_CLOSING = frozenset(", . ; : ( ) – — and but while as when which then here there".split())
"""What may stand behind a figure and its days without saying more of what it is of: not "for services"."""
_NAMED = frozenset([PeriodRole.WINDOW, PeriodRole.SHIFT])


def goes_with_right(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a right figure beside one, or before it, makes sure of a series that its words name loosely.

    Args:
        verdict: on the figure, which is not what its series gives.
        diagnosis: the slip that would explain it.
        witnesses: what the other figures of the text say.
    """
    claim = verdict.grounded.claim
    if _is_day_of_mark(verdict, witnesses) or _is_of_month_alone(verdict, diagnosis, witnesses):
        return True
    if not _is_plain(verdict) or not _says_no_more(claim):
        return False
    if witnesses.tell_it_beside(verdict) or witnesses.give_another(verdict):
        return False
    ahead = [one for one in witnesses.beside(verdict) if one.grounded.claim.span.end <= claim.span.start][-1:]
    right = bool(ahead) and _is_right_of(ahead[0], verdict)
    if right and _is_second_end(ahead[0].grounded.claim, claim):
        return window_of(ahead[0]).end < window_of(verdict).end
    pen = diagnosis is not None and diagnosis.code in OF_THE_PEN
    if (diagnosis is not None and diagnosis.code in _OTHER_SERIES) or (misses_by(verdict, _FAR) and not pen):
        return False
    if witnesses.failing(verdict) > 1:
        return False
    if _is_base_of_right(verdict, witnesses):
        return True
    if claim.period is None or claim.period.role not in _NAMED:
        return False
    return (right and _leads_back(ahead[0].grounded.claim, claim)) or witnesses.told_on(verdict)


def _is_day_of_mark(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "It went over 30,000 on Saturday. Last year it took until 30 October": of a mark that is rightly told."""
    claim = verdict.grounded.claim
    if claim.shape != DAY_REACHED or claim.mark is None or claim.period is None or not claim.candidates:
        return False
    if witnesses.failing(verdict) > 1:
        return False
    return any(
        one.grounded.claim.quantity is not None
        and one.grounded.claim.quantity.value == claim.mark.value
        and series_of(one) == series_of(verdict)
        for one in witnesses.told_before(verdict)
        if one.label is Label.SUPPORTED
    )


def _is_of_month_alone(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """ "Prices rose by 13% in June alone, lifting the annual rate to 9.1%": the year's rate of the month is right.

    The words say that it is over the month, and a slip explains what it is instead of the month's.
    """
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if diagnosis is None or diagnosis.code not in _OF_LENGTH or series is None or trial is None:
        return False
    if not trial.option.direct or series.growth_over != 1 or claim.period is None or witnesses.failing(verdict) > 1:
        return False
    return any(
        one.trial is not None
        and one.trial.option.direct
        and one.trial.option.reading.series_id in series.siblings
        and window_of(one) == window_of(verdict)
        and one.grounded.claim.quantity is not None
        and len(digits_of(one.grounded.claim.quantity)) >= _DIGITS
        for one in witnesses.held
        if one.grounded.claim.kind in _KINDS and one.grounded.claim.block is claim.block
    )


def _is_base_of_right(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "5.2%, 0.8 points more than a year earlier, when it was 4.8%": what a right change to a right level is from."""
    claim, own = verdict.grounded.claim, window_of(verdict)
    lead = claim.sentence.before(claim.span.start)
    at = max((n for n, word in enumerate(lead) if word in _OPENING), default=-1)
    if not _PLAIN.issuperset(lead[at + 1 :]):
        return False
    near = [*witnesses.told_before(verdict)][-_NEAR:]
    right = [one for one in near if one.label is Label.SUPPORTED and series_of(one) == series_of(verdict)]
    changes = [one for one in right if one.trial is not None and one.trial.option.reading.base == own]
    return any(
        window_of(one) == window_of(change) and one.grounded.claim.kind in _KINDS
        for change in changes
        for one in right
        if one is not change
    )


def _is_plain(verdict: Verdict) -> bool:
    """Whether a figure is a rate as published, of a series whose values are each of one time."""
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or series.nature not in _NATURES or trial is None or not trial.option.direct:
        return False
    return claim.kind in _KINDS and claim.quantity is not None and not is_bound(verdict) and not claim.past_perfect


def _says_no_more(claim: Claim) -> bool:
    """Whether nothing behind a figure and its days says more of it: not "5.0% in July for services"."""
    period = claim.period
    behind = [token for token in claim.sentence.tokens if token.start >= claim.span.end]
    if period is not None and period.span.start >= claim.span.end:
        between = claim.sentence.between(claim.span.end, period.span.start)
        dated = _DATING.issuperset(between)  # "in July"
        behind = [token for token in behind if token.start >= period.span.end] if dated else behind
    return not behind or behind[0].lower in _CLOSING


def _is_right_of(one: Verdict, verdict: Verdict) -> bool:
    """Whether one figure is just what the series of another gives, in digits that are so by no chance."""
    claim, trial = one.grounded.claim, one.trial
    if one.label is not Label.SUPPORTED or trial is None or not trial.option.direct or claim.quantity is None:
        return False
    alike = series_of(one) == series_of(verdict) and claim.kind in _KINDS and not is_bound(one)
    return alike and len(digits_of(claim.quantity)) >= _DIGITS


def _is_second_end(first: Claim, claim: Claim) -> bool:
    """ "From 4.2% to 2.6%": the end of a move whose start is told right before it."""
    return first.is_base and not claim.is_base and claim.sentence.between(first.span.end, claim.span.start) == ["to"]


def _leads_back(first: Claim, claim: Claim) -> bool:
    """ "Rose by 3.1% in August, after 2.6% in July": nothing between but the words that set one against the other."""
    spans = [one.span for one in (first.period, claim.period) if one is not None]
    between = [
        token.lower
        for token in claim.sentence.tokens
        if first.span.end <= token.start < claim.span.start
        and not any(span.start <= token.start < span.end for span in spans)
    ]
    leading = next((at for at in range(len(between) - 1, -1, -1) if between[at] in _LEADING_BACK), None)
    return leading is not None and _HEDGES.issuperset(between[leading + 1 :])
