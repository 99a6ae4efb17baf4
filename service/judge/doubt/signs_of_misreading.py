"""Signs that a figure was misread: other days, another base or another subject explain the miss better than a slip."""

from collections.abc import Sequence
from decimal import Decimal

from service.ground.figures.totals_spread import TIMES, spread_over
from service.judge.doubt.all_counted import is_of_all_counted
from service.judge.doubt.dated_among_undated import is_dated_among_undated
from service.judge.doubt.dated_behind import is_dated_behind
from service.judge.doubt.far_off import is_plain, is_wild, misses_by
from service.judge.doubt.stepped_to import is_stepped_to
from service.judge.evidence.between_verdicts import AGAINST_BASE, HELD, IN_WORDS, digits_of, is_bound
from service.judge.evidence.witnesses import Witnesses
from service.judge.evidence.written_days import is_bound as names_days
from service.judge.slips.digit_slips import digits_of as digits_at
from service.judge.verdicts import Verdict, days_read
from service.model.periods import PeriodRole
from service.model.report import Diagnosis, Label
from service.model.series import Nature
from service.model.windows import Window

#: A figure given twice, once wrongly, is wrong by less; what is further off is of other days.
_RESTATED = Decimal("0.25")
#: … and where both ends of a change are further off than this, they are those of another thing.
_OTHERS = Decimal("0.02")
#: … but for a round bound ("more than 2,000").
_HEADLINE = Decimal("0.5")
#: Further off than this no figure of the sentence bears one out against the others of its series.
_BORNE = Decimal("0.5")
_ABOUT = Decimal("1.1")  # times that a figure may be of what it is told as "more than"
_BEHIND = 8  # tokens of "people detected crossing the Channel"
SEVERAL = 2  # figures of a text
#: Slips of the pen, which nothing but the reading meant would show; those of two digits are too common by chance.
OF_THE_PEN = frozenset(["digit_slip", "order_of_magnitude", "wrong_direction"])
#: Slips that only the reading meant can show, whatever else in the sentence fails with them.
SURE = OF_THE_PEN | {"arithmetic", "percent_for_points", "inverse_base", "level_for_change"}
TELLING = 3  # digits
_SUMS = frozenset(["total", "tally", "count", "figure", "number"])
_STANDING = frozenset(["at", "is", "was", "to", "reached", "hit"])
_SEEING = frozenset(["saw", "brought", "had", "produced", "recorded", "for"])
_WHOLLY = frozenset("as a whole alone itself in its entirety accounted".split())
"""Words of "May as a whole accounted for 3,738" beside the verb."""


