"""Readings that the words of a figure exclude, though they give it.

"A month ago the figure was 90.0%" is not borne out by a figure of the year before, nor "29,298 in the same quarter of
2023" by that of another quarter, nor "the latest quarterly rise, 1,295,000" by a level, nor "counted as cases, the
backlog stood at 133,409" by a count of people.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from service.extract.changes import change_of
from service.judge.evidence.relative_days import pointed
from service.judge.rereading.places import Place
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.report import Label
from service.model.series import Nature, Series
from service.model.windows import Grain, Window
from service.store.interface import Store

_AGO = frozenset(["ago", "back"])
_LAG = timedelta(days=200)  # after which news of some days may still come
_LATER = timedelta(days=31)
_BEFORE_NOUN = frozenset([",", ":", "–", "—", "("])
_PARTS = frozenset([Grain.WEEK, Grain.MONTH, Grain.QUARTER])
_NOW = frozenset(["stands", "stand"])
_LED = 3  # words of "stands now at"
_ALL_OF = frozenset(["all", "whole", "entire"])
_OF_WHOLE, _AS_A_WHOLE = 2, 3  # words


def excludes(claim: Claim, place: Place, here: Sequence[Verdict], store: Store, known_at: date | None) -> bool:
    """Whether the words of a figure say that it is not of a place, though the series gives it there.

    Args:
        claim: the figure.
        place: where it was found.
        here: the verdicts of its sentence.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    if place.base is not None:
        return False
    series = store.series(place.series_id)
    steps = series.nature is Nature.STEP  # of a value that is to be in force "twelve months ago" is counted from then
    return (
        (not steps and _is_longer_ago(claim, place.now, known_at))
        or _is_of_another_part(claim, place, here)
        or is_called_change(claim)
        or _counts_others(claim, series, here, store)
        or is_outdated(claim, place, store, known_at)
        or _is_part_of_whole(claim, place)
    )


def _is_part_of_whole(claim: Claim, place: Place) -> bool:
    """ "For 2025 as a whole it averaged 430.5", which it did in that May."""
    period = claim.period
    if period is None or period.window is None or place.now.days >= period.window.days:
        return False
    return period.grain is Grain.YEAR and is_whole_told(claim, period)


def _is_longer_ago(claim: Claim, now: Window, known_at: date | None) -> bool:
    """ "A month ago the figure was 90.0%", as a year ago: whether days are others than those counted from the news."""
    period = claim.period
    if period is None or period.role is not PeriodRole.SHIFT or not period.shift_months or known_at is None:
        return False
    if claim.kind != "level":
        return False
    if _AGO.isdisjoint(period.span.of(claim.block.text).lower().split()) or period.preposition:
        return False  # "growth on a year ago looks better, 1.4%"
    then = Window.day(known_at).shifted_months(period.shift_months).end
    return not then - max(_LAG, timedelta(days=now.days + 31)) <= now.end <= then + _LATER


def _is_of_another_part(claim: Claim, place: Place, here: Sequence[Verdict]) -> bool:
    """ "7,541 were, compared with 29,298 in the same quarter of 2023": whether a place is no such part of the year."""
    period = claim.period
    if period is None or period.role is not PeriodRole.SAME or period.grain not in _PARTS:
        return False
    before = [one for one in here if one.grounded.claim.span.end <= claim.span.start]
    told = before[-1] if before and before[-1].label is Label.SUPPORTED else None
    if told is None or told.trial is None or told.trial.option.reading.series_id != place.series_id:
        return False
    meant = [*pointed(period, [told.trial.option.reading.window])]
    if period.grain is Grain.WEEK and any(one.start <= place.now.end and place.now.start <= one.end for one in meant):
        return False  # weeks of two years end on other days of them
    return any(one.days // 7 == place.now.days // 7 and one != place.now for one in meant)


def is_called_change(claim: Claim) -> bool:
    """ "The latest quarterly rise, 1,295,000, was 2.7%": whether a level is told as what something moved by.

    Args:
        claim: the figure.
    """
    if claim.kind != "level":
        return False
    words = claim.sentence.before(claim.span.start)[-2:]
    return len(words) > 1 and words[1] in _BEFORE_NOUN and change_of(words[0], "noun") is not None


def _counts_others(claim: Claim, series: Series, here: Sequence[Verdict], store: Store) -> bool:
    """ "Counted as cases, the backlog stood at 133,409", as it did in people: whether words name a sibling's things."""
    words = {*claim.sentence.before(claim.span.start)}
    if claim.quantity is None or claim.quantity.unit or claim.quantity.noun:
        return False
    if not series.phrases.nouns or not words.isdisjoint(series.phrases.nouns):
        return False
    told = {one.grounded.claim.quantity.unit for one in here if one.grounded.claim.quantity is not None}
    kin = (store.series(one) for one in series.siblings)  # not "898 came in 13 boats, and the total is 25,436"
    others = {one.unit for one in kin if one.nature is series.nature and one.unit != series.unit}
    named = {word for phrase in series.phrases.strong for word in phrase.split()}  # "small boats tally hits 2,027"
    return not words.isdisjoint(others - told - named)


def is_outdated(claim: Claim, place: Place, store: Store, known_at: date | None) -> bool:
    """ "Britain's stands at 2.5%", as it did a month before the last news of it: whether newer days are known.

    Args:
        claim: the figure.
        place: where it was found.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    if claim.period is not None or _NOW.isdisjoint(claim.sentence.before(claim.span.start)[-_LED:]):
        return False
    vintage = store.as_known(place.series_id, known_at)
    rate = vintage.series.nature is Nature.RATE and vintage.series.unit == PERCENT
    last = vintage.last() if rate else None  # a count "now stands at 745,000", when it has been revised
    return last is not None and place.now.end < last.window.end


def is_whole_told(claim: Claim, period: Period) -> bool:
    """ "Over 2025 as a whole the mean was 427.35", "in the whole of 2025": of no month of it.

    Args:
        claim: the figure.
        period: its days.
    """
    sentence = claim.sentence
    if not sentence.span.start <= period.span.start < sentence.span.end:
        return False
    ahead, behind = sentence.before(period.span.start)[-_OF_WHOLE:], sentence.behind(period.span.end)[:_AS_A_WHOLE]
    if not _ALL_OF.isdisjoint(period.span.of(claim.block.text).lower().split()):
        return True
    return behind == ["as", "a", "whole"] or ahead in (["whole", "of"], ["all", "of"], ["entire", "year"])
