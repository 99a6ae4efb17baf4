"""When a mismatch says more about the reading than about the writer.

A reading that rests on a weak word alone, on a subject carried over, or on a running total whose period the claim does
not name is licensed, but loosely. If it misses by more than half and no common slip explains the miss, the likeliest
cause is that the sentence is about something else: then nobody is accused, and the verdict says so. The same goes for a
figure of days for which the text gives the right one elsewhere, for a reading that no other figure of the text bears
out, unless a slip explains the miss, and for figures that fail together: writers seldom make two mistakes in one
sentence, but one misreading of its days or its subject spoils them all.
"""

from decimal import Decimal

from service.claims.subject.carried.implied import IMPLIED, LOOSE
from service.ground.days.undated import OF_THE_DAY
from service.judge.doubt.both_told import are_both_told
from service.judge.doubt.far_off import (
    is_growth_beside,
    is_of_small_rate,
    is_plain,
    is_tenfold_bound,
    is_tenfold_move,
    misses_by,
)
from service.judge.doubt.follows_base import follows_its_base
from service.judge.doubt.just_released import is_just_out
from service.judge.doubt.other_measures import (
    is_between_averages,
    is_from_whole_year,
    is_from_year_before,
    is_of_either_year,
    is_points_of_amount,
    is_taken_off,
    is_told_more_finely,
    may_be_of_another_topic,
    may_be_of_the_year,
    ranks_other_rate,
)
from service.judge.doubt.set_apart import is_set_apart
from service.judge.doubt.signs_of_misreading import is_first_digit_off, is_misread, is_of_those_told
from service.judge.doubt.signs_weighed import is_outweighed
from service.judge.doubt.sure_of_reading import (
    FAR,
    OTHER_DAYS,
    OTHER_SERIES,
    is_of_other_length,
    is_sure,
    is_sure_of_days,
)
from service.judge.doubt.uncorroborated import names_both, stands_alone
from service.judge.doubt.undated import (
    grew_over_longer,
    is_ahead_of_told,
    is_grown_in_all,
    is_of_no_day,
    is_of_now,
    is_passed_on_way,
    may_be_of_a_day,
)
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.between_verdicts import HELD, IN_WORDS, digits_of
from service.judge.evidence.one_slip import reaches_back_wrongly
from service.judge.evidence.set_beside_another import is_set_beside_another
from service.judge.evidence.witnesses import Witnesses
from service.judge.rereading.same_measure import is_compared_alike
from service.judge.verdicts import Verdict, left_open
from service.model.claims import OUTRIGHT
from service.model.quantities import PERCENT, Form
from service.model.report import Diagnosis, Label, Severity
from service.records import replace

#: What is ten times too large or too small, by no slip of the point, is of something else ("of the three only China").
_BEYOND = Decimal("0.9")
#: The weight of a candidate that the text names outright, or by a weak word while naming it outright elsewhere.
_NAMED = 80
#: … and of one whose words may name other things too.
_CLEARLY = 60
_UNMISTAKABLE = 4  # digits of what can be nothing else
_COUNTS = frozenset(["total", "number", "numbers", "tally", "count"])
_POINTING = frozenset([("that", "is"), ("that", "'s"), ("that", "’s"), ("this", "is"), ("that's", ",")])
_OVER_TIME = frozenset(["since", "over", "half", "high", "low", "peak", "start"])


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
    if weighed and not _is_told_plainly(verdict, witnesses) and not reaches_back_wrongly(verdict, witnesses):
        rules = told_by_rules(verdict, diagnosis, witnesses)
        return _ambiguous(verdict) if is_outweighed(verdict, diagnosis, witnesses, rules) else verdict
    beyond = found.label is Label.AMBIGUOUS and diagnosis is None and misses_by(verdict, _BEYOND)
    beyond = beyond and not is_of_small_rate(verdict) and not is_growth_beside(verdict, witnesses)
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
    return plain and witnesses.know_series(verdict)


