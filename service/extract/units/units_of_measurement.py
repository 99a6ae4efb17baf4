"""Units of measurement by the words and symbols that news uses, with the names of ``Quantity.unit``."""

from service.model.quantities import MULTIPLE, PERCENT, POINTS

MASSES = {"mtco2e": -6, "mtco2eq": -6, "ktco2e": -3, "gtco2e": -9}
"""Tonnes of carbon dioxide equivalent, with the scale in the symbol."""
TONNES = {"Mt": -6, "Gt": -9}
"""Tonnes where no name follows: "426.5 Mt", not "two Mt Etna tours"."""

PHRASES: dict[str, tuple[tuple[tuple[str, ...], str, int], ...]] = {
    "%": ((("%", "points"), POINTS, 0), (("%", "point"), POINTS, 0), (("%",), PERCENT, 0)),
    "per": (
        (("per", "cent", "points"), POINTS, 0),
        (("per", "cent", "point"), POINTS, 0),
        (("per", "-", "cent"), PERCENT, 0),
        (("per", "cent"), PERCENT, 0),
        (("per", "mille"), "permille", 0),
    ),
    "percent": ((("percent", "points"), POINTS, 0), (("percent", "point"), POINTS, 0), (("percent",), PERCENT, 0)),
    "percents": ((("percents",), PERCENT, 0),),
    "percentage": (
        (("percentage", "points"), POINTS, 0),
        (("percentage", "point"), POINTS, 0),
        (("percentage", "-", "points"), POINTS, 0),
        (("percentage", "-", "point"), POINTS, 0),
        (("percentage",), PERCENT, 0),
    ),
    "basis": ((("basis", "points"), POINTS, 2), (("basis", "point"), POINTS, 2), (("basis", "-", "point"), POINTS, 2)),
    "full": ((("full", "percentage", "point"), POINTS, 0), (("full", "point"), POINTS, 0)),
    "whole": ((("whole", "percentage", "point"), POINTS, 0), (("whole", "point"), POINTS, 0)),
    "parts": ((("parts", "per", "million"), "ppm", 0), (("parts", "per", "billion"), "ppb", 0)),
    "deg": ((("deg", "c"), "celsius", 0), (("deg", "f"), "fahrenheit", 0)),
    "degrees": (
        (("degrees", "celsius"), "celsius", 0),
        (("degrees", "centigrade"), "celsius", 0),
        (("degrees", "c"), "celsius", 0),
        (("degrees", "fahrenheit"), "fahrenheit", 0),
        (("degrees", "f"), "fahrenheit", 0),
        (("degrees",), "degrees", 0),
    ),
    "°": ((("°", "c"), "celsius", 0), (("°", "f"), "fahrenheit", 0), (("°",), "degrees", 0)),
    "º": ((("º", "c"), "celsius", 0), (("º", "f"), "fahrenheit", 0), (("º",), "degrees", 0)),
    "square": (
        (("square", "miles"), "square miles", 0),
        (("square", "kilometres"), "square km", 0),
        (("square", "kilometers"), "square km", 0),
        (("square", "metres"), "square metres", 0),
        (("square", "meters"), "square metres", 0),
        (("square", "feet"), "square feet", 0),
        (("square", "foot"), "square feet", 0),
        (("square", "metre"), "square metres", 0),
        (("square", "meter"), "square metres", 0),
        (("square", "mile"), "square miles", 0),
        (("square", "kilometre"), "square km", 0),
    ),
    "cubic": ((("cubic", "feet"), "cubic feet", 0), (("cubic", "foot"), "cubic feet", 0),
              (("cubic", "metres"), "cubic metres", 0), (("cubic", "meters"), "cubic metres", 0)),
    "metric": ((("metric", "tons"), "tonnes", 0), (("metric", "ton"), "tonnes", 0)),
    "lb": ((("lb", "-", "ft"), "lb-ft", 0), (("lb", "ft"), "lb-ft", 0), (("lb",), "pounds", 0)),
    "pound": ((("pound", "-", "feet"), "lb-ft", 0),),
    "light": ((("light", "years"), "light years", 0), (("light", "-", "years"), "light years", 0)),
    "sq": ((("sq", "km"), "square km", 0), (("sq", "miles"), "square miles", 0), (("sq", "ft"), "square feet", 0),
           (("sq", "m"), "square metres", 0)),
    "nautical": ((("nautical", "miles"), "nautical miles", 0),),
    "kilowatt": ((("kilowatt", "hours"), "kWh", 0), (("kilowatt", "-", "hours"), "kWh", 0)),
    "km": ((("km", "/", "h"), "km/h", 0), (("km", "/", "hr"), "km/h", 0), (("km",), "km", 0)),
    "kilometres": ((("kilometres", "per", "hour"), "km/h", 0), (("kilometres", "an", "hour"), "km/h", 0),
                   (("kilometres",), "km", 0)),
    "miles": ((("miles", "per", "hour"), "mph", 0), (("miles", "an", "hour"), "mph", 0), (("miles",), "miles", 0)),
    "month": ((("month", "-", "olds"), "months", 0), (("month", "-", "old"), "months", 0), (("month",), "months", 0)),
    "months": ((("months", "old"), "months", 0), (("months",), "months", 0)),
    "week": ((("week", "-", "old"), "weeks", 0), (("week",), "weeks", 0)),
    "weeks": ((("weeks", "old"), "weeks", 0), (("weeks",), "weeks", 0)),
    "years": ((("years", "old"), "years", 0), (("years", "of", "age"), "years", 0), (("years",), "years", 0)),
    "year": ((("year", "-", "olds"), "years", 0), (("year", "-", "old"), "years", 0), (("year", "olds"), "years", 0),
             (("year", "old"), "years", 0), (("year",), "years", 0)),
}  # fmt: skip
"""Units of several words by the first of them: the words, the name, and how many powers of ten they lie below it."""

