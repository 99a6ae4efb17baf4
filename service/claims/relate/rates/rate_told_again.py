"""A rate over one stretch of time told again over another: "earns £2,400 a month, or £28,800 a year"."""

from decimal import Decimal

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Quantity
from service.records import replace

#: How many of the one there are in the other: at least, by the calendar, at most. A week's work may have four days, a
#: year holidays.
TIMES = {
    ("month", "year"): (12, 12, 12),
    ("quarter", "year"): (4, 4, 4),
    ("week", "year"): (40, 52, 53),
    ("day", "week"): (4, 7, 7),
    ("day", "year"): (200, 365, 366),
}
#: What is earned, made or used so much of over any time; what is charged may be cheaper by the year.
_STEADY = frozenset(
    "earn earns earned earning paid pays wage wages salary makes make made produces produce turns burns uses used loses"
    " pumps drinks eats bakes builds employs wastes emits lends pension pensions income salaries allowance"
    " worth save saves saved".split()
)
_AGAIN = ([",", "or"], ["or"], ["("])
_CONCLUDING = ([",", "so"], [",", "meaning"])
_PAIR = len(("amount", "base"))
_DIGITS = 3  # by which a figure is known again whose digits stand in another order
_FAR = 3  # times that one is of the other where it is of another thing
_EQUAL = (
    ["comes", "to"],
    ["amounts", "to"],
    ["is", "equal", "to"],
    [",", "which", "is"],
    [",", "equal", "to"],
    [",", "that", "is", ","],
    [",", "equivalent", "to"],
    *_CONCLUDING,
    [",", "which", "comes", "to"],
    [",", "which", "works", "out", "at"],
    ["works", "out", "at"],
    ["equates", "to"],
    [",", "which", "equates", "to"],
    [",", "which", "amounts", "to"],
    [",", "equating", "to"],
)
_HEDGES = frozenset(["about", "around", "some", "roughly", "nearly", "almost", "just", "under", "over"])
_ADJECTIVES = frozenset(["daily", "weekly", "monthly", "annual", "yearly"])
_SPREAD = frozenset("salary salaries pension pensions premium premiums subscription".split())
_PAYMENTS = (13, 14)  # of a salary in a year, in some countries
_ROUNDED, _DEARER = Decimal("0.01"), Decimal("1.12")
_CALLED = 4  # words of "a monthly bill of"
_BRIEF = 7  # words of "more than it did, or"
_CALLED_IT = ["call", "it"]
_POINTING = (["that", "is"], ["this", "is"], ["that", "makes"], ["it", "is"], ["that", "means"], _CALLED_IT)
_YEARLY_CAP = frozenset(["ofgem", "cap"])  # which is told for a year, whether that is said or not
_OF_CAPS = frozenset(["ofgem", "energy", "price", "bill", "bills"])
_WORKS_OUT = (
    ["that", "works", "out", "at"],
    ["this", "works", "out", "at"],
    ["it", "works", "out", "at"],
    ["that", "equates", "to"],
    ["this", "equates", "to"],
    ["that", "amounts", "to"],
)
_SAVED = frozenset("saving rise increase cut drop reduction fall".split())
_BY_THE_YEAR = (["better", "off"], ["worse", "off"], ["more"], ["less"], ["extra"], ["cheaper"], ["dearer"])
_SIDES = (["over"], ["above"], ["below"], ["under"])
_FOR_ALL = (["for", "a", "typical"], ["for", "the", "typical"], ["for", "an", "average"], ["for", "the", "average"])
_CLOSING = frozenset([",", ".", ";", ")", "–", "—"])


def _are_its_digits(told: Quantity, own: Quantity) -> bool:
    """ "£14.99 a month, or £197.88 a year": no price for a year at once, which is round, but £179.88 mistyped."""
    times = TIMES.get((told.per, own.per), (0, 0, 0))[1]
    one, other = (f"{value.normalize():f}".replace(".", "").strip("0") for value in (told.value * times, own.value))
    return len(one) >= _DIGITS and sorted(one) == sorted(other)


