"""Figures that could not be read, looked for among the series and the days that the text is known to speak of.

"They came in 15 boats; 534 did so on the Sunday": if no words tell what the 534 are of, but the text rightly gives
other figures of small-boat arrivals, and on that Sunday 534 people arrived, then that is what is meant. Such a figure
is supported, and the assumption is told; one that is found nowhere is left as it was, and nobody is accused, but of a
slip of the point ("15.96m" for 159.6m) or two digits that have changed places ("543" for 534), with digits enough to
prove it. So is a figure whose measure is known and whose days are not, looked for on the days spoken of near it. What
would be found by chance is left alone: the fewer digits a figure has, the fewer places are looked in.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from datetime import date

from service.extract.areas.areas import find_areas
from service.extract.changes import CHANGES
from service.judge.evidence.between_verdicts import count_together
from service.judge.evidence.chance import digits_written
from service.judge.evidence.relative_days import is_counted_on
from service.judge.fit.trials import Trial
from service.judge.rereading.base_of_days_found import with_bases_found
from service.judge.rereading.candidates import own_days, places_for
from service.judge.rereading.of_place_told import is_of_place_told
from service.judge.rereading.own_days import is_of_days_left_open, is_of_own_place, is_of_share_told
from service.judge.rereading.places import Place, contradicted, fits_at, is_slip_of_point, is_swapped, supported, tried
from service.judge.rereading.told_as_level import is_told_as_level, may_be_change
from service.judge.rereading.told_here import is_told_of_here, of_nothing_named
from service.judge.rereading.unless_told import unless_told
from service.judge.rereading.usual_days import natural_places
from service.judge.rereading.values_replaced import is_replaced
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, Form
from service.model.report import Label, Reason
from service.model.series import Nature
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_KINDS = frozenset(["level", "threshold", "difference", "percent_change", "point_change"])
_REASONS = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD, Reason.OUT_OF_RANGE, Reason.NOT_PUBLISHED_YET])
#: In how many places a figure may be looked for, by its digits.
_PLACES = {1: 0, 2: 2, 3: 8, 4: 16}
_MOST_SLIPPED = 8  # … and for a slip of its point, which makes it ten, a thousand or a million times what it should be
_TELLING = 3  # digits that need no words
_PROVING = 2  # … and that a rate needs for a slip of its point
_TWO = 2  # words of "fewer people"
_TWICE = 2  # times that a figure may be what those came in say that it is
_FIGURES = 6  # figures beside it whose series and days are tried, the nearest
_PERFECT = 8  # words of "has lowered its main rate to"
_ROUNDS = 3  # what is found tells of what stands beside it; no text has needed more


def second_look(
    verdicts: Sequence[Verdict], store: Store, known_at: date | None, told: Sequence[Verdict] = ()
) -> tuple[Verdict, ...]:
    """The verdicts, where a figure that could not be read is one of those that the text speaks of.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
        told: the same as they were before any was doubted, if some were.
    """
    read = [one.trial for one in told or verdicts]
    changed: Set[int] = frozenset(range(len(verdicts)))
    for _ in range(_ROUNDS):
        before = verdicts
        verdicts = _once_more(before, read, changed, store, known_at)
        changed = {at for at, (old, new) in enumerate(zip(before, verdicts, strict=True)) if old is not new}
        if not changed:
            break
    return with_bases_found(verdicts, store, known_at)


def found_of(claim: Claim, at: int, verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict | None:
    """What a figure that could not be read is found to be, were it told as in a claim; None where it is not found.

    Args:
        claim: it, of other days than it is told of.
        at: its place among the claims.
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    verdict = replace(verdicts[at], grounded=replace(verdicts[at].grounded, claim=claim))
    if not _is_open(verdict):
        return None
    told = [n for n, one in enumerate(verdicts) if one.label is Label.SUPPORTED and one.trial is not None]
    one = _looked_up(verdict, [verdicts[n] for n in _nearest(at, told)], (), store, known_at)
    found = unless_told(verdict, one, None, verdicts, store)
    return found if found is not verdict and found.label is Label.SUPPORTED else None


def _once_more(
    verdicts: Sequence[Verdict],
    read: Sequence[Trial | None],
    changed: Set[int],
    store: Store,
    known_at: date | None,
) -> Sequence[Verdict]:
    """The verdicts, where what is near one that has changed is looked for."""
    told = [at for at, verdict in enumerate(verdicts) if verdict.label is Label.SUPPORTED and verdict.trial is not None]
    found = list(verdicts)
    for at, verdict in enumerate(verdicts):
        if not _is_open(verdict):
            continue
        near = range(max(0, at - _FIGURES), min(len(verdicts), at + _FIGURES))
        if not changed.isdisjoint(near):
            beside = [verdicts[n] for n in _nearest(at, told)]
            days = _days_near(verdicts, at, near)
            one = _looked_up(verdict, beside, days, store, known_at)
            one = verdict if one is not verdict and _counts_another(one, store) else one
            found[at] = one if one is verdict else unless_told(verdict, one, read[at], found, store)
    return found


