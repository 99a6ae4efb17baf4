"""Rates told per so many of another number than their series: "1.17 homicides per 100,000" of a rate per million."""

from collections.abc import Sequence
from decimal import Decimal

from service.model.claims import Claim
from service.model.quantities import Form, Quantity
from service.model.shelf import Shelf
from service.records import replace

_PUBLISHED = {"per million": Decimal(1_000_000)}
"""What series are per, by their units."""


def per_as_published(row: Sequence[Claim], shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, rates per so many, and bare figures behind them, per as many as their series is.

    Args:
        row: the sentence's claims in order.
        shelf: the catalogue.
    """
    if not any(claim.quantity is not None and claim.quantity.per.isdecimal() for claim in row):
        return row
    found: list[Claim] = []
    told: dict[str, str] = {}  # by series, what the figures before were told per
    for claim in row:
        quantity = claim.quantity
        if quantity is not None and claim.candidates:
            series = shelf.series(claim.candidates[0].series_id)
            if quantity.per.isdecimal():
                told[series.id] = quantity.per
            elif not _is_bare(quantity):
                found.append(claim)
                continue
            claim = _scaled(claim, quantity, told.get(series.id, ""), series.unit)  # noqa: PLW2901
        found.append(claim)
    return found


def _scaled(claim: Claim, quantity: Quantity, per: str, unit: str) -> Claim:
    published = _PUBLISHED.get(unit)
    if published is None or not per.strip("0"):
        return claim
    power = published.adjusted() - Decimal(per).adjusted()
    if Decimal(per).scaleb(power) != published or not power:
        return claim
    value = quantity.value.scaleb(power)
    decimals = quantity.decimals - power
    return replace(claim, quantity=replace(quantity, value=value, decimals=decimals, per=f"{published:f}"))


def _is_bare(quantity: Quantity) -> bool:
    return not quantity.unit and not quantity.per and quantity.form is Form.DIGITS
