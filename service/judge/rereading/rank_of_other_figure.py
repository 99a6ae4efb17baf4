"""Superlatives that their own figure refutes, and that another figure of the paragraph bears out.

"The rate fell to 4.2%. This was the biggest monthly fall for years, and the lowest rate since June 2011": of the fall
it is not so, and of the rate it is, to the month.
"""

from collections.abc import Sequence

from service.claims.ranks.superlatives import may_all_rank
from service.ground.figures.evidence import Missing
from service.ground.figures.gathered import gathered
from service.ground.grounded import Option
from service.judge.evidence.between_verdicts import days_of, series_of
from service.judge.evidence.written_days import ranks_other_month
from service.judge.fit.trials import Trial, trials_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Reading
from service.model.quantities import PERCENT
from service.model.ranks import Extreme
from service.model.report import Label, Severity
from service.model.series import Nature, Series
from service.model.windows import Grain, Window
from service.records import replace
from service.store.interface import Store

_FIGURES = frozenset(["level", "average", "percent_change"])
_LEVELS = frozenset(["level", "average"])
_BEING = frozenset(["was", "is", "had been", "came at", "stood at", "remains", "of"])
_OUTRIGHT = 80
_RISES = frozenset(["increase", "rise", "jump", "gain", "advance", "surge"])
_OF_DAYS = frozenset(["day", "daily", "single-day"])
_MONTHS = {
    **dict.fromkeys(["annual", "yearly", "full-year", "calendar-year"], 12),
    **dict.fromkeys(["first-half", "second-half", "half-year", "half-yearly", "six-month"], 6),
    **dict.fromkeys(["quarterly", "first-quarter", "second-quarter", "third-quarter", "fourth-quarter"], 3),
    "monthly": 1,
}
"""The months that a total is of, by the words for it in a superlative."""


def is_refuted_rank(verdict: Verdict) -> bool:
    """Whether a superlative is refuted by what it was said of."""
    return verdict.label is Label.CONTRADICTED and verdict.grounded.claim.rank is not None


def of_any_told(verdict: Verdict, verdicts: Sequence[Verdict], store: Store) -> Verdict:
    """The verdict on a refuted superlative that another level of its paragraph bears out, the nearest first.

    That an anchor is the right one for it, to the month, is no chance.

    Args:
        verdict: on the superlative.
        verdicts: on all claims.
        store: the series.
    """
    claim, own = verdict.grounded.claim, verdict.trial
    if own is None:
        return verdict
    told = [one for one in verdicts if one.grounded.claim.block is claim.block and one.grounded.claim.kind in _FIGURES]
    for level in reversed(told):
        if level.trial is None or level.grounded.claim.quantity is None:
            continue
        rising = _is_rise_in_prices(claim, level, store)
        if days_of(level) == days_of(verdict) and not rising:
            continue
        if _is_counted_otherwise(level, verdict, told, store):
            continue
        if level.label is Label.SUPPORTED and claim.span.start > level.grounded.claim.span.start:
            read = _of_growth(verdict) if rising or _is_growth(level) else verdict
            reading = level.trial.option.reading
            if not may_be_of_days(claim, reading.window, store.series(reading.series_id)):
                continue
            anchored = claim.rank is not None and claim.rank.since is not None
            if not anchored and not _is_of_those_aboard(level, verdict, told, store):
                continue
            found = _borne_out(read, (reading, own.option.reading), store)
            if found is not None:
                fit = found.fit
                return replace(verdict, label=fit.label, severity=fit.severity, reverses=False, trial=found)
    return verdict


def _is_of_those_aboard(level: Verdict, verdict: Verdict, told: Sequence[Verdict], store: Store) -> bool:
    """ "Nine boats brought 752 people on Wednesday, the highest daily figure of 2026": of the people, told last.

    So it may be of those told right before their boats: "41,455 people in 671 boats, second only to 2022".
    """
    own, other, claim = series_of(verdict), series_of(level), verdict.grounded.claim
    ahead = [one for one in told if one.grounded.claim.span.end <= claim.span.start]
    ahead = ahead[:-1] if len(ahead) > 1 and series_of(ahead[-1]) == own and ahead[-2] is level else ahead
    last = bool(ahead) and ahead[-1] is level and level.grounded.claim.sentence is claim.sentence
    return last and own is not None and other in store.series(own).siblings