def same_rate(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The rate told before it, and how many of its stretches there are in the other; so where the next sentence tells.

    "Rent is £950 a month, so £11,400 a year"; "A carer is paid £1,900 a month. That is £22,800 a year".
    """
    here, last = (scene, at - 1) if at else (before, len(before.row) - 1)
    if last < 0 or (not at and last):
        return None
    told, own, words = here.row[last].quantity, scene.row[at].quantity, _bare(scene.words(at))
    led = words in (*_AGAIN, [","], *_EQUAL) if at else words in (*_POINTING, *_WORKS_OUT)
    if told is None or own is None or not told.per or not own.per or not led:
        return None
    after = scene.words(at + 1)[:1]
    same = own.unit == told.unit or (not own.unit and told.unit not in APART)
    lead = scene.words(at - 1) if at else []
    sure = (
        not at or words in _EQUAL or lead in _POINTING or _STEADY & set(lead) or _are_its_digits(told, own)
    )  # "That is 60p a week, or £31.20 a year"
    if not same or (after and after[0] not in _CLOSING) or not sure:
        return None
    if here.words(last)[-1:] == ["at"] and any(here.is_count(n) for n in range(last)):
        return None  # "nine beds at £1,000 a week, or £468,000 a year": so much for each
    longer, shorter = TIMES.get((told.per, own.per)), TIMES.get((own.per, told.per))
    figure = figure_of(here.row[last])
    if (not at or words in _CONCLUDING) and not _is_near(told.value, own.value, longer, shorter):
        return None  # "A household wastes £60 of food a month. That is £17bn a year"
    names = {*scene.words(at), *here.words(last)}
    if not _SPREAD.isdisjoint(names) and _may_be_spread(
        told.value, own.value, longer or shorter, by=longer is not None
    ):
        return None
    if longer is not None:
        return figure, replace(_number(longer), text=f"× {longer[1]}")
    return (figure, _number(shorter)) if shorter is not None else None


def _may_be_spread(told: Decimal, own: Decimal, number: tuple[int, int, int] | None, *, by: bool) -> bool:
    """ "An annual premium of £600, or £55 a month", which costs more so; a salary may be paid 13 or 14 times a year.

    Args:
        told: the rate told first.
        own: the other.
        number: how many of the shorter stretches there are in the longer.
        by: whether the first is of the shorter one.
    """
    if number is None or not told or not own:
        return False
    times = own / told if by else told / own
    paid = any(abs(times - payments) <= payments * _ROUNDED for payments in _PAYMENTS)
    return paid or number[1] <= times * _DEARER < number[1] * _DEARER


def _bare(words: list[str]) -> list[str]:
    """The words that lead to a rate, without a hedge and what it is called: "which equates to a monthly bill of"."""
    while words and words[-1] in _HEDGES:
        words = words[:-1]
    called = len(words) > _CALLED and words[-1] == "of" and words[-3] in _ADJECTIVES and words[-4] in ("a", "an")
    return words[:-_CALLED] if called else words


def _is_near(
    told: Decimal, own: Decimal, longer: tuple[int, int, int] | None, shorter: tuple[int, int, int] | None
) -> bool:
    """Whether a rate may be the other, and not one of all of those that each have it."""
    given = told * longer[1] if longer else told / shorter[1] if shorter else told
    return given / _FAR < own < given * _FAR


def month_of_year(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "£1,849 a year instead of £1,738, an extra £111 – £9.25 a month": a twelfth of what is more by the year."""
    own, words = scene.row[at].quantity, _bare(scene.words(at))
    here, past = (scene, at) if at else (before, len(before.row))
    beside = words[:2] in (["more", "than"], ["less", "than"]) or words[:1] in _SIDES
    apart = beside and words[-2:] == [",", "or"] and len(words) <= _BRIEF
    moved = words[-2:] == [",", "or"] and words[:-2] in _BY_THE_YEAR
    led = (
        (apart or moved or words in (*_AGAIN, ["–"], [","], *_EQUAL))
        if at
        else words in (*_POINTING, *_WORKS_OUT) or _names_change(words)
    )
    after = scene.words(at + 1)[:1]
    ends = not after or after[0] in _CLOSING or (words in _WORKS_OUT and scene.words(at + 1)[:3] in _FOR_ALL)
    if own is None or own.per != "month" or not led or not past or not ends:
        return None
    changes = [one for one in here.row[:past] if one.kind == "difference"]
    alone = not at and len(changes) == 1 and (_names_change(words) or words in _WORKS_OUT)
    again = at > _PAIR and unit_of(here.row[past - 1]) == PERCENT and words in _AGAIN and len(changes) == 1
    again = again and any(value_of(one) > value_of(changes[0]) for one in here.row[:past] if unit_of(one) == own.unit)
    told = changes[0] if alone or again else here.row[past - 1]  # "adds £149 a year, a rise of 9.5%, or £12 a month"
    rates = {one.quantity.per for one in here.row[:past] if one.quantity is not None}
    capped = words == _CALLED_IT and here.said >= _YEARLY_CAP
    by_the_year = "year" in rates or capped or _is_of_cap(told, here.said | before.said)
    if capped and len({*map(value_of, changes)}) == 1 and not at:
        told = next(one for one in changes)  # "£60, or 3.6%, above the £1,663 of July. Call it £5 a month"
    yearly = (told.kind == "difference" or moved) and unit_of(told) == own.unit and by_the_year
    if not yearly or "month" in rates or value_of(told) < own.value + (not capped):
        return None
    return figure_of(told), _number(TIMES["month", "year"])


def _is_of_cap(told: Claim, said: frozenset[str]) -> bool:
    """ "The cap goes to £1,723 from £1,663. The extra £60 works out at £5 a month": of what is told by the year."""
    return told.kind == "difference" and "cap" in said and not _OF_CAPS.isdisjoint(said)


def _names_change(words: list[str]) -> bool:
    """ "That works out at a saving of around £20 per month": of what is saved, whatever was told last."""
    lead, named = words[:-3], words[-3:]
    told = named[-1:] == ["of"] and named[0] in ("a", "an") and named[1] in _SAVED
    return told and lead in (*_POINTING, *_WORKS_OUT)


def is_longer(figures: tuple[Figure, ...]) -> bool:
    """Whether the rate is told over the longer time, so that it is so many times the other."""
    return figures[-1].text.startswith("×")


def is_by_the_month(claim: Claim, scene: Scene) -> bool:
    """ "To £1,758 a year, about £2 a month more": of the ends by the year it is no difference."""
    quantity = claim.quantity
    if quantity is None or quantity.per in ("", "year"):
        return False
    return any(one.quantity is not None and one.quantity.per == "year" for one in scene.row)


def _number(reach: tuple[int, int, int]) -> Figure:
    low, value, high = map(Decimal, reach)
    return Figure(value, low, high, "constant", text=f"{value}")
