"""Whether all that fails in a sentence fails by one slip: "up 40% on the same days of 2021", where all are of 2023."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from service.hints import Protocol
from service.judge.evidence.between_verdicts import (
    HELD,
    IN_WORDS,
    are_of_one_day,
    is_bound,
    is_dated,
    is_like,
    is_named,
    is_of_any,
    is_of_its_year,
    is_of_year,
)
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT
from service.model.periods import PeriodRole
from service.model.report import Diagnosis, Label


class Beside(Protocol):
    """What tells the verdicts on the claims of a sentence."""

    def beside(self, verdict: Verdict) -> Sequence[Verdict]:
        """Those beside a verdict, and itself."""
        ...


_ALL_BUT = Decimal("0.05")
_YEAR, _MONTH = 12, 28  # months, days


def fail_by_one_slip(verdict: Verdict, row: Sequence[Verdict], diagnoses: Mapping[int, Diagnosis | None]) -> bool:
    """Whether all that fails in the sentence fails by one slip, in words that stand there.

    "Up 40% on the same days of 2021 (9,300)", where both are of 2023; "451 boats", where people were counted;
    "the highest since January 2023, when it was 4%", where that was in 2024.

    Args:
        verdict: the verdict on one figure of the sentence.
        row: the verdicts on all its claims.
        diagnoses: the slip that would explain each verdict of the text, by its identity.
    """
    if _follows(verdict):
        return False  # what is worked out rightly from figures of other days is not what slipped
    failing = failing_beside(verdict, row)
    if is_of_its_year(verdict, [one for one in failing if one is not verdict]):
        return True
    figures = [one for one in failing if one.grounded.claim.kind not in IN_WORDS and not _follows(one)]
    told = [one for one in failing if one.grounded.claim.kind in IN_WORDS and not is_of_any(one, figures)]
    if told:
        return all(one.grounded.claim.is_base or _is_of_since(one, told) for one in figures)
    bare = [one for one in figures if not is_bound(one)]
    slips = [diagnoses[id(one)] for one in bare]
    if not slips or None in slips:
        return False
    pairs = [(one, slip) for one, slip in zip(bare, slips, strict=True) if slip is not None]
    if min(len({slip.fits_period or slip.code for _, slip in pairs}), len({_moved(*pair) for pair in pairs})) > 1:
        return False
    if all(slip is not None and slip.code == "wrong_unit" for slip in slips):
        quantity = figures[0].grounded.claim.quantity
        return quantity is not None and bool(quantity.noun)
    periods = [None if slip is None else slip.fits_period for slip in slips]
    if None in periods or len(slips) < len(figures):
        return False
    named = [(one, period) for one, period in zip(figures, periods, strict=True) if not _is_relative(one)]
    same_year = bool(named) and all(is_of_year(one, period) for one, period in named)
    return same_year or any(map(is_dated, failing)) or are_of_one_day(figures, failing)


def failing_beside(verdict: Verdict, row: Sequence[Verdict]) -> Sequence[Verdict]:
    """Those that are not what was published; a subject that nothing names says nothing of one that is named."""
    told, wrong = is_named(verdict), [one for one in row if one.label is Label.CONTRADICTED]
    wrong = [one for one in wrong if is_named(one) >= told and not _rests_on(one, verdict)]
    return [one for one in wrong if not _is_named_less(one, verdict)]


def _is_of_since(one: Verdict, told: Sequence[Verdict]) -> bool:
    """ "The highest rate since February, when it was 3.3%": of the time that a superlative reaches back to."""
    period = one.grounded.claim.period
    anchors = [rank.since for claim in told if (rank := claim.grounded.claim.rank) is not None]
    return period is not None and any(since is not None and since.span == period.span for since in anchors)


def reaches_back_wrongly(verdict: Verdict, witnesses: Beside) -> bool:
    """Whether a superlative fails since a time of which the sentence tells a wrong level too: both by one slip."""
    beside = [one for one in witnesses.beside(verdict) if one.label is Label.CONTRADICTED and one is not verdict]
    return any(_is_of_since(one, [verdict]) for one in beside)


def _is_named_less(one: Verdict, verdict: Verdict) -> bool:
    """ "Inflation was 9.1%, the highest since 1975, when milk cost $2.20": of another thing, which no word is sure of.

    What is wrong with the price of milk, read of that of petrol, says nothing of inflation.
    """
    own, other = verdict.grounded.claim.candidates[:1], one.grounded.claim.candidates[:1]
    if one is verdict or not own or not other or one.grounded.series is None or verdict.grounded.series is None:
        return False
    period = verdict.grounded.claim.period
    dated = period is not None and not period.rule.startswith(("last", "this", "moved"))
    sure = own[0].weight >= OUTRIGHT > other[0].weight and not own[0].carried
    sure = sure and (dated or verdict.grounded.claim.kind in IN_WORDS)
    return sure and not is_like(one.grounded.series, verdict.grounded.series)


def _rests_on(one: Verdict, verdict: Verdict) -> bool:
    """ "At 2,232, less than half as many as the 4,432 of last March": wrong by the other figure, if that is wrong.

    So it is where that is of days of its own, and all but right: one that was misread is further off.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    value = None if trial is None else trial.computation.value
    if claim.quantity is None or value is None or one is verdict or one.trial is not None or one.article is None:
        return False
    near = abs(claim.quantity.value - value) <= _ALL_BUT * value
    own = claim.period is not None and claim.period.role is PeriodRole.WINDOW
    return near and own and any(figure.span == claim.quantity.span for figure in one.grounded.claim.inputs)


def _follows(one: Verdict) -> bool:
    """Whether a figure is worked out from those of the text, and stands or falls with them: "an average of 61".

    "Up 51% on the same point in 2022 (16,842)", as it was in 2024, says itself of which year it is.
    """
    claim, article = one.grounded.claim, one.article
    if article is None or article.fit.label not in HELD or claim.kind == "level":
        return False
    return claim.base is None or not claim.base.year_written


def _is_relative(one: Verdict) -> bool:
    """ "Than in the same month last year (3,041)": days that move with those that are named."""
    period = one.grounded.claim.period
    return period is None or period.role in (PeriodRole.SAME, PeriodRole.SHIFT)


def _moved(one: Verdict, slip: Diagnosis) -> object:
    """How far off the days are that a figure fits, in months or days; without any, what the slip is called."""
    reading = None if one.trial is None else one.trial.option.reading
    own = None if reading is None else reading.base if slip.code == "wrong_base" else reading.window
    if slip.fits_period is None or own is None:
        return slip.code
    start, fits = own.start, slip.fits_period.start
    months = (fits.year - start.year) * _YEAR + fits.month - start.month
    return months if fits.day == start.day else (fits - start).days, slip.fits_period.days // _MONTH