def _is_counted_otherwise(level: Verdict, verdict: Verdict, told: Sequence[Verdict], store: Store) -> bool:
    """ "1,975 people came in 30 boats, against 4,432, the lowest since 2019": of the people last told, and no boats."""
    own, other, claim = series_of(verdict), series_of(level), verdict.grounded.claim
    if own is None or other is None or other not in store.series(own).siblings:
        return False
    ahead = [one for one in told if one.grounded.claim.span.end <= claim.span.start and series_of(one) is not None]
    last = ahead[-1] if ahead else verdict
    led = last.grounded.claim.is_base and last.grounded.claim.sentence is claim.sentence and series_of(last) == own
    return led and store.series(own).unit != store.series(other).unit


def of_level_behind(verdict: Verdict, verdicts: Sequence[Verdict], store: Store) -> Verdict:
    """The verdict on a refuted superlative that is the subject of a figure of another series, read of that one.

    "There are 1.6 vacancies for each jobless person. The all-time high was 12 million, in March 2022": of vacancies.

    Args:
        verdict: on the superlative.
        verdicts: on all claims.
        store: the series.
    """
    claim, own = verdict.grounded.claim, verdict.trial
    told = next((one for one in verdicts if _is_said_to_be(claim, one.grounded.claim)), None)
    if own is None or told is None or told.trial is None or told.label is not Label.SUPPORTED:
        return verdict
    reading = replace(told.trial.option.reading, base=None)
    if reading.series_id == own.option.reading.series_id:
        return verdict
    return _as_of(verdict, rank_on(verdict, reading, store))


def _is_said_to_be(claim: Claim, level: Claim) -> bool:
    """Whether a superlative is said to be a figure: "the record was 12 million"."""
    if level.sentence is not claim.sentence or level.kind not in _LEVELS or level.span.start < claim.span.end:
        return False
    return claim.block.text[claim.span.end : level.span.start].strip() in _BEING


def of_level_before(verdict: Verdict, verdicts: Sequence[Verdict], store: Store) -> Verdict:
    """The verdict on a refuted superlative in apposition to a level in per cent, where it was read of no rate.

    "4.2% of the workforce unemployed, against 14.8% in April 2020 and 3.4% in April 2023, the lowest since 1969", of a
    labour market: ranked is that rate, and not how many found work.

    Args:
        verdict: on the superlative.
        verdicts: on all claims.
        store: the series.
    """
    claim, own = verdict.grounded.claim, verdict.trial
    if own is None or claim.rank is None or claim.rank.of_change:
        return verdict
    led = [one for one in verdicts if _is_led_by(claim, one.grounded.claim)]
    ranked = store.series(own.option.reading.series_id)
    if not led or ranked.unit == PERCENT or ranked.nature is Nature.INDEX:
        return verdict
    right = led[-1].trial if led[-1].label is Label.SUPPORTED else None
    tried = None if right is None else rank_on(verdict, replace(right.option.reading, base=None), store)
    return _as_of(verdict, tried)


def _as_of(verdict: Verdict, found: Trial | None) -> Verdict:
    """The verdict on a superlative as it is of another figure; left open where it cannot be tried on that."""
    if found is None:
        return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO)
    fit = found.fit
    return replace(
        verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, reason=found.reason, trial=found
    )


def _is_led_by(claim: Claim, level: Claim) -> bool:
    """Whether a superlative stands in apposition to a figure, with no more between than the days of that."""
    if level.sentence is not claim.sentence or level.kind not in _LEVELS or level.span.end > claim.span.start:
        return False
    if level.quantity is None or level.quantity.unit != PERCENT:
        return False
    dated = level.period.span.end if level.period is not None else level.span.end
    end = dated if level.span.end < dated <= claim.span.start else level.span.end
    return claim.block.text[end : claim.span.start].strip() in (",", "–", "—", "(")


def _is_growth(level: Verdict) -> bool:
    """Whether a figure tells growth that is itself published: "prices rose 4.2% on the year"."""
    return level.grounded.claim.kind == "percent_change" and level.trial is not None and level.trial.option.direct


