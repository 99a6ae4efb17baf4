"""How ``crossfoot series show`` prints what is known of a series: a name and a value a line."""

from collections.abc import Iterator, Sequence
from datetime import date

from service.model.series import Nature, Observation, PeriodKind, Series, in_figures
from service.store.interface import Vintage

_PERIODS = {
    PeriodKind.INTERVAL: "the period itself",
    PeriodKind.POINT: "the last day of the period",
    PeriodKind.ROLLING_3M_CENTRE: "three months, labelled by the middle one",
    PeriodKind.FISCAL_YEAR_APR: "the fiscal year, April to March",
    PeriodKind.FISCAL_YEAR_US: "the US fiscal year, October to September",
    PeriodKind.YEAR_ENDING: "the twelve months to the one that labels it",
    PeriodKind.WEEK_ENDING: "the seven days to the one that labels it",
    PeriodKind.STEP: "in force from its day until the next",
}
_ADJUSTED = {"S": "seasonally adjusted", "N": "not seasonally adjusted"}
_MONTHS = {1: "a month", 3: "a quarter", 12: "a year"}


def described(vintage: Vintage) -> Iterator[tuple[str, str]]:
    """The facts of a series in the order in which a reader wants them; those that are not stated are left out.

    Args:
        vintage: the series with its observations.
    """
    series, observations = vintage.series, vintage.observations
    source = series.source
    scale = "" if series.multiplier == 1 else f"{series.multiplier:,f} "
    yield "title", series.title
    yield "publisher", source.publisher
    yield "code", series.publisher_code
    yield "source", source.url
    yield "licence", source.licence
    yield "unit", f"{scale}{series.unit}, {_decimals(series.decimals)}"
    yield "area", series.area
    adjusted = f", {_ADJUSTED[series.adjustment]}" if series.adjustment else ""
    yield "kind", f"{series.nature.value}, {series.frequency.name.lower()}{adjusted}"
    yield "a period", _PERIODS[series.period_kind]
    yield "blank", "zero" if series.blank_is_zero else ""
    yield "computed", _derivation(series)
    yield "compared", _comparison(series)
    yield "named", ", ".join(series.phrases.strong)
    yield "in context", ", ".join(series.phrases.weak)
    yield "counts", ", ".join(series.phrases.nouns)
    yield "not where", ", ".join(series.phrases.forbids)
    yield from (("sibling", name) for name in series.siblings)
    yield from (("alternate", f"{other.series}: {other.note}") for other in series.alternates)
    yield from (("lookalike", f"{one.label}, {one.low:f} to {one.high:f} times this") for one in series.lookalikes)
    yield from (("break", f"{change.day}: {change.note}") for change in series.breaks)
    yield "notes", series.notes
    yield "released", _lag(series)
    yield "newest", _newest(series, observations)
    yield "retrieved", f"{source.retrieved}" if source.retrieved else ""
    yield "next due", f"{series.stale_after}" if series.stale_after else ""
    yield "whole from", _whole(series)


def shown_release(observation: Observation) -> str:
    """The day of release, and whether it is one or the usual lag alone; empty where it has none."""
    if observation.released:
        return f"released {observation.released}{', the usual lag' if observation.inferred else ''}"
    return f"released by {observation.released_by}" if observation.released_by else ""


def shown_observation(observation: Observation, series: Series) -> str:
    """Days, value and day of release, on one line."""
    start, end = observation.window.start, observation.window.end
    days = f"{start}" if start == end else f"{start} on" if end == date.max else f"{start} to {end}"
    return f"{days:26}{in_figures(observation.value, series):>14}  {shown_release(observation)}".rstrip()


def _decimals(count: int) -> str:
    return "whole numbers" if count == 0 else f"{count} decimal{'s' if count > 1 else ''}"


def _derivation(series: Series) -> str:
    derived = series.derived
    return "" if derived is None else f"{derived.transform} over {derived.lag} months of {derived.source}"


def _comparison(series: Series) -> str:
    """With what news compares it where it does not say."""
    if series.growth_over is not None:
        return f"is itself a change on {_length(series.growth_over)} before"
    if series.comparison is not None:
        return f"with {_length(series.comparison)} before"
    return "with the value before" if series.nature is Nature.STEP else "with the period before, or a year before"


def _length(months: int) -> str:
    return _MONTHS.get(months, f"{months} months")


def _lag(series: Series) -> str:
    """The pattern of its releases."""
    edge = "the start" if series.nature is Nature.STEP else "the end"
    days = abs(series.lag_days)
    side = "after" if series.lag_days > 0 else "before"
    when = f"{days} day{'s' if days > 1 else ''} {side}" if days else "on the day of"
    rests = ", not at weekends" if series.rests_on_weekends else ""
    return f"usually {when} {edge} of a period{rests}"


def _newest(series: Series, observations: Sequence[Observation]) -> str:
    """The day of the newest release that is known, by the rows or as the publisher said."""
    told = [one.released for one in observations if one.released and not one.inferred]
    told += [one.released_by for one in observations if one.released_by]
    told += [series.source.released] if series.source.released else []
    mark = ", provisional" if series.provisional else ""
    return f"release of {max(told)}{mark}" if told else ""


def _whole(series: Series) -> str:
    if series.complete_from is None:
        return ""
    begun = "" if series.begins is None or series.begins == series.complete_from else f"; it began on {series.begins}"
    true = ", its true start" if series.begins == series.complete_from else ""
    return f"{series.complete_from}{true}{begun}"
