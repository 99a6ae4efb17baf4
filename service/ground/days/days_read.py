"""The days of each reading: fitted to the series, with those of the base and the cut-off of a running total."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from service.ground.bases.bases import bases_of_change, broken
from service.ground.bases.lengths import ends_of_length, ends_of_span, ends_of_stock, ends_of_year, ends_to_date
from service.ground.bases.same_days_of_base import base_window
from service.ground.days.cutoffs import admissible, aligned, held_to_day, is_included, runs_to, same_day
from service.ground.days.fitting import fitted
from service.ground.days.latest import began_with
from service.ground.days.seasons import ends_of_season
from service.ground.days.shares_of_years import Days
from service.ground.days.windows import Target
from service.ground.figures.averages import is_averaged, is_spread
from service.ground.figures.lulls import ends_lull, lull
from service.ground.memory import Memory
from service.ground.values_in_force.since_moves_began import over_moves
from service.ground.values_in_force.stood_since import stood_from
from service.ground.values_in_force.where_moves_began import in_force
from service.model.claims import Claim
from service.model.periods import MOVING, PeriodRole
from service.model.series import Nature, Series
from service.model.windows import Window
from service.store.interface import Vintage

_NEAR = 8  # words of "averaged over the year to December it was"
_CHANGES = frozenset(["percent_change", "difference", "point_change"])


def days_alone(claim: Claim, series: Series, vintage: Vintage, main: Target, published: date | None) -> Iterator[Days]:
    """The days and the cut-off of every reading of a figure that has no base."""
    if main.running and ends_lull(claim) and (empty := lull(claim, vintage, Window.day(main.window.end))) is not None:
        yield empty, None, None  # "The first of 2024 crossed on Saturday, ending a 26-day break": with that day
        return
    if main.running and (claim.tally is None or claim.tally.upto is None):
        for now, cutoff in _run(claim, series, vintage, main, published):
            told = held_to_day(claim.period, now)
            yield told, None, cutoff if told == now else None
        return
    if claim.tally is not None:
        from service.ground.figures.counted_periods import spans_counted  # noqa: PLC0415  (where periods are counted)

        for window in spans_counted(claim, vintage, main, published):
            yield window, None, None
        return
    empty = lull(claim, vintage, main.window)
    if empty is not None:
        yield empty, None, None
        return
    stood = stood_from(claim, series, vintage, main.window)
    if stood is not None:
        yield stood, None, None
        return
    apart = (main.window,) if main.mean else ()
    began = began_with(claim) if series.nature is not Nature.STEP else None
    for window in (
        *(apart or _parts_or_mean(claim, main.window, series, vintage)),
        *in_force(claim, series, vintage, main.window),
    ):
        if began is None or not began.contains(window):
            yield window, None, None


def days_with_base(
    claim: Claim,
    series: Series,
    vintage: Vintage,
    main: Target,
    memory: Memory,
    published: date | None,
    mixed: Callable[[Series, Window, Window], bool],
) -> Iterator[Days]:
    """The days, the base's days and the cut-off of every reading of a change.

    Args:
        claim: the change.
        series: what it is of.
        vintage: the series as known on the day.
        main: the days of the change.
        memory: what was spoken of before.
        published: the publication date.
        mixed: whether the values of two windows would come from different vintages.
    """
    grown = ends_of_stock(claim, series, main)
    if grown is not None:
        yield *grown, None
        return
    ends = ends_of_span(claim, main)
    spans = [] if ends is None else [ends]
    spans += ends_of_length(claim, series, vintage, main, published)
    spans += (*ends_of_season(claim, series, vintage), *ends_to_date(claim, series, vintage, main))
    for now, before in spans:
        if not mixed(series, before, now):
            yield now, before, None
    bases = bases_of_change(claim, series, vintage, main, memory, published)
    bases = [*bases, *over_moves(claim, series, vintage, main)]
    if main.running:
        for now, cutoff in _run(claim, series, vintage, main, published):
            for base in bases:
                before = base_window(base, main, now)
                before = held_to_day(claim.base, before) if base.running else before
                if before != now:
                    yield now, before, cutoff
        return
    for window in _parts_or_mean(claim, main.window, series, vintage):
        for base in bases:
            before = _parts_or_mean(claim, base.window, series, vintage)[0]
            itself = before == window and not _is_written_so(claim, main)
            if itself or broken(series, before, window) or mixed(series, before, window):
                continue  # nothing is compared with itself
            yield window, before, None
    for span in ends_of_year(claim, series, vintage, main):
        yield *span, None


def _is_written_so(claim: Claim, main: Target) -> bool:
    """ "In January, 5.7% more than in January 2019", in February 2019: whether words compare days with themselves."""
    period, base = claim.period, claim.base
    if period is None or base is None or claim.kind not in _CHANGES or main.running or main.plausibility:
        return False
    written = base.role is PeriodRole.WINDOW and base.year_written and base.span != period.span
    return written and period.role is PeriodRole.WINDOW and period.grain is base.grain and claim.over is None


def _parts_or_mean(claim: Claim, window: Window, series: Series, vintage: Vintage) -> Sequence[Window]:
    """ "Averaged 8.4% in 2022, more than three times as much as in 2021": all of the days of what is averaged."""
    moving = claim.period is not None and claim.period.rule == MOVING
    if moving or (is_spread(series, window) and _is_mean(claim, window)):
        return (window,)
    return fitted(window, series, vintage)


def _run(
    claim: Claim, series: Series, vintage: Vintage, main: Target, published: date | None
) -> Iterator[tuple[Window, date]]:
    """A running total to each admissible cut-off; of an earlier year to the same day of that year."""
    if published is None:
        return
    last = vintage.last()
    named = aligned(claim.cutoff, main.window, claim.sentence.span)
    known = None if last is None else last.window.end
    cutoffs = admissible(series, published, named, known, included=is_included(claim))
    if claim.is_base and cutoffs and main.window.end < published and published not in cutoffs:
        cutoffs = (*cutoffs, published)  # of an earlier year all days are known, that of the article's own date as well
    for cutoff in cutoffs:
        inside = main.window.start <= cutoff <= main.window.end
        own = cutoff if inside else _same_day(cutoff, main.window, published)
        now = runs_to(main.window, own)
        if now is not None:
            yield now, cutoff


def _same_day(cutoff: date, window: Window, published: date) -> date:
    """The day of another year, or of another month ("in the same days of May"), that a total is cut off on."""
    if (window.start.year, window.start.month) == (window.end.year, window.end.month):
        return window.start.replace(day=max(window.start.day, min(cutoff.day, window.end.day)))
    return same_day(cutoff, window.start.year - published.year)


def _is_mean(claim: Claim, window: Window) -> bool:
    """Whether a figure is the average of its days: "averaged 3.4%", "rose 4.1% on average in 2023"."""
    if claim.kind == "average" or window != Window.year(window.end.year) or not is_averaged(claim):
        return claim.kind == "average"
    rolling = (
        claim.period is not None and claim.period.rule == "rolling"
    )  # "10.5% in the year to December; in 2022 it averaged"
    near = [*claim.sentence.before(claim.span.start)[-_NEAR:], *claim.sentence.behind(claim.span.end)[:2]]
    return not rolling or any(word.startswith(("averag", "mean")) for word in near)
