"""Our quantities in the words of the news benchmark: the unit in full, singular; the change as one sign.

Other systems were put into the same words by the benchmark's authors, each with a table like this one. A unit that no
table knows is the counted noun with the words that describe it, in the singular: "eligible pensioner".
"""

import re

from news import Labelled, Reader

from service.extract.changes import change_of
from service.extract.signs import direction_before
from service.extract.tokens import tokenize
from service.model.quantities import Direction, Form, Hedge, Quantity
from service.pipeline import extract
from service.read import read
from service.store.interface import Store

_MONEY = {
    "USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "JPY": "japanese yen", "CNY": "chinese yuan",
    "INR": "indian rupee", "AUD": "australian dollar", "CAD": "canadian dollar", "NZD": "new zealand dollar",
    "HKD": "hong kong dollar", "SGD": "singaporean dollar", "ILS": "shekel", "DKK": "danish krone",
    "MYR": "malaysian ringgit", "ZAR": "south african rand", "HRK": "croatian kuna",
}  # fmt: skip
_MINOR = {"cents": "cent", "cent": "cent", "p": "point", "pence": "point", "sen": "sen"}
_UNITS = {
    "percent": "percentage", "days": "day", "weeks": "week", "months": "month", "hours": "hour", "minutes": "minute",
    "seconds": "second", "decades": "decade", "centuries": "century", "multiple": "count", "times": "count",
    "km": "kilometre", "miles": "mile", "metres": "metre", "cm": "centimetre", "mm": "millimetre", "feet": "foot",
    "inches": "inch", "yards": "yard", "acres": "acre", "hectares": "hectare", "tonnes": "metric ton", "tons": "ton",
    "megatonnes": "megaton", "gigatonnes": "gigaton", "kg": "kilogram", "grams": "gram", "mg": "milligram",
    "pounds": "pound-mass", "ounces": "ounce", "litres": "litre", "ml": "millilitre", "pints": "pint",
    "gallons": "gallon", "barrels": "barrel", "mph": "mile per hour", "km/h": "kilometre per hour", "knots": "knot",
    "TW": "terawatt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "W": "watt", "kWh": "kilowatt hour",
    "MWh": "megawatt hour",
    "GWh": "gigawatt hour", "TWh": "terawatt hour", "ppm": "part per million", "ppb": "parts-per-billion",
    "degrees": "degree", "square miles": "square mile", "square km": "square kilometre",
    "square metres": "square metre", "square feet": "square foot", "cubic feet": "cubic foot",
    "cubic metres": "cubic metre", "celsius": "celsius", "fahrenheit": "fahrenheit", "GB": "gigabyte", "MB": "megabyte",
    "TB": "terabyte", "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz",
    "lb-ft": "foot pound-force", "Mbps": "megabit per second", "Nm": "newton metre",
    "MPa": "megapascal", "GPa": "gigapascal", "mAh": "milliampere-hour",
    "mpg": "mile per gallon", "rpm": "revolutions per minute", "horsepower": "horsepower",
    "decibels": "decibel", "calories": "calorie", "V": "volt", "nm": "nanometre", "µm": "micrometre", "quarts": "quart",
}  # fmt: skip
_CHANGES = {
    Hedge.EXACT: "=", Hedge.ABOUT: "~", Hedge.NEARLY: "~", Hedge.JUST_OVER: ">", Hedge.MORE_THAN: ">",
    Hedge.AT_LEAST: ">", Hedge.LESS_THAN: "<", Hedge.AT_MOST: "<", Hedge.BETWEEN: "=",
}  # fmt: skip
_IRREGULAR = {"people": "people", "children": "child", "men": "man", "women": "woman", "feet": "foot"}
_PER = {"sq m": "square metre", "sq ft": "square foot", "square feet": "square foot"}
_ABOUT = ("about", "around", "roughly", "approximately", "some", "~")
_REACHED = ("reached", "reaches", "reach", "reaching", "hit", "hits", "hitting")
_WHOLE = re.compile(
    r"\s+(?:of )?(?:the )?(?!of |which|those|whom|them)((?:[\w-]+ ){0,2}?[\w-]+?)"
    r"(?= (?:is|are|have|has|lives?|were|was|said|say)\b|,)"
)
_POSITIVE = {
    "best": "good", "worst": "bad", "largest": "large", "larger": "large", "smallest": "small", "smaller": "small",
    "biggest": "big", "bigger": "big", "oldest": "old", "older": "old", "newest": "new", "earliest": "early",
    "latest": "late", "highest": "high", "lowest": "low", "hottest": "hot", "proudest": "proud", "realest": "real",
}  # fmt: skip


