"""The unit of a quantity in words, as its sentence gives it, and what neighbours share of it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.extract.units.nouns import NO_NOUN, STOPS
from service.extract.units.rarer_symbols import money_named, unit_behind
from service.extract.units.rates_per import RATES
from service.extract.units.units import measure_named
from service.extract.vocabulary import word_set
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Form, Quantity

_MINOR = {
    "cents": "cents", "cent": "cents", "¢": "cents", "p": "pence", "pence": "pence", "penny": "pence", "sen": "sen",
}  # fmt: skip
_MINOR_OF = {"GBP": "pence", "MYR": "sen"}
_LEFT_OUT = word_set(
    "of the his her its their our my more fewer less another most and or so odd further extra additional"
)
_PARTICIPLES = ("ed", "ly")
_RANKED = ("top", "bottom", "record")
"""Before the number, and said of what is counted: "the top four clubs", "a record 19 tries"."""
_OLD = frozenset(("old", "olds", "age", "aged"))
_AGE = re.compile(r"\bage of\b")
_OR_MORE = re.compile(r" (?:or|to) ")
_TOLD_AGE = re.compile(
    r"\b(?:are|aged) (?:over|under) $|\b(?:he|she|who) (?:is|was|will be|turns|turned) $"
    r"|\b(?:expectancy|average age|median age)\b[^.;,]* (?:is|was|of|at) $"
)
_RATE = re.compile(r"\s*\([^()]{1,30}\) (?:an?|per) ([a-z]+)\b")
"""A rate behind a conversion: "6 dollars (£4.70) a share"."""
_ACRONYM = re.compile(r" ([A-Z]{2,5})(?=[),;.]|$)")
_HEAVIEST = 100_000  # pounds that are said to weigh; more of them are money
_WEIGHS = re.compile(r"\b(?:weigh|heav|overweight|underweight|lighter)")
_CASH = re.compile(r" (?:note|coin|fine|bill|cheque|a-)")
_OR_TWO = re.compile(r"\b(?:an?|another|the) ([a-z]+) or $")
_PHRASE = re.compile(
    r" (?:of (?:the |his |her |its |their |our |my |these |those )?)?(?=[A-Za-z])(?!and )"
    r"((?:[\w&/-]+(?:['’]s)? ){0,6}?"
    r"(?:[A-Za-z-]*[a-z]{2}s|[A-Z]{2,5}s|\d+s|staff|people|children|men|women|aircraft|fish))"
    r"(?= [a-z]+\b| ?[,;:.)]| ?$)"
)
"""Up to the first plural: "new Falcon 50 jets", "4 MEPs", "cheaply built council flats"."""
_SECONDS = re.compile(r"[ -]seconds?\b(?!-)")
_COMPOUND = re.compile(r"[ -]([a-z]+)[ -][a-z]+")
"""A noun in the singular behind an article and a number, before another: "a 12 page letter"."""
_WHOLE = re.compile(
    r"\s++(?:of )?(?:the |an? )?(?!of |which|those|whom|them)((?:[\w-]+ ){0,2}?[\w-]+?)"
    r"(?= (?:is|are|have|has|lives?|were|was|said|say)\b|,)"
)
_ALONE = frozenset((PERCENT, "basis points", "years of age", "times", *word_set(
    "seconds minutes hours days weeks months quarters years decades centuries",
)))  # fmt: skip
"""Units that a bare number beside them does not have: "rose 2% to 3,400", "in 12 days 400 came"."""
_OWN_SENTENCE = re.compile(r"[.!?;:]\s")
_SHARES = re.compile(r"^\s*(?:of (?:the|its|his|her|their|a total of)|or|and)\s*$|^-(?:,| or| and| to)")
_PERCENT_POINTS = re.compile(r"%|percentage|per cent|pp")
_ONE_NAME = {"miles per gallon": "mpg"}
_CUT_SHORT = {"sq": {"ft": "square foot", "m": "square metre"}, "kilowatt": {"hour": "kilowatt hour"}}
_NAMES_OF_RATES = {"sq m": "square metre", "sq ft": "square foot", "square feet": "square foot"}


def units_in_words(text: str, quantities: Sequence[Quantity]) -> list[str]:
    """The unit of each quantity; empty where neither it nor a neighbour in its sentence shows one.

    Args:
        text: the text that their spans point into.
        quantities: the quantities, in order.
    """
    ends = [*(quantity.span.start for quantity in quantities[1:]), len(text)]
    shown = [_shown(text, quantity, end) for quantity, end in zip(quantities, ends, strict=True)]
    return _with_shared(text, quantities, shown)


def _shown(text: str, quantity: Quantity, end: int) -> str:
    """The unit that a quantity shows itself; what it counts is looked for up to ``end``."""
    name, per = _name(text, quantity, end), quantity.per
    if not per and name and (behind := _RATE.match(text, quantity.span.end)) and behind[1] in RATES:
        per = behind[1]
    if tail := _CUT_SHORT.get(per, {}).get(text[quantity.span.end : quantity.span.end + 5].strip(" .-")):
        per = tail
    whole = f"{name} per {_NAMES_OF_RATES.get(per, per)}".lstrip() if per else name
    return _ONE_NAME.get(whole, whole)


def _name(text: str, quantity: Quantity, end: int) -> str:
    written = text[quantity.figure.end : quantity.span.end].partition(" per ")[0].strip(" -")
    words = written.lower().replace("-", " ").split()
    if quantity.form is Form.FRACTION and quantity.unit == PERCENT:
        found = _WHOLE.match(text, quantity.span.end)
        return f"fraction of {_phrase(found[1].split())}" if found else "fraction"
    if quantity.unit == "GBP" and _is_weight(text, quantity, words):
        return "pounds"
    if len(quantity.unit) == 3 and quantity.unit.isupper():
        minor = next((_MINOR[word] for word in words if word in _MINOR), "")
        return minor or (_MINOR_OF.get(quantity.unit, "cents") if quantity.value < quantity.written else quantity.unit)
    if quantity.unit == POINTS and quantity.value < quantity.written:
        return "basis points"
    if quantity.unit in ("years", "months", "weeks", "days") and _is_age(text, quantity, words):
        return f"{quantity.unit} of age"
    if quantity.unit == "horsepower" and "bhp" in words:
        return "brake horsepower"
    if quantity.unit == MULTIPLE:
        return "times"
    if quantity.noun:
        return _counted(text, quantity, written)
    return quantity.unit or _unread(text, quantity, end)


def _is_age(text: str, quantity: Quantity, words: Sequence[str]) -> bool:
    if _OLD & set(words):
        return True
    hedge = "" if quantity.hedge_span is None else quantity.hedge_span.of(text).lower()
    shared = _OR_MORE.match(text, quantity.span.end)  # "two or three years"
    return quantity.unit == "years" and (_AGE.search(hedge) is not None or not (words or shared))


def _is_weight(text: str, quantity: Quantity, words: Sequence[str]) -> bool:
    """Whether pounds weigh: "weighs 180 pounds", "a 220-pound guard", "half a pound of butter"."""
    if not {"pound", "pounds"} & set(words) or quantity.value > _HEAVIEST or _CASH.match(text, quantity.span.end):
        return False
    start, end = quantity.span.start, quantity.span.end
    near = text[max(0, start - 60) : start] + text[end : end + 30]
    adjective = text[quantity.figure.end : end].lower() == "-pound"
    return adjective or _WEIGHS.search(near.lower()) is not None or text.startswith(" of ", end)


def _phrase(words: Sequence[str]) -> str:
    """The counted noun with the words that describe it, participles and adverbs aside."""
    return " ".join(word for word in words if word.lower() not in _LEFT_OUT and not word.endswith(_PARTICIPLES))


def _counted(text: str, quantity: Quantity, written: str) -> str:
    """The counted noun as written, with what ranks it before the number: "the top four clubs"."""
    if not written:  # "eight other boats": outside the span
        behind = text[quantity.span.end : quantity.span.end + 60].partition(quantity.noun)[0]
        written = f"{behind} {quantity.noun}"
    before = text[max(0, quantity.span.start - 12) : quantity.span.start].lower().split()[-1:]
    phrase = _phrase(written.split()) or quantity.noun
    if measure := measure_named(quantity.noun) or money_named(quantity.noun):
        return measure  # "60 rushing yards"
    return f"{before[0]} {phrase}" if before and before[0] in _RANKED else phrase


def _unread(text: str, quantity: Quantity, end: int) -> str:
    """What a number without a noun in the plural is of, as far as the words around it tell."""
    start = quantity.span.start if quantity.hedge_span is None else min(quantity.span.start, quantity.hedge_span.start)
    before, past = text[max(0, start - 80) : start].lower(), quantity.span.end
    hedged = before + text[start : quantity.span.start].lower()
    if 0 < quantity.value <= 110 and (_TOLD_AGE.search(before) or _TOLD_AGE.search(hedged)):
        return "years of age"
    if symbol := unit_behind(text, past):
        return symbol
    if single := _OR_TWO.search(before):
        return f"{single[1]}s"
    if acronym := _ACRONYM.match(text, past):
        return acronym[1]
    if _SECONDS.match(text, past):
        return "seconds"
    phrase = _PHRASE.match(text, past, end)
    if phrase and not (STOPS - {"and"}) & set(phrase[1].lower().split()) and phrase[1].split()[-1] not in NO_NOUN:
        return _phrase(phrase[1].split())
    compound = _COMPOUND.match(text, past)
    if compound and before.split()[-1:] and before.split()[-1] in ("a", "an", "the") and compound[1] not in STOPS:
        return compound[1]
    return ""


def _with_shared(text: str, quantities: Sequence[Quantity], units: Sequence[str]) -> list[str]:
    """The units, and for a bare number the one it shares with a neighbour.

    "280 of the 300 passengers", "8 or 9 dollars": what follows. "91 cents, and then 87", "435 homes by sale and 187 by
    tender": what went before.
    """
    shared = list(units)
    for at, (this, following) in reversed(list(enumerate(pairwise(quantities)))):
        if not shared[at] and shared[at + 1] and _SHARES.match(text[this.span.end : following.span.start]):
            shared[at] = shared[at + 1]
    before, percent, ended = "", False, 0
    for at, quantity in enumerate(quantities):
        between = text[ended : quantity.span.start]
        by = between.endswith("by ") or (at == 0 and text[: quantity.span.start].endswith("by "))
        if _OWN_SENTENCE.search(between):
            before, percent = "", False
        if not shared[at]:
            shared[at] = PERCENT if percent and by else before
        elif shared[at].startswith("per ") and before:
            shared[at] = f"{before} {shared[at]}"
        elif not (_stands_alone(text, quantity, shared[at]) or between.rstrip().endswith("(")):
            before = shared[at]
        percent = (percent or by) and shared[at] == PERCENT
        ended = quantity.span.end
    return shared


def _stands_alone(text: str, quantity: Quantity, unit: str) -> bool:
    if unit == POINTS:
        return _PERCENT_POINTS.search(quantity.span.of(text)) is not None
    return unit in _ALONE or unit.startswith("fraction")
