"""The readings of a claim against the data, in the order of the text.

A ``Grounder`` goes through an article once. Its memory of what the last figure of each topic was about tells "the same
period last year", and a figure without a period, where they stand.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from service.claims import KIND_BY_NAME
from service.claims.bind.earlier_times.terms_of_office import TERM
from service.claims.complete.neighbours.shares_of_year import OF_PART
from service.ground.assumptions import PLACE, reading_of
from service.ground.bases.changes_since import counted_since
from service.ground.bases.lengths import may_be_newer, of_own_length, summed
from service.ground.bases.moves_compared import MovesCompared
from service.ground.days.cutoffs import lasts_to_day
from service.ground.days.days_read import days_alone, days_with_base
from service.ground.days.marks_passed import is_mark, reached_on
from service.ground.days.shares_of_years import Days, is_of_year, parts_of_year
from service.ground.days.today import days_meant, is_of_today
from service.ground.days.told_back import lies_ahead
from service.ground.days.told_in_the_present import as_of_now
from service.ground.days.told_that_day import is_day_of_years, told_that_day
from service.ground.days.undated import is_of_all
from service.ground.days.windows import Target
from service.ground.figures.averages import as_before
from service.ground.figures.evidence import Missing, as_told
from service.ground.figures.gathered import gathered
from service.ground.figures.totals_spread import is_own_pace, spread, spread_over, total_of
from service.ground.grounded import Grounded, Option
from service.ground.memory import Memory
from service.ground.refusals import refused, unfit
from service.ground.series.former_measures import as_then, before_it
from service.ground.series.length_of_rates import as_paced
from service.ground.series.moves_ranked import publishes_moves
from service.ground.series.related import alternates, level_behind, may_be_adjusted, meant, states_growth
from service.ground.series.too_large_for_a_month import beyond_a_month, is_of_year_turned
from service.ground.values_in_force.announced import dated_from, is_overdue
from service.model.claims import Candidate, Claim, Figure, Reading
from service.model.periods import PeriodRole
from service.model.report import Reason
from service.model.series import Frequency, Nature, Series
from service.model.windows import DAY, Window
from service.records import replace
from service.store.interface import Store, Vintage

PRESUMED = "taken to have come out by that day"
_SLACK = timedelta(days=7)  # by how much a release may come before its usual day
_SAME = timedelta(0)
_SELDOM = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL])
_TOLD_OF_LAST = frozenset([Nature.RATE, Nature.INDEX, Nature.STOCK])
_MOST_SERIES = 4  # series tried for one claim: the named one, and its kin of other frequency or adjustment
#: Kinds that speak of what was named before, and name nothing for what follows.
_ASIDE = frozenset(["streak", "no_change", "comparison", "duration"])


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
        self._memory = Memory()
        self._moves = MovesCompared()

    def _in_longer_alternate(
        self, claim: Claim, candidates: Sequence[Candidate], first: Grounded | None
    ) -> Grounded | None:
        """ "The jobless rate was 6.9% in the spring of 1990": an alternate covers days before the series begins."""
        if first is None or first.reason is not Reason.OUT_OF_RANGE:
            return None
        for place, other in enumerate(alternates(claim, candidates[0], self._store), start=1):
            found = self._in_series(claim, other, place)
            if found.options:
                return found
        older = before_it(claim, candidates[0], self._store)
        told = None if older is None else self._in_series(older, older.candidates[0], 1)
        return told if told is not None and told.options else None

    def ground(self, claim: Claim) -> Grounded:
        """The claim's readings; a reason where there are none."""
        claim = self._on_its_day(as_then(claim, self._store, self._known_at))
        refusal = refused(claim, self._store)
        if refusal is not None:
            return refusal
        main = self._store.series(claim.candidates[0].series_id)
        claim = self._moves.read(counted_since(claim, main), main)
        options: list[Option] = []
        first: Grounded | None = None
        over = total_of(claim, self._store)
        kin = as_before(claim, summed(claim, meant(claim, self._store), self._store), self._memory, self._store)
        candidates = as_paced(claim, kin, self._store)[:_MOST_SERIES] if over is None else (over,)
        for place, candidate in enumerate(candidates):
            grounded = self._in_series(claim, candidate, place)
            options.extend(grounded.options)
            if options and place == len(candidates) - 1 and over is None:
                # An alternate only supports what the series itself covers.
                for other in alternates(claim, candidates[0], self._store):
                    options.extend(self._in_series(claim, other, place + 1, kept=False).options)
            if first is None or (not first.options and grounded.options):
                first = grounded
        options = [*of_own_length(options, claim, self._store), *self._as_said(claim, candidates)]
        earlier = self._in_longer_alternate(claim, candidates, first) if not options else None
        if earlier is not None:
            return earlier
        level = level_behind(claim, candidates, self._store) if not options else None
        if level is not None and first is not None and first.reason is Reason.NO_SERIES:
            told = self._in_series(claim, level, 0)
            still = any(len({figure.window for figure in one.figures}) < len(one.figures) for one in told.options)
            if told.series is not None and may_be_adjusted(claim, told.series, self._store):
                told = replace(told, unheld=Reason.NO_SERIES)  # "shelter costs advanced 0.2% for the month"
            return first if still else told  # "10.4% over the same period": its base is not known
        if first is None:
            return Grounded(claim, reason=Reason.NO_SERIES)
        meant_first = any(option.reading.plausibility % PLACE == 0 for option in options)
        unheld = None if meant_first else first.unheld
        series = first.series
        if series is not None and may_be_adjusted(claim, series, self._store):
            of_year = beyond_a_month(claim, series, self._store, self._known_at) or is_of_year_turned(claim, options)
            unheld = unheld if of_year else Reason.NO_SERIES
        if len(options) == len(first.options) and unheld is first.unheld:
            return first  # as where one series is meant
        return replace(first, options=tuple(options), reason=None if options else first.reason, unheld=unheld)

    def _on_its_day(self, claim: Claim) -> Claim:
        if not claim.candidates or not is_mark(claim):
            return claim
        series = self._store.series(claim.candidates[0].series_id)
        return reached_on(claim, series, self._store.as_known(series.id, self._known_at)) or claim

    def _as_said(self, claim: Claim, candidates: Sequence[Candidate]) -> Sequence[Option]:
        """ "On Monday the minister said inflation was 3.2%", on the Wednesday on which it turned out to be 3.4%."""
        running = claim.period is not None and claim.period.role is PeriodRole.TO_DATE
        if claim.said is None or not (claim.period is None or running) or not candidates:
            return ()
        found: list[Option] = []
        for known, last in ((_SAME, _SAME), (_SAME, DAY), (_SLACK, _SLACK)):  # how long before it was said
            day = claim.said.end - known
            own = replace(
                claim, cutoff=claim.cutoff and replace(claim.cutoff, window=Window.day(claim.said.end - last))
            )
            then = Grounder(self._store, day, day)
            found.extend(then._in_series(own, candidates[0], len(candidates), kept=False).options)
        return found

    def _in_series(self, claim: Claim, candidate: Candidate, place: int, *, kept: bool = True) -> Grounded:
        series = self._store.series(candidate.series_id)
        vintage = self._store.as_known(series.id, self._known_at)
        claim = as_of_now(claim, series, self._memory, self._published)
        claim = told_that_day(dated_from(claim, series, vintage, self._published), series, vintage, self._published)
        mains = days_meant(claim, series, vintage, self._memory, self._published)
        told = self._memory.antecedent(claim, series)
        misfit = unfit(claim, series, vintage, mains, self._published, told)
        if misfit is not None:
            return misfit
        kept = (
            kept
            and (claim.is_base or not (claim.turn or claim.peak))
            and not is_of_all(claim, vintage, self._published)
        )
        kept = kept and (claim.rank is None or not claim.rank.among)
        kept = kept and (claim.period is None or claim.period.rule != TERM)
        kept = kept and not lies_ahead(mains[0], series, self._published)
        kept = kept and not is_day_of_years(claim, series, mains[0].window)
        kept = kept and not self._is_earlier_gap(claim, series, mains[0])
        if kept and claim.kind not in _ASIDE and (claim.kind != "threshold" or claim.mark is None):
            self._memory.remember(claim, series, mains[0])
        elif claim.kind == "comparison" and claim.period is not None and self._memory.latest(series) is None:
            self._memory.remember(claim, series, mains[0])  # "More people came in 2024 than in 2023. The total of …"
        options: list[Option] = []
        failure: Missing | None = None
        unheld = Reason.NOT_PUBLISHED_YET if is_of_today(mains) else None
        for main in mains:
            tried = list(self._options(claim, series, vintage, main, place))
            failure = failure or next((option for option in tried if isinstance(option, Missing)), None)
            options.extend(option for option in tried if not isinstance(option, Missing))
            if main is mains[0] and failure is not None and not options:
                unheld = failure.reason
            if not tried:
                break  # not comparable: no reason to read it of another period
        if failure is not None and failure.reason is Reason.NOT_PUBLISHED_YET and (unheld is not None or not options):
            presumed = list(self._presumed(claim, series, mains[0], place))
            options = [*presumed, *options]
            unheld = None if presumed else unheld
        if options and _may_be_newest(claim) and claim.rank is None and not all(main.named for main in mains):
            options.extend(self._perhaps_out(claim, series, vintage, place))
        window = options[0].reading.window if options else mains[0].window
        # A running total without a single cut-off: nothing of the series had been published yet.
        otherwise = Reason.OUT_OF_RANGE if mains[0].running else Reason.NO_PERIOD
        reason = None if options else (failure.reason if failure else otherwise)
        overdue = not mains[0].named and is_overdue(
            series, vintage, self._store.as_known(series.id, None), self._published
        )
        overdue = overdue or may_be_newer(claim, series, vintage, self._published)
        overdue = overdue or lasts_to_day(claim, self._published)
        last = failure.last if failure else None
        return Grounded(claim, tuple(options), reason, last, series, window, unheld, overdue)

    def _is_earlier_gap(self, claim: Claim, series: Series, main: Target) -> bool:
        """ "42 million more than China; in 2023 the gap was 27 million. America has 340 million": told in passing."""
        latest = self._memory.latest(series) if claim.against and claim.kind == "difference" else None
        return latest is not None and main.window.end < latest.window.end

    def _presumed(self, claim: Claim, series: Series, main: Target, place: int) -> Iterator[Option]:
        """Readings of a figure that usually comes out some days later, where its day of release is only worked out.

        What an article says of a month that it names had come out by its day.
        """
        if self._known_at is None or series.frequency not in _SELDOM:
            return
        vintage = self._store.as_known(series.id, self._known_at + _SLACK)
        latest = vintage.last()
        if latest is None or not latest.inferred or latest.window.end >= self._known_at:
            return
        main = replace(main, assumption=PRESUMED)
        for option in self._options(claim, series, vintage, main, place):
            if not isinstance(option, Missing):
                yield option

    def _perhaps_out(self, claim: Claim, series: Series, vintage: Vintage, place: int) -> Iterator[Option]:
        """ "Inflation fell to 2.2%": of the latest figure, or of the next where that may have come out by then."""
        if self._known_at is None or series.frequency not in _SELDOM or series.nature not in _TOLD_OF_LAST:
            return
        soon, last = self._store.as_known(series.id, self._known_at + _SLACK).last(), vintage.last()
        if soon is None or last is None or not soon.inferred or soon.window == last.window:
            return
        back = 0 if claim.period is None else claim.period.shift_months
        window = soon.window.shifted_months(back) if back else soon.window
        main = Target(window, named=False, assumption="the figure due in those days")
        yield from self._presumed(claim, series, replace(main, named=True), place)

    def _options(
        self, claim: Claim, series: Series, vintage: Vintage, main: Target, place: int
    ) -> Iterator[Option | Missing]:
        direct = bool(claim.against) or not KIND_BY_NAME[claim.kind].compares or states_growth(claim, series)
        if is_of_year(claim) and not claim.against:
            of_year = claim.base is not None and claim.base.rule == OF_PART
            spans = parts_of_year(claim, vintage, main, self._published) if of_year else None
            spans, direct = spans or self._with_base(claim, series, vintage, main), False
        elif direct:
            spans = days_alone(claim, series, vintage, main, self._published)
        else:
            spans = self._with_base(claim, series, vintage, main)
        pace = claim.streak is not None and claim.streak.pace
        moves = claim.kind in _ASIDE and claim.mark is None and not pace and publishes_moves(claim, series)
        moves = moves and not claim.against
        for days in spans:
            figures = gathered(claim, vintage, days[0], days[1], moves=moves)
            if spread_over(claim) and not is_own_pace(claim, series) and not isinstance(figures, Missing):
                figures, direct = spread(figures, claim, vintage, self._store), False
            if isinstance(figures, Missing):
                yield figures
                continue
            figures = tuple(as_told(figures, claim, series))
            reading = reading_of(claim, vintage, main, place, figures, days, self._store, self._known_at)
            if claim.rank is not None and claim.rank.among:
                from service.ground.series.two_areas import those_of  # noqa: PLC0415  (seldom needed)

                yield Option(reading, (*figures, *those_of(claim, reading, self._store)), direct=False)
                continue
            if claim.against:
                yield from self._apart(claim, vintage, reading, figures)
                continue
            yield Option(reading, figures, direct and (moves or claim.streak is None))

    def _apart(
        self, claim: Claim, vintage: Vintage, reading: Reading, figures: tuple[Figure, ...]
    ) -> Iterator[Option | Missing]:
        """A reading for each of the areas that the figure may be compared with."""
        from service.ground.series.two_areas import set_against  # noqa: PLC0415  (for articles that compare areas)

        for label, both in set_against(claim, figures, vintage, self._store):
            if isinstance(both, Missing):
                yield both
            else:
                yield Option(replace(reading, beside=label), both, direct=False)

    def _with_base(self, claim: Claim, series: Series, vintage: Vintage, main: Target) -> Iterator[Days]:
        return days_with_base(claim, series, vintage, main, self._memory, self._published, self._mixed)

    def _mixed(self, series: Series, base: Window, now: Window) -> bool:
        """Whether two levels of an index would come from different vintages, whose reference years may differ."""
        if series.nature is not Nature.INDEX or self._known_at is None:
            return False
        one, other = (self._store.stands_in(series.id, window, self._known_at) for window in (base, now))
        return one is not other


def _may_be_newest(claim: Claim) -> bool:
    """Whether a figure names no days, or is only so long before one that names none."""
    period = claim.period
    return period is None or (period.role is PeriodRole.SHIFT and period.window is None and bool(period.shift_months))
