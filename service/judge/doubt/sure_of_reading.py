"""Whether what stands beside a figure, or the slip that explains it, leaves no doubt of how it was read."""

from decimal import Decimal

from service.claims.bind.peaks.undated_peaks import peak_named
from service.claims.subject.carried.implied import LOOSE
from service.judge.doubt.change_to_level import is_against_its_word, leads_to_level
from service.judge.doubt.changed_places import have_changed_places
from service.judge.doubt.far_off import misses_by
from service.judge.doubt.goes_with_right import goes_with_right
from service.judge.doubt.named_measure import is_led_up_to
from service.judge.doubt.prices_at_large import are_prices_at_large
from service.judge.doubt.rows_of_tables import is_row_of_table
from service.judge.doubt.signs_of_misreading import (
    SEVERAL,
    SURE,
    TELLING,
    counts_what_goes_with_it,
    is_misread,
    is_of_days_beside,
    is_of_pen,
)
from service.judge.doubt.top_of_other_days import is_top_of_other_days
from service.judge.evidence.between_verdicts import AGAINST_BASE, days_of, digits_of, is_bound, series_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.periods import PeriodRole
from service.model.report import Diagnosis, Label
from service.model.series import Nature

#: Slips of the pen and of the period that no diagnosis names rarely move a figure by more than half.
FAR = Decimal("0.5")
#: What speaks for other days than those of the reading, and not against the writer where the text names no days.
OTHER_DAYS = frozenset(["wrong_period", "cumulative_for_single"])
#: What speaks for another series than that of the reading.
OTHER_SERIES = frozenset(["wrong_measure", "wrong_area"])
_TWO = 2
_YEAR = len("2020")
_OF_OTHERS = frozenset(
    "than from since against after before until till when versus compared next later earlier ago".split()
)
_POINTING = frozenset((one, verb) for one in ("that", "this", "it") for verb in ("is", "was", "'s", "’s"))
_HEDGES = frozenset("about some around roughly nearly almost just only still over more than a".split())
_TELLING_BASE = 2  # digits of what a figure moved from
_TELLING_LOOSELY = 5  # … where the words may name another thing


