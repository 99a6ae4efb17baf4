"""Series that no words name and that the figures of a paragraph tell: they are what it gave on the very days named.

"A record 1,295,000 posts lay empty in February to April: almost twice the 665,000 of the same three months last year,
and 472,000 above December 2019 to February 2020, when there were 823,000": of nothing else are there two such figures.
Looked through is what is held of the home of the article and of the areas that it names, as far as a page of the
catalogue goes; the figures must have digits enough to make chance unlikely, and no other series may fit as well.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from service.judge.evidence.chance import digits_written, is_near
from service.judge.evidence.relative_days import is_counted_on, pointed
from service.judge.fit.trials import Trial, trial_of
from service.judge.rereading.candidates import may_give
from service.judge.rereading.places import Place, fits_at, given_at
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.mentions import Analysis, AreaMention, MeasureMention
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, Quantity
from service.model.series import Nature, Series
from service.model.spans import Span
from service.model.windows import Window
from service.records import dataclass, replace
from service.store.interface import Store

_PAGE = 64  # series of an area that are looked through
_SEVERAL, _DIGITS = 2, 6
_ALONE = 5  # digits of a figure that needs no other beside it
_MOST = 8  # figures of a paragraph that are tried
_UNCOUNTED = 5  # days before an article that may not have been counted when it was written
_SHORT = 200  # days of what a running total is told beside
_TOLD_BY_NAME = frozenset([Nature.STEP, Nature.INDEX])


@dataclass(frozen=True, slots=True)
class ToldByValue:
    """A series that figures of a paragraph are of, the sentences in which they stand, and how much they prove.

    Attributes:
        series: the series.
        sentences: those that are read as of it.
        digits: of the figures that are right, together.
        alone: whether it is only one that is right.
    """

    series: Series
    sentences: frozenset[int]
    digits: int
    alone: bool = False


@dataclass(frozen=True, slots=True)
class _Dated:
    """A figure, the same as a level, its days, and whether these run up to the article's day, or to another year's."""

    claim: Claim
    level: Claim
    days: Window
    is_running: bool


def told_by_value(
    verdicts: Sequence[Verdict], areas: Sequence[str], store: Store, known_at: date | None
) -> ToldByValue | None:
    """The series that most of some unread figures of a paragraph are of; None where none gives enough of them.

    Args:
        verdicts: on plain figures of one paragraph, that could not be read.
        areas: those whose series are looked through.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    dated = _dated(verdicts, known_at)[:_MOST]
    if not _proves([one.claim for one in dated]):
        return None
    held = [series for area in dict.fromkeys(areas) for series in store.of_area(area, _PAGE)]
    found = [_weighed(series, dated, store, known_at) for series in held]
    best = sorted((one for one in found if one is not None), key=lambda one: -one.digits)
    alone = len(best) == 1 or (len(best) > 1 and best[0].digits > best[1].digits)
    return best[0] if alone else None


def _dated(verdicts: Sequence[Verdict], known_at: date | None) -> list[_Dated]:
    """The figures for which days are known; days that are counted from others are so from those of the one before."""
    found: list[_Dated] = []
    for one in verdicts:
        claim, days = one.grounded.claim, _own_days(one)
        if found and claim.period is not None:
            days = next(pointed(claim.period, [found[-1].days]), days)
        if days is not None:
            running = is_counted_on(claim) and bool(found) and found[-1].is_running
            last = days.end if known_at is None else min(days.end, known_at)
            is_running = running or days.end != last or _is_to_date(claim)
            if days.start <= last:
                level = replace(claim, kind="level", direction=None)
                found.append(_Dated(claim, level, days.to(last), is_running))
    return found


def _is_to_date(claim: Claim) -> bool:
    return claim.period is not None and claim.period.role is PeriodRole.TO_DATE


