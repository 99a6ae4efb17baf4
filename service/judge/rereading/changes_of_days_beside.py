"""Changes that fail between the days that they were read of, loosely, and are what the series did between others told.

"After 2020's slump emissions bounced 5.0% to 426.5 million tonnes in 2021", "1.17C, well clear of the previous high,
1.01C in 2016, and 0.28C hotter than in 2022": a comma or another clause parts such a change from the days that it was
taken to be of. An end that words bind to it ("hotter than in 2022") stays where it is, and "a year before" is counted
from wherever the other end is moved. Few digits, or many pairs of days, are no proof: then nobody is accused.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from service.judge.evidence.between_verdicts import AGAINST_BASE, HELD
from service.judge.evidence.chance import digits_written, is_near
from service.judge.fit.hedges import BOUNDS
from service.judge.rereading.days_of_years import years_named
from service.judge.rereading.levels_of_days_beside import days_told_beside, is_parted
from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.verdicts import Verdict
from service.judge.withholding.bounds_of_others import led_from
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.report import Label, Severity
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_TELLING = 3  # digits that prove something whatever was tried
_FEW = 3  # pairs of which one may be right with two digits
_PAIRS = 10  # that are tried
_DAYS = 6  # spoken of near it, that are tried
_UNEVEN = 3  # days by which months differ
_COUNTED = frozenset([PeriodRole.SHIFT, PeriodRole.SAME])
_BOUND = (["when"], ["where"])
_NUMBERS = {"first": 1, "second": 2, "third": 3}
_OF_THEM = frozenset(["those", "these", "the", "them"])


def of_ends_beside(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, where a change that is accused, between days told loosely, is right between others told near it.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [
        _moved(at, verdicts, store, known_at) if _may_be_moved(at, verdicts) else one for at, one in enumerate(verdicts)
    ]


def _may_be_moved(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether an accused change may be of other days: not where the text tells both its ends, for it and no other."""
    verdict = verdicts[at]
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.CONTRADICTED or trial is None or claim.kind not in AGAINST_BASE:
        return False
    reading = trial.option.reading
    if reading.base is None or claim.quantity is None:
        return False
    ends = (reading.window, reading.base)
    told = all(_is_told(days, reading.series_id, verdicts) for days in ends)
    undated = _is_undated(claim) and led_from(claim, verdicts[at + 1 : at + 2]) is None
    undated = undated or _number_of(claim) > 0
    return not told or undated or _goes_the_other_way(verdict) or _has_its_own(verdict, verdicts)


def _is_undated(claim: Claim) -> bool:
    """ "Rough sleeping has more than doubled. 4,667 did, against 3,898 the year before and 1,768 in 2010"."""
    return claim.base is None and claim.period is None and claim.over is None


def _number_of(claim: Claim) -> int:
    """ "It gained 8.6 points in the first of those years", "in the first year": of which of the steps told; else 0."""
    behind = claim.sentence.between(claim.span.end, claim.sentence.span.end)[:5]
    if behind[:2] != ["in", "the"] or behind[2:3] == [] or behind[3:4] not in (["of"], ["year"], ["years"]):
        return 0
    return 0 if behind[3] == "of" and _OF_THEM.isdisjoint(behind[4:]) else _NUMBERS.get(behind[2], 0)


def _goes_the_other_way(verdict: Verdict) -> bool:
    """ "At 3.0%, from 3.4% … not since March, at 2.6%, … the fall of 0.4 points": it rose from what it was read of."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or trial.computation.value is None or claim.kind == "multiple" or claim.direction is None:
        return False
    return (trial.computation.value > 0) is (claim.direction is Direction.DOWN)


def _has_its_own(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "Up 36% on the same point last year (23,628) and 34% above its 2023 equivalent": whether the first is right."""
    claim, trial = verdict.grounded.claim, verdict.trial
    return any(
        one.label in HELD
        and one.trial is not None
        and trial is not None
        and one.grounded.claim.kind == claim.kind
        and one.grounded.claim.span.start < claim.span.start
        and one.trial.option.reading.window == trial.option.reading.window
        and one.trial.option.reading.base == trial.option.reading.base
        for one in verdicts
    )


def _moved(at: int, verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    verdict = verdicts[at]
    claim, trial = verdict.grounded.claim, verdict.trial
    assert trial is not None
    assert claim.quantity is not None
    digits, series_id = digits_written(claim.quantity), trial.option.reading.series_id
    for count, (now, base) in enumerate(islice(_pairs(at, verdicts), _PAIRS), start=1):
        if digits == 1 and not (_is_told(now, series_id, verdicts) and _is_told(base, series_id, verdicts)):
            continue
        found = tried(claim, Place(series_id, now, base), store, known_at)
        bounded = found is not None and claim.quantity.hedge in BOUNDS and found.fit.label is Label.SUPPORTED
        bounded = bounded and _is_undated(claim)
        if found is None or not (bounded or fits_at(found, claim.quantity)):
            continue
        if digits >= _TELLING or _number_of(claim) or (count <= _FEW and (digits > 1 or bounded)):
            return supported(verdict, found)
        return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)
    return verdict


