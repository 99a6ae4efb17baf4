"""The sentence that stands alone: subject first, both numbers, period, publisher and release day."""

from decimal import Decimal

from service.judge.evidence.counted_with import as_counted
from service.judge.findings.figures_in_words import (
    capital,
    day_in_words,
    days_in_words,
    in_style_of,
    in_unit,
    in_words,
    number,
)
from service.judge.findings.own_figures import from_own_figures, said_of, the_way
from service.judge.findings.why_not_checked import why_not_checked
from service.judge.fit.by_the_year import years_spread_over
from service.judge.fit.figure import IN_POINTS
from service.judge.fit.trials import Trial
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, POINTS, Direction, Hedge, Quantity
from service.model.ranks import Extreme
from service.model.report import Actual, Label
from service.model.series import Frequency, Series
from service.model.windows import Window

_PERIODS = {Frequency.WEEKLY: "week", Frequency.MONTHLY: "month", Frequency.QUARTERLY: "quarter"}
_CHANGES = frozenset(["percent_change", "difference", "point_change"])
_YEAR = 12  # months


def message_of(verdict: Verdict, series: Series | None) -> str:
    """The verdict in one sentence, or two where another vintage matters."""
    trial = verdict.trial
    if verdict.label is Label.UNVERIFIABLE:
        return why_not_checked(verdict, series)
    article = verdict.article
    if article is not None and article.of_way and article.fit.reverses and (trial is None or trial.holds):
        return the_way(article.computation, as_said=False)
    if verdict.trial is None:
        return from_own_figures(verdict)
    if verdict.trial.computation.holds is not None:
        return _ranked(verdict, series)
    return _official(verdict, series)


def short_message_of(verdict: Verdict, actual: Actual | None) -> str:
    """The verdict in a few words, for a margin or a status line; ``actual`` as in the finding."""
    claim = verdict.grounded.claim
    if verdict.reason is not None:
        return verdict.reason.value.replace("_", " ")
    computation = (
        verdict.trial.computation if verdict.trial is not None else verdict.article and verdict.article.computation
    )
    if not computation:
        return verdict.label.value
    if computation.value is None or claim.quantity is None or actual is None:
        return computation.finding or computation.stronger or "holds"
    if verdict.trial is not None and (before := verdict.trial.came_from) is not None:
        if verdict.trial.set_earlier:
            return f"in force {_since(before)}"
        return "it did not move" if verdict.trial.stayed else "it went the other way"
    if verdict.told_of is not None and verdict.trial is not None:
        return f"that was {days_in_words(verdict.trial.option.reading.window)}"
    if verdict.label is not Label.SUPPORTED:
        return f"{actual.text}, {verdict.label.value}"
    rounded = in_style_of(computation.value, claim.quantity, claim.quantity.span.of(claim.block.text))
    if rounded == actual.text:
        return actual.text
    return f"{actual.text}, rounds to {rounded}" if _plain(claim) else f"{actual.text}, holds"