def reader(store: Store, *, joined: bool = False) -> Reader:
    """A reader of sentences for ``news.score``.

    Args:
        store: the official series, whose phrases the claims of a sentence are recognised by.
        joined: whether "from 3.9% to 4.1%" is one range, as the benchmark labels it; for us these are two levels.
    """

    def read_sentence(text: str) -> list[Labelled]:
        document = read(text)
        found = extract(document, store)
        directions = {(claim.block.id, claim.span): claim.direction for claim in found.claims}
        labelled: list[Labelled] = []
        before: tuple[str, Quantity] | None = None
        for block, quantity in found.quantities:
            row = _labelled(quantity, block.text, directions.get((block.id, quantity.span)))
            if joined and before is not None and before[0] == block.id and _one_range(before[1], quantity, block.text):
                low = labelled.pop()
                row = Labelled((_number(low), _number(row)), row.unit if row.unit != "-" else low.unit, "=")
            labelled.append(row)
            before = block.id, quantity
        return labelled

    return read_sentence


def _one_range(low: Quantity, high: Quantity, text: str) -> bool:
    single = low.high is None and high.high is None
    introduced = re.search(r"\bfrom (?:about |around |up to )?$", text[: low.span.start])
    return single and introduced is not None and text[low.span.end : high.span.start].strip() == "to"


def _number(row: Labelled) -> float:
    return row.value if isinstance(row.value, float) else row.value[0]


def _labelled(quantity: Quantity, text: str, direction: Direction | None) -> Labelled:
    value = quantity.value / 100 if quantity.form is Form.FRACTION and quantity.unit == "percent" else quantity.written
    low = -float(value) if quantity.negative else float(value)
    number = low if quantity.high is None else (low, float(quantity.high))
    return Labelled(number, _unit(quantity, text), _change(quantity, text, direction))


def _change(quantity: Quantity, text: str, direction: Direction | None) -> str:
    """The benchmark's sign: a hedge before a direction; a direction where a verb or "up" has it, not a noun."""
    hedge = "" if quantity.hedge_span is None else quantity.hedge_span.of(text).lower()
    if quantity.hedge is Hedge.NEARLY and ("under" in hedge or "below" in hedge):
        return "<"
    sign = _CHANGES[quantity.hedge]
    if quantity.hedge is Hedge.BETWEEN and hedge in _ABOUT:
        sign = "~"
    if hedge.split(" ")[0] in _REACHED:
        sign = "="
    direction = direction or direction_before(text, quantity)
    if sign != "=" or direction is None or _by_noun(quantity, text):
        return sign
    return str(direction.value)


def _by_noun(quantity: Quantity, text: str) -> bool:
    """Whether the word of change is a noun ("a 3% drop", "a loss of 3%"), or the figure is the level reached."""
    after = [token.lower for token in tokenize(text[quantity.span.end : quantity.span.end + 60])][:1]
    before = [token.lower for token in tokenize(text[max(0, quantity.span.start - 30) : quantity.span.start])]
    if before[-1:] in (["to"], ["at"], ["of"]):
        return True
    return any(change_of(word, "noun") or change_of(word, "more") for word in after)


def _unit(quantity: Quantity, text: str) -> str:
    name, per = _name(quantity, text), quantity.per
    if not per or per.isdecimal():
        return name
    return f"{name} per {_PER.get(per) or _singular(per)}"


def _name(quantity: Quantity, text: str) -> str:
    written = text[quantity.figure.end : quantity.span.end].partition(" per ")[0].strip(" -")
    words = written.lower().replace("-", " ").split()
    if quantity.form is Form.FRACTION and quantity.unit == "percent":
        return _share(quantity, text)
    if len(quantity.unit) == 3 and quantity.unit.isupper() and quantity.unit in _MONEY:
        return next((_MINOR[word] for word in words if word in _MINOR), _MONEY[quantity.unit])
    if quantity.unit == "points":
        return "basis point" if "basis" in words else "point"
    if quantity.unit == "years":
        hedge = "" if quantity.hedge_span is None else quantity.hedge_span.of(text).lower()
        if "age of" in hedge:
            return "year of age"
        told = not words and not re.match(
            r" (?:or|to) ", text[quantity.span.end :]
        )  # "who was 10", not "two or three years"
        return "year of age" if {"old", "olds"} & set(words) or told else "year"
    if quantity.unit in ("months", "weeks") and "old" in words:
        return f"{quantity.unit[:-1]} of age"
    if quantity.unit == "horsepower" and "bhp" in words:
        return "brake horsepower"
    if quantity.unit in _UNITS:
        return _UNITS[quantity.unit]
    return _counted(written.split() or [quantity.noun]) if quantity.noun else "-"


def _share(quantity: Quantity, text: str) -> str:
    """``% US population``: what a fraction is of, up to the verb."""
    found = _WHOLE.match(text[quantity.span.end :])
    return f"% {_counted(found[1].split())}" if found else "% -"


def _counted(words: list[str]) -> str:
    """The counted noun with the words that describe it, in the singular and without degrees of comparison."""
    words = [
        word
        for word in words
        if word.lower() not in ("of", "the", "his", "my", "more", "another", "most", "and") and not word.endswith("ed")
    ]
    if not words:
        return "-"
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
    return noun[:-1] if lower.endswith("s") and not lower.endswith(("ss", "us")) else noun
