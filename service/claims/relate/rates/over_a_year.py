"""What is more each month, told over a year: "£85 a month more, or £1,020 a year", "over a year it is £1,020".

A price may be lower for those who pay for a year at once, but what is more each month is so twelve times. So
is any amount over as many weeks as are told: "£12.40 a week, or £644.80 over 52 weeks".
"""

import re
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.cues import SAVES
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.rates.rate_told_again import TIMES
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import CURRENCIES, PERCENT
from service.records import replace

_YEARLY = (
    *(["over", "a", "year"], ["in", "a", "year"], ["across", "a", "year"]),
    *(["over", "a", "full", "year"], ["over", "a", "whole", "year"], ["over", "the", "whole", "year"]),
)
_ROOM = Decimal("0.05")  # of what a price comes to in a year
_LONGEST = 4  # words of "over a full year"
_MARKS = frozenset([",", "(", "–", "—"])
_JOINTS = _MARKS | {";", "and", ":"}
_LED = frozenset(
    "or which that it this is the extra saving increase rise difference adds add up to comes amounts works out at means"
    " makes equals equal equivalent equates would be".split()
)
_VERBS = frozenset("or is be adds add comes amounts works means makes equals equal equivalent equates".split())
_ASIDE = (["more"], ["less"], ["extra"], ["more", "a", "month"], ["less", "a", "month"], ["a", "month", "more"])
_EACH = frozenset(["a", "per", "each", "every"])
_BY_THE_MONTH = 3  # words of "more a month"
_CLOSING = frozenset([",", ".", ";", ")", "–", "—", "more", "less", "extra", "and", "but"])
_RATES = frozenset(["month", "week"])
#: What is paid in fewer parts than there are months or weeks.
_IN_PARTS = re.compile(r"council tax|\bband d\b|\binstall?ments?\b|\bterm[- ]time\b|school term", re.IGNORECASE)
_WEEKS = "weeks"
_LASTING = (["over"], ["across"], ["over", "the"])  # "£35 a month, or £350 for 12 months" is for less
_TOLD = frozenset([Mood.ASSERTED, Mood.ANNOUNCED, Mood.FORECAST])


def over_a_year(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """What is so much more each month, and how many months there are; None where the words tell of no such thing."""
    claim = scene.row[at]
    own, after = claim.quantity, scene.words(at + 1)
    if own is None or own.unit not in CURRENCIES:
        return None
    count = None if own.per else _told_length(scene, at)
    if not (own.per == "year" or count is not None or "year" in scene.said):
        return None
    if claim.mood not in _TOLD or _IN_PARTS.search(claim.block.text):
        return None
    place = next((n for n in range(at - 1, -1, -1) if unit_of(scene.row[n]) != PERCENT), -1)
    here, last = (scene, place) if place >= 0 else (before, len(before.row) - 1)
    if last < 0 or unit_of(here.row[last]) != own.unit or value_of(here.row[last]) >= own.value:
        return None
    lead = [word for n in range(place + 1, at + 1) for word in scene.words(n)]
    length = _year_of(after) if count is None else len(after)
    led, told = _without_year(lead)
    yearly = own.per == "year" or length > 0 or told
    if not yearly or not _leads(led, apart=place < 0) or (after[length:] and after[length] not in _CLOSING):
        return None
    times = _by_so_many(here, last, scene, before, count)
    if times is None:
        return None
    price = here.row[last - 1] if last else None  # "£30 a month, £5 more than last year, or £360 a year"
    whole = price is not None and price.quantity is not None and price.quantity.per in _RATES
    if (
        price is not None
        and whole
        and unit_of(price) == own.unit
        and _is_near(value_of(price) * times.value, own.value)
    ):
        return figure_of(price), times
    return figure_of(here.row[last]), times


def _is_near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= other * _ROOM


def _told_length(scene: Scene, at: int) -> Claim | None:
    """The weeks that an amount is told over: "£644.80 over 52 weeks"."""
    if at + 1 >= len(scene.row) or scene.words(at + 1) not in _LASTING or unit_of(scene.row[at + 1]) != _WEEKS:
        return None
    return scene.row[at + 1] if {*scene.words(at + 2)[:1]} <= _CLOSING and value_of(scene.row[at + 1]) > 1 else None


def _year_of(words: list[str]) -> int:
    """How many words of "over a full year" some begin with."""
    return next((n for n in range(_LONGEST, 0, -1) if words[:n] in _YEARLY), 0)


def _without_year(words: list[str]) -> tuple[list[str], bool]:
    """Words without "over a full year", and whether they hold it."""
    at = next((n for n in range(len(words)) if _year_of(words[n:])), None)
    return (words, False) if at is None else ([*words[:at], *words[at + _year_of(words[at:]) :]], True)


def _leads(words: list[str], *, apart: bool) -> bool:
    """Whether words lead from what is more by the month to what that is: ", or", "; that adds up to", " (".

    Args:
        words: those between the two figures.
        apart: whether the first stands in the sentence before.
    """
    joint = max((n for n, word in enumerate(words) if word in _JOINTS), default=-1)
    said = words[joint + 1 :]
    behind = words[: max(joint, 0)]
    if not said:  # "£46 more a month, £552 over a full year"
        return not apart and joint >= 0 and words[joint] in _MARKS and (not behind or behind in _ASIDE)
    return _LED.issuperset(said) and not _VERBS.isdisjoint(said)


def _by_so_many(here: Scene, last: int, scene: Scene, before: Scene, count: Claim | None) -> Figure | None:
    """How many times a year there is what a figure is more by; None where it is not by the month, or no more.

    So many times as are told, where they are: of that much each time it need be no more than before.
    """
    claim = here.row[last]
    quantity, behind = claim.quantity, here.words(last + 1)[:_BY_THE_MONTH]
    assert quantity is not None
    earlier = () if before.before is None else before.before.row
    told = [one.quantity.per for one in (*earlier, *before.row, *scene.row) if one.quantity is not None]
    rates = {*told} - {"", "year"}
    each = (word for lead, word in pairwise(behind) if lead in _EACH and word in _RATES)
    per = quantity.per or ("" if behind[:1] in (["in"], ["over"]) else next(each, ""))
    per = per or (next(iter(rates)) if len(rates) == 1 else "")
    if count is not None and quantity.per:
        return _times(figure_of(count)) if quantity.per == "week" else None
    if per not in _RATES or not (_is_change(claim, here, last) or _lies_between(here, last, before)):
        return None
    if count is not None:
        return _times(figure_of(count)) if per == "week" else None
    low, value, high = map(Decimal, TIMES[per, "year"])
    return Figure(value, low, high, "constant", text=f"× {value}")


def _times(count: Figure) -> Figure:
    return replace(count, basis="constant", text=f"× {count.value}")


def _is_change(claim: Claim, here: Scene, last: int) -> bool:
    return claim.kind == "difference" or not SAVES.isdisjoint(here.words(last))


def _lies_between(here: Scene, last: int, before: Scene) -> bool:
    """ "It went from £820 to £905. That is £85 a month": what the two lie apart."""
    if last or here is before or here.words(0) not in (["that", "is"], ["that", "'s"], ["that", "’s"], ["it", "is"]):
        return False
    ends = before.row[-2:]
    if len(ends) < len(("from", "to")) or not {"from", "to"} <= before.said:
        return False
    return abs(value_of(ends[0]) - value_of(ends[1])) == value_of(here.row[last])