def is_misread(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether more speaks for other days, or another subject, than those of the reading than for a slip."""
    if counts_what_goes_with_it(verdict, diagnosis, 2 if witnesses.tell_it_beside(verdict) else TELLING):
        return False
    if is_of_days_beside(verdict, diagnosis):
        return False
    if diagnosis is None and (_is_of_kin_told(verdict, witnesses) or _is_its_change(verdict, witnesses)):
        return False
    if diagnosis is None and (is_wild(verdict, witnesses) or _is_from_anything(verdict, witnesses)):
        return True
    if diagnosis is None and _is_pace(verdict) and not witnesses.of_same_days(verdict):
        return True
    if diagnosis is not None and diagnosis.code == "wrong_period" and _is_named_beside(diagnosis, verdict, witnesses):
        return True
    if _is_told_otherwise(verdict, diagnosis, witnesses):
        return True
    if _fails_with_others(verdict, diagnosis, witnesses):
        return True
    return _is_running_total(verdict, diagnosis) and not _is_of_day_told(verdict, witnesses)


def _is_told_otherwise(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether the text tells the right figure too: in the same breath, or so far from this one that it is another."""
    if is_of_pen(verdict, diagnosis) or is_of_all_counted(verdict):
        return False
    sure = (diagnosis is not None and diagnosis.code in SURE) or _is_headline(verdict)
    if verdict.grounded.claim.kind not in IN_WORDS and not sure and witnesses.tell_it_beside(verdict):
        return True
    if not witnesses.give_another(verdict) or _is_set_against_itself(verdict):
        return False
    return misses_by(verdict, _HEADLINE if _is_headline(verdict) else _RESTATED)


def _is_set_against_itself(verdict: Verdict) -> bool:
    """ "5,417 came in October … That compares with only 1,869 in October 2024": a wrong year, as those 5,417 did.

    So is "10.6% in October, up from 9.9% a year earlier. … Twelve months before, it had been 4.1%".
    """
    claim, quantity = verdict.grounded.claim, verdict.grounded.claim.quantity
    if claim.period is None or quantity is None or not (claim.is_base or claim.past_perfect):
        return False
    behind = quantity.span.end <= claim.period.span.start
    if claim.is_base and claim.period.role is PeriodRole.SHIFT and behind:
        return not claim.sentence.between(quantity.span.end, claim.period.span.start)
    same = claim.period.role is PeriodRole.SAME and claim.is_base
    return behind and claim.period.year_written and (same or names_days(claim, claim.period))


def _is_headline(verdict: Verdict) -> bool:
    """ "More than 2,000 people have come since the election", where 1,185 had: a round bound that names its days."""
    claim = verdict.grounded.claim
    if claim.quantity is None or claim.period is None or claim.candidates[0].carried or not is_bound(verdict):
        return False
    return claim.period.role is PeriodRole.TO_DATE and len(digits_of(claim.quantity)) <= SEVERAL


def is_of_days_beside(verdict: Verdict, diagnosis: Diagnosis | None) -> bool:
    """ "There have been 5,369 arrivals so far this year", as there had been in the month: the year stands behind it.

    So the month stands right before it in "March saw 24.8 million", "May as a whole brought 14,812", as the year did.
    """
    claim = verdict.grounded.claim
    if diagnosis is None or diagnosis.code != "cumulative_for_single" or claim.quantity is None or claim.period is None:
        return False
    if claim.period.role is PeriodRole.WINDOW and claim.period.span.end < claim.span.start:
        lead = claim.block.text[claim.period.span.end : claim.span.start].split()
        ahead = claim.sentence.before(claim.period.span.start)[-2:]
        summed = ahead[-1:] == ["for"] and not _SUMS.isdisjoint(ahead) and len(lead) == 1 and lead[0] in _STANDING
        saw = lead[-1:] != [] and lead[-1] in _SEEING and _WHOLLY.issuperset(lead[:-1])
        return (saw or summed) and len(digits_of(claim.quantity)) >= TELLING
    if claim.period.role is not PeriodRole.TO_DATE or len(digits_of(claim.quantity)) <= TELLING:
        return False
    between = [t for t in claim.sentence.tokens if claim.span.end <= t.start < claim.period.span.start]
    plain = all(token.lower.isalpha() for token in between)
    return claim.period.span.start >= claim.span.end and len(between) <= _BEHIND and plain


def is_of_those_told(verdict: Verdict) -> bool:
    """ "May alone brought 4,586, 44% more than the 3,180 of last May": of the days of the figure that it is said of.

    Where that figure is far from the official one of the days that were read into it, and the text's own figures bear
    the change out, other days are meant; where both are not the official ones, another thing.
    """
    claim, article, trial = verdict.grounded.claim, verdict.article, verdict.trial
    if claim.period is not None or article is None or trial is None or article.fit.label not in HELD:
        return False
    if claim.kind not in AGAINST_BASE or len(claim.inputs) < SEVERAL or trial.option.direct:
        return False
    ends = zip(claim.inputs, trial.option.figures, strict=False)
    apart = [abs(told.value - one.value) / max(told.value, abs(one.value)) for told, one in ends]
    return apart[0] > _RESTATED or min(apart) > _OTHERS


def _is_pace(verdict: Verdict) -> bool:
    """ "They carry 300 people a day": of which of the days, or at most, words leave open that give no total of them."""
    claim = verdict.grounded.claim
    return claim.quantity is not None and claim.quantity.per in TIMES and spread_over(claim)


def is_first_digit_off(verdict: Verdict) -> bool:
    """ "From £7,280 now", where it is £3,280: all but the first of several digits are right."""
    quantity, trial = verdict.grounded.claim.quantity, verdict.trial
    actual = None if trial is None else trial.computation.value
    if quantity is None or actual is None:
        return False
    one, other = digits_at(quantity.value, quantity.decimals), digits_at(abs(actual), quantity.decimals)
    return len(one) == len(other) >= TELLING and one[0] != other[0] and one[1:] == other[1:]


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
    told = told or is_plain(verdict, witnesses) or witnesses.know_base(verdict)
    return not (told or is_stepped_to(verdict, witnesses))


def _fails_with_others(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether other figures of the sentence fail as well, or most of those of the series, and no slip tells why.

    "Prices were 8.5% higher in March, after 7.9% in February. It makes six months of 6% or more": of another country.
    """
    denied = verdict.article is not None and verdict.article.fit.label not in HELD  # by the text's own figures too
    if not denied and verdict.grounded.claim.kind == "duration" and witnesses.mostly_miss(verdict):
        return True
    if denied or (diagnosis is not None and diagnosis.code in SURE) or witnesses.fail_by_one_slip(verdict):
        return False
    if is_dated_among_undated(verdict, witnesses):
        return False
    borne_out = witnesses.bear_out(verdict) and not misses_by(verdict, _BORNE)  # "to 1.8%, down from 3%"
    return witnesses.failing(verdict) > 1 or (witnesses.mostly_miss(verdict) and not borne_out)


def _is_running_total(verdict: Verdict, diagnosis: Diagnosis | None) -> bool:
    """ "32,900 up to and including Sunday": a total to that day, which nobody takes for the day's own figure."""
    if diagnosis is None or diagnosis.code != "cumulative_for_single" or verdict.trial is None:
        return False
    return verdict.trial.option.reading.window.days == 1


def _is_of_day_told(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "On Wednesday 358 people crossed in 15 boats": of the day that the sentence is right on, no total to it."""
    own = verdict.grounded.claim.span.start
    ahead = [one for one in witnesses.beside(verdict) if one.grounded.claim.span.end <= own]
    last = ahead[-1] if ahead and ahead[-1].label is Label.SUPPORTED else None
    return last is not None and last.trial is not None and last.trial.option.reading.window == days_read(verdict)


def _is_named_beside(diagnosis: Diagnosis, verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether the sentence names the days that the figure fits, and gives no other figure for them."""
    days, beside = diagnosis.fits_period, witnesses.beside(verdict)
    if verdict.grounded.claim.kind != "level" or verdict.grounded.claim.current or is_dated_behind(verdict, beside):
        return False
    periods = [p for v in beside for p in (v.grounded.claim.period, v.grounded.claim.base) if p is not None]
    named = {p.window for p in periods if p.role is PeriodRole.WINDOW}
    read = {v.trial.option.reading.base for v in beside if v.trial is not None}
    read.update(map(_base_of_rate, beside))
    told = {v.trial.option.reading.window for v in beside if v.trial is not None and v.grounded.claim.base is None}
    if days is None or days in told or _is_led_from(days, verdict, beside):
        return False
    return days in named | read or _is_year_told(days, verdict)


def _is_led_from(days: Window, verdict: Verdict, beside: Sequence[Verdict]) -> bool:
    """ "There were 16,387 deaths in the week, a leap of 5,246, or 47%, on the week before": it leads from those days.

    What such a change, rightly told, led to is no figure of the days that it is counted from.
    """
    if verdict.trial is None or verdict.grounded.claim.is_base:
        return False
    own = verdict.trial.option.reading
    changes = [one.trial.option.reading for one in beside if one.label is Label.SUPPORTED and one.trial is not None]
    return any((one.series_id, one.window, one.base) == (own.series_id, own.window, days) for one in changes)


def _base_of_rate(verdict: Verdict) -> Window | None:
    """ "Up 3.9% from a year ago in November, when they made $30.58": the days that a published rate is taken from."""
    base, trial = verdict.grounded.claim.base, verdict.trial
    if base is None or trial is None or not trial.option.direct or not base.shift_months:
        return None
    return trial.option.reading.window.shifted_months(base.shift_months)


def _is_year_told(days: Window, verdict: Verdict) -> bool:
    """ "Only 2022, with 45,755, has seen more": a year that the sentence tells, though no figure is bound to it."""
    year = days.start.year
    read = None if verdict.trial is None else verdict.trial.option.reading.window
    own = verdict.grounded.claim.period
    other = read is not None and read.end.year != year and own is None
    return other and days == Window.year(year) and str(year) in verdict.grounded.claim.sentence.words


def counts_what_goes_with_it(verdict: Verdict, diagnosis: Diagnosis | None, telling: int = TELLING) -> bool:
    """ "Fewer boats were needed: 41,472": to the last of many digits the people of those days, said to be boats."""
    quantity, series = verdict.grounded.claim.quantity, verdict.grounded.series
    if quantity is None or series is None or diagnosis is None or diagnosis.code != "wrong_unit":
        return False
    return bool(quantity.noun) and quantity.unit == series.unit and len(digits_of(quantity)) >= telling


def _is_of_kin_told(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "More than 1,100 boats crossed on Saturday. A total of 1,195 people arrived": boats by name, and so many people.

    Those of the same days are rightly told as what goes with the things that the figure is said to count.
    """
    quantity, series, trial = verdict.grounded.claim.quantity, verdict.grounded.series, verdict.trial
    if quantity is None or series is None or trial is None or not quantity.noun or quantity.unit != series.unit:
        return False
    return any(
        one.trial is not None
        and one.grounded.claim.quantity is not None
        and one.grounded.series is not None
        and one.grounded.series.id in series.siblings
        and one.grounded.series.unit != series.unit
        and one.trial.option.reading.window == trial.option.reading.window
        and quantity.value <= one.grounded.claim.quantity.value <= quantity.value * _ABOUT
        for one in witnesses.held
    )


def _is_its_change(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Homes will be charged £149 a year, £149 more than the current £1,568": told as what it is."""
    claim, row = verdict.grounded.claim, witnesses.beside(verdict)
    at = next(n for n, one in enumerate(row) if one is verdict)
    behind = [one.grounded.claim for one in row[at + 1 : at + 3]]
    if claim.quantity is None or [one.kind for one in behind] != ["difference", "level"] or claim.direction is not None:
        return False
    change, base = behind
    told = (claim.quantity.value, claim.quantity.unit)
    same = change.quantity is not None and (change.quantity.value, change.quantity.unit) == told
    more = change.sentence.between(change.span.end, base.span.start)[:2]
    return (
        same and base.is_base and row[at + 2].label is Label.SUPPORTED and more in (["more", "than"], ["above", "the"])
    )


def is_of_pen(verdict: Verdict, diagnosis: Diagnosis | None, telling: int = TELLING) -> bool:
    """Whether a slip of the pen explains a miss of a figure with so many digits that chance does not."""
    quantity = verdict.grounded.claim.quantity
    if diagnosis is None or diagnosis.code not in OF_THE_PEN or quantity is None:
        return False
    return len(digits_of(quantity)) >= telling
