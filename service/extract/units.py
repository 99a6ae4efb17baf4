"""Units of measurement and of money: one table each, and the readers that use them.

The canonical names are those of ``Quantity.unit``: percent, points, multiple, ISO 4217 codes and plurals (days, miles).
"""

from service.extract.line import Line
from service.extract.numeral import DASHES, SCALES
from service.extract.vocabulary import word_set
from service.model.quantities import MULTIPLE, PERCENT, POINTS
from service.records import dataclass

SIGNS = {
    "£": "GBP", "$": "USD", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₿": "BTC", "₡": "CRC", "₾": "GEL", "₭": "LAK",
    "元": "CNY", "円": "JPY",
}  # fmt: skip
"""Currency signs; a dollar sign takes the dollar of the text's language where that is a country with one."""
_HOME_DOLLAR = {"en-AU": "AUD", "en-CA": "CAD", "en-NZ": "NZD", "en-SG": "SGD", "en-HK": "HKD", "fr-CA": "CAD"}
_DOLLARS = {
    "us": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "cad": "CAD", "a": "AUD", "au": "AUD", "aud": "AUD",
    "hk": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL", "mex": "MXN",
    "mxn": "MXN", "u.s": "USD", "u.s.": "USD",
}  # fmt: skip
CODES = word_set(
    "usd eur gbp aud cad nzd hkd sgd chf jpy cny inr sek nok dkk pln czk huf try zar brl mxn krw ils rub uah btc",
    "rmb myr rm ps",
)
"""Currency codes, in lower case."""
_ALSO_WORDS = frozenset(("try", "rub", "cad", "pln", "uah", "rm", "ps"))  # as codes in capitals only
_MONEY = {
    "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "quid": "GBP", "dollar": "USD", "dollars": "USD",
    "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupee": "INR",
    "rupees": "INR", "franc": "FRF", "francs": "FRF", "krona": "SEK", "kronor": "SEK", "kroner": "NOK",
    "rand": "ZAR", "lira": "TRY", "liras": "TRY", "rouble": "RUB", "roubles": "RUB", "rubles": "RUB",
    "peso": "MXN", "pesos": "MXN", "zloty": "PLN", "zlotys": "PLN", "hryvnia": "UAH", "shekels": "ILS",
    "bitcoin": "BTC", "bitcoins": "BTC", "guilders": "NLG", "markka": "FIM", "peseta": "ESP",
    "pesetas": "ESP", "reais": "BRL",
}  # fmt: skip
_ORIGINS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "hong-kong": "HKD",
    "singapore": "SGD", "swiss": "CHF", "chinese": "CNY", "japanese": "JPY", "turkish": "TRY", "dutch": "NLG",
    "finnish": "FIM", "indian": "INR", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "british": "GBP",
}  # fmt: skip
_MILLIONS = {f"m{code}": code.upper() for code in ("eur", "usd", "gbp", "sek", "nok", "dkk", "chf", "aud")}
"""As companies write them: "120 MEUR"."""
_MASSES = {"mtco2e": -6, "mtco2eq": -6, "ktco2e": -3, "gtco2e": -9}
"""Tonnes of carbon dioxide equivalent, with the scale in the symbol."""
_CROWNS = {"danish": "DKK", "norwegian": "NOK", "swedish": "SEK", "czech": "CZK", "icelandic": "ISK"}
_MINOR = {"pence": "GBP", "penny": "GBP", "cents": "USD", "cent": "USD", "¢": "USD", "sen": "MYR"}
_SIGNING = CODES | _DOLLARS.keys() | SIGNS.keys() | {"=", "-", "−"}  # what may stand before an amount
_ABROAD = frozenset(("us", "u.s", "u.s.", "usd"))
"""What may follow a dollar amount: "$75 US"."""

