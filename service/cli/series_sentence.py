"""A sentence about the newest figure of a series, for a person to try."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from service.model.series import PeriodKind, Series

if TYPE_CHECKING:
    from service.store.history import Row

_SYMBOLS = {"GBP": "£", "EUR": "€", "USD": "$"}
_ORDINALS = ("first", "second", "third", "fourth")


def sentence(series: Series, newest: "Row") -> str:
    """What news might say of the newest figure.

    Args:
        series: with at least one strong phrase.
        newest: the last row of its newest period.
    """
    phrase = series.phrases.strong[0].replace("*", "")
    phrase = series.label if series.label.lower() == phrase else phrase  # which has the capitals of names
    value = Decimal(newest.value).scaleb(-series.decimals) * series.multiplier
    figure = f"{value:,.{max(0, series.decimals - series.multiplier.adjusted())}f}"
    if series.unit == "percent":
        figure += "%"
    elif series.unit.isupper():
        figure = f"{_SYMBOLS.get(series.unit, f'{series.unit} ')}{figure}"
    elif series.unit != "index":
        figure += f" {(series.phrases.nouns or (series.unit,))[0]}"
    return f"{phrase[:1].upper()}{phrase[1:]} came to {figure} {_when(series, newest)}."


def _when(series: Series, newest: "Row") -> str:
    end = date.fromordinal(newest.end)
    months = round((newest.end - newest.start + 1) / 30.4)
    if series.period_kind is PeriodKind.POINT or newest.start == newest.end:
        return f"on {end.day} {end:%B %Y}"
    if series.period_kind is PeriodKind.FISCAL_YEAR_APR:
        return f"in {end.year - 1}/{end.year % 100:02}"
    if series.period_kind is PeriodKind.YEAR_ENDING:
        return f"in the year to {end:%B %Y}"
    if series.period_kind is PeriodKind.ROLLING_3M_CENTRE:
        return f"in the three months to {end:%B %Y}"
    if months == 0:
        return f"in the week to {end.day} {end:%B %Y}"
    if months == 1:
        return f"in {end:%B %Y}"
    return f"in the {_ORDINALS[end.month // 3 - 1]} quarter of {end.year}" if months == 3 else f"in {end.year}"
