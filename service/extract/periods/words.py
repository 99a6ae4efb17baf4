"""The vocabulary of time: month and weekday names, numbers in words, units, function words."""

from service.model.calendar import MONTHS
from service.model.windows import Grain


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as one string."""
    return frozenset(words.split())


JUST_OVER = 2
"""Months at the head of a year in which the one before is still told of."""
BEYOND = word_set("past to above over beyond through")
"""What leads to a mark that a count has gone past."""

# Written small, these are another word; the other names are months however they are written.
ALSO_WORDS = word_set("may march august mar jan jun dec sep")
SHORT_MONTHS = frozenset(name for name in MONTHS if len(name) <= 4) - {"may", "june", "july"}

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SHORT_WEEKDAYS = frozenset(name for name in WEEKDAYS if not name.endswith("day"))

_CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
NUMBERS = {word: number for number, word in enumerate(_CARDINALS.split(), start=1)}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBERS |= TENS | {"couple": 2}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), start=1)}
ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "opening": 1}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month; northern hemisphere
DECADES = {"sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990, "noughties": 2000}

# (months, days, grain) of one unit.
UNITS = {
    word: size
    for words, size in (
        ("day days", (0, 1, Grain.DAY)),
        ("week weeks", (0, 7, Grain.WEEK)),
        ("fortnight fortnights", (0, 14, Grain.SPAN)),
        ("month months", (1, 0, Grain.MONTH)),
        ("quarter quarters", (3, 0, Grain.QUARTER)),
        ("year years", (12, 0, Grain.YEAR)),
        ("decade decades", (120, 0, Grain.SPAN)),
    )
    for word in words.split()
}

PREPOSITIONS = word_set(
    "in on for during over since to until till by from than against of at between through throughout within with after"
    " before about above below under versus vs across into around as per"
)
# What may stand between a preposition and the name of a period without belonging to either.
FILLERS = word_set("the a an just only early late mid - all both even about around nearly almost whole entire record")
DASHES = frozenset("-–—−‐‑")
MARKS = frozenset(".,;:!?()[]\"'“”‘’«»…-–—−/")

# Words that can follow a year or a day of the month without being what it counts.
FUNCTION_WORDS = PREPOSITIONS | word_set(
    "the a an and or but nor so yet as that which who when where while if because although though is are was were be"
    " been being has have had do does did will would can could may might must shall should not no it its he she they"
    " amid despite"
    " we i you there this these those last next"
)
# Plural or unit words that a numeral counts although a year could stand before them; other plurals are seen by ending.
COUNTED = word_set(
    "people men women children migrants percent per cent km m kg mph feet metres meters miles pounds dollars euros"
    " gmt bst est hours hrs yards jobs staff police troops cattle sheep fish crew personnel square times"
)
NOT_PLURAL = word_set(
    "was is has does this its as us across less plus minus versus perhaps always towards thus besides amounts figures"
    " levels results accounts elections games estimates statistics totals numbers prices sales saw sees series budgets"
    " arrivals crossings works comes stands runs puts ends averages shows looks turns marks remains brings makes takes"
)
# "No 2024", "Windows 2000", "room 1999": the number is a name.
NUMBERED = word_set(
    "number no nos room flight page pages windows radio route article channel boeing studio area model resolution"
    " formula version section chapter rule unit bus train level gate platform figure table psalm line code model"
)
REPORTS = word_set(
    "said says say told warned announced reported published released revealed wrote added confirmed showed"
)
# What may be a month's, told right behind it: "next April, after September inflation fell short of that".
OWNED = word_set("inflation rpi cpi cpih gdp unemployment payrolls prices figures data numbers readings arrivals")
# Rules of days that lie only days before the publication date.
RECENT_RULES = frozenset(("weekday", "weekday-date", "yesterday", "today", "this-morning"))
# The rule of days of a month that are told on the way, so that what follows still leans on the month.
PASSED_BY = "days-of-month"
