"""The values that a figure may be meant to give: of the series and days that the text speaks of near it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations, islice

from service.claims import KIND_BY_NAME
from service.ground.figures.evidence import Missing, figure
from service.judge.rereading.candidates import may_give
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.mentions import Analysis
from service.model.quantities import PERCENT
from service.model.report import Label
from service.model.series import Series
from service.model.windows import Window
from service.records import dataclass, replace
from service.store.interface import Store, Vintage

_NEAR = 2  # sentences on either side whose series and days a figure may be of
_FIGURES = 32  # in these sentences, that are asked
_FAMILY = 8  # series that go by one phrase
_MOST = 24  # series, and days, that are looked through
_PAIRED = 16  # values of a series between which changes are reckoned
_YEAR = 12  # months
_COUNTED = frozenset(["people", "boats"])
_LONG = 400  # days, over which nothing is summed
_DAYS_IN = {"day": Decimal(1), "week": Decimal(7)}


@dataclass(frozen=True, slots=True)
class _Near:
    """What is spoken of near a sentence.

    Attributes:
        right: the levels that it tells rightly, by series, whatever their days: "at 5.33% for a year".
        days: those that figures and words name.
        series: those that figures and words name.
        levels: of these on these days, by series, as far as they were asked for.
        changes: between these levels, likewise.
    """

    right: Mapping[str, dict[Window, Decimal]]
    days: Sequence[Window]
    series: Sequence[Series]
    levels: dict[str, dict[Window, Decimal]]
    changes: dict[str, Sequence[Decimal]]


class Reach:
    """What is in reach of the figures of one article.

    Args:
        analyses: its sentences.
        verdicts: on its claims.
        store: the series.
        known_at: the day whose knowledge it is judged by.
    """

    def __init__(
        self, analyses: Sequence[Analysis], verdicts: Sequence[Verdict], store: Store, known_at: date | None
    ) -> None:
        self._analyses = analyses
        self._places = {id(analysis.sentence): at for at, analysis in enumerate(analyses)}
        self._told: dict[int, list[Verdict]] = {}
        for one in verdicts:
            self._told.setdefault(id(one.grounded.claim.sentence), []).append(one)
        self._store = store
        self._known_at = known_at
        self._found: dict[tuple[int, str, str, str, str], frozenset[Decimal]] = {}
        self._near: dict[int, _Near] = {}

    def values(self, claim: Claim) -> frozenset[Decimal]:
        """The values, unsigned and unrounded, that what is near a figure gives: levels, changes, averages a day."""
        assert claim.quantity is not None
        key = (id(claim.sentence), claim.kind, claim.quantity.unit, claim.quantity.noun, claim.quantity.per)
        if key not in self._found:
            self._found[key] = frozenset(self._values(claim))
        return self._found[key]

    def _values(self, claim: Claim) -> Iterator[Decimal]:
        assert claim.quantity is not None
        near = self._near_by(claim)
        level, in_per_cent = replace(claim, kind="level"), claim.quantity.unit == PERCENT
        # However it is told, "an extra 181,000 visits", it may be a change.
        change = claim if KIND_BY_NAME[claim.kind].compares else replace(claim, kind="difference")
        for series in self._counting(claim.quantity.unit, near.series):
            as_level = may_give(series, level)
            as_change = series.unit != PERCENT if in_per_cent else may_give(series, change)
            if as_level or as_change:
                levels = self._levels(near, series)
                yield from levels.values() if as_level else ()
                yield from self._reckoned(claim, near, series) if as_change else ()

    def _counting(self, unit: str, near: Sequence[Series]) -> Sequence[Series]:
        """The series near by, and those of what goes with them that count in a unit: people, where boats are told."""
        kin = [self._store.series(one) for series in near for one in series.siblings] if unit in _COUNTED else []
        return [*near, *(one for one in dict.fromkeys(kin) if one.unit == unit and one not in near)]

    def _near_by(self, claim: Claim) -> "_Near":
        """What the sentences around a figure speak of."""
        own = self._places[id(claim.sentence)]
        if own not in self._near:
            near = self._analyses[max(0, own - _NEAR) : own + _NEAR + 1]
            told = [one for analysis in near for one in self._told.get(id(analysis.sentence), ())[:_FIGURES]]
            days = [*islice(dict.fromkeys(_days(near, told)), _MOST)]
            ids = islice(dict.fromkeys(_series(near, told, self._store)), _MOST)
            series = [self._store.series(series_id) for series_id in ids]
            self._near[own] = _Near(_right(told), days, series, {}, {})
        return self._near[own]

    def _levels(self, near: "_Near", series: Series) -> dict[Window, Decimal]:
        if series.id not in near.levels:
            vintage = self._store.as_known(series.id, self._known_at)
            near.levels[series.id] = dict(_levels(vintage, near.days)) | near.right.get(series.id, {})
        return near.levels[series.id]

    def _reckoned(self, claim: Claim, near: "_Near", series: Series) -> Iterable[Decimal]:
        """Averages a day or a week, of so much a day; else changes."""
        assert claim.quantity is not None
        levels = self._levels(near, series)
        if claim.quantity.per in _DAYS_IN:
            return (value * _DAYS_IN[claim.quantity.per] / days.days for days, value in levels.items())
        if series.id not in near.changes:
            near.changes[series.id] = [*_changes([*dict.fromkeys(levels.values())][:_PAIRED])]
        return near.changes[series.id]


def _changes(levels: Sequence[Decimal]) -> Iterator[Decimal]:
    """What lies between any two levels, and that in per cent of either."""
    for pair in combinations(levels, 2):
        between = abs(pair[0] - pair[1])
        yield between
        yield from (between / base * 100 for base in pair if base)


def _series(analyses: Sequence[Analysis], verdicts: Sequence[Verdict], store: Store) -> Iterator[str]:
    for one in verdicts:
        if one.trial is not None:
            yield one.trial.option.reading.series_id
        yield from (candidate.series_id for candidate in one.grounded.claim.candidates[:_FAMILY])
    for mention in (mention for analysis in analyses for mention in analysis.measures):
        for family in (*mention.strong, *mention.weak):
            yield from store.members(family, None)[:_FAMILY]


def _days(analyses: Sequence[Analysis], verdicts: Sequence[Verdict]) -> Iterator[Window]:
    for one in verdicts:
        if one.trial is not None:
            yield one.trial.option.reading.window
            if one.trial.option.reading.base is not None:
                yield one.trial.option.reading.base
        if one.grounded.window is not None:
            yield one.grounded.window
    for item in (item for analysis in analyses for item in analysis.items):
        if item.period is not None and item.period.window is not None:
            yield item.period.window


def _right(verdicts: Sequence[Verdict]) -> Mapping[str, dict[Window, Decimal]]:
    """The levels that are told rightly, by series and days."""
    found: dict[str, dict[Window, Decimal]] = {}
    for one in verdicts:
        trial = one.trial
        if one.label is not Label.SUPPORTED or trial is None or not trial.option.direct:
            continue
        if trial.computation.value is not None:
            read = trial.option.reading
            found.setdefault(read.series_id, {})[read.window] = abs(trial.computation.value)
    return found


def _levels(vintage: Vintage, days: Sequence[Window]) -> Iterator[tuple[Window, Decimal]]:
    """The levels on some days and on the last held, the year so far then, and all that a year before."""
    last = vintage.last()
    if last is None:
        return
    for own in (*days, last.window):
        lengths = [own, Window(date(own.end.year, 1, 1), own.end)] if vintage.series.accumulates else [own]
        for window in (each for one in lengths for each in (one, one.shifted_months(-_YEAR))):
            found = figure(vintage, window) if window.days <= _LONG else None
            if found is not None and not isinstance(found, Missing):
                yield window, abs(found.value)