def _counts_another(verdict: Verdict, store: Store) -> bool:
    """ "29,437 people came in 602 boats. That is 46% fewer people", as there were fewer boats: of no boats."""
    claim, trial = verdict.grounded.claim, verdict.trial
    behind = claim.sentence.behind(claim.span.end)[:_TWO]
    if trial is None or len(behind) < _TWO or behind[0] not in ("fewer", "more"):
        return False
    series = store.series(trial.option.reading.series_id)
    kin = (store.series(one) for one in series.siblings)
    return behind[1] not in series.phrases.nouns and any(behind[1] in one.phrases.nouns for one in kin)


def _days_near(verdicts: Sequence[Verdict], at: int, near: Sequence[int]) -> Sequence[Window]:
    """The days that those near a figure speak of, the nearest first; none where it has its own, or names no measure."""
    claim = verdicts[at].grounded.claim
    if own_days(claim) is not None or not claim.candidates:
        return ()
    around = [verdicts[n] for n in sorted(near, key=lambda n: abs(n - at))]
    return list(dict.fromkeys(days for one in around for days in _days_of(one)))


def _days_of(verdict: Verdict) -> Iterator[Window]:
    claim = verdict.grounded.claim
    for period in (claim.period, claim.base, claim.frame):
        if period is not None and period.role is PeriodRole.WINDOW and period.window is not None:
            yield period.window
    if verdict.trial is not None:
        yield verdict.trial.option.reading.window


def _nearest(at: int, told: Sequence[int]) -> list[int]:
    place = bisect_left(told, at)
    around = told[max(0, place - _FIGURES) : place + _FIGURES]
    return sorted(around, key=lambda n: abs(n - at))[:_FIGURES]


def _is_open(verdict: Verdict) -> bool:
    unread = verdict.label is Label.UNVERIFIABLE and verdict.reason in _REASONS
    if not unread and (verdict.label is not Label.AMBIGUOUS or verdict.trial is None):
        return False
    claim = verdict.grounded.claim
    if claim.quantity is None or claim.quantity.high is not None or claim.kind not in _KINDS or claim.mark is not None:
        return False
    if claim.mood is not Mood.ASSERTED or verdict.article is not None or claim.against:
        return False
    if claim.kind == "level" and claim.quantity.form is Form.FRACTION:
        return False  # "less than a third of last summer's peak": of something, and no rate itself
    if unread and (is_of_own_place(claim) or is_of_share_told(claim) or is_replaced(claim)):
        return False
    series = verdict.grounded.series
    moved = series is not None and series.nature is Nature.STEP and claim.direction is not None
    # "Cut to 4.25% this month", which was so the month before; "the Bank has lowered its main rate to 4.25%".
    now = claim.period.role is PeriodRole.TO_DATE if claim.period is not None else _has_just_moved(claim)
    return not (moved and now)


def _has_just_moved(claim: Claim) -> bool:
    """ "Has lowered its main rate to 4.25%": whether the perfect tells of today, with no figure between."""
    lead = claim.sentence.before(claim.span.start)[-_PERFECT:]
    if not lead or lead[-1] != "to":
        return False
    at = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in ("has", "have")), None)
    if at is None or any(word[:1].isdigit() for word in lead[at:]):
        return False
    return any(change.part == "verb" for word in lead[at + 1 : at + 3] for change in CHANGES.get(word, ()))


