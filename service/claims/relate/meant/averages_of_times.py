"""So much a year behind what was told of each year and of all: "£4.2m in 2023 and £5.6m in 2024: £9.8m, £4.9m a year".

The parts are of times that follow one another, each as long as the rate is for, and the total is what they add up to.
So is what came to each of so many performances, told of a night, where it is less than that: there are no more nights.
"The daily average of 16,200" is of the total and the days of the sentence before.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain, rows_before
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES

_DAYS = {"year": (365, 366), "quarter": (89, 92), "month": (28, 31), "week": (7, 7), "day": (1, 1), "night": (1, 1)}
_OR = (
    *([","], [",", "or"], ["or"], ["("], ["–"], [",", "which", "is"], [",", "that", "is"], [",", "which", "makes"]),
    ["and"],
    *([*led, "an", "average", "of"] for led in ([","], ["and"], ["or"], [",", "or"])),
    *([",", "averaging"], ["and", "averaging"], ["–", "an", "average", "of"]),
)
_SUMMED = tuple(words.split() for words in ("in all", "in total", "altogether", "all told", "together", "overall", ""))
_TO = frozenset(["to", "before", "for", "attracting", "drawing", "drew", "with", "attended"])
_WHOSE = _TO | frozenset("by an audience audiences of crowds a total".split())
_SHOWS = frozenset(["performance", "performances", "show", "shows", "screening", "screenings", "concert", "concerts"])
_NIGHTS = frozenset(["night", "evening", "day"])
_ON_AVERAGE = ["on", "average"]
_DAILY = {"daily": "days", "weekly": "weeks", "monthly": "months", "nightly": "nights"}
_FEWEST = 2


def average_of_times(sight: Sight) -> Meant | None:
    """The total right before it, and how many years or months were told before that."""
    claim, quantity = sight.claim, sight.claim.quantity
    if quantity is None or quantity.per not in _DAYS or unit_of(claim) in NO_COUNTS or not _is_over(sight.after):
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    if len(own) <= _FEWEST or not any(sight.lead == [*told, *led] for told in _SUMMED for led in _OR):
        return None
    parts, total = own[:-1], own[-1]
    told = all(is_plain(one) or one.kind == "difference" for one in parts) and is_plain(total)  # "the club lost £6m"
    alike = told and all(agree(one, claim) or not unit_of(claim) for one in own)
    summed = sum(map(value_of, parts), Decimal(0)) == value_of(total)
    if not alike or not summed or not _are_in_a_row(parts, *_DAYS[quantity.per]):
        return None
    return "average", (figure_of(total), _number(len(parts)))


def average_of_performances(sight: Sight) -> Meant | None:
    """ "212 performances to 148,400 people, or 700 a night": those who came, and the performances."""
    claim, nightly = sight.claim, _is_nightly(sight)
    own = [one for one in sight.before if one.sentence is claim.sentence]
    if nightly is None or sight.lead not in _OR or len(own) != _FEWEST:
        return None
    shows, comers = own
    between = shows.sentence.between(shows.span.end, comers.span.start)
    if not {noun_of(shows), unit_of(shows), *between[:1]} & _SHOWS:
        return None
    led = [word for word in between if word not in _SHOWS]
    plain = all(is_plain(one) and unit_of(one) not in CURRENCIES | APART for one in own)
    if not plain or _TO.isdisjoint(led) or not _WHOSE.issuperset(led) or unit_of(claim) in CURRENCIES:
        return None
    fits = not nightly or value_of(claim) * value_of(shows) <= value_of(comers) + value_of(shows)
    return ("average", (figure_of(comers), figure_of(shows))) if fits else None


def average_by_days(sight: Sight) -> Meant | None:
    """ "48,600 came over its three days. The daily average of 16,200": what came in all, and on how many days."""
    claim, lead = sight.claim, sight.lead
    unit = _DAILY.get(lead[1]) if lead[:1] == ["the"] and lead[2:] == ["average", "of"] else None
    if unit is None or unit_of(claim) in NO_COUNTS | APART or claim.sentence.words[:1] != ("the",):
        return None
    last = next(rows_before(sight), [])
    spans = [one for one in last if noun_of(one) == unit or unit_of(one) == unit]
    told = [one for one in last if one not in spans and is_plain(one) and unit_of(one) not in NO_COUNTS]
    whole = max(told, key=value_of, default=None)
    if whole is None or len(spans) != 1 or not spans[0].quantity or whole is not told[0]:
        return None
    parts = [value_of(one) for one in told if one is not whole]
    if parts and sum(parts) != value_of(whole):
        return None
    return "average", (figure_of(whole), figure_of(spans[0]))


def _is_over(after: Sequence[str]) -> bool:
    return ends(after[len(_ON_AVERAGE) :]) if [*after[: len(_ON_AVERAGE)]] == _ON_AVERAGE else ends(after)


def _is_nightly(sight: Sight) -> bool | None:
    """Whether so many are told of a night, on which there may be two shows; not so of a show, and None of neither."""
    per, after = "" if sight.claim.quantity is None else sight.claim.quantity.per, sight.after
    if per in _NIGHTS and ends(after):
        return True
    if per in _SHOWS:
        return False if ends(after) else None
    told = after[:1] in (["a"], ["per"]) and not _SHOWS.isdisjoint(after[1:2]) and ends(after[2:])
    return False if told else None


def _are_in_a_row(parts: Sequence[Claim], least: int, most: int) -> bool:
    """Whether each part is of a time so long that begins when the one before it ended."""
    windows = [None if one.period is None else one.period.window for one in parts]
    if any(window is None or not least <= window.days <= most for window in windows):
        return False
    return all(
        one is not None and other is not None and (other.start - one.end).days == 1 for one, other in pairwise(windows)
    )


def _number(many: int) -> Figure:
    value = Decimal(many)
    return Figure(value, value, value, "constant", text=f"{many}")
