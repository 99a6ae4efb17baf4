"""Words that may be of another measure than was read: superlatives of one rate beside a figure of another, and such.

"Prices rose 0.6% in August, the most in three years": the most of the monthly changes, if 0.6% is one. "Five months
running", "a gap of five points": of any measure that was spoken of.
"""

from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.between_verdicts import HELD, IN_WORDS, digits_of
from service.judge.evidence.chance import digits_written
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT, Claim
from service.model.quantities import PERCENT
from service.model.report import Diagnosis, Label
from service.model.series import Frequency, Nature
from service.model.windows import Grain, Window

_SHARES = frozenset("share shares proportion percentage support lead majority concern turnout".split())
_SEVERAL = 2  # digits that no other change is likely to have as well
_BEHIND = 16  # characters of " fall in the UK's "
_JOINTS = frozenset([", or", "or", "(", "–", "—", ","])
_TELLING = 2  # digits
_MONTH = 31  # days
_YEAR = 12  # months
_CHANGES = frozenset(["percent_change", "point_change", "difference", "multiple"])
_DIGITS_OF_YEAR = 4
_TAKEN = 2  # words of "comes off"
_ENDS = 2  # of a range, both of which name a year
_FOR_THE_MONTH = "for the month"
_NAMING_QUARTER = frozenset(["quarter", "q4"])
_OF_QUARTER = frozenset("quarterly previous qoq q/q q-o-q three prior preceding expanded grew".split())
"""Words that leave no doubt that growth is that of the quarter: "quarterly growth", "from the previous quarter"."""


