"""Units that no check has a use for: the rarer symbols of measurement, and money of which no series is held.

Only the full list of quantities reads them (``crossfoot extract --all``), behind a number that shows no other unit.
"""

import re

from service.extract.units.units import measure_named
from service.extract.vocabulary import word_set

_CASED = {
    **{symbol: symbol for symbol in word_set(
        "A mA V mV kV MV J kJ MJ N kN MN Pa hPa bar mbar psi ksi dB Ah Ω kΩ MΩ eV keV MeV GeV lm lx mol Sv mSv Bq T mT",
        "kbps kB Tbps fps dpi MP cl dl mcg µg ng pg mtpa bpd boe TEU TEUs DWT",
    )},
    "kmph": "km/h", "kt": "knots", "kts": "knots", "PS": "horsepower", "C": "celsius", "F": "fahrenheit", "K": "kelvin",
    "kelvin": "kelvin", "bits": "bits", "bytes": "bytes",
}  # fmt: skip
_LONE = frozenset(("A", "T", "N", "J", "K", "V"))
"""Letters that are units only where a rate, a mark or a preposition follows: "12 A levels" are none."""
_MONEY = {
    "baht": "THB", "dirham": "AED", "dirhams": "AED", "riyal": "SAR", "riyals": "SAR", "shekel": "ILS", "won": "KRW",
    "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "naira": "NGN", "cedis": "GHS", "shillings": "KES", "taka": "BDT",
    "krone": "DKK", "forints": "HUF", "forint": "HUF", "dinars": "KWD", "kuna": "HRK", "leu": "RON", "lei": "RON",
}  # fmt: skip
_SQUARE = {
    "ft": "square feet", "feet": "square feet", "m": "square metres", "metres": "square metres", "km": "square km",
    "mi": "square miles", "miles": "square miles", "yd": "square yards", "in": "square inches",
}  # fmt: skip
_AREA = re.compile(r"[ -]?sq\.? ?(ft|feet|m|metres|km|mi|miles|yd|in)\b")
_BEHIND = re.compile(r"[ -]?([A-Za-zµμΩ]+)(?:/(cm|mm|m|km|s|h|kg|l|L)([23²³]?))?(?![\w/-])")
_ENDS = re.compile(r" (?:at|of|in|on|to|from|and|for|per)\b| ?[^ \w]|$")
_POWERS = {"2": "square ", "²": "square ", "3": "cubic ", "³": "cubic "}


def money_named(noun: str) -> str:
    """The code of a currency that a check reads as any noun that is counted; empty where it is none."""
    return _MONEY.get(noun, "")


def unit_behind(text: str, past: int) -> str:
    """The unit that stands behind a number which ends at ``past``, by the names of a list; empty where none does."""
    if area := _AREA.match(text, past):
        return _SQUARE[area[1]]
    found = _BEHIND.match(text, past)
    if found is None:
        return ""
    word, rate = found[1].replace("μ", "µ"), found[2]
    name = _CASED.get(word) or _MONEY.get(word) or (measure_named(word) if rate else "")
    if not name or (word in _LONE and not rate and not _ENDS.match(text, found.end())):
        return ""
    return f"{name} per {_POWERS.get(found[3], '')}{rate}" if rate else name