def _looked_up(
    verdict: Verdict, beside: Sequence[Verdict], days: Sequence[Window], store: Store, known_at: date | None
) -> Verdict:
    """The verdict on a figure that is found in one of the places where it may be looked for.

    Args:
        verdict: on a figure that could not be read.
        beside: the supported ones nearest to it.
        days: those that what stands near it speaks of, the nearest first.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    claim = verdict.grounded.claim
    assert claim.quantity is not None
    digits = digits_written(claim.quantity)
    left = _PLACES[min(digits, max(_PLACES))]
    left += bool(left) and is_counted_on(claim)
    rate = claim.quantity.unit == PERCENT and digits < _TELLING
    if not left:
        return verdict
    if rate and not claim.candidates:
        from service.judge.evidence.measure_named import names_something  # noqa: PLC0415  (seldom needed)

        if names_something(claim, claim.quantity.span.start):
            if not is_counted_on(claim):
                return verdict  # "its deposit rate stands at 2.0%", as inflation does
            left = 1  # "two years earlier Germans had endured 6.9%": it is of what was told before
    read = verdict.label is Label.AMBIGUOUS  # what words name only weakly was found, but is another figure
    others: list[tuple[Place, Trial]] = []
    for one in _told_as(claim, digits):
        for place in places_for(one, beside, days, store, known_at, read=read, most=left):
            trial = tried(one, place, store, known_at)
            if trial is not None and fits_at(trial, claim.quantity):
                return supported(replace(verdict, grounded=replace(verdict.grounded, claim=one)), trial)
            missed = trial is not None and one is claim and trial.fit.label is Label.CONTRADICTED
            if trial is not None and missed and not _is_told_beside(place, claim, beside, store):
                others.append((place, trial))
    readings = [one.trial.option.reading for one in beside if one.trial is not None]
    for place in natural_places(claim, readings, store, digits):
        trial = tried(claim, place, store, known_at)
        if trial is not None and fits_at(trial, claim.quantity):
            return supported(verdict, trial)
        missed = trial is not None and digits >= _TELLING and trial.fit.label is Label.CONTRADICTED
        missed = missed and not _is_told_beside(place, claim, beside, store)
        if trial is not None and missed and is_told_of_here(place, claim, beside):
            others.append((place, trial))  # "taking the total for 12 months to 997,900", which was 99,790
    if others and claim.kind != "level" and not claim.candidates:
        from service.judge.evidence.measure_named import moves_another  # noqa: PLC0415  (seldom needed)

        if moves_another(claim):
            return verdict
    likely = [trial for _, trial in others[:_MOST_SLIPPED]] if _is_written_out(claim, digits) else []
    own = [one for one in likely if _is_own(claim, one) and not _is_of_other_area(claim, one, store)]
    slips = [one for one in own if is_slip_of_point(one, claim.quantity)]
    spoken = [trial for place, trial in others if not place.summit]  # "a saving ratio of 10.7%" beside growth of 0.3%
    told = digits >= _TELLING and not is_of_days_left_open(claim)
    slips += [trial for trial in spoken if told and is_swapped(trial, claim.quantity)]
    if claim.kind == "level" and (not claim.candidates or is_of_place_told(claim)):
        slips = of_nothing_named(claim, slips, others, beside, store)
    slips = slips or [trial for _, trial in others if digits >= _TELLING and _came_in_those(verdict, trial, beside)]
    return contradicted(verdict, slips[0]) if slips else verdict


def _came_in_those(verdict: Verdict, trial: Trial, beside: Sequence[Verdict]) -> bool:
    """ "39,292 people made it, in 672 boats", where those 672 had brought 41,472: of no other days than these."""
    claim, actual = verdict.grounded.claim, trial.computation.value
    if verdict.grounded.series is None or verdict.grounded.series.id != trial.option.reading.series_id:
        return False
    if claim.quantity is None or actual is None or not actual <= claim.quantity.value * _TWICE <= actual * _TWICE**2:
        return False
    told = replace(verdict, trial=trial)
    here = [one for one in beside if one.grounded.claim.sentence is claim.sentence]
    return any(count_together(one, told) for one in here)


def _is_told_beside(place: Place, claim: Claim, beside: Sequence[Verdict], store: Store) -> bool:
    """ "1.17C in 2023, beating the record of 1.01C": of 2023 the paragraph tells already, by another's reckoning."""
    if place.base is not None:
        return False
    series = store.series(place.series_id)
    of_it = claim.peak and all(one.series_id != series.id for one in claim.candidates)
    return any(
        one.trial is not None
        and (one.grounded.claim.sentence is claim.sentence or (of_it and one.grounded.claim.block is claim.block))
        and one.grounded.claim.kind == "level"
        and one.trial.option.reading.window == place.now
        and one.trial.option.reading.series_id != place.series_id
        and one.grounded.series is not None
        and (one.grounded.series.unit, one.grounded.series.area) == (series.unit, series.area)
        for one in beside
    )


def _is_own(claim: Claim, trial: Trial) -> bool:
    """ "15% more", as there were people; that it was 147.5% in boats says nothing of a figure that is of people."""
    read = trial.option.reading.series_id
    return not claim.candidates or any(one.series_id == read for one in claim.candidates)


def _is_of_other_area(claim: Claim, trial: Trial, store: Store) -> bool:
    """ "In Wales they rose 19.3%", as prices did by 1.93% in the country: of an area that is not named."""
    named = {one.area for one in find_areas(claim.sentence)}
    return bool(named) and store.series(trial.option.reading.series_id).area not in named


def _is_written_out(claim: Claim, digits: int) -> bool:
    """Whether a figure has digits enough for a slip of its point to be told, two for a rate, and says what it is of."""
    quantity = claim.quantity
    assert quantity is not None
    if is_of_days_left_open(claim):
        return False
    if quantity.decimals > 0 and quantity.span.of(claim.block.text)[-1:].isdecimal():
        return False  # "taking them to 1.409, 1.451 and 0.34 billion"
    return digits >= _TELLING or (digits >= _PROVING and quantity.unit == PERCENT)


def _told_as(claim: Claim, digits: int) -> Iterator[Claim]:
    """A figure as it was read, and a level as the change that it may be: "growth was 361,000", "to $62.54, or 21%"."""
    assert claim.quantity is not None
    yield claim
    if claim.kind == "level" and claim.quantity.unit == PERCENT:
        yield replace(claim, kind="percent_change")
    elif claim.kind == "level" and digits >= _TELLING and may_be_change(claim) and not is_told_as_level(claim):
        yield replace(claim, kind="difference")