def ranks_other_rate(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether a superlative was ranked in another rate than that of the change which it stands behind.

    Args:
        verdict: on the superlative.
        witnesses: what the other figures of the text say.
    """
    claim, read = verdict.grounded.claim, verdict.grounded.series
    if claim.rank is None or read is None or read.growth_over is None:
        return False
    told = [v for v in witnesses.beside(verdict) if v.grounded.claim.span.end <= claim.span.start]
    series = told[-1].grounded.series if told and told[-1].label in HELD else None
    if series is None or series.growth_over is None or told[-1].grounded.claim.quantity is None:
        return False
    if series.id in {option.reading.series_id for option in verdict.grounded.options}:
        return False  # it was ranked in that one, too
    return (series.topic, series.area) == (read.topic, read.area) and series.growth_over != read.growth_over


def may_be_of_another_topic(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Five months running", in an article on several measures: words whose subject was only spoken of before."""
    claim = verdict.grounded.claim
    if claim.kind not in IN_WORDS or not claim.candidates[0].carried or witnesses.bear_out(verdict):
        return False
    if (claim.rank is not None or claim.streak is not None) and witnesses.told_on(verdict):
        return False  # "Prices rose 9.1%, after 8.6% in May. It was the largest gain since 1979. Food rose 10.4%"
    series = verdict.grounded.series
    of_days = claim.rank is not None and claim.rank.within is not None and series is not None and series.accumulates
    of_days = of_days or claim.mark is not None  # "717 came in 13 boats. The 25,000 mark was passed on 2 October"
    of_days = of_days or claim.kind == "duration"  # "737 came in 11 boats. For 28 days before that nobody had come"
    kin = series.siblings if of_days and series is not None else ()  # "in 15 boats. It was the busiest day of 2025"
    return len(witnesses.right.difference(kin)) > 1 or not witnesses.right


def is_points_of_amount(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """ "A gap of five points", behind news of the oil price: what has points is not what was spoken of before.

    But "crossings were 60 percentage points higher than in 2021" where they were 60 per cent higher is said of them.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    amount = series is not None and series.unit != PERCENT and verdict.article is None
    if not amount or claim.kind != "point_change":
        return False
    if _is_of_shares(claim):
        return True
    in_points = diagnosis is not None and diagnosis.code == "percent_for_points"
    telling = claim.quantity is not None and len(digits_of(claim.quantity)) >= _TELLING  # "7.4 points", as per cent
    if in_points and (telling or _is_said_of_it(claim) or _is_its_percentage(verdict)):
        return False
    loosely = claim.candidates[0].weight < OUTRIGHT and not witnesses.bear_out(verdict)
    return _is_named_later(claim) or (loosely and not _is_told_in_money(verdict, witnesses))


def is_between_averages(verdict: Verdict) -> bool:
    """ "Prices were 4.1% higher in 2023 than in 2022": on average, where the rate of December was read."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind != "percent_change" or claim.base is None or claim.period is None or trial is None:
        return False
    years = claim.base.window is not None and claim.base.grain is claim.period.grain is Grain.YEAR
    return years and trial.option.direct and trial.option.reading.window.days <= _MONTH


def is_of_either_year(verdict: Verdict) -> bool:
    """ "GDP grew by 0.9% in the year to December": by its last quarter, or on average in that year."""
    period, series = verdict.grounded.claim.period, verdict.grounded.series
    if period is None or period.window is None or period.rule != "rolling" or series is None:
        return False
    grows = series.growth_over == _YEAR and series.frequency is Frequency.QUARTERLY
    whole = period.window == Window.year(period.window.end.year)
    return grows and whole and _NAMING_QUARTER.isdisjoint(verdict.grounded.claim.sentence.words)


def is_from_whole_year(verdict: Verdict) -> bool:
    """ "Inflation rose by 1.3 points between 2024 and July 2025": from that year's average, or one of its months."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    period = claim.period
    if claim.kind not in _CHANGES or period is None or period.rule != "range" or series is None:
        return False
    if series.frequency is Frequency.ANNUAL:
        return False
    words = claim.sentence.between(period.span.start, period.span.end)
    years = [at for at, word in enumerate(words) if word.isdecimal() and len(word) == _DIGITS_OF_YEAR]
    return len(years) == _ENDS and years[0] == 0 and years[1] > _ENDS


def is_taken_off(verdict: Verdict) -> bool:
    """ "The budget takes £134 off the price cap": what one thing does to it, as no days are told of, beside others."""
    claim = verdict.grounded.claim
    if claim.kind != "difference" or claim.period is not None or claim.base is not None:
        return False
    if sum(any(map(str.isdigit, word)) for word in claim.sentence.words) > 1:
        return False  # "the new cap of £1,568 knocks £122 off a typical bill"
    return "off" in claim.sentence.behind(claim.span.end)[:_TAKEN]


def is_told_more_finely(verdict: Verdict, diagnosis: Diagnosis | None) -> bool:
    """ "January's CPI inflation was 5.07 per cent": of a rate that its publisher prints with fewer decimals.

    Another country's is meant, or another institute's, unless a slip of the pen explains the figure.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if diagnosis is not None or series is None or claim.quantity is None or claim.kind != "level":
        return False
    rate = series.nature is Nature.RATE and series.unit == PERCENT and claim.quantity.unit == PERCENT
    return rate and claim.quantity.decimals > series.decimals and not is_of_area(claim, series.area)


def may_be_of_the_year(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """ "He put second-quarter GDP growth at 1.5%", where 0.3% was: of a year or at a rate of one, as no word says else.

    What is told of a quarter in a verb ("it grew by 1.5%"), of that length of time, or beside figures that are right of
    it, is of the quarter.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if diagnosis is None or diagnosis.code != "annualised" or series is None or claim.quantity is None:
        return False
    if series.id in witnesses.right or claim.over is not None or not _OF_QUARTER.isdisjoint(claim.sentence.words):
        return False
    named = "growth" in claim.sentence.before(claim.quantity.span.start)
    return named or (claim.candidates[0].carried and claim.period is None)  # "The euro zone: 2.2%; America 2.4%"


def is_from_year_before(verdict: Verdict, diagnosis: Diagnosis | None) -> bool:
    """ "July brought 2,316, down 58% and the lowest for the month since 2020": on last July, as no word says else.

    Args:
        verdict: on a change.
        diagnosis: the slip that would explain it.
    """
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if diagnosis is None or diagnosis.code != "wrong_base" or diagnosis.fits_period is None or trial is None:
        return False
    ranked = _FOR_THE_MONTH in " ".join(claim.sentence.behind(claim.span.end))  # which tells no length of the change
    told = claim.base is not None or (claim.over is not None and not ranked)
    return (
        not told
        and series is not None
        and series.accumulates
        and diagnosis.fits_period == trial.option.reading.window.shifted_months(-_YEAR)
    )


def _is_told_in_money(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "A cut of £122, or 7 percentage points": of what the same change was rightly told in its own unit."""
    claim = verdict.grounded.claim
    return any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.kind == "difference"
        and claim.block.text[one.grounded.claim.span.end : claim.span.start].strip() in _JOINTS
        for one in witnesses.beside(verdict)
    )


def _is_said_of_it(claim: Claim) -> bool:
    """Whether a change in percentage points is told of the measure ("a 20 percentage point fall in net migration").

    What stands behind a figure may be of something else, unless they are of so many digits.
    """
    best, own = claim.candidates[0], claim.span
    if best.carried or "per" not in own.of(claim.block.text).lower():
        return False
    behind = claim.block.text[own.end : claim.sentence.span.end].lower()
    several = claim.quantity is not None and digits_written(claim.quantity) >= _SEVERAL
    return several or not _is_named_later(claim) or best.words in behind[: len(best.words) + _BEHIND]


def _is_its_percentage(verdict: Verdict) -> bool:
    """ "41,472 people came in 2025. It was 13 percentage points up on 2024": by so many per cent, to two digits."""
    quantity, trial = verdict.grounded.claim.quantity, verdict.trial
    actual = None if trial is None else trial.computation.value
    if quantity is None or actual is None or digits_written(quantity) < _SEVERAL:
        return False
    return round(abs(actual), quantity.decimals) == quantity.value


def _is_of_shares(claim: Claim) -> bool:
    """ "The cap rose 6%, and the share of homes in arrears by 6 percentage points": what is told in points."""
    return not _SHARES.isdisjoint(claim.sentence.before(claim.span.start))


def _is_named_later(claim: Claim) -> bool:
    """ "The fall of 0.9 points reflects the cut in the price cap": the measure stands behind the figure alone."""
    ahead = claim.block.text[claim.sentence.span.start : claim.span.start].lower()
    best = claim.candidates[0]
    return bool(best.words) and not best.carried and best.words not in ahead
