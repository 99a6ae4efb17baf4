"""How far off a figure is, and whether it is too far for a slip: "Bank Rate is 1.1%", where it was 0.1%, is not."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT
from service.model.quantities import PERCENT, Hedge
from service.model.report import Label
from service.model.series import Nature
from service.numeric.rounding import half_up, last_place

_NEAR = Decimal("0.5")  # points; growth of 0.1% is not far from growth of 0.5%
#: No slip of the pen and no other reading makes one figure ten times another.
_WILD = Decimal("0.9")
_FEW_POINTS = 2
_WEEK = 7  # days; quarters differ by fewer in length
_COUNTED, _PASSED = frozenset(["level", "threshold"]), frozenset([Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.JUST_OVER])
_JUST = Decimal("1.1")  # times a mark that has just been passed
_POINT = (1, -1)  # places by which a point slips
_LEADING_BACK = frozenset(["after", "from", "against"])
_PACES = frozenset(["pace", "rate", "rise", "increase", "tempo", "clip", "slower", "faster", "quicker", "less", "more"])
#: … and one a hundred times another is of something else, however plainly told.
_HOPELESS = Decimal("0.99")


def is_wild(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether stated and actual differ tenfold, where the sentence does not name measure and days of this one."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.quantity is None or trial is None or trial.computation.value is None or verdict.article is not None:
        return False
    if is_plain(verdict, witnesses) and not misses_by(verdict, _HOPELESS):
        return False
    if is_tenfold_move(verdict, witnesses) or is_told_with_base(verdict, witnesses):
        return False
    if is_growth_beside(verdict, witnesses):
        return False
    if not trial.computation.value and not trial.option.direct:
        return False  # a reading that finds no change at all stands in for one that could not be made
    return misses_by(verdict, _WILD) and not is_of_small_rate(verdict)


def is_tenfold_move(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "$1.77, 40 cents cheaper than the week before", where it was 4: from days that are named, and its point is off.

    Only where another figure of the sentence, or what it goes on about, is what the series gives.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind != "difference" or claim.base is None or claim.quantity is None or not claim.quantity.unit:
        return False
    if trial is None or trial.computation.value is None:
        return False
    stated, actual = claim.quantity.value, abs(trial.computation.value)
    place = last_place(stated)
    by_point = any(half_up(actual.scaleb(power), place) == stated for power in _POINT)
    return by_point and (witnesses.bear_out(verdict) or witnesses.told_on(verdict))


def is_tenfold_bound(verdict: Verdict) -> bool:
    """ "More than a million people have crossed since 2018", where 100,712 had: the mark just passed, its point off."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or trial.computation.value is None or claim.quantity is None or claim.period is None:
        return False
    if claim.kind not in _COUNTED or claim.quantity.hedge not in _PASSED or claim.quantity.unit == PERCENT:
        return False
    best, actual = claim.candidates[0], trial.computation.value
    if best.weight < OUTRIGHT or best.carried:
        return False
    return any(
        claim.quantity.value.scaleb(-power) <= actual < claim.quantity.value.scaleb(-power) * _JUST for power in _POINT
    )


def is_of_small_rate(verdict: Verdict) -> bool:
    """ "Bank Rate is 1.1%", where it was 0.1%: a point off, as of a rate of any height, though ten times as much."""
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if claim.quantity is None or claim.quantity.unit != PERCENT or trial is None or trial.computation.value is None:
        return False
    if claim.kind != "level" or series is None or series.nature not in (Nature.STEP, Nature.RATE):
        return False
    best = claim.candidates[0]
    plain = best.weight >= OUTRIGHT and not best.carried
    return plain and abs(claim.quantity.value - trial.computation.value) < _FEW_POINTS


def is_told_with_base(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Inflation was 0.2% in December, after 2.2% in November": a rate of named days that moved from a right one.

    So it is no other rate, however far off: the writer took by how much it moved for what it was. So is "prices were
    0.2% higher in February than a year before, a slower pace than January's 3.0%".
    """
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if claim.period is None or claim.is_base or series is None or trial is None:
        return False
    if claim.kind != "level" and not (claim.kind == "percent_change" and trial.option.direct):
        return False
    best = claim.candidates[0]
    if series.nature is not Nature.RATE or best.weight < OUTRIGHT or best.carried:
        return False
    behind = [one for one in witnesses.beside(verdict) if one.grounded.claim.span.start >= claim.span.end][:1]
    return any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and one.grounded.claim.kind == "level"
        and one.trial.option.reading.series_id == trial.option.reading.series_id
        and one.trial.option.reading.window != trial.option.reading.window
        and _leads_back(claim.sentence.between(claim.span.end, one.grounded.claim.span.start))
        for one in behind
    )


def _leads_back(between: Sequence[str]) -> bool:
    """ "…, down from January's", "a slower pace than the": whether words lead from a rate to the one before it."""
    return not _LEADING_BACK.isdisjoint(between) or any(
        one in _PACES and two == "than" for one, two in pairwise(between)
    )


def is_growth_beside(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "GDP fell by 0.3% in the last quarter, after slipping 1.7% in the third": growth of days named, as beside it.

    So it is of the same measure, however many times what it was, as growth may be near nought.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind != "percent_change" or trial is None or not trial.option.direct or claim.period is None:
        return False
    best, actual, own = claim.candidates[0], trial.computation.value, trial.option.reading
    if best.weight < OUTRIGHT or best.carried or actual is None or claim.quantity is None:
        return False
    near = abs(claim.quantity.value - abs(actual)) < _FEW_POINTS and claim.period.window == own.window
    return near and any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.kind == claim.kind
        and one.trial is not None
        and one.trial.option.reading.series_id == own.series_id
        and one.trial.option.reading.window.days // _WEEK == own.window.days // _WEEK
        and one.trial.option.reading.window != own.window
        for one in witnesses.beside(verdict)
    )


def misses_by(verdict: Verdict, share: Decimal) -> bool:
    """Whether stated and actual lie further apart than a share of the larger."""
    quantity, trial = verdict.grounded.claim.quantity, verdict.trial
    if quantity is None or trial is None or trial.computation.value is None:
        return False
    if verdict.grounded.claim.tally is not None and not quantity.value:
        return False  # "no day saw more than 900": of none, one is not further off than many
    actual = abs(trial.computation.value)
    apart = abs(quantity.value - actual)
    if quantity.unit == PERCENT and apart <= _NEAR:
        return False
    return apart > share * max(actual, quantity.value)


def is_plain(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether a figure stands alone in its sentence with the days, and the measure, that this leaves no doubt of.

    The sentence names the measure outright, or has no words for another than that of the one before.
    """
    claim = verdict.grounded.claim
    if claim.period is None or not witnesses.stand_apart(verdict):
        return False
    return claim.candidates[0].weight >= OUTRIGHT or witnesses.told_on(verdict)