def is_sure(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a slip of the pen, or the other figures, make sure of a reading that no word names."""
    loosely = verdict.grounded.claim.candidates[0].weight <= LOOSE
    if is_of_pen(verdict, diagnosis, _TELLING_LOOSELY if loosely else TELLING):
        return True
    if counts_what_goes_with_it(verdict, diagnosis, _TELLING_LOOSELY if loosely else TELLING):
        return True
    told = verdict.grounded.claim.quantity
    if is_of_days_beside(verdict, diagnosis) and told is not None and len(digits_of(told)) >= _TELLING_LOOSELY:
        return True  # "The final three months of 2025 saw 41,472 people land", as the year did
    if _is_of_year_beside(verdict, diagnosis, witnesses):
        return True
    if is_row_of_table(verdict, diagnosis, witnesses) or is_led_up_to(verdict, diagnosis, witnesses):
        return True
    if are_prices_at_large(verdict, diagnosis, witnesses) or _goes_on_of_level(verdict, witnesses):
        return True
    if _counts_those(verdict, witnesses) and not misses_by(verdict, FAR):
        return True
    if verdict.trial is not None and verdict.trial.came_from is not None and witnesses.bear_out(verdict):
        return True  # "Brent rose in October, averaging $64.54 a barrel after $67.99": only its way is wrong
    if _moved_from(verdict, witnesses) or _is_ranked_beside(verdict, diagnosis, witnesses):
        return True
    if _points_to_right(verdict, witnesses) or goes_with_right(verdict, diagnosis, witnesses):
        return True
    if is_misread(verdict, diagnosis, witnesses):
        return False
    if _is_of_days_exchanged(verdict, diagnosis, witnesses):
        return True
    return _is_settled(verdict, diagnosis, witnesses) or (not loosely and witnesses.bear_out(verdict))


def _is_of_year_beside(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """ "Back in fiscal 2020 agents logged 1,734,686", as they did a year later: all that its sentence tells, and when.

    So many digits are of the series, whatever its words; and the sentence writes no other days.
    """
    claim, period = verdict.grounded.claim, verdict.grounded.claim.period
    if diagnosis is None or diagnosis.code != "wrong_period" or period is None or claim.quantity is None:
        return False
    if claim.kind != "level" or not period.year_written or len(digits_of(claim.quantity)) < _TELLING_LOOSELY:
        return False
    words = claim.sentence.words
    only = sum(len(word) == _YEAR and word.isdecimal() for word in words) == 1 and _OF_OTHERS.isdisjoint(words)
    return only and period.role is PeriodRole.WINDOW and len(witnesses.beside(verdict)) == 1


def _goes_on_of_level(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "There were 7.67 million vacancies in October. August had only 7.23 million": as many of them, of days named."""
    claim, period = verdict.grounded.claim, verdict.grounded.claim.period
    if claim.kind != "level" or not claim.candidates[0].carried or claim.quantity is None or is_bound(verdict):
        return False
    dated = period is not None and period.window is not None and not claim.is_base
    telling = len(digits_of(claim.quantity)) >= TELLING
    return dated and telling and not misses_by(verdict, FAR) and witnesses.told_on(verdict)


def is_sure_of_days(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether what stands beside a figure leaves no doubt of what and when it is of."""
    led = is_led_up_to(verdict, diagnosis, witnesses) or leads_to_level(verdict, witnesses)
    led = led or is_row_of_table(verdict, diagnosis, witnesses) or _is_from_peak(verdict, witnesses)
    other = diagnosis is not None and diagnosis.code in OTHER_DAYS
    led = led or (_counts_those(verdict, witnesses) and (other or not misses_by(verdict, FAR)))
    led = led or is_against_its_word(verdict, witnesses) or is_top_of_other_days(verdict, witnesses)
    return led or have_changed_places(verdict, witnesses)


def is_of_other_length(verdict: Verdict, diagnosis: Diagnosis | None) -> bool:
    """ "In April alone prices rose 3.5%", as they did in a year: the words leave it no other length of time."""
    claim = verdict.grounded.claim
    return (
        diagnosis is not None and diagnosis.code == "annualised" and (claim.over is not None or claim.base is not None)
    )


def _counts_those(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "41,472 people in 672 boats": what says that it counts them, beside what those came in."""
    quantity = verdict.grounded.claim.quantity
    return quantity is not None and bool(quantity.noun) and witnesses.count_rightly(verdict)


def _is_from_peak(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "It is 2.0% now, eight points down since its peak": to what is rightly told, from the highest of ten years."""
    if verdict.trial is None or verdict.trial.option.reading.base is None or not peak_named(verdict.grounded.claim):
        return False
    return witnesses.of_same_days(verdict) or witnesses.told_on(verdict)


def _moved_from(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Prices rose by 2.3% in the year to November, down from 3.6% in October": it came from the measure's figure."""
    claim, trial = verdict.grounded.claim, verdict.trial
    series = verdict.grounded.series
    if claim.is_base or claim.period is None or trial is None or series is None or series.nature is Nature.STEP:
        return False  # nor a value in force, which another bank may have had as well
    behind = [one for one in witnesses.beside(verdict) if one.grounded.claim.span.start > claim.span.end][:1]
    return any(
        one.grounded.claim.is_base
        and one.label is Label.SUPPORTED
        and one.trial is not None
        and one.trial.option.reading.series_id == trial.option.reading.series_id
        and one.grounded.claim.quantity is not None
        and len(digits_of(one.grounded.claim.quantity)) >= _TELLING_BASE
        for one in behind
    )


def _points_to_right(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "There were 1.295 million in the quarter to April. That is 34,000 more than in the quarter to January".

    What opens a sentence by pointing back is of the level told last, which is right, and the days compared are named.
    """
    claim, trial, before = verdict.grounded.claim, verdict.trial, witnesses.told_before(verdict)
    base = claim.base
    if claim.kind not in AGAINST_BASE or trial is None or base is None or base.window is None or not before:
        return False
    if base.role is not PeriodRole.WINDOW or not claim.sentence.span.contains(base.span):
        return False
    lead = claim.sentence.before(claim.quantity.span.start if claim.quantity is not None else claim.span.start)
    if tuple(lead[:_TWO]) not in _POINTING or not _HEDGES.issuperset(lead[_TWO:]):
        return False
    level = next((one for one in reversed(before) if one.grounded.claim.kind == "level"), None)
    own = (trial.option.reading.series_id, trial.option.reading.window)
    return level is not None and level.label is Label.SUPPORTED and days_of(level) == own


def _is_of_days_exchanged(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """ "958 crossed, down from 1,098 in January but up on 1,335 in February 2024", as 1,335 did in January 2024."""
    claim = verdict.grounded.claim
    if diagnosis is None or diagnosis.code != "wrong_period" or claim.period is None or claim.quantity is None:
        return False
    right = [one for one in witnesses.beside(verdict) if one.label is Label.SUPPORTED]
    told = [one.grounded.claim.quantity for one in right if series_of(one) == series_of(verdict)]
    least = min(
        len(digits_of(claim.quantity)), max((len(digits_of(one)) for one in told if one is not None), default=0)
    )
    return least > TELLING


def _is_ranked_beside(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """ "Prices rose 2.3% in October, up from 1.7% and the slowest rate for months": two others are what it gives."""
    ranked = diagnosis is not None and diagnosis.code == "false_superlative"
    if verdict.trial is None or not (ranked or verdict.grounded.claim.streak is not None):
        return False
    read = verdict.trial.option.reading.series_id
    return sum(one.label is Label.SUPPORTED and series_of(one) == read for one in witnesses.beside(verdict)) >= SEVERAL


def _is_settled(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a figure that no word names is of what the text is about, and misses it by what a slip explains."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or trial.option.reading.series_id not in witnesses.settled:
        return False
    if claim.period is None and claim.base is None and not witnesses.of_same_days(verdict):
        return False
    if diagnosis is not None and diagnosis.code in SURE:
        return True
    if diagnosis is not None and diagnosis.code in OTHER_SERIES:
        return False
    actual, quantity = trial.computation.value, claim.quantity
    if actual is None or quantity is None:
        return False
    return abs(quantity.value - abs(actual)) <= FAR * max(abs(actual), quantity.value)
