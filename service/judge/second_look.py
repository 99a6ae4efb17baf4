"""Figures that could not be read, looked for among the series and the days that the text is known to speak of.

"They came in 15 boats; 534 did so on the Sunday": if no words tell what the 534 are of, but the text rightly gives
other figures of small-boat arrivals, and on that Sunday 534 people arrived, then that is what is meant. Such a figure
is supported, and the assumption is told; one that is found nowhere is left as it was, and nobody is accused. What would
be found by chance is left alone: the fewer digits a figure has, the fewer places are looked in. A level that does not
fit the country it was read of, in a sentence that names none, is likewise looked for in the others of the text.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import date
from itertools import islice

from service.claims import KIND_BY_NAME
from service.claims.subject.light_words import NO_NAMES
from service.extract.areas import find_areas
from service.ground.evidence import Missing
from service.ground.gathered import gathered
from service.ground.grounded import Option
from service.judge.bench import Verdict
from service.judge.chance import digits_written, is_near
from service.judge.trials import Trial, retried
from service.model.claims import Claim, Mood, Reading
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, Quantity
from service.model.report import Label, Reason, Severity
from service.model.series import Nature, Series
from service.model.windows import Window
from service.records import dataclass, replace
from service.store.interface import Store

_ASSUMED = "taken to be of what the figures beside it are of, since it is what was published"
_KINDS = frozenset(["level", "threshold", "difference", "percent_change", "point_change"])
_REASONS = frozenset([Reason.NO_SERIES, Reason.NO_PERIOD, Reason.OUT_OF_RANGE, Reason.NOT_PUBLISHED_YET])
#: In how many places a figure may be looked for, by its digits.
_PLACES = {1: 0, 2: 2, 3: 8, 4: 16}
_TELLING = 3  # digits that need no words
_CLOSING = frozenset(",;:.()–—")
_FIGURES = 6  # figures beside it whose series and days are tried, the nearest
_WORLD = "WORLD"
_OUTRIGHT, _WEAKLY = 80, 60
_YEAR = 12  # months


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a figure may be found: a series, its days, the days compared with."""

    series_id: str
    now: Window
    base: Window | None = None


def second_look(verdicts: Sequence[Verdict], store: Store, known_at: date | None, home: str) -> tuple[Verdict, ...]:
    """The verdicts, where a figure that could not be read is one of those that the text speaks of.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
        home: the area at home with the article's language.
    """
    areas = {home} | {verdict.grounded.series.area for verdict in verdicts if verdict.grounded.series is not None}
    verdicts = [_elsewhere(verdict, areas, store, known_at) for verdict in verdicts] if len(areas) > 1 else verdicts
    told = [at for at, verdict in enumerate(verdicts) if verdict.label is Label.SUPPORTED and verdict.trial is not None]
    if not told:
        return tuple(verdicts)
    return tuple(
        _looked_up(verdict, [verdicts[n] for n in _nearest(at, told)], store, known_at)
        if _is_open(verdict)
        else verdict
        for at, verdict in enumerate(verdicts)
    )


