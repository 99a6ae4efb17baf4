"""What an editor is told of a true figure: what makes it fragile."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.ground.figures.evidence import Missing, figure
from service.judge.findings import cautions
from service.judge.findings.figures_in_words import in_words, number
from service.judge.fit.trials import Trial
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import MULTIPLE, PERCENT, POINTS
from service.model.report import Caution, Label
from service.model.series import Nature, Series
from service.model.spans import Span
from service.model.windows import Window
from service.store.interface import Store

_TRUE = (Label.SUPPORTED, Label.IMPRECISE, Label.OUTDATED)
_CHANGES = ("percent_change", "difference", "point_change")


def cautions_of(verdict: Verdict, verdicts: Sequence[Verdict], store: Store) -> tuple[Caution, ...]:
    """The two most relevant cautions; none beside a figure that is wrong or could not be checked."""
    if verdict.label not in _TRUE or verdict.trial is None:
        return ()
    return cautions.most_relevant(_cautions(verdict, verdict.trial, verdicts, store))


def _cautions(verdict: Verdict, trial: Trial, verdicts: Sequence[Verdict], store: Store) -> Iterator[Caution | None]:
    claim, standing = verdict.grounded.claim, verdict.standing
    series = store.series(trial.option.reading.series_id)
    right_then = verdict.label is not Label.OUTDATED
    if right_then and standing.fits_today is False and standing.latest is not None and claim.quantity is not None:
        yield cautions.revised_since(in_words(standing.latest.value, claim.quantity), standing.latest.released)
    if claim.rank is not None:
        yield _rank_since(claim, trial, series, store)
    if trial.fit.cautions and claim.quantity is not None and trial.computation.value is not None:
        yield from cautions.of_fit(trial.fit, in_words(trial.computation.value, claim.quantity))
    yield cautions.weaker_than_could_be(trial.computation.stronger)
    yield _inconsistent(verdict, verdicts)
    if any(used.provisional for used in trial.option.figures):
        yield cautions.provisional(series.source.publisher)
    if claim.kind in _CHANGES or claim.kind == "multiple":
        yield from _of_comparison(claim, trial, series, store)


def _rank_since(claim: Claim, trial: Trial, series: Series, store: Store) -> Caution | None:
    """A superlative that today's figures no longer bear out."""
    if not trial.computation.holds or trial.option.reading.known_at is None:
        return None
    from service.judge.fit.rank_trials import rank_today  # noqa: PLC0415  (for articles that rank)

    today = rank_today(claim, trial.option, store)
    if today is None or today.computation.holds:
        return None
    now = today.option.figures[0]
    size = number(now.value, series.decimals if series.multiplier == 1 else 0)
    value = f"{size}{'%' if series.unit == PERCENT else ''}, {today.computation.finding}"
    return cautions.revised_since(value, now.released)


def _inconsistent(verdict: Verdict, verdicts: Sequence[Verdict]) -> Caution | None:
    """The official check supports the figure and the text's own arithmetic does not: the input that is wrong."""
    if verdict.article is None or verdict.article.fit.label is not Label.CONTRADICTED:
        return None
    claim = verdict.grounded.claim
    for used in claim.inputs:
        for other in verdicts:
            if other.label is Label.CONTRADICTED and _quotes(other.grounded.claim, claim, used.span):
                return cautions.inconsistent_in_text(used.text)
    return None


def _quotes(other: Claim, claim: Claim, span: Span | None) -> bool:
    return other.block.id == claim.block.id and other.span == span


def _of_comparison(claim: Claim, trial: Trial, series: Series, store: Store) -> Iterator[Caution | None]:
    reading, figures = trial.option.reading, trial.option.figures
    if reading.base is None or trial.option.direct or len(figures) < 2 or trial.computation.value is None:
        return
    window, base = reading.window, reading.base
    yield cautions.seasonal(series, window, base)
    yield cautions.partial_period(series, window, base)
    if claim.kind == "percent_change":
        yield cautions.small_base(figures[1].value, counted=_counted(series))
    if claim.kind != "multiple":
        usual_base = window.shifted_months(-(series.comparison or 12))
        usual = _level(store, trial, usual_base)
        change = None if usual is None else figures[0].value - usual
        yield cautions.baseline_sensitive(trial.computation.value, change, usual_base, base)
    yield cautions.nominal(series, _price_change(store, trial, series))


def _counted(series: Series) -> bool:
    money = len(series.unit) == 3 and series.unit.isupper()
    return not money and series.unit not in (PERCENT, POINTS, MULTIPLE, "index")


def _level(store: Store, trial: Trial, window: Window) -> Decimal | None:
    reading = trial.option.reading
    found = figure(store.as_known(reading.series_id, reading.known_at), window)
    return None if isinstance(found, Missing) else found.value


def _price_change(store: Store, trial: Trial, series: Series) -> Decimal | None:
    """How much prices of the series' area moved between the two periods, in per cent."""
    now, base = trial.option.reading.window, trial.option.reading.base
    prices = store.first_stored("prices", Nature.INDEX, series.area)
    if prices is None or base is None or len(series.unit) != 3:
        return None
    vintage = store.as_known(prices.id, trial.option.reading.known_at)
    ends = [vintage.at(Window.month(w.end.year, w.end.month)) for w in (now, base)]
    if ends[0] is None or ends[1] is None or not ends[1].value:
        return None
    return (ends[0].value / ends[1].value - 1) * 100
