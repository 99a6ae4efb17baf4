"""When a mismatch says more about the reading than about the writer.

A reading that rests on a weak word alone, on a subject carried over, or on a running total whose period the claim does
not name is licensed, but loosely. If it misses by more than half and no common slip explains the miss, the likeliest
cause is that the sentence is about something else: then nobody is accused, and the verdict says so. The same goes for a
figure of days for which the text gives the right one elsewhere, for a reading that no other figure of the text bears
out, unless a slip explains the miss, and for figures that fail together: writers seldom make two mistakes in one
sentence, but one misreading of its days or its subject spoils them all.
"""

from decimal import Decimal

from service.claims.bind.peaks.undated_peaks import peak_named
from service.claims.subject.carried.implied import IMPLIED, LOOSE
from service.ground.days.undated import OF_THE_DAY
from service.judge.doubt.change_to_level import is_against_its_word, leads_to_level
from service.judge.doubt.changed_places import have_changed_places
from service.judge.doubt.just_released import is_just_out
from service.judge.doubt.named_measure import is_led_up_to
from service.judge.doubt.other_measures import (
    is_points_of_amount,
    is_told_more_finely,
    may_be_of_another_topic,
    may_be_of_the_year,
    ranks_other_rate,
)
from service.judge.doubt.rows_of_tables import is_row_of_table
from service.judge.doubt.signs_of_misreading import (
    OUTRIGHT,
    SEVERAL,
    SURE,
    TELLING,
    counts_what_goes_with_it,
    is_first_digit_off,
    is_misread,
    is_of_pen,
    is_of_small_rate,
    is_of_those_told,
    is_plain,
    is_tenfold_move,
    misses_by,
)
from service.judge.doubt.signs_weighed import is_outweighed
from service.judge.doubt.top_of_other_days import is_top_of_other_days
from service.judge.doubt.uncorroborated import names_both, stands_alone
from service.judge.doubt.undated import is_ahead_of_told, is_grown_in_all, is_of_no_day, is_of_now, may_be_of_a_day
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.between_verdicts import HELD, IN_WORDS, digits_of, series_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.rereading.same_measure import is_compared_alike
from service.judge.verdicts import Verdict, left_open
from service.model.quantities import Form
from service.model.report import Diagnosis, Label, Severity
from service.model.series import Nature
from service.records import replace

#: Slips of the pen and of the period that no diagnosis names rarely move a figure by more than half.
_FAR = Decimal("0.5")
#: What is ten times too large or too small, by no slip of the point, is of something else ("of the three only China").
_BEYOND = Decimal("0.9")
#: What speaks for other days than those of the reading, and not against the writer where the text names no days.
_OTHER_DAYS = frozenset(["wrong_period", "cumulative_for_single"])
#: The weight of a candidate that the text names outright, or by a weak word while naming it outright elsewhere.
_NAMED = 80
#: … and of one whose words may name other things too.
_CLEARLY = 60
#: What speaks for another series than that of the reading.
_OTHER_SERIES = frozenset(["wrong_measure", "wrong_area"])
_UNMISTAKABLE = 4  # digits of what can be nothing else
_OVER_TIME = frozenset(["since", "over", "half", "high", "low", "peak", "start"])
_TELLING_BASE = 2  # digits of what a figure moved from
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
    if _is_of_its_way_alone(verdict):
        return verdict
    found = _doubted(verdict, diagnosis, witnesses)
    weighed = found is verdict and verdict.label is Label.CONTRADICTED and verdict.trial is not None
    if weighed and not _is_told_plainly(verdict, witnesses):
        rules = told_by_rules(verdict, diagnosis, witnesses)
        return _ambiguous(verdict) if is_outweighed(verdict, diagnosis, witnesses, rules) else verdict
    beyond = found.label is Label.AMBIGUOUS and diagnosis is None and misses_by(verdict, _BEYOND)
    beyond = beyond and not is_of_small_rate(verdict)
    return _of_something_else(verdict) if beyond else found


def _is_of_its_way_alone(verdict: Verdict) -> bool:
    """ "The Brent oil price eased to $71.23 in April": to the last of so many digits as published, and it rose."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.CONTRADICTED or trial is None or trial.came_from is None or claim.quantity is None:
        return False
    over = not _OVER_TIME.isdisjoint(claim.sentence.words)  # "since January it has eased to $71.44 in June"
    return claim.period is not None and not over and len(digits_of(claim.quantity)) >= _UNMISTAKABLE


def _is_told_plainly(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Inflation was 9.9% in May 2024": all is said, of a series that the text rightly tells elsewhere."""
    plain = names_both(verdict, witnesses) and is_plain(verdict, witnesses)
    return plain and series_of(verdict) in witnesses.right