WORDS = {
    "pc": PERCENT, "p.c": PERCENT, "p.c.": PERCENT, "pct": PERCENT, "points": POINTS, "point": POINTS, "pp": POINTS,
    "ppt": POINTS, "ppts": POINTS,
    "times": "times", "fold": MULTIPLE, "x": MULTIPLE, "×": MULTIPLE,
    "ppm": "ppm", "ppb": "ppb",
    "seconds": "seconds", "secs": "seconds", "sec": "seconds", "minute": "minutes", "minutes": "minutes",
    "mins": "minutes", "min": "minutes", "hour": "hours", "hours": "hours", "hrs": "hours", "hr": "hours",
    "day": "days", "days": "days",
    "quarters": "quarters",
    "yr": "years", "yrs": "years", "decade": "decades", "decades": "decades", "century": "centuries",
    "centuries": "centuries",
    "km": "km", "kms": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km",
    "mile": "miles", "mi": "miles", "metre": "metres", "metres": "metres", "meter": "metres", "meters": "metres",
    "cm": "cm", "centimetre": "cm", "centimeter": "cm", "centimetres": "cm", "centimeters": "cm", "mm": "mm",
    "millimetre": "mm", "millimeter": "mm", "millimetres": "mm", "millimeters": "mm", "nm": "nm",
    "nanometre": "nm", "nanometer": "nm", "nanometres": "nm", "nanometers": "nm", "μm": "µm", "µm": "µm",
    "micrometres": "µm", "micrometers": "µm", "microns": "µm", "m2": "square metres", "m²": "square metres",
    "km2": "square km", "km²": "square km", "sqm": "square metres", "degree": "degrees", "degc": "celsius",
    "degf": "fahrenheit",
    "ft": "feet", "feet": "feet", "foot": "feet", "inch": "inches", "inches": "inches", "″": "inches", "yard": "yards",
    "yards": "yards", "acre": "acres", "acres": "acres", "hectare": "hectares", "hectares": "hectares",
    "tonne": "tonnes", "tonnes": "tonnes", "ton": "tons", "tons": "tons", "megatonnes": "megatonnes",
    "gigatonnes": "gigatonnes", "kg": "kg", "kgs": "kg", "kilo": "kg", "kilos": "kg", "kilogram": "kg",
    "kilograms": "kg", "gram": "grams", "grams": "grams", "mg": "mg", "milligrams": "mg", "milligram": "mg",
    "lb": "pounds", "lbs": "pounds",
    "oz": "ounces", "ounce": "ounces", "ounces": "ounces", "stone": "stone", "litre": "litres", "litres": "litres",
    "liter": "litres", "liters": "litres", "ml": "ml",
    "millilitres": "ml", "milliliters": "ml", "quart": "quarts", "quarts": "quarts",
    "pint": "pints", "pints": "pints", "gallon": "gallons",
    "gallons": "gallons", "barrel": "barrels", "barrels": "barrels", "mph": "mph",
    "m.p.h": "mph", "m.p.h.": "mph", "mpg": "mpg", "rpm": "rpm", "hp": "horsepower", "bhp": "horsepower",
    "horsepower": "horsepower", "kmh": "km/h", "kph": "km/h",
    "knots": "knots", "knot": "knots", "mw": "MW", "gw": "GW", "kw": "kW", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh",
    "twh": "TWh", "megawatts": "MW", "gigawatts": "GW",
    "megawatt": "MW", "gigawatt": "GW", "kilowatts": "kW", "kilowatt": "kW", "terawatts": "TW", "watts": "W",
    "watt": "W", "volts": "V", "volt": "V", "hertz": "Hz", "decibels": "decibels", "decibel": "decibels",
    "calories": "calories", "calorie": "calories", "kcal": "calories", "gigabytes": "GB", "gigabyte": "GB",
    "megabytes": "MB", "megabyte": "MB", "terabytes": "TB", "terabyte": "TB", "celsius": "celsius",
    "centigrade": "celsius", "fahrenheit": "fahrenheit",
}  # fmt: skip
"""Units of one word, in lower case."""
CASED = {
    "W": "W", "KB": "KB", "MB": "MB", "GB": "GB", "TB": "TB", "Hz": "Hz", "HZ": "Hz", "kHz": "kHz", "MHz": "MHz",
    "GHz": "GHz", "Ghz": "GHz", "Mbps": "Mbps", "Gbps": "Gbps", "Nm": "Nm", "kPa": "kPa", "MPa": "MPa", "GPa": "GPa",
    "mAh": "mAh", "GJ": "GJ", "TJ": "TJ", "GtCO2": "GtCO2", "MtCO2": "MtCO2",
}  # fmt: skip
"""Symbols that are units only as they are written here: "mb" is not "MB"."""
ALSO_NAMES = frozenset(("KB", "MB", "GB", "TB"))
"""Those that must touch their number: 12 GB athletes and 40 TB cases are no memory."""
TOUCHING = {
    "m": "metres",
    "g": "grams",
    "c": "celsius",
    "f": "fahrenheit",
    "t": "tonnes",
    "l": "litres",
    "in": "inches",
    "h": "hours",
}
"""Letters that are units only where they touch their number: "5m", "12C"."""
BASIS = {"bps": 2, "bp": 2}
"""Symbols of basis points, with how many powers of ten they lie below a percentage point."""
