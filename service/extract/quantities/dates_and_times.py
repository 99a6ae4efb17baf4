"""Numbers that count nothing, as they name a time: days of a month, years, times of the day."""

from decimal import Decimal

from service.extract.numbers.line import Line
from service.extract.numbers.numeral import Numeral
from service.extract.vocabulary import word_set
from service.model.calendar import MONTHS

_WEEKDAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri",
)
_CLOCK = word_set(
    "am pm a.m. p.m. a.m p.m o'clock noon midnight gmt bst cet cest utc est edt",
)
_CLOCK_AFTER = _WEEKDAYS | frozenset(("on", "yesterday", "today", "tomorrow", "sharp", "local"))
_YEAR_BEFORE = word_set(
    "the in since of by during from to until till for than and through before after its our this that mid early",
    "late year spring summer autumn winter fall 's into back around late- constant chained",
)
# "2023 arrivals" are those of a year.
_YEARLY = word_set(
    "arrivals entrants deaths cases claims applications returns removals deportations crossings journeys graduates",
    "candidates recruits payrolls members voters infections quarters points",
)
_DASHES = frozenset("-–—‐‑−")


def is_date(line: Line, index: int, numeral: Numeral, *, noun: str) -> bool:
    """Whether the numeral is a day of a month, a year or a time.

    Args:
        line: the sentence.
        index: the numeral's first token.
        numeral: the numeral as read.
        noun: the unit or the often counted noun that follows ("22 boats"), else empty.
    """
    if not numeral.plain:
        return _clock(line, index, numeral)
    return (
        _clock(line, index, numeral) or _day(line, index, numeral, noun=noun) or _year(line, index, numeral, noun=noun)
    )


def _clock(line: Line, index: int, numeral: Numeral) -> bool:
    after = line.words[numeral.past]
    if after in _CLOCK and numeral.value < 25 and not (after == "est" and not line.capital(numeral.past)):
        return True
    if after == "hrs" and numeral.value < 25 and (numeral.places == 2 or line.words[index - 1] == "at"):
        return True  # "18.00 hrs", but "won in 4hrs 24min"
    if line.words[index - 1] == ":" and line.glued(index - 1):
        return True
    if numeral.places != 2 or numeral.value >= 24 or numeral.value % 1 >= Decimal("0.6"):
        return False
    told = line.words[index - 1] in ("at", "from", "until", "by", "before", "after") and after in _CLOCK_AFTER
    return told or _opens_entry(line, index, numeral)


def _opens_entry(line: Line, index: int, numeral: Numeral) -> bool:
    """``09.42 The Home Office says …``, ``17.05: …``: the time at the head of an entry of a live blog."""
    heads = not line.words[index - 1] and line.words[index][2:3] == "."
    return heads and (line.words[numeral.past] in (":", "–", "—", "-") or line.capital(numeral.past))


def _day(line: Line, index: int, numeral: Numeral, *, noun: str) -> bool:
    if not 1 <= numeral.value <= 31:
        return False
    words, past = line.words, numeral.past
    if _month(line, past) or (words[past] == "of" and _month(line, past + 1)):
        return True
    chained = words[past] in ("and", "to", "or", "-", "–") and words[past + 1].isdecimal() and len(words[past + 1]) <= 2
    if chained and _month(line, past + 2):
        return True
    before = index - 1
    if words[before] in ("and", "to", "-", "–", "or") and words[before - 1].isdecimal() and len(words[before - 1]) <= 2:
        before -= 2
    if words[before] == ".":
        before -= 1
    if _month(line, before):
        return not noun or words[before - 1] == "on"
    return words[before] in _WEEKDAYS and line.capital(before) and not noun and words[past] not in ("%", "per")


def _month(line: Line, index: int) -> bool:
    return line.words[index] in MONTHS and line.capital(index)


def _year(line: Line, index: int, numeral: Numeral, *, noun: str) -> bool:
    if len(line.words[index]) != 4 or not 1000 <= numeral.value <= 2199:
        return False
    before, after = line.words[index - 1], line.words[numeral.past]
    if numeral.value > 2100:
        return before in ("in", "by", "until", "since", "after", "before") and not noun
    if after in _DASHES and line.glued(numeral.past - 1) and line.words[numeral.past + 1].isdecimal():
        return True
    if numeral.value < 1900:
        era = line.words[index - 3 if before == "and" else index - 1] in ("ad", "a.d", "a.d.")
        return (era or before in ("in", "since", "until", "from", "by", "before", "after", "circa")) and not noun
    if noun and before == "than" and line.words[index - 2] in ("more", "less", "fewer"):
        return False
    return not noun or noun in _YEARLY or before in _YEAR_BEFORE or before in MONTHS