def _own_days(verdict: Verdict) -> Window | None:
    """The days that a figure names, else those that the text tells it of."""
    period = verdict.grounded.claim.period
    plain = period is not None and period.role is PeriodRole.WINDOW
    return period.window if period is not None and plain else verdict.grounded.window


def _digits(claim: Claim) -> int:
    return digits_written(_stated(claim))


def _stated(claim: Claim) -> Quantity:
    assert claim.quantity is not None
    return claim.quantity


def _weighed(series: Series, dated: Sequence[_Dated], store: Store, known_at: date | None) -> ToldByValue | None:
    if series.nature in _TOLD_BY_NAME:
        return None
    mine = [one for one in dated if _may_be(series, one.claim)]
    if not mine:
        return None
    right: dict[Window, Claim] = {}
    sentences: set[int] = set()
    wrong = 0
    for at, one in enumerate(mine):
        if len(right) + len(mine) - at < max(1, wrong):
            return None  # the rest cannot make it enough
        found = {
            days: trial for days in _days(one, series) if (trial := _near(series, one.level, days, store, known_at))
        }
        window = next((days for days, trial in found.items() if fits_at(trial, _stated(one.claim))), None)
        if found:
            sentences.add(id(one.claim.sentence))  # what is nearly right may be told wrongly
        if window is None:
            wrong += one.claim.kind != "difference"  # "added 64,000 jobs" may be what a month brought, or no level
        else:
            right[window] = one.claim
    if len(right) < wrong or not _proves([*right.values()]):
        return None
    digits = sum(map(_digits, right.values()))
    return ToldByValue(series, frozenset(sentences), digits, alone=len(right) == 1)


def _proves(right: Sequence[Claim]) -> bool:
    """Whether so many figures, with so many digits, are one series' by no chance."""
    digits = [*map(_digits, right)]
    if len(right) >= _SEVERAL and sum(digits) >= _DIGITS:
        return True
    return any(
        _digits(claim) >= _ALONE and not claim.is_base for claim in right
    )  # what is told of a base is of another


def _may_be(series: Series, claim: Claim) -> bool:
    if claim.kind == "percent_change":
        return series.unit == PERCENT  # a rate that is published; of anything else it is no level
    return may_give(series, claim)


def _days(dated: _Dated, series: Series) -> Iterator[Window]:
    """The days named; of a rate told of a year the month that ends it, of a flow the year so far.

    A running total ends with the last day that was counted when it was told.
    """
    days = dated.days
    yield days
    if series.unit == PERCENT and days.days > _SHORT:
        yield Window.month(days.end.year, days.end.month)
    if series.accumulates and days.days < _SHORT:
        yield Window(date(days.end.year, 1, 1), days.end)
    if series.accumulates and dated.is_running:
        yield from (days.to(days.end - timedelta(days=back)) for back in range(1, min(_UNCOUNTED, days.days)))


def _near(series: Series, level: Claim, days: Window, store: Store, known_at: date | None) -> Trial | None:
    """A figure held against what a series gives for some days, where it lies near that."""
    option = given_at(level, Place(series.id, days), store, known_at)
    if option is None or not is_near(option.figures[0].value, _stated(level)):
        return None
    return trial_of(level, option)


def named_by_value(told: ToldByValue, analysis: Analysis, store: Store) -> Analysis:
    """A sentence, read as if the series that its figures are of were named at its head, in no words."""
    if id(analysis.sentence) not in told.sentences:
        return analysis
    family, at = store.family_of(told.series.id), analysis.sentence.span.start
    if told.alone and family in analysis.forbidden:
        return analysis  # "9% above the 2022 figure for lorries"
    head = Span(at, at)
    mention = MeasureMention(head, (family,), (), tuple(told.series.concept.split("-")))
    return replace(
        analysis,
        measures=(mention, *(one for one in analysis.measures if one.strong)),
        areas=(AreaMention(head, told.series.area), *analysis.areas),
        licensed=analysis.licensed | {family},
        forbidden=analysis.forbidden - {family},
    )
