"""When a mismatch says more about the reading than about the writer.

A reading that rests on a weak word alone, on a subject carried over, or on a running total whose period the claim does
not name is licensed, but loosely. If it misses by more than half and no common slip explains the miss, the likeliest
cause is that the sentence is about something else: then nobody is accused, and the verdict says so. The same goes for a
figure of days for which the text gives the right one elsewhere, for a reading that no other figure of the text bears
out, unless a slip explains the miss, and for figures that fail together: writers seldom make two mistakes in one
sentence, but one misreading of its days or its subject spoils them all.
"""

from decimal import Decimal

from service.claims.subject.implied import IMPLIED, LOOSE
from service.ground.kin import spread_over
from service.ground.spread import TIMES
from service.ground.undated import OF_THE_DAY
from service.judge.bench import Verdict
from service.judge.other_rates import ranks_other_rate
from service.judge.prices_of_days import may_be_of_a_day
from service.judge.witnesses import HELD, IN_WORDS, Witnesses, digits_of, series_used
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, Form
from service.model.report import Diagnosis, Label, Reason, Severity
from service.model.series import Nature
from service.records import replace

#: Slips of the pen and of the period that no diagnosis names rarely move a figure by more than half.
_FAR = Decimal("0.5")
#: What speaks for other days than those of the reading, and not against the writer where the text names no days.
_OTHER_DAYS = frozenset(["wrong_period", "cumulative_for_single"])
_NEAR = Decimal("0.5")  # points; growth of 0.1% is not far from growth of 0.5%
#: No slip of the pen and no other reading makes one figure ten times another.
_WILD = Decimal("0.9")
#: … and one a hundred times another is of something else, however plainly told.
_HOPELESS = Decimal("0.99")
#: A figure given twice, once wrongly, is wrong by less; what is further off is of other days.
_RESTATED = Decimal("0.25")
#: The weight of a candidate that the text names outright, or by a weak word while naming it outright elsewhere.
_NAMED = 80
_OUTRIGHT = 100
#: … and of one whose words may name other things too.
_CLEARLY = 60
_INDEX = "index"
_SEVERAL = 2  # figures of a text
_MANY = 2  # figures, of which others may name the days that one leaves out
#: What speaks for another series than that of the reading.
_OTHER_SERIES = frozenset(["wrong_measure", "wrong_area"])
#: … or for others than those that were read into a figure that names none.
_OF_THE_DAYS = _OTHER_DAYS | {"truncated"}
#: Slips of the pen, which nothing but the reading meant would show; those of two digits are too common by chance.
_OF_THE_PEN = frozenset(["digit_slip", "order_of_magnitude", "wrong_direction"])
#: Slips that only the reading meant can show, whatever else in the sentence fails with them.
_SURE = _OF_THE_PEN | {"arithmetic", "percent_for_points", "inverse_base", "level_for_change"}
_CHANGES = frozenset(["percent_change", "difference", "multiple", "point_change"])
_TELLING = 3  # digits
_TELLING_LOOSELY = 5  # … where the words may name another thing


