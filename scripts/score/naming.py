"""Our list of quantities in the words of the news benchmark: the unit in full, singular; the change as one sign.

Other systems were put into the same words by the benchmark's authors, each with a table like this one. Only what the
list itself says is put into words, as anyone could who has nothing but ``crossfoot extract --all``.
"""

import re

from news import Labelled, Reader

from service.extract.listing import Listed, list_blocks
from service.model.quantities import Hedge
from service.pipeline import extract
from service.read import read
from service.store.interface import Store

_MONEY = {
    "USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "JPY": "japanese yen", "CNY": "chinese yuan",
    "INR": "indian rupee", "AUD": "australian dollar", "CAD": "canadian dollar", "NZD": "new zealand dollar",
    "HKD": "hong kong dollar", "SGD": "singaporean dollar", "ILS": "shekel", "DKK": "danish krone",
    "MYR": "malaysian ringgit", "ZAR": "south african rand", "HRK": "croatian kuna",
}  # fmt: skip
_UNITS = {
    "": "-", "percent": "percentage", "times": "count", "pence": "point", "fraction": "% -", "tonnes": "metric ton",
    "megatonnes": "megaton", "gigatonnes": "gigaton", "pounds": "pound-mass", "km": "kilometre", "cm": "centimetre",
    "mm": "millimetre", "nm": "nanometre", "µm": "micrometre", "kg": "kilogram", "mg": "milligram", "ml": "millilitre",
    "mph": "mile per hour", "km/h": "kilometre per hour", "mpg": "mile per gallon", "rpm": "revolutions per minute",
    "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt", "kWh": "kilowatt hour",
    "MWh": "megawatt hour", "GWh": "gigawatt hour", "TWh": "terawatt hour", "V": "volt", "mAh": "milliampere-hour",
    "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "Mbps": "megabit per second", "Hz": "hertz",
    "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "MPa": "megapascal", "GPa": "gigapascal",
    "Nm": "newton metre", "lb-ft": "foot pound-force", "ppm": "part per million", "ppb": "parts-per-billion",
    "square km": "square kilometre", "celsius": "celsius", "A": "ampere", "kV": "kilovolt",
    "ksi": "kilopound per square inch", "square cm": "square centimetre",
}  # fmt: skip
_CHANGES = {
    Hedge.EXACT: "=", Hedge.ABOUT: "~", Hedge.NEARLY: "~", Hedge.JUST_OVER: ">", Hedge.MORE_THAN: ">",
    Hedge.AT_LEAST: ">", Hedge.LESS_THAN: "<", Hedge.AT_MOST: "<", Hedge.BETWEEN: "=",
}  # fmt: skip
_IRREGULAR = {
    "people": "people", "children": "child", "feet": "foot", "inches": "inch", "centuries": "century", "hertz": "hertz",
}  # fmt: skip
_POSITIVE = {
    "best": "good", "worst": "bad", "largest": "large", "larger": "large", "smallest": "small", "smaller": "small",
    "biggest": "big", "bigger": "big", "oldest": "old", "older": "old", "newest": "new", "earliest": "early",
    "latest": "late", "highest": "high", "lowest": "low", "hottest": "hot", "proudest": "proud", "realest": "real",
}  # fmt: skip


def reader(store: Store) -> Reader:
    """A reader of sentences for ``news.score``.

    Args:
        store: the official series, whose phrases the claims of a sentence are recognised by.
    """

    def read_sentence(text: str) -> list[Labelled]:
        found = extract(read(text), store)
        directions = {(claim.block.id, claim.span): claim.direction for claim in found.claims}
        return [_labelled(row) for _, row in list_blocks(found.quantities, directions)]

    return read_sentence


def _labelled(row: Listed) -> Labelled:
    low = float(row.value)
    number = low if row.high is None else (low, float(row.high))
    sign = _CHANGES[row.hedge]
    if sign == "=" and row.direction is not None:  # a hedge goes before a direction
        sign = str(row.direction.value)
    return Labelled(number, in_its_words(row.unit), sign)


def in_its_words(unit: str) -> str:
    """A unit of our list as the benchmark names it: ``dollar per barrel``, ``year of age``, ``% adult population``."""
    if unit in _MONEY or unit in _UNITS:
        return _MONEY.get(unit) or _UNITS[unit]
    if unit.startswith("fraction of "):
        return f"% {in_its_words(unit.removeprefix('fraction of '))}"
    if unit.endswith(" of age"):
        return f"{in_its_words(unit.removesuffix(' of age'))} of age"
    thing, per, rate = unit.partition(" per ")
    if per:
        return f"{in_its_words(thing)} per {in_its_words(rate)}"
    words = unit.replace("’s", "").replace("'s", "").split()
    described = [_POSITIVE.get(word.lower(), word) for word in words[:-1]]
    return " ".join((*described, _singular(words[-1])))


def _singular(noun: str) -> str:
    lower = noun.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower.endswith("men"):
        return noun[:-2] + "an"
    if lower.endswith("ies"):
        return noun[:-3] + "y"
    if re.search(r"(ss|x|ch|sh|us)es$", lower):
        return noun[:-2]
    return noun[:-1] if lower.endswith("s") and not lower.endswith(("ss", "us")) and not noun.isupper() else noun