def _pairs(at: int, verdicts: Sequence[Verdict]) -> Iterator[tuple[Window, Window]]:
    """The days that a change may be of and be taken from, with those that words bind to it left as they are."""
    claim, trial = verdicts[at].grounded.claim, verdicts[at].trial
    assert trial is not None
    now, base = trial.option.reading.window, trial.option.reading.base
    assert base is not None
    seen = _as_far_as_its_sentence(at, verdicts) if _is_turned_exactly(verdicts[at]) else verdicts
    told = [days for days in dict.fromkeys(days_told_beside(at, seen)) if abs(days.days - now.days) <= _UNEVEN]
    told = told[:_DAYS]
    bases = [now.shifted_years(year - now.end.year) for year in years_named(claim)]
    counted = claim.base is None or claim.base.role in _COUNTED
    series_id = trial.option.reading.series_id
    if nth := _number_of(claim):
        steps = [days for days in dict.fromkeys(days_told_beside(at, verdicts)) if _is_told(days, series_id, verdicts)]
        steps.sort(key=lambda days: days.end)
        return iter([(steps[nth], steps[nth - 1])] if nth < len(steps) else [])
    levels = [days for days in told if _is_told(days, series_id, verdicts)]
    loose = _is_loose(claim, claim.base) or _has_its_own(verdicts[at], verdicts)
    pairs: list[tuple[Window, Window]] = []
    if loose:
        pairs += ((now, other) for other in (*(levels if claim.base is None else told), *bases))
    if (_is_loose(claim, claim.period) or _is_of_level_between(at, verdicts)) and not _goes_on(at, verdicts):
        pairs += ((other, _as_far(other, now, base) if counted else base) for other in levels)
        if loose:
            pairs += ((other, now) for other in levels)
    return ((one, other) for one, other in dict.fromkeys(pairs) if other.end < one.end and (one, other) != (now, base))


def _goes_on(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "A rise of 14% on the month and 42% on the year": to the same days as the change before it, which is right."""
    verdict, before = verdicts[at], verdicts[at - 1] if at else None
    if before is None or before.label not in HELD or before.trial is None or verdict.trial is None:
        return False
    claim, told = verdict.grounded.claim, before.grounded.claim
    own, read = verdict.trial.option.reading, before.trial.option.reading
    alike = (own.series_id, own.window) == (read.series_id, read.window) and told.kind == claim.kind
    words = claim.sentence.between(told.span.end, claim.span.start)
    return alike and told.sentence is claim.sentence and words[-1:] in (["and"], ["but"])


def _is_turned_exactly(verdict: Verdict) -> bool:
    """ "Fell by 5% to 426.5 million in 2021. They remain 5.3% below 2019's": by so much it rose."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or claim.quantity is None or claim.period is None or not trial.fit.reverses:
        return False
    return trial.computation.value is not None and is_near(abs(trial.computation.value), claim.quantity)


def _as_far_as_its_sentence(at: int, verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts but for those behind the sentence of one: what comes later is no base of what is told already."""
    own = verdicts[at].grounded.claim.sentence
    last = max(n for n, one in enumerate(verdicts) if one.grounded.claim.sentence is own)
    return verdicts[: last + 1]


def _is_of_level_between(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Up from January's 422.80 and 4.24 more than in February 2023": January is told for the level between."""
    claim, between = verdicts[at].grounded.claim, verdicts[at - 1] if at else None
    if between is None or between.label is not Label.SUPPORTED or claim.period is None:
        return False
    told = between.grounded.claim
    if told.sentence is not claim.sentence or told.kind in AGAINST_BASE or told.period is None:
        return False
    return told.period.span == claim.period.span and claim.period.span.end <= told.span.start


def _as_far(window: Window, now: Window, base: Window) -> Window:
    """The days as long before some as the base lies before those read."""
    months = (now.end.year - base.end.year) * 12 + now.end.month - base.end.month
    return window.shifted_months(-months)


def _is_loose(claim: Claim, period: Period | None) -> bool:
    if period is None:
        return True
    between = claim.block.text[period.span.end : claim.span.start].lower()
    bound = between.replace(",", " ").split()[:1] in _BOUND and not any(map(str.isdecimal, between))
    return is_parted(claim, period) and not bound  # "in 2022, when numbers were 60% up"


def _is_told(days: Window, series_id: str, verdicts: Sequence[Verdict]) -> bool:
    """Whether the text tells the level of some days, and rightly."""
    return any(
        one.label in HELD
        and one.trial is not None
        and (one.grounded.claim.kind not in AGAINST_BASE or one.trial.option.direct)  # "rose 2.3% on the year"
        and (one.trial.option.reading.series_id, one.trial.option.reading.window) == (series_id, days)
        for one in verdicts
    )
