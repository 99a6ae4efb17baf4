"""What was found for a figure, unless it is what another tells, or of other days than those that it names."""

from collections.abc import Sequence

from service.judge.doubt.moved_in_one_act import is_from_before_one_act
from service.judge.doubt.undated import may_be_of_a_day
from service.judge.evidence.between_verdicts import count_together
from service.judge.evidence.chance import digits_written
from service.judge.evidence.written_days import is_of_other_days
from service.judge.fit.trials import Trial
from service.judge.rereading.days_of_years import years_named
from service.judge.rereading.excluded import excludes
from service.judge.rereading.own_days import (
    is_of_days_before,
    is_of_days_compared,
    is_of_other_answer,
    is_of_other_base,
    is_of_other_time,
    is_told,
    is_told_of,
)
from service.judge.rereading.pairs_said import as_said
from service.judge.rereading.places import Place, contradicted
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Reading
from service.model.periods import PeriodRole
from service.model.report import Label
from service.records import replace
from service.store.interface import Store

_TELLING = 3  # digits that need no words
_LIKE = 2  # times as much at most, for two figures of one thing


def unless_told(
    verdict: Verdict, found: Verdict, own: Trial | None, verdicts: Sequence[Verdict], store: Store
) -> Verdict:
    """What was found for a figure, unless it is what another tells, or of days before those that it was read of."""
    claim = found.grounded.claim
    here = [one for one in verdicts if one.grounded.claim.sentence is claim.sentence]
    if found.label is not Label.SUPPORTED or found.trial is None:
        return verdict if found.label is Label.CONTRADICTED and _is_like_unread(claim, here) else found
    read = found.trial.option.reading
    place = Place(read.series_id, read.window, read.base)
    if is_of_other_time(place, claim) or is_told(
        place, claim, here, store
    ):  # what a headline tells the text may tell again
        return verdict
    meant = as_said(claim, place, verdicts, store, read.known_at)
    if meant is not None:
        return found if meant.holds else contradicted(verdict, meant)
    refuted = own is not None and own.fit.label is Label.CONTRADICTED
    if excludes(claim, place, here, store, read.known_at):
        return verdict
    if own is not None and refuted and _came_with_others(replace(verdict, trial=own), read, here):
        return contradicted(verdict, own)
    if own is not None and refuted and _is_of_year_told_elsewhere(place, claim, own, verdicts, store):
        return contradicted(verdict, own)
    if own is not None and refuted and _is_of_other_gauge(replace(verdict, trial=own), read, here, store):
        return contradicted(verdict, own)
    if is_of_other_days(claim, place.now, place.base):
        return (
            contradicted(verdict, own) if own is not None and refuted and _is_dated_so(claim, place, own) else verdict
        )
    if own is not None and refuted and _is_anchor(claim, place, own.option.reading, verdicts):
        return contradicted(verdict, own)
    if is_of_other_answer(place, claim):
        return contradicted(verdict, own) if own is not None and refuted else verdict
    if own is not None and refuted and is_of_other_base(place, claim) and is_told_of(own.option.reading, here):
        return contradicted(verdict, own)
    if own is not None and refuted and is_from_before_one_act(claim, own, here):
        return contradicted(verdict, own)
    if own is not None and refuted and is_of_days_compared(place, claim, own.option.reading, here):
        return contradicted(verdict, own)
    if own is None or not is_of_days_before(place, claim, own.option.reading, verdicts, store):
        return found
    sure = verdict.trial is not None and own.fit.label is Label.CONTRADICTED and not may_be_of_a_day(verdict)
    return contradicted(verdict, own) if sure else verdict


def _is_like_unread(claim: Claim, here: Sequence[Verdict]) -> bool:
    """ "Continuing claims were 1.874 million, after 1.890 million": of what is named there, and no slip of the hand."""
    stated = claim.quantity
    if stated is None or claim.candidates:
        return False
    for one in here:
        other = one.grounded.claim.quantity
        unread = one.label is Label.UNVERIFIABLE and one.grounded.claim.kind == claim.kind
        if other is None or one.grounded.claim is claim or not unread or one.grounded.claim.candidates:
            continue
        if (other.unit, other.noun) == (stated.unit, stated.noun) and other.value < stated.value * _LIKE < (
            other.value * _LIKE**2
        ):
            return True
    return False


def _came_with_others(verdict: Verdict, found: Reading, here: Sequence[Verdict]) -> bool:
    """ "672 small boats landed last year, and between them they brought 2,180 people": of the days of those boats."""
    assert verdict.trial is not None
    if found.window == verdict.trial.option.reading.window:
        return False
    return any(one.label is Label.SUPPORTED and count_together(one, verdict) for one in here)


def _is_of_other_gauge(verdict: Verdict, found: Reading, here: Sequence[Verdict], store: Store) -> bool:
    """ "On the RPI … In June it was 3.9%; last July, 1.0%", as on the CPI: of the gauge that its sentence tells of."""
    assert verdict.trial is not None
    own = verdict.trial.option.reading
    read, other = store.series(own.series_id), store.series(found.series_id)
    alike = [(one.topic, one.area, one.unit, one.growth_over, one.frequency) for one in (read, other)]
    if alike[0] != alike[1] or read.concept == other.concept or read.growth_over is None or own.window != found.window:
        return False
    told = [one for one in here if one.grounded.claim is not verdict.grounded.claim]
    named = {one.series_id for each in here for one in each.grounded.claim.candidates}
    return named == {read.id} and any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and one.trial.option.reading.series_id == read.id
        and one.trial.option.reading.window != own.window
        for one in told
    )


def _is_of_year_told_elsewhere(
    place: Place, claim: Claim, own: Trial, verdicts: Sequence[Verdict], store: Store
) -> bool:
    """ "Half the 8.1% of 2020. At its worst, in 2010, it averaged 8.1%": of the one year that its sentence names."""
    years = {*years_named(claim)}
    if len(years) != 1 or place.base is not None or place.now.end.year in years:
        return False
    return own.option.reading.window.end.year in years and is_told(place, claim, verdicts, store)


def _is_anchor(claim: Claim, place: Place, read: Reading, verdicts: Sequence[Verdict]) -> bool:
    """ "The tally is 36,954. By the same stage of 2024 36,954 had made it": the days from which it is counted back."""
    period, stated = claim.period, claim.quantity
    if claim.kind != "level" or period is None or period.role is not PeriodRole.SAME or stated is None:
        return False
    if place.base is not None or place.series_id != read.series_id or period.window is None:
        return False
    years = read.window.end.year - place.now.end.year
    if years >= 0 or place.now.shifted_years(years) != read.window or not period.window.contains(read.window):
        return False
    return digits_written(stated) >= _TELLING and any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and one.grounded.claim.quantity is not None
        and one.grounded.claim.quantity.value == stated.value
        and (one.trial.option.reading.series_id, one.trial.option.reading.window) == (place.series_id, place.now)
        for one in verdicts
    )


def _is_dated_so(claim: Claim, place: Place, own: Trial) -> bool:
    """ "56,042 were in hotels in June 2023", as in September: of as long a time, with digits enough to prove it."""
    period, quantity, read = claim.period, claim.quantity, own.option.reading
    if period is None or quantity is None or place.base is not None or place.series_id != read.series_id:
        return False
    behind = quantity.span.end <= period.span.start and not claim.is_base
    return behind and digits_written(quantity) > _TELLING and place.now.whole_months == read.window.whole_months