def told_by_rules(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> dict[str, bool]:
    """What the rules say of a figure that fails, as signs among others."""
    return {
        "sure": is_sure(verdict, diagnosis, witnesses),
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
    if verdict.label is Label.CONTRADICTED and (
        is_of_those_told(verdict)
        or _is_of_a_total(verdict)
        or _points_to_change(verdict, diagnosis)
        or is_set_beside_another(verdict, witnesses.beside(verdict))
    ):
        return _as_not_named(verdict)
    if verdict.label is Label.CONTRADICTED and (
        is_points_of_amount(verdict, diagnosis, witnesses)
        or is_grown_in_all(verdict, witnesses)
        or is_from_year_before(verdict, diagnosis)
    ):
        return _ambiguous(verdict)
    apart = is_set_apart(verdict, diagnosis, witnesses) or is_from_whole_year(verdict) or is_taken_off(verdict)
    if are_both_told(verdict, witnesses.held) or is_tenfold_bound(verdict):
        return verdict
    if weight <= IMPLIED:
        return verdict if not apart and is_sure(verdict, diagnosis, witnesses) else _as_not_named(verdict)
    sure = is_of_other_length(verdict, diagnosis) or is_sure_of_days(verdict, diagnosis, witnesses)
    if verdict.label is not Label.CONTRADICTED or (sure and not apart):
        return verdict
    if apart:
        return _as_not_named(verdict) if verdict.article is None else _ambiguous(verdict)
    if _may_be_of_another(verdict, diagnosis, witnesses):
        return _ambiguous(verdict)
    alone = diagnosis is None and not is_just_out(verdict) and stands_alone(verdict, witnesses)
    if is_misread(verdict, diagnosis, witnesses) or alone:
        return _ambiguous(verdict)
    if diagnosis is not None and weight < OUTRIGHT and _is_of_another(diagnosis, verdict, witnesses):
        return _ambiguous(verdict)
    if diagnosis is not None and not (diagnosis.code in OTHER_DAYS and _is_guessed(verdict)):
        return verdict
    claim, actual = verdict.grounded.claim, verdict.trial.computation.value
    if claim.quantity is None or actual is None or verdict.article is not None:
        return verdict
    one = claim.quantity.value == 1 and claim.quantity.form is Form.WORDS  # "one boat held 106": one of them
    loose = claim.candidates[0].weight < _NAMED or one or _is_guessed(verdict)
    undated = claim.period is None and claim.base is None
    told = witnesses.bear_out(verdict) or witnesses.tell_of_other_areas(verdict)
    told = told or is_of_now(claim, verdict.grounded.series) or is_ahead_of_told(verdict, witnesses)
    told = told or is_passed_on_way(verdict) or grew_over_longer(verdict, witnesses)
    if claim.candidates[0].carried and undated and not told:
        return _ambiguous(verdict)
    far = loose and misses_by(verdict, FAR) and not _is_backed(verdict, witnesses)
    return _ambiguous(verdict) if far else verdict


def _is_of_a_total(verdict: Verdict) -> bool:
    """ "Not since February 2020 had the total been so high", behind a rate: of no rate, but of what is told next."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    rate = series is not None and series.unit == PERCENT and claim.candidates[0].carried
    named = claim.span.of(claim.block.text).lower().split()
    return rate and claim.rank is not None and not _COUNTS.isdisjoint(named)


def _points_to_change(verdict: Verdict, diagnosis: Diagnosis | None) -> bool:
    """ "It goes up to £1,723 from £1,663. That's £60, or £5 a month": by how much it goes up, which was just told."""
    if diagnosis is None or diagnosis.code != "level_for_change" or not verdict.grounded.claim.candidates[0].carried:
        return False
    return tuple(verdict.grounded.claim.sentence.words[:2]) in _POINTING


def _may_be_of_another(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether the words may tell of another measure, another topic or other days than were read into them."""
    return (
        may_be_of_a_day(verdict)
        or is_between_averages(verdict)
        or is_of_either_year(verdict)
        or witnesses.told_of_unread(verdict)
        or is_told_more_finely(verdict, diagnosis)
        or may_be_of_another_topic(verdict, witnesses)
        or ranks_other_rate(verdict, witnesses)
        or may_be_of_the_year(verdict, diagnosis, witnesses)
        or is_of_no_day(verdict, diagnosis, witnesses)
    )


def _is_backed(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether what its sentence tells rightly bears out a loose reading: "2.9% in America and in Germany 5.0%"."""
    claim = verdict.grounded.claim
    if (claim.period is not None or claim.base is not None) and witnesses.told_on(verdict):
        return True
    if follows_its_base(verdict, witnesses):
        return True
    if is_tenfold_move(verdict, witnesses) or (witnesses.know_series(verdict) and is_first_digit_off(verdict)):
        return True
    from_named = claim.base is not None and claim.base.window is not None  # "at 2.6% it was down 0.2 points from May"
    if (claim.period is None and not from_named) or claim.kind in IN_WORDS:
        return False
    return witnesses.bear_out(verdict) or witnesses.tell_alike(verdict) or witnesses.count_rightly(verdict)


def _ambiguous(verdict: Verdict) -> Verdict:
    """Ambiguous, unless the text's own figures bear out what the doubtful reading does not."""
    article = verdict.article
    if article is not None and article.fit.label is Label.SUPPORTED and not article.of_way:
        return _as_not_named(verdict)
    return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)


def _as_not_named(verdict: Verdict) -> Verdict:
    """The verdict without its reading: the text's own figures decide, where it gives them, and else nothing does."""
    article, told = verdict.article, replace(verdict.grounded, series=None, window=None)
    borne_out = verdict.label in HELD  # by what may be meant, whatever other two figures give
    gives = article is not None and not (borne_out and article.fit.label is Label.CONTRADICTED)
    if article is not None and gives and article.fit.label is not Label.UNVERIFIABLE:
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
    if diagnosis.code in OTHER_SERIES:
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