def _is_rise_in_prices(claim: Claim, level: Verdict, store: Store) -> bool:
    """ "Inflation hit 9.1% on a year earlier, the biggest increase since 1981": of prices, and so of the rate."""
    rank, told = claim.rank, level.grounded.claim
    if rank is None or not rank.of_change or rank.extreme is not Extreme.HIGHEST or level.trial is None:
        return False
    growing = store.series(level.trial.option.reading.series_id).growth_over is not None
    words = claim.span.of(claim.block.text).lower().split()
    return growing and told.kind == "level" and told.sentence is claim.sentence and not _RISES.isdisjoint(words)


def _of_growth(verdict: Verdict) -> Verdict:
    """ "Prices rose 5.0%. In April it was 4.2%. The increase was the biggest since 2008": growth, not its moves."""
    claim = verdict.grounded.claim
    assert claim.rank is not None
    read = replace(claim, rank=replace(claim.rank, of_change=False))
    return replace(verdict, grounded=replace(verdict.grounded, claim=read))


def _borne_out(verdict: Verdict, readings: Sequence[Reading], store: Store) -> Trial | None:
    """A superlative as it is of the days of the first of two readings, in the series of either."""
    for series_id in dict.fromkeys(one.series_id for one in readings):
        found = rank_on(verdict, replace(readings[0], series_id=series_id, base=None), store)
        if _holds(found):
            return found
    return None


def _option_of(verdict: Verdict, reading: Reading, store: Store) -> Option | None:
    """The series and days of another figure, where a rank may be one of them."""
    series = store.series(reading.series_id)
    if not may_be_of(verdict, series.id, series.unit):
        return None
    figures = gathered(verdict.grounded.claim, store.as_known(series.id, reading.known_at), reading.window, None)
    return None if isinstance(figures, Missing) else Option(reading, figures, direct=False)


def rank_on(verdict: Verdict, reading: Reading, store: Store) -> Trial | None:
    """A superlative tried on the series and days of another figure; None where it can be none of them.

    Args:
        verdict: on the superlative.
        reading: of the figure.
        store: the series.
    """
    option = _option_of(verdict, reading, store)
    if option is None:
        return None
    return next(iter(trials_of(replace(verdict.grounded, options=(option,)), store)), None)


def _holds(trial: Trial | None) -> bool:
    """Whether a rank holds to the letter, or but for a tie."""
    if trial is None:
        return False
    return trial.fit.label is Label.SUPPORTED or (trial.computation.tie and not trial.computation.stronger)


def may_be_of_days(claim: Claim, days: Window, series: Series) -> bool:
    """Whether a superlative may be one of some days: not before its anchor, and as long as it says.

    "The quietest July since 2018, when 1,111 came" is not that of 2018, "the lowest first-half total" none of June.

    Args:
        claim: the superlative, or a run.
        days: those of a figure near it.
        series: what that is of.
    """
    if ranks_other_month(claim, days):
        return False
    since = None if claim.rank is None else claim.rank.since
    if since is not None and since.year_written and since.window is not None:  # which runs to the day of publication
        year = since.grain is Grain.YEAR and days.end.year <= since.window.start.year
        if year or days.start <= since.window.start:
            return False
    if claim.rank is None or not series.accumulates:
        return True
    words = claim.block.text[claim.span.start : claim.span.end].lower().split()
    if days.days > 1 and not _OF_DAYS.isdisjoint(words):
        return False  # "the highest for any day since November 2022, and it took this year's tally to 12,313"
    if days.whole_months is None:
        return not (claim.rank.scope == "month" and "month" in words)  # "the fewest for that month since 2019"
    lengths = {_MONTHS[word] for word in words if word in _MONTHS}
    return not lengths or days.whole_months in lengths


def may_be_of(verdict: Verdict, series_id: str, unit: str) -> bool:
    """Whether the words of a superlative name a series, or none outright, and can be said of such a thing.

    Args:
        verdict: on it.
        series_id: the series.
        unit: that it is in.
    """
    claim = verdict.grounded.claim
    words = claim.block.text[claim.span.start : claim.span.end].lower().split()
    if not may_all_rank(words, unit):
        return False  # "the hottest on record", beside the carbon dioxide in the air
    named = {c.series_id for c in claim.candidates if c.weight >= _OUTRIGHT and not c.carried}
    looked = verdict.grounded.series
    return not named or series_id in named or (looked is not None and looked.id == series_id)