_PHRASES: dict[str, tuple[tuple[tuple[str, ...], str, int], ...]] = {
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

_WORDS = {
    "pc": PERCENT, "pct": PERCENT, "points": POINTS, "point": POINTS, "pp": POINTS, "ppt": POINTS, "ppts": POINTS,
    "times": "times", "fold": MULTIPLE, "x": MULTIPLE, "×": MULTIPLE,
    "ppm": "ppm", "ppb": "ppb",
    "seconds": "seconds", "secs": "seconds", "minute": "minutes", "minutes": "minutes", "mins": "minutes",
    "min": "minutes", "hour": "hours", "hours": "hours", "hrs": "hours", "day": "days", "days": "days",
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
_CASED = {
    "W": "W", "KB": "KB", "MB": "MB", "GB": "GB", "TB": "TB", "Hz": "Hz", "HZ": "Hz", "kHz": "kHz", "MHz": "MHz",
    "GHz": "GHz", "Ghz": "GHz", "Mbps": "Mbps", "Gbps": "Gbps", "Nm": "Nm", "kPa": "kPa", "MPa": "MPa", "GPa": "GPa",
    "mAh": "mAh", "GJ": "GJ", "TJ": "TJ", "GtCO2": "GtCO2", "MtCO2": "MtCO2",
}  # fmt: skip
"""Symbols that are units only as they are written here: "mb" is not "MB"."""
_ALSO_NAMES = frozenset(("KB", "MB", "GB", "TB"))
"""Those that must touch their number: 12 GB athletes and 40 TB cases are no memory."""
_TOUCHING = {
    "m": "metres",
    "g": "grams",
    "c": "celsius",
    "f": "fahrenheit",
    "t": "tonnes",
    "l": "litres",
    "in": "inches",
}
_BASIS = {"bps": 2, "bp": 2}

RATES = word_set(
    "second minute hour day night week weekend month quarter year head person share litre liter gallon pint",
    "barrel mile kilometre km metre tonne ton kilo kg ounce household home property pupil student patient worker",
    "employee child family boat vessel trip game match pop piece square megawatt kwh adult ticket customer",
    "vehicle claim dozen unit therm word bottle can pack resident taxpayer voter user",
)
"""What a quantity may be a rate per: "a day", "each boat"."""
_AGO = word_set("ago earlier before later previously after old")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement or of money, or a noun that is counted, as read.

    Attributes:
        past: index just past its last token.
        name: the canonical name; of a noun its class.
        shift: how many powers of ten it lies below the unit named: 2 for cents, pence and basis points, less than zero
            where a scale word follows it ("75 USD million").
        noun: the counted noun as written, in lower case; empty for units proper.
        known: whether it is in a table, and so certainly what is counted.
    """

    past: int
    name: str
    shift: int = 0
    noun: str = ""
    known: bool = True


def measure_named(word: str) -> str:
    """The canonical name of the unit of measurement that a word (in lower case) is; empty where it is none."""
    return _WORDS.get(word, "")


def read_sign(line: Line, index: int) -> tuple[int, str] | None:
    """The currency sign or code that ends just before ``index``: where it begins, and the currency.

    ``US$``, ``HK$``, ``C$`` and ``$US`` are one sign; ``US $`` too, where the sign stands apart from its number.
    """
    word = line.words[index - 1]
    if index < 1 or word not in _SIGNING:
        return None
    if _is_code(line, index - 1):
        return index - 1, _code(word)
    if word in _DOLLARS and line.words[index - 2] == "$" and line.glued(index - 2) and line.glued(index - 1):
        return index - 2, _DOLLARS[word]  # $US5
    if word == "=" and line.words[index - 2] == "y" and line.glued(index - 2) and line.glued(index - 1):
        return index - 2, "JPY"  # Y=5, a yen sign that some wires turn into letters
    if word in ("-", "−") and line.words[index - 2] in SIGNS and line.glued(index - 1) and line.glued(index - 2):
        return read_sign(line, index - 1)  # "$-50bn"
    if word not in SIGNS:
        return None
    before = line.words[index - 2] if index > 1 else ""
    if word == "$" and before in _DOLLARS:
        spread = not line.glued(index - 1) and before not in ("a", "s", "r")
        upper = line.tokens[index - 2].text.isupper() and (len(before) > 1 or before in ("c", "s"))
        if line.glued(index - 2) or spread or upper:
            return index - 2, _DOLLARS[before]
    code = _HOME_DOLLAR.get(line.language, "USD") if word == "$" else SIGNS[word]
    if before in CODES and line.glued(index - 2):
        return index - 2, _code(before)
    return index - 1, code


def sign_width(line: Line, index: int) -> int:
    """How many tokens the currency sign or code that begins at ``index`` has; 0 where none does."""
    word, after = line.words[index], line.words[index + 1]
    if word in SIGNS:
        return 1 + (word == "$" and after in _DOLLARS and line.glued(index) and line.glued(index + 1))
    if after == "$" and word in _DOLLARS:
        return 2
    return 1 if word in CODES and after[-1:].isdecimal() and _is_code(line, index) else 0


def read_abroad(line: Line, index: int, code: str) -> Unit:
    """The unit of an amount with the dollar sign ``code`` that ends before ``index``, "US" behind it included."""
    named = code == "USD" and line.words[index] in _ABROAD and line.tokens[index].text.isupper()
    return Unit(index + named, code)


def read_unit(line: Line, index: int) -> Unit | None:
    """The unit of measurement or money that begins at ``index``, a hyphen before it allowed ("12-cent", "403-day")."""
    words = line.words
    if words[index] in DASHES and line.glued(index - 1) and line.glued(index):
        unit = read_unit(line, index + 1) if words[index + 1] not in DASHES else None
        return None if unit is None or (unit.name == PERCENT and words[index + 1] == "%") else unit
    word = words[index]
    for phrase, name, shift in _PHRASES.get(word, ()):
        if line.matches(index, phrase):
            return Unit(index + len(phrase), name, shift)
    symbol = _CASED.get(line.tokens[index].text) if word else None
    if symbol is not None and (line.glued(index - 1) or symbol not in _ALSO_NAMES):
        return Unit(index + 1, symbol)
    if word in _WORDS:
        return Unit(index + 1, _WORDS[word])
    if word in _MASSES:
        return Unit(index + 1, "tonnes", _MASSES[word])
    if word in _BASIS:
        return Unit(index + 1, POINTS, _BASIS[word])
    if word == "m" and line.tokens[index].text == "m":
        return Unit(index + 1, "metres")
    if word == "p" and line.tokens[index].text == "p":
        return Unit(index + 1, "GBP", 2)
    if word in _TOUCHING and line.glued(index - 1) and (word in ("c", "f")) == line.tokens[index].text.isupper():
        return Unit(index + 1, _TOUCHING[word])
    return _money(line, index)


def _money(line: Line, index: int) -> Unit | None:
    word = line.words[index]
    if word in _MINOR:
        return Unit(index + 1, _MINOR[word], 2)
    if word in _MONEY:
        code = _MONEY[word]
        home = _HOME_DOLLAR.get(line.language) if code == "USD" else None
        return Unit(index + 1, home or code)
    if word in SIGNS:
        return None if _belongs_ahead(line, index) else Unit(index + 1, SIGNS[word])
    if _is_code(line, index) and word != "ps":
        if _belongs_ahead(line, index):
            return None
        scale = SCALES.get(line.words[index + 1], 0)  # "75 USD million"
        return Unit(index + 1 + (scale > 0), _code(word), -scale)
    if word in _MILLIONS and line.tokens[index].text.isupper():
        return Unit(index + 1, _MILLIONS[word], -6)
    if word in _ORIGINS and line.words[index + 1] in _MONEY:
        return Unit(index + 2, _ORIGINS[word])
    if word in _CROWNS and line.words[index + 1] in ("crowns", "crown", "krone", "kroner", "kronor", "krona"):
        return Unit(index + 2, _CROWNS[word])
    if word == "new" and line.matches(index, ("new", "zealand", "dollars")):
        return Unit(index + 3, "NZD")
    return None


_NOUGHTS = {"thousand": "000", "million": "000000"}
_MANY = 1000  # of whom a rate is told "for every"


def read_per(line: Line, index: int) -> tuple[int, str] | None:
    """What the quantity before ``index`` is a rate per: where that ends, and its name.

    "a day", "per head", "a-share", "/day", "per 100,000", "for every million". "A year earlier" is a base, not a rate.
    """
    words = line.words
    here = index
    if words[here] in ("for", "to", "in") and words[here + 1] in ("every", "each"):
        many = _per_many(line, here + 2)
        return many if many is not None and int(many[1]) >= _MANY else None  # "nine for every ten"
    tied = words[here] in DASHES and line.glued(here - 1) and line.glued(here)
    here += tied
    word = words[here]
    if word == "per":
        return _per_anything(line, here + 1)
    if word in ("/", "each", "every") and words[here + 1] in RATES:
        return here + 2, words[here + 1]
    if word in ("a", "an"):
        here += 1 + (words[here + 1] in DASHES and line.glued(here))
        if words[here] in RATES and words[here + 1] not in _AGO:
            return here + 1, words[here]
    return None


def _per_anything(line: Line, index: int) -> tuple[int, str] | None:
    word = line.words[index]
    if word == "annum":
        return index + 1, "year"
    if word[:1].isdecimal() or word in _NOUGHTS:
        return _per_many(line, index)
    if word in _PHRASES and word != "per" and (unit := read_unit(line, index)) is not None and unit.past > index + 1:
        return unit.past, " ".join(line.words[index : unit.past])  # "square foot"
    return (index + 1, word) if word.isalpha() and word not in ("cent", "se", "capita") else _per_capita(line, index)


def _per_many(line: Line, index: int) -> tuple[int, str] | None:
    """ "100,000", "100k", "10 million", "million": a number that a rate is per."""
    word = line.words[index]
    digits, past = ("1", index) if word in _NOUGHTS else (word.replace(",", ""), index + 1)
    noughts = _NOUGHTS.get(line.words[past], "") or ("000" if line.words[past] == "k" and line.glued(index) else "")
    digits += noughts
    return (past + bool(noughts), digits) if digits.isdecimal() and len(digits) <= 12 else None


def _per_capita(line: Line, index: int) -> tuple[int, str] | None:
    return (index + 1, "person") if line.words[index] == "capita" else None


def _is_code(line: Line, index: int) -> bool:
    word = line.words[index]
    return word in CODES and (word not in _ALSO_WORDS or line.tokens[index].text.isupper())


def _belongs_ahead(line: Line, index: int) -> bool:
    """Whether a sign or code touches the number behind it and not the one before: "1 $10 note"."""
    return line.glued(index) and line.words[index + 1][-1:].isdecimal() and not line.glued(index - 1)


def _code(word: str) -> str:
    return {"rmb": "CNY", "rm": "MYR", "ps": "GBP"}.get(word) or word.upper()