def told_by_rules(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> dict[str, bool]:
    """What the rules say of a figure that fails, as signs among others."""
    return {
        "sure": _is_sure(verdict, diagnosis, witnesses),
        "misread": is_misread(verdict, diagnosis, witnesses),
        "measure and days beside it": names_both(verdict, witnesses),
        "of no day": is_of_no_day(verdict, diagnosis, witnesses),
    }


def _doubted(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> Verdict:
    if verdict.label is Label.SUPPORTED or verdict.trial is None:
        return verdict
    weight = verdict.grounded.claim.candidates[0].weight
    if verdict.label in HELD:
        loosely = weight <= (IMPLIED if verdict.grounded.claim.rank is not None else LOOSE)
        return _as_not_named(verdict) if loosely else verdict  # "the yield was 4.8%, the most since 2007"
    if verdict.label is Label.CONTRADICTED and is_of_those_told(verdict):
        return _as_not_named(verdict)
    if verdict.label is Label.CONTRADICTED and (
        is_points_of_amount(verdict, diagnosis, witnesses) or is_grown_in_all(verdict, witnesses)
    ):
        return _ambiguous(verdict)
    if weight <= IMPLIED:
        return verdict if _is_sure(verdict, diagnosis, witnesses) else _as_not_named(verdict)
    sure = _is_of_other_length(verdict, diagnosis) or _is_sure_of_days(verdict, diagnosis, witnesses)
    if verdict.label is not Label.CONTRADICTED or sure:
        return verdict
    if may_be_of_a_day(verdict) or witnesses.told_of_unread(verdict) or is_told_more_finely(verdict, diagnosis):
        return _ambiguous(verdict)
    if may_be_of_another_topic(verdict, witnesses) or ranks_other_rate(verdict, witnesses):
        return _ambiguous(verdict)
    if may_be_of_the_year(verdict, diagnosis, witnesses) or is_of_no_day(verdict, diagnosis, witnesses):
        return _ambiguous(verdict)
    alone = diagnosis is None and not is_just_out(verdict) and stands_alone(verdict, witnesses)
    if is_misread(verdict, diagnosis, witnesses) or alone:
        return _ambiguous(verdict)
    if diagnosis is not None and weight < OUTRIGHT and _is_of_another(diagnosis, verdict, witnesses):
        return _ambiguous(verdict)
    if diagnosis is not None and not (diagnosis.code in _OTHER_DAYS and _is_guessed(verdict)):
        return verdict
    claim, actual = verdict.grounded.claim, verdict.trial.computation.value
    if claim.quantity is None or actual is None or verdict.article is not None:
        return verdict
    one = claim.quantity.value == 1 and claim.quantity.form is Form.WORDS  # "one boat held 106": one of them
    loose = claim.candidates[0].weight < _NAMED or one or _is_guessed(verdict)
    undated = claim.period is None and claim.base is None
    told = witnesses.bear_out(verdict) or witnesses.tell_of_other_areas(verdict)
    told = told or is_of_now(claim, verdict.grounded.series) or is_ahead_of_told(verdict, witnesses)
    if claim.candidates[0].carried and undated and not told:
        return _ambiguous(verdict)
    far = loose and misses_by(verdict, _FAR) and not _is_backed(verdict, witnesses)
    return _ambiguous(verdict) if far else verdict


def _is_backed(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether what its sentence tells rightly bears out a loose reading: "2.9% in America and in Germany 5.0%"."""
    claim = verdict.grounded.claim
    if (claim.period is not None or claim.base is not None) and witnesses.told_on(verdict):
        return True
    if is_tenfold_move(verdict, witnesses) or (series_of(verdict) in witnesses.right and is_first_digit_off(verdict)):
        return True
    from_named = claim.base is not None and claim.base.window is not None  # "at 2.6% it was down 0.2 points from May"
    if (claim.period is None and not from_named) or claim.kind in IN_WORDS:
        return False
    return witnesses.bear_out(verdict) or witnesses.tell_alike(verdict) or witnesses.count_rightly(verdict)


def _is_sure_of_days(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether what stands beside a figure leaves no doubt of what and when it is of."""
    led = is_led_up_to(verdict, diagnosis, witnesses) or leads_to_level(verdict, witnesses)
    led = led or is_row_of_table(verdict, diagnosis, witnesses) or _is_from_peak(verdict, witnesses)
    led = led or (diagnosis is not None and diagnosis.code in _OTHER_DAYS and _counts_those(verdict, witnesses))
    led = led or is_against_its_word(verdict, witnesses) or is_top_of_other_days(verdict, witnesses)
    return led or have_changed_places(verdict, witnesses)


def _counts_those(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "41,472 people in 672 boats": what says that it counts them, beside what those came in."""
    quantity = verdict.grounded.claim.quantity
    return quantity is not None and bool(quantity.noun) and witnesses.count_rightly(verdict)


def _is_from_peak(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "It is 2.0% now, eight points down since its peak": to what is rightly told, from the highest of ten years."""
    if verdict.trial is None or verdict.trial.option.reading.base is None or not peak_named(verdict.grounded.claim):
        return False
    return witnesses.of_same_days(verdict) or witnesses.told_on(verdict)


def _is_of_other_length(verdict: Verdict, diagnosis: Diagnosis | None) -> bool:
    """ "In April alone prices rose 3.5%", as they did in a year: the words leave it no other length of time."""
    claim = verdict.grounded.claim
    return (
        diagnosis is not None and diagnosis.code == "annualised" and (claim.over is not None or claim.base is not None)
    )


def _is_sure(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a slip of the pen, or the other figures, make sure of a reading that no word names."""
    loosely = verdict.grounded.claim.candidates[0].weight <= LOOSE
    if is_of_pen(verdict, diagnosis, _TELLING_LOOSELY if loosely else TELLING):
        return True
    if counts_what_goes_with_it(verdict, diagnosis, _TELLING_LOOSELY if loosely else TELLING):
        return True
    if is_row_of_table(verdict, diagnosis, witnesses) or is_led_up_to(verdict, diagnosis, witnesses):
        return True
    if _counts_those(verdict, witnesses) and not misses_by(verdict, _FAR):
        return True
    if verdict.trial is not None and verdict.trial.came_from is not None and witnesses.bear_out(verdict):
        return True  # "Brent rose in October, averaging $64.54 a barrel after $67.99": only its way is wrong
    if _moved_from(verdict, witnesses) or _is_ranked_beside(verdict, diagnosis, witnesses):
        return True
    if is_misread(verdict, diagnosis, witnesses):
        return False
    if _is_of_days_exchanged(verdict, diagnosis, witnesses):
        return True
    return _is_settled(verdict, diagnosis, witnesses) or (not loosely and witnesses.bear_out(verdict))


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
    if diagnosis is not None and diagnosis.code in _OTHER_SERIES:
        return False
    actual, quantity = trial.computation.value, claim.quantity
    if actual is None or quantity is None:
        return False
    return abs(quantity.value - abs(actual)) <= _FAR * max(abs(actual), quantity.value)


def _ambiguous(verdict: Verdict) -> Verdict:
    """Ambiguous, unless the text's own figures bear out what the doubtful reading does not."""
    article = verdict.article
    if article is not None and article.fit.label is Label.SUPPORTED and not article.of_way:
        return _as_not_named(verdict)
    return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)


def _as_not_named(verdict: Verdict) -> Verdict:
    """The verdict without its reading: the text's own figures decide, where it gives them, and else nothing does."""
    article, told = verdict.article, replace(verdict.grounded, series=None, window=None)
    if article is not None and article.fit.label is not Label.UNVERIFIABLE:
        fit = article.fit
        return replace(
            verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, trial=None, grounded=told
        )
    return replace(left_open(verdict), grounded=told)


def _of_something_else(verdict: Verdict) -> Verdict:
    """The verdict without its series, but with the days that its words name."""
    named = verdict.grounded.claim.period is not None
    found = _as_not_named(verdict)
    return replace(found, grounded=replace(found.grounded, window=verdict.grounded.window if named else None))


def _is_of_another(diagnosis: Diagnosis, verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether the figure fits another series, or what goes with the thing counted (boats), and does not say which.

    What it is compared with may say so: "340, against 18,678 by the same date in 2022".
    """
    claim = verdict.grounded.claim
    series = verdict.grounded.series
    if diagnosis.code == "wrong_area" and series is not None and is_of_area(claim, series.area):
        return False  # "… 8.2% in America, or the euro zone, where it was 8.2%"
    if diagnosis.code in _OTHER_SERIES:
        return claim.candidates[0].carried or claim.candidates[0].weight < _CLEARLY
    unsaid = claim.quantity is not None and not claim.quantity.unit
    return diagnosis.code == "wrong_unit" and unsaid and not is_compared_alike(verdict, witnesses.beside(verdict))


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
