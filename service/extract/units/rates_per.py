"""What a quantity is a rate per: "92 a day", "per head", "in every 100,000"."""

from service.extract.numbers.line import Line
from service.extract.numbers.numeral import DASHES
from service.extract.units.units import read_unit
from service.extract.units.units_of_measurement import PHRASES
from service.extract.vocabulary import word_set

RATES = word_set(
    "second minute hour day night week weekend month quarter year head person share litre liter gallon pint",
    "barrel mile kilometre km metre tonne ton kilo kg ounce household home property pupil student patient worker",
    "employee child family boat vessel trip game match pop piece square megawatt kwh adult ticket customer",
    "vehicle claim dozen unit therm word bottle can pack resident taxpayer voter user",
)
"""What a quantity may be a rate per: "a day", "each boat"."""
_EACH = {"daily": "day", "weekly": "week", "monthly": "month", "annual": "year", "yearly": "year"}
_PAID = word_set(
    "bill bills payment payments repayment repayments instalment instalments rent rents wage wages salary salaries pay",
    "pension pensions income fee fees premium premiums allowance charge charges subscription contribution mortgage",
)
_HEDGING = word_set("about around some roughly nearly almost just over under more less than at least approximately")
_HEDGED = 3  # words of "just less than"
_AGO = word_set("ago earlier before later previously after old")
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
        shared = words[here + 1] == "and" and words[here + 2] in ("a", "one") and words[here + 4] in _AGO
        if words[here] in RATES and words[here + 1] not in _AGO and not shared:  # "a month and a year earlier"
            return here + 1, words[here]
    return None


def read_per_ahead(line: Line, index: int) -> str | None:
    """What an amount that begins at ``index`` is a rate per, by what it is called: "a monthly bill of about £96"."""
    words, here = line.words, index - 1
    while index - here <= _HEDGED and words[here] in _HEDGING:
        here -= 1
    return _EACH.get(words[here - 2]) if words[here] == "of" and words[here - 1] in _PAID else None


def _per_anything(line: Line, index: int) -> tuple[int, str] | None:
    word = line.words[index]
    if word == "annum":
        return index + 1, "year"
    if word[:1].isdecimal() or word in _NOUGHTS:
        return _per_many(line, index)
    if word in PHRASES and word != "per" and (unit := read_unit(line, index)) is not None and unit.past > index + 1:
        return unit.past, " ".join(line.words[index : unit.past])  # "square foot"
    return (index + 1, word) if word.isalpha() and word not in ("cent", "se", "capita") else _per_capita(line, index)


def _per_many(line: Line, index: int) -> tuple[int, str] | None:
    """ "100,000", "100k", "10 million", "million": a number that a rate is per."""
    word = line.words[index]
    digits, past = ("1", index) if word in _NOUGHTS else (word.replace(",", ""), index + 1)
    noughts = _NOUGHTS.get(line.words[past], "") or ("000" if line.words[past] == "k" and line.glued(index) else "")
    digits += noughts
    told = digits.isdecimal() and len(digits) <= 12 and digits.strip("0") != ""
    return (past + bool(noughts), digits) if told else None


def _per_capita(line: Line, index: int) -> tuple[int, str] | None:
    return (index + 1, "person") if line.words[index] == "capita" else None