def doubted(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> Verdict:
    """The verdict, where the reading is too loose to accuse on: unverifiable, or ambiguous.

    A subject that is only implied accuses nobody, unless a slip of the pen explains the miss, or another figure of the
    sentence bears out what is implied. Another loose reading is ambiguous where the miss is large and nothing explains
    it.

    Args:
        verdict: of one claim.
        diagnosis: the slip that would explain it.
        witnesses: what the other figures of the text say.
    """
    if verdict.label is Label.SUPPORTED or verdict.trial is None:
        return verdict
    weight = verdict.grounded.claim.candidates[0].weight
    if verdict.label in HELD:
        return _as_not_named(verdict) if weight <= LOOSE else verdict
    if verdict.label is Label.CONTRADICTED and _is_of_those_told(verdict):
        return _as_not_named(verdict)
    if verdict.label is Label.CONTRADICTED and _is_points_of_amount(verdict) and not witnesses.bear_out(verdict):
        return _ambiguous(verdict)
    if weight <= IMPLIED:
        return verdict if _is_sure(verdict, diagnosis, witnesses) else _as_not_named(verdict)
    if verdict.label is not Label.CONTRADICTED:
        return verdict
    if may_be_of_a_day(verdict):
        return _ambiguous(verdict)
    if _may_be_of_another_topic(verdict, witnesses) or ranks_other_rate(verdict, witnesses):
        return _ambiguous(verdict)
    if _is_of_no_day(verdict, diagnosis, witnesses):
        return _ambiguous(verdict)
    if _is_misread(verdict, diagnosis, witnesses) or (diagnosis is None and _stands_alone(verdict, witnesses)):
        return _ambiguous(verdict)
    if diagnosis is not None and weight < _OUTRIGHT and _is_of_another(diagnosis, verdict):
        return _ambiguous(verdict)
    if diagnosis is not None and not (diagnosis.code in _OTHER_DAYS and _is_guessed(verdict)):
        return verdict
    claim, actual = verdict.grounded.claim, verdict.trial.computation.value
    if claim.quantity is None or actual is None or verdict.article is not None:
        return verdict
    one = claim.quantity.value == 1 and claim.quantity.form is Form.WORDS  # "one boat held 106": one of them
    loose = claim.candidates[0].weight < _NAMED or one or _is_guessed(verdict)
    undated = claim.period is None and claim.base is None
    if claim.candidates[0].carried and undated and not witnesses.bear_out(verdict):
        return _ambiguous(verdict)
    return _ambiguous(verdict) if loose and _misses_by(verdict, _FAR) else verdict


def _is_misread(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether more speaks for other days, or another subject, than those of the reading than for a slip."""
    if diagnosis is None and (_is_wild(verdict, witnesses) or _is_from_anything(verdict, witnesses)):
        return True
    if diagnosis is None and _is_pace(verdict) and not witnesses.of_same_days(verdict):
        return True
    if diagnosis is not None and diagnosis.code == "wrong_period" and _is_named_beside(diagnosis, verdict, witnesses):
        return True
    if witnesses.give_another(verdict) and _misses_by(verdict, _RESTATED) and not _is_of_pen(verdict, diagnosis):
        return True
    return _fails_with_others(verdict, diagnosis, witnesses) or _is_running_total(verdict, diagnosis)


def _is_of_those_told(verdict: Verdict) -> bool:
    """ "May alone brought 4,586, 44% more than the 3,180 of last May": of the days of the figure that it is said of.

    Where that figure is far from the official one of the days that were read into it, and the text's own figures bear
    the change out, other days are meant.
    """
    claim, article, trial = verdict.grounded.claim, verdict.article, verdict.trial
    if claim.period is not None or article is None or trial is None or article.fit.label not in HELD:
        return False
    if claim.kind not in _CHANGES or len(claim.inputs) < _SEVERAL or trial.option.direct:
        return False
    told, official = claim.inputs[0].value, trial.option.figures[0].value
    return abs(told - official) > _RESTATED * max(told, official)


def _is_pace(verdict: Verdict) -> bool:
    """ "They carry 300 people a day": of which of the days, or at most, words leave open that give no total of them."""
    claim = verdict.grounded.claim
    return claim.quantity is not None and claim.quantity.per in TIMES and spread_over(claim)


def _is_from_anything(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether an amount or multiple is taken from days that the text neither names nor gives the figure of.

    What a percentage is taken from is usual for each measure, and what a value in force is taken from is clear.
    """
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if trial is None or trial.option.reading.base is None or trial.option.direct or verdict.article is not None:
        return False
    if claim.kind == "percent_change" or (series is not None and series.nature is Nature.STEP):
        return False
    ends = claim.period is not None and claim.period.rule in ("range", "year-range")  # "between January and April"
    told = claim.base is not None or claim.over is not None or claim.compares or claim.kind in IN_WORDS or ends
    return not (told or _is_plain(verdict, witnesses) or witnesses.know_base(verdict))


def _fails_with_others(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether other figures of the sentence fail as well, or most of those of the series, and no slip tells why."""
    denied = verdict.article is not None and verdict.article.fit.label not in HELD  # by the text's own figures too
    if denied or (diagnosis is not None and diagnosis.code in _SURE) or witnesses.fail_by_one_slip(verdict):
        return False
    return witnesses.failing(verdict) > 1 or witnesses.mostly_miss(verdict)


def _is_running_total(verdict: Verdict, diagnosis: Diagnosis | None) -> bool:
    """ "32,900 up to and including Sunday": a total to that day, which nobody takes for the day's own figure."""
    if diagnosis is None or diagnosis.code != "cumulative_for_single" or verdict.trial is None:
        return False
    return verdict.trial.option.reading.window.days == 1


def _is_wild(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether stated and actual differ tenfold, where the sentence does not name measure and days of this one."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.quantity is None or trial is None or trial.computation.value is None or verdict.article is not None:
        return False
    if _is_plain(verdict, witnesses) and not _misses_by(verdict, _HOPELESS):
        return False
    if not trial.computation.value and not trial.option.direct:
        return False  # a reading that finds no change at all stands in for one that could not be made
    return _misses_by(verdict, _WILD)


def _misses_by(verdict: Verdict, share: Decimal) -> bool:
    """Whether stated and actual lie further apart than a share of the larger."""
    quantity, trial = verdict.grounded.claim.quantity, verdict.trial
    if quantity is None or trial is None or trial.computation.value is None:
        return False
    actual = abs(trial.computation.value)
    apart = abs(quantity.value - actual)
    if quantity.unit == PERCENT and apart <= _NEAR:
        return False
    return apart > share * max(actual, quantity.value)


def _is_plain(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether a figure stands alone in its sentence with the measure and the days that this names outright."""
    claim = verdict.grounded.claim
    alone = len(witnesses.beside(verdict)) == 1
    return alone and claim.candidates[0].weight >= _OUTRIGHT and claim.period is not None


def _stands_alone(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether of several figures in a text no other is what the series gives that this one is read of.

    Where one series only can be meant, an assertion in words stands with the figure that it is about, and a figure
    alone in its sentence with the measure and the days that this names outright.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.article is not None or trial is None:
        return False
    worded = claim.kind in IN_WORDS
    if claim.current and claim.candidates[0].weight >= _OUTRIGHT:
        return False  # "Bank Rate, now 4.5%", in an article on inflation
    if (worded or _is_plain(verdict, witnesses)) and len(
        {option.reading.series_id for option in verdict.grounded.options}
    ) == 1:
        return False
    if witnesses.told + worded < _SEVERAL:
        return False
    if claim.kind in _CHANGES and claim.base is not None and witnesses.tell_of_days(verdict):
        return False  # "3% fewer boats than in 2024", of the days of the people
    series = verdict.grounded.series
    growth = series.siblings if series is not None and series.nature is Nature.INDEX and series.unit != _INDEX else ()
    unknown = witnesses.right.isdisjoint(series_used(verdict).union(growth))
    return unknown and not witnesses.count_rightly(verdict) and not witnesses.tell_alike(verdict)


def _is_sure(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a slip of the pen, or the other figures, make sure of a reading that no word names."""
    loosely = verdict.grounded.claim.candidates[0].weight <= LOOSE
    if _is_of_pen(verdict, diagnosis, _TELLING_LOOSELY if loosely else _TELLING):
        return True
    if _is_misread(verdict, diagnosis, witnesses):
        return False
    return _is_settled(verdict, diagnosis, witnesses) or (not loosely and witnesses.bear_out(verdict))


def _is_settled(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a figure that no word names is of what the text is about, and misses it by what a slip explains."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or trial.option.reading.series_id not in witnesses.settled:
        return False
    if claim.period is None and claim.base is None and not witnesses.of_same_days(verdict):
        return False
    if diagnosis is not None and diagnosis.code in _SURE:
        return True
    if diagnosis is not None and diagnosis.code in _OTHER_SERIES:
        return False
    actual, quantity = trial.computation.value, claim.quantity
    if actual is None or quantity is None:
        return False
    return abs(quantity.value - abs(actual)) <= _FAR * max(abs(actual), quantity.value)


def _ambiguous(verdict: Verdict) -> Verdict:
    """Ambiguous, unless the text's own figures bear out what the doubtful reading does not."""
    if verdict.article is not None and verdict.article.fit.label is Label.SUPPORTED:
        return _as_not_named(verdict)
    return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)


def _is_named_beside(diagnosis: Diagnosis, verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether the sentence names the days that the figure fits, and gives no other figure for them."""
    days, beside = diagnosis.fits_period, witnesses.beside(verdict)
    if verdict.grounded.claim.kind != "level" or verdict.grounded.claim.current:
        return False
    periods = [p for v in beside for p in (v.grounded.claim.period, v.grounded.claim.base) if p is not None]
    named = {p.window for p in periods if p.role is PeriodRole.WINDOW}
    read = {v.trial.option.reading.base for v in beside if v.trial is not None}
    told = {v.trial.option.reading.window for v in beside if v.trial is not None and v.grounded.claim.base is None}
    return days is not None and days in named | read and days not in told


def _is_of_pen(verdict: Verdict, diagnosis: Diagnosis | None, telling: int = _TELLING) -> bool:
    quantity = verdict.grounded.claim.quantity
    if diagnosis is None or diagnosis.code not in _OF_THE_PEN or quantity is None:
        return False
    return len(digits_of(quantity)) >= telling


def _as_not_named(verdict: Verdict) -> Verdict:
    """The verdict without its reading: the text's own figures decide, where it gives them, and else nothing does."""
    article, told = verdict.article, replace(verdict.grounded, series=None, window=None)
    if article is not None and article.fit.label is not Label.UNVERIFIABLE:
        fit = article.fit
        return replace(
            verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, trial=None, grounded=told
        )
    return replace(
        verdict,
        label=Label.UNVERIFIABLE,
        severity=Severity.NONE,
        reason=Reason.NO_SERIES,
        reverses=False,
        trial=None,
        grounded=told,
    )


def _is_of_another(diagnosis: Diagnosis, verdict: Verdict) -> bool:
    """Whether the figure fits another series, or what goes with the thing counted (boats), and does not say which."""
    claim = verdict.grounded.claim
    if diagnosis.code in _OTHER_SERIES:
        return claim.candidates[0].carried or claim.candidates[0].weight < _CLEARLY
    unsaid = claim.quantity is not None and not claim.quantity.unit
    return diagnosis.code == "wrong_unit" and unsaid


def _may_be_of_another_topic(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Five months running", in an article on several measures: words whose subject was only spoken of before."""
    claim = verdict.grounded.claim
    if claim.kind not in IN_WORDS or not claim.candidates[0].carried or witnesses.bear_out(verdict):
        return False
    return len(witnesses.right) > 1 or not witnesses.right


def _is_of_no_day(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a figure names no days, among others that may name them, and no slip but in them would explain the miss.

    The likeliest cause is then that its days are others than those that it was read of.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if claim.kind == "average" and diagnosis is None and series is not None and series.nature is Nature.FLOW:
        # "About 40 to a boat": over other days, or of other boats.
        return verdict.article is None and (claim.period is None or not witnesses.tell_of_days(verdict))
    if claim.kind in IN_WORDS or claim.period is not None or claim.base is not None or witnesses.told < _MANY:
        return False
    if verdict.article is not None or (series is not None and series.nature is Nature.STEP):
        return False  # what is in force needs no day
    if witnesses.count_rightly(verdict) or witnesses.settle_days(verdict):
        return False
    return diagnosis is None or diagnosis.code in _OF_THE_DAYS


def _is_points_of_amount(verdict: Verdict) -> bool:
    """ "A gap of five points", behind news of the oil price: what has points is not what was spoken of before."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    amount = series is not None and series.unit != PERCENT and verdict.article is None
    return amount and claim.kind == "point_change" and claim.candidates[0].weight < _OUTRIGHT


def _is_guessed(verdict: Verdict) -> bool:
    """Whether the claim names no days, so that the year so far, or the day last reported on, was only guessed.

    A count of what arrives, is sold or dies is of any days; without days of its own those last spoken of are a guess.
    """
    assert verdict.trial is not None
    reading, series = verdict.trial.option.reading, verdict.grounded.series
    if verdict.grounded.claim.period is not None:
        return False
    counted = series is not None and series.accumulates and verdict.grounded.claim.base is None
    return counted or reading.cutoff is not None or OF_THE_DAY in reading.assumptions
