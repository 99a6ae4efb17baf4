"""The readings of a claim against the data, in the order of the text.

A ``Grounder`` goes through an article once. It remembers what the last figure of each topic was about, so that "the
same
period last year" and a figure without a period know where they stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from service.ground.cutoffs import admissible, named_late, runs_to
from service.ground.evidence import Missing, figure
from service.ground.fitting import fitted
from service.ground.windows import Target, defaults_of, targets_of, whole_year_of
from service.model.claims import Candidate, Claim, Figure, Mood, Reading
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT
from service.model.report import Reason
from service.model.series import Frequency, Nature, PeriodKind, Series
from service.model.spans import Span
from service.model.windows import Grain, Window
from service.store.interface import Store, Vintage

_CHANGES = frozenset(["percent_change", "difference", "point_change", "multiple"])
_DIRECT_KINDS = frozenset(["level", "threshold", "average", "share", "rank"])
#: Days from one period's end to the next one's; a series whose next figure is overdue by more than the grace is not
#: current.
_STEPS = {
    Frequency.DAILY: 1,
    Frequency.WEEKLY: 7,
    Frequency.MONTHLY: 31,
    Frequency.QUARTERLY: 92,
    Frequency.ANNUAL: 366,
}
_GRACE = 14
_MOST_SERIES = 4  # series tried for one claim: the named one, and its kin of other frequency or adjustment


@dataclass(frozen=True, slots=True)
class Option:
    """A reading with the official figures that it needs.

    Attributes:
        reading: the interpretation.
        figures: the figure, or the figure and its base.
        direct: whether the first figure already is what the claim states (a published rate of growth).
    """

    reading: Reading
    figures: tuple[Figure, ...]
    direct: bool


@dataclass(frozen=True, slots=True)
class Grounded:
    """A claim with all that the data can say to it.

    Attributes:
        claim: the claim.
        options: its readings for which figures are held, most plausible first.
        reason: why there is none, where there is none.
        last: the last period held, where the claim's lies beyond it.
        series: the series it was looked for in, None where none matches.
        window: the days looked for, None where they cannot be told.
    """

    claim: Claim
    options: tuple[Option, ...] = ()
    reason: Reason | None = None
    last: Window | None = None
    series: Series | None = None
    window: Window | None = None


class Grounder:
    """Grounds the claims of one article, in order of the text.

    Args:
        store: the series.
        published: the publication date; without it relative periods cannot be told.
        known_at: the day whose knowledge the article is judged by; None for today's figures.
    """

    def __init__(self, store: Store, published: date | None, known_at: date | None) -> None:
        self._store = store
        self._published = published
        self._known_at = known_at
        self._mains: dict[str, Target] = {}
        self._spans_of_days: dict[str, Target] = {}
        self._base: tuple[str, Span, str, Target] | None = None

    def ground(self, claim: Claim) -> Grounded:
        """The claim's readings; a reason where there are none."""
        if claim.mood is Mood.FORECAST or (claim.mood is Mood.ANNOUNCED and not self._steps(claim)):
            return Grounded(claim, reason=Reason.FORECAST_OR_TARGET)
        if claim.mood in (Mood.HYPOTHETICAL, Mood.DENIED):
            return Grounded(claim, reason=Reason.HYPOTHETICAL)
        if not claim.candidates or _spread(claim) or claim.kind == "share":
            return Grounded(claim, reason=Reason.NO_SERIES)
        if claim.peak or self._crossing_of_day(claim):
            return Grounded(claim, reason=Reason.NO_PERIOD, series=self._store.series(claim.candidates[0].series_id))
        options: list[Option] = []
        first: Grounded | None = None
        candidates = self._of_change(claim.candidates) if claim.rank and claim.rank.of_change else claim.candidates
        candidates = self._with_kin(claim, candidates)
        if not candidates:
            return Grounded(claim, reason=Reason.NO_SERIES)
        for place, candidate in enumerate(candidates[:_MOST_SERIES]):
            grounded = self._in_series(claim, candidate, place)
            options.extend(grounded.options)
            if first is None or (not first.options and grounded.options):
                first = grounded
        assert first is not None
        return replace(first, options=tuple(options), reason=None if options else first.reason)

    def _crossing_of_day(self, claim: Claim) -> bool:
        """ "It was not until 22 September that 25,000 was reached": of a running total, not of that day."""
        on_day = claim.period is not None and claim.period.grain is Grain.DAY
        series = self._store.series(claim.candidates[0].series_id)
        return claim.kind == "threshold" and on_day and series.accumulates

    def _with_kin(self, claim: Claim, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
        """ "averaged 421 ppm in 2023": where a whole year is named, the annual series of the same concept as well."""
        if claim.period is None or claim.period.grain is not Grain.YEAR or not candidates:
            return candidates
        first = self._store.series(candidates[0].series_id)
        if first.nature is not Nature.RATE or first.frequency is Frequency.ANNUAL:
            return candidates
        held = {c.series_id for c in candidates}
        kin = [
            other
            for other in self._store.catalogue()
            if (other.concept, other.area, other.frequency) == (first.concept, first.area, Frequency.ANNUAL)
        ]
        return [*(replace(candidates[0], series_id=other.id) for other in kin if other.id not in held), *candidates]

    def _of_change(self, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
        """ "The steepest fall" ranks the growth of a series, on the period that is usual for it."""
        found: list[Candidate] = []
        for candidate in candidates:
            series = self._store.series(candidate.series_id)
            if series.growth_over is not None or (series.derived is not None and series.derived.transform == "growth"):
                found.append(candidate)
                continue
            found += [
                replace(candidate, series_id=other.id)
                for other in self._store.catalogue()
                if other.derived is not None
                and (other.derived.source, other.derived.transform) == (series.id, "growth")
                and other.derived.lag == series.comparison
            ]
        return found

    def _steps(self, claim: Claim) -> bool:
        """Whether it is about a value that is announced before it comes into force."""
        return any(self._store.series(c.series_id).nature is Nature.STEP for c in claim.candidates)

    def _in_series(self, claim: Claim, candidate: Candidate, place: int) -> Grounded:
        series = self._store.series(candidate.series_id)
        vintage = self._store.as_known(series.id, self._known_at)
        needs_date = claim.period is not None and claim.period.needs_date
        mains = self._mains_of(claim, series, vintage)
        if _is_growth(claim, series) and not self._spans_as_said(claim, series, mains):
            return Grounded(claim, reason=Reason.NO_SERIES, series=series)
        if mains and not mains[0].named and self._superseded(series, vintage):
            last = vintage.last()
            return Grounded(
                claim, reason=Reason.OUT_OF_RANGE, series=series, last=None if last is None else last.window
            )
        if not mains:
            undated = needs_date or self._published is None
            why = Reason.NO_PUBLICATION_DATE if undated else Reason.NO_PERIOD
            if claim.mood is Mood.ANNOUNCED:
                why = Reason.NOT_PUBLISHED_YET
            return Grounded(claim, reason=why, series=series)
        ahead = claim.mood is Mood.ANNOUNCED and not claim.is_base
        if ahead and not _announced(series, vintage, mains[0], self._published):
            return Grounded(claim, reason=Reason.NOT_PUBLISHED_YET, series=series, window=mains[0].window)
        self._remember(claim, series, mains[0])
        options: list[Option] = []
        failure: Missing | None = None
        for main in mains:
            for option in self._options(claim, series, vintage, main, place):
                if isinstance(option, Missing):
                    failure = failure or option
                else:
                    options.append(option)
        window = options[0].reading.window if options else mains[0].window
        # A running total without a single cut-off: nothing of the series had been published yet.
        otherwise = Reason.OUT_OF_RANGE if mains[0].running else Reason.NO_PERIOD
        reason = None if options else (failure.reason if failure else otherwise)
        return Grounded(claim, tuple(options), reason, failure.last if failure else None, series, window)

    def _spans_as_said(self, claim: Claim, series: Series, mains: Sequence[Target]) -> bool:
        """Whether a published rate of growth is over the months that the words, or the base they name, ask for."""
        months = series.growth_over or (series.derived.lag if series.derived is not None else None)
        if claim.over is not None:
            return claim.over == months
        if claim.base is None or not mains:
            return True
        bases = targets_of(claim.base, series, self._published, mains[0])
        return not bases or any(_months_between(base.window, mains[0].window) == months for base in bases)

    def _superseded(self, series: Series, vintage: Vintage) -> bool:
        """Whether a newer figure than the last one held must have been published by the day of the article."""
        last, step = vintage.last(), _STEPS.get(series.frequency)
        if last is None or step is None or self._published is None or series.nature is Nature.STEP:
            return False
        due = last.window.end + timedelta(days=step + max(series.lag_days, 0) + _GRACE)
        return self._published > due

    def _mains_of(self, claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
        """The days the stated figure itself may belong to."""
        antecedent = self._mains.get(series.topic)
        if claim.base is not None and claim.base.role is PeriodRole.SAME:
            # "The same period" points to a span of days, not to the one day mentioned in passing.
            antecedent = self._spans_of_days.get(series.topic, antecedent)
        if claim.current and series.nature is not Nature.FLOW:
            antecedent = None
        last = vintage.last()
        if claim.is_base:
            return self._bases_named(claim, series, vintage, antecedent) or self._bases_unnamed(
                series, vintage, antecedent
            )
        targets = targets_of(claim.period, series, self._published, antecedent, claim.cutoff)
        if claim.period is not None and "carried over" in claim.candidates[0].reason:
            targets = _beside(targets, claim.period.grain, antecedent)
        alone = not targets and claim.period is not None and not claim.period.needs_date and antecedent is None
        if alone and series.accumulates and self._published is not None:
            targets = targets_of(claim.period, series, self._published, whole_year_of(self._published))
        if not targets and claim.period is None:
            if series.accumulates and claim.cutoff is not None and self._published is not None:
                return (whole_year_of(self._published),)
            if series.nature is Nature.STEP and self._published is not None:
                return self._in_force(claim, series, vintage, self._published)
            return defaults_of(series, None if last is None else last.window)
        return targets

    def _in_force(self, claim: Claim, series: Series, vintage: Vintage, published: date) -> Sequence[Target]:
        """The value in force on the day, or, where one is announced, the next to come into force."""
        coming = next((o.window for o in vintage.observations if o.window.start > published), None)
        if claim.mood is Mood.ANNOUNCED:
            return () if coming is None else (Target(coming, named=False, assumption="the next value announced"),)
        note = "the value then in force"
        return (Target(Window.day(published), named=False, assumption=note),)

    def _bases_named(
        self, claim: Claim, series: Series, vintage: Vintage, antecedent: Target | None
    ) -> Sequence[Target]:
        if claim.period is None:
            return ()
        named = targets_of(claim.period, series, self._published, antecedent)
        if series.nature is Nature.STEP:
            return [*named, *_replaced(series, vintage, named)]
        return _beside(named, claim.period.grain, antecedent)

    def _bases_unnamed(self, series: Series, vintage: Vintage, antecedent: Target | None) -> Sequence[Target]:
        """ "… from 4.8%": the period before, or the same one a year earlier, whichever the figure names."""
        last = vintage.last()
        main = antecedent or (Target(last.window) if last is not None else None)
        if main is None:
            return ()
        found: list[Target] = []
        earlier = _before(series, vintage, main.window)
        if series.nature is not Nature.FLOW and earlier is not None:
            found.append(Target(earlier, named=False, assumption="the period before"))
        if series.period_kind is PeriodKind.ROLLING_3M_CENTRE:
            found.append(replace(main.moved(-3), named=False, assumption="the three months before"))
        if series.nature is Nature.STEP:
            return found
        year_before = main.moved(-12)
        found.append(replace(year_before, named=False, assumption="the same period a year earlier"))
        return found

    def _remember(self, claim: Claim, series: Series, target: Target) -> None:
        pointing = claim.period is not None and (
            claim.period.role in (PeriodRole.SAME, PeriodRole.SHIFT) or claim.period.rule.endswith("-moved")
        )
        if claim.is_base or (pointing and claim.kind in _DIRECT_KINDS):
            self._base = (claim.block.id, claim.sentence.span, series.id, target)
        else:
            self._mains[series.topic] = replace(target, plausibility=0, assumption="")
            if target.running or target.window.days > 1:
                self._spans_of_days[series.topic] = self._mains[series.topic]

    def _options(
        self, claim: Claim, series: Series, vintage: Vintage, main: Target, place: int
    ) -> Iterator[Option | Missing]:
        direct = claim.kind in _DIRECT_KINDS or _is_growth(claim, series)
        for now, base, cutoff in self._spans(claim, series, vintage, main, direct):
            figures: list[Figure] = []
            for window in (now, base) if base is not None else (now,):
                found = figure(vintage, window)
                if isinstance(found, Missing):
                    yield found
                    break
                figures.append(found)
            else:
                yield self._option(claim, series, vintage, main, place, direct, tuple(figures), (now, base, cutoff))

    def _option(
        self,
        claim: Claim,
        series: Series,
        vintage: Vintage,
        main: Target,
        place: int,
        direct: bool,
        figures: tuple[Figure, ...],
        days: tuple[Window, Window | None, date | None],
    ) -> Option:
        now, base, cutoff = days
        windows = [f.window for f in figures if f.window is not None]
        stands_in = (
            self._known_at is not None
            and not vintage.complete
            and any(self._store.stands_in(series.id, window, self._known_at) for window in windows)
        )
        notes = [main.assumption] if main.assumption else []
        if cutoff is not None:
            notes.append(_cutoff_note(cutoff, named_late(claim.cutoff, cutoff)))
        if place:
            notes.append(f"read as {series.label}")
        reading = Reading(
            series.id,
            figures[0].window or now,
            figures[1].window if base is not None else None,
            self._known_at,
            tuple(notes),
            main.plausibility + 10 * place,
            cutoff,
            stands_in,
        )
        return Option(reading, figures, direct)

    def _spans(
        self, claim: Claim, series: Series, vintage: Vintage, main: Target, direct: bool
    ) -> Iterator[tuple[Window, Window | None, date | None]]:
        """The days, the base's days and the cut-off of every licensed reading."""
        bases: Sequence[Target | None] = (None,) if direct else self._change_bases(claim, series, vintage, main)
        ends = None if direct else _ends_of_span(claim, main)
        if ends is not None:
            yield *ends, None
        if not main.running:
            for window in fitted(main.window, series, vintage):
                for base in bases:
                    before = None if base is None else _one(fitted(base.window, series, vintage), base.window)
                    if before is None or not _broken(series, before, window):
                        yield window, before, None
            return
        if self._published is None:
            return
        last = vintage.last()
        for cutoff in admissible(series, self._published, claim.cutoff, None if last is None else last.window.end):
            for base in bases:
                own = cutoff
                if not main.window.start <= cutoff <= main.window.end:
                    own = _same_day(cutoff, main.window.start.year - self._published.year)
                now = runs_to(main.window, own)
                if now is not None:
                    yield now, None if base is None else _base_window(base, main, now), cutoff

    def _change_bases(self, claim: Claim, series: Series, vintage: Vintage, main: Target) -> Sequence[Target]:
        """What a change is taken from; a comparative ("13% more") without a base named compares with nothing known."""
        if claim.base is not None:
            return _beside(targets_of(claim.base, series, self._published, main), claim.base.grain, main)
        if self._base is not None and self._base[:3] == (claim.block.id, claim.sentence.span, series.id):
            return (self._base[3],)
        if claim.compares:
            return ()
        if claim.over is not None:
            return (main.moved(-claim.over),)
        if series.comparison is not None:
            return (replace(main.moved(-series.comparison), assumption="compared as is usual for this measure"),)
        if series.nature is Nature.FLOW:
            return (main.moved(-12),)
        return self._bases_unnamed(series, vintage, main)


def _beside(targets: Sequence[Target], grain: Grain, main: Target | None) -> Sequence[Target]:
    """ "up 79% on 2023": a running total is compared with the same days of the year named."""
    if main is None or grain is not Grain.YEAR or not (main.running or main.window.whole_months != 12):
        return targets
    found: list[Target] = []
    for target in targets:
        years = target.window.start.year - main.window.start.year
        if years and not target.running:
            note = "compared with the same days of that year"
            found.append(replace(main.moved(12 * years), assumption=note))
            found.append(replace(target, plausibility=target.plausibility + 1))
        else:
            found.append(target)
    return found


def _before(series: Series, vintage: Vintage, window: Window) -> Window | None:
    """The period before: of values in force, the one that the value in force at the end of ``window`` replaced."""
    if series.nature is Nature.STEP:
        now = vintage.at(window)
        start = window.start if now is None else now.window.start
    else:
        start = window.start
    earlier = [o.window for o in vintage.observations if o.window.end < start]
    return earlier[-1] if earlier else None


def _replaced(series: Series, vintage: Vintage, named: Sequence[Target]) -> Sequence[Target]:
    """ "cut from 5.25% in August": the value that the one of August replaced."""
    found: list[Target] = []
    for target in named[:1]:
        now = vintage.at(target.window)
        before = _before(series, vintage, target.window)
        if now is not None and before is not None and target.window.start <= now.window.start:
            found.append(replace(target, window=before, assumption="the value that was replaced then"))
    return found


def _announced(series: Series, vintage: Vintage, main: Target, published: date | None) -> bool:
    """Whether a value that is to come into force after the article had been announced by then."""
    if series.nature is not Nature.STEP or published is None or main.window.end <= published:
        return True
    found = vintage.at(main.window)
    return found is not None and found.window.start > published


def _months_between(base: Window, now: Window) -> int:
    return (now.end.year - base.end.year) * 12 + now.end.month - base.end.month


def _broken(series: Series, base: Window, now: Window) -> bool:
    """Whether the series was redefined between the two, so that they do not compare."""
    first, last = sorted((base.start, now.start))
    return any(first < change.day <= last for change in series.breaks)


def _base_window(base: Target, main: Target, now: Window) -> Window:
    if not base.running:
        return base.window
    months = (base.window.start.year - main.window.start.year) * 12 + base.window.start.month - main.window.start.month
    return now.shifted_months(months)


def _is_growth(claim: Claim, series: Series) -> bool:
    """ "Prices rose 3%" states the published rate; "inflation rose 3%" would be a change of that rate."""
    if claim.kind == "percent_change":
        if series.growth_over is None or series.unit != PERCENT:
            return False
        words = claim.candidates[0].reason.lower()
        return not any(word in words for word in ("inflation", "rate", "growth"))
    return claim.kind == "difference" and series.derived is not None and series.derived.transform == "difference"


def _spread(claim: Claim) -> bool:
    """ "64 people per boat": an average that no series holds; the text's own figures may give it."""
    return (
        claim.kind == "average"
        and claim.quantity is not None
        and bool(claim.quantity.per)
        and claim.quantity.unit != "USD"
    )


def _ends_of_span(claim: Claim, main: Target) -> tuple[Window, Window] | None:
    """ "Rose 20% between January and March", "in the four years to 2014": from the first unit to the last."""
    period, window = claim.period, main.window
    if period is None or claim.base is not None or period.window is None or main.running:
        return None
    months = window.whole_months
    if period.rule == "range" and months is not None and months > 1:
        unit = 12 if months % 12 == 0 and window.start.month == 1 else 1
        last = Window.months(window.end.year, window.end.month, unit)
        return last, last.shifted_months(unit - months)
    if period.rule == "rolling" and months is not None and months > 12 and months % 12 == 0:
        last = Window.months(window.end.year, window.end.month, 12)
        return last, last.shifted_months(-months)
    return None


def _same_day(day: date, years: int) -> date:
    return Window.day(day).shifted_years(years).start


def _one(windows: Sequence[Window], otherwise: Window) -> Window:
    return windows[0] if windows else otherwise


def _cutoff_note(cutoff: date, late: bool) -> str:
    day = f"{cutoff.day} {cutoff:%B %Y}"
    return f"counted through {day}, the latest day then published" if late else f"counted through {day}"
