"""How ``crossfoot series show`` prints a revision envelope, and the range of values that are believed."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from service.model.series import EnvelopeRow, Series


def envelope_lines(series: Series) -> Iterator[tuple[str, str]]:
    """The envelope as names and values: a line for each era, and the basis; none where none is stated.

    The basis of an envelope that was measured names the script that measures it.
    """
    if series.envelope is None:
        return
    since = None
    for row in series.envelope.rows:
        yield "revisions", _era(since, row.published_before) + _allowed(row, series)
        since = row.published_before
    yield "basis", series.envelope.basis


def expect_lines(series: Series) -> Iterator[tuple[str, str]]:
    """The range as a name and a value, in the unit of the file; none where none is stated."""
    expect = series.expect
    if expect is not None:
        step = "" if expect.step is None else f", steps to {expect.step:,f}"
        yield "believed", f"{expect.low:,f} to {expect.high:,f}{step} ({expect.basis})"


def _era(start: date | None, end: date | None) -> str:
    if end is not None:
        return f"printed before {end}: "
    return f"printed since {start}: " if start is not None else ""


def _allowed(row: EnvelopeRow, series: Series) -> str:
    if row.absolute is not None:
        return f"up to {_amount(row.absolute, series)}, whatever the window" if row.absolute else "none"
    lengths = {"a day": row.day, "to a week": row.week, "to 31 days": row.month, "longer": row.longer}
    if len(set(lengths.values())) == 1:
        allowed = f"up to {_percent(row.longer)}, whatever the window"
    else:
        allowed = ", ".join(f"{length} {_percent(fraction)}" for length, fraction in lengths.items())
    return f"{allowed}, at least {_amount(row.at_least, series)}" if row.at_least else allowed


def _percent(fraction: Decimal) -> str:
    return f"{(fraction * 100).normalize():f}%"


def _amount(amount: Decimal, series: Series) -> str:
    """An amount in the unit of the file."""
    if series.unit == "percent":
        return f"{amount:f} points"
    scale = "" if series.multiplier == 1 else f" × {series.multiplier:,f}"
    return f"{amount:,f}{scale} {series.unit}"