def _plain(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.hedge is Hedge.EXACT


def _official(verdict: Verdict, series: Series | None) -> str:
    claim, trial = verdict.grounded.claim, verdict.trial
    assert (
        trial is not None and claim.quantity is not None and trial.computation.value is not None and series is not None
    )
    reading, value = trial.option.reading, trial.computation.value
    subject = capital(series.label)
    when = days_in_words(reading.window)
    cited = _cited(trial.option.figures, series)
    said = said_of(claim)
    if claim.kind in _CHANGES and not trial.option.direct:
        figures = " against ".join(_amount(figure, series) for figure in trial.option.figures)
        points = _meant_in_points(verdict)
        unit = trial.computation.unit if points is None else POINTS
        moved = _moved(
            in_unit(claim.quantity, unit),
            value if points is None else points,
            0 if points is not None else years_spread_over(claim, trial.option),
        )
        against = "" if reading.base is None else f" {_beside(reading.base, reading.window)}"
        against = f" {reading.beside}" if reading.beside else against
        text = f"{subject} {when} {moved}{against} ({figures}; {cited})"
    elif claim.kind == "share" and reading.base is not None and not reading.base.contains(reading.window):
        figures = " of ".join(_amount(figure, series) for figure in trial.option.figures)
        share = in_words(value, claim.quantity)
        text = f"{subject} {when} came to {share} of the figure {days_in_words(reading.base)} ({figures}; {cited})"
    elif claim.kind == "share" and reading.base is not None:
        figures = " of ".join(_amount(figure, series) for figure in trial.option.figures)
        whole = f"those {days_in_words(reading.base)}"
        text = f"{subject} {when} were {in_words(value, claim.quantity)} of {whole} ({figures}; {cited})"
    elif claim.kind == "multiple" and not trial.option.direct:
        figures = " against ".join(_amount(figure, series) for figure in trial.option.figures)
        other = reading.beside or "the figure compared"
        text = f"{subject} {when} came to {in_words(value, claim.quantity)} {other} ({figures}; {cited})"
    elif reading.beside:
        figures = " of ".join(_amount(figure, series) for figure in trial.option.figures)
        text = f"{subject} {when} came to {in_words(value, claim.quantity)} of {reading.beside} ({figures}; {cited})"
    elif claim.tally is not None:
        unit = claim.tally.step or _PERIODS.get(series.frequency, "time")
        counted = f"{value:f} {unit}{'' if value == 1 else 's'}"
        text = f"{subject} {when} lay {_past(claim)} {counted} ({cited})"
    else:
        per = f" per {claim.quantity.per}" if claim.kind == "average" and not trial.option.direct else ""
        stated = as_counted(claim, series) or claim.quantity
        text = f"{subject} {when} came to {in_words(value, stated)}{per} ({cited})"
    return f"{text}{_outcome(verdict, said, series)}"


def _past(claim: Claim) -> str:
    """ "Above 1,000 people on", "at or below 2% in": where periods counted lay."""
    tally, mark = claim.tally, claim.mark
    assert tally is not None
    side = "below" if tally.extreme is Extreme.LOWEST else "above"
    side = f"at or {side}" if tally.reached else side
    if mark is None:
        side = "at nought" if tally.extreme is Extreme.LOWEST else "above nought"
    name = "" if mark is None else f" {mark.span.of(claim.block.text)}"
    if tally.mark is not None:  # "in double digits", "negative"
        name = f" {in_words(tally.mark.value, tally.mark)}"
    return f"{side}{name} {'on' if tally.step == 'day' else 'for' if tally.running else 'in'}"


def _outcome(verdict: Verdict, said: str, series: Series) -> str:
    match verdict.label:
        case Label.CONTRADICTED if verdict.trial is not None and verdict.trial.came_from is not None:
            if (summit := verdict.grounded.claim.summit) is not None:
                return _surpassed(verdict.trial.came_from, summit, series)
            return _course(verdict.trial, verdict.trial.came_from, series)
        case Label.CONTRADICTED if verdict.told_of is not None:
            return f"; “{said}” is told as that {days_in_words(verdict.told_of)}, for which none was published."
        case Label.CONTRADICTED if (told := _told_as(verdict)) is not None:
            return f"; “{said}” is told as {told}."
        case Label.CONTRADICTED if _meant_in_points(verdict) is not None:
            return f"; “{said}” fits as percentage points, not as per cent."
        case Label.SUPPORTED if verdict.standing.fits_earlier is not None:
            return f"; “{said}” is what an earlier release gave, and is told as such."
        case Label.SUPPORTED:
            return f", so “{said}” holds."
        case Label.IMPRECISE if verdict.strained:
            return f"; “{said}” fits only with another day as the cut-off."
        case Label.IMPRECISE if verdict.trial is not None and verdict.trial.fit.note == IN_POINTS:
            return f"; “{said}” fits, though {IN_POINTS}."
        case Label.IMPRECISE:
            return f"; “{said}” fits only by a stretch."
        case Label.OUTDATED:
            return f"; “{said}” fits an earlier release, superseded before the article was published."
        case Label.AMBIGUOUS:
            return f"; “{said}” would not match, but may not be meant of it."
        case _:
            later = " Today's figure does fit." if verdict.standing.fits_today else ""
            return f"; “{said}” does not match.{later}"


def _meant_in_points(verdict: Verdict) -> Decimal | None:
    """ "Fell by 0.1 per cent", to 1.3 from 1.4: by how many points a rate moved, told in per cent."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or claim.quantity is None or verdict.label is not Label.CONTRADICTED:
        return None
    if claim.kind != "percent_change" or len(trial.option.figures) != len(("now", "base")):
        return None
    now, base = trial.option.figures
    rate = verdict.grounded.series is not None and verdict.grounded.series.unit == PERCENT
    points = now.value - base.value
    way = claim.direction is None or (claim.direction is Direction.UP) is (points > 0)
    return points if rate and way and abs(points) == claim.quantity.value else None


def _told_as(verdict: Verdict) -> str | None:
    """What a change is said to be, where its official figure is the reverse; None elsewhere."""
    claim, trial = verdict.grounded.claim, verdict.trial
    value = None if trial is None else trial.computation.value
    if claim.kind not in _CHANGES or claim.direction is None or not value or not verdict.reverses:
        return None
    up = claim.direction is Direction.UP
    return None if up is (value > 0) else "a rise" if up else "a fall"


def _since(before: Figure) -> str:
    assert before.window is not None
    return f"since {days_in_words(Window.day(before.window.start)).removeprefix('on ')}"


def _surpassed(other: Figure, summit: Extreme, series: Series) -> str:
    """ "Peaked at 10.1% in September", 11.1% in October."""
    assert other.window is not None
    called = "the peak" if summit is Extreme.HIGHEST else "the low"
    return f", but {days_in_words(other.window)} it was {_amount(other, series)}. The text calls it {called}."


def _course(trial: Trial, before: Figure, series: Series) -> str:
    """ "Picked up to 1.7%": the level is right, the way to it is not."""
    now = trial.option.figures[0]
    assert before.window is not None and now.window is not None
    if trial.stayed and not trial.set_earlier:
        return f", as it did {days_in_words(before.window)}. The text says that it moved."
    if trial.stayed:
        return f", in force {_since(before)}. The text says that it was set later."
    later = before.window.start > now.window.start
    way, said = ("fell", "rose") if (now.value < before.value) is not later else ("rose", "fell")
    earlier = f"{days_in_words(before.window)} it was {_amount(before, series)}"
    return f", {'from' if later else 'to'} which it {way}: {earlier}. The text says that it {said}."


def _ranked(verdict: Verdict, series: Series | None) -> str:
    trial = verdict.trial
    assert trial is not None and series is not None
    computation = trial.computation
    subject = f"{capital(series.label)} {days_in_words(trial.option.reading.window)}"
    words = verdict.grounded.claim.span.of(verdict.grounded.claim.block.text)
    cited = f"{series.source.publisher}; {computation.formula}"
    if verdict.label is Label.CONTRADICTED:
        return f"{subject}: “{words}” does not match, it was {computation.finding} ({cited})."
    if verdict.label is Label.AMBIGUOUS:
        return f"{subject}: “{words}” would not match, but may not be meant of it ({cited})."
    if verdict.label is Label.IMPRECISE and computation.finding:
        return f"{subject}: “{words}” nearly holds, it was {computation.finding} ({cited})."
    if verdict.label is Label.IMPRECISE:
        stronger = f"; it was even {computation.stronger}" if computation.stronger else ", though with a tie"
        return f"{subject}: “{words}” holds{stronger} ({cited})."
    return f"{subject}: “{words}” holds ({cited})."


def _moved(quantity: Quantity, value: Decimal, years: int) -> str:
    if value == 0:
        return "did not change"
    side = "above" if value > 0 else "below"
    return f"came to {in_words(abs(value), quantity)}{' a year' if years else ''} {side}"


def _beside(base: Window, window: Window) -> str:
    """The base in words: the same days of another year, or its own days."""
    years = base.start.year - window.start.year
    if years and window.shifted_years(years) == base and window.days > 1 and window.whole_months != _YEAR:
        return f"the same days of {base.start.year}"
    if base == Window.year(base.start.year):
        return f"the figure for {base.start.year}"
    return f"the figure {days_in_words(base)}"


def _amount(figure: Figure, series: Series) -> str:
    decimals = series.decimals if series.multiplier == 1 else 0
    suffix = "%" if series.unit == PERCENT else ""
    return f"{number(figure.value, decimals)}{suffix}"


def _cited(figures: tuple[Figure, ...], series: Series) -> str:
    released = [figure.released for figure in figures if figure.released is not None]
    day = f", released {day_in_words(max(released))}" if released else ""
    return f"{series.source.publisher}{day}"
