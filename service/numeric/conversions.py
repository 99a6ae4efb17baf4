"""Exact factors between the units in which news gives one measurement twice.

Sources: the international yard and pound agreement (1959); the SI Brochure (litre, hectare, tonne, nautical mile); the
Units of Measurement Regulations 1995 (imperial gallon and pint); the Weights and Measures Act 1985 (the long ton); NIST
Handbook 44, appendix C (United States gallon, pint and ton).
"""

from decimal import Decimal
from itertools import zip_longest

from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Conversion:
    """How a figure in one unit is put into another: ``figure × factor + offset``."""

    factor: Decimal
    offset: Decimal = Decimal(0)


#: Unit → how much of the dimension's base unit one of it is.
_LENGTHS = {
    "mm": "0.001",
    "cm": "0.01",
    "metres": "1",
    "km": "1000",
    "inches": "0.0254",
    "feet": "0.3048",
    "yards": "0.9144",
    "miles": "1609.344",
    "nautical miles": "1852",
}
_MASSES = {
    "mg": "0.000001",
    "grams": "0.001",
    "kg": "1",
    "tonnes": "1000",
    "tons": "1016.0469088",
    "ounces": "0.028349523125",
    "pounds": "0.45359237",
    "stone": "6.35029318",
}
_AREAS = {
    "square metres": "1",
    "hectares": "10000",
    "square km": "1000000",
    "square feet": "0.09290304",
    "acres": "4046.8564224",
    "square miles": "2589988.110336",
}
_VOLUMES = {
    "ml": "0.001",
    "litres": "1",
    "cubic metres": "1000",
    "cubic feet": "28.316846592",
    "pints": "0.56826125",
    "gallons": "4.54609",
}
_SPEEDS = {"km/h": "1", "mph": "1.609344", "knots": "1.852"}
_POWERS = {"kW": "1", "MW": "1000", "GW": "1000000"}
_ENERGIES = {"kWh": "1", "MWh": "1000", "GWh": "1000000", "TWh": "1000000000"}
_DIMENSIONS = (_LENGTHS, _MASSES, _AREAS, _VOLUMES, _SPEEDS, _POWERS, _ENERGIES)
#: The same names mean less in the United States; a ton may also be a metric one.
_OTHERWISE = {
    "pints": (Decimal("0.473176473"),),
    "gallons": (Decimal("3.785411784"),),
    "tons": (Decimal("907.18474"), Decimal(1000)),
}

MEASURED = frozenset(unit for dimension in _DIMENSIONS for unit in dimension) | {"celsius", "fahrenheit"}
"""Every unit that some other can be put into."""


def conversions(unit: str, into: str, *, difference: bool = False) -> tuple[Conversion, ...]:
    """The ways of putting a figure into another unit, the British gallon, pint and ton first; none between dimensions.

    Args:
        unit: the unit that the figure is in, as :class:`service.model.quantities.Quantity` names it.
        into: the unit wanted.
        difference: whether it is a difference of temperatures, for which the zero of the scale plays no part.
    """
    if (unit, into) == ("celsius", "fahrenheit"):
        return (Conversion(Decimal("1.8"), Decimal(0 if difference else 32)),)
    if (unit, into) == ("fahrenheit", "celsius"):
        ninths = Decimal(5) / 9
        return (Conversion(ninths, Decimal(0) if difference else -32 * ninths),)
    if unit == into:
        return ()
    found = []
    for table in (dimension for dimension in _DIMENSIONS if unit in dimension and into in dimension):
        found.append(Conversion(Decimal(table[unit]) / Decimal(table[into])))
        for above, below in zip_longest(_OTHERWISE.get(unit, ()), _OTHERWISE.get(into, ())):
            found.append(Conversion((above or Decimal(table[unit])) / (below or Decimal(table[into]))))
    return tuple(found)