def _elsewhere(verdict: Verdict, areas: Set[str], store: Store, known_at: date | None) -> Verdict:
    """ "Inflation stayed at 6.7%", in an article on two countries: of the one where it did, where no words name one."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if verdict.label is not Label.CONTRADICTED or verdict.trial is None or series is None or claim.quantity is None:
        return verdict
    if claim.kind != "level" or find_areas(claim.sentence):
        return verdict
    window = verdict.trial.option.reading.window
    for area in sorted(areas - {series.area}):
        for other in store.of_concept(series.concept, area):
            trial = _tried(claim, _Place(other.id, window), store, known_at)
            if trial is not None and _fits(trial, claim.quantity):
                return _supported(verdict, trial)
    return verdict


def _supported(verdict: Verdict, trial: Trial) -> Verdict:
    return replace(verdict, label=Label.SUPPORTED, severity=Severity.NONE, reason=None, reverses=False, trial=trial)


def _nearest(at: int, told: Sequence[int]) -> list[int]:
    place = bisect_left(told, at)
    around = told[max(0, place - _FIGURES) : place + _FIGURES]
    return sorted(around, key=lambda n: abs(n - at))[:_FIGURES]


def _is_open(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    if claim.quantity is None or claim.quantity.high is not None or claim.kind not in _KINDS or claim.mark is not None:
        return False
    if claim.mood is not Mood.ASSERTED or verdict.article is not None or claim.against:
        return False
    unread = verdict.label is Label.UNVERIFIABLE and verdict.reason in _REASONS
    return unread or (verdict.label is Label.AMBIGUOUS and verdict.trial is not None)


def _looked_up(verdict: Verdict, beside: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    claim = verdict.grounded.claim
    assert claim.quantity is not None
    digits = digits_written(claim.quantity)
    left = _PLACES[min(digits, max(_PLACES))]
    rate = claim.quantity.unit == PERCENT and digits < _TELLING
    if not left or (rate and not claim.candidates and _names_something(claim)):
        return verdict  # "its deposit rate stands at 2.0%", as inflation does
    read = verdict.label is Label.AMBIGUOUS  # what words name only weakly was found, but is another figure
    for place in islice(_distinct(_places(claim, beside, store, read=read)), left):
        trial = _tried(claim, place, store, known_at)
        if trial is not None and _fits(trial, claim.quantity):
            return _supported(verdict, trial)
    return verdict


def _distinct(places: Iterable[_Place]) -> Iterator[_Place]:
    """Each place once, worked out only when the ones before it were of no use."""
    seen: set[_Place] = set()
    for place in places:
        if place not in seen:
            seen.add(place)
            yield place


def _names_something(claim: Claim) -> bool:
    """Whether the words right before a figure name what it is of, though no series is known by them."""
    assert claim.quantity is not None
    own = () if claim.period is None else (claim.period.span,)
    for token in reversed([one for one in claim.sentence.tokens if one.end <= claim.quantity.span.start]):
        if token.text in _CLOSING:
            return False
        light = not token.text.isalpha() or token.lower in NO_NAMES
        if not light and not any(span.start <= token.start < span.end for span in own):
            return True
    return False


def _places(claim: Claim, beside: Sequence[Verdict], store: Store, *, read: bool) -> Iterator[_Place]:
    own = claim.period.window if claim.period is not None and claim.period.role is PeriodRole.WINDOW else None
    readings = [one.trial.option.reading for one in beside if one.trial is not None]
    compares = KIND_BY_NAME[claim.kind].compares
    named, weakly = _named(claim, _OUTRIGHT), _named(claim, _WEAKLY) if read else frozenset[str]()
    rivals = [store.series(series_id) for series_id in sorted(weakly)]
    areas = {mention.area for mention in find_areas(claim.sentence)}
    for reading in readings:
        for series in _series(claim, reading.series_id, store):
            if named and series.id not in named:
                continue  # what the words name outright is meant
            if series.id not in weakly and any(_alike(series, one) for one in rivals):
                continue  # "Brent was $91.38", as West Texas Intermediate was
            if areas and series.area not in areas | {_WORLD}:
                continue  # "Britain's is higher still, at 10.6%", as the euro area's was
            for now in _days(own, reading):
                if not compares:
                    yield _Place(series.id, now)
                    continue
                for base in _bases(now, readings):
                    yield _Place(series.id, now, base)
    if own is None and claim.candidates and not compares:
        for reading in readings:
            yield _Place(claim.candidates[0].series_id, reading.window)


def _alike(one: Series, other: Series) -> bool:
    return (one.unit, one.nature, one.frequency, one.growth_over) == (
        other.unit,
        other.nature,
        other.frequency,
        other.growth_over,
    )


def _named(claim: Claim, least: int) -> frozenset[str]:
    """The series that the words of a claim name, with this weight at least."""
    return frozenset(c.series_id for c in claim.candidates if c.weight >= least and not c.carried)


def _series(claim: Claim, series_id: str, store: Store) -> Iterator[Series]:
    """The series of a figure beside this one, and its siblings, as far as they may give such a figure."""
    first = store.series(series_id)
    for series in (first, *(store.series(sibling) for sibling in first.siblings)):
        if series.area == first.area and _may_give(series, claim):
            yield series


def _may_give(series: Series, claim: Claim) -> bool:
    assert claim.quantity is not None
    unit, noun = claim.quantity.unit, claim.quantity.noun
    if claim.kind == "percent_change":
        return series.unit != PERCENT
    if claim.kind == "point_change":
        return series.unit == PERCENT
    if PERCENT in (unit, series.unit):
        return unit == series.unit and claim.kind != "difference"
    return not unit or unit == series.unit or (bool(noun) and noun in series.phrases.nouns)


def _days(own: Window | None, reading: Reading) -> Iterator[Window]:
    if own is not None:
        yield own
        return
    yield reading.window
    if reading.base is not None:
        yield reading.base


def _bases(now: Window, readings: Sequence[Reading]) -> Iterator[Window]:
    """What a change may be taken from: the same days a year before, or days that the text gives the figure of."""
    yield now.shifted_months(-_YEAR)
    for reading in readings:
        for window in (reading.window, reading.base):
            if window is not None and window.end < now.end and window.days == now.days:
                yield window


def _tried(claim: Claim, place: _Place, store: Store, known_at: date | None) -> Trial | None:
    vintage = store.as_known(place.series_id, known_at)
    if vintage.series.nature is Nature.FLOW and place.now.days > 366:
        return None
    figures = gathered(claim, vintage, place.now, place.base)
    if isinstance(figures, Missing):
        return None
    stands_in = known_at is not None and any(
        store.stands_in(place.series_id, figure.window, known_at) for figure in figures if figure.window is not None
    )
    reading = Reading(place.series_id, place.now, place.base, known_at, (_ASSUMED,), 0, None, stands_in)
    return retried(claim, Option(reading, figures, direct=place.base is None), figures)


def _fits(trial: Trial, stated: Quantity) -> bool:
    value = trial.computation.value
    fits = trial.fit.label is Label.SUPPORTED and not trial.fit.cautions
    return fits and value is not None and is_near(value, stated)
