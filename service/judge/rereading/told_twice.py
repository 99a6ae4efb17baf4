"""Levels that go with the figures of one day, and are told of another beside them.

"At 2.7%, inflation in May was at its highest since June 2013, having been 2.7% in April": the first is told of the May
of which the rank holds, whatever else a rate without days of its own may be of, since April's is told right behind.
And "May brought 3,738, against 10,448 a year before" tells that of a May, though so many came from January to May.
"""

from collections.abc import Sequence
from datetime import date

from service.ground.grounded import Option
from service.judge.fit.trials import retried, tried_as_told
from service.judge.rereading.own_days import is_told
from service.judge.rereading.places import Place, contradicted
from service.judge.verdicts import Verdict, in_quotation
from service.judge.vintages.standing import widened
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.report import Label
from service.store.interface import Store

_TOTALS = frozenset("total totals tally count running cumulative overall year far now altogether".split())
"""Words that turn to what has been counted up by then."""


def held_to_company(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, a level that is right only of what another tells held against the days of its company.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [_held(one, verdicts, store, known_at) if _is_loose(one) else one for one in verdicts]


def _is_loose(verdict: Verdict) -> bool:
    """Whether a right level names no days, and may be of several."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or claim.kind != "level":
        return False
    series = verdict.grounded.series
    if claim.period is not None and not (series is not None and series.accumulates and _is_counted_back(claim)):
        return False  # a rate "a year ago" may have been told of another month
    own = trial.option.reading
    return any(
        one.reading.series_id == own.series_id and one.reading.window != own.window for one in verdict.grounded.options
    )


def _held(verdict: Verdict, verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    assert trial is not None
    own = trial.option.reading
    here = [one for one in verdicts if one.grounded.claim.sentence is claim.sentence]
    back = claim.period is not None
    option = _counted_from_ahead(verdict, here) if back else _of_company(verdict, here)
    if option is None or known_at is None or series is None:
        return verdict
    if not back and not is_told(Place(own.series_id, own.window), claim, here, store):
        return verdict
    again = tried_as_told(claim, option, store)
    if again is None or again.holds:
        return verdict
    roomy = retried(claim, again.option, widened(again, series, known_at))
    if roomy is None or roomy.fit.label is not Label.CONTRADICTED:
        return verdict
    return in_quotation(contradicted(verdict, again))


def _of_company(verdict: Verdict, here: Sequence[Verdict]) -> Option | None:
    """The reading of a level by the days of the rank or change right behind it, if it may be of them, too."""
    at = next(n for n, one in enumerate(here) if one is verdict)
    behind = here[at + 1] if at + 1 < len(here) else None
    if behind is None or behind.label is not Label.SUPPORTED or behind.trial is None or verdict.trial is None:
        return None
    own, read = verdict.trial.option.reading, behind.trial.option.reading
    said = behind.grounded.claim.kind != "level" and read.series_id == own.series_id and read.window != own.window
    licensed = (one for one in verdict.grounded.options if one.reading.series_id == own.series_id)
    return next((one for one in licensed if said and one.reading.window == read.window), None)


def _is_counted_back(claim: Claim) -> bool:
    """ "Against 2,881 a year before"."""
    period = claim.period
    return claim.is_base and period is not None and period.role is PeriodRole.SHIFT and period.shift_months < 0


def _counted_from_ahead(verdict: Verdict, here: Sequence[Verdict]) -> Option | None:
    """The reading of a level that is counted back from the right one ahead of it, where the two stand alone."""
    claim, trial, at = verdict.grounded.claim, verdict.trial, next(n for n, one in enumerate(here) if one is verdict)
    ahead = here[0]
    if at != 1 or ahead.label is not Label.SUPPORTED or ahead.trial is None or trial is None or claim.period is None:
        return None
    told, own, read = ahead.grounded.claim, trial.option.reading, ahead.trial.option.reading
    plain = told.kind == "level" and told.period is not None and told.period.window == read.window
    month = read.window.whole_months == 1  # what a year had may be told in other things: "25,000, up from 6,600"
    if not plain or not month or read.series_id != own.series_id or told.span.end > claim.span.start:
        return None
    if not _TOTALS.isdisjoint(claim.sentence.between(told.span.end, claim.span.start)):
        return None
    then = read.window.shifted_months(claim.period.shift_months)
    licensed = (one for one in verdict.grounded.options if one.reading.series_id == own.series_id)
    return next((one for one in licensed if one.reading.window == then != own.window), None)
